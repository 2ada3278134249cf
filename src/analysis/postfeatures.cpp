// SPDX-License-Identifier: GPL-3.0-or-later
#include "postfeatures.h"

#include <algorithm>
#include <cmath>

#include "twofold/core/text.h"

namespace twofold::analysis {
namespace {

constexpr std::array<std::string_view, signCount> signNames = {
    "constant",  "purpose_professional", "purpose_personal", "reply",     "repost",      "quote",    "comment",   "article", "linkedin", "x", "facebook", "instagram", "no_platform",
    "circle",    "direct",               "link",             "mention",   "media",       "hashtags", "event_tag", "emoji",   "exclamation",
    "question",  "elongated",            "shouted",          "lowercase", "numbers",     "length",   "no_topic",  "unusual", "no_work_word", "close_people", "work_people",
    "weekend",   "night",                "morning",          "afternoon", "evening",     "language_en", "language_es", "language_de", "language_fr",
    "language_pt", "language_it",        "language_nl",      "language_el", "language_ja"};

struct Table {
    const char *file;
    Language language;
};
constexpr std::array<Table, 20> tables = {{{"en.tsv", Language::English},
                                          {"en-work.tsv", Language::English},
                                          {"en-life.tsv", Language::English},
                                          {"en-neutral.tsv", Language::English},
                                          {"es.tsv", Language::Spanish},
                                          {"es-more.tsv", Language::Spanish},
                                          {"de-more.tsv", Language::German},
                                          {"fr-more.tsv", Language::French},
                                          {"pt-more.tsv", Language::Portuguese},
                                          {"it-more.tsv", Language::Italian},
                                          {"nl-more.tsv", Language::Dutch},
                                          {"el-more.tsv", Language::Greek},
                                          {"ja-more.tsv", Language::Japanese},
                                          {"de.tsv", Language::German},
                                          {"fr.tsv", Language::French},
                                          {"pt.tsv", Language::Portuguese},
                                          {"it.tsv", Language::Italian},
                                          {"nl.tsv", Language::Dutch},
                                          {"el.tsv", Language::Greek},
                                          {"ja.tsv", Language::Japanese}}};

double oneOf(bool is) { return is ? 1 : 0; }
double upTo(int count, int most) { return std::min(count, most); }

void readPlace(const PostView &post, PostFeatures &f) {
    f[Sign::Constant] = 1;
    f[Sign::PurposeProfessional] = oneOf(post.purpose == Purpose::Professional);
    f[Sign::PurposePersonal] = oneOf(post.purpose == Purpose::Personal);
    f[Sign::Reply] = oneOf(post.kind == PostKind::Reply || (post.kind == PostKind::Post && f.scan.startsWithMention));
    f[Sign::Repost] = oneOf(post.kind == PostKind::Repost);
    f[Sign::Quote] = oneOf(post.kind == PostKind::Quote);
    f[Sign::Comment] = oneOf(post.kind == PostKind::Comment);
    f[Sign::Article] = oneOf(post.kind == PostKind::Article);
    f[Sign::LinkedIn] = oneOf(post.platform == Platform::LinkedIn);
    f[Sign::X] = oneOf(post.platform == Platform::X);
    f[Sign::Facebook] = oneOf(post.platform == Platform::Facebook);
    f[Sign::Instagram] = oneOf(post.platform == Platform::Instagram);
    f[Sign::Circle] = oneOf(post.visibility == Visibility::Followers || post.visibility == Visibility::Friends ||
                            post.visibility == Visibility::List);
    f[Sign::Direct] = oneOf(post.visibility == Visibility::Direct);
}

/// Part of the day and of the week, in UTC: a store gives the same labels wherever it is opened.
void readTime(const PostView &post, PostFeatures &f) {
    if (post.created == unknownTime) return;
    const std::int64_t days = (post.created >= 0 ? post.created : post.created - (msPerDay - 1)) / msPerDay;
    const std::int64_t hour = (post.created - days * msPerDay) / (60 * 60 * 1000);
    f[static_cast<Sign>(static_cast<std::size_t>(Sign::Night) + static_cast<std::size_t>(hour / 6))] = 1;
    const std::int64_t weekday = ((days + 4) % 7 + 7) % 7;  // 1970-01-01 was a Thursday; 0 is Sunday
    f[Sign::Weekend] = oneOf(weekday == 0 || weekday == 6);
}

/// In other languages the lexicon finds less to weigh against it.
constexpr double notEnglish = 0.75;

void readContext(const PostView &post, PostFeatures &f) {
    f[Sign::ClosePeople] = upTo(post.closePeople, 2);
    f[Sign::WorkPeople] = upTo(post.workPeople, 2);
    readTime(post, f);
    if (post.platform == Platform::Unknown) f[Sign::NoPlatform] = f.scan.language == Language::Any || f.scan.language == Language::English ? 1 : notEnglish;
    if (f.scan.language != Language::Any)
        f[static_cast<Sign>(static_cast<std::size_t>(Sign::English) + static_cast<std::size_t>(f.scan.language) - 1)] = 1;
}

void readStyle(const PostView &post, PostFeatures &f) {
    const Scan &scan = f.scan;
    f[Sign::Link] = oneOf(post.hasLinks || scan.links > 0);
    f[Sign::Mention] = upTo(scan.mentions, 3);
    f[Sign::Media] = oneOf(post.hasMedia);
    f[Sign::Hashtags] = upTo(scan.hashtags, 4);
    f[Sign::EventTag] = upTo(scan.eventTags, 2);
    f[Sign::Emoji] = upTo(scan.emoji, 3);
    f[Sign::Exclamation] = upTo(scan.exclamations, 3);
    f[Sign::Question] = oneOf(scan.questions > 0);
    f[Sign::Elongated] = upTo(scan.elongated, 2);
    f[Sign::Shouted] = upTo(scan.shouted, 3);
    f[Sign::LowerCase] = oneOf(scan.startsLowerCase);
    f[Sign::Numbers] = upTo(scan.numbers, 3);
    // About twelve words are the middle of a tweet; longer posts are more often work.
    f[Sign::Length] = std::clamp(std::log2((scan.words + 1) / 13.0), -2.0, 2.0);
}

/// Parts of a phrase of work are worth less than the phrase, and words of grammar nothing.
void addParts(const std::string &phrase, const ShippedBase &base, Lexicon &lexicon) {
    Tokenizer tokenizer(phrase);
    FoldedWord folded;
    for (Token token; tokenizer.next(token);) {
        const std::string_view part = std::string_view(phrase).substr(token.begin, token.end - token.begin);
        foldWord(part, folded);
        if (folded.size < 4 || token.kind != TokenKind::Word) continue;
        const auto known = base.lexicon.find(wordKey(hashWord(folded.view())));
        const bool grammar =
            std::any_of(known.begin(), known.end(), [&](const LexiconEntry &e) { return e.wordClass == base.functionClass; });
        if (!grammar) lexicon.addEntry(part, base.workClass, Language::Any, 0.6F);
    }
}

}  // namespace

std::string_view signName(Sign sign) { return signNames[static_cast<std::size_t>(sign)]; }

/// With the root of how many there are: a text of twice the words says more, but not twice as much.
static double scaleOf(std::size_t count) { return count == 0 ? 0 : 1 / std::sqrt(static_cast<double>(count)); }

double damped(double sum) { return sum <= 1 ? sum : 1 + std::log(sum); }

ShippedBase::ShippedBase(BaseModel learnt) : classes(lexiconFile("weights.tsv")), model(std::move(learnt)) {
    const auto weightOf = [&](std::string_view name, double byHand) { return byHand + model.adjustment(name); };
    for (std::size_t i = 0; i < classes.size(); ++i) classWeights[i] = weightOf(classes.name(i), classes.weight(i));
    for (std::size_t i = 0; i < signCount; ++i)
        if (const std::size_t number = classes.number(signNames[i]); number < classes.size()) signWeights[i] = classWeights[number];
    classCount = classes.number(signNames[0]);
    functionClass = static_cast<std::uint16_t>(classes.number("function"));
    workClass = static_cast<std::uint16_t>(classes.number("work_words"));
    topicEnd = static_cast<std::uint16_t>(classes.number("work_words") + 1);
    for (const Table &table : tables) lexicon.addTable(lexiconFile(table.file), table.language, classes);
    lexicon.build();
}

const ShippedBase &shippedBase() {
    static const ShippedBase base(BaseModel::shipped());
    return base;
}

Lexicon workLexicon(const std::vector<std::string> &words, const ShippedBase &base) {
    Lexicon lexicon;
    // Whole words first: of two entries for one key the first stays.
    for (const std::string &raw : words) {
        std::string word(trimmed(raw));
        while (word.starts_with('#') || word.starts_with('@')) word.erase(0, 1);
        lexicon.addEntry(word, base.workClass, Language::Any, 1);
        if (word.size() >= 5 && word.find(' ') == std::string::npos) lexicon.addEntry(word + "*", base.workClass, Language::Any, 1);
    }
    for (const std::string &word : words)
        if (trimmed(word).find(' ') != std::string_view::npos) addParts(word, base, lexicon);
    lexicon.build();
    return lexicon;
}

void readFeatures(const PostView &post, const ShippedBase &base, const Lexicon &own, PostFeatures &features) {
    Matcher(base.lexicon, own).scan(post.text, features.scan);
    chooseLanguage(features.scan, base.functionClass);
    bool topic = false;
    bool work = false;
    for (std::size_t i = 0; i < features.scan.spokenCount; ++i) {
        const Spoken &spoken = features.scan.spoken[i];
        features.classSums[spoken.wordClass] += spoken.strength;
        topic = topic || spoken.wordClass < base.topicEnd;
        work = work || spoken.wordClass == base.workClass;
    }
    for (std::size_t i = 0; i < base.classCount; ++i) features.classValues[i] = damped(features.classSums[i]);
    readNGrams(features.scan, features.ngrams);
    features.wordScale = scaleOf(features.scan.tokenCount);
    features.partScale = scaleOf(features.ngrams.parts.size());
    readPlace(post, features);
    readContext(post, features);
    readStyle(post, features);
    features[Sign::NoTopic] = oneOf(!topic);
    if (!base.model.words.empty())
        features[Sign::Unusual] = unusualShare(features, [&](std::uint32_t key) { return base.model.words.contains(key); });
    features[Sign::NoWorkWord] = oneOf(!own.empty() && !work);
    // Who names words of work posts about it, so what is so of those who tweet at large is no longer so.
    if (!own.empty()) features[Sign::X] = features[Sign::NoPlatform] = 0;
}

}  // namespace twofold::analysis
