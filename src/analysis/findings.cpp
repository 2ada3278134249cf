// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/findings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace twofold::analysis {
namespace {

constexpr double leastConfidence = 0.7;  // a lean is asked about in the review; a finding must be more
constexpr double leastConfidenceOfRepost = 0.8;
constexpr double verySure = 0.9;
constexpr double fairlySure = 0.75;

bool isDecided(const AuditedPost &post) { return post.labelState == ValueState::Decided; }

/// A label that the user gave, or a suggestion that is sure enough. Passing on what another wrote says less about the
/// user, so a repost needs more.
bool isCertain(const AuditedPost &post, double least) {
    if (isDecided(post)) return true;
    if (post.labelState != ValueState::Suggested) return false;
    return post.confidence >= (post.kind == PostKind::Repost ? std::max(least, leastConfidenceOfRepost) : least);
}

Severity lower(Severity severity) { return severity == Severity::High ? Severity::Medium : Severity::Low; }

Severity severityOf(const AuditedPost &post) {
    Severity severity = Severity::Low;
    if (isDecided(post) || post.confidence >= verySure)
        severity = Severity::High;
    else if (post.confidence >= fairlySure)
        severity = Severity::Medium;
    // Who can see it matters as much as what it is; where that is unknown it is not called the worst.
    switch (post.visibility) {
        case Visibility::Public:
        case Visibility::Unlisted: return severity;
        case Visibility::Unknown: return severity == Severity::High ? Severity::Medium : severity;
        default: return lower(severity);
    }
}

Reason evidenceOf(const char *code, const AuditedPost &post) {
    const double confidence = isDecided(post) ? 1 : post.confidence;
    return Reason{code,
                  {static_cast<std::int64_t>(std::lround(100 * confidence)), isDecided(post) ? 1 : 0},
                  {std::string(word(post.visibility)), std::string(word(post.kind))},
                  confidence};
}

/// Something private where colleagues, clients and employers look.
class PersonalOnProfessional final : public PostRule {
public:
    [[nodiscard]] std::string_view name() const override { return "personal_on_professional"; }
    [[nodiscard]] std::optional<FindingDraft> check(const AuditedPost &post) const override {
        if (post.deleted || post.purpose != Purpose::Professional || post.label != Label::Personal) return std::nullopt;
        if (post.visibility == Visibility::Direct || !isCertain(post, leastConfidence)) return std::nullopt;
        return FindingDraft{severityOf(post), evidenceOf("personal_on_professional", post)};
    }
};

/// Work where family and friends look: seldom a harm, so only when there is no doubt, and never more than low.
class ProfessionalOnPersonal final : public PostRule {
public:
    [[nodiscard]] std::string_view name() const override { return "professional_on_personal"; }
    [[nodiscard]] std::optional<FindingDraft> check(const AuditedPost &post) const override {
        if (post.deleted || post.purpose != Purpose::Personal || post.label != Label::Professional) return std::nullopt;
        if (post.visibility == Visibility::Direct || !isCertain(post, verySure)) return std::nullopt;
        return FindingDraft{Severity::Low, evidenceOf("professional_on_personal", post)};
    }
};

}  // namespace

std::span<const PostRule *const> postRules() {
    static const PersonalOnProfessional personalOnProfessional;
    static const ProfessionalOnPersonal professionalOnPersonal;
    static const std::array<const PostRule *, 2> rules{&personalOnProfessional, &professionalOnPersonal};
    return rules;
}

}  // namespace twofold::analysis
