// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspectors of a post and of a finding have in common.
#pragma once

#include "actionregistry.h"
#include "twofold/models/lists.h"
#include "twofold/services/review.h"

namespace twofold::gui {

class ActionButton;
class InspectorPanel;
class InspectorSection;

/// Platform, handle, time.
[[nodiscard]] QWidget *authorRow(QWidget *parent, const store::AccountRow &account, Platform platform, const QString &time);
/// When it was posted; the date alone where no more is known.
[[nodiscard]] QString postTime(const store::PostRow &post);
/// A caption with a widget at its right, as the first line of a section without one.
[[nodiscard]] QWidget *captionRow(QWidget *parent, const QString &caption, QWidget *right);
/// Text that wraps, quieter where `secondary`.
[[nodiscard]] QWidget *wrappedText(QWidget *parent, const QString &text, bool secondary);
/// The chip of a post's label as it stands.
[[nodiscard]] models::JudgedLabel judgedLabelOf(const store::PostRow &post);
/// The strongest reasons, as for and against `label`; bars are relative to the strongest.
void addReasons(InspectorSection *section, const std::vector<analysis::Reason> &reasons, Label label, std::size_t most);

/// "Anyone on the web."
[[nodiscard]] QString audienceWords(Visibility visibility, Platform platform);
/// What is known of how many that were, as a sentence; may be empty.
[[nodiscard]] QString followersWords(const store::PostRow &post, const store::AccountRow &account);

/// Where the post stands on its platform; "" where nothing that may be opened is known.
[[nodiscard]] QString webAddress(const store::PostRow &post, const store::AccountRow &account);
/// "Open on X", as wide as its place.
[[nodiscard]] ActionButton *openButton(QWidget *parent, Platform platform, const QKeySequence &key);

/// While the sections of an inspector are made anew the keyboard stays where it was: remembers the focused widget by
/// name, and gives the focus back to the one that has its name then.
class FocusSaver {
public:
    explicit FocusSaver(QWidget *panel);
    ~FocusSaver();
    FocusSaver(const FocusSaver &) = delete;
    FocusSaver &operator=(const FocusSaver &) = delete;

private:
    QWidget *m_panel;
    QString m_name;
};

/// Back to the top, for another subject.
void scrollToTop(InspectorPanel *panel);

}  // namespace twofold::gui
