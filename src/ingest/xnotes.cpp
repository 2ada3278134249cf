// SPDX-License-Identifier: GPL-3.0-or-later
#include "xnotes.h"

#include <algorithm>
#include <cstdlib>

#include "twofold/core/text.h"
#include "xtext.h"
#include "xtime.h"

namespace twofold::ingest::x {

namespace {

constexpr std::size_t beginningLength = 200;  // code points
constexpr UtcMs nearness = 1000;              // ms; exclusive

std::string firstCodePoints(const std::string &text, std::size_t count) {
    const auto offsets = codePointOffsets(text);
    return text.substr(0, offsets[std::min(count, offsets.size() - 1)]);
}

std::vector<ShortLink> linksOf(const Json &core) {
    std::vector<ShortLink> links;
    for (const auto &url : elements(core, "urls")) {
        const std::string_view address = textOf(url, "expandedUrl");
        if (!address.empty()) links.push_back({countOf(url, "fromIndex"), countOf(url, "toIndex"), textOf(url, "shortUrl"), address});
    }
    return links;
}

void addMissing(std::vector<std::string> &to, const std::vector<std::string> &from) {
    for (const auto &value : from)
        if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
}

void addPeople(std::vector<IdentityRecord> &to, const std::vector<IdentityRecord> &from) {
    for (const auto &person : from) {
        const bool known = std::any_of(to.begin(), to.end(), [&](const IdentityRecord &p) { return sameHandle(p.handle, person.handle); });
        if (!known) to.push_back(person);
    }
}

}  // namespace

Notes::Defect Notes::add(const Json &wrapped, const Owner &owner) {
    const Json &row = unwrapped(wrapped);
    const Json &core = member(row, "core");
    Note note;
    const std::string id = idOf(row, "noteTweetId", "noteTweetId");
    if (id.empty()) return Defect::NoId;
    note.post.nativeId = "note:" + id;
    note.post.created = parseTime(textOf(row, "createdAt")).at;
    if (note.post.created == unknownTime) return Defect::BadTime;
    const std::string_view text = textOf(core, "text");
    if (text.empty()) return Defect::NoText;
    note.post.text = expandText(text, linksOf(core));
    note.beginning = firstCodePoints(expandText(text, {}), beginningLength);
    for (const auto &url : elements(core, "urls"))
        if (const std::string_view address = textOf(url, "expandedUrl"); isWebUrl(address)) note.post.links.emplace_back(address);
    for (const auto &tag : elements(core, "hashtags"))
        if (const std::string_view word = textOf(tag, "text"); !word.empty()) note.post.tags.emplace_back(word);
    for (const auto &mention : elements(core, "mentions")) {
        IdentityRecord person;
        person.platform = Platform::X;
        person.handle = textOf(mention, "screenName");
        if (!person.handle.empty() && !owner.owns({}, person.handle)) note.post.mentions.push_back(std::move(person));
    }
    m_bySecond.emplace(note.post.created / msPerSecond, m_notes.size());
    m_notes.push_back(std::move(note));
    return Defect::None;
}

bool Notes::complete(const std::string &rawText, PostRecord &post) {
    const std::int64_t second = post.created / msPerSecond;
    for (std::int64_t s = second - 1; s <= second + 1; ++s) {
        const auto [first, last] = m_bySecond.equal_range(s);
        for (auto it = first; it != last; ++it) {
            Note &note = m_notes[it->second];
            if (note.joined || std::abs(note.post.created - post.created) >= nearness) continue;
            if (decodeHtmlEntities(rawText).find(note.beginning) == std::string::npos) continue;
            note.joined = true;
            post.text = note.post.text;
            addMissing(post.links, note.post.links);
            addMissing(post.tags, note.post.tags);
            addPeople(post.mentions, note.post.mentions);
            return true;
        }
    }
    return false;
}

std::vector<PostRecord> Notes::unjoined() const {
    std::vector<PostRecord> posts;
    for (const auto &note : m_notes)
        if (!note.joined) posts.push_back(note.post);
    return posts;
}

}  // namespace twofold::ingest::x
