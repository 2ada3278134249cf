// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/golden.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "support/testsupport.h"
#include "twofold/core/clock.h"

namespace twofold::test {

using Json = nlohmann::ordered_json;

namespace {

// Only what is there is written, so that a golden shows what matters.
void put(Json &out, const char *key, const std::string &value) {
    if (!value.empty()) out[key] = value;
}

Json identity(const IdentityRecord &record) {
    Json out = Json::object();
    put(out, "id", record.nativeId);
    put(out, "handle", record.handle);
    put(out, "name", record.name);
    put(out, "bio", record.bio);
    put(out, "url", record.profileUrl);
    put(out, "email", record.email);
    put(out, "phone", record.phone);
    if (record.kind != ContactKind::Unknown) out["kind"] = std::string(word(record.kind));
    return out;
}

Json account(const AccountRecord &record) {
    Json out = {{"platform", std::string(word(record.platform))}};
    put(out, "id", record.nativeId);
    put(out, "handle", record.handle);
    put(out, "name", record.name);
    put(out, "bio", record.bio);
    put(out, "location", record.location);
    put(out, "website", record.website);
    put(out, "created", toIso8601(record.created));
    for (const HandleChange &change : record.handleHistory) out["history"].push_back({change.from, change.to, toIso8601(change.at)});
    return out;
}

Json post(const PostRecord &record) {
    Json out = {{"id", record.nativeId}, {"kind", std::string(word(record.kind))}, {"visibility", std::string(word(record.visibility))}};
    put(out, "created", toIso8601(record.created));
    if (record.dateOnly) out["dateOnly"] = true;
    if (record.deleted) out["deleted"] = true;
    put(out, "text", record.text);
    put(out, "url", record.url);
    put(out, "language", record.language);
    put(out, "inReplyTo", record.inReplyTo);
    put(out, "conversation", record.conversation);
    if (record.replyTo != IdentityRecord()) out["replyTo"] = identity(record.replyTo);
    if (record.repostOf != IdentityRecord()) out["repostOf"] = identity(record.repostOf);
    if (record.quoteOf != IdentityRecord()) out["quoteOf"] = identity(record.quoteOf);
    for (const IdentityRecord &mention : record.mentions) out["mentions"].push_back(identity(mention));
    if (!record.tags.empty()) out["tags"] = record.tags;
    if (!record.links.empty()) out["links"] = record.links;
    for (const MediaRecord &media : record.media) out["media"].push_back({media.type, media.path, media.alt});
    if (record.likes >= 0 || record.reposts >= 0 || record.replies >= 0) out["counts"] = {record.likes, record.reposts, record.replies};
    return out;
}

}  // namespace

std::string describe(const RecordingSink &sink) {
    Json out;
    for (const auto &record : sink.accounts) out["accounts"].push_back(account(record));
    for (const auto &record : sink.identities) out["identities"].push_back(identity(record));
    for (const auto &record : sink.relations) {
        Json relation = {{"kind", std::string(word(record.kind))}, {"identity", identity(record.identity)}};
        put(relation, "list", record.list);
        put(relation, "since", toIso8601(record.since));
        put(relation, "until", toIso8601(record.until));
        out["relations"].push_back(relation);
    }
    for (const auto &record : sink.interactions)
        out["interactions"].push_back({{"kind", std::string(word(record.kind))},
                                       {"direction", std::string(word(record.direction))},
                                       {"identity", identity(record.identity)},
                                       {"at", toIso8601(record.at)},
                                       {"key", record.key}});
    for (const auto &record : sink.posts) out["posts"].push_back(post(record));
    for (const auto &coverage : sink.coverages)
        out["coverage"].push_back({std::string(word(coverage.kind)), coverage.list, coverage.complete ? "complete" : "in part"});
    for (const auto &issue : sink.issues)
        out["issues"].push_back(
            {std::string(word(issue.kind)), issue.file, issue.position, issue.code, issue.excerpt, issue.skipped ? "skipped" : "taken"});
    if (!sink.missing.empty()) out["missing"] = sink.missing;
    if (sink.repairedTexts > 0) out["repairedTexts"] = sink.repairedTexts;
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void expectGolden(const std::filesystem::path &golden, const std::string &actual) {
    const auto arguments = testing::internal::GetArgvs();
    if (std::find(arguments.begin(), arguments.end(), "--update-goldens") != arguments.end()) {
        writeFile(golden, actual);
        return;
    }
    ASSERT_TRUE(std::filesystem::exists(golden)) << "there is no golden " << golden << "; look at the result and run with --update-goldens";
    const std::string expected = readFile(golden);
    if (expected == actual) return;
    // The first line that differs, with the one before it: both texts in full would hide it.
    std::istringstream wanted(expected), found(actual);
    std::string before, want, have;
    for (int line = 1;; ++line) {
        const bool more = static_cast<bool>(std::getline(wanted, want));
        const bool other = static_cast<bool>(std::getline(found, have));
        if (!more) want = "(the end)";
        if (!other) have = "(the end)";
        if (want != have || (!more && !other)) {
            ADD_FAILURE() << golden << ", line " << line << "\n after:    " << before << "\n expected: " << want << "\n found:    " << have;
            return;
        }
        before = want;
    }
}

}  // namespace twofold::test
