// SPDX-License-Identifier: GPL-3.0-or-later
#include "wxr.h"

#include <algorithm>
#include <map>

#include "feedhtml.h"
#include "feedtime.h"
#include "importrun.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "textstream.h"
#include "wxrreader.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t headBytes = 65536;  // the head's own fields come before the authors and the lists of categories
constexpr std::size_t mostFiles = 1000;
constexpr std::size_t mostWords = 100;  // kinds that are told apart when what is left out is counted
constexpr std::size_t longestId = 100;

bool isWxrHead(std::string head) {
    std::erase(head, '\0');  // of UTF-16
    return head.find("://wordpress.org/export/") != std::string::npos && asciiLower(head).find("<rss") != std::string::npos;
}

bool mayBeXml(const SourceView &source, const SourceEntry &entry) {
    const std::string path = asciiLower(entry.path);
    return source.entries().size() == 1 || path.ends_with(".xml") || path.ends_with(".wxr") || path.ends_with(".rss");
}

// The WXR files of the source by their paths.
std::vector<const SourceEntry *> wxrFiles(SourceView &source) {
    std::vector<const SourceEntry *> files;
    std::size_t looked = 0;
    for (const SourceEntry &entry : source.entries()) {
        if (!mayBeXml(source, entry) || ++looked > mostFiles) continue;
        const auto head = source.readHead(entry, 16384);
        if (head && isWxrHead(*head)) files.push_back(&entry);
    }
    std::sort(files.begin(), files.end(), [](const SourceEntry *a, const SourceEntry *b) { return a->path < b->path; });
    return files;
}

wxr::Site siteOf(SourceView &source, const SourceEntry &entry) {
    wxr::Site found;
    const auto head = source.readHead(entry, headBytes);
    if (!head) return found;
    TextStream bytes(*head);
    bool done = false;
    wxr::Reader::Receiver receiver;
    receiver.site = [&](const wxr::Site &site) {
        found = site;
        done = true;
    };
    receiver.item = [](const wxr::Item &) {};
    receiver.comment = [](const wxr::Comment &) {};
    receiver.broken = [](std::string_view, bool) {};
    receiver.goOn = [&] { return !done; };
    (void)wxr::Reader(bytes, receiver).all();
    return found;
}

class WxrRun {
public:
    WxrRun(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context) {}

    Result<Summary> all() {
        m_summary.era = "wxr";
        chooseSite(wxrFiles(m_run.source()));
        for (const SourceEntry *entry : m_files) m_run.expect(entry);
        tellAccount();
        for (const SourceEntry *entry : m_files) {
            m_file = entry;
            TWOFOLD_TRY(readFile());
            m_summary.filesRead.push_back(entry->path);
        }
        nameIgnored();
        return std::move(m_summary);
    }

private:
    // The site of the first file that says one. Files of others are exports of their own.
    void chooseSite(const std::vector<const SourceEntry *> &files) {
        std::vector<std::pair<const SourceEntry *, std::string>> handles;
        for (const SourceEntry *entry : files) {
            wxr::Site site = siteOf(m_run.source(), *entry);
            handles.emplace_back(entry, site.handle());
            m_summary.generated = std::max(m_summary.generated, parseFeedTime(site.exported).at);
            if (!m_handle.empty() || handles.back().second.empty()) continue;
            m_handle = handles.back().second;
            m_site = std::move(site);
        }
        for (const auto &[entry, handle] : handles) {
            if (handle.empty() || handle == m_handle)
                m_files.push_back(entry);
            else
                m_otherSites.push_back(entry->path);
        }
    }

    void tellAccount() {
        if (m_handle.empty()) return;
        AccountRecord account;
        account.platform = Platform::WordPress;
        account.handle = m_handle;
        account.name = m_site.title;
        account.bio = m_site.description;
        account.website = m_site.address();
        m_run.sink().account(account);
    }

    Result<bool> readFile() {
        const auto stream = m_run.open(*m_file);
        if (!stream) return tl::unexpected<Error>(stream.error());
        m_aside.clear();
        wxr::Reader::Receiver receiver;
        receiver.site = [](const wxr::Site &) {};
        receiver.item = [&](const wxr::Item &item) { onItem(item); };
        receiver.comment = [&](const wxr::Comment &comment) { onComment(comment); };
        receiver.broken = [&](std::string_view defect, bool inItem) {
            issue(RecordKind::Post, inItem ? m_reader->items() : 0, std::string(defect), {}, inItem);
        };
        wxr::Reader reader(**stream, std::move(receiver));
        m_reader = &reader;
        const auto read = reader.all();
        m_reader = nullptr;
        if (!read) return read;
        tellAside();
        tellWhole(reader);
        return true;
    }

