// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebookfiles.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "entrynames.h"
#include "facebookhead.h"
#include "twofold/core/text.h"

namespace twofold::ingest::facebook {

namespace {

constexpr std::size_t headBytes = 4096;
constexpr std::size_t partDigits = 4;  // "your_posts_20240131" is no part

constexpr const char *rejected = "requests that were declined are no relation";
constexpr const char *reactions = "reactions to things of others: whose they are, no field says";
constexpr const char *othersPosts = "posts of others; who wrote them, no field says";
constexpr const char *pages = "pages, not people";

struct Meaning {
    std::string_view name;
    FileKind kind;
    const char *reason = nullptr;
};

// Root keys without their version ("friends_v2").
constexpr Meaning rootKeys[] = {
    {"friends", FileKind::Friends},
    {"deleted_friends", FileKind::RemovedFriends},
    {"removed_friends", FileKind::RemovedFriends},
    {"sent_requests", FileKind::SentRequests},
    {"received_requests", FileKind::ReceivedRequests},
    {"rejected_requests", FileKind::Ignored, rejected},
    {"following", FileKind::Following},
    {"followers", FileKind::Followers},
    {"profile", FileKind::Profile},
    {"status_updates", FileKind::Posts},
    {"group_posts", FileKind::Posts},
    {"other_photos", FileKind::Photos},
    {"videos", FileKind::Videos},
    {"notes", FileKind::Notes},
    {"comments", FileKind::Comments},
    {"group_comments", FileKind::Comments},
    {"reactions", FileKind::Ignored, reactions},
    {"wall_posts_sent_to_you", FileKind::Ignored, othersPosts},
    {"page_likes", FileKind::Ignored, pages},
    {"pages_followed", FileKind::Ignored, pages},
    {"pages_unfollowed", FileKind::Ignored, pages},
    {"groups_joined", FileKind::Ignored, "groups, not people"},
};

// Names of files that may hold a bare list. Those below `plain` mean something in a folder of Facebook's only.
constexpr Meaning stems[] = {
    {"your_posts", FileKind::Posts},
    {"your_posts__check_ins__photos_and_videos", FileKind::Posts},
    {"posts_on_other_pages_and_profiles", FileKind::Posts},
    {"check-ins", FileKind::Posts},
    {"check_ins", FileKind::Posts},
    {"group_posts_and_comments", FileKind::Posts},
    {"your_posts_in_groups", FileKind::Posts},
    {"your_comments_in_groups", FileKind::Comments},
    {"your_uncategorized_photos", FileKind::Photos},
    {"your_videos", FileKind::Videos},
    {"your_friends", FileKind::Friends},
    {"removed_friends", FileKind::RemovedFriends},
    {"sent_friend_requests", FileKind::SentRequests},
    {"friend_requests_sent", FileKind::SentRequests},
    {"received_friend_requests", FileKind::ReceivedRequests},
    {"friend_requests_received", FileKind::ReceivedRequests},
    {"rejected_friend_requests", FileKind::Ignored, rejected},
    {"who_you've_followed", FileKind::Following},
    {"who_you_ve_followed", FileKind::Following},
    {"who_you_follow", FileKind::Following},
    {"people_who_followed_you", FileKind::Followers},
    {"likes_and_reactions", FileKind::Ignored, reactions},
    {"posts_and_comments", FileKind::Ignored, reactions},
    {"other_people's_posts_to_your_timeline", FileKind::Ignored, othersPosts},
    {"other_people_s_posts_to_your_timeline", FileKind::Ignored, othersPosts},
    {"friends", FileKind::Friends},
    {"following", FileKind::Following},
    {"followers", FileKind::Followers},
    {"comments", FileKind::Comments},
    {"notes", FileKind::Notes},
};
constexpr std::size_t plain = std::size(stems) - 5;

constexpr std::string_view facebookFolders[] = {"your_facebook_activity", "your_activity_across_facebook", "friends_and_followers",
                                                "following_and_followers"};
constexpr std::string_view instagramFolders[] = {"your_instagram_activity", "followers_and_following"};
constexpr std::string_view commonFolders[] = {"friends", "followers", "comments", "comments_and_reactions", "notes", "profile_information"};
constexpr std::string_view threadFolders[] = {"inbox", "archived_threads", "filtered_threads", "message_requests", "e2ee_cutover"};

const Meaning *meaningOf(std::span<const Meaning> table, std::string_view name) {
    const auto it = std::find_if(table.begin(), table.end(), [&](const Meaning &one) { return one.name == name; });
    return it == table.end() ? nullptr : &*it;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string fileName(std::string_view path) {
    const std::string name = withoutCopyNumber(path);
    return asciiLower(std::string_view(name).substr(name.rfind('/') + 1));
}

// Where the "_12" at the end of a name without its suffix begins; its length when there is none.
std::size_t partAt(std::string_view name) {
    std::size_t at = name.size();
    while (at > 0 && isDigit(name[at - 1])) --at;
    const std::size_t digits = name.size() - at;
    return digits > 0 && digits <= partDigits && at > 1 && name[at - 1] == '_' ? at - 1 : name.size();
}

std::string_view withoutSuffix(std::string_view name) {
    return name.ends_with(".json") ? name.substr(0, name.size() - 5) : std::string_view();
}

// "friends_v2" -> "friends"; `versioned` says that there was a version, which only Facebook writes.
std::string_view withoutVersion(std::string_view key, bool &versioned) {
    const std::size_t at = key.rfind("_v");
    versioned = at != std::string_view::npos && at + 2 < key.size() &&
                std::all_of(key.begin() + static_cast<std::ptrdiff_t>(at) + 2, key.end(), isDigit);
    return versioned ? key.substr(0, at) : key;
}

template <class Folders>
bool hasFolder(std::string_view path, const Folders &folders) {
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; path.remove_prefix(slash + 1), slash = path.find('/'))
        if (std::find(std::begin(folders), std::end(folders), asciiLower(path.substr(0, slash))) != std::end(folders)) return true;
    return false;
}

bool isAlbum(std::string_view path, const Head &head) {
    const HeadKey *photos = head.find("photos");
    if (!photos || photos->opens != '[') return false;
    return head.find("name") || head.find("cover_photo") || head.find("last_modified_timestamp") ||
           path.find("album/") != std::string_view::npos;
}

bool isConversation(std::string_view path, const Head &head, std::string_view text) {
    const bool keys = head.find("participants") || head.find("messages");
    return keys && (stemOf(path) == "message" || hasFolder(path, threadFolders) || head.find("threadName") || head.find("thread_path") ||
                    text.find("\"sender_name\"") != std::string_view::npos || text.find("\"senderName\"") != std::string_view::npos);
}

bool isForeignRow(const Head &head) {
    return head.find("string_list_data") || head.find("string_map_data") || head.find("media_list_data") || head.find("media_map_data");
}

bool isPersonList(FileKind kind) {
    return kind == FileKind::Friends || kind == FileKind::RemovedFriends || kind == FileKind::SentRequests ||
           kind == FileKind::ReceivedRequests || kind == FileKind::Following || kind == FileKind::Followers;
}

// Without a version the key is a common word: the rows must look like Facebook's.
bool looksRight(FileKind kind, std::string_view text) {
    const std::string_view key = isPersonList(kind)          ? "\"name\""
                                 : kind == FileKind::Profile ? "\"full_name\""
                                 : kind == FileKind::Notes   ? "\"created_timestamp\""
                                                             : "\"timestamp\"";
    return text.find(key) != std::string_view::npos;
}

// {"friends_v2": [...]}, {"group_posts": {"activity_log_data": [...]}}
bool byRootKey(const Head &head, std::string_view text, std::string_view path, Found &found) {
    for (const HeadKey &key : head.keys) {
        bool versioned = false;
        const Meaning *meaning = meaningOf(rootKeys, withoutVersion(key.name, versioned));
        // An actor of the fediverse has "following" too: an address.
        if (!meaning || (!versioned && key.opens != '[' && key.opens != '{')) continue;
        const bool placed = hasFacebookFolder(path) || hasFolder(path, commonFolders);
        if (!versioned && !placed && !looksRight(meaning->kind, text)) continue;
        found.kind = meaning->kind;
        found.reason = meaning->reason;
        found.sureness = versioned ? 95 : placed || isKnownStem(stemOf(path)) || stemOf(path) == "profile_information" ? 90 : 60;
        found.arrayKey = key.name;
        if (key.opens == '{' && meaning->kind != FileKind::Profile) {
            found.skip = key.valueAt;
            found.arrayKey = "activity_log_data";
        }
        return true;
    }
    return false;
}

void byName(const Head &head, std::string_view path, Found &found) {
    const std::string stem = stemOf(path);
    const Meaning *meaning = meaningOf(stems, stem);
    if (!meaning || isForeignRow(head)) return;
    const bool common = meaning >= stems + plain;
    if (common && !hasFacebookFolder(path) && !hasFolder(path, commonFolders)) return;
    if (head.opens == '{') {
        const bool record = head.find("label_values") || head.find("timestamp") || head.find("data");
        const bool list = !record && head.keys.size() == 1 && head.keys.front().opens == '[';
        if (!record && !list) return;
        found.single = record;
        if (list) found.arrayKey = head.keys.front().name;
    } else if (common && head.keys.empty()) {
        return;
    }
    found.kind = meaning->kind;
    found.reason = meaning->reason;
    found.sureness = common ? 60 : 90;
}

}  // namespace

std::string stemOf(std::string_view path) {
    const std::string name = fileName(path);
    const std::string_view stem = withoutSuffix(name);
    return std::string(stem.substr(0, partAt(stem)));
}

int partOf(std::string_view path) {
    const std::string name = fileName(path);
    const std::string_view stem = withoutSuffix(name);
    const std::size_t at = partAt(stem);
    int number = -1;
    if (at < stem.size()) std::from_chars(stem.data() + at + 1, stem.data() + stem.size(), number);
    return number;
}

bool isKnownStem(std::string_view stem) { return meaningOf(stems, stem) != nullptr; }
bool hasFacebookFolder(std::string_view path) { return hasFolder(path, facebookFolders); }
bool hasInstagramFolder(std::string_view path) { return hasFolder(path, instagramFolders); }

Found classify(SourceView &source, const SourceEntry &entry) {
    Found found{.entry = &entry};
    if (!asciiLower(entry.path).ends_with(".json")) return found;
    const auto text = source.readHead(entry, headBytes);
    if (!text) return found;
    const Head head = headOf(*text);
    if (head.opens == '{') {
        if (isConversation(entry.path, head, *text)) {
            const bool camelCase = head.find("threadName") || text->find("\"senderName\"") != std::string::npos;
            found.kind = camelCase ? FileKind::EncryptedMessages : FileKind::Messages;
            found.arrayKey = "messages";
            // Instagram's conversations look just the same.
            found.sureness = camelCase ? 60 : 35;
            return found;
        }
        if (isAlbum(entry.path, head)) {
            found.kind = FileKind::Photos;
            found.arrayKey = "photos";
            found.sureness = entry.path.find("album/") != std::string::npos ? 85 : 50;
            return found;
        }
        if (byRootKey(head, *text, entry.path, found)) return found;
    }
    if (head.opens != '\0') byName(head, entry.path, found);
    return found;
}

namespace {

class ShapedStream final : public ByteStream {
public:
    ShapedStream(std::unique_ptr<ByteStream> inner, std::size_t skip, bool single)
        : m_inner(std::move(inner)), m_skip(skip), m_single(single) {}

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        if (capacity == 0) return std::size_t{0};
        if (m_single && !m_begun) {
            m_begun = true;
            *buffer = '[';
            return std::size_t{1};
        }
        for (;;) {
            auto got = m_inner->read(buffer, capacity);
            if (!got || *got == 0) return got && m_single ? end(buffer) : got;
            const std::size_t passed = std::min(m_skip, *got);
            m_skip -= passed;
            if (passed == *got) continue;
            std::copy(buffer + passed, buffer + *got, buffer);
            return *got - passed;
        }
    }

private:
    Result<std::size_t> end(char *buffer) {
        if (m_ended) return std::size_t{0};
        m_ended = true;
        *buffer = ']';
        return std::size_t{1};
    }

    std::unique_ptr<ByteStream> m_inner;
    std::size_t m_skip;
    bool m_single;
    bool m_begun = false;
    bool m_ended = false;
};

}  // namespace

void ShapedSource::shape(const Found &found) {
    if (found.skip > 0 || found.single) m_shapes[found.entry->path] = {found.skip, found.single};
}

Result<std::unique_ptr<ByteStream>> ShapedSource::open(const SourceEntry &entry) {
    auto stream = m_inner.open(entry);
    const auto it = m_shapes.find(entry.path);
    if (!stream || it == m_shapes.end()) return stream;
    return std::make_unique<ShapedStream>(*std::move(stream), it->second.skip, it->second.single);
}

}  // namespace twofold::ingest::facebook
