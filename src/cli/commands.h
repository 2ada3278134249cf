// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each group of commands: it adds them to the command line; what is chosen becomes Runtime::command.
#pragma once

#include "runtime.h"
#include "twofold/services/decisions.h"

namespace twofold::cli {

void addImportCommands(CLI::App &app, Runtime &runtime);   ///< import, demo
void addJobCommands(CLI::App &app, Runtime &runtime);      ///< jobs, undo, redo
void addAccountCommands(CLI::App &app, Runtime &runtime);  ///< accounts
void addPeopleCommands(CLI::App &app, Runtime &runtime);   ///< people
void addPostCommands(CLI::App &app, Runtime &runtime);     ///< posts, search
void addClassifyCommand(CLI::App &app, Runtime &runtime);  ///< classify
void addWordsCommands(CLI::App &app, Runtime &runtime);    ///< words
void addEvaluateCommand(CLI::App &app, Runtime &runtime);  ///< evaluate
void addReviewCommands(CLI::App &app, Runtime &runtime);   ///< review
void addAuditCommands(CLI::App &app, Runtime &runtime);    ///< audit
void addStoreCommands(CLI::App &app, Runtime &runtime);    ///< export, backup, restore, check

void addDuplicateCommands(CLI::App &people, Runtime &runtime);  ///< people duplicates, people never-match

/// A command below `parent`; `example` is shown by its --help.
CLI::App *addCommand(CLI::App &parent, const std::string &name, const std::string &description, const std::string &example);
/// What the command does when no command below it is named.
void onRun(CLI::App *command, Runtime &runtime, std::function<int()> run);

/// --limit and --after of a list.
struct Page {
    std::int64_t limit = 50;
    std::int64_t after = 0;
};
void addPage(CLI::App *command, Page &page, bool paged = true);

/// Prints what decisions did: {"changes":[{"event","what","text"}]}.
int printDone(Runtime &runtime, const Result<services::Done> &done);
int printChanges(Runtime &runtime, const std::vector<services::Done> &changes);
/// Makes the changes one after the other until one fails, and prints them.
int makeChanges(Runtime &runtime, const std::vector<std::function<Result<services::Done>()>> &changes);

/// Checks that a word is one of a closed set (`--tier friend`). The option's own text names them, so help does not again.
[[nodiscard]] CLI::Validator wordsOf(const std::vector<std::string> &words);
/// Numbers of rows.
[[nodiscard]] CLI::Validator idNumber();

}  // namespace twofold::cli
