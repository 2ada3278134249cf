// SPDX-License-Identifier: GPL-3.0-or-later
// Names of people: their parts, what makes two of them one, and how common they are.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace twofold::analysis {

/// Lower case, without accents, Greek and Cyrillic in Latin letters; what is no letter or digit becomes one space,
/// apostrophes go.
[[nodiscard]] std::string foldName(std::string_view text);
/// What stays of a folded word when ways of spelling and writing in Latin letters are taken for one another (ph f, ch h,
/// y i, ue u, double letters).
[[nodiscard]] std::string looseForm(std::string_view word);
/// Similarity of two words from 0 to 1. Source: Winkler 1990, prefix of up to 4 letters, .1 each.
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);
[[nodiscard]] std::vector<std::string> wordsOfText(std::string_view folded);

/// A name in its parts. Titles, emoji and what stands in brackets are left out; "Rao, Amit" is turned.
struct ParsedName {
    std::vector<std::string> words;  ///< folded, the given name first
    std::string generation;          ///< "jr", "sr", "ii", "iii"
    [[nodiscard]] bool empty() const { return words.empty(); }
    [[nodiscard]] bool full() const { return words.size() >= 2; }
    [[nodiscard]] const std::string &given() const { return words.front(); }
    [[nodiscard]] const std::string &family() const { return words.back(); }
    /// All words in alphabetical order, one space between.
    [[nodiscard]] std::string sorted() const;
};
[[nodiscard]] ParsedName parseName(std::string_view name);

/// How two names stand to one another, from the best.
enum class NameMatch {
    Equal,     ///< the same words, in any order
    Parts,     ///< given and family name, with more on one side
    Nickname,  ///< Bob Miller, Robert Miller
    Initial,   ///< A. Rao, Amit Rao
    Similar,   ///< another spelling
    GivenOnly,     ///< one of them is a given name alone
    FamilyDiffers, ///< the same given name, another family name
    GivenDiffers,  ///< another given name with the same family name
    Different,
    Unknown,  ///< one of them is no name
};
[[nodiscard]] NameMatch compareNames(const ParsedName &a, const ParsedName &b);
/// Equal, a nickname, an initial or another spelling.
[[nodiscard]] bool givenNamesAgree(const std::string &a, const std::string &b);
[[nodiscard]] bool isNickname(const std::string &a, const std::string &b);
/// Nothing in the generations speaks against it ("Jr" and "Sr").
[[nodiscard]] bool generationsAgree(const ParsedName &a, const ParsedName &b);
/// A name of resources/lexicon/names.tsv or nicknames.tsv.
[[nodiscard]] bool isGivenName(const std::string &word);

/// How common names are: counted among the people at hand, drawn towards resources/lexicon/names.tsv. Given and family
/// names come from one country, so a whole name is weighed by a mixture of countries, which is found from the names
/// themselves by expectation maximisation (Dempster, Laird, Rubin 1977).
class NameStatistics {
public:
    /// Each whole name once, in alphabetical order.
    explicit NameStatistics(const std::vector<ParsedName> &names);
    /// The share of people with this given name in any of its forms, and with this family name.
    [[nodiscard]] double givenShare(const std::string &word) const;
    [[nodiscard]] double anyFormShare(const std::string &word) const;
    [[nodiscard]] double familyShare(const std::string &word) const;
    /// The share of other people who have both, the given name given (1: any).
    [[nodiscard]] double wholeShare(const std::string &given, const std::string &family) const;

private:
    static constexpr std::size_t countries = 16;
    using Mixture = std::array<double, countries>;
    void findCountries(const std::vector<ParsedName> &names);
    std::unordered_map<std::string, double> m_given;
    std::unordered_map<std::string, double> m_family;
    std::unordered_map<std::string, Mixture> m_givenIn, m_familyIn;  ///< how many of the names are in each country
    Mixture m_countries{};
    double m_names = 0;
};

}  // namespace twofold::analysis
