// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <chrono>
#include <clocale>
#include <cmath>
#include <random>
#include <thread>

#include "twofold/analysis/postclassifier.h"

namespace twofold::analysis {
namespace {

PostView postOf(std::string_view text) {
    PostView post;
    post.text = text;
    post.platform = Platform::Mastodon;
    return post;
}

const PostClassifier &plain() {
    static const PostClassifier classifier;
    return classifier;
}

double logit(double p) { return std::log(p / (1 - p)); }

std::string randomBytes(std::mt19937 &random, std::size_t size) {
    std::string bytes(size, '\0');
    for (char &byte : bytes) byte = static_cast<char>(random() % 256);
    return bytes;
}

TEST(PostClassifier, TellsClearPostsApart) {
    EXPECT_EQ(plain().classify(postOf("Pleased to announce our new paper on protein folding, in open access")).label, Label::Professional);
    EXPECT_EQ(plain().classify(postOf("We are hiring a software engineer for our team in Berlin, apply now")).label, Label::Professional);
    EXPECT_EQ(plain().classify(postOf("My mum made pancakes for my birthday and I cried, I love my family so much")).label, Label::Personal);
    EXPECT_EQ(plain().classify(postOf("can't sleep, watching netflix with my cat lol")).label, Label::Personal);
}

TEST(PostClassifier, ReadsOtherLanguages) {
    EXPECT_EQ(plain().classify(postOf("Nuestra empresa busca ingeniero de software, envía tu CV")).label, Label::Professional);
    EXPECT_EQ(plain().classify(postOf("Mi mamá me hizo un pastel de cumpleaños, la quiero mucho")).label, Label::Personal);
    EXPECT_EQ(plain().classify(postOf("Wir suchen Verstärkung: Stellenangebot für Entwickler")).label, Label::Professional);
    EXPECT_EQ(plain().classify(postOf("Meine Oma hat Kuchen gebacken und wir haben gelacht")).label, Label::Personal);
    EXPECT_EQ(plain().classify(postOf("Offre d'emploi : notre entreprise recrute un ingénieur")).label, Label::Professional);
    EXPECT_EQ(plain().classify(postOf("研究発表のため学会に参加、論文も投稿した")).label, Label::Professional);
    EXPECT_EQ(plain().classify(postOf("眠い。猫とお菓子食べて寝る")).label, Label::Personal);
    EXPECT_EQ(plain().classify(postOf("Η ΈΡΕΥΝΆ μας στο πανεπιστήμιο δημοσιεύτηκε, νέα μελέτη")).label, Label::Professional);
}

TEST(PostClassifier, IsUndecidableWithoutWords) {
    for (const char *text : {"", "   \n", "https://example.org/a-paper", "@gwenpl @amara", "🎉🎉 😀", "12 34", "!!! ???", "…"}) {
        const LabelSuggestion suggestion = plain().classify(postOf(text));
        EXPECT_EQ(suggestion.label, Label::None) << text;
        EXPECT_FALSE(suggestion.sure);
        EXPECT_EQ(suggestion.confidence(), 0);
        EXPECT_TRUE(plain().reasons(postOf(text)).empty());
    }
    EXPECT_NE(plain().classify(postOf("#vacation")).label, Label::None);
}

TEST(PostClassifier, SaysUnsureWhereLittleSpeaks) {
    const LabelSuggestion suggestion = plain().classify(postOf("The door was blue before that."));
    EXPECT_FALSE(suggestion.sure);
    EXPECT_LT(suggestion.confidence(), 0.75);
    EXPECT_TRUE(plain().classify(postOf("Call for papers: workshop on machine learning, keynote speakers, register now")).sure);
}

TEST(PostClassifier, ReadsHashtags) {
    const double without = plain().classify(postOf("Looking forward to it")).pProfessional;
    EXPECT_GT(plain().classify(postOf("Looking forward to it #MachineLearning")).pProfessional, without + 0.1);
    EXPECT_GT(plain().classify(postOf("Looking forward to it #phdlife")).pProfessional, without + 0.1);
    EXPECT_GT(plain().classify(postOf("Looking forward to it #PyCon2024")).pProfessional, without + 0.03);
    EXPECT_LT(plain().classify(postOf("Looking forward to it #familytime")).pProfessional, without - 0.1);
}

TEST(PostClassifier, PhrasesTakeTheirWordsBack) {
    const double course = plain().classify(postOf("the course was long")).pProfessional;
    EXPECT_LT(plain().classify(postOf("of course was long")).pProfessional, course);
}

TEST(PostClassifier, LetsTheAccountAndThePlaceSpeak) {
    PostView post = postOf("Looking at the results of the weekend");
    const double unset = plain().classify(post).pProfessional;
    post.purpose = Purpose::Professional;
    const double professional = plain().classify(post).pProfessional;
    post.purpose = Purpose::Personal;
    const double personal = plain().classify(post).pProfessional;
    EXPECT_GT(professional, unset + 0.1);
    EXPECT_LT(personal, unset - 0.1);
    post.purpose = Purpose::Unset;
    post.visibility = Visibility::Followers;
    EXPECT_LT(plain().classify(post).pProfessional, unset);
    post.visibility = Visibility::Direct;
    EXPECT_LT(plain().classify(post).pProfessional, unset);
    post.visibility = Visibility::Public;
    EXPECT_EQ(plain().classify(post).pProfessional, unset);
    post.hasLinks = true;
    EXPECT_GT(plain().classify(post).pProfessional, unset);
}

TEST(PostClassifier, CountsTheUsersOwnWordsAsWork) {
    const PostView post = postOf("The zworps again, one flimming at #grobworks");
    const PostClassifier farmer({"zworps", "flimming", "#GrobWorks"});
    EXPECT_GT(farmer.classify(post).pProfessional, plain().classify(post).pProfessional + 0.3);
    const std::vector<Reason> reasons = farmer.reasons(post);
    int named = 0;
    for (const Reason &reason : reasons)
        if (reason.code == "word") {
            ++named;
            EXPECT_GT(reason.weight, 0);
            ASSERT_EQ(reason.words.size(), 1U);
        }
    EXPECT_EQ(named, 3);
    // A footballer's match day is work, though the base takes sport for leisure.
    const PostView match = postOf("match day, football at noon");
    EXPECT_EQ(plain().classify(match).label, Label::Personal);
    EXPECT_EQ(PostClassifier({"football", "match day"}).classify(match).label, Label::Professional);
    // A phrase counts as a whole, and less by its parts; words of grammar in it do not count.
    const PostView part = postOf("the zlathe again");
    const PostClassifier other({"zworps"});
    EXPECT_GT(PostClassifier({"care of the zlathe"}).classify(part).pProfessional, other.classify(part).pProfessional + 0.1);
    EXPECT_GT(PostClassifier({"zlathe"}).classify(part).pProfessional, PostClassifier({"care of the zlathe"}).classify(part).pProfessional);
    EXPECT_EQ(PostClassifier({"more with this"}).classify(postOf("with this bucket")), other.classify(postOf("with this bucket")));
    EXPECT_EQ(PostClassifier({"", "  ", "#", "\xff"}).classify(match), plain().classify(match));
}

TEST(PostClassifier, ReasonsAddUpToTheLogit) {
    const std::vector<std::string> texts = {"Our paper on sepsis is out! https://example.org #openaccess",
                                            "I love my dog soooo much 😀😀 LOL!!", "@anna thank you for the keynote, my students loved it?",
                                            "Nuevo artículo de la universidad", "猫 研究"};
    const PostClassifier classifier({"sepsis"});
    for (const std::string &text : texts) {
        PostView post = postOf(text);
        post.kind = PostKind::Reply;
        post.purpose = Purpose::Professional;
        post.visibility = Visibility::Followers;
        post.hasMedia = true;
        post.platform = Platform::LinkedIn;
        double sum = classifier.constant();
        double last = INFINITY;
        for (const Reason &reason : classifier.reasons(post)) {
            sum += reason.weight;
            EXPECT_LE(std::abs(reason.weight), last);
            last = std::abs(reason.weight);
            EXPECT_FALSE(reason.code.empty());
        }
        EXPECT_NEAR(sum, logit(classifier.classify(post).pProfessional), 1e-9) << text;
    }
}

TEST(PostClassifier, ReasonsQuoteTheWords) {
    const std::vector<Reason> reasons = plain().reasons(postOf("Pancakes and my grandma"));
    bool found = false;
    for (const Reason &reason : reasons)
        if (reason.code == "word_class" && reason.words.front() == "food") {
            found = true;
            EXPECT_EQ(reason.words, (std::vector<std::string>{"food", "Pancakes"}));
            EXPECT_LT(reason.weight, 0);
        }
    EXPECT_TRUE(found);
}

void expectSpansInOrder(std::string_view text) {
    std::size_t end = 0;
    for (const MarkedSpan &span : plain().spans(text)) {
        EXPECT_GE(span.begin, end);
        EXPECT_LT(span.begin, span.end);
        EXPECT_LE(span.end, text.size());
        EXPECT_GT(span.weight, 0);
        EXPECT_NE(span.label, Label::None);
        end = span.end;
    }
}

TEST(PostClassifier, SpansMarkTheWords) {
    const std::string text = "Our new paper: pancakes with Grandma";
    const std::vector<MarkedSpan> spans = plain().spans(text);
    ASSERT_EQ(spans.size(), 3U);
    EXPECT_EQ(text.substr(spans[0].begin, spans[0].end - spans[0].begin), "new paper");
    EXPECT_EQ(spans[0].label, Label::Professional);
    EXPECT_EQ(text.substr(spans[1].begin, spans[1].end - spans[1].begin), "pancakes");
    EXPECT_EQ(spans[1].label, Label::Personal);
    EXPECT_EQ(text.substr(spans[2].begin, spans[2].end - spans[2].begin), "Grandma");
}

TEST(PostClassifier, TakesAnyBytes) {
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = randomBytes(random, random() % 400);
        const LabelSuggestion once = plain().classify(postOf(text));
        EXPECT_EQ(once, plain().classify(postOf(text)));
        EXPECT_TRUE(once.pProfessional >= 0 && once.pProfessional <= 1);
        expectSpansInOrder(text);
    }
}

TEST(PostClassifier, TakesMixturesOfWordsAndBytes) {
    const std::vector<std::string> parts = {"paper", "#",        "@",    "MÜTTER", "cat",          "\xe3\x81", "研究",  "\xf0\x9f", "😀", " ",
                                            "_",     "#phdlife", "2024", "'",      "#猫研究Paper", "of",       "course"};
    std::mt19937 random(11);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t n = random() % 30; n > 0; --n) text += parts[random() % parts.size()];
        expectSpansInOrder(text);
        double sum = plain().constant();
        for (const Reason &reason : plain().reasons(postOf(text))) sum += reason.weight;
        const LabelSuggestion suggestion = plain().classify(postOf(text));
        if (suggestion.label != Label::None) {
            EXPECT_NEAR(sum, logit(suggestion.pProfessional), 1e-6) << text;
        }
    }
}

