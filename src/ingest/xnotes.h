// SPDX-License-Identifier: GPL-3.0-or-later
// Long posts. note-tweet.js does not say to which post a note belongs; the known join is by time and by how it begins
// (docs/formats-x.md, "Long posts").
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "twofold/core/records.h"
#include "xjson.h"
#include "xtweet.h"

namespace twofold::ingest::x {

class Notes {
public:
    enum class Defect { None, NoId, BadTime, NoText };

    /// Takes a row of note-tweet.js.
    Defect add(const Json &row, const Owner &owner);
    [[nodiscard]] bool empty() const { return m_notes.empty(); }
    /// Puts the whole text into a post that is the beginning of a note. `rawText` is the post's text in the file.
    bool complete(const std::string &rawText, PostRecord &post);
    /// Notes that no post begins, as posts of their own; their audience is unknown.
    [[nodiscard]] std::vector<PostRecord> unjoined() const;

private:
    struct Note {
        PostRecord post;        ///< nativeId "note:<id>"
        std::string beginning;  ///< decoded, links as they are: what the post must contain
        bool joined = false;
    };
    std::vector<Note> m_notes;
    std::unordered_multimap<std::int64_t, std::size_t> m_bySecond;
};

}  // namespace twofold::ingest::x
