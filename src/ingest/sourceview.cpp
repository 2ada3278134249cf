// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/ingest/sourceview.h"

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "archivesource.h"
#include "entrynames.h"
#include "foldersource.h"
#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace fs = std::filesystem;

namespace {

using Sources = std::vector<std::unique_ptr<SourceView>>;

// What a set of entries is read from. Shared by the exports that lie in it side by side.
class Backing {
public:
    virtual ~Backing() = default;
    virtual Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry, std::shared_ptr<std::int64_t> budget) = 0;
};

class ArchiveBacking final : public Backing {
public:
    explicit ArchiveBacking(ArchiveFile archive) : m_archive(std::move(archive)) {}
    Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry, std::shared_ptr<std::int64_t> budget) override {
        return m_archive.open(entry, std::move(budget));
    }

private:
    ArchiveFile m_archive;
};

class FilesBacking final : public Backing {
public:
    explicit FilesBacking(std::vector<fs::path> files) : m_files(std::move(files)) {}
    Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry, std::shared_ptr<std::int64_t> budget) override {
        if (entry.index >= m_files.size()) return failure(ErrorCode::NotFound, "There is no such file in this folder.", entry.path);
        return openFile(m_files[entry.index], std::move(budget));
    }

private:
    std::vector<fs::path> m_files;
};

class View final : public SourceView {
public:
    View(std::string name, std::vector<SourceEntry> entries, std::shared_ptr<Backing> backing)
        : m_name(std::move(name)), m_entries(std::move(entries)), m_backing(std::move(backing)) {}
    const std::vector<SourceEntry> &entries() const override { return m_entries; }
    Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry) override { return m_backing->open(entry, m_budget); }
    const std::string &name() const override { return m_name; }

private:
    std::string m_name;
    std::vector<SourceEntry> m_entries;
    std::shared_ptr<Backing> m_backing;
    std::shared_ptr<std::int64_t> m_budget = std::make_shared<std::int64_t>(0);
};

std::string nameOf(const fs::path &path) {
    const fs::path clean = path.filename().empty() ? path.parent_path() : path;
    return repairUtf8(clean.filename().string());
}

void addViews(Sources &sources, const std::string &name, std::vector<SourceEntry> entries, const std::shared_ptr<Backing> &backing) {
    stripWrapper(entries);
    for (auto &group : splitExports(std::move(entries))) sources.push_back(std::make_unique<View>(name, std::move(group), backing));
}

bool hasSuffix(std::string_view name, std::initializer_list<std::string_view> suffixes) {
    const std::string lower = asciiLower(name);
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return lower.ends_with(s); });
}

bool isArchiveName(std::string_view name) { return hasSuffix(name, {".zip", ".tar", ".tar.gz", ".tgz"}); }

Result<bool> addFile(Sources &sources, const fs::path &path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return failure(ErrorCode::FileUnreadable, "The file cannot be read: " + error.message(), path.string());
    if (size == 0) return failure(ErrorCode::FileUnreadable, "The file is empty. Please download it again.", path.string());
    const auto stream = openFile(path, std::make_shared<std::int64_t>(0));
    if (!stream) return tl::unexpected<Error>(stream.error());
    char head[512];
    const auto got = (*stream)->read(head, sizeof head);
    if (!got) return tl::unexpected<Error>(got.error());
    const ArchiveKind kind = archiveKind({head, *got});
    if (kind != ArchiveKind::None) {
        ArchiveFile archive(path.string(), kind);
        auto entries = archive.list();
        if (entries) {
            addViews(sources, nameOf(path), *std::move(entries), std::make_shared<ArchiveBacking>(std::move(archive)));
            return true;
        }
        if (entries.error().code != ErrorCode::NotAnExport) return tl::unexpected<Error>(entries.error());
    } else if (isArchiveName(path.filename().string())) {
        return failure(ErrorCode::Damaged, "By its name this is an archive, but its content is not. Please download the export again.",
                       path.string());
    }
    std::vector<SourceEntry> entries;
    if (auto name = cleanPath(path.filename().string())) entries.push_back({*std::move(name), static_cast<std::int64_t>(size), 0});
    sources.push_back(
        std::make_unique<View>(nameOf(path), std::move(entries), std::make_shared<FilesBacking>(std::vector<fs::path>{path})));
    return true;
}

