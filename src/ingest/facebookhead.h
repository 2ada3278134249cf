// SPDX-License-Identifier: GPL-3.0-or-later
// The outermost keys of a JSON document, seen from its first bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twofold::ingest::facebook {

struct HeadKey {
    std::string name;         ///< as it stands between the quotes
    std::size_t valueAt = 0;  ///< where its value begins
    char opens = '\0';        ///< first byte of the value; 0 when the head ends before it
};

struct Head {
    char opens = '\0';          ///< '{' or '[', 0 for anything else
    std::vector<HeadKey> keys;  ///< of the object, or of the first object in the list
    [[nodiscard]] const HeadKey *find(std::string_view name) const;
};

[[nodiscard]] Head headOf(std::string_view text);

}  // namespace twofold::ingest::facebook
