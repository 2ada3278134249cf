// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlayout.h"

#include <algorithm>
#include <map>
#include <set>

#include "twofold/core/text.h"
#include "xmanifest.h"

namespace twofold::ingest::x {

namespace {

struct Stem {
    std::string_view name;
    FileKind kind;
};
// File names without part number; the global names of the files are the same with "_" for "-".
constexpr Stem stems[] = {
    {"manifest", FileKind::Manifest},
    {"account", FileKind::Account},
    {"profile", FileKind::Profile},
    {"screen-name-change", FileKind::HandleChanges},
    {"following", FileKind::Following},
    {"follower", FileKind::Followers},
    {"block", FileKind::Blocked},
    {"mute", FileKind::Muted},
    {"tweets", FileKind::Tweets},
    {"tweet", FileKind::Tweets},
    {"twitter-circle-tweet", FileKind::CircleTweets},
    {"community-tweet", FileKind::CommunityTweets},
    {"deleted-tweets", FileKind::DeletedTweets},
    {"deleted-tweet", FileKind::DeletedTweets},
    {"note-tweet", FileKind::NoteTweets},
    {"direct-messages", FileKind::Messages},
    {"direct-message", FileKind::Messages},
    {"direct-messages-group", FileKind::GroupMessages},
    {"direct-message-group", FileKind::GroupMessages},
    {"user-details", FileKind::GrailbirdUser},
    {"payload-details", FileKind::GrailbirdPayload},
    {"tweet-index", FileKind::GrailbirdIndex},
    {"like", FileKind::Likes},
    {"likes", FileKind::Likes},
    {"lists-created", FileKind::ListsCreated},
    {"lists-member", FileKind::ListsMember},
    {"lists-subscribed", FileKind::ListsSubscribed},
};

FileKind kindOfStem(std::string_view stem) {
    const auto *found = std::find_if(std::begin(stems), std::end(stems), [&](const Stem &s) { return s.name == stem; });
    return found == std::end(stems) ? FileKind::Unknown : found->kind;
}

bool allDigits(std::string_view text) {
    return !text.empty() && text.size() < 7 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int toNumber(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::string_view baseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view extension(std::string_view path) {
    const std::string_view base = baseName(path);
    const std::size_t dot = base.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : base.substr(dot + 1);
}

// "YYYY_MM", the months of Grailbird
bool isMonth(std::string_view stem) {
    return stem.size() == 7 && allDigits(stem.substr(0, 4)) && stem[4] == '_' && allDigits(stem.substr(5));
}

// Without " (1)" as browsers write it, and without "-part3", which goes to `part`.
std::string_view withoutPart(std::string_view stem, int &part) {
    if (stem.ends_with(')')) {
        const std::size_t open = stem.rfind('(');
        if (open != std::string_view::npos && allDigits(stem.substr(open + 1, stem.size() - open - 2)))
            stem = trimmed(stem.substr(0, open));
    }
    const std::size_t mark = stem.rfind("-part");
    if (mark != std::string_view::npos && allDigits(stem.substr(mark + 5))) {
        part = toNumber(stem.substr(mark + 5));
        stem = stem.substr(0, mark);
    }
    return stem;
}

// Media folders and the viewer's own files; a name in there says nothing.
bool isAside(std::string_view path) {
    const std::string folder = "/" + asciiLower(path.substr(0, path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/'))) + "/";
    return folder.find("_media/") != std::string::npos || folder.find("/assets/") != std::string::npos ||
           folder.find("/lib/") != std::string::npos || folder.find("/css/") != std::string::npos ||
           folder.find("/img/") != std::string::npos;
}

bool isCandidate(const SourceEntry &entry) {
    const std::string type = asciiLower(extension(entry.path));
    return (type == "js" || type == "json" || type == "csv") && !isAside(entry.path);
}

// A name of X's own that ends in .js can be nothing else; .json may come from any platform.
bool settledByName(const NamedKind &named, std::string_view path) {
    return named.kind != FileKind::Unknown && asciiLower(extension(path)) == "js";
}

// Heads are read where a name does not settle it, and then only in small sources: a real archive names its files.
constexpr std::size_t fewEntries = 64;
constexpr std::size_t headBytes = std::size_t{16} << 10;  // the first post, even one with many mentions

XFile sniff(SourceView &source, const SourceEntry &entry) {
    const auto head = source.readHead(entry, headBytes);
    return head ? kindByHead(*head) : XFile{};
}

std::string reasonToIgnore(FileKind kind) {
    if (kind == FileKind::ListsCreated) return ": addresses of lists, without their members";
    return {};
}

class LayoutReader {
public:
    explicit LayoutReader(SourceView &source) : m_source(source) {}

    Layout run() {
        readManifest();
        for (const auto &entry : m_source.entries()) place(entry);
        for (auto &[folder, count] : m_folders)
            m_layout.ignored.push_back(folder + "/: " + std::to_string(count) + (count == 1 ? " file" : " files") +
                                       " of pictures, or of the viewer");
        useCsvOnlyAlone();
        std::stable_sort(m_layout.files.begin(), m_layout.files.end(),
                         [](const XFile &a, const XFile &b) { return std::pair(a.kind, a.part) < std::pair(b.kind, b.part); });
        findGaps();
        readIndex();
        m_layout.era = era();
        return std::move(m_layout);
    }

private:
    void readManifest() {
        const SourceEntry *entry = findManifest(m_source);
        if (!entry) return;
        const auto text = m_source.readAll(*entry);
        const auto manifest = text ? parseManifest(*text) : std::nullopt;
        if (!manifest) {
            m_layout.manifestDefect = entry->path;
            return;
        }
        m_layout.manifest = manifest->info;
        m_taken.insert(entry);
        m_layout.files.push_back({entry, FileKind::Manifest, 0, -1, false});
        for (const auto &file : manifest->files) takeNamed(file);
    }

    // A file that the manifest names.
    void takeNamed(const ManifestFile &file) {
        NamedKind named = kindByName(file.path);
        if (named.kind == FileKind::Unknown) named = kindByName(std::string(file.globalStem) + ".js");
        const SourceEntry *entry = m_source.find(file.path);
        const bool wanted = named.kind != FileKind::Unknown && named.kind != FileKind::ListsCreated;
        if (!entry && wanted) m_layout.missing.push_back(file.path);
        if (!entry || !m_taken.insert(entry).second) return;
        if (wanted)
            m_layout.files.push_back({entry, named.kind, std::max(named.part, file.part), file.count, false});
        else
            m_layout.ignored.push_back(entry->path + reasonToIgnore(named.kind));
    }

    void place(const SourceEntry &entry) {
        if (m_taken.contains(&entry)) return;
        if (isAside(entry.path)) {
            ++m_folders[entry.path.substr(0, entry.path.rfind('/'))];
            return;
        }
        const NamedKind named = kindByName(entry.path);
        XFile file{nullptr, named.kind, named.part, -1, false};
        if (isCandidate(entry) && !settledByName(named, entry.path)) {
            file = m_source.entries().size() <= fewEntries || named.kind == FileKind::Csv ? sniff(m_source, entry) : XFile{};
            if (named.kind == file.kind) file.part = std::max(file.part, named.part);
        }
        file.entry = &entry;
        const bool use = isCandidate(entry) && file.kind != FileKind::Unknown && file.kind != FileKind::ListsCreated && file.kind != FileKind::Manifest;
        if (use)
            m_layout.files.push_back(file);
        else
            m_layout.ignored.push_back(entry.path + reasonToIgnore(file.kind));
    }

    // tweets.csv repeats what the months hold, in less detail.
    void useCsvOnlyAlone() {
        if (!m_layout.has(FileKind::Tweets)) return;
        const auto isCsv = [](const XFile &f) { return f.kind == FileKind::Csv; };
        for (const auto &file : m_layout.files)
            if (isCsv(file)) m_layout.ignored.push_back(file.entry->path + ": the same posts as in the .js files");
        std::erase_if(m_layout.files, isCsv);
    }

    // Without a manifest the numbers of the parts must have no gap.
    void findGaps() {
        if (m_layout.manifest.present) return;
        std::map<std::string, std::set<int>> parts;
        std::map<std::string, std::string> folders;
        for (const auto &file : m_layout.files) {
            const NamedKind named = kindByName(file.entry->path);
            if (named.kind != file.kind || isMonth(named.stem)) continue;
            parts[named.stem].insert(file.part);
            const std::size_t slash = file.entry->path.rfind('/');
            folders[named.stem] = slash == std::string::npos ? std::string() : file.entry->path.substr(0, slash + 1);
        }
        for (const auto &[stem, numbers] : parts)
            for (int part = 0; part < *numbers.rbegin() && m_layout.missing.size() < 1000; ++part)
                if (!numbers.contains(part))
                    m_layout.missing.push_back(folders[stem] + stem + (part == 0 ? "" : "-part" + std::to_string(part)) + ".js");
    }

    // Grailbird's list of months and their counts.
    void readIndex() {
        const auto indexes = m_layout.of(FileKind::GrailbirdIndex);
        if (indexes.empty()) return;
        const auto text = m_source.readAll(*indexes.front()->entry);
        if (!text) return;
        for (const auto &month : parseTweetIndex(*text)) {
            const SourceEntry *entry = m_source.find(month.path);
            if (!entry) m_layout.missing.push_back(month.path);
            for (auto &file : m_layout.files)
                if (file.entry == entry) file.expected = month.count;
        }
    }

    [[nodiscard]] std::string era() const {
        if (m_layout.has(FileKind::GrailbirdUser) || m_layout.has(FileKind::GrailbirdIndex)) return "grailbird";
        if (m_layout.has(FileKind::Csv)) return "grailbird-csv";
        bool inData = false;
        bool renamed = false;
        bool yearly = false;
        bool plain = false;
        for (const auto &file : m_layout.files) {
            const NamedKind named = kindByName(file.entry->path);
            inData = inData || file.entry->path.starts_with("data/");
            renamed = renamed || named.stem == "tweets";
            yearly = yearly || isMonth(named.stem);
            plain = plain || (file.kind == FileKind::Tweets && named.stem != "tweet" && named.stem != "tweets") ||
                    file.kind == FileKind::ApiUser;
        }
        if (yearly) return "grailbird";
        if (plain || asciiLower(extension(m_layout.files.empty() ? "" : m_layout.files.front().entry->path)) == "json") return "x-api";
        if (!m_layout.manifest.present && m_source.entries().size() == 1) return "x-loose";
        if (!inData && !renamed) return "x-2018";
        return renamed || !m_layout.has(FileKind::Tweets) ? "x-2022" : "x-2020";
    }

    SourceView &m_source;
    Layout m_layout;
    std::set<const SourceEntry *> m_taken;
    std::map<std::string, std::size_t> m_folders;
};

// "following" of "window.YTD.following.part0 = ["
std::string_view globalStem(std::string_view head, int &part) {
    const std::size_t begin = std::string_view("window.YTD.").size();
    const std::size_t dot = head.find('.', begin);
    const std::size_t equals = head.find('=');
    if (dot == std::string_view::npos || dot > equals) return {};
    const std::string_view tail = trimmed(head.substr(dot + 1, equals == std::string_view::npos ? equals : equals - dot - 1));
    if (tail.starts_with("part") && allDigits(tail.substr(4))) part = toNumber(tail.substr(4));
    return head.substr(begin, dot - begin);
}

// A list or one object of API v1.1, or an X file whose assignment was cut off.
XFile kindOfJson(std::string_view head) {
    const auto holds = [&](std::string_view key) { return head.find("\"" + std::string(key) + "\"") != std::string_view::npos; };
    XFile file;
    file.single = head.starts_with('{');
    const bool tweet = holds("created_at") && (holds("text") || holds("full_text")) && (holds("id_str") || holds("entities"));
    if (tweet)
        file.kind = FileKind::Tweets;
    else if (file.single && holds("id_str") && holds("screen_name"))
        file.kind = FileKind::ApiUser;
    else if (!file.single && holds("accountId") && holds("following"))
        file.kind = FileKind::Following;
    else if (!file.single && holds("accountId") && holds("follower"))
        file.kind = FileKind::Followers;
    else if (!file.single && holds("accountId") && holds("blocking"))
        file.kind = FileKind::Blocked;
    else if (!file.single && holds("accountId") && holds("muting"))
        file.kind = FileKind::Muted;
    return file;
}

}  // namespace

std::vector<const XFile *> Layout::of(FileKind kind) const {
    std::vector<const XFile *> found;
    for (const auto &file : files)
        if (file.kind == kind) found.push_back(&file);
    return found;
}

bool Layout::has(FileKind kind) const {
    return std::any_of(files.begin(), files.end(), [&](const XFile &f) { return f.kind == kind; });
}

NamedKind kindByName(std::string_view path) {
    NamedKind named;
    std::string stem = asciiLower(baseName(path));
    const std::string type(extension(stem));
    if (type != "js" && type != "json" && type != "csv") return named;
    stem.resize(stem.size() - type.size() - 1);
    if (isMonth(stem)) {
        named.kind = type == "csv" ? FileKind::Unknown : FileKind::Tweets;
        named.stem = stem;
        return named;
    }
    std::replace(stem.begin(), stem.end(), '_', '-');
    named.stem = withoutPart(stem, named.part);
    if (type == "csv")
        named.kind = named.stem == "tweets" ? FileKind::Csv : FileKind::Unknown;
    else
        named.kind = kindOfStem(named.stem);
    return named;
}

XFile kindByHead(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    head = trimmed(head);
    XFile file;
    if (head.starts_with("window.YTD.")) {
        const std::string_view stem = globalStem(head, file.part);
        file.kind = kindByName(std::string(stem) + ".js").kind;
    } else if (head.starts_with("window.__THAR_CONFIG")) {
        file.kind = FileKind::Manifest;
    } else if (head.starts_with("Grailbird.data.")) {
        file.kind = FileKind::Tweets;
    } else if (head.starts_with("\"tweet_id\",\"in_reply_to_status_id\"") || head.starts_with("tweet_id,in_reply_to_status_id")) {
        file.kind = FileKind::Csv;
    } else if (head.starts_with('[') || head.starts_with('{')) {
        file = kindOfJson(head);
    }
    return file;
}

const SourceEntry *findManifest(SourceView &source) {
    for (const std::string_view path : {"data/manifest.js", "manifest.js"})
        if (const SourceEntry *entry = source.find(path)) return entry;
    return nullptr;
}

Layout readLayout(SourceView &source) { return LayoutReader(source).run(); }

}  // namespace twofold::ingest::x
