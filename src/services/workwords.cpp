// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "labelling.h"
#include "twofold/analysis/workwords.h"
#include "twofold/core/text.h"
#include "twofold/services/decisions.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::services {

namespace {

constexpr std::size_t mostProposed = 40;
constexpr std::size_t mostTags = 15;
constexpr std::int64_t leastPosts = 5;  // with a tag, before it says anything

// "#MedLibs" and "medlibs" are one word.
std::string keyOf(std::string_view word) { return foldCase(word.substr(word.starts_with('#') ? 1 : 0)); }

// "#MedLibConf24" and "#MedLibConf25" are one event, and its name without the year finds all of them.
std::string withoutYear(const std::string &tag) {
    const std::size_t end = tag.find_last_not_of("0123456789");
    return end == std::string::npos || end + 3 > tag.size() ? tag : tag.substr(0, end + 1);
}

void addTag(std::vector<WordProposal> &all, WordProposal tag) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const WordProposal &one) { return one.account == tag.account && keyOf(withoutYear(one.word)) == keyOf(withoutYear(tag.word)); });
    if (same == all.end()) return all.push_back(std::move(tag));
    same->word = withoutYear(same->word);
    same->posts += tag.posts;
}

std::vector<WordProposal> taggedWords(store::Connection &db, const std::vector<store::ProfileRow> &profiles) {
    std::vector<WordProposal> all;
    for (const auto &profile : profiles) {
        if (profile.purpose != Purpose::Professional) continue;
        for (const auto &tag : store::readFrequentTags(db, profile.account, leastPosts))
            if (analysis::saysWork("#" + tag.tag)) addTag(all, {"#" + tag.tag, analysis::WordSource::Hashtag, profile.account, profile.platform, profile.handle, tag.posts});
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.posts > b.posts; });
    if (all.size() > mostTags) all.resize(mostTags);
    return all;
}

}  // namespace

std::vector<std::string> workWords(store::Connection &db) {
    const auto decided = store::EventLog(db).current(store::Subject::User, 0, "work_words");
    if (!decided) return {};
    const auto words = partsOf(decided->value, '\n');
    return {words.begin(), words.end()};
}

std::vector<WordProposal> proposedWorkWords(store::Connection &db) {
    std::vector<store::ProfileRow> profiles;
    std::vector<std::string> texts, own;
    for (auto &profile : store::readProfiles(db)) {
        if (profile.purpose == Purpose::Personal || profile.platform == Platform::AddressBook) continue;
        texts.push_back(profile.bio);
        own.insert(own.end(), {profile.name, profile.handle, profile.location});
        profiles.push_back(std::move(profile));
    }
    std::vector<WordProposal> all;
    for (auto &found : analysis::proposeWorkWords(texts, own)) {
        const auto &profile = profiles[found.text];
        all.push_back({std::move(found.word), found.source, profile.account, profile.platform, profile.handle});
    }
    // What somebody tags their posts with goes before what they say of themselves.
    const auto tags = taggedWords(db, profiles);
    all.insert(all.begin(), tags.begin(), tags.end());
    std::set<std::string> known;
    for (const std::string &word : workWords(db)) known.insert(keyOf(word));
    std::erase_if(all, [&](const WordProposal &one) { return !known.insert(keyOf(one.word)).second; });
    if (all.size() > mostProposed) all.resize(mostProposed);
    return all;
}

bool offersWorkWords(store::Connection &db) {
    store::EventLog log(db);
    if (log.current(store::Subject::User, 0, "work_words") || log.current(store::Subject::Card, cardNumber(workWordsCard), "seen")) return false;
    const auto profiles = store::readProfiles(db);
    return std::any_of(profiles.begin(), profiles.end(), [](const auto &profile) { return profile.purpose == Purpose::Professional || profile.purpose == Purpose::Mixed; });
}

}  // namespace twofold::services
