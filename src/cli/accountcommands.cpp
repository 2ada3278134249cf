// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/services/review.h"

namespace twofold::cli {

using services::DecisionService;

namespace {

// A list that no import brought is not an empty one.
std::string knownCount(std::int64_t count) { return count < 0 ? "unknown" : grouped(count); }

int runAccounts(Runtime &runtime) {
    const auto accounts =
        runtime.read<std::vector<store::AccountRow>>([](services::Session &, store::Connection &db) { return store::readAccounts(db); });
    if (!accounts) return runtime.fail(accounts.error());
    if (runtime.json) {
        Document document;
        document["accounts"] = Document::array();
        for (const auto &account : *accounts) document["accounts"].push_back(services::accountDocument(account));
        runtime.printJson(document);
        return Exit::Done;
    }
    Table table({{"Id", true},
                 {"Account", false, true},
                 {"Name", false, true},
                 {"Purpose"},
                 {"Audience"},
                 {"Posts", true},
                 {"Followers", true},
                 {"Following", true}});
    for (const auto &account : *accounts)
        table.add({std::to_string(account.id.value), accountName(account.platform, account.handle), account.name,
                   account.purpose == Purpose::Unset ? "not decided" : std::string(word(account.purpose)),
                   std::string(word(account.audience)), grouped(account.posts), knownCount(account.followers),
                   knownCount(account.following)});
    if (table.empty())
        runtime.say("There are no accounts yet. Bring an export: twofold-cli import FILE");
    else
        runtime.print(table.text(runtime.width()));
    return Exit::Done;
}

struct SetArguments {
    std::int64_t id = 0;
    std::string purpose;
    std::string audience;
};

int runSet(Runtime &runtime, const SetArguments &arguments) {
    if (arguments.purpose.empty() && arguments.audience.empty()) return runtime.failArguments("Say what to set: --purpose or --audience.");
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    DecisionService decisions(**session);
    const AccountId id(arguments.id);
    std::vector<std::function<Result<services::Done>()>> changes;
    if (!arguments.audience.empty())
        changes.emplace_back([&] { return decisions.setAudience(id, *fromWord<Visibility>(arguments.audience)); });
    if (!arguments.purpose.empty()) changes.emplace_back([&] { return decisions.setPurpose(id, *fromWord<Purpose>(arguments.purpose)); });
    return makeChanges(runtime, changes);
}

}  // namespace

void addAccountCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *accounts = addCommand(app, "accounts", "Your own accounts, what they are for, and what they hold", "twofold-cli accounts");
    accounts->require_subcommand(0, 1);
    onRun(accounts, runtime, [&runtime] { return runAccounts(runtime); });
    CLI::App *set = addCommand(*accounts, "set", "Say what an account is for, and who sees it by default",
                               "twofold-cli accounts set 1 --purpose professional --audience public");
    const auto arguments = std::make_shared<SetArguments>();
    set->add_option("ID", arguments->id, "Number of the account")->required()->type_name("")->check(idNumber());
    set->add_option("--purpose", arguments->purpose, "professional, personal or mixed")
        ->check(wordsOf({"professional", "personal", "mixed"}))
        ->type_name("PURPOSE");
    set->add_option("--audience", arguments->audience, "public, followers or friends")
        ->check(wordsOf({"public", "followers", "friends"}))
        ->type_name("AUDIENCE");
    onRun(set, runtime, [&runtime, arguments] { return runSet(runtime, *arguments); });
}

}  // namespace twofold::cli
