// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrynames.h"

#include <algorithm>
#include <map>
#include <set>

#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

bool isLeftover(std::string_view part) {
    const std::string name = asciiLower(part);
    return name == "__macosx" || name == ".ds_store" || name == "thumbs.db" || name == "desktop.ini" || part.starts_with("._");
}

// Files that show where an export's own root is, the longest first. docs/formats.md, "Archives".
constexpr std::string_view rootMarkers[] = {
    "data/js/tweet_index.js", "data/manifest.js", "data/tweets.js", "data/tweet.js", "tweets.js", "tweet.js", "outbox.json", "actor.json"};

// Folders that stand at the root of an export of Facebook or Instagram and nowhere else.
constexpr std::string_view rootFolders[] = {"your_facebook_activity",
                                            "your_activity_across_facebook",
                                            "your_instagram_activity",
                                            "connections",
                                            "friends_and_followers",
                                            "followers_and_following",
                                            "following_and_followers",
                                            "profile_information",
                                            "personal_information"};

// Of LinkedIn, with or without "_<member id>".
constexpr std::string_view rootTables[] = {"Connections", "Profile"};

constexpr std::string_view dataTypes[] = {".json", ".js", ".csv", ".tsv", ".vcf", ".car", ".xml", ".rss", ".atom"};

// Folders of the layouts themselves: an archive that holds only such a folder is not wrapped.
constexpr std::string_view layoutFolders[] = {
    "data", "assets", "media_attachments",
    // Facebook
    "your_facebook_activity", "your_activity_across_facebook", "friends_and_followers", "following_and_followers", "friends", "posts", "comments",
    "comments_and_reactions", "groups", "profile_information", "personal_information", "inbox", "archived_threads", "filtered_threads",
    "message_requests", "e2ee_cutover",
    // Instagram
    "your_instagram_activity", "connections", "followers_and_following", "content", "messages", "account_information",
    "security_and_login_information", "likes", "saved", "threads",
    // LinkedIn
    "Articles"};

bool isLayoutFolder(std::string_view part) {
    return std::find(std::begin(layoutFolders), std::end(layoutFolders), part) != std::end(layoutFolders);
}

bool isRootTable(std::string_view name) {
    if (!name.ends_with(".csv")) return false;
    name.remove_suffix(4);
    return std::any_of(std::begin(rootTables), std::end(rootTables), [&](std::string_view table) {
        if (!name.starts_with(table)) return false;
        const std::string_view rest = name.substr(table.size());
        return rest.empty() || (rest.size() > 1 && rest.front() == '_' && rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
    });
}

// What stands before the first folder of such a name.
std::optional<std::string> rootOfFolders(std::string_view path) {
    std::size_t begin = 0;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', begin)) {
        const std::string_view part = path.substr(begin, slash - begin);
        if (std::find(std::begin(rootFolders), std::end(rootFolders), part) != std::end(rootFolders)) return std::string(path.substr(0, begin));
        begin = slash + 1;
    }
    return std::nullopt;
}

// "" or "folder/…/" in front of a marker; nothing when the path does not end in one.
std::optional<std::string> rootOf(std::string_view path) {
    for (const std::string_view marker : rootMarkers) {
        if (!path.ends_with(marker)) continue;
        const std::string_view root = path.substr(0, path.size() - marker.size());
        if (root.empty() || root.back() == '/') return std::string(root);
    }
    if (isRootTable(path.substr(path.rfind('/') + 1))) return std::string(path.substr(0, path.rfind('/') + 1));
    return rootOfFolders(path);
}

// The deepest of the roots that the path lies in.
const std::string *homeOf(std::string_view path, const std::set<std::string> &roots) {
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos;
         slash = slash == 0 ? std::string_view::npos : path.rfind('/', slash - 1)) {
        const auto it = roots.find(std::string(path.substr(0, slash + 1)));
        if (it != roots.end()) return &*it;
    }
    const auto top = roots.find(std::string());
    return top == roots.end() ? nullptr : &*top;
}

}  // namespace

bool isDataFile(std::string_view path) {
    const std::string name = asciiLower(path);
    return std::any_of(std::begin(dataTypes), std::end(dataTypes), [&](std::string_view type) { return name.ends_with(type); });
}

std::optional<std::string> cleanPath(std::string_view raw) {
    if (raw.empty() || raw.size() > limits::pathBytes) return std::nullopt;
    std::string name = isValidUtf8(raw) ? std::string(raw) : repairUtf8(raw);
    std::replace(name.begin(), name.end(), '\\', '/');
    if (name.back() == '/') return std::nullopt;
    if (name.size() > 2 && name[1] == ':' && name[2] == '/') name.erase(0, 2);
    std::string out;
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::size_t slash = rest.find('/');
        const std::string_view part = rest.substr(0, slash);
        rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
        if (part.empty() || part == ".") continue;
        if (part == ".." || isLeftover(part)) return std::nullopt;
        if (!out.empty()) out += '/';
        out += part;
    }
    if (out.empty()) return std::nullopt;
    return out;
}

void stripWrapper(std::vector<SourceEntry> &entries) {
    while (!entries.empty()) {
        const std::size_t slash = entries.front().path.find('/');
        if (slash == std::string::npos) return;
        const std::string top = entries.front().path.substr(0, slash + 1);
        if (isLayoutFolder(std::string_view(top).substr(0, slash))) return;
        const bool shared = std::all_of(entries.begin(), entries.end(), [&](const SourceEntry &e) { return e.path.starts_with(top); });
        if (!shared) return;
        for (SourceEntry &entry : entries) entry.path.erase(0, top.size());
    }
}

std::vector<std::vector<SourceEntry>> splitExports(std::vector<SourceEntry> entries) {
    std::set<std::string> roots;
    for (const SourceEntry &entry : entries)
        if (auto root = rootOf(entry.path)) roots.insert(*std::move(root));

    std::vector<std::vector<SourceEntry>> groups;
    if (roots.empty() || (roots.size() == 1 && roots.begin()->empty())) {
        groups.push_back(std::move(entries));
        return groups;
    }
    std::map<std::string, std::vector<SourceEntry>> byRoot;
    std::vector<SourceEntry> beside;
    for (SourceEntry &entry : entries) {
        const std::string *home = homeOf(entry.path, roots);
        if (!home) {
            beside.push_back(std::move(entry));
            continue;
        }
        entry.path.erase(0, home->size());
        byRoot[*home].push_back(std::move(entry));
    }
    for (auto &[root, group] : byRoot) groups.push_back(std::move(group));
    if (std::any_of(beside.begin(), beside.end(), [](const SourceEntry &e) { return isDataFile(e.path); })) {
        stripWrapper(beside);
        groups.push_back(std::move(beside));
    }
    return groups;
}

void dropShadowed(std::vector<SourceEntry> &entries) {
    std::map<std::string_view, std::size_t> last;
    for (std::size_t i = 0; i < entries.size(); ++i) last[entries[i].path] = i;
    if (last.size() == entries.size()) return;
    std::vector<SourceEntry> kept;
    kept.reserve(last.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (last.at(entries[i].path) == i) kept.push_back(entries[i]);
    entries = std::move(kept);
}

std::string withoutCopyNumber(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos || dot < 4 || path[dot - 1] != ')') return std::string(path);
    std::size_t at = dot - 1;
    while (at > 0 && path[at - 1] >= '0' && path[at - 1] <= '9') --at;
    if (at == dot - 1 || at < 2 || path[at - 1] != '(' || path[at - 2] != ' ') return std::string(path);
    return std::string(path.substr(0, at - 2)) + std::string(path.substr(dot));
}

}  // namespace twofold::ingest
