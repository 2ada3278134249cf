// SPDX-License-Identifier: GPL-3.0-or-later
#include "postparts.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

#include "buttons.h"
#include "formrows.h"
#include "guiwords.h"
#include "pageframe.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

namespace {

QString translated(const char *text) { return QCoreApplication::translate("PostParts", text); }

}  // namespace

QWidget *authorRow(QWidget *parent, const store::AccountRow &account, Platform platform, const QString &time) {
    const auto [row, layout] = makeRow(parent);
    layout->addWidget(new PlatformLabel(platform, row));
    const QString handle = QString::fromStdString(accountLabel(platform, account.handle, account.name, account.nativeId));
    auto *name = new TextLabel(oneLine(handle.isEmpty() ? QString::fromStdString(account.name) : handle), TextLabel::Style::Strong, row);
    name->setElides(true);
    name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    layout->addWidget(name);
    layout->addWidget(new TextLabel(time, TextLabel::Style::Secondary, row));
    layout->addStretch(1);
    return row;
}

QString postTime(const store::PostRow &post) { return post.dateOnly ? dateText(post.created) : dateTimeText(post.created); }

QWidget *captionRow(QWidget *parent, const QString &caption, QWidget *right) {
    const auto [row, layout] = makeRow(parent);
    layout->addWidget(new TextLabel(caption, TextLabel::Style::Caption, row), 1);
    if (right) {
        right->setParent(row);
        layout->addWidget(right);
    }
    return row;
}

QWidget *wrappedText(QWidget *parent, const QString &text, bool secondary) {
    auto *label = new TextLabel(text, secondary ? TextLabel::Style::SmallSecondary : TextLabel::Style::Body, parent);
    label->setWordWrap(true);
    return label;
}

models::JudgedLabel judgedLabelOf(const store::PostRow &post) {
    const double professional = post.perMille / 1000.0;
    const double confidence = post.perMille < 0 ? 0 : post.label == Label::Professional ? professional : 1 - professional;
    return {post.label, post.labelState, confidence};
}

void addReasons(InspectorSection *section, const std::vector<analysis::Reason> &reasons, Label label, std::size_t most) {
    const auto [column, layout] = makeColumn(section, 0);
    addReasons(layout, column, reasons, most, label == Label::Personal ? -1 : 1, leastLabelScale);
    section->addContent(column);
}

QString audienceWords(Visibility visibility, Platform platform) {
    switch (visibility) {
        case Visibility::Public: return translated(QT_TRANSLATE_NOOP("PostParts", "Anyone on the web."));
        case Visibility::Unlisted: return translated(QT_TRANSLATE_NOOP("PostParts", "Anyone who has the link; it is in no public list."));
        case Visibility::Followers: return translated(QT_TRANSLATE_NOOP("PostParts", "Your followers on %1.")).arg(platformName(platform));
        case Visibility::Friends: return translated(QT_TRANSLATE_NOOP("PostParts", "Your friends on %1.")).arg(platformName(platform));
        case Visibility::List: return translated(QT_TRANSLATE_NOOP("PostParts", "A list of people. Who was on it is in no export."));
        case Visibility::Direct: return translated(QT_TRANSLATE_NOOP("PostParts", "Only those it was sent to."));
        case Visibility::Unknown: break;
    }
    return translated(QT_TRANSLATE_NOOP("PostParts", "Unknown: the export does not say who could see it."));
}

QString followersWords(const store::PostRow &post, const store::AccountRow &account) {
    const bool open =
        post.visibility == Visibility::Public || post.visibility == Visibility::Unlisted || post.visibility == Visibility::Followers;
    if (!open) return {};
    const QString unknown = translated(QT_TRANSLATE_NOOP("PostParts", "How many there were at the time is not known."));
    if (account.followers <= 0 || account.observedAt == unknownTime) return unknown;
    const char *form = account.followers == 1 ? QT_TRANSLATE_NOOP("PostParts", "%1 follower as of %2. %3")
                                              : QT_TRANSLATE_NOOP("PostParts", "%1 followers as of %2. %3");
    return translated(form).arg(numberText(account.followers), dateText(account.observedAt), unknown);
}

QString webAddress(const store::PostRow &post, const store::AccountRow &account) {
    if (post.deleted) return {};
    const std::string url = isWebUrl(post.url) ? post.url : postUrl(post.platform, account.handle, post.nativeId);
    return isWebUrl(url) ? QString::fromStdString(url) : QString();
}

ActionButton *openButton(QWidget *parent, Platform platform, const QKeySequence &key) {
    auto *button = new ActionButton(translated(QT_TRANSLATE_NOOP("PostParts", "Open on %1")).arg(platformName(platform)), parent);
    button->setIconName(QStringLiteral("open"));
    button->setKeys(key);
    button->setHeightUnits(6.5);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

FocusSaver::FocusSaver(QWidget *panel) : m_panel(panel) {
    const QWidget *focused = QApplication::focusWidget();
    if (focused && panel->isAncestorOf(focused)) m_name = focused->objectName();
}

FocusSaver::~FocusSaver() {
    if (m_name.isEmpty()) return;
    for (QWidget *widget : m_panel->findChildren<QWidget *>(m_name)) {
        // Those that were replaced are hidden and wait for their end.
        if (widget->isHidden() || widget->parentWidget()->isHidden() || widget->focusPolicy() == Qt::NoFocus) continue;
        widget->setFocus(Qt::OtherFocusReason);
    }
}

void scrollToTop(InspectorPanel *panel) {
    if (auto *scroll = panel->findChild<QScrollArea *>(QStringLiteral("inspectorScroll"))) scroll->verticalScrollBar()->setValue(0);
}

}  // namespace twofold::gui
