// SPDX-License-Identifier: GPL-3.0-or-later
// How good suggestions are, told from a store with decisions; and the words of work.
#include <gtest/gtest.h>

#include <random>

#include "core/seed.h"
#include "servicestest.h"
#include "twofold/services/evaluation.h"
#include "twofold/services/labels.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::test {
namespace {

template <class Evaluated>
std::string said(const Evaluated &evaluation) {
    return services::evaluationSentence(evaluation).toStdString();
}

bool isWork(int i) { return i % 2 == 0; }

// Posts of work and of home, all different; every fourth of work carries a tag.
XExport archiveOf(int posts) {
    static const char *work[] = {"search filter for the sepsis trials", "screening form for our review", "slides on databases for the students", "the protocol and its flow diagram"};
    static const char *life[] = {"beans in the allotment", "the bus was late and mum laughed", "sourdough again for breakfast", "choir in the cold church"};
    static const char *ends[] = {"before noon", "with help", "at last", "once more", "in two parts", "as planned", "and then not", "with a spare"};
    XExport archive;
    archive.generated = day(2024, 6, 1);
    archive.bio = "Clinical librarian at Northgate Hospital. Mum of two.";
    for (int i = 0; i < posts; ++i) {
        XTweet tweet{.id = std::to_string(1000 + i), .at = day(2020, 1, 1) + i * 86'400'000LL, .text = std::string(isWork(i) ? work[i / 2 % 4] : life[i / 2 % 4]) + " " + ends[i / 8 % 8] + " number " + std::to_string(i)};
        if (i % 8 == 0) tweet.text += " #medlibs", tweet.tags = {"medlibs"};
        if (i % 8 == 1) tweet.text += " #dogsofinstagram", tweet.tags = {"dogsofinstagram"};
        archive.tweets.push_back(std::move(tweet));
    }
    return archive;
}

class Evaluation : public ::testing::Test {
protected:
    void open(int posts) {
        store = std::make_unique<Store>(folder.file("s.db"));
        store->import(archiveOf(posts), folder.file("x.zip"));
    }
    // One event for all of a side: deciding each takes a fit.
    void decide(int from, int to, const std::function<bool(int)> &professional) {
        std::vector<PostId> sides[2];
        for (int i = from; i < to; ++i) sides[professional(i) ? 1 : 0].push_back(store->post(std::to_string(1000 + i)));
        services::DecisionService decisions(store->session(), services::DecisionService::Settles::Later);
        for (const bool side : {false, true}) {
            if (sides[side].empty()) continue;
            ASSERT_TRUE(isGood(decisions.setLabel(sides[side], side ? Label::Professional : Label::Personal)));
        }
    }
    services::LabelEvaluation evaluate() { return services::evaluateLabels(*store->reader()); }

    TempDir folder;
    std::unique_ptr<Store> store;
};

TEST_F(Evaluation, IsHonestWithFewDecisions) {
    open(30);
    EXPECT_EQ(said(evaluate()), "Too early to say how good the suggestions are: 20 more decisions.");
    decide(0, 19, isWork);
    const auto early = evaluate();
    EXPECT_EQ(early.decided, 19U);
    EXPECT_EQ(early.missing(), 1U);
    EXPECT_FALSE(early.figures.known());
    EXPECT_EQ(said(early), "Too early to say how good the suggestions are: 1 more decision.");
    decide(19, 20, isWork);
    EXPECT_TRUE(evaluate().figures.known());
}

TEST_F(Evaluation, SixtyDecisionsGiveFiguresAndNoGain) {
    open(80);
    decide(0, 60, isWork);
    const auto evaluation = evaluate();
    EXPECT_EQ(evaluation.decided, 60U);
    EXPECT_EQ(evaluation.figures.learnt.count, 60U);
    EXPECT_GT(evaluation.figures.learnt.accuracy, 0.8);
    EXPECT_LT(evaluation.figures.learnt.low, evaluation.figures.learnt.accuracy);
    EXPECT_EQ(evaluation.figures.gainOver, 0U);
    ASSERT_EQ(evaluation.accounts.size(), 1U);
    EXPECT_EQ(evaluation.accounts.front().figures.count, 60U);
    EXPECT_EQ(evaluation.accounts.front().confusion, evaluation.confusion);
    std::size_t all = 0;
    for (const auto &row : evaluation.confusion) all += row[0] + row[1];
    EXPECT_EQ(all, 60U);
    const std::string sentence = said(evaluation);
    EXPECT_TRUE(sentence.starts_with("On your own 60 decisions the suggestions are right ")) << sentence;
    EXPECT_TRUE(sentence.find(" times of 100 (") != std::string::npos) << sentence;
    // Quick is the same, without the gain.
    EXPECT_EQ(services::evaluateLabels(*store->reader(), services::EvaluationDepth::Quick).figures.learnt.accuracy, evaluation.figures.learnt.accuracy);
}

TEST_F(Evaluation, DecisionsAgainstTheBaseShowWhatIsLearnt) {
    open(250);
    decide(0, 250, [](int i) { return !isWork(i); });
    const auto evaluation = evaluate();
    EXPECT_EQ(evaluation.figures.learnt.count, 250U);
    EXPECT_GT(evaluation.figures.learnt.accuracy, evaluation.figures.base.accuracy + 0.2);
    EXPECT_EQ(evaluation.figures.gainOver, 100U);
    EXPECT_EQ(services::evaluateLabels(*store->reader(), services::EvaluationDepth::Quick).figures.gainOver, 0U);
}

// Thrown like coins, decisions teach nothing: what is held out must not have been seen.
TEST_F(Evaluation, HeldOutMeansUnseen) {
    TWOFOLD_RANDOM(random);
    open(250);
    double sum = 0;
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
        decide(0, 250, [&](int) { return random() % 2 == 0; });
        sum += evaluate().figures.learnt.accuracy;
    }
    EXPECT_NEAR(sum / rounds, 0.5, 0.08);
}

