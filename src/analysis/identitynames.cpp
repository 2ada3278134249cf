// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitynames.h"

#include <QString>
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "lexicon.h"
#include "twofold/core/text.h"

namespace twofold::analysis {

namespace {

// By code point from U+03B1 (alpha) and from U+0430 (a); final sigma is among them.
constexpr std::array<const char *, 25> greek{"a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"};
constexpr std::array<const char *, 32> cyrillic{"a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p",
                                                "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"};

const char *special(char32_t c) {
    switch (c) {
    case U'ß': return "ss";
    case U'ø': return "o";
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'ł': return "l";
    case U'đ': return "d";
    case U'ð': return "d";
    case U'þ': return "th";
    case U'ı': return "i";
    case U'і': return "i";
    case U'є': return "ye";
    case U'ґ': return "g";
    case U'ј': return "j";
    case U'љ': return "lj";
    case U'њ': return "nj";
    case U'ћ': return "c";
    case U'ђ': return "dj";
    case U'џ': return "dz";
    default: return nullptr;
    }
}

void appendFolded(std::string &out, char32_t c) {
    if (c < 0x80) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) out += static_cast<char>(c);
        else if (c != '\'' && !out.empty() && out.back() != ' ') out += ' ';
        return;
    }
    if (const char *text = special(c)) out += text;
    else if (c >= 0x3B1 && c <= 0x3C9) out += greek[c - 0x3B1];
    else if (c >= 0x430 && c <= 0x44F) out += cyrillic[c - 0x430];
    else if (c == 0x2019 || c == 0x2BC || c == 0xFE0F || c == 0x200D) return;
    else if (QChar::isLetterOrNumber(c)) appendCodePoint(out, c);
    else if (!QChar::isMark(c) && !out.empty() && out.back() != ' ') out += ' ';
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string foldName(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    if (isPlain(text)) {
        for (const char c : asciiLower(text)) appendFolded(out, static_cast<unsigned char>(c));
    } else {
        const QString decomposed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().normalized(QString::NormalizationForm_KD);
        for (const char32_t c : decomposed.toStdU32String()) appendFolded(out, c);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string looseForm(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 27> rules{
        {{"shch", "s"}, {"sch", "s"}, {"ph", "f"}, {"kh", "h"}, {"ch", "h"}, {"th", "t"}, {"zh", "z"}, {"sh", "s"}, {"ts", "s"}, {"tz", "s"}, {"ou", "u"},
         {"ae", "a"}, {"oe", "o"}, {"ue", "u"}, {"ij", "i"}, {"ei", "i"}, {"ie", "i"}, {"yo", "o"}, {"ck", "k"}, {"gk", "g"}, {"c", "k"}, {"q", "k"},
         {"y", "i"}, {"j", "i"}, {"w", "v"}, {"z", "s"}, {"x", "ks"}}};
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        std::string_view put = word.substr(at, 1);
        std::size_t taken = 1;
        for (const auto &[from, to] : rules)
            if (word.substr(at).starts_with(from)) {
                put = to;
                taken = from.size();
                break;
            }
        for (const char c : put)
            if (out.empty() || out.back() != c) out += c;
        at += taken;
    }
    return out;
}

double jaroWinkler(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return 0;
    if (a.size() > 64 || b.size() > 64) return a == b ? 1 : 0;
    const std::size_t window = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
    std::uint64_t usedA = 0;
    std::uint64_t usedB = 0;
    double matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i > window ? i - window : 0; j < std::min(b.size(), i + window + 1); ++j) {
            if ((usedB >> j & 1) != 0 || a[i] != b[j]) continue;
            usedA |= std::uint64_t{1} << i;
            usedB |= std::uint64_t{1} << j;
            ++matches;
            break;
        }
    if (matches == 0) return 0;
    double swapped = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if ((usedA >> i & 1) == 0) continue;
        while ((usedB >> j & 1) == 0) ++j;
        if (a[i] != b[j++]) ++swapped;
    }
    const double jaro = (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) + (matches - swapped / 2) / matches) / 3;
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

