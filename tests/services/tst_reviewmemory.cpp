// SPDX-License-Identifier: GPL-3.0-or-later
// What the review remembers: no question twice, posts that were asked, duplicates and drift.
#include "reviewtest.h"
#include "twofold/services/labels.h"
#include "twofold/services/wording.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::test {

using services::Card;
using services::CardKind;

namespace {

class ReviewMemory : public Review {
protected:
    void SetUp() override {
        Review::SetUp();
        put("DELETE FROM duplicates");  // a person is asked about once in a batch, and these tests ask about tiers
    }
    std::string current(store::Subject subject, std::int64_t id, const std::string &field) {
        const auto decision = store::EventLog(*store->reader()).current(subject, id, field);
        return decision ? decision->value : "";
    }
    std::string ofPost(PostId id, const std::string &field) { return current(store::Subject::Post, id.value, field); }
};

}  // namespace

TEST_F(ReviewMemory, whatWasPassedOverComesWhenItsEvidenceChanged) {
    const auto label = firstOf(CardKind::Label), finding = firstOf(CardKind::Finding), tier = firstOf(CardKind::Tier);
    for (const auto &card : {label, finding, tier}) {
        ASSERT_TRUE(isGood(review->passOver(card->id)));
        EXPECT_FALSE(asks(card->id)) << card->id;
    }
    const std::string contact = std::to_string(tier->contact.value);
    // Smaller changes than the rounding are none.
    put("UPDATE contacts SET count_in=count_in+1 WHERE id=" + contact + " AND count_in>=8 AND (count_in & (count_in+1))!=0");
    EXPECT_FALSE(asks(tier->id));
    put("UPDATE contacts SET count_in=4*count_in+4 WHERE id=" + contact);
    EXPECT_TRUE(asks(tier->id));
    put("UPDATE findings SET severity=4-severity+(severity=2) WHERE id=" + std::to_string(finding->finding.value));
    EXPECT_TRUE(asks(finding->id));
    put("UPDATE posts SET label=3-label, label_p=500 WHERE id=" + std::to_string(label->post.value));
    EXPECT_TRUE(asks(label->id));
}

TEST_F(ReviewMemory, whatWasPassedOverAndThenPutOffComesBackAllTheSame) {
    const auto card = firstOf(CardKind::Tier);
    ASSERT_TRUE(isGood(review->passOver(card->id)));
    ASSERT_TRUE(isGood(review->snooze(card->id)));
    EXPECT_FALSE(asks(card->id));
    store->setNow(testNow() + 8 * msPerDay);
    EXPECT_TRUE(asks(card->id)) << "after the time, whatever changed";
    ASSERT_TRUE(isGood(review->passOver(card->id)));
    EXPECT_FALSE(asks(card->id));
}

TEST_F(ReviewMemory, trustDecidedOnACardIsADecisionOnTheCard) {
    const auto card = firstOf(CardKind::Tier);
    ASSERT_TRUE(isGood(review->decide(card->id, "professional")));
    EXPECT_FALSE(asks(card->id));
    put("UPDATE contacts SET count_in=4*count_in+4 WHERE id=" + std::to_string(card->contact.value));
    EXPECT_FALSE(asks(card->id)) << "a decided card does not come again";
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_TRUE(asks(card->id));
}

TEST_F(ReviewMemory, aFindingSetOpenAgainIsAskedAgain) {
    const auto card = firstOf(CardKind::Finding);
    ASSERT_TRUE(isGood(review->decide(card->id, "accepted")));
    EXPECT_FALSE(asks(card->id));
    ASSERT_TRUE(isGood(store->decisions().decideFinding(card->finding, FindingState::Open)));
    EXPECT_TRUE(asks(card->id));
}

TEST_F(ReviewMemory, aDecidedPostKeepsHowItWasAskedInTheSameEvent) {
    std::optional<Card> random, uncertain;
    for (int round = 0; round < 12 && !(random && uncertain); ++round)
        for (const auto &entry : resume()) {
            if (entry.card.kind == CardKind::Label) (entry.card.random ? random : uncertain) = entry.card;
            if (entry.card.kind != CardKind::Label) {
                ASSERT_TRUE(isGood(review->snooze(entry.card.id)));
                continue;
            }
            ASSERT_TRUE(isGood(review->decide(entry.card.id, "personal")));
        }
    ASSERT_TRUE(random && uncertain);
    EXPECT_EQ(ofPost(random->post, "asked"), "random");
    EXPECT_EQ(ofPost(uncertain->post, "asked"), "uncertain");
    const auto last = store::EventLog(*store->reader()).current(store::Subject::Post, random->post.value, "label");
    ASSERT_TRUE(last);
    ASSERT_TRUE(isGood(store->decisions().undo(last->event)));
    EXPECT_EQ(ofPost(random->post, "asked"), "");
    EXPECT_EQ(ofPost(random->post, "label"), "");
}

