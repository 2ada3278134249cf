// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelcache.h"

#include "labelling.h"
#include "twofold/core/text.h"
#include "twofold/store/events.h"

namespace twofold::services {

namespace {

constexpr std::size_t mostDecided = 5000;
constexpr std::size_t mostSeen = 2000;
constexpr double seenWeight = 0.2;  // left as suggested: consent, but a quiet one

std::string keyOf(const std::vector<store::JudgedPost> &posts, const std::vector<analysis::LabelExample> &examples, const std::vector<std::string> &words) {
    std::uint64_t hash = 0;
    const auto add = [&](std::string_view text) { hash = (hash ^ stableHash(text)) * 0x9E3779B97F4A7C15ULL; };
    for (const std::string &word : words) add(word);
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const auto &view = examples[i].post;
        add(view.text);
        for (const std::int64_t number : {posts[i].post.id.value, std::int64_t{posts[i].decided}, std::int64_t{posts[i].random}, static_cast<std::int64_t>(posts[i].label),
                                          static_cast<std::int64_t>(view.purpose), static_cast<std::int64_t>(view.visibility), static_cast<std::int64_t>(view.kind),
                                          std::int64_t{view.hasMedia}, std::int64_t{view.closePeople}, std::int64_t{view.workPeople}})
            add(std::to_string(number));
    }
    return std::to_string(analysis::PostClassifier::modelVersion()) + ":" + std::to_string(hash);
}

std::shared_ptr<const LabelModel> fit(store::Connection &db) {
    const auto words = workWords(db);
    const auto posts = judgedPosts(db);
    const auto examples = examplesOf(db, posts);
    auto model = std::make_shared<LabelModel>(LabelModel{analysis::PostClassifier(words, examples), keyOf(posts, examples, words)});
    for (const auto &post : posts) ++(post.decided ? model->decided : model->seen);
    return model;
}

}  // namespace

std::vector<store::JudgedPost> judgedPosts(store::Connection &db) { return store::readJudgedPosts(db, mostDecided, mostSeen); }

std::vector<analysis::LabelExample> examplesOf(store::Connection &db, const std::vector<store::JudgedPost> &posts) {
    std::vector<analysis::LabelExample> examples;
    examples.reserve(posts.size());
    for (const auto &post : posts) examples.push_back({viewOf(post.post, store::readPeopleHint(db, post.post.id)), post.label, post.decided ? 1 : seenWeight, post.random});
    return examples;
}

std::shared_ptr<const LabelModel> LabelCache::current(store::Connection &db) {
    const std::lock_guard lock(m_mutex);
    const std::string stamp = store::EventLog(db).stamp();
    if (!m_model || stamp != m_stamp) {
        m_model = fit(db);
        m_stamp = stamp;
    }
    return m_model;
}

std::shared_ptr<const LabelModel> LabelCache::last() {
    const std::lock_guard lock(m_mutex);
    return m_model;
}

}  // namespace twofold::services
