// SPDX-License-Identifier: GPL-3.0-or-later
// Invented words of the invented person behind xgenerator: work (libraries, data, teaching) and private life.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace twofold::test {

/// splitmix64: small, and the same on every machine, unlike the distributions of the standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    bool percent(std::uint64_t chance) { return below(100) < chance; }
    double fraction() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
    /// Below `limit`: small numbers often, great ones seldom.
    std::size_t skewed(std::size_t limit) { return static_cast<std::size_t>(fraction() * fraction() * fraction() * static_cast<double>(limit)); }
    std::string letters(std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += static_cast<char>('a' + below(26));
        return out;
    }

private:
    std::uint64_t m_state;
};

/// Some 8 to 30 words, HTML-escaped as X writes them; some hold "&amp;", an emoji or an accent.
std::string sentence(Random &random, bool work);
std::string tagWord(Random &random, bool work);
/// An https address that fits the matter.
std::string address(Random &random, bool work);
/// First and last name, ASCII, lower and upper case as in a name.
std::pair<std::string, std::string> personName(Random &random);

}  // namespace twofold::test
