// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/services/exporter.h"
#include "twofold/services/storecare.h"

namespace twofold::cli {

using services::ExportFormat;
using services::ExportWhat;

namespace {

struct ExportArguments {
    std::string what;
    std::string csv, json, vcard;
};

int runExport(Runtime &runtime, const ExportArguments &arguments) {
    static const std::map<std::string, ExportWhat> kinds{
        {"people", ExportWhat::People}, {"posts", ExportWhat::Posts}, {"findings", ExportWhat::Findings}, {"all", ExportWhat::All}};
    const int formats = (arguments.csv.empty() ? 0 : 1) + (arguments.json.empty() ? 0 : 1) + (arguments.vcard.empty() ? 0 : 1);
    if (formats != 1) return runtime.failArguments("Name one file to write: --csv FILE, --json FILE or --vcard FILE.");
    const std::string &path = !arguments.csv.empty() ? arguments.csv : !arguments.json.empty() ? arguments.json : arguments.vcard;
    const ExportFormat format = !arguments.csv.empty()    ? ExportFormat::Csv
                                : !arguments.json.empty() ? ExportFormat::Json
                                                          : ExportFormat::VCard;
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto count = services::exportTo(**session, kinds.at(arguments.what), format, path);
    if (!count) return runtime.fail(count.error());
    if (runtime.json) {
        Document document;
        document["exported"]["what"] = arguments.what;
        document["exported"]["file"] = path;
        document["exported"]["rows"] = *count;
        runtime.printJson(document);
    }
    runtime.say(counted(*count, "row", "rows") + " written to " + path + ". Keep it where only you can read it.");
    return Exit::Done;
}

int runBackup(Runtime &runtime, const std::string &path, bool overwrite) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto done = services::backupTo(**session, path, overwrite);
    if (!done) return runtime.fail(done.error());
    if (runtime.json) {
        Document document;
        document["backup"] = path;
        runtime.printJson(document);
    }
    runtime.say("The store is copied to " + path + ". Bring it back with: twofold-cli restore " + path);
    return Exit::Done;
}

int runRestore(Runtime &runtime, const std::string &path) {
    const auto kept = services::restoreFrom(path, runtime.storePath());
    if (!kept) return runtime.fail(kept.error());
    if (runtime.json) {
        Document document;
        document["restored"] = path;
        document["kept"] = kept->empty() ? Document() : Document(*kept);
        runtime.printJson(document);
    }
    runtime.say("The store is what the backup held." + (kept->empty() ? std::string() : " What was there before is kept as " + *kept));
    return Exit::Done;
}

int runCheck(Runtime &runtime) {
    const auto report = services::checkStoreFile(runtime.storePath());
    if (!report) return runtime.fail(report.error());
    if (runtime.json) {
        Document document;
        document["good"] = report->good();
        document["parts"] = Document::array();
        for (const auto &part : report->parts) {
            Document one;
            one["name"] = part.name;
            one["good"] = part.good;
            one["detail"] = part.detail;
            document["parts"].push_back(std::move(one));
        }
        runtime.printJson(document);
    } else {
        Table table({{"Part"}, {"State"}, {"Detail", false, true}});
        for (const auto &part : report->parts) table.add({part.name, part.good ? "good" : "NOT GOOD", part.detail});
        runtime.print(table.text(runtime.width()));
        runtime.say(report->good() ? "The store is whole." : "The store is not whole. Restore a backup: twofold-cli restore FILE");
    }
    return report->good() ? Exit::Done : Exit::StoreUnusable;
}

void addExport(CLI::App &app, Runtime &runtime) {
    CLI::App *command =
        addCommand(app, "export", "Write people, posts, findings or all of it to a file", "twofold-cli export people --csv people.csv");
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("WHAT", arguments->what, "people, posts, findings or all")
        ->required()
        ->type_name("")
        ->check(wordsOf({"people", "posts", "findings", "all"}));
    command->add_option("--csv", arguments->csv, "As a table; no cell of it can be run by a spreadsheet")->type_name("FILE");
    command->add_option("--json", arguments->json, "As JSON (for messages in JSON write --json before the command)")->type_name("FILE");
    command->add_option("--vcard", arguments->vcard, "As vCards; people only")->type_name("FILE");
    onRun(command, runtime, [&runtime, arguments] { return runExport(runtime, *arguments); });
}

}  // namespace

void addStoreCommands(CLI::App &app, Runtime &runtime) {
    addExport(app, runtime);

    CLI::App *backup =
        addCommand(app, "backup", "Copy the whole store into one file, also while it is used", "twofold-cli backup twofold-2024-06-01.db");
    const auto target = std::make_shared<std::string>();
    const auto overwrite = std::make_shared<bool>(false);
    backup->add_option("FILE", *target, "The file to write")->required()->type_name("");
    backup->add_flag("--overwrite", *overwrite, "Also when the file is there already");
    onRun(backup, runtime, [&runtime, target, overwrite] { return runBackup(runtime, *target, *overwrite); });

    CLI::App *restore = addCommand(app, "restore", "Put a backup in the place of the store; what was there is kept beside",
                                   "twofold-cli restore twofold-2024-06-01.db");
    const auto source = std::make_shared<std::string>();
    restore->add_option("FILE", *source, "A file that backup wrote")->required()->type_name("");
    onRun(restore, runtime, [&runtime, source] { return runRestore(runtime, *source); });

    CLI::App *check = addCommand(app, "check", "Is the store whole? Integrity, references, indexes, counts", "twofold-cli check");
    onRun(check, runtime, [&runtime] { return runCheck(runtime); });
}

}  // namespace twofold::cli