std::vector<std::string> wordsOfText(std::string_view folded) {
    const auto words = partsOf(folded, ' ');
    return {words.begin(), words.end()};
}

namespace {

bool isTitle(const std::string &word) {
    static const std::set<std::string, std::less<>> titles{"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "phd", "md", "mba", "msc", "bsc", "esq", "cpa", "rn", "jd",
                                                           "dds", "dphil", "obe", "mbe", "cbe", "ing", "dipl", "mag", "herr", "frau", "ma", "ba", "pmp", "frsa", "dott", "ir", "drs", "rev", "cfa", "llm"};
    return titles.contains(word);
}

bool isGeneration(const std::string &word) { return word == "jr" || word == "sr" || word == "junior" || word == "senior" || word == "ii" || word == "iii"; }

// What stands before brackets, bars and the like.
std::string_view nameProper(std::string_view name) {
    const std::size_t end = name.find_first_of("([{|/\n");
    return end == std::string_view::npos || end == 0 ? name : name.substr(0, end);
}

std::vector<std::string> withoutTitles(std::vector<std::string> words, std::string &generation) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t left = words.size() - i - 1;
        if (isGeneration(words[i]) && !kept.empty()) generation = words[i] == "junior" ? "jr" : words[i] == "senior" ? "sr" : words[i];
        else if (!isTitle(words[i]) || (kept.size() + left < 2)) kept.push_back(std::move(words[i]));
    }
    return kept;
}

}  // namespace

std::string ParsedName::sorted() const {
    std::vector<std::string> all = words;
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string &word : all) text += (text.empty() ? "" : " ") + word;
    return text;
}

ParsedName parseName(std::string_view name) {
    ParsedName parsed;
    const std::string_view proper = nameProper(name);
    const std::size_t comma = proper.find(',');
    std::vector<std::string> words = wordsOfText(foldName(proper.substr(0, comma)));
    std::vector<std::string> after;
    if (comma != std::string_view::npos) after = withoutTitles(wordsOfText(foldName(proper.substr(comma + 1))), parsed.generation);
    std::erase_if(after, [](const std::string &word) { return isTitle(word); });
    for (const std::string &word : after)
        if (isGeneration(word)) parsed.generation = word;
    std::erase_if(after, isGeneration);
    words = withoutTitles(std::move(words), parsed.generation);
    // "Rao, Amit"; but "Amit Rao, Boston" has its name whole before the comma.
    if (words.size() == 1 || (after.size() == 1 && words.size() == 2 && isGivenName(after.front()) && !isGivenName(words.front()))) words.insert(words.begin(), after.begin(), after.end());
    std::erase_if(words, [](const std::string &word) { return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }); });
    if (words.size() > 6) words.resize(6);
    parsed.words = std::move(words);
    return parsed;
}

