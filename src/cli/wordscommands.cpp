// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the user's own work.
#include <algorithm>

#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/core/text.h"
#include "twofold/services/labels.h"

namespace twofold::cli {

using analysis::WordSource;
using services::WordProposal;

namespace {

using Words = std::vector<std::string>;

Result<Words> chosenWords(Runtime &runtime) {
    return runtime.read<Words>([](services::Session &, store::Connection &db) { return services::workWords(db); });
}

Words::iterator findWord(Words &words, const std::string &word) {
    return std::find_if(words.begin(), words.end(), [key = foldCase(word)](const std::string &one) { return foldCase(one) == key; });
}

int runList(Runtime &runtime) {
    const auto words = chosenWords(runtime);
    if (!words) return runtime.fail(words.error());
    if (runtime.json) {
        Document document;
        document["words"] = *words;
        runtime.printJson(document);
        return Exit::Done;
    }
    for (const std::string &word : *words) runtime.print(harmless(word) + "\n");
    if (words->empty()) runtime.say("No words of your work yet; 15 to 20 are enough. Proposals: twofold-cli words suggest");
    return Exit::Done;
}

int set(Runtime &runtime, const Words &words) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    return printDone(runtime, services::DecisionService(**session).setWorkWords(words));
}

int runAdd(Runtime &runtime, const Words &added) {
    auto words = chosenWords(runtime);
    if (!words) return runtime.fail(words.error());
    for (const std::string &argument : added)
        for (std::string &word : listOf(argument))
            if (findWord(*words, word) == words->end()) words->push_back(std::move(word));
    return set(runtime, *words);
}

int runRemove(Runtime &runtime, const Words &removed) {
    auto words = chosenWords(runtime);
    if (!words) return runtime.fail(words.error());
    for (const std::string &argument : removed)
        for (const std::string &word : listOf(argument)) {
            const auto found = findWord(*words, word);
            if (found == words->end()) return runtime.fail({ErrorCode::NotFound, "This is none of the words of your work.", word});
            words->erase(found);
        }
    return set(runtime, *words);
}

std::string sourceWord(WordSource source) { return source == WordSource::Hashtag ? "hashtag" : source == WordSource::Employer ? "employer" : "profile"; }

Document proposalDocument(const WordProposal &proposal) {
    Document document;
    document["word"] = proposal.word;
    document["source"] = sourceWord(proposal.source);
    document["account"] = proposal.account.value;
    document["platform"] = word(proposal.platform);
    document["handle"] = proposal.handle;
    document["posts"] = proposal.posts > 0 ? Document(proposal.posts) : Document();
    return document;
}

std::string originOf(const WordProposal &proposal) {
    const std::string account = accountName(proposal.platform, proposal.handle);
    if (proposal.posts > 0) return "hashtag of " + counted(proposal.posts, "post", "posts") + " on " + account;
    return sourceWord(proposal.source) + (proposal.source == WordSource::Profile ? " on " : " in the profile on ") + account;
}

int runSuggest(Runtime &runtime) {
    const auto proposals = runtime.read<std::vector<WordProposal>>([](services::Session &, store::Connection &db) { return services::proposedWorkWords(db); });
    if (!proposals) return runtime.fail(proposals.error());
    if (runtime.json) {
        Document document;
        document["proposals"] = Document::array();
        for (const auto &proposal : *proposals) document["proposals"].push_back(proposalDocument(proposal));
        runtime.printJson(document);
        return Exit::Done;
    }
    Table table({{"Word", false, true}, {"From", false, true}});
    for (const auto &proposal : *proposals) table.add({proposal.word, originOf(proposal)});
    if (table.empty()) {
        runtime.say("Nothing to propose: no profile of a professional or mixed account says what it is about. Name words: twofold-cli words add WORD…");
        return Exit::Done;
    }
    runtime.print(table.text(runtime.width()));
    runtime.say("Take those that fit: twofold-cli words add WORD…");
    return Exit::Done;
}

}  // namespace

void addWordsCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *words = addCommand(app, "words", "Words of your own work, which count as professional in every post", "twofold-cli words");
    words->require_subcommand(0, 1);
    onRun(words, runtime, [&runtime] { return runList(runtime); });

    CLI::App *add = addCommand(*words, "add", "Add words or phrases, with commas or as arguments of their own", "twofold-cli words add \"search filter\" sepsis \"#medlibs\"");
    const auto added = std::make_shared<Words>();
    add->add_option("WORD", *added, "Words or phrases")->required()->type_name("");
    onRun(add, runtime, [&runtime, added] { return runAdd(runtime, *added); });

    CLI::App *remove = addCommand(*words, "remove", "Remove words", "twofold-cli words remove sepsis");
    const auto removed = std::make_shared<Words>();
    remove->add_option("WORD", *removed, "Words or phrases, as the list has them")->required()->type_name("");
    onRun(remove, runtime, [&runtime, removed] { return runRemove(runtime, *removed); });

    CLI::App *suggest = addCommand(*words, "suggest", "Propose words from your own profiles and hashtags", "twofold-cli words suggest");
    onRun(suggest, runtime, [&runtime] { return runSuggest(runtime); });
}

}  // namespace twofold::cli
