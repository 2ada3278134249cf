// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/core/text.h"
#include "twofold/services/review.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::DecisionService;
using services::PostEvidence;

namespace {

struct ListArguments {
    std::vector<std::int64_t> accounts;
    std::string label, query, since, until;
    Page page;
};

Result<store::PostFilter> filterOf(const ListArguments &arguments) {
    store::PostFilter filter;
    for (const std::int64_t account : arguments.accounts) filter.accounts.emplace_back(account);
    const std::map<std::string, store::LabelFilter> labels{{"professional", store::LabelFilter::Professional},
                                                           {"personal", store::LabelFilter::Personal},
                                                           {"unsure", store::LabelFilter::Unsure},
                                                           {"none", store::LabelFilter::None}};
    if (!arguments.label.empty()) filter.label = labels.at(arguments.label);
    const auto since = momentOf(arguments.since), until = momentOf(arguments.until);
    if (!since) return tl::unexpected(since.error());
    if (!until) return tl::unexpected(until.error());
    filter.since = *since;
    filter.until = *until;
    filter.query = arguments.query;
    return filter;
}

int labelConfidence(const store::PostRow &post) { return post.label == Label::Personal ? 1000 - post.perMille : post.perMille; }

std::vector<std::string> cellsOf(const store::PostRow &post) {
    std::string text = post.text.empty() ? (post.media > 0 ? "(" + counted(post.media, "picture", "pictures") + ")" : "(no text)")
                                         : post.text.substr(0, 4000);
    return {std::to_string(post.id.value),
            day(post.created),
            std::string(mark(post.platform)),
            std::string(word(post.kind)),
            chip(word(post.label), post.labelState, labelConfidence(post)),
            std::move(text)};
}

Table postTable() { return Table({{"Id", true}, {"Day"}, {"On"}, {"Kind"}, {"Label"}, {"Text", false, true}}); }

Document postsDocument(const std::vector<PostEvidence> &posts) {
    Document list = Document::array();
    for (const auto &evidence : posts) list.push_back(services::postDocument(evidence));
    return list;
}

std::vector<PostEvidence> evidenceOf(services::Session &session, store::Connection &db, const std::vector<store::PostRow> &rows) {
    const services::ReviewService review(session);
    std::vector<PostEvidence> all;
    for (const auto &row : rows)
        if (auto evidence = review.postEvidence(db, row.id)) all.push_back(std::move(*evidence));
    return all;
}

struct Listed {
    std::int64_t total = 0;
    std::vector<store::PostRow> rows;
    std::vector<PostEvidence> evidence;
};

int runList(Runtime &runtime, const ListArguments &arguments) {
    const auto filter = filterOf(arguments);
    if (!filter) return runtime.fail(filter.error());
    const auto list = runtime.read<Listed>([&](services::Session &session, store::Connection &db) {
        const auto after = arguments.page.after > 0 ? std::optional(PostId(arguments.page.after)) : std::nullopt;
        Listed found{store::countPosts(db, *filter), store::readPosts(db, *filter, after, static_cast<int>(arguments.page.limit)), {}};
        if (runtime.json) found.evidence = evidenceOf(session, db, found.rows);
        return found;
    });
    if (!list) return runtime.fail(list.error());
    if (runtime.json) {
        Document document;
        document["total"] = list->total;
        document["posts"] = postsDocument(list->evidence);
        runtime.printJson(document);
        return Exit::Done;
    }
    Table table = postTable();
    for (const auto &post : list->rows) table.add(cellsOf(post));
    if (table.empty())
        runtime.say(*filter == store::PostFilter{} ? "There are no posts yet. Bring an export: twofold-cli import FILE"
                                                   : "No post fits. Try fewer filters.");
    else
        runtime.print(table.text(runtime.width()));
    const auto shown = static_cast<std::int64_t>(list->rows.size());
    if (shown > 0 && shown < list->total)
        runtime.say("\n" + grouped(shown) + " of " + counted(list->total, "post", "posts") + "; go on with --after " +
                    std::to_string(list->rows.back().id.value));
    return Exit::Done;
}

std::string postPage(const PostEvidence &evidence, std::size_t width) {
    const auto &post = evidence.post;
    std::string out = std::to_string(post.id.value) + "  " + fitted(accountName(post.platform, evidence.account.handle), 60) + "  " +
                      (post.dateOnly ? day(post.created) : minute(post.created)) + "  " + std::string(word(post.kind)) + ", " +
                      std::string(word(post.visibility)) + (post.deleted ? ", deleted" : "") + "\n";
    out += wrapped(post.text.empty() ? "(no text)" : post.text, width, "  ");
    if (isWebUrl(post.url)) out += "  " + harmless(post.url) + "\n";
    out += "Label: " + chip(word(post.label), post.labelState, labelConfidence(post)) + "\n";
    if (post.labelState != ValueState::Decided)
        for (const auto &reason : evidence.reasons)
            out += wrapped(std::string(reason.weight >= 0 ? "professional: " : "personal: ") + services::sentence(reason).toStdString(),
                           width, "    ");
    for (const auto &finding : evidence.findings)
        out += wrapped("Finding " + std::to_string(finding.id.value) + " (" + std::string(word(finding.severity)) + ", " +
                           std::string(word(finding.state)) + "): " + services::ruleTitle(finding.rule).toStdString() + ". " +
                           services::ruleExplanation(finding.rule).toStdString(),
                       width, "");
    return out;
}

int runShow(Runtime &runtime, std::int64_t id) {
    const auto evidence = runtime.read<std::optional<PostEvidence>>(
        [&](services::Session &session, store::Connection &db) { return services::ReviewService(session).postEvidence(db, PostId(id)); });
    if (!evidence) return runtime.fail(evidence.error());
    if (!*evidence) return runtime.fail({ErrorCode::NotFound, "There is no post with this number.", std::to_string(id)});
    if (!runtime.json) {
        runtime.print(postPage(**evidence, runtime.width()));
        return Exit::Done;
    }
    Document document = services::postDocument(**evidence);
    document["findings"] = Document::array();
    for (const auto &finding : (*evidence)->findings) document["findings"].push_back(services::findingDocument(finding));
    runtime.printJson(document);
    return Exit::Done;
}

int runSet(Runtime &runtime, const std::vector<std::int64_t> &numbers, const std::string &label) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    std::vector<PostId> ids;
    for (const std::int64_t number : numbers) ids.emplace_back(number);
    return printDone(runtime, DecisionService(**session).setLabel(ids, *fromWord<Label>(label)));
}

