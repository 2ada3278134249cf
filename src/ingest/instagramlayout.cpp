// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramlayout.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "entrynames.h"
#include "instagramtext.h"
#include "twofold/core/clock.h"
#include "twofold/core/text.h"

namespace twofold::ingest::instagram {

namespace {

constexpr std::size_t mostKeys = 64;
constexpr int highestNumber = 9999;
constexpr std::size_t mostMissing = 20;

// Kinds of other shapes than a list under one key.
constexpr FileKind thread{.key = "messages", .part = Part::Thread, .word = "message"};
constexpr FileKind oldProfile{.part = Part::OldProfile};
constexpr FileKind oldConnections{.part = Part::OldConnections};
constexpr FileKind oldLists{.part = Part::OldLists};
constexpr FileKind oldMedia{.part = Part::OldMedia};
constexpr FileKind oldComments{.part = Part::OldComments};
constexpr FileKind oldMessages{.part = Part::OldMessages};

// Collects the keys of the root object, or of the first object within the root list.
class HeadReader {
public:
    explicit HeadReader(Head &head) : m_head(head) {}

    void read() {
        std::string_view text = m_head.bytes;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
            if (m_depth == 0 && !open(c)) return;
            if (m_depth == 1 && m_head.root == '[' && m_head.first == ' ') m_head.first = c;
            if (c == '"')
                at = string(text, at);
            else if (!bracket(c))
                return;
        }
    }

private:
    bool open(char c) {
        if (c != '{' && c != '[') return false;
        if (m_head.root != ' ') return false;
        m_head.root = c;
        m_keyDepth = c == '{' ? 1 : 2;
        return true;
    }
    // False when everything of interest was seen.
    bool bracket(char c) {
        if (c == '{' || c == '[') ++m_depth;
        if (c == '}' || c == ']') return --m_depth >= m_keyDepth || (m_depth == 1 && m_head.keys.empty());
        return true;
    }
    std::size_t string(std::string_view text, std::size_t at) {
        std::size_t end = at + 1;
        while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
        if (m_depth != m_keyDepth || end >= text.size() || m_head.keys.size() == mostKeys) return end;
        const std::size_t next = text.find_first_not_of(" \t\r\n", end + 1);
        if (next != std::string_view::npos && text[next] == ':') m_head.keys.emplace_back(text.substr(at + 1, end - at - 1));
        return end;
    }

    Head &m_head;
    int m_depth = 0;
    int m_keyDepth = 1;
};

// The layout up to 2020: objects and lists of pairs under short keys.
const FileKind *oldKindOf(const Head &head, const FileName &name) {
    const auto is = [&](std::string_view stem, std::initializer_list<std::string_view> keys) {
        return name.stem == stem && std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return head.has(key); });
    };
    if (head.root == '[') return name.stem == "messages" && head.has("conversation") ? &oldMessages : nullptr;
    if (is("connections", {"followers", "following", "close_friends", "blocked_users", "follow_requests_sent", "permanent_follow_requests",
                           "following_hashtags", "dismissed_suggested_users"}))
        return &oldConnections;
    if (is("likes", {"media_likes", "comment_likes"}) || is("saved", {"saved_media"}) ||
        is("stories_activities", {"polls", "emoji_sliders", "questions", "quizzes", "countdowns"}))
        return &oldLists;
    if (is("media", {"photos", "videos", "stories", "profile", "direct"}) && head.mentions("\"taken_at\"")) return &oldMedia;
    if (is("comments", {"media_comments"})) return &oldComments;
    return is("profile", {"username"}) ? &oldProfile : nullptr;
}

// A bare list goes by its whole name, and its first record must have the shape of that kind.
bool fitsBare(const Head &head, const FileKind &kind) {
    const bool labels = head.has("label_values");
    switch (kind.part) {
        case Part::Relation: return labels || head.has("string_list_data");
        case Part::Interaction: return labels || head.has("string_list_data") || head.has("string_map_data");
        case Part::Post: return head.has("media") && !labels && !head.has("attachments");
        case Part::Comment: return head.has("string_map_data") || head.has("string_list_data");
        case Part::Ignored: return labels;
        default: return false;
    }
}

