// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "twofold/analysis/postclassifier.h"
#include "twofold/core/sink.h"
#include "twofold/services/jobreport.h"
#include "twofold/store/identities.h"
#include "twofold/store/posts.h"

namespace twofold::services {

/// A post with what the reading thread has worked out of it.
struct LabelledPost {
    PostRecord record;
    std::int64_t digest = 0;
    store::StoredLabel label;
};

/// A file of the export was begun, or (without a path) so many texts of the current one were mended.
struct FileMark {
    std::string path;
    std::int64_t repaired = 0;
};

using Record = std::variant<AccountRecord, IdentityRecord, RelationRecord, InteractionRecord, LabelledPost, ListCoverage, ImportIssue, FileMark>;

/// Takes the records of one job into the store: resolves people, tells new from known, keeps the counts of the truth
/// report. Lives as long as the job; apply() and finish() run inside the writer's units, one after the other.
class RecordWriter {
public:
    /// `resumed`: the job was begun before and is run again; what it stored then counts as stored now.
    /// `classifier` labels other versions of posts that are known; it must outlive the writer.
    RecordWriter(JobReport &report, UtcMs observedAt, bool resumed, const analysis::PostClassifier &classifier)
        : m_report(report), m_observedAt(observedAt), m_resumed(resumed), m_classifier(classifier) {}

    void apply(store::Connection &db, std::vector<Record> &batch);
    /// After the last batch: writes what was gathered over the whole job.
    void finish(store::Connection &db);

private:
    struct Person {
        IdentityId id;
        store::IdentityClaim claim;
        struct Handle {
            std::string handle;
            UtcMs first, last;
        };
        std::vector<Handle> handles;
        std::size_t file = 0;  ///< where it was first seen, as a place among the report's files
        bool isNew = false;
        bool dirty = false;       ///< the claim says something else than the stored one
        bool dirtyTimes = false;  ///< only the times of it moved
    };

    void take(store::Connection &db, AccountRecord &record);
    void take(store::Connection &db, IdentityRecord &record);
    void take(store::Connection &db, RelationRecord &record);
    void take(store::Connection &db, InteractionRecord &record);
    void take(store::Connection &db, LabelledPost &post);
    void take(store::Connection &db, ListCoverage &coverage);
    void take(store::Connection &db, ImportIssue &issue);
    void take(store::Connection &db, FileMark &mark);

    IdentityId resolve(store::Connection &db, const IdentityRecord &record, UtcMs at);
    Person &person(store::Connection &db, const IdentityRecord &record, const std::string &key);
    std::vector<store::ShownInteraction> shownBy(store::Connection &db, const PostRecord &record);
    enum class Outcome { Stored, Updated, Unchanged };
    Outcome savePost(store::Connection &db, LabelledPost &post, const std::vector<store::ShownInteraction> &shown);
    Outcome saveSame(const store::PostStore::Known &known, const LabelledPost &post);
    Outcome saveVersion(store::Connection &db, const store::PostStore::Known &known, const LabelledPost &post, const std::vector<store::ShownInteraction> &shown);
    Outcome saveSecondVersion(store::Connection &db, const store::PostStore::Known &known, const LabelledPost &post);
    void count(RecordKind kind, Outcome outcome, std::int64_t by = 1);
    void skip(RecordKind kind);
    [[nodiscard]] FileReport &file();
    bool firstTime(std::uint64_t key) { return m_seen.insert(key).second; }
    void flushPeople(store::Connection &db, bool times);
    void loadDecidedLabels(store::Connection &db);

    JobReport &m_report;
    UtcMs m_observedAt;
    bool m_resumed;
    const analysis::PostClassifier &m_classifier;
    std::string m_accountKey;
    std::size_t m_file = 0;  ///< the current one
    std::unordered_map<std::string, Person> m_people;
    std::vector<Person *> m_dirty;
    std::unordered_set<std::uint64_t> m_seen;
    std::unordered_map<std::int64_t, Label> m_decided;
    bool m_decidedLoaded = false;
    std::optional<store::PostStore> m_posts;
};

/// Whom a post shows the user in exchange with. `resolve(identity)` gives the identity's number, or none.
/// Who is reposted, answered or quoted is mentioned by that alone; the mentions in somebody else's reposted text are not
/// the user's.
template <class Resolve>
std::vector<store::ShownInteraction> selectShown(const PostRecord &record, const Resolve &resolve) {
    std::vector<store::ShownInteraction> shown;
    const auto add = [&](IdentityId id, InteractionKind kind) {
        const store::ShownInteraction one{id, kind};
        if (id.valid() && std::find(shown.begin(), shown.end(), one) == shown.end()) shown.push_back(one);
    };
    add(resolve(record.replyTo), InteractionKind::Reply);
    add(resolve(record.repostOf), InteractionKind::Repost);
    add(resolve(record.quoteOf), InteractionKind::Quote);
    const std::size_t answered = shown.size();
    for (const IdentityRecord &mention : record.mentions) {
        const IdentityId id = resolve(mention);
        const auto end = shown.begin() + static_cast<std::ptrdiff_t>(answered);
        const bool named = std::any_of(shown.begin(), end, [&](const auto &one) { return one.identity == id; });
        if (!named && record.kind != PostKind::Repost) add(id, InteractionKind::Mention);
    }
    return shown;
}

/// Shows the version that the active jobs have, or hides the post when none knows it. Inside a unit of the writer.
void resolvePost(store::Connection &db, store::PostStore &posts, PostId id, const analysis::PostClassifier &classifier);

/// A post's record as the store keeps another version of it.
[[nodiscard]] std::string postDocument(const PostRecord &record);
[[nodiscard]] PostRecord postFromDocument(const std::string &document);
/// Order of versions of one post: newer source, then longer text, then digest; the greatest is shown.
[[nodiscard]] bool versionIsBefore(UtcMs observedA, std::int64_t sizeA, std::int64_t digestA, UtcMs observedB, std::int64_t sizeB, std::int64_t digestB);

}  // namespace twofold::services
