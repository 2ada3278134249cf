// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/jobreport.h"

#include <nlohmann/json.hpp>

#include "twofold/core/platforms.h"

namespace twofold::services {

using nlohmann::json;

namespace {

constexpr std::array kinds{RecordKind::Post, RecordKind::Identity, RecordKind::Relation, RecordKind::Interaction};

json timeOrNull(UtcMs moment) { return moment == unknownTime ? json() : json(toIso8601(moment)); }

UtcMs timeOf(const json &document, const char *key) {
    const auto found = document.find(key);
    if (found == document.end() || !found->is_string()) return unknownTime;
    return fromIso8601(found->get_ref<const std::string &>()).value_or(unknownTime);
}

json accountOf(const JobReport &report) {
    if (report.accountRecord.platform == Platform::Unknown) return {};
    return {{"id", report.account.value},
            {"platform", word(report.accountRecord.platform)},
            {"handle", report.accountRecord.handle},
            {"name", report.accountRecord.name},
            {"native_id", report.accountRecord.nativeId},
            {"new", report.accountIsNew}};
}

}  // namespace

namespace {

json countsDocument(const KindCounts &counts) {
    return {{"found", counts.found()}, {"stored", counts.stored}, {"updated", counts.updated}, {"unchanged", counts.unchanged}, {"skipped", counts.skipped}};
}

KindCounts countsOf(const json &document) {
    return {document.value("stored", std::int64_t{0}), document.value("updated", std::int64_t{0}), document.value("unchanged", std::int64_t{0}),
            document.value("skipped", std::int64_t{0})};
}

json filesDocument(const std::vector<FileReport> &files) {
    json all = json::array();
    for (const FileReport &file : files) {
        json one = {{"path", file.path}, {"repaired", file.repaired}, {"counts", json::object()}};
        for (const RecordKind kind : kinds)
            if (file.of(kind).found() > 0) one["counts"][std::string(word(kind))] = countsDocument(file.of(kind));
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<FileReport> filesOf(const json &document) {
    std::vector<FileReport> files;
    for (const json &one : document.value("files", json::array())) {
        FileReport file{.path = one.value("path", std::string()), .counts = {}, .repaired = one.value("repaired", std::int64_t{0})};
        for (const RecordKind kind : kinds) file.of(kind) = countsOf(one.value("counts", json::object()).value(std::string(word(kind)), json::object()));
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace

KindCounts JobReport::total() const {
    KindCounts sum;
    for (const KindCounts &one : counts) sum += one;
    return sum;
}

void to_json(json &document, const JobReport &report) {
    document = {{"id", report.id.value},
                {"path", report.path},
                {"format", report.format},
                {"era", report.era},
                {"state", word(report.state)},
                {"undone", !report.active},
                {"account", accountOf(report)},
                {"missing_parts", report.missingParts},
                {"partial", report.partial},
                {"partial_reason", report.partialReason},
                {"advice", report.advice},
                {"files", filesDocument(report.files)},
                {"files_read", report.filesRead},
                {"files_ignored", report.filesIgnored},
                {"issue_count", report.issueCount},
                {"joined", report.joined},
                {"left", report.left},
                {"first_post", timeOrNull(report.firstPost)},
                {"last_post", timeOrNull(report.lastPost)},
                {"observed", timeOrNull(report.observedAt)},
                {"started", timeOrNull(report.started)},
                {"ended", timeOrNull(report.ended)}};
    for (const RecordKind kind : kinds) {
        document["counts"][std::string(word(kind))] = countsDocument(report.of(kind));
    }
    json issues = json::array();
    for (const ImportIssue &issue : report.issues)
        issues.push_back({{"kind", word(issue.kind)}, {"file", issue.file}, {"position", issue.position}, {"code", issue.code}, {"excerpt", issue.excerpt}, {"skipped", issue.skipped}});
    document["issues"] = std::move(issues);
    if (!report.error.empty()) document["error"] = {{"code", report.error}, {"message", report.errorMessage}};
}

void from_json(const json &document, JobReport &report) {
    report.missingParts = document.value("missing_parts", std::vector<std::string>());
    report.partial = document.value("partial", false);
    report.partialReason = document.value("partial_reason", std::string());
    report.advice = document.value("advice", std::vector<std::string>());
    report.files = filesOf(document);
    report.filesRead = document.value("files_read", std::vector<std::string>());
    report.filesIgnored = document.value("files_ignored", std::vector<std::string>());
    report.issueCount = document.value("issue_count", std::int64_t{0});
    report.joined = document.value("joined", std::int64_t{0});
    report.left = document.value("left", std::int64_t{0});
    report.firstPost = timeOf(document, "first_post");
    report.lastPost = timeOf(document, "last_post");
    for (const RecordKind kind : kinds) {
        const json counts = document.value("counts", json::object()).value(std::string(word(kind)), json::object());
        report.of(kind) = countsOf(counts);
    }
    if (const auto account = document.find("account"); account != document.end() && account->is_object()) {
        report.accountRecord.platform = fromWord<Platform>(account->value("platform", std::string())).value_or(Platform::Unknown);
        report.accountRecord.handle = account->value("handle", std::string());
        report.accountRecord.name = account->value("name", std::string());
        report.accountRecord.nativeId = account->value("native_id", std::string());
        report.accountIsNew = account->value("new", false);
    }
    if (const auto error = document.find("error"); error != document.end()) {
        report.error = error->value("code", std::string());
        report.errorMessage = error->value("message", std::string());
    }
}

}  // namespace twofold::services