bool isEmptyList(const Head &head) { return head.root == '[' && head.first == ']'; }

}  // namespace

bool Head::has(std::string_view key) const { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

Head headOf(SourceView &source, const SourceEntry &entry) {
    Head head;
    if (auto bytes = source.readHead(entry, headSize)) head.bytes = *std::move(bytes);
    HeadReader(head).read();
    return head;
}

FileName fileName(std::string_view path) {
    FileName name;
    const std::size_t slash = path.rfind('/');
    std::string stem = asciiLower(withoutCopyNumber(slash == std::string_view::npos ? path : path.substr(slash + 1)));
    if (stem.ends_with(".json")) stem.erase(stem.size() - 5);
    const std::size_t line = stem.rfind('_');
    if (line != std::string::npos && line + 1 < stem.size()) {
        int number = 0;
        const auto [end, error] = std::from_chars(stem.data() + line + 1, stem.data() + stem.size(), number);
        if (error == std::errc() && end == stem.data() + stem.size() && number > 0 && number <= highestNumber) {
            name.number = number;
            stem.erase(line);
        }
    }
    name.stem = std::move(stem);
    return name;
}

const FileKind *kindOf(const Head &head, const FileName &name, std::span<const FileKind> kinds) {
    for (const FileKind &kind : kinds) {
        if (head.root == '{' && !kind.key.empty() && head.has(kind.key) &&
            (kind.part != Part::Ignored || kind.stem.empty() || kind.stem == name.stem))
            return &kind;
        if (head.root == '[' && !kind.stem.empty() && kind.stem == name.stem && (fitsBare(head, kind) || isEmptyList(head))) return &kind;
    }
    if (kinds.data() != instagramKinds().data()) return nullptr;
    if (head.root == '{' && head.has("participants") && (head.has("messages") || name.stem == "message")) return &thread;
    if (head.root == '{' && head.has("messages") && name.stem == "message" && head.mentions("\"sender_name\"")) return &thread;
    return oldKindOf(head, name);
}

namespace {

struct Listing {
    std::map<std::string, std::pair<std::size_t, std::string>> media;  // by folder: how many, and why
    std::map<std::pair<std::string, const FileKind *>, std::set<int>> numbers;
};

// Folder of a conversation, or nothing: parts of other kinds are numbered over the whole source.
std::string folderOf(const PartFile &file) {
    if (file.kind->part != Part::Thread) return {};
    const std::size_t slash = file.entry->path.rfind('/');
    return slash == std::string::npos ? std::string() : file.entry->path.substr(0, slash + 1);
}

void findGaps(const Listing &listing, Layout &layout) {
    for (const auto &[group, numbers] : listing.numbers) {
        int expected = 1;
        for (const int number : numbers) {
            for (; expected < number && layout.missing.size() < mostMissing; ++expected)
                layout.missing.push_back(group.first + std::to_string(expected) + ".json");
            expected = number + 1;
        }
    }
}

void countNumber(const PartFile &file, const FileName &name, Listing &listing) {
    if (file.number > 0) listing.numbers[{folderOf(file) + name.stem + "_", file.kind}].insert(file.number);
}

void orderFiles(std::vector<PartFile> &files) {
    std::sort(files.begin(), files.end(), [](const PartFile &a, const PartFile &b) {
        if (a.kind->part != b.kind->part) return a.kind->part < b.kind->part;
        if (a.kind != b.kind) return a.kind->key != b.kind->key ? a.kind->key < b.kind->key : a.kind < b.kind;
        if (a.kind->part == Part::Thread) return a.entry->path < b.entry->path;
        return a.number != b.number ? a.number < b.number : a.entry->path < b.entry->path;
    });
}

}  // namespace

Layout layoutOf(SourceView &source, std::span<const FileKind> kinds, std::string_view otherPrefix, std::string_view otherReason) {
    Layout layout;
    Listing listing;
    for (const SourceEntry &entry : source.entries()) {
        if (!asciiLower(entry.path).ends_with(".json")) {
            const std::size_t slash = entry.path.rfind('/');
            ++listing.media[slash == std::string::npos ? std::string() : entry.path.substr(0, slash + 1)].first;
            continue;
        }
        const Head head = headOf(source, entry);
        const FileName name = fileName(entry.path);
        const FileKind *kind = kindOf(head, name, kinds);
        if (kind && kind->part != Part::Ignored) {
            layout.files.push_back({&entry, kind, head.root == '[', name.number});
            countNumber(layout.files.back(), name, listing);
            continue;
        }
        const bool other = !otherPrefix.empty() && std::any_of(head.keys.begin(), head.keys.end(),
                                                               [&](const std::string &key) { return key.starts_with(otherPrefix); });
        layout.ignored.push_back(entry.path + " (" + std::string(kind ? kind->word : other ? otherReason : "not known") + ")");
    }
    for (const auto &[folder, count] : listing.media)
        layout.ignored.push_back((folder.empty() ? std::string("others") : folder) + " (" + std::to_string(count.first) + " files)");
    findGaps(listing, layout);
    orderFiles(layout.files);
    return layout;
}

bool Layout::isWhole(const FileKind &kind) const {
    std::set<int> numbers;
    for (const PartFile &file : files)
        if (file.kind->key == kind.key && file.number > 0) numbers.insert(file.number);
    return numbers.empty() || *numbers.rbegin() == static_cast<int>(numbers.size());
}

std::string eraOf(const std::vector<SourceEntry> &entries, const std::vector<PartFile> &files) {
    int year = 0;
    for (const SourceEntry &entry : entries) {
        const std::string path = "/" + entry.path;
        const auto inFolder = [&](std::string_view folder) { return path.find(folder) != std::string::npos; };
        if (inFolder("/followers_and_following/") || inFolder("/content/") || inFolder("/account_information/"))
            year = std::max(year, 2021);
        if (inFolder("/your_instagram_activity/") || inFolder("/connections/followers_and_following/")) year = std::max(year, 2023);
        if (inFolder("/your_instagram_activity/media/")) year = 2025;
    }
    const bool old = std::any_of(files.begin(), files.end(), [](const PartFile &file) { return isOld(file.kind->part); });
    if (year == 0 && old) year = 2020;
    return year == 0 ? "instagram-loose" : "instagram-" + std::to_string(year);
}

bool isOld(Part part) {
    return part == Part::OldProfile || part == Part::OldConnections || part == Part::OldLists || part == Part::OldMedia ||
           part == Part::OldComments || part == Part::OldMessages;
}

ArchiveName archiveName(std::string_view name) {
    ArchiveName found;
    constexpr std::string_view prefix = "instagram-";
    if (!asciiLower(name).starts_with(prefix)) return found;
    name.remove_prefix(prefix.size());
    // The user name may hold what looks like a date: the last date counts.
    for (std::size_t at = name.size(); at-- > 1;) {
        if (name[at - 1] != '-' || name.size() - at < 10) continue;
        if (at + 10 < name.size() && name[at + 10] != '-' && name[at + 10] != '.' && name[at + 10] != ' ') continue;
        const auto day = fromIso8601(name.substr(at, 10));
        const std::string user = handleFromText(name.substr(0, at - 1));
        if (!day || user.empty()) continue;
        return {user, *day};
    }
    return found;
}

ArchiveName archiveOf(const SourceView &source) {
    ArchiveName found = archiveName(source.name());
    if (found.generated != unknownTime) return found;
    std::string_view folder;
    for (const SourceEntry &entry : source.entries()) {
        const std::string_view top = std::string_view(entry.path).substr(0, entry.path.find('/'));
        if (top == folder || top.size() == entry.path.size()) continue;
        const ArchiveName named = archiveName(top);
        if (named.generated == unknownTime) continue;
        if (!folder.empty()) return {};  // two downloads side by side
        folder = top;
        found = named;
    }
    return found;
}

}  // namespace twofold::ingest::instagram
