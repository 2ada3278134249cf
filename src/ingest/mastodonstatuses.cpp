// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "jsonvalue.h"
#include "mastodon.h"
#include "mastodonactor.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest {

using nlohmann::json;

namespace {

// Members that a status of the API has and the answers of other networks have not.
bool isStatusFile(const SourceEntry &entry, SourceView &source) {
    if (!asciiLower(entry.path).ends_with(".json")) return false;
    const auto head = source.readHead(entry, 32768);
    if (!head) return false;
    std::string_view text = *head;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!trimmed(text).starts_with('[')) return false;
    for (const std::string_view name : {"\"spoiler_text\"", "\"visibility\"", "\"uri\"", "\"acct\"", "\"reblogs_count\""})
        if (text.find(name) == std::string_view::npos) return false;
    return true;
}

std::vector<const SourceEntry *> statusFiles(SourceView &source) {
    // A folder of thousands of JSON files is something else; looking into each would take long.
    constexpr std::size_t most = 50;
    std::vector<const SourceEntry *> found;
    std::size_t looked = 0;
    for (const SourceEntry &entry : source.entries()) {
        if (!asciiLower(entry.path).ends_with(".json")) continue;
        if (++looked > most) break;
        if (isStatusFile(entry, source)) found.push_back(&entry);
    }
    return found;
}

class StatusesRun {
public:
    StatusesRun(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context) {}

    Result<Summary> all() {
        Summary summary;
        summary.era = "mastodon-api";
        // An answer of the API is one page of a list.
        summary.partial = true;
        summary.partialReason = "a page of the API, not the whole list";
        const auto files = statusFiles(m_run.source());
        for (const SourceEntry *entry : files) m_run.expect(entry);
        for (const SourceEntry *entry : files) {
            bool cutShort = false;
            const auto count = m_run.forEachJson(
                *entry, "", RecordKind::Post, [&](const json &status, std::int64_t position) { take(*entry, status, position); }, cutShort);
            if (!count) return tl::unexpected<Error>(count.error());
            summary.filesRead.push_back(entry->path);
        }
        for (const SourceEntry &entry : m_run.source().entries())
            if (std::find(files.begin(), files.end(), &entry) == files.end()) summary.filesIgnored.push_back(entry.path);
        return summary;
    }

private:
    void take(const SourceEntry &entry, const json &status, std::int64_t position) {
        if (m_own.handle.empty()) readAccount(objectMember(status, "account"));
        if (m_own.handle.empty()) {  // whose it is cannot be told: the account has to come before its posts
            m_run.issue(RecordKind::Post, entry, position, "no_account", textMember(status, "uri"), true);
            return;
        }
        auto reading = mastodon::readStatus(status, m_own);
        if (!reading.issue.empty())
            m_run.issue(RecordKind::Post, entry, position, reading.issue, textMember(status, "uri"), !reading.taken);
        if (reading.taken) m_run.sink().post(std::move(reading.post));
    }

    // The account is that of the first status; statuses of others are not the user's own.
    void readAccount(const json &value) {
        const IdentityRecord identity = mastodon::apiIdentity(value);
        if (identity.handle.empty()) return;
        m_own = {identity.handle, identity.profileUrl, {}};
        AccountRecord account;
        account.platform = Platform::Mastodon;
        account.handle = identity.handle;
        account.name = identity.name;
        account.bio = identity.bio;
        account.created = fromIso8601(textMember(value, "created_at")).value_or(unknownTime);
        m_run.sink().account(account);
    }

    ImportRun m_run;
    mastodon::Own m_own;
};

class MastodonStatuses final : public Importer {
public:
    std::string_view name() const override { return "mastodon-statuses"; }
    Platform platform() const override { return Platform::Mastodon; }

    Recognition recognize(SourceView &source) const override {
        const auto files = statusFiles(source);
        if (files.empty()) return {};
        return {70, "mastodon-api", files.front()->path + " holds statuses of the API"};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return StatusesRun(source, sink, context).all();
    }
};

}  // namespace

const Importer &mastodonStatusesImporter() {
    static const MastodonStatuses importer;
    return importer;
}

}  // namespace twofold::ingest
