// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <clocale>
#include <iostream>

#include "commands.h"
#include "manual.h"

namespace {

using namespace twofold::cli;

void addEverything(CLI::App &app, Runtime &runtime) {
    app.fallthrough();  // the options of all stand before or behind a command
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("twofold-cli ") + TWOFOLD_VERSION);
    app.set_help_all_flag("--help-all", "Help on every command");
    app.get_formatter()->column_width(34);
    app.add_option("--store", runtime.store, "The store; else $TWOFOLD_STORE, else that of the window")->type_name("FILE")->take_last();
    app.add_flag("--json", runtime.json, "Print one JSON document");
    app.add_flag("--quiet", runtime.quiet, "No progress, no hints, no confirmations");
    // Hidden: it makes the files that come with the program.
    app.add_option_function<std::string>("--manual",
                                         [&app](const std::string &kind) {
                                             std::cout << (kind == "man" ? manPage(app) : markdownReference(app));
                                             throw CLI::Success();
                                         })
        ->check(CLI::IsMember({"man", "markdown"}))
        ->group("")
        ->trigger_on_parse();
    addImportCommands(app, runtime);
    addJobCommands(app, runtime);
    addAccountCommands(app, runtime);
    addPeopleCommands(app, runtime);
    addPostCommands(app, runtime);
    addClassifyCommand(app, runtime);
    addWordsCommands(app, runtime);
    addEvaluateCommand(app, runtime);
    addReviewCommands(app, runtime);
    addAuditCommands(app, runtime);
    addStoreCommands(app, runtime);
    app.footer(
        "Example: twofold-cli --store sample.db demo && twofold-cli --store sample.db review\n"
        "Exit codes: 0 done, 1 failed, 2 wrong arguments, 3 done with issues, 4 store in use, damaged or newer, 5 cancelled");
}

// An error of the command line may come before --json was read.
bool asksForJson(int argc, char **argv) {
    for (int i = 1; i < argc; ++i)
        if (std::string_view(argv[i]) == "--json") return true;
    return false;
}

int parse(CLI::App &app, Runtime &runtime, int argc, char **argv) {
    try {
        app.parse(argc, argv);
        return -1;
    } catch (const CLI::Success &help) {
        app.exit(help);
        return Exit::Done;
    } catch (const CLI::ParseError &error) {
        runtime.json = runtime.json || asksForJson(argc, argv);
        return runtime.failArguments(std::string(error.what()) + ". See: twofold-cli --help");
    }
}

}  // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_ALL, "C");  // Qt takes the user's; numbers and sorting must not depend on it
    QCoreApplication::setApplicationName(QStringLiteral("twofold"));
    Runtime runtime;
    CLI::App app("Twofold: who is in your network, whom you trust with what, and what you shared where", "twofold-cli");
    addEverything(app, runtime);
    if (const int code = parse(app, runtime, argc, argv); code >= 0) return code;
    catchInterrupt();
    const int code = runtime.command ? runtime.command() : static_cast<int>(Exit::BadArguments);
    // An answer that could not be written, on a full disk say, is no success.
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) return code == Exit::Done ? static_cast<int>(Exit::Failed) : code;
    return code;
}
