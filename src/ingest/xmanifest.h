// SPDX-License-Identifier: GPL-3.0-or-later
// What an X export says about itself: manifest.js, and the index of Grailbird.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xlayout.h"

namespace twofold::ingest::x {

struct ManifestFile {
    std::string path;        ///< "data/tweets-part1.js"
    std::string globalStem;  ///< "tweets" of "YTD.tweets.part1"
    int part = 0;
    std::int64_t count = -1;  ///< records; -1 when not said
};

struct Manifest {
    ManifestInfo info;
    std::vector<ManifestFile> files;
};

/// Reads manifest.js; nothing when it is not one.
[[nodiscard]] std::optional<Manifest> parseManifest(std::string_view script);

/// The months of tweet_index.js with their counts; none when it cannot be read.
[[nodiscard]] std::vector<ManifestFile> parseTweetIndex(std::string_view script);

}  // namespace twofold::ingest::x
