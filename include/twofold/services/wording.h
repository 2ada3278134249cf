// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

#include "twofold/analysis/reason.h"
#include "twofold/core/records.h"
#include "twofold/core/result.h"

namespace twofold::services {

/// What lower layers say in codes, as sentences for people, by QCoreApplication::translate (context "Wording"). Plain
/// text; what comes from strangers is made harmless. One place for window, command line and reports. Any thread.

/// "Replied to you 14 times in 3 months; you replied 11 times". Codes: docs/judgement.md.
[[nodiscard]] QString sentence(const analysis::Reason &reason);
/// "bad time", "cut short"; for ImportIssue::code.
[[nodiscard]] QString issueWords(const std::string &code);
/// "Personal post on a professional account"; for names of rules.
[[nodiscard]] QString ruleTitle(const std::string &rule);
/// One line on what the rule is about and what can be done.
[[nodiscard]] QString ruleExplanation(const std::string &rule);
/// "Amara Lindqvist: interact, professional", "3 people: friend", "Import of x.zip"; for the title of an event (JSON).
[[nodiscard]] QString eventWords(const std::string &title);
/// "X archive, layout since 2022"; for a format and era as importers name them.
[[nodiscard]] QString formatWords(const std::string &format, const std::string &era);
/// "Encrypted chats are a download of their own. …"; what to ask the platform for (ingest::Summary::advice).
[[nodiscard]] QString adviceSentence(const std::string &code, Platform platform);
/// "you replied", "Amara reposted you"-like words of an interaction: kind and direction with the first name.
[[nodiscard]] QString exchangeWords(InteractionKind kind, Direction direction, const QString &firstName);

}  // namespace twofold::services
