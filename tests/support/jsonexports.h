// SPDX-License-Identifier: GPL-3.0-or-later
// Big exports of an invented person in the formats that are JSON: for benchmarks and limits. Written row by row, and the
// same arguments give the same bytes. All throw std::runtime_error when the file cannot be written.
#pragma once

#include <cstdint>
#include <string>

namespace twofold::test {

/// What an export holds, counted while it was written.
struct JsonExportFacts {
    std::int64_t posts = 0;
    std::int64_t comments = 0;      ///< the owner's; posts as well for the importers
    std::int64_t interactions = 0;  ///< messages and likes
    std::int64_t people = 0;        ///< in the lists of people
    std::int64_t bytes = 0;         ///< of JSON, unpacked
};

/// Layout of 2023, as a ZIP: profile, friends, posts in files of 10,000, a tenth as many comments and as many messages.
JsonExportFacts writeFacebookExport(const std::string &path, std::int64_t posts, int people);

/// Layout of 2025: profile, followers, following, posts in files of 10,000, and for each ten posts two likes, a comment and a message.
JsonExportFacts writeInstagramExport(const std::string &path, std::int64_t posts, int people);

/// actor.json, outbox.json with one activity for each post, likes.json with a fifth as many.
JsonExportFacts writeMastodonArchive(const std::string &path, std::int64_t posts, int people);

}  // namespace twofold::test
