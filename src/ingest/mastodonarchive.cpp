// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "jsonvalue.h"
#include "mastodon.h"
#include "mastodonactor.h"
#include "mastodonhtml.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest {

using nlohmann::json;

namespace {

constexpr std::string_view mediaFolder = "media_attachments/";

// Attachments by the part of their path that the server's address and the archive have in common.
class MediaIndex {
public:
    explicit MediaIndex(const SourceView &source) {
        for (const SourceEntry &entry : source.entries())
            if (const auto at = entry.path.find(mediaFolder); at != std::string::npos) m_paths.emplace(entry.path.substr(at), entry.path);
    }
    // The address may carry the name of a storage bucket in front.
    [[nodiscard]] std::string pathOf(const std::string &url) const {
        if (const auto at = url.find(mediaFolder); at != std::string::npos)
            if (const auto found = m_paths.find(url.substr(at)); found != m_paths.end()) return found->second;
        return url.substr(std::min(url.find_first_not_of('/'), url.size()));
    }
    [[nodiscard]] std::size_t size() const { return m_paths.size(); }

private:
    std::unordered_map<std::string, std::string> m_paths;
};

// The first link among the profile's fields ("Website": <a href=…>).
std::string websiteOf(const json &actor) {
    for (const json &field : arrayMember(actor, "attachment")) {
        if (textMember(field, "type") != "PropertyValue") continue;
        const auto content = mastodon::contentOf(textMember(field, "value"));
        if (!content.links.empty()) return content.links.front();
        if (isWebUrl(content.text)) return content.text;
    }
    return {};
}

std::string handleOfActor(const json &actor) {
    // A server may serve accounts of another domain than its own; newer ones say the address themselves.
    std::string handle = mastodon::handleFromText(textMember(actor, "webfinger"));
    if (handle.empty())
        handle = mastodon::handleFromText(textMember(actor, "preferredUsername"), mastodon::hostOf(textMember(actor, "id")));
    return handle.empty() ? mastodon::handleOf(textMember(actor, "id")) : handle;
}

class ArchiveRun {
public:
    ArchiveRun(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context), m_media(source), m_knownOwner(context.owner) {}

    Result<Summary> all() {
        m_summary.era = "mastodon-outbox";
        SourceView &source = m_run.source();
        const SourceEntry *outbox = source.find("outbox.json");
        const SourceEntry *likes = source.find("likes.json");
        const SourceEntry *bookmarks = source.find("bookmarks.json");
        for (const SourceEntry *entry : {outbox, likes, bookmarks}) m_run.expect(entry);
        for (const SourceEntry &entry : source.entries()) {
            const auto kind = mastodon::csvKind(entry, source);
            if (kind == mastodon::CsvKind::None || kind == mastodon::CsvKind::Ignored) continue;
            m_lists.emplace_back(&entry, kind);
            m_run.expect(&entry);
        }
        readActor(source.find("actor.json"));
        if (m_own.handle.empty() && outbox) TWOFOLD_TRY(actorOfOutbox(*outbox));
        if (m_own.handle.empty() && m_knownOwner) m_own.handle = m_knownOwner->handle;
        if (outbox)
            TWOFOLD_TRY(readOutbox(*outbox));
        else
            missing("outbox.json");
        if (likes)
            TWOFOLD_TRY(readAddresses(*likes, InteractionKind::Like));
        else
            m_run.sink().missingPart("likes.json");
        if (bookmarks) TWOFOLD_TRY(readAddresses(*bookmarks, InteractionKind::Bookmark));
        for (const auto &[entry, kind] : m_lists) {
            const auto count = mastodon::readCsv(m_run, *entry, kind, m_own);
            if (!count) return tl::unexpected<Error>(count.error());
            m_summary.filesRead.push_back(entry->path);
        }
        nameIgnored();
        return std::move(m_summary);
    }

private:
    void missing(const std::string &name) {
        m_run.sink().missingPart(name);
        m_summary.partial = true;
        m_summary.partialReason = name + " is missing";
    }

    void readActor(const SourceEntry *entry) {
        if (!entry) {
            m_run.sink().missingPart("actor.json");
            return;
        }
        m_summary.filesRead.push_back(entry->path);
        bool repaired = false;
        const auto content = m_run.readAll(*entry);
        const auto actor = content ? parseRecord(*content, repaired) : Result<json>(tl::unexpected<Error>(content.error()));
        if (!actor || handleOfActor(*actor).empty()) {
            m_run.issue(RecordKind::Account, *entry, 0, actor ? "no_id" : "bad_json", {}, true);
            return;
        }
        if (repaired) m_run.issue(RecordKind::Account, *entry, 0, "bad_utf8", {}, false);
        m_own = {handleOfActor(*actor), textMember(*actor, "id"), textMember(*actor, "followers")};
        AccountRecord account;
        account.platform = Platform::Mastodon;
        account.handle = m_own.handle;
        account.name = textMember(*actor, "name");
        account.bio = htmlToText(textMember(*actor, "summary"));
        account.website = websiteOf(*actor);
        account.created = fromIso8601(textMember(*actor, "published")).value_or(unknownTime);
        m_run.sink().account(account);
    }

    // Without actor.json the account is that of the first activity.
    Result<bool> actorOfOutbox(const SourceEntry &entry) {
        const auto stream = m_run.source().open(entry);
        if (!stream) return tl::unexpected<Error>(stream.error());
        const auto count = forEachRecord(**stream, "orderedItems", [&](std::string_view slice, std::int64_t position, RecordDefect) {
            bool repaired = false;
            const auto activity = parseRecord(slice, repaired);
            const std::string actor = activity ? textMember(*activity, "actor") : std::string();
            if (!mastodon::handleOf(actor).empty()) m_own = {mastodon::handleOf(actor), actor, {}};
            return m_own.handle.empty() && position < 100;
        });
        if (!count) return tl::unexpected<Error>(count.error());
        if (m_own.handle.empty()) return true;
        AccountRecord account;
        account.platform = Platform::Mastodon;
        account.handle = m_own.handle;
        m_run.sink().account(account);
        return true;
    }

