// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelling.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr int postsPerUnit = 1000;
constexpr auto tellEvery = std::chrono::milliseconds(100);

bool hasLink(std::string_view text) { return text.find("://") != std::string_view::npos; }

// Posts with their new labels, one unit of the writer at a time.
class Relabelling {
public:
    Relabelling(Session &session, Connection &reader)
        : m_session(session), m_reader(reader), m_decisions(session.decisionCount()), m_model(session.labels(reader)) {}

    [[nodiscard]] const LabelModel &model() const { return *m_model; }
    /// Whom all posts name; read once, when a pass is over more than a few.
    [[nodiscard]] const store::PeopleHints &hints() {
        if (!m_hints) m_hints = store::readPeopleHints(m_reader);
        return *m_hints;
    }
    [[nodiscard]] bool changed() const { return m_changed; }
    /// A further decision came: what is worked out here will be worked out again.
    [[nodiscard]] bool isOvertaken() const { return m_session.decisionCount() != m_decisions; }

    Result<void> account(AccountId account) {
        (void)hints();
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

    /// Not broken off: they are few, and nobody else knows which they are.
    Result<void> posts(const std::vector<PostId> &ids) {
        std::vector<store::PostRow> page;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (auto post = store::readAnyPost(m_reader, ids[i])) page.push_back(std::move(*post));
            if (static_cast<int>(page.size()) < postsPerUnit && i + 1 < ids.size()) continue;
            if (auto error = m_reader.takeError()) return tl::unexpected(*error);
            TWOFOLD_TRY(write(page));
            page.clear();
        }
        return {};
    }

private:
    [[nodiscard]] store::PeopleHint hintOf(PostId id) {
        if (!m_hints) return store::readPeopleHint(m_reader, id);
        const auto found = m_hints->find(id.value);
        return found == m_hints->end() ? store::PeopleHint() : found->second;
    }

    Result<void> write(const std::vector<store::PostRow> &page) {
        std::vector<std::pair<PostId, store::StoredLabel>> changes;
        for (const auto &post : page) {
            const auto label = storedLabel(m_model->classifier.classify(viewOf(post, hintOf(post.id))));
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
        tell();
        return {};
    }

    // At once when the first change is there, then not more often than somebody can see.
    void tell() {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_told < tellEvery) return;
        m_told = now;
        m_session.changed(ChangedPosts);
    }

    Session &m_session;
    Connection &m_reader;
    std::uint64_t m_decisions;
    std::shared_ptr<const LabelModel> m_model;
    std::optional<store::PeopleHints> m_hints;
    bool m_changed = false;
    std::chrono::steady_clock::time_point m_told{};
};

}  // namespace

store::StoredLabel storedLabel(const analysis::LabelSuggestion &suggestion) {
    if (suggestion.label == Label::None) return {};
    // To the per cent: a correction that moves a post by less is no change that anybody sees, and need not be written.
    return {suggestion.label, ValueState::Suggested, static_cast<int>(std::lround(suggestion.pProfessional * 100)) * 10};
}

analysis::PostView viewOf(const store::PostRow &post, store::PeopleHint hint) {
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

Result<std::optional<bool>> relabel(Session &session, Since since) {
    std::vector<PostId> named;
    std::string labelledBy;
    std::vector<AccountId> accounts;
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        named = store::refreshPeopleHints(db);
        store::MetaStore meta(db);
        labelledBy = meta.value("labels_model", "");
        // Until they are labelled the store is not as it should be, also for a program that comes after this one.
        if (!named.empty()) meta.set("labels_model", "");
        accounts = store::AccountStore(db).all();
        return {};
    }));
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    Relabelling relabelling(session, **reader);
    if (labelledBy != relabelling.model().key) {
        for (const AccountId account : accounts) TWOFOLD_TRY(relabelling.account(account));
    } else {
        if (since == Since::Import)
            for (const auto &[post, hint] : relabelling.hints()) named.emplace_back(post);
        std::sort(named.begin(), named.end(), [](PostId a, PostId b) { return a.value > b.value; });
        named.erase(std::unique(named.begin(), named.end()), named.end());
        TWOFOLD_TRY(relabelling.posts(named));
    }
    if (relabelling.isOvertaken()) return std::optional<bool>();
    if (labelledBy == relabelling.model().key && named.empty()) return std::optional(false);
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        store::MetaStore(db).set("labels_model", relabelling.model().key);
        return {};
    }));
    return std::optional(relabelling.changed());
}

}  // namespace twofold::services
