// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "personpage.h"
#include "table.h"
#include "texts.h"
#include "twofold/analysis/drift.h"
#include "twofold/services/review.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::ContactEvidence;
using services::DecisionService;

namespace {

struct ListArguments {
    std::vector<std::string> tiers, trusts, platforms;
    std::string role, query;
    bool undecided = false, drifting = false, prune = false;
    Page page;
};

template <class Enum>
std::vector<Enum> valuesOf(const std::vector<std::string> &words) {
    std::vector<Enum> values;
    for (const std::string &word : words)
        if (const auto value = fromWord<Enum>(word)) values.push_back(*value);
    return values;
}

store::PeopleFilter filterOf(const ListArguments &arguments) {
    store::PeopleFilter filter;
    filter.tiers = valuesOf<Tier>(arguments.tiers);
    filter.trusts = valuesOf<Trust>(arguments.trusts);
    filter.platforms = valuesOf<Platform>(arguments.platforms);
    filter.role = arguments.role;
    filter.query = arguments.query;
    filter.undecidedOnly = arguments.undecided;
    if (arguments.drifting) filter.drift = Drift::None;
    filter.prune = arguments.prune;
    return filter;
}

struct Listed {
    std::int64_t total = 0;
    std::vector<store::PersonRow> rows;
    std::vector<ContactEvidence> evidence;  ///< only for --json: it costs a look at everything about a person
    std::optional<analysis::Reason> capacity;  ///< more friends, or more in exchange, than people keep up
};

Listed listed(services::Session &session, store::Connection &db, const ListArguments &arguments, bool withEvidence) {
    const store::PeopleFilter filter = filterOf(arguments);
    const auto after = arguments.page.after > 0 ? std::optional(ContactId(arguments.page.after)) : std::nullopt;
    Listed list{store::countPeople(db, filter),
                store::readPeople(db, filter, store::PeopleSort::Strength, false, after, static_cast<int>(arguments.page.limit)),
                {}, {}};
    list.capacity = analysis::capacityHint(store::countPeople(db, {.tiers = {Tier::Friend}}), store::countPeople(db, {.tiers = {Tier::Interact}}));
    const services::ReviewService review(session);
    if (withEvidence)
        for (const auto &person : list.rows)
            if (auto evidence = review.contactEvidence(db, person.id)) list.evidence.push_back(std::move(*evidence));
    return list;
}

void printPeople(Runtime &runtime, const Listed &list, bool filtered) {
    Table table(
        {{"Id", true}, {"Name", false, true}, {"Tier"}, {"Trust"}, {"Roles", false, true}, {"On"}, {"In", true}, {"Out", true}, {"Last"}});
    for (const auto &person : list.rows) {
        std::string roles;
        for (const std::string &role : person.roles) roles += (roles.empty() ? "" : ", ") + role;
        table.add({std::to_string(person.id.value), person.name, chip(word(person.tier), person.tierState, person.tierConfidence),
                   chip(word(person.trust), person.trustState, person.trustConfidence), roles, platformMarks(person.platforms),
                   grouped(person.in), grouped(person.out), day(person.last)});
    }
    if (table.empty()) {
        runtime.say(filtered ? "Nobody fits. Try fewer filters." : "There is nobody yet. Bring an export: twofold-cli import FILE");
        return;
    }
    runtime.print(table.text(runtime.width()));
    const auto shown = static_cast<std::int64_t>(list.rows.size());
    if (shown < list.total)
        runtime.say("\n" + grouped(shown) + " of " + counted(list.total, "person", "people") + "; go on with --after " +
                    std::to_string(list.rows.back().id.value));
    if (list.capacity) runtime.say("\n" + services::sentence(*list.capacity).toStdString());
}

int runList(Runtime &runtime, const ListArguments &arguments) {
    const auto list = runtime.read<Listed>(
        [&](services::Session &session, store::Connection &db) { return listed(session, db, arguments, runtime.json); });
    if (!list) return runtime.fail(list.error());
    if (!runtime.json) {
        printPeople(runtime, *list, filterOf(arguments) != store::PeopleFilter{});
        return Exit::Done;
    }
    Document document;
    document["total"] = list->total;
    document["people"] = Document::array();
    for (const auto &evidence : list->evidence) document["people"].push_back(services::personDocument(evidence));
    runtime.printJson(document);
    return Exit::Done;
}

int runShow(Runtime &runtime, std::int64_t id) {
    const auto evidence = runtime.read<std::optional<ContactEvidence>>([&](services::Session &session, store::Connection &db) {
        return services::ReviewService(session).contactEvidence(db, ContactId(id));
    });
    if (!evidence) return runtime.fail(evidence.error());
    if (!*evidence) return runtime.fail({ErrorCode::NotFound, "There is no contact with this number.", std::to_string(id)});
    if (runtime.json)
        runtime.printJson(personPageDocument(**evidence));
    else
        runtime.print(personPage(**evidence, runtime.width()));
    return Exit::Done;
}

struct SetArguments {
    std::vector<std::int64_t> ids;
    std::string tier, trust, kind;
    std::vector<std::string> roles;
    std::string note;
    bool withNote = false;
};

std::vector<ContactId> contactsOf(const std::vector<std::int64_t> &numbers) {
    std::vector<ContactId> ids;
    for (const std::int64_t number : numbers) ids.emplace_back(number);
    return ids;
}

int runSet(Runtime &runtime, const SetArguments &arguments) {
    for (const std::string &role : arguments.roles)
        if (role.size() < 2 || (role.front() != '+' && role.front() != '-'))
            return runtime.failArguments("Write a role as +mentor to give it, or -mentor to take it away.");
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    DecisionService decisions(**session);
    const auto ids = contactsOf(arguments.ids);
    std::vector<std::function<Result<services::Done>()>> changes;
    for (const std::string &role : arguments.roles)
        changes.emplace_back([&] { return decisions.setRole(ids, role.substr(1), role.front() == '+'); });
    if (!arguments.tier.empty()) changes.emplace_back([&] { return decisions.setTier(ids, *fromWord<Tier>(arguments.tier)); });
    if (!arguments.trust.empty()) changes.emplace_back([&] { return decisions.setTrust(ids, *fromWord<Trust>(arguments.trust)); });
    if (!arguments.kind.empty()) changes.emplace_back([&] { return decisions.setKind(ids, *fromWord<ContactKind>(arguments.kind)); });
    if (arguments.withNote)
        for (const ContactId id : ids) changes.emplace_back([&decisions, &arguments, id] { return decisions.setNote(id, arguments.note); });
    if (changes.empty()) return runtime.failArguments("Say what to set: --tier, --trust, --kind, --role or --note.");
    return makeChanges(runtime, changes);
}

int runMerge(Runtime &runtime, const std::vector<std::int64_t> &ids) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    return printDone(runtime, DecisionService(**session).merge(contactsOf(ids)));
}

