// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformlabel.h"

#include <QPainter>

#include "guiwords.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

PlatformLabel::PlatformLabel(Platform platform, QWidget *parent) : QWidget(parent), m_platform(platform) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(platformName(platform));
    setToolTip(platformName(platform));
}

QSize PlatformLabel::sizeHint() const { return platformSize(font()); }

void PlatformLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintPlatform(painter, {0, 0}, m_platform, font(), Theme::of(palette()));
}

AvatarLabel::AvatarLabel(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void AvatarLabel::setContact(const QString &name, bool organisation) {
    m_name = name;
    m_organisation = organisation;
    setAccessibleName(oneLine(name));
    update();
}

void AvatarLabel::setUnits(double units) {
    m_units = units;
    updateGeometry();
}

QSize AvatarLabel::sizeHint() const {
    const int side = Metrics::of(this).px(m_units);
    return {side, side};
}

void AvatarLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintAvatar(painter, rect(), m_name, m_organisation, font(), Theme::of(palette()));
}

}  // namespace twofold::gui
