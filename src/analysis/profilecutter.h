// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a profile into stretches between signs, and these into words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twofold::analysis {

inline constexpr std::string_view kana = "の";  // stands for any run of hiragana

enum class Known { No, Work, WeakWork, Personal, Function };

struct Piece {
    enum class Kind { Word, Hashtag, Mention } kind = Kind::Word;
    std::size_t begin = 0, end = 0;
    std::string folded;
    Known known = Known::No;
    bool upper = false;    ///< begins with a capital letter
    bool capitals = false; ///< two or more, and nothing else
};

/// What stands between two signs: "Head of Data at Acme".
struct Stretch {
    std::vector<Piece> pieces;
    bool list = false;      ///< one of many items: skills
    bool subject = false;   ///< of studies: "Library and Information Studies" is no employer
};

/// The stretches of one line; offsets are those of the line. Signs and emoji part them, addresses are left out; "R&D",
/// "Node.js" and "C++" are words. Any bytes may come in.
[[nodiscard]] std::vector<Stretch> cutProfile(std::string_view line);

}  // namespace twofold::analysis