int runSplit(Runtime &runtime, std::int64_t id, const std::vector<std::int64_t> &numbers) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    std::vector<IdentityId> identities;
    for (const std::int64_t number : numbers) identities.emplace_back(number);
    return printDone(runtime, DecisionService(**session).split(ContactId(id), identities));
}

void addList(CLI::App *people, Runtime &runtime) {
    const auto arguments = std::make_shared<ListArguments>();
    const auto words = [&](const char *name, std::vector<std::string> &target, const char *what, std::vector<std::string> allowed,
                           const char *type) {
        people->add_option(name, target, what)->check(wordsOf(allowed))->type_name(type)->allow_extra_args(false);
    };
    words("--tier", arguments->tiers, "Only this tier: untiered, learn-from, interact, friend",
          {"untiered", "learn-from", "interact", "friend"}, "TIER");
    words("--trust", arguments->trusts, "Only this trust level: public, professional, personal, inner",
          {"public", "professional", "personal", "inner"}, "TRUST");
    words("--platform", arguments->platforms, "Only on this network: x, mastodon, …",
          {"x", "facebook", "instagram", "threads", "linkedin", "mastodon", "bluesky", "wordpress", "feed", "addressbook"}, "NETWORK");
    people->add_option("--role", arguments->role, "Only with this role, given or suggested")->type_name("ROLE");
    people->add_option("--query", arguments->query, "Only with these words in names, handles or profiles")->type_name("WORDS");
    people->add_flag("--undecided", arguments->undecided, "Only whose tier or trust is a suggestion");
    people->add_flag("--drifting", arguments->drifting, "Only whose tier no longer fits: gone silent, closer or cooler than it says");
    people->add_flag("--prune", arguments->prune, "Only whom you may stop following: nothing has passed in two years");
    addPage(people, arguments->page);
    onRun(people, runtime, [&runtime, arguments] { return runList(runtime, *arguments); });
}

