// SPDX-License-Identifier: GPL-3.0-or-later
// The least that any import of this archive must do, step by step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twofold::bench {

/// Which files of an archive hold records, and how they lie there.
struct Layout {
    std::string_view prefix;                 ///< of the files' names
    std::string_view suffix;
    std::vector<std::string_view> arrayKeys; ///< what the lists are called that are not bare
    bool oldestFirst = false;
};

/// The JSON of each such file, without the assignment ("window.… =") before it.
std::vector<std::string> inflate(const std::string &archive, const Layout &layout);

/// Goes over every byte with a handler that does nothing; returns the number of values.
long long parseAll(const std::vector<std::string> &documents);

/// Makes a tree of every record, as the importers do; returns the number of records. No part of the floor.
long long parseTrees(const std::vector<std::string> &documents, const Layout &layout);

/// Rows of an imported store, held in memory, to be inserted once more.
class PlainRows {
public:
    PlainRows(const std::string &store, bool oldestFirst);
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
