// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskytext.h"

#include <algorithm>
#include <set>
#include <vector>

#include "atsyntax.h"
#include "blueskyrecord.h"
#include "jsonvalue.h"
#include "twofold/core/text.h"

namespace twofold::ingest::bluesky {

using nlohmann::json;

namespace {

struct Slice {
    std::size_t start = 0;
    std::size_t end = 0;
    bool fits = false;
    const json *features = nullptr;
};

bool isBoundary(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// In the order of the text; those that do not fit come last.
std::vector<Slice> slicesOf(const json &record, std::string_view text) {
    std::vector<Slice> slices;
    for (const json &facet : arrayMember(record, "facets")) {
        const json &index = objectMember(facet, "index");
        const std::int64_t start = numberMember(index, "byteStart", -1);
        const std::int64_t end = numberMember(index, "byteEnd", -1);
        Slice slice;
        slice.features = &arrayMember(facet, "features");
        if (start >= 0 && start < end && static_cast<std::uint64_t>(end) <= text.size()) {
            const auto from = static_cast<std::size_t>(start);
            const auto to = static_cast<std::size_t>(end);
            if (isBoundary(text, from) && isBoundary(text, to)) slice = {from, to, true, slice.features};
        }
        slices.push_back(slice);
    }
    const auto order = [](const Slice &a, const Slice &b) { return a.fits != b.fits ? a.fits : a.start < b.start; };
    std::stable_sort(slices.begin(), slices.end(), order);
    return slices;
}

std::string_view bare(std::string_view address) {
    for (const std::string_view prefix : {"https://", "http://", "www."})
        if (address.starts_with(prefix)) address.remove_prefix(prefix.size());
    return address;
}

// Adds each value once.
class Reader {
public:
    Reader(std::string_view owner, PostRecord &post) : m_owner(owner), m_post(post) {}

    void link(const std::string &address) {
        if (isWebUrl(address) && m_links.insert(address).second) m_post.links.push_back(address);
    }

    void mention(const std::string &did, std::string_view shown) {
        if (!at::isDid(did) || did == m_owner || !m_people.insert(did).second) return;
        IdentityRecord person = personOf(did);
        if (shown.starts_with('@') && at::isHandle(shown.substr(1))) person.handle = asciiLower(shown.substr(1));
        m_post.mentions.push_back(std::move(person));
    }

    void tag(std::string text) {
        if (text.starts_with('#')) text.erase(0, 1);
        if (!text.empty() && m_tags.insert(text).second) m_post.tags.push_back(std::move(text));
    }

    // Takes what a facet says; returns the address that the slice is a link to, if any.
    std::string facet(const json &features, std::string_view shown) {
        std::string target;
        for (const json &feature : features) {
            const std::string type = stringMember(feature, "$type");
            if (type == "app.bsky.richtext.facet#mention") mention(stringMember(feature, "did"), shown);
            if (type == "app.bsky.richtext.facet#tag") tag(stringMember(feature, "tag"));
            if (type != "app.bsky.richtext.facet#link") continue;
            std::string address = stringMember(feature, "uri");
            link(address);
            if (target.empty()) target = std::move(address);
        }
        return target;
    }

private:
    std::string_view m_owner;
    PostRecord &m_post;
    std::set<std::string> m_links;
    std::set<std::string> m_people;
    std::set<std::string> m_tags;
};

// What facets were before April 2023. Their offsets count UTF-16, so the text is left as it is.
void readEntities(const json &record, Reader &reader) {
    for (const json &entity : arrayMember(record, "entities")) {
        const std::string type = stringMember(entity, "type");
        if (type == "link") reader.link(stringMember(entity, "value"));
        if (type == "mention") reader.mention(stringMember(entity, "value"), {});
        if (type == "hashtag") reader.tag(stringMember(entity, "value"));
    }
}

}  // namespace

std::string shownLink(std::string_view shown, const std::string &address) {
    if (!isWebUrl(address)) return std::string(shown);
    std::string_view start = shown;
    for (const std::string_view dots : {"\u2026", "..."})
        if (start.ends_with(dots)) start.remove_suffix(dots.size());
    start = bare(start);
    if (!start.empty() && asciiLower(bare(address)).starts_with(asciiLower(start))) return address;
    return std::string(shown) + " (" + address + ")";
}

void readRichText(const json &record, std::string_view owner, PostRecord &post) {
    const std::string source = stringMember(record, "text");
    Reader reader(owner, post);
    std::string text;
    std::size_t done = 0;
    for (const Slice &slice : slicesOf(record, source)) {
        const std::string_view shown = std::string_view(source).substr(slice.start, slice.end - slice.start);
        const std::string target = reader.facet(*slice.features, shown);
        if (target.empty() || !slice.fits || slice.start < done) continue;
        text.append(source, done, slice.start - done);
        text += shownLink(shown, target);
        done = slice.end;
    }
    text.append(source, done);
    if (!member(record, "facets")) readEntities(record, reader);
    for (const json &tag : arrayMember(record, "tags"))
        if (tag.is_string()) reader.tag(tag.get_ref<const std::string &>());
    post.text = std::move(text);
}

}  // namespace twofold::ingest::bluesky