TEST(PostClassifier, TakesLongTexts) {
    const std::string word(10'000, 'a');
    EXPECT_NE(plain().classify(postOf(word)).label, Label::None);
    EXPECT_NE(plain().classify(postOf("#" + word)).label, Label::None);
    std::string article;
    for (int i = 0; i < 20'000; ++i) article += "research and data, ";
    const LabelSuggestion suggestion = plain().classify(postOf(article));
    EXPECT_EQ(suggestion.label, Label::Professional);
    expectSpansInOrder(article);
}

TEST(PostClassifier, IsTheSameInEveryLocaleAndThread) {
    const std::string text = "Das MÜDE Kätzchen schläft, I read a PAPER in ISTANBUL";
    const LabelSuggestion expected = plain().classify(postOf(text));
    std::setlocale(LC_ALL, "tr_TR.UTF-8");
    EXPECT_EQ(PostClassifier().classify(postOf(text)), expected);
    std::setlocale(LC_ALL, "C");
    std::vector<std::thread> threads;
    std::vector<LabelSuggestion> answers(4);
    for (std::size_t i = 0; i < answers.size(); ++i)
        threads.emplace_back([&, i] { answers[i] = PostClassifier().classify(postOf(text)); });
    for (std::thread &thread : threads) thread.join();
    for (const LabelSuggestion &answer : answers) EXPECT_EQ(answer, expected);
}

TEST(PostClassifier, FoldsCaseAndAccents) {
    EXPECT_EQ(plain().classify(postOf("mi mamá cocinó")).pProfessional, plain().classify(postOf("mi mama cocino")).pProfessional);
    EXPECT_EQ(plain().classify(postOf("Ακαδημαϊκή ΈΡΕΥΝΑ")).pProfessional, plain().classify(postOf("Ακαδημαϊκή έρευνα")).pProfessional);
}

TEST(PostClassifier, CanBeMoved) {
    PostClassifier first({"heifers"});
    const LabelSuggestion before = first.classify(postOf("heifers"));
    PostClassifier second(std::move(first));
    EXPECT_EQ(second.classify(postOf("heifers")), before);
}

/// A guard against a mistake of a whole order, not a benchmark: sanitizers and busy machines are slow.
TEST(PostClassifier, IsFast) {
    const std::string text =
        "Great discussion with @mireia and the panel about open data in city councils. Thanks for having me at the conference! #opendata";
    const auto begin = std::chrono::steady_clock::now();
    double sum = 0;
    constexpr int posts = 5000;
    for (int i = 0; i < posts; ++i) sum += plain().classify(postOf(text)).pProfessional;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_GT(sum, 0);
    EXPECT_LT(took.count(), 2.5);
    RecordProperty("posts_per_second", static_cast<int>(posts / took.count()));
}

}  // namespace
}  // namespace twofold::analysis