TEST_F(ReviewMemory, aLabelLeftAsSuggestedIsWeakConsentAndUndone) {
    const auto card = firstOf(CardKind::Label);
    const std::string suggested(word(*card->label));
    const auto before = store->session().labels(*store->reader())->seen;
    const auto done = review->passOver(card->id);
    ASSERT_TRUE(isGood(done));
    EXPECT_EQ(ofPost(card->post, "seen"), suggested);
    EXPECT_EQ(ofPost(card->post, "label"), "") << "nothing is decided";
    EXPECT_EQ(store->session().labels(*store->reader())->seen, before + 1) << "the labels learn from it";
    const QString words = services::eventWords(done->title);
    EXPECT_TRUE(words.contains(QStringLiteral("left as suggested, ") + QString::fromStdString(suggested))) << words.toStdString();
    EXPECT_EQ(number("SELECT count(DISTINCT event_id) FROM decisions WHERE field='seen'"), 1) << "one event";
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_EQ(ofPost(card->post, "seen"), "");
    EXPECT_EQ(store->session().labels(*store->reader())->seen, before);
    EXPECT_TRUE(asks(card->id));
}

TEST_F(ReviewMemory, passingOverAContactSaysSo) {
    const auto card = firstOf(CardKind::Tier);
    const auto done = review->passOver(card->id);
    ASSERT_TRUE(isGood(done));
    EXPECT_EQ(services::eventWords(done->title).toStdString(), card->title + ": passed over");
}

TEST_F(ReviewMemory, duplicatesAreMergedOrNeverMatched) {
    const ContactId a = contact(0), b = contact(1), c = contact(2), d = contact(3);
    makeDuplicate(a, b, 900);
    makeDuplicate(c, d, 800);
    const auto card = firstOf(CardKind::Duplicate);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->id, duplicateId(a, b)) << "the highest score first";
    EXPECT_TRUE(card->merge);
    EXPECT_DOUBLE_EQ(card->confidence, 0.9);
    ASSERT_EQ(card->reasons.size(), 1U);
    EXPECT_EQ(card->reasons[0].code, "same_name");
    EXPECT_EQ(review->decide(card->id, "friend").error().code, ErrorCode::BadArgument);
    ASSERT_TRUE(isGood(review->takeSuggestion(*card)));
    EXPECT_FALSE(asks(card->id));
    EXPECT_EQ(number("SELECT count(*) FROM identities WHERE contact_id=" + std::to_string(std::max(a, b).value)), 0);
    const std::string other = duplicateId(c, d);
    ASSERT_TRUE(asks(other));
    const auto never = review->decide(other, "never");
    ASSERT_TRUE(isGood(never));
    EXPECT_FALSE(asks(other));
    EXPECT_TRUE(services::eventWords(never->title).contains(QStringLiteral("never matched")));
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_TRUE(asks(other));
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_TRUE(asks(card->id));
    EXPECT_TRUE(isSound(store->path()));
}

TEST_F(ReviewMemory, aDuplicateOfSomebodyMergedElsewhereIsAskedOfThatOne) {
    const ContactId a = contact(0), b = contact(1), c = contact(2);
    makeDuplicate(a, b, 900);
    ASSERT_TRUE(isGood(store->decisions().merge({c, a})));
    EXPECT_FALSE(asks(duplicateId(a, b)));
    EXPECT_TRUE(asks(duplicateId(c, b)));
}

TEST_F(ReviewMemory, driftSaysItsNumbersAndTheTierThatFits) {
    const ContactId id = contact(0);
    ASSERT_TRUE(isGood(store->decisions().setTier({id}, Tier::LearnFrom)));
    put("UPDATE contacts SET drift=2 WHERE id=" + std::to_string(id.value));
    const auto card = firstOf(CardKind::Drift);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->contact, id);
    const auto person = store::readPerson(*store->reader(), id);
    ASSERT_FALSE(card->reasons.empty());
    EXPECT_EQ(card->reasons[0].code, "drift_closer");
    ASSERT_EQ(card->reasons[0].numbers.size(), 2U);
    EXPECT_FALSE(services::sentence(card->reasons[0]).contains(QLatin1Char('_')));
    ASSERT_TRUE(card->tier);
    EXPECT_NE(*card->tier, Tier::LearnFrom);
    ASSERT_TRUE(isGood(review->takeSuggestion(*card)));
    EXPECT_EQ(store::readPerson(*store->reader(), id)->tier, *card->tier);
}

TEST_F(ReviewMemory, aTierConfirmedDoesNotDriftAgainUntilTheEvidenceChanges) {
    const ContactId id = contact(0);
    const std::string drifts = "UPDATE contacts SET drift=1 WHERE id=" + std::to_string(id.value);
    ASSERT_TRUE(isGood(store->decisions().setTier({id}, Tier::Friend)));
    put(drifts);
    const std::string card = "drift:" + std::to_string(id.value);
    ASSERT_TRUE(asks(card));
    ASSERT_TRUE(isGood(review->decide(card, "friend")));
    put(drifts);
    EXPECT_FALSE(asks(card)) << "the same tier again confirms it";
    put("UPDATE contacts SET drift=3 WHERE id=" + std::to_string(id.value));
    EXPECT_TRUE(asks(card));
}

}  // namespace twofold::test
