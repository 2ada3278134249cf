// SPDX-License-Identifier: GPL-3.0-or-later
// Small X archives of an invented person, made for one test.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "twofold/core/clock.h"

namespace twofold::test {

struct XMention {
    std::string id;
    std::string handle;
    std::string name;
};

struct XTweet {
    std::string id;
    UtcMs at = 0;
    std::string text;  ///< as a person writes it; it is escaped here
    std::int64_t likes = 0;
    std::vector<XMention> mentions;  ///< "@handle" of each stands before the text
    bool reply = false;              ///< to the first mention
    bool repost = false;             ///< of the first mention
    std::vector<std::string> tags;
    std::vector<std::string> links;
};

struct XMessage {
    std::string id;
    std::string with;  ///< account id of the other side
    bool incoming = false;
    UtcMs at = 0;
};

struct XExport {
    std::string accountId = "70010001";
    std::string handle = "inesreads";
    std::string name = "Ines Vandermeer";
    std::string bio = "Librarian";
    UtcMs generated = 0;
    bool partial = false;  ///< the manifest says so
    std::vector<std::string> followers;
    std::vector<std::string> following;
    std::vector<XTweet> tweets;
    std::vector<XMessage> messages;

    /// The files of the archive, by name.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> files() const;
    /// Writes them as a ZIP whose time is that of the export.
    void write(const std::string &path) const;
};

/// Sets when a file was changed.
void setFileTime(const std::string &path, UtcMs at);

}  // namespace twofold::test