struct Found {
    std::vector<store::PostRow> posts;
    std::vector<PostEvidence> evidence;
    std::vector<services::ContactEvidence> people;
};

Found search(Runtime &runtime, services::Session &session, store::Connection &db, const std::string &query, int limit) {
    Found found{store::searchPosts(db, query, limit), {}, {}};
    if (runtime.json) found.evidence = evidenceOf(session, db, found.posts);
    const services::ReviewService review(session);
    for (const auto &person : store::readPeople(db, {.query = query}, store::PeopleSort::Strength, false, std::nullopt, limit))
        if (auto evidence = review.contactEvidence(db, person.id)) found.people.push_back(std::move(*evidence));
    return found;
}

int runSearch(Runtime &runtime, const std::vector<std::string> &words, const Page &page) {
    std::string query;
    for (const std::string &word : words) query += (query.empty() ? "" : " ") + word;
    const auto found = runtime.read<Found>([&](services::Session &session, store::Connection &db) {
        return search(runtime, session, db, query, static_cast<int>(page.limit));
    });
    if (!found) return runtime.fail(found.error());
    if (runtime.json) {
        Document document;
        document["posts"] = postsDocument(found->evidence);
        document["people"] = Document::array();
        for (const auto &evidence : found->people) document["people"].push_back(services::personDocument(evidence));
        runtime.printJson(document);
        return Exit::Done;
    }
    Table people({{"Id", true}, {"Name", false, true}, {"Tier"}, {"Trust"}, {"About", false, true}});
    for (const auto &evidence : found->people) {
        const auto &person = evidence.person;
        people.add({std::to_string(person.id.value), person.name, chip(word(person.tier), person.tierState, person.tierConfidence),
                    chip(word(person.trust), person.trustState, person.trustConfidence), evidence.bio});
    }
    Table posts = postTable();
    for (const auto &post : found->posts) posts.add(cellsOf(post));
    if (people.empty() && posts.empty()) runtime.say("Nothing has these words. Every word must occur; the last one may be a beginning.");
    if (!people.empty()) runtime.print(people.text(runtime.width()));
    if (!people.empty() && !posts.empty()) runtime.print("\n");
    if (!posts.empty()) runtime.print(posts.text(runtime.width()));
    return Exit::Done;
}

void addList(CLI::App *posts, Runtime &runtime) {
    const auto arguments = std::make_shared<ListArguments>();
    posts->add_option("--account", arguments->accounts, "Only of this account (see accounts)")
        ->type_name("ID")
        ->check(idNumber())
        ->allow_extra_args(false);
    posts->add_option("--label", arguments->label, "professional, personal, unsure or none")
        ->check(wordsOf({"professional", "personal", "unsure", "none"}))
        ->type_name("LABEL");
    posts->add_option("--query", arguments->query, "Only with these words; the last may be a beginning")->type_name("WORDS");
    posts->add_option("--since", arguments->since, "From this day or time on, in UTC")->type_name("TIME");
    posts->add_option("--until", arguments->until, "Before this day or time, in UTC")->type_name("TIME");
    addPage(posts, arguments->page);
    onRun(posts, runtime, [&runtime, arguments] { return runList(runtime, *arguments); });
}

}  // namespace

void addPostCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *posts = addCommand(app, "posts", "What you shared, newest first", "twofold-cli posts --label personal --since 2024-01-01");
    posts->require_subcommand(0, 1);
    addList(posts, runtime);

    CLI::App *show =
        addCommand(*posts, "show", "One post: its label with the reasons, and its findings", "twofold-cli posts show 1234567890");
    const auto shown = std::make_shared<std::int64_t>(0);
    show->add_option("ID", *shown, "Number of the post")->required()->type_name("");
    onRun(show, runtime, [&runtime, shown] { return runShow(runtime, *shown); });

    CLI::App *set =
        addCommand(*posts, "set", "Decide that posts are professional or personal", "twofold-cli posts set 1234567890 --label personal");
    const auto ids = std::make_shared<std::vector<std::int64_t>>();
    const auto label = std::make_shared<std::string>();
    set->add_option("ID", *ids, "Numbers of posts")->required()->type_name("");
    set->add_option("--label", *label, "professional or personal")
        ->required()
        ->check(wordsOf({"professional", "personal"}))
        ->type_name("LABEL");
    onRun(set, runtime, [&runtime, ids, label] { return runSet(runtime, *ids, *label); });

    CLI::App *search = addCommand(app, "search", "Posts and people with these words, best first", "twofold-cli search systematic review");
    const auto words = std::make_shared<std::vector<std::string>>();
    const auto page = std::make_shared<Page>();
    page->limit = 20;
    search->add_option("QUERY", *words, "Words; the last may be a beginning")->required();
    addPage(search, *page, false);
    onRun(search, runtime, [&runtime, words, page] { return runSearch(runtime, *words, *page); });
}

}  // namespace twofold::cli