    Result<bool> readOutbox(const SourceEntry &entry) {
        const mastodon::MediaPath mediaPath = [&](const std::string &url) { return m_media.pathOf(url); };
        bool cutShort = false;
        const auto count = m_run.forEachJson(
            entry, "orderedItems", RecordKind::Post,
            [&](const json &activity, std::int64_t position) {
                mastodon::Reading reading = mastodon::readActivity(activity, m_own, mediaPath);
                if (!reading.issue.empty())
                    m_run.issue(RecordKind::Post, entry, position, reading.issue,
                                reading.issue == "unknown_activity" ? textMember(activity, "type") : textMember(activity, "id"),
                                !reading.taken);
                if (reading.taken) m_run.sink().post(std::move(reading.post));
            },
            cutShort);
        if (!count) return tl::unexpected<Error>(count.error());
        m_summary.filesRead.push_back(entry.path);
        if (cutShort) {
            m_summary.partial = true;
            m_summary.partialReason = entry.path + " is cut off";
        }
        compareTotal(entry, *count);
        return true;
    }

    // The file's own count is often wrong (1557 for 1586 in a real one): told, but no reason to doubt the rest.
    void compareTotal(const SourceEntry &entry, std::int64_t count) {
        const auto head = m_run.source().readHead(entry, 4096);
        if (!head) return;
        const std::string_view before = std::string_view(*head).substr(0, head->find("\"orderedItems\""));
        std::size_t at = before.find("\"totalItems\"");
        at = at == std::string_view::npos ? at : before.find_first_of("0123456789", at);
        if (at == std::string_view::npos) return;
        std::int64_t total = -1;
        std::from_chars(before.data() + at, before.data() + before.size(), total);
        if (total == count) return;
        m_run.issue(RecordKind::Post, entry, 0, "count_differs", "says " + std::to_string(total) + ", holds " + std::to_string(count),
                    false);
    }

    // Addresses of posts that were liked or bookmarked; the time is not said.
    Result<bool> readAddresses(const SourceEntry &entry, InteractionKind kind) {
        bool cutShort = false;
        const auto count = m_run.forEachJson(
            entry, "orderedItems", RecordKind::Interaction,
            [&](const json &item, std::int64_t position) {
                const std::string uri = item.is_object() ? textMember(item, "id") : textOf(item);
                IdentityRecord author = mastodon::identityOf(uri);
                if (author.handle.empty()) {
                    m_run.issue(RecordKind::Interaction, entry, position, "unknown_author", uri, true);
                } else if (!m_own.is(author)) {  // liking oneself is nothing between two
                    m_run.sink().interaction({std::move(author), kind, Direction::Out, unknownTime, uri});
                }
            },
            cutShort);
        if (count) {
            m_summary.filesRead.push_back(entry.path);
            return true;
        }
        if (count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
        m_run.issue(RecordKind::Interaction, entry, 0, "bad_json", {}, true);
        return true;
    }

    void nameIgnored() {
        for (const SourceEntry &entry : m_run.source().entries()) {
            const bool isRead = std::find(m_summary.filesRead.begin(), m_summary.filesRead.end(), entry.path) != m_summary.filesRead.end();
            if (!isRead && entry.path.find(mediaFolder) == std::string::npos) m_summary.filesIgnored.push_back(entry.path);
        }
        if (m_media.size() == 0) return;
        std::string folder(mediaFolder);
        m_summary.filesIgnored.push_back(folder.append(" (").append(std::to_string(m_media.size())).append(" files)"));
    }

    ImportRun m_run;
    MediaIndex m_media;
    const AccountRecord *m_knownOwner;
    mastodon::Own m_own;
    Summary m_summary;
    std::vector<std::pair<const SourceEntry *, mastodon::CsvKind>> m_lists;
};

class MastodonArchive final : public Importer {
public:
    std::string_view name() const override { return "mastodon-archive"; }
    Platform platform() const override { return Platform::Mastodon; }

    Recognition recognize(SourceView &source) const override {
        const bool hasActor = looksLike(source, "actor.json", "\"preferredUsername\"");
        if (looksLike(source, "outbox.json", "\"orderedItems\"")) {
            if (hasActor) return {95, "mastodon-outbox", "outbox.json and actor.json"};
            return {85, "mastodon-outbox", "outbox.json is an ordered collection"};
        }
        // Without the outbox only a part of an archive, or one of its files.
        if (hasActor) return {40, "mastodon-outbox", "actor.json, but no outbox.json"};
        for (const char *name : {"likes.json", "bookmarks.json"})
            if (looksLike(source, name, "\"orderedItems\"")) return {35, "mastodon-outbox", std::string(name) + " is an ordered collection"};
        return {};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return ArchiveRun(source, sink, context).all();
    }

private:
    static bool looksLike(SourceView &source, std::string_view name, std::string_view member) {
        const SourceEntry *entry = source.find(name);
        if (!entry) return false;
        const auto head = source.readHead(*entry, 16384);
        return head && head->find(member) != std::string::npos;
    }
};

}  // namespace

const Importer &mastodonArchiveImporter() {
    static const MastodonArchive importer;
    return importer;
}

}  // namespace twofold::ingest
