// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "twofold/core/words.h"

namespace twofold::gui {

/// The two letters of a platform in their frame, with the platform's name as accessible name and tooltip.
class PlatformLabel : public QWidget {
    Q_OBJECT
public:
    explicit PlatformLabel(Platform platform, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Platform m_platform;
};

/// A contact's initials, 11u or as given: round for a person, square for an organisation.
class AvatarLabel : public QWidget {
    Q_OBJECT
public:
    explicit AvatarLabel(QWidget *parent = nullptr);
    void setContact(const QString &name, bool organisation);
    void setUnits(double units);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    bool m_organisation = false;
    double m_units = 11;
};

}  // namespace twofold::gui
