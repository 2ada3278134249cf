// SPDX-License-Identifier: GPL-3.0-or-later
// The least that any import of this archive must do, step by step.
#pragma once

#include <string>

namespace twofold::bench {

/// Unpacks every file of the archive's data folder that is named tweets*; returns the bytes.
std::string inflateTweets(const std::string &archive);

/// Goes over every byte of the JSON behind each "=", with a handler that does nothing; returns the number of values.
long long parseAll(const std::string &text);

/// Rows of an imported store, held in memory, to be inserted once more.
class PlainRows {
public:
    explicit PlainRows(const std::string &store);
    ~PlainRows();
    PlainRows(const PlainRows &) = delete;
    PlainRows &operator=(const PlainRows &) = delete;

    /// Into a fresh file: the same tables with their primary and unique keys alone, one transaction, prepared statements.
    void insertInto(const std::string &path);
    /// The text index of that file.
    static void indexText(const std::string &path);
    [[nodiscard]] long long count() const { return m_count; }

private:
    struct Data;
    Data *m_data;
    long long m_count = 0;
};

}  // namespace twofold::bench