namespace {

struct NameTables {
    std::unordered_map<std::string, std::vector<int>> groups;  ///< of nicknames
    std::unordered_map<std::string, double> given, family;     ///< shares of people
    NameTables();
};

template <class Line>
void readTable(const char *file, const Line &line) {
    const std::string text = lexiconFile(file);
    for (const std::string_view row : partsOf(text, '\n'))
        if (row.front() != '#') line(row);
}

NameTables::NameTables() {
    int group = 0;
    readTable("nicknames.tsv", [&](std::string_view row) {
        const auto columns = partsOf(row, '\t');
        if (columns.size() < 2) return;
        groups[std::string(columns[0])].push_back(group);
        for (const std::string_view name : partsOf(columns[1], ',')) groups[std::string(name)].push_back(group);
        ++group;
    });
    readTable("names.tsv", [&](std::string_view row) {
        const auto columns = partsOf(row, '\t');
        if (columns.size() < 3) return;
        double count = 0;
        std::from_chars(columns[1].data(), columns[1].data() + columns[1].size(), count);
        for (const std::string_view name : partsOf(columns[2], ',')) {
            // Names in several words are looked up by the last one.
            const std::string word(name.substr(name.rfind(' ') + 1));
            auto &table = columns[0] == "given" ? given : family;
            table[word] = std::max(table[word], count / 100000);
        }
    });
}

const NameTables &tables() {
    static const NameTables shared;
    return shared;
}

bool shareWord(const ParsedName &a, const ParsedName &b, std::size_t from) {
    for (std::size_t i = from; i < a.words.size(); ++i)
        for (std::size_t j = from; j < b.words.size(); ++j)
            if (a.words[i].size() > 1 && a.words[i] == b.words[j]) return true;
    return false;
}

bool isSubset(const ParsedName &small, const ParsedName &large) {
    return std::all_of(small.words.begin(), small.words.end(), [&](const std::string &word) { return std::find(large.words.begin(), large.words.end(), word) != large.words.end(); });
}

bool similarWords(const std::string &a, const std::string &b) {
    return (a.size() > 3 && b.size() > 3 && jaroWinkler(a, b) > 0.92) || looseForm(a) == looseForm(b);
}

bool initialOf(const std::string &a, const std::string &b) { return (a.size() == 1 || b.size() == 1) && a.front() == b.front(); }

// Both have two words or more, in the order in which they stand.
NameMatch compareFull(const ParsedName &a, const ParsedName &b) {
    const bool given = a.given() == b.given();
    const bool family = a.family() == b.family() || (given && shareWord(a, b, 1));
    if (given && family) return NameMatch::Parts;
    const bool familyLike = family || shareWord(a, b, 1);
    if (familyLike) {
        if (isNickname(a.given(), b.given())) return NameMatch::Nickname;
        if (initialOf(a.given(), b.given())) return NameMatch::Initial;
        if (similarWords(a.given(), b.given())) return NameMatch::Similar;
        return NameMatch::GivenDiffers;
    }
    const bool givenLike = given || similarWords(a.given(), b.given());
    if (givenLike && similarWords(a.family(), b.family())) return NameMatch::Similar;
    // "Amit R." names the family by its first letter.
    if (given && initialOf(a.family(), b.family())) return NameMatch::Initial;
    return given || isNickname(a.given(), b.given()) ? NameMatch::FamilyDiffers : NameMatch::Different;
}

}  // namespace

bool isNickname(const std::string &a, const std::string &b) {
    if (a == b) return true;
    const auto ofA = tables().groups.find(a);
    const auto ofB = tables().groups.find(b);
    if (ofA == tables().groups.end() || ofB == tables().groups.end()) return false;
    for (const int group : ofA->second)
        if (std::find(ofB->second.begin(), ofB->second.end(), group) != ofB->second.end()) return true;
    return false;
}

bool givenNamesAgree(const std::string &a, const std::string &b) { return isNickname(a, b) || initialOf(a, b) || similarWords(a, b); }

bool isGivenName(const std::string &word) { return tables().given.contains(word) || tables().groups.contains(word); }

bool generationsAgree(const ParsedName &a, const ParsedName &b) { return a.generation == b.generation; }

NameMatch compareNames(const ParsedName &a, const ParsedName &b) {
    if (a.empty() || b.empty()) return NameMatch::Unknown;
    if (a.full() && b.full()) {
        if (a.words.size() == b.words.size() && std::is_permutation(a.words.begin(), a.words.end(), b.words.begin())) return NameMatch::Equal;
        if (a.words.size() != b.words.size() && (a.words.size() < b.words.size() ? isSubset(a, b) : isSubset(b, a))) return NameMatch::Parts;
        return compareFull(a, b);
    }
    const ParsedName &single = a.full() ? b : a;
    const ParsedName &other = a.full() ? a : b;
    if (isNickname(single.given(), other.given())) return NameMatch::GivenOnly;
    return isGivenName(single.given()) ? NameMatch::Different : NameMatch::Unknown;
}

