// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of jsonexports.h share.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/jsonexports.h"
#include "support/xgenerator.h"
#include "support/xwords.h"
#include "support/zipwriter.h"
#include "twofold/core/clock.h"

namespace twofold::test {

inline constexpr std::int64_t rowsInFile = 10'000;

class ExportParts {
public:
    /// A string with its quotes.
    using Quote = std::string (*)(std::string_view text);
    using Row = std::function<std::string(std::int64_t number)>;

    ExportParts(const std::string &path, int people, Quote quote);

    /// A file that is a list of rows, one of them in memory at a time.
    void list(const std::string &name, std::string_view before, std::string_view after, std::int64_t first, std::int64_t count,
              const Row &row);
    /// Rows in files of 10,000, named PREFIX1.json, PREFIX2.json, …
    void lists(const std::string &prefix, std::int64_t count, const Row &row);
    /// Conversations of two people in Meta's layout, below FOLDER/inbox/.
    void conversations(const std::string &folder, std::int64_t messages);
    void file(const std::string &name, std::string_view content);

    /// A few people are met often and most are met seldom.
    const XPerson &somebody() { return people[1 + random.skewed(people.size() - 1)]; }
    /// Some words as a person writes them: with quotes, accents, pictures, now and then a second line.
    std::string words(bool work);
    /// Number 0 is the newest of `count` that are spread over the years 2012 to 2024.
    [[nodiscard]] static std::int64_t secondsOf(std::int64_t number, std::int64_t count);

    Random random{1};
    ZipWriter zip;
    std::vector<XPerson> people;  ///< the owner first
    JsonExportFacts facts;

private:
    Quote m_quote;
};

/// As Meta writes it: each byte beyond ASCII is an escape of its own.
std::string metaQuoted(std::string_view text);
std::string plainQuoted(std::string_view text);

}  // namespace twofold::test
