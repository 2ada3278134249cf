// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "twofold/analysis/findings.h"

namespace twofold::analysis {
namespace {

const PostRule &rule(std::string_view name) {
    for (const PostRule *each : postRules())
        if (each->name() == name) return *each;
    throw std::runtime_error("no such rule");
}

AuditedPost personalOnProfessional() {
    AuditedPost post;
    post.text = "My mum made pancakes";
    post.label = Label::Personal;
    post.labelState = ValueState::Suggested;
    post.confidence = 0.95;
    post.visibility = Visibility::Public;
    post.purpose = Purpose::Professional;
    return post;
}

Severity severity(const AuditedPost &post) {
    const auto finding = rule("personal_on_professional").check(post);
    return finding ? finding->severity : Severity{};
}

bool found(const AuditedPost &post) { return rule("personal_on_professional").check(post).has_value(); }

TEST(PostRules, HaveStableNames) {
    ASSERT_EQ(postRules().size(), 2U);
    EXPECT_EQ(postRules()[0]->name(), "personal_on_professional");
    EXPECT_EQ(postRules()[1]->name(), "professional_on_personal");
}

TEST(PersonalOnProfessional, NeedsLabelAndPurpose) {
    AuditedPost post = personalOnProfessional();
    EXPECT_TRUE(found(post));
    post.purpose = Purpose::Mixed;
    EXPECT_FALSE(found(post));
    post.purpose = Purpose::Unset;
    EXPECT_FALSE(found(post));
    post = personalOnProfessional();
    post.label = Label::Professional;
    EXPECT_FALSE(found(post));
    post.label = Label::None;
    EXPECT_FALSE(found(post));
}

TEST(PersonalOnProfessional, LeavesOutDeletedAndDirectPosts) {
    AuditedPost post = personalOnProfessional();
    post.deleted = true;
    EXPECT_FALSE(found(post));
    post = personalOnProfessional();
    post.visibility = Visibility::Direct;
    EXPECT_FALSE(found(post));
}

TEST(PersonalOnProfessional, NeedsConfidenceUnlessDecided) {
    AuditedPost post = personalOnProfessional();
    post.confidence = 0.69;
    EXPECT_FALSE(found(post));
    post.confidence = 0.7;
    EXPECT_TRUE(found(post));
    post.labelState = ValueState::None;
    EXPECT_FALSE(found(post));
    post.labelState = ValueState::Decided;
    post.confidence = 0;
    EXPECT_TRUE(found(post));
}

TEST(PersonalOnProfessional, AsksMoreOfReposts) {
    AuditedPost post = personalOnProfessional();
    post.kind = PostKind::Repost;
    post.confidence = 0.79;
    EXPECT_FALSE(found(post));
    post.confidence = 0.8;
    EXPECT_TRUE(found(post));
    post.confidence = 0.5;
    post.labelState = ValueState::Decided;
    EXPECT_TRUE(found(post));
}

TEST(PersonalOnProfessional, SeverityFollowsConfidenceAndAudience) {
    AuditedPost post = personalOnProfessional();
    EXPECT_EQ(severity(post), Severity::High);
    post.confidence = 0.8;
    EXPECT_EQ(severity(post), Severity::Medium);
    post.confidence = 0.72;
    EXPECT_EQ(severity(post), Severity::Low);
    post.confidence = 0.95;
    post.visibility = Visibility::Unlisted;
    EXPECT_EQ(severity(post), Severity::High);
    post.visibility = Visibility::Unknown;
    EXPECT_EQ(severity(post), Severity::Medium);
    post.visibility = Visibility::Followers;
    EXPECT_EQ(severity(post), Severity::Medium);
    post.confidence = 0.8;
    post.visibility = Visibility::Friends;
    EXPECT_EQ(severity(post), Severity::Low);
    post.labelState = ValueState::Decided;
    post.visibility = Visibility::Public;
    EXPECT_EQ(severity(post), Severity::High);
}

TEST(PersonalOnProfessional, SaysWhy) {
    AuditedPost post = personalOnProfessional();
    post.confidence = 0.876;
    const Reason evidence = rule("personal_on_professional").check(post)->evidence;
    EXPECT_EQ(evidence.code, "personal_on_professional");
    EXPECT_EQ(evidence.numbers, (std::vector<std::int64_t>{88, 0}));
    EXPECT_EQ(evidence.words, (std::vector<std::string>{"public", "post"}));
    post.labelState = ValueState::Decided;
    EXPECT_EQ(rule("personal_on_professional").check(post)->evidence.numbers, (std::vector<std::int64_t>{100, 1}));
}

TEST(ProfessionalOnPersonal, IsLowAndOnlyWithoutDoubt) {
    AuditedPost post;
    post.label = Label::Professional;
    post.labelState = ValueState::Suggested;
    post.confidence = 0.95;
    post.visibility = Visibility::Public;
    post.purpose = Purpose::Personal;
    const PostRule &each = rule("professional_on_personal");
    ASSERT_TRUE(each.check(post));
    EXPECT_EQ(each.check(post)->severity, Severity::Low);
    EXPECT_EQ(each.check(post)->evidence.code, "professional_on_personal");
    post.confidence = 0.89;
    EXPECT_FALSE(each.check(post));
    post.labelState = ValueState::Decided;
    EXPECT_TRUE(each.check(post));
    post.deleted = true;
    EXPECT_FALSE(each.check(post));
    post.deleted = false;
    post.purpose = Purpose::Professional;
    EXPECT_FALSE(each.check(post));
    post.purpose = Purpose::Personal;
    post.label = Label::Personal;
    EXPECT_FALSE(each.check(post));
}

}  // namespace
}  // namespace twofold::analysis
