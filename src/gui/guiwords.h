// SPDX-License-Identifier: GPL-3.0-or-later
// Closed sets in the user's language, and times and numbers as the window writes them.
#pragma once

#include <QDate>
#include <QString>

#include "twofold/core/clock.h"
#include "twofold/core/words.h"

namespace twofold::gui {

[[nodiscard]] QString tierWord(Tier tier);
[[nodiscard]] QString trustWord(Trust trust);        ///< "unknown" for Unset
[[nodiscard]] QString labelWord(Label label);        ///< "no label" for None
[[nodiscard]] QString purposeWord(Purpose purpose);  ///< "not decided" for Unset
[[nodiscard]] QString severityWord(Severity severity);
[[nodiscard]] QString findingStateWord(FindingState state);
[[nodiscard]] QString jobStateWord(JobState state);
[[nodiscard]] QString visibilityWord(Visibility visibility);
[[nodiscard]] QString postKindWord(PostKind kind);  ///< "" for a plain post
[[nodiscard]] QString platformName(Platform platform);
[[nodiscard]] QString platformMark(Platform platform);

/// "86 %"
[[nodiscard]] QString percentText(int percent);
[[nodiscard]] int percentOf(double confidence);
/// By the user's locale, with its separators.
[[nodiscard]] QString numberText(qint64 number);
/// "412 MB"
[[nodiscard]] QString sizeText(qint64 bytes);
/// "today", "yesterday", "9 Jun", "9 Jun 2024"; "unknown" for unknownTime. In the user's zone.
[[nodiscard]] QString dateText(UtcMs moment, QDate today = QDate::currentDate());
/// "14 Nov 2024, 21:47"
[[nodiscard]] QString dateTimeText(UtcMs moment);

/// A stranger's text for one line: breaks and controls become spaces, marks that turn the direction of what follows
/// are taken out. Letters of any script stay.
[[nodiscard]] QString oneLine(const QString &text);
/// The same for a text of several lines: line breaks stay, and every place keeps its index.
[[nodiscard]] QString manyLines(const QString &text);
/// Up to two letters for an avatar; "?" where there are none.
[[nodiscard]] QString initials(const QString &name);

}  // namespace twofold::gui
