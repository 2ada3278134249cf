// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/analysis/reason.h"
#include "twofold/core/words.h"

namespace twofold::analysis {

/// What a rule sees of a post and its account.
struct AuditedPost {
    std::string_view text;
    PostKind kind = PostKind::Post;
    Label label = Label::None;
    ValueState labelState = ValueState::None;
    double confidence = 0;  ///< of the label, .5 to 1
    Visibility visibility = Visibility::Unknown;
    Purpose purpose = Purpose::Unset;
    bool deleted = false;
};

/// What a rule noticed.
struct FindingDraft {
    Severity severity = Severity::Low;
    Reason evidence;
};

/// One rule of the audit. Stateless; its name is stable (docs of the command line).
class PostRule {
public:
    virtual ~PostRule() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual std::optional<FindingDraft> check(const AuditedPost &post) const = 0;
};

/// All rules over single posts, in the order of the documentation.
[[nodiscard]] std::span<const PostRule *const> postRules();

}  // namespace twofold::analysis