    void tellWhole(const wxr::Reader &reader) {
        const auto whole = [&](const char *code, const std::string &about = {}) { issue(RecordKind::Post, 0, code, about, false); };
        if (reader.xml().repaired()) whole("bad_utf8");
        if (reader.xml().unknownEncoding()) whole("bad_encoding");
        if (reader.items() == 0 && !reader.broken() && !reader.xml().cutShort()) whole("empty");
        if (reader.xml().cutShort()) {
            partial(m_file->path + " is cut off");
        } else if (reader.broken()) {
            partial("a part of " + m_file->path + " cannot be read");
        }
    }

    void partial(std::string reason) {
        m_summary.partial = true;
        if (m_summary.partialReason.empty()) m_summary.partialReason = std::move(reason);
    }

    void onItem(const wxr::Item &item) {
        if (!item.type.empty() && item.type != "post" && item.type != "page") {
            ++countOf("other_type", item.type);
        } else if (wxr::isUnpublished(item.status)) {
            ++countOf("not_published", item.status);
        } else if (item.id.empty() || item.id.size() > longestId) {
            issue(RecordKind::Post, m_reader->items(), "no_id", item.title, true);
        } else {
            PostRecord post = wxr::postOf(item, m_handle);
            if (post.created == unknownTime) issue(RecordKind::Post, m_reader->items(), "bad_time", item.dateGmt, false);
            if (item.tooLong) issue(RecordKind::Post, m_reader->items(), "too_long", item.id, false);
            m_run.sink().post(std::move(post));
        }
    }

    void onComment(const wxr::Comment &comment) {
        const std::string aside = wxr::asideOf(comment, m_reader->authors());
        if (!aside.empty()) {
            ++countOf(aside, aside == "other_comment" ? comment.type : aside == "not_approved" ? comment.approved : std::string());
            return;
        }
        InteractionRecord record = wxr::interactionOf(comment, m_handle);
        const std::int64_t position = m_reader->comments();
        if (comment.id.empty() || comment.id.size() > longestId) {
            issue(RecordKind::Interaction, position, "no_id", {}, true);
        } else if (identityKey(record.identity).empty()) {
            issue(RecordKind::Interaction, position, "unknown_author", comment.id, true);
        } else {
            if (record.at == unknownTime) issue(RecordKind::Interaction, position, "bad_time", comment.id, false);
            m_run.sink().interaction(record);
        }
    }

    std::int64_t &countOf(const std::string &code, const std::string &word) {
        const std::pair key(code, excerpt(word, 40));
        const bool fits = m_aside.contains(key) || m_aside.size() < mostWords;
        return m_aside[fits ? key : std::pair(code, std::string("…"))];
    }

    // What a rule leaves out is told once for each kind, with its count.
    void tellAside() {
        for (const auto &[key, count] : m_aside) {
            const bool ofComment = key.first == "other_comment" || key.first == "not_approved" || key.first == "own_comment";
            const std::string about = (key.second.empty() ? std::string() : key.second + ": ") + std::to_string(count);
            issue(ofComment ? RecordKind::Interaction : RecordKind::Post, 0, key.first, about, false);
        }
    }

    void issue(RecordKind kind, std::int64_t position, std::string code, std::string_view about, bool skipped) {
        m_run.issue(kind, *m_file, position, std::move(code), about, skipped);
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
    Summary m_summary;
    std::vector<const SourceEntry *> m_files;
    std::vector<std::string> m_otherSites;
    wxr::Site m_site;
    std::string m_handle;
    const SourceEntry *m_file = nullptr;
    const wxr::Reader *m_reader = nullptr;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_aside;
};

class WxrImporter final : public Importer {
public:
    std::string_view name() const override { return "wordpress-wxr"; }
    Platform platform() const override { return Platform::WordPress; }

    Recognition recognize(SourceView &source) const override {
        const auto files = wxrFiles(source);
        if (files.empty()) return {};
        return {95, "wxr", files.front()->path + " is an export of WordPress"};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return WxrRun(source, sink, context).all();
    }
};

}  // namespace

const Importer &wxrImporter() {
    static const WxrImporter importer;
    return importer;
}

}  // namespace twofold::ingest
