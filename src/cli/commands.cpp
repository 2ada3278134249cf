// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "texts.h"
#include "twofold/services/decisions.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

CLI::App *addCommand(CLI::App &parent, const std::string &name, const std::string &description, const std::string &example) {
    CLI::App *command = parent.add_subcommand(name, description);
    command->footer("Example: " + example);
    return command;
}

void onRun(CLI::App *command, Runtime &runtime, std::function<int()> run) {
    command->callback([command, &runtime, run = std::move(run)] {
        // CLI11 calls the command below first; the one above only carries it.
        if (command->get_subcommands().empty()) runtime.command = run;
    });
}

void addPage(CLI::App *command, Page &page, bool paged) {
    command->add_option("--limit", page.limit, "At most this many rows (default 50)")
        ->check(CLI::Validator(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000})).description(""))
        ->type_name("N");
    if (paged) command->add_option("--after", page.after, "Only what follows the row with this id")->type_name("ID");
}

CLI::Validator wordsOf(const std::vector<std::string> &words) {
    CLI::Validator validator = CLI::IsMember(words);
    return validator.description("");
}

CLI::Validator idNumber() {
    return CLI::Validator([](std::string &text) { return numberOf(text) ? std::string() : "'" + text + "' is not the number of a row"; },
                          "");
}

int printDone(Runtime &runtime, const Result<services::Done> &done) {
    if (!done) return runtime.fail(done.error());
    return printChanges(runtime, {*done});
}

int printChanges(Runtime &runtime, const std::vector<services::Done> &changes) {
    Document document;
    document["changes"] = Document::array();
    for (const services::Done &change : changes) {
        const std::string words = services::eventWords(change.title).toStdString();
        Document one;
        one["event"] = change.event.valid() ? Document(change.event.value) : Document();
        one["what"] = Document::parse(change.title, nullptr, false);
        one["text"] = words;
        document["changes"].push_back(std::move(one));
        if (change.event.valid())
            runtime.say(words + "  (take it back: twofold-cli undo --event " + std::to_string(change.event.value) + ")");
        else
            runtime.say(words + "  (it was so already)");
    }
    if (runtime.json) runtime.printJson(document);
    return Exit::Done;
}

int makeChanges(Runtime &runtime, const std::vector<std::function<Result<services::Done>()>> &changes) {
    std::vector<services::Done> made;
    for (const auto &change : changes) {
        const auto done = change();
        if (!done) return runtime.fail(done.error());
        made.push_back(*done);
    }
    return printChanges(runtime, made);
}

}  // namespace twofold::cli
