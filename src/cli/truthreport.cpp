// SPDX-License-Identifier: GPL-3.0-or-later
#include "truthreport.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "table.h"
#include "texts.h"
#include "twofold/core/text.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::JobReport;
using services::KindCounts;

namespace {

constexpr std::size_t shownIssues = 20;
constexpr std::size_t shownParts = 10;

std::string heading(const JobReport &report) {
    std::string line = harmless(baseName(report.path)) + ": " + services::formatWords(report.format, report.era).toStdString() + ", " +
                       stateWords(report.state);
    if (!report.active) line += ", undone";
    if (report.id.valid()) line += "  (job " + std::to_string(report.id.value) + ")";
    return line + "\n";
}

std::string accountLine(const JobReport &report) {
    if (report.accountRecord.platform == Platform::Unknown) return {};
    const AccountRecord &account = report.accountRecord;
    std::string line = "Account: " + harmless(accountName(account.platform, account.handle));
    if (account.handle.empty()) line += " " + fitted(account.nativeId, 60);
    if (!report.accountRecord.name.empty()) line += " (" + fitted(report.accountRecord.name, 60) + ")";
    return line + (report.accountIsNew ? ", new\n" : "\n");
}

std::string countsTable(const JobReport &report, std::size_t width) {
    Table table({{""}, {"found", true}, {"stored", true}, {"updated", true}, {"unchanged", true}, {"skipped", true}});
    const auto add = [&](const std::string &name, const KindCounts &counts) {
        table.add({name, grouped(counts.found()), grouped(counts.stored), grouped(counts.updated), grouped(counts.unchanged),
                   grouped(counts.skipped)});
    };
    for (const RecordKind kind : {RecordKind::Post, RecordKind::Identity, RecordKind::Relation, RecordKind::Interaction})
        add(std::string(word(kind)), report.of(kind));
    return table.text(width);
}

constexpr std::size_t shownFiles = 12;

// By file, where there are several: those with the most in them.
std::string filesTable(const JobReport &report, std::size_t width) {
    struct Row {
        std::string path;
        KindCounts sum;
        std::int64_t mended = 0;
    };
    std::vector<Row> rows;
    for (const services::FileReport &file : report.files) {
        Row row{file.path, {}, file.repaired};
        for (const KindCounts &counts : file.counts) row.sum += counts;
        if (row.sum.found() > 0 || row.mended > 0) rows.push_back(std::move(row));
    }
    if (rows.size() < 2) return {};
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.sum.found() > b.sum.found(); });
    Table table({{"file"}, {"found", true}, {"stored", true}, {"updated", true}, {"unchanged", true}, {"skipped", true}, {"mended", true}});
    for (std::size_t i = 0; i < std::min(rows.size(), shownFiles); ++i)
        table.add({fitted(harmless(rows[i].path), std::max<std::size_t>(width / 2, 24)), grouped(rows[i].sum.found()), grouped(rows[i].sum.stored),
                   grouped(rows[i].sum.updated), grouped(rows[i].sum.unchanged), grouped(rows[i].sum.skipped), grouped(rows[i].mended)});
    std::string out = "By file:\n" + table.text(width);
    if (rows.size() <= shownFiles) return out;
    std::int64_t rest = 0;
    for (std::size_t i = shownFiles; i < rows.size(); ++i) rest += rows[i].sum.found();
    out += "  and " + grouped(rest) + " records in " + counted(static_cast<std::int64_t>(rows.size() - shownFiles), "other file", "other files");
    if (report.id.valid()) out += ": twofold-cli --json jobs show " + std::to_string(report.id.value);
    return out + "\n";
}

