// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelling.h"

#include <algorithm>
#include <cmath>

#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr int postsPerUnit = 1000;

bool hasLink(std::string_view text) { return text.find("://") != std::string_view::npos; }

// Posts with their new labels, one unit of the writer at a time.
class Relabelling {
public:
    Relabelling(Session &session, Connection &reader)
        : m_session(session), m_reader(reader), m_model(session.labels(reader)), m_hints(store::readPeopleHints(reader)), m_decisions(session.decisionCount()) {}

    [[nodiscard]] const LabelModel &model() const { return *m_model; }
    [[nodiscard]] bool changed() const { return m_changed; }
    /// A further decision came: what is worked out here will be worked out again.
    [[nodiscard]] bool isOvertaken() const { return m_session.decisionCount() != m_decisions; }

    Result<void> account(AccountId account) {
        std::optional<PostId> after;
        while (!isOvertaken()) {
            const auto page = store::readAnyPosts(m_reader, account, after, postsPerUnit);
            if (auto error = m_reader.takeError()) return tl::unexpected(*error);
            if (page.empty()) break;
            after = page.back().id;
            TWOFOLD_TRY(write(page));
        }
        return {};
    }

    Result<void> posts(const std::vector<PostId> &ids) {
        std::vector<store::PostRow> page;
        for (std::size_t i = 0; i < ids.size() && !isOvertaken(); ++i) {
            if (auto post = store::readAnyPost(m_reader, ids[i])) page.push_back(std::move(*post));
            if (static_cast<int>(page.size()) < postsPerUnit && i + 1 < ids.size()) continue;
            if (auto error = m_reader.takeError()) return tl::unexpected(*error);
            TWOFOLD_TRY(write(page));
            page.clear();
        }
        return {};
    }

private:
    Result<void> write(const std::vector<store::PostRow> &page) {
        std::vector<std::pair<PostId, store::StoredLabel>> changes;
        for (const auto &post : page) {
            const auto label = storedLabel(m_model->classifier.classify(viewOf(post, m_hints)));
            const bool decided = post.labelState == ValueState::Decided;
            if (decided ? label.perMille != post.perMille : label != store::StoredLabel{post.label, post.labelState, post.perMille})
                changes.emplace_back(post.id, label);
        }
        if (changes.empty()) return {};
        m_changed = true;
        TWOFOLD_TRY(m_session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
            store::PostStore store(db);
            for (const auto &[id, label] : changes) store.suggestLabel(id, label);
            store.finish();
            return {};
        }));
        m_session.changed(ChangedPosts);
        return {};
    }

    Session &m_session;
    Connection &m_reader;
    std::shared_ptr<const LabelModel> m_model;
    store::PeopleHints m_hints;
    std::uint64_t m_decisions = 0;
    bool m_changed = false;
};

}  // namespace

store::StoredLabel storedLabel(const analysis::LabelSuggestion &suggestion) {
    if (suggestion.label == Label::None) return {};
    // To the per cent: a correction that moves a post by less is no change that anybody sees, and need not be written.
    return {suggestion.label, ValueState::Suggested, static_cast<int>(std::lround(suggestion.pProfessional * 100)) * 10};
}

analysis::PostView viewOf(const store::PostRow &post, const store::PeopleHints &hints) {
    const auto found = hints.find(post.id.value);
    const auto hint = found == hints.end() ? store::PeopleHint() : found->second;
    return {.text = post.text,
            .platform = post.platform,
            .kind = post.kind,
            .purpose = post.purpose,
            .visibility = post.visibility,
            .hasMedia = post.media > 0,
            .hasLinks = hasLink(post.text),
            .created = post.dateOnly ? unknownTime : post.created,
            .closePeople = hint.close,
            .workPeople = hint.work};
}

store::StoredLabel suggestLabel(const analysis::PostClassifier &classifier, const PostRecord &record, Platform platform, Purpose purpose) {
    // Links count as the text shows them, so that a label comes out the same when it is suggested again from the store. Whom
    // it names is known once it is stored; relabel() looks at those posts.
    return storedLabel(classifier.classify({.text = record.text,
                                            .platform = platform,
                                            .kind = record.kind,
                                            .purpose = purpose,
                                            .visibility = record.visibility,
                                            .hasMedia = !record.media.empty(),
                                            .hasLinks = hasLink(record.text),
                                            .created = record.dateOnly ? unknownTime : record.created}));
}

Result<void> relabelAccount(Session &session, AccountId account) {
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    return Relabelling(session, **reader).account(account);
}

Result<std::optional<bool>> relabel(Session &session) {
    std::vector<PostId> named;
    std::string labelledBy;
    std::vector<AccountId> accounts;
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        named = store::refreshPeopleHints(db);
        labelledBy = store::MetaStore(db).value("labels_model", "");
        accounts = store::AccountStore(db).all();
        return {};
    }));
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    Relabelling relabelling(session, **reader);
    if (labelledBy != relabelling.model().key) {
        for (const AccountId account : accounts) TWOFOLD_TRY(relabelling.account(account));
    } else {
        // Those that were stored meanwhile and name somebody decided: nobody knew it when they were read.
        for (const auto &[post, hint] : store::readPeopleHints(**reader)) named.emplace_back(post);
        std::sort(named.begin(), named.end(), [](PostId a, PostId b) { return a.value > b.value; });
        named.erase(std::unique(named.begin(), named.end()), named.end());
        TWOFOLD_TRY(relabelling.posts(named));
    }
    if (relabelling.isOvertaken()) return std::optional<bool>();
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        store::MetaStore(db).set("labels_model", relabelling.model().key);
        return {};
    }));
    return std::optional(relabelling.changed());
}

}  // namespace twofold::services