// A folder is an export, or holds exports in folders, or holds archives as they were downloaded, or all of it.
Result<bool> addFolder(Sources &sources, const fs::path &path) {
    std::vector<fs::path> files;
    auto entries = listFolder(path, files);
    if (!entries) return tl::unexpected<Error>(entries.error());
    const bool isExportItself = std::any_of(entries->begin(), entries->end(), [](const SourceEntry &e) {
        return e.path == "tweet.js" || e.path == "tweets.js" || e.path == "outbox.json" || e.path.starts_with("data/");
    });
    std::vector<SourceEntry> own;
    for (SourceEntry &entry : *entries) {
        const bool archive = entry.path.find('/') == std::string::npos && isArchiveName(entry.path);
        if (!archive || isExportItself) {
            own.push_back(std::move(entry));
            continue;
        }
        TWOFOLD_TRY(addFile(sources, files[entry.index]));
    }
    if (!own.empty() || sources.empty()) addViews(sources, nameOf(path), std::move(own), std::make_shared<FilesBacking>(std::move(files)));
    return true;
}

// Of the entries that satisfy `matches` the one with the fewest folders; null when that is not a single one.
template <class Matches>
const SourceEntry *shallowest(const std::vector<SourceEntry> &entries, const Matches &matches) {
    const SourceEntry *best = nullptr;
    std::ptrdiff_t bestDepth = 0;
    bool tie = false;
    for (const SourceEntry &entry : entries) {
        if (!matches(entry.path)) continue;
        const auto depth = std::count(entry.path.begin(), entry.path.end(), '/');
        if (!best || depth < bestDepth) {
            best = &entry;
            bestDepth = depth;
            tie = false;
        } else if (depth == bestDepth) {
            tie = true;
        }
    }
    return tie ? nullptr : best;
}

bool isOrEndsIn(std::string_view whole, std::string_view path) {
    if (!whole.ends_with(path)) return false;
    return whole.size() == path.size() || whole[whole.size() - path.size() - 1] == '/';
}

}  // namespace

const SourceEntry *SourceView::find(std::string_view path) const {
    const auto &all = entries();
    const auto plain = [&](std::string_view candidate) { return isOrEndsIn(candidate, path); };
    if (std::any_of(all.begin(), all.end(), [&](const SourceEntry &e) { return plain(e.path); })) return shallowest(all, plain);
    return shallowest(all, [&](std::string_view candidate) {
        return candidate.find(" (") != std::string_view::npos && isOrEndsIn(withoutCopyNumber(candidate), path);
    });
}

Result<std::string> SourceView::readAll(const SourceEntry &entry, std::size_t limit) {
    auto content = readHead(entry, limit + 1);
    if (content && content->size() > limit) return failure(ErrorCode::TooLarge, "The file is larger than such a file can be.", entry.path);
    return content;
}

Result<std::string> SourceView::readHead(const SourceEntry &entry, std::size_t count) {
    auto stream = open(entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    std::string content;
    while (content.size() < count) {
        const std::size_t before = content.size();
        content.resize(std::min(count, before + limits::readBlock));
        const auto got = (*stream)->read(content.data() + before, content.size() - before);
        if (!got) return tl::unexpected<Error>(got.error());
        content.resize(before + *got);
        if (*got == 0) break;
    }
    return content;
}

Result<std::vector<std::unique_ptr<SourceView>>> openSources(const std::string &path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return failure(ErrorCode::NotFound, "There is no such file or folder.", path);
    if (error) return failure(ErrorCode::FileUnreadable, "The file cannot be read: " + error.message(), path);
    Sources sources;
    const auto added = fs::is_directory(status) ? addFolder(sources, path) : addFile(sources, path);
    if (!added) return tl::unexpected<Error>(added.error());
    return sources;
}

}  // namespace twofold::ingest
