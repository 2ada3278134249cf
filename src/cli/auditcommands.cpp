// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/services/audit.h"
#include "twofold/services/review.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::MatrixRow;

namespace {

struct AuditArguments {
    std::string state;
    Page page;
};

struct Audit {
    std::vector<MatrixRow> matrix;
    std::vector<store::FindingRow> findings;
    std::array<std::int64_t, 5> counts{};
    [[nodiscard]] std::int64_t total(const std::string &state) const {
        const auto one = fromWord<FindingState>(state);
        return one ? counts[static_cast<std::size_t>(*one)] : std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    }
};

Audit readAudit(store::Connection &db, const AuditArguments &arguments) {
    store::FindingFilter filter;
    filter.state = fromWord<FindingState>(arguments.state);
    const auto after = arguments.page.after > 0 ? std::optional(FindingId(arguments.page.after)) : std::nullopt;
    return {services::auditMatrix(db), store::readFindings(db, filter, after, static_cast<int>(arguments.page.limit)),
            store::countFindings(db)};
}

Document auditDocument(const Audit &audit, const std::string &state) {
    Document document;
    document["matrix"] = Document::array();
    for (const MatrixRow &row : audit.matrix) {
        Document one;
        one["account"] = row.account.id.value;
        one["platform"] = word(row.account.platform);
        one["handle"] = row.account.handle;
        one["purpose"] = row.account.purpose == Purpose::Unset ? Document() : Document(word(row.account.purpose));
        one["professional"] = row.professional;
        one["personal"] = row.personal;
        one["undecided"] = row.undecided;
        one["open_findings"] = row.openFindings;
        document["matrix"].push_back(std::move(one));
    }
    document["total"] = audit.total(state);
    document["findings"] = Document::array();
    for (const auto &finding : audit.findings) document["findings"].push_back(services::findingDocument(finding));
    for (const FindingState one : allValues<FindingState>())
        document["states"][std::string(word(one))] = audit.counts[static_cast<std::size_t>(one)];
    document["policies"] = Document::array();
    return document;
}

std::string stateText(FindingState state) {
    switch (state) {
        case FindingState::ToFix: return "to fix";
        case FindingState::NotAProblem: return "not a problem";
        default: return std::string(word(state));
    }
}

void printMatrix(Runtime &runtime, const Audit &audit) {
    Table table(
        {{"Account", false, true}, {"Purpose"}, {"Professional", true}, {"Personal", true}, {"Undecided", true}, {"Open findings", true}});
    for (const MatrixRow &row : audit.matrix)
        table.add({accountName(row.account.platform, row.account.handle),
                   row.account.purpose == Purpose::Unset ? "not decided" : std::string(word(row.account.purpose)),
                   grouped(row.professional), grouped(row.personal), grouped(row.undecided), grouped(row.openFindings)});
    runtime.print(table.text(runtime.width()) + "\n");
    for (const MatrixRow &row : audit.matrix)
        if (row.account.purpose == Purpose::Unset)
            runtime.say("Not judged yet: say what it is for with twofold-cli accounts set " + std::to_string(row.account.id.value) +
                        " --purpose professional|personal|mixed\n");
}

void printFindings(Runtime &runtime, const Audit &audit, const std::string &state) {
    Table table({{"Id", true}, {"Severity"}, {"State"}, {"What", false, true}, {"Day"}, {"On"}, {"Text", false, true}});
    for (const auto &finding : audit.findings)
        table.add({std::to_string(finding.id.value), std::string(word(finding.severity)), stateText(finding.state),
                   services::ruleTitle(finding.rule).toStdString(), day(finding.at), std::string(mark(finding.platform)),
                   finding.text.substr(0, 4000)});
    if (table.empty()) {
        runtime.say(state.empty() ? "No findings." : "No findings in this state.");
        return;
    }
    runtime.print(table.text(runtime.width()));
    const auto shown = static_cast<std::int64_t>(audit.findings.size());
    const std::int64_t total = audit.total(state);
    std::string hint = "\n" + counted(total, "finding", "findings");
    if (shown < total) hint += ", " + grouped(shown) + " shown; go on with --after " + std::to_string(audit.findings.back().id.value);
    runtime.say(hint + "\nDecide: twofold-cli audit decide " + std::to_string(audit.findings.front().id.value) +
                " to_fix|fixed|accepted|not_a_problem");
}

int runAudit(Runtime &runtime, const AuditArguments &arguments) {
    const auto audit = runtime.read<Audit>([&](services::Session &, store::Connection &db) { return readAudit(db, arguments); });
    if (!audit) return runtime.fail(audit.error());
    if (runtime.json) {
        runtime.printJson(auditDocument(*audit, arguments.state));
        return Exit::Done;
    }
    if (audit->matrix.empty()) {
        runtime.say("There is nothing to look at yet. Bring an export: twofold-cli import FILE");
        return Exit::Done;
    }
    printMatrix(runtime, *audit);
    printFindings(runtime, *audit, arguments.state);
    return Exit::Done;
}

int runDecide(Runtime &runtime, std::int64_t finding, const std::string &state) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    return printDone(runtime, services::DecisionService(**session).decideFinding(FindingId(finding), *fromWord<FindingState>(state)));
}

}  // namespace

void addAuditCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *audit = addCommand(app, "audit", "Accounts against labels, and what stands out", "twofold-cli audit --state open --limit 20");
    audit->require_subcommand(0, 1);
    const auto arguments = std::make_shared<AuditArguments>();
    audit->add_option("--state", arguments->state, "Only findings in this state: open, to_fix, fixed, accepted, not_a_problem")
        ->check(wordsOf({"open", "to_fix", "fixed", "accepted", "not_a_problem"}))
        ->type_name("STATE");
    addPage(audit, arguments->page);
    onRun(audit, runtime, [&runtime, arguments] { return runAudit(runtime, *arguments); });

    CLI::App *decide = addCommand(*audit, "decide", "Decide about a finding: accepted, to_fix, fixed, not_a_problem, or open again",
                                  "twofold-cli audit decide 7 to_fix");
    const auto finding = std::make_shared<std::int64_t>(0);
    const auto state = std::make_shared<std::string>();
    decide->add_option("FINDING", *finding, "Number of the finding")->required()->type_name("")->check(idNumber());
    decide->add_option("STATE", *state, "What you decide")
        ->required()
        ->type_name("")
        ->check(wordsOf({"accepted", "to_fix", "fixed", "not_a_problem", "open"}));
    onRun(decide, runtime, [&runtime, finding, state] { return runDecide(runtime, *finding, *state); });
}

}  // namespace twofold::cli
