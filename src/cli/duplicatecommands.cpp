// SPDX-License-Identifier: GPL-3.0-or-later
// people duplicates, people never-match; and why the profiles of a person are one.
#include "commands.h"
#include "personpage.h"
#include "table.h"
#include "texts.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/documents.h"
#include "twofold/services/duplicates.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::DuplicateRow;
using services::DuplicateSide;

namespace {

struct Listed {
    std::int64_t total = 0;
    std::vector<DuplicateRow> rows;
};

Document sideDocument(const DuplicateSide &side) {
    Document document;
    document["id"] = side.id.value;
    document["name"] = side.name;
    document["identities"] = services::identitiesDocument(side.identities);
    return document;
}

Document duplicateDocument(const DuplicateRow &row) {
    Document document;
    document["a"] = sideDocument(row.a);
    document["b"] = sideDocument(row.b);
    document["score"] = row.score / 1000.0;
    document["reasons"] = services::sentencesDocument(row.reasons);
    return document;
}

std::string sideText(const DuplicateSide &side) {
    std::string on;
    for (const auto &identity : side.identities) on += (on.empty() ? "" : " ") + std::string(mark(identity.platform));
    return side.name + " (" + std::to_string(side.id.value) + ", " + on + ")";
}

void printDuplicates(Runtime &runtime, const Listed &list, const Page &page) {
    Table table({{"Score", true}, {"One", false, true}, {"Other", false, true}, {"Because", false, true}});
    for (const DuplicateRow &row : list.rows)
        table.add({std::to_string(row.score / 10) + " %", sideText(row.a), sideText(row.b), row.reasons.empty() ? std::string() : services::sentence(row.reasons.front()).toStdString()});
    if (table.empty()) return runtime.say("Nobody seems to be there twice.");
    runtime.print(table.text(runtime.width()));
    const std::int64_t end = page.after + static_cast<std::int64_t>(list.rows.size());
    if (end < list.total) runtime.say("\n" + grouped(static_cast<std::int64_t>(list.rows.size())) + " of " + counted(list.total, "pair", "pairs") + "; go on with --after " + std::to_string(end));
    runtime.say("Decide with: twofold-cli people merge ID ID, or: twofold-cli people never-match ID ID");
}

int runDuplicates(Runtime &runtime, const Page &page) {
    const auto list = runtime.read<Listed>(
        [&](services::Session &, store::Connection &db) { return Listed{services::countDuplicates(db), services::readDuplicates(db, page.after, page.limit)}; });
    if (!list) return runtime.fail(list.error());
    if (!runtime.json) {
        printDuplicates(runtime, *list, page);
        return Exit::Done;
    }
    Document document;
    document["total"] = list->total;
    document["duplicates"] = Document::array();
    for (const DuplicateRow &row : list->rows) document["duplicates"].push_back(duplicateDocument(row));
    runtime.printJson(document);
    return Exit::Done;
}

int runNeverMatch(Runtime &runtime, const std::vector<std::int64_t> &ids) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    return printDone(runtime, services::DecisionService(**session).neverMatch(ContactId(ids[0]), ContactId(ids[1])));
}

}  // namespace

std::string linkLines(const std::vector<services::LinkRow> &links, std::size_t width) {
    std::string out;
    for (const auto &link : links)
        out += wrapped(std::to_string(link.a.value) + " and " + std::to_string(link.b.value) + ": " + services::sentence(link.evidence).toStdString(), width, "    ");
    return out.empty() ? out : "One person, because:\n" + out;
}

Document linksDocument(const std::vector<services::LinkRow> &links) {
    Document list = Document::array();
    for (const auto &link : links) {
        Document one;
        one["a"] = link.a.value;
        one["b"] = link.b.value;
        one["reason"] = services::sentence(link.evidence).toStdString();
        list.push_back(std::move(one));
    }
    return list;
}

void addDuplicateCommands(CLI::App &people, Runtime &runtime) {
    CLI::App *duplicates = addCommand(people, "duplicates", "Pairs of people who may be one person, the most likely first", "twofold-cli people duplicates --limit 20");
    const auto page = std::make_shared<Page>();
    addPage(duplicates, *page);
    onRun(duplicates, runtime, [&runtime, page] { return runDuplicates(runtime, *page); });

    CLI::App *never = addCommand(people, "never-match", "These two are different people, whatever it looks like", "twofold-cli people never-match 12 48");
    const auto ids = std::make_shared<std::vector<std::int64_t>>();
    never->add_option("ID", *ids, "Numbers of two people")->required()->type_name("")->expected(2)->check(idNumber());
    onRun(never, runtime, [&runtime, ids] { return runNeverMatch(runtime, *ids); });
}

}  // namespace twofold::cli
