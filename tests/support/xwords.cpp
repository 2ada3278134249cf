// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/xwords.h"

#include <array>
#include <span>
#include <string_view>

namespace twofold::test {

namespace {

using Words = std::span<const std::string_view>;

constexpr auto workNouns = std::to_array<std::string_view>(
    {"library",   "archive",    "catalogue", "metadata",     "repository", "dataset",      "workshop",     "conference", "keynote",
     "panel",     "paper",      "preprint",  "journal",      "reviewer",   "grant",        "deadline",     "project",    "roadmap",
     "budget",    "meeting",    "colleague", "department",   "curriculum", "lecture",      "seminar",      "student",    "thesis",
     "syllabus",  "assessment", "classroom", "teacher",      "course",     "webinar",      "slide",        "handout",    "survey",
     "interview", "framework",  "standard",  "protocol",     "server",     "database",     "query",        "index",      "schema",
     "pipeline",  "release",    "backlog",   "sprint",       "prototype",  "dashboard",    "report",       "policy",     "licence",
     "copyright", "citation",   "reference", "bibliography", "manuscript", "digitisation", "preservation", "collection", "reading",
     "literacy",  "research",   "method",    "analysis",     "statistic",  "model",        "vendor",       "contract",   "tender",
     "strategy",  "leadership", "mentor",    "recruiter",    "vacancy",    "career",       "portfolio",    "network",    "partner",
     "consortium"});
constexpr auto privateNouns = std::to_array<std::string_view>(
    {"garden",   "allotment", "tomato",   "kitchen",  "dinner",   "breakfast", "pancake",   "soup",     "bread",   "coffee",    "birthday",
     "wedding",  "holiday",   "beach",    "mountain", "tent",     "bicycle",   "train",     "sister",   "brother", "mother",    "father",
     "grandma",  "nephew",    "daughter", "son",      "baby",     "school",    "neighbour", "cat",      "kitten",  "dog",       "puppy",
     "choir",    "piano",     "guitar",   "concert",  "festival", "film",      "series",    "episode",  "novel",   "sofa",      "blanket",
     "headache", "fever",     "dentist",  "doctor",   "hospital", "knee",      "marathon",  "run",      "yoga",    "swimming",  "football",
     "match",    "goal",      "pub",      "beer",     "wine",     "cocktail",  "party",     "hangover", "weekend", "sunday",    "morning",
     "rain",     "snow",      "sunset",   "moon",     "river",    "forest",    "mushroom",  "recipe",   "cake",    "chocolate", "jumper",
     "shoes",    "haircut",   "flat",     "rent",     "mortgage", "boiler",    "bathroom"});
constexpr auto verbs = std::to_array<std::string_view>(
    {"present",  "discuss",   "finish",  "start",    "plan",      "visit",  "watch",   "read",    "learn",   "teach",
     "cook",     "walk",      "miss",    "enjoy",    "publish",   "review", "collect", "answer",  "offer",   "need",
     "want",     "open",      "clean",   "paint",    "repair",    "travel", "follow",  "support", "measure", "compare",
     "document", "translate", "improve", "remember", "celebrate", "wait",   "talk",    "listen",  "play",    "rest"});
constexpr auto adjectives = std::to_array<std::string_view>(
    {"great",   "small", "new",     "old",     "open",   "quiet",     "loud",   "lovely", "terrible", "useful",
     "strange", "warm",  "cold",    "early",   "late",   "brilliant", "boring", "honest", "careful",  "free",
     "public",  "local", "digital", "tired",   "happy",  "sad",       "proud",  "busy",   "lazy",     "sweet",
     "sour",    "fresh", "broken",  "perfect", "simple", "complex",   "long",   "short",  "final",    "first"});
constexpr auto glue = std::to_array<std::string_view>({"the",  "a",     "my",    "our",    "this",     "that",    "and",   "but",   "with",
                                                       "for",  "about", "after", "before", "while",    "because", "in",    "on",    "at",
                                                       "from", "to",    "of",    "is",     "was",      "will",    "can",   "not",   "very",
                                                       "so",   "just",  "again", "today",  "tomorrow", "finally", "never", "always"});
constexpr auto ornaments =
    std::to_array<std::string_view>({"&amp;", "😀", "🎉", "…", "café", "&gt;", "naïve", "👩‍🏫", "—", "&lt;3", "über", "Zoë"});
constexpr auto syllables =
    std::to_array<std::string_view>({"ba", "be", "da", "do", "el", "fa", "ga", "ha", "jo", "ka", "ke", "la", "li", "ma",
                                     "mo", "na", "ni", "pa", "ra", "ri", "sa", "so", "ta", "ti", "va", "wi", "ya", "zo"});

std::string_view pick(Random &random, Words words) { return words[random.below(words.size())]; }

std::string capitalised(std::string word) {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

std::string madeUpName(Random &random, std::size_t parts) {
    std::string name;
    for (std::size_t i = 0; i < parts; ++i) name += pick(random, syllables);
    return capitalised(name);
}

std::string noun(Random &random, bool work) {
    // The two vocabularies overlap, as they do in life.
    const bool fromWork = random.percent(12) ? !work : work;
    std::string word(pick(random, fromWork ? Words(workNouns) : Words(privateNouns)));
    if (random.percent(30)) word += "s";
    if (random.percent(8)) word += "-" + std::string(pick(random, fromWork ? Words(workNouns) : Words(privateNouns)));
    return word;
}

std::string verb(Random &random) {
    static constexpr std::array<std::string_view, 4> endings = {"", "", "ing", "ed"};
    return std::string(pick(random, verbs)) + std::string(pick(random, endings));
}

std::string word(Random &random, bool work) {
    const std::uint64_t dice = random.below(100);
    if (dice < 38) return std::string(pick(random, glue));
    if (dice < 66) return noun(random, work);
    if (dice < 80) return verb(random);
    if (dice < 92) return std::string(pick(random, adjectives));
    if (dice < 96) return madeUpName(random, 3);
    return std::string(pick(random, ornaments));
}

}  // namespace

std::string sentence(Random &random, bool work) {
    const std::uint64_t count = 8 + random.below(22);
    std::string text = capitalised(noun(random, work));
    for (std::uint64_t i = 1; i < count; ++i) text += " " + word(random, work);
    static constexpr std::array<std::string_view, 4> ends = {".", "!", "?", ""};
    return text + std::string(pick(random, ends));
}

std::string tagWord(Random &random, bool work) {
    return std::string(pick(random, work ? Words(workNouns) : Words(privateNouns))) +
           (random.percent(30) ? std::to_string(2012 + random.below(13)) : "");
}

std::string address(Random &random, bool work) {
    const std::string_view host = work ? "journal.example.org" : "recipes.example.net";
    return "https://" + std::string(host) + "/" + noun(random, work) + "/" + noun(random, work) +
           "?id=" + std::to_string(random.below(1'000'000));
}

std::pair<std::string, std::string> personName(Random &random) {
    std::string first = madeUpName(random, 2);
    std::string last = madeUpName(random, 3);
    return {std::move(first), std::move(last)};
}

}  // namespace twofold::test
