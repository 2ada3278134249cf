// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "table.h"
#include "texts.h"
#include "truthreport.h"
#include "twofold/services/decisions.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::DecisionService;
using services::ImportService;
using services::JobReport;

namespace {

int runJobs(Runtime &runtime) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto jobs = ImportService(**session).jobs();
    if (!jobs) return runtime.fail(jobs.error());
    if (runtime.json) {
        Document document;
        document["jobs"] = Document::array();
        for (const JobReport &job : *jobs) document["jobs"].push_back(jobDocument(job));
        runtime.printJson(document);
        return Exit::Done;
    }
    Table table({{"Job", true},
                 {"When"},
                 {"File", false, true},
                 {"Account", false, true},
                 {"State"},
                 {"Found", true},
                 {"Stored", true},
                 {"Skipped", true}});
    for (const JobReport &job : *jobs) {
        const auto total = job.total();
        table.add(
            {std::to_string(job.id.value), minute(job.started), baseName(job.path),
             job.accountRecord.platform == Platform::Unknown ? "-" : accountName(job.accountRecord.platform, job.accountRecord.handle),
             job.active ? stateWords(job.state) : "undone", grouped(total.found()), grouped(total.stored), grouped(total.skipped)});
    }
    if (table.empty())
        runtime.say("Nothing was imported yet. Bring an export: twofold-cli import FILE");
    else
        runtime.print(table.text(runtime.width()));
    return Exit::Done;
}

int runShow(Runtime &runtime, std::int64_t id) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto report = ImportService(**session).report(JobId(id));
    if (!report) return runtime.fail(report.error());
    if (runtime.json)
        runtime.printJson(jobDocument(*report));
    else
        runtime.print(truthReport(*report, runtime.width()));
    return Exit::Done;
}

struct UndoArguments {
    std::int64_t job = 0;
    std::int64_t event = 0;
    bool last = false;
};

int runUndo(Runtime &runtime, const UndoArguments &arguments, bool again) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    DecisionService decisions(**session);
    Result<services::Done> done = again                 ? (arguments.job > 0 ? decisions.redoJob(JobId(arguments.job)) : decisions.redo())
                                  : arguments.job > 0   ? decisions.undoJob(JobId(arguments.job))
                                  : arguments.event > 0 ? decisions.undo(EventId(arguments.event))
                                                        : decisions.undoLast();
    // A change that cannot be undone is no fault of how it was asked for.
    if (!done && done.error().code == ErrorCode::BadArgument)
        done = failure(ErrorCode::NotFound, done.error().message, done.error().context);
    if (done) runtime.say(again ? "Done again:" : "Taken back:");
    if (!done || runtime.json) return printDone(runtime, done);
    runtime.say("  " + services::eventWords(done->title).toStdString() + (again ? "" : "  (do it again with: twofold-cli redo)"));
    return Exit::Done;
}

}  // namespace

void addJobCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *jobs = addCommand(app, "jobs", "The imports, newest first, with their counts", "twofold-cli jobs");
    jobs->require_subcommand(0, 1);
    onRun(jobs, runtime, [&runtime] { return runJobs(runtime); });
    CLI::App *show = addCommand(*jobs, "show", "The truth report of one import: found, stored, skipped and why", "twofold-cli jobs show 3");
    const auto id = std::make_shared<std::int64_t>(0);
    show->add_option("ID", *id, "Number of the job")->required()->type_name("")->check(idNumber());
    onRun(show, runtime, [&runtime, id] { return runShow(runtime, *id); });

    CLI::App *undo = addCommand(app, "undo", "Take back the last change, or one of before, or a whole import", "twofold-cli undo --job 3");
    const auto undone = std::make_shared<UndoArguments>();
    CLI::Option *job = undo->add_option("--job", undone->job, "A whole import")->type_name("ID")->check(idNumber());
    CLI::Option *event =
        undo->add_option("--event", undone->event, "One change, by its number")->type_name("ID")->check(idNumber())->excludes(job);
    undo->add_flag("--last", undone->last, "The last change (also without it)")->excludes(job)->excludes(event);
    onRun(undo, runtime, [&runtime, undone] { return runUndo(runtime, *undone, false); });

    CLI::App *redo = addCommand(app, "redo", "Do again what was undone last, or an undone import", "twofold-cli redo");
    const auto redone = std::make_shared<UndoArguments>();
    redo->add_option("--job", redone->job, "An undone import")->type_name("ID")->check(idNumber());
    onRun(redo, runtime, [&runtime, redone] { return runUndo(runtime, *redone, true); });
}

}  // namespace twofold::cli
