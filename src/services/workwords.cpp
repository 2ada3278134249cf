// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "labelling.h"
#include "twofold/analysis/workwords.h"
#include "twofold/core/text.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::services {

namespace {

constexpr std::size_t mostProposed = 20;

}  // namespace

std::vector<std::string> workWords(store::Connection &db) {
    std::vector<std::string> words;
    const auto decided = store::EventLog(db).current(store::Subject::User, 0, "work_words");
    if (!decided) return words;
    for (std::string_view rest = decided->value; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (end > 0) words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

std::vector<std::string> proposedWorkWords(store::Connection &db) {
    std::vector<std::string> texts;
    for (const auto &account : store::readAccounts(db))
        if (account.purpose != Purpose::Personal && !account.bio.empty()) texts.push_back(account.bio);
    std::set<std::string> chosen;
    for (const std::string &word : workWords(db)) chosen.insert(foldCase(word));
    std::vector<std::string> proposed;
    for (std::string &word : analysis::proposeWorkWords(texts))
        if (proposed.size() < mostProposed && chosen.insert(foldCase(word)).second) proposed.push_back(std::move(word));
    return proposed;
}

analysis::Evaluation evaluateLabels(store::Connection &db) {
    const auto posts = judgedPosts(db);
    return analysis::evaluateLabels(examplesOf(posts, store::readPeopleHints(db)), workWords(db));
}

}  // namespace twofold::services
