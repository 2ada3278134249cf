// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include <algorithm>

#include "entrynames.h"
#include "feedreader.h"
#include "importrun.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t mostLooked = 1000;

bool mayBeFeed(const SourceView &source, const SourceEntry &entry) {
    const std::string path = asciiLower(entry.path);
    if (source.entries().size() == 1) return !path.ends_with(".html") && !path.ends_with(".htm");
    const auto is = [&](std::string_view ending) { return path.ends_with(ending); };
    return is(".xml") || is(".rss") || is(".atom") || is(".rdf") || is(".feed");
}

struct FeedFile {
    const SourceEntry *entry = nullptr;
    std::string era;
};

// The feeds of the source by their paths. An export of WordPress is RSS too, and has an importer of its own.
std::vector<FeedFile> feedFiles(SourceView &source) {
    std::vector<FeedFile> files;
    std::size_t looked = 0;
    for (const SourceEntry &entry : source.entries()) {
        if (!mayBeFeed(source, entry) || ++looked > mostLooked) continue;
        const auto head = source.readHead(entry, 16384);
        if (!head || head->find("://wordpress.org/export/") != std::string::npos) continue;
        if (std::string era = feedEra(*head); !era.empty()) files.push_back({&entry, std::move(era)});
    }
    std::sort(files.begin(), files.end(), [](const FeedFile &a, const FeedFile &b) { return a.entry->path < b.entry->path; });
    return files;
}

// "shelves.xml" -> "shelves": what is left to call a feed by that does not say where it belongs.
std::string nameOfFile(std::string_view path) {
    const std::string plain = withoutCopyNumber(path);
    const std::string name = plain.substr(plain.rfind('/') + 1);
    const std::string stem = asciiLower(name.substr(0, name.rfind('.')));
    return stem.empty() ? asciiLower(name) : stem;
}

class FeedRun {
public:
    FeedRun(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context), m_context(context) {}

    Result<Summary> all() {
        for (const FeedFile &file : feedFiles(m_run.source())) TWOFOLD_TRY(lookAt(file));
        for (const SourceEntry *entry : m_files) m_run.expect(entry);
        if (!m_files.empty()) m_run.sink().account(m_account);
        for (const SourceEntry *entry : m_files) {
            TWOFOLD_TRY(read(*entry));
            m_summary.filesRead.push_back(entry->path);
        }
        nameIgnored();
        return std::move(m_summary);
    }

private:
    // What a feed says of itself may stand behind its entries, and the account comes first: so it is gone through twice.
    Result<bool> lookAt(const FeedFile &file) {
        const auto stream = m_run.source().open(*file.entry);
        if (!stream) return tl::unexpected<Error>(stream.error());
        const auto document = readFeed(**stream, [&](FeedEntry &&) { return !m_context.cancelled(); });
        if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        if (!document) return tl::unexpected<Error>(document.error());
        std::string handle = document->handle();
        if (handle.empty()) handle = nameOfFile(file.entry->path);
        if (m_files.empty()) {
            m_summary.era = document->era;
            m_account.platform = Platform::Feed;
            m_account.handle = handle;
            m_account.name = document->title;
            m_account.bio = document->description;
            m_account.website = document->link;
        }
        if (handle != m_account.handle) {
            m_otherSites.push_back(file.entry->path);
            return true;
        }
        m_summary.generated = std::max(m_summary.generated, document->updated);
        m_files.push_back(file.entry);
        return true;
    }

    Result<bool> read(const SourceEntry &entry) {
        const auto stream = m_run.open(entry);
        if (!stream) return tl::unexpected<Error>(stream.error());
        const auto document = readFeed(**stream, [&](FeedEntry &&item) {
            handOn(entry, std::move(item));
            return !m_context.cancelled();
        });
        if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        if (!document) return tl::unexpected<Error>(document.error());
        const auto whole = [&](const char *code) { m_run.issue(RecordKind::Post, entry, 0, code, {}, false); };
        if (document->repaired) whole("bad_utf8");
        if (document->unknownEncoding) whole("bad_encoding");
        if (document->cutShort) whole("cut_short");
        if (document->broken) whole("bad_xml");
        if (document->entries == 0 && !document->cutShort && !document->broken) whole("empty");
        if (!document->cutShort && !document->broken) return true;
        m_summary.partial = true;
        if (m_summary.partialReason.empty())
            m_summary.partialReason = document->cutShort ? entry.path + " is cut off" : "a part of " + entry.path + " cannot be read";
        return true;
    }

    void handOn(const SourceEntry &entry, FeedEntry &&item) {
        const auto issue = [&](const std::string &code, bool skipped) {
            m_run.issue(RecordKind::Post, entry, item.position, code, item.post.nativeId, skipped);
        };
        if (!item.defect.empty()) {
            issue(item.defect, true);
            return;
        }
        if (item.badTime) issue("bad_time", false);
        if (item.tooLong) issue("too_long", false);
        m_run.sink().post(std::move(item.post));
    }

    void nameIgnored() {
        for (const std::string &path : m_otherSites) m_summary.filesIgnored.push_back(path + " (of another site)");
        for (const SourceEntry &entry : m_run.source().entries()) {
            const auto isIt = [&](const std::string &path) { return path == entry.path; };
            if (std::none_of(m_summary.filesRead.begin(), m_summary.filesRead.end(), isIt) &&
                std::none_of(m_otherSites.begin(), m_otherSites.end(), isIt))
                m_summary.filesIgnored.push_back(entry.path);
        }
    }

    ImportRun m_run;
    const Context &m_context;
    Summary m_summary;
    AccountRecord m_account;
    std::vector<const SourceEntry *> m_files;
    std::vector<std::string> m_otherSites;
};

class FeedImporter final : public Importer {
public:
    std::string_view name() const override { return "feed"; }
    Platform platform() const override { return Platform::Feed; }

    Recognition recognize(SourceView &source) const override {
        const auto files = feedFiles(source);
        if (files.empty()) return {};
        // Beside other files a feed may be anything's.
        const bool alone = files.size() == source.entries().size();
        return {alone ? 80 : 40, files.front().era, files.front().entry->path + " is a feed"};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return FeedRun(source, sink, context).all();
    }
};

}  // namespace

const Importer &feedImporter() {
    static const FeedImporter importer;
    return importer;
}

}  // namespace twofold::ingest
