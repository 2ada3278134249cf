// SPDX-License-Identifier: GPL-3.0-or-later
// A big X archive of an invented person: for benchmarks, limits and counts. The same seed gives the same bytes.
#pragma once

#include <cstdint>
#include <string>

namespace twofold::test {

struct XArchiveOptions {
    std::int64_t posts = 1000;
    int contacts = 200;  ///< people who are followed, follow, are mentioned or reposted; at least 1
    std::uint64_t seed = 1;
    int parts = 1;         ///< files that the posts are spread over (tweets.js, tweets-part1.js, …)
    int firstYear = 2012;  ///< posts are spread from here to the end of 2024
};

/// What the archive holds, counted while it was written.
struct XArchiveFacts {
    std::int64_t posts = 0;
    std::int64_t reposts = 0;
    std::int64_t replies = 0;
    std::int64_t quotes = 0;
    std::int64_t following = 0;
    std::int64_t followers = 0;
    std::int64_t tweetBytes = 0;  ///< of the tweets files, unpacked
};

/// Writes a ZIP in the layout of 2022 and later (data/manifest.js, account.js, profile.js, tweets*.js, following.js,
/// follower.js), one post at a time. Throws std::runtime_error when the file cannot be written.
XArchiveFacts writeXArchive(const std::string &path, const XArchiveOptions &options);

/// One of the archive's invented people: 0 is the owner, 1 to `contacts` the others.
struct XPerson {
    std::string id;
    std::string handle;
    std::string name;
};
[[nodiscard]] XPerson xPerson(std::uint64_t seed, int number);

}  // namespace twofold::test