NameStatistics::NameStatistics(const std::vector<ParsedName> &names) {
    for (const ParsedName &name : names) {
        ++m_names;
        ++m_given[name.given()];
        ++m_family[name.family()];
    }
    findCountries(names);
}

// Each name begins in the country that a hash says, a little; after some rounds names that go together are in one.
void NameStatistics::findCountries(const std::vector<ParsedName> &names) {
    constexpr int rounds = 25;
    constexpr double smoothing = 0.05;
    for (const auto &[word, count] : m_given) {
        Mixture &in = m_givenIn[word];
        for (std::size_t c = 0; c < countries; ++c) in[c] = count * (1 + static_cast<double>(stableHash(word, c) % 1000) / 1000);
    }
    for (const auto &[word, count] : m_family) m_familyIn[word].fill(count / countries);
    m_countries.fill(m_names / countries);
    for (int round = 0; round < rounds; ++round) {
        std::unordered_map<std::string, Mixture> given, family;
        Mixture all{};
        for (const ParsedName &name : names) {
            const Mixture &g = m_givenIn[name.given()];
            const Mixture &f = m_familyIn[name.family()];
            Mixture share{};
            double sum = 0;
            for (std::size_t c = 0; c < countries; ++c) sum += share[c] = (g[c] + smoothing) * (f[c] + smoothing) / (m_countries[c] + 1);
            Mixture &toGiven = given[name.given()];
            Mixture &toFamily = family[name.family()];
            for (std::size_t c = 0; c < countries; ++c) {
                share[c] /= sum;
                toGiven[c] += share[c];
                toFamily[c] += share[c];
                all[c] += share[c];
            }
        }
        m_givenIn = std::move(given);
        m_familyIn = std::move(family);
        m_countries = all;
    }
}

namespace {

// The pair that is weighed is not counted among the others; a list of names at large counts as much as 400 people.
double share(const std::unordered_map<std::string, double> &counted, const std::unordered_map<std::string, double> &listed, const std::string &word, double all) {
    constexpr double listWeight = 400;
    constexpr double rare = 3e-5;
    const auto count = counted.find(word);
    const auto known = listed.find(word);
    const double others = count == counted.end() ? 0 : std::max(0.0, count->second - 1);
    return (others + listWeight * (known == listed.end() ? rare : known->second)) / (all + listWeight);
}

}  // namespace

double NameStatistics::givenShare(const std::string &word) const {
    if (word.size() == 1) return 0.07;
    return share(m_given, tables().given, word, m_names);
}

double NameStatistics::anyFormShare(const std::string &word) const {
    // Each form is another name that the same person could have: about three of them are as common as this one.
    return std::min(1.0, 3 * givenShare(word) + 0.002);
}

double NameStatistics::familyShare(const std::string &word) const {
    if (word.size() == 1) return 0.07;
    return share(m_family, tables().family, word, m_names);
}

// Sum over countries of share(country) share(given in it) share(family in it). The name itself is not counted.
double NameStatistics::wholeShare(const std::string &given, const std::string &family) const {
    const auto g = m_givenIn.find(given);
    const auto f = m_familyIn.find(family);
    const double byParts = givenShare(given) * familyShare(family);
    if (g == m_givenIn.end() || f == m_familyIn.end() || given.size() == 1 || family.size() == 1) return 3 * byParts;
    const double others = std::max(0.0, m_given.at(given) - 1) / m_given.at(given);
    const double otherFamily = std::max(0.0, m_family.at(family) - 1) / m_family.at(family);
    double share = 0;
    for (std::size_t c = 0; c < countries; ++c)
        if (m_countries[c] > 0.5) share += g->second[c] * others * f->second[c] * otherFamily / (m_countries[c] * m_names);
    return share + byParts;
}

}  // namespace twofold::analysis