void addSet(CLI::App *people, Runtime &runtime) {
    CLI::App *set = addCommand(*people, "set", "Decide about people; a decision stands until you change it",
                               "twofold-cli people set 12 15 --tier friend --trust personal --role +mentor");
    const auto arguments = std::make_shared<SetArguments>();
    set->add_option("ID", arguments->ids, "Numbers of people")->required()->type_name("")->check(idNumber());
    set->add_option("--tier", arguments->tier, "untiered, learn-from, interact or friend")
        ->check(wordsOf({"untiered", "learn-from", "interact", "friend"}))
        ->type_name("TIER");
    set->add_option("--trust", arguments->trust, "public, professional, personal or inner")
        ->check(wordsOf({"public", "professional", "personal", "inner"}))
        ->type_name("TRUST");
    set->add_option("--kind", arguments->kind, "person, organisation, news or bot")
        ->check(wordsOf({"person", "organisation", "news", "bot"}))
        ->type_name("KIND");
    set->add_option("--role", arguments->roles, "+mentor gives a role, -mentor takes it away; may be repeated")
        ->type_name("+R|-R")
        ->allow_extra_args(false);
    CLI::Option *note = set->add_option("--note", arguments->note, "A note of yours; empty removes it")->type_name("TEXT");
    onRun(set, runtime, [&runtime, arguments, note] {
        arguments->withNote = note->count() > 0;
        return runSet(runtime, *arguments);
    });
}

}  // namespace

void addPeopleCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *people = addCommand(app, "people", "The people and organisations, the strongest ties first",
                                  "twofold-cli people --tier friend --query amara");
    people->require_subcommand(0, 1);
    addList(people, runtime);

    CLI::App *show =
        addCommand(*people, "show", "Everything about one of them: profiles, reasons, timeline, history", "twofold-cli people show 12");
    const auto shown = std::make_shared<std::int64_t>(0);
    show->add_option("ID", *shown, "Number of a person")->required()->type_name("")->check(idNumber());
    onRun(show, runtime, [&runtime, shown] { return runShow(runtime, *shown); });

    addSet(people, runtime);

    CLI::App *merge =
        addCommand(*people, "merge", "These are one and the same; the first keeps its name", "twofold-cli people merge 12 48");
    const auto merged = std::make_shared<std::vector<std::int64_t>>();
    merge->add_option("ID", *merged, "Numbers of people, two or more")->required()->type_name("")->expected(2, 1000)->check(idNumber());
    onRun(merge, runtime, [&runtime, merged] { return runMerge(runtime, *merged); });

    addDuplicateCommands(*people, runtime);

    CLI::App *split =
        addCommand(*people, "split", "Profiles of a person are somebody else's (see people show)", "twofold-cli people split 12 77");
    const auto from = std::make_shared<std::int64_t>(0);
    const auto identities = std::make_shared<std::vector<std::int64_t>>();
    split->add_option("ID", *from, "Number of the person")->required()->type_name("")->check(idNumber());
    split->add_option("IDENTITY", *identities, "Numbers of the profiles that go")->required()->type_name("")->check(idNumber());
    onRun(split, runtime, [&runtime, from, identities] { return runSplit(runtime, *from, *identities); });
}

}  // namespace twofold::cli