std::string missingLines(const JobReport &report, std::size_t width) {
    std::string out;
    if (!report.missingParts.empty()) {
        out += "Missing parts:\n";
        for (std::size_t i = 0; i < std::min(report.missingParts.size(), shownParts); ++i)
            out += "  " + fitted(report.missingParts[i], width - 2) + "\n";
        if (report.missingParts.size() > shownParts) out += "  and " + std::to_string(report.missingParts.size() - shownParts) + " more\n";
        out += "Put them beside the others, or ask the network for the export again, and import it once more.\n";
    }
    if (report.partial) {
        const std::string why = report.partialReason.empty() ? "parts are missing" : report.partialReason;
        out += wrapped("Not a whole export: " + why + ". Nobody who is absent from it counts as gone.", width, "");
    }
    for (const std::string &code : report.advice)
        out += wrapped(services::adviceSentence(code, report.accountRecord.platform).toStdString(), width, "");
    return out;
}

std::string issueLines(const JobReport &report, std::size_t width) {
    if (report.issues.empty()) return {};
    const std::size_t shown = std::min(report.issues.size(), shownIssues);
    const auto total = std::max<std::int64_t>(report.issueCount, static_cast<std::int64_t>(report.issues.size()));
    std::string out = counted(total, "issue", "issues") +
                      (static_cast<std::int64_t>(shown) < total ? ", the first " + std::to_string(shown) : std::string()) + ":\n";
    for (std::size_t i = 0; i < shown; ++i) {
        const ImportIssue &issue = report.issues[i];
        std::string line = "  " + harmless(issue.file);
        if (issue.position > 0) line += ", record " + grouped(issue.position);
        line += ": " + services::issueWords(issue.code).toStdString() + (issue.skipped ? ", skipped" : issue.position > 0 ? ", taken" : "");
        if (!issue.excerpt.empty()) line += ": " + harmless(issue.excerpt);
        out += fitted(line, width) + "\n";
    }
    if (report.id.valid() && static_cast<std::int64_t>(shown) < total)
        out += "All of them: twofold-cli --json jobs show " + std::to_string(report.id.value) + "\n";
    return out;
}

}  // namespace

std::string stateWords(JobState state) {
    std::string words(word(state));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string truthReport(const JobReport &report, std::size_t width) {
    std::string out = heading(report) + accountLine(report);
    if (!report.errorMessage.empty()) out += wrapped("It failed, and nothing of it was kept: " + report.errorMessage, width, "");
    if (report.state == JobState::Cancelled)
        out += "It was cancelled. What was read is kept: import the same file again to go on, or undo it.\n";
    out += countsTable(report, width);
    if (report.firstPost != unknownTime) out += "Posts from " + day(report.firstPost) + " to " + day(report.lastPost) + ".\n";
    if (report.joined > 0 || report.left > 0)
        out += "Since the import before: " + counted(report.joined, "relation", "relations") + " began, " + grouped(report.left) + " ended.\n";
    if (report.total().found() == 0 && report.state != JobState::Failed)
        out += "Nothing was found in it. Is it the whole export, as the network gave it?\n";
    return out + filesTable(report, width) + missingLines(report, width) + issueLines(report, width);
}

Document jobDocument(const JobReport &report) {
    const nlohmann::json document = report;
    // The members in the order of docs/cli.md; the rest behind them.
    Document ordered;
    for (const char *key : {"id", "path", "format", "era", "state", "account", "counts", "missing_parts", "partial", "issues"})
        if (document.contains(key)) ordered[key] = Document(document[key]);
    for (const auto &[key, value] : document.items())
        if (!ordered.contains(key)) ordered[key] = Document(value);
    return ordered;
}

int exitOfReports(const std::vector<JobReport> &reports, std::size_t errors) {
    const auto any = [&](JobState state) {
        return std::any_of(reports.begin(), reports.end(), [&](const JobReport &report) { return report.state == state; });
    };
    if (any(JobState::Cancelled)) return Exit::Cancelled;
    const bool good = any(JobState::Done) || any(JobState::DoneWithIssues);
    if (errors > 0 || any(JobState::Failed)) return good ? Exit::WithIssues : Exit::Failed;
    return any(JobState::DoneWithIssues) ? Exit::WithIssues : Exit::Done;
}

}  // namespace twofold::cli