TEST_F(Evaluation, TiersAreComparedWithWhatIsSuggestedBesideThem) {
    open(1);
    EXPECT_EQ(said(services::evaluateTiers(*store->reader())), "You decided no tier yet.");
    XExport archive = archiveOf(1);
    archive.following = {"5001", "5002"};
    store->import(archive, folder.file("y.zip"));
    ASSERT_TRUE(isGood(store->decisions().setTier({store->contact("5001")}, Tier::LearnFrom)));
    ASSERT_TRUE(isGood(store->decisions().setTier({store->contact("5002")}, Tier::Friend)));
    const auto tiers = services::evaluateTiers(*store->reader());
    EXPECT_EQ(tiers.decided, 2);
    EXPECT_EQ(tiers.suggested, 2);
    EXPECT_EQ(tiers.same, 1);
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_EQ(services::evaluateTiers(*store->reader()).decided, 1);
}

using Words = std::vector<std::string>;

Words proposed(Store &store) {
    Words words;
    for (const auto &one : services::proposedWorkWords(*store.reader())) words.push_back(one.word);
    return words;
}

class WorkWords : public Evaluation {};

TEST_F(WorkWords, AreProposedFromTheProfileAndFromTagsOfProfessionalAccounts) {
    open(48);
    const Words ofProfile{"Clinical librarian", "Northgate Hospital"};
    EXPECT_EQ(proposed(*store), ofProfile);  // the purpose is not said yet, so posts say nothing
    ASSERT_TRUE(isGood(store->decisions().setPurpose(store->account(), Purpose::Professional)));
    const auto all = services::proposedWorkWords(*store->reader());
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all.front().word, "#medlibs");
    EXPECT_EQ(all.front().posts, 6);
    EXPECT_EQ(all.front().handle, "inesreads");
    ASSERT_TRUE(isGood(store->decisions().setWorkWords({"MedLibs", "clinical librarian"})));
    EXPECT_EQ(proposed(*store), Words{"Northgate Hospital"});
    ASSERT_TRUE(isGood(store->decisions().setPurpose(store->account(), Purpose::Personal)));
    EXPECT_EQ(proposed(*store), Words());
}

TEST_F(WorkWords, NeedATagOnFivePosts) {
    open(33);  // posts 0, 8, … 32 carry it
    ASSERT_TRUE(isGood(store->decisions().setPurpose(store->account(), Purpose::Professional)));
    EXPECT_EQ(proposed(*store).front(), "#medlibs");
    Store other(folder.file("other.db"));
    other.import(archiveOf(32), folder.file("z.zip"));
    ASSERT_TRUE(isGood(other.decisions().setPurpose(other.account(), Purpose::Professional)));
    EXPECT_EQ(proposed(other).front(), "Clinical librarian");
}

TEST_F(WorkWords, MoveLabelsAndAreUndone) {
    open(20);
    const auto label = [&] { return store::readPost(*store->reader(), store->post("1001"))->perMille; };
    const int before = label();
    ASSERT_TRUE(isGood(store->decisions().setWorkWords({"allotment", " beans ", "Allotment"})));
    EXPECT_EQ(services::workWords(*store->reader()), (Words{"allotment", "beans"}));
    EXPECT_GT(label(), before);
    // The same again is no event.
    const auto again = store->decisions().setWorkWords({"allotment", "beans"});
    ASSERT_TRUE(isGood(again));
    EXPECT_FALSE(again->event.valid());
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_EQ(services::workWords(*store->reader()), Words());
    EXPECT_EQ(label(), before);
}

TEST_F(WorkWords, AreOfferedOnceAndOnlyForWork) {
    open(3);
    const auto offers = [&] { return services::offersWorkWords(*store->reader()); };
    EXPECT_FALSE(offers());
    ASSERT_TRUE(isGood(store->decisions().setPurpose(store->account(), Purpose::Personal)));
    EXPECT_FALSE(offers());
    ASSERT_TRUE(isGood(store->decisions().setPurpose(store->account(), Purpose::Mixed)));
    EXPECT_TRUE(offers());
    ASSERT_TRUE(isGood(store->decisions().passOver(services::workWordsCard, "later")));
    EXPECT_FALSE(offers());
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_TRUE(offers());
    ASSERT_TRUE(isGood(store->decisions().setWorkWords({"sepsis"})));
    ASSERT_TRUE(isGood(store->decisions().setWorkWords({})));
    EXPECT_FALSE(offers());
}

}  // namespace
}  // namespace twofold::test
