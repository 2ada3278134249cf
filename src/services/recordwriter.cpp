// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordwriter.h"

#include <algorithm>
#include <tuple>

#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/store/events.h"
#include "twofold/store/jobs.h"
#include "twofold/store/relations.h"

namespace twofold::services {

namespace {

constexpr std::int64_t keptIssues = 10'000;

}  // namespace

bool versionIsBefore(UtcMs observedA, std::int64_t sizeA, std::int64_t digestA, UtcMs observedB, std::int64_t sizeB, std::int64_t digestB) {
    return std::tie(observedA, sizeA, digestA) < std::tie(observedB, sizeB, digestB);
}

void RecordWriter::apply(store::Connection &db, std::vector<Record> &batch) {
    if (!m_posts) m_posts.emplace(db);
    loadDecidedLabels(db);
    for (Record &record : batch) std::visit([&](auto &one) { take(db, one); }, record);
    m_posts->finish();
    flushPeople(db, false);
}

void RecordWriter::finish(store::Connection &db) {
    for (auto &[key, person] : m_people)
        if (person.dirtyTimes) m_dirty.push_back(&person);
    flushPeople(db, true);
    // Counted against what the other imports know, so that a job that was interrupted counts as one that was not.
    store::IdentityStore identities(db);
    for (const auto &[key, person] : m_people) {
        m_file = person.file;
        const auto known = person.isNew ? store::IdentityStore::Known::Nowhere : identities.knownBeside(person.id, m_report.id);
        count(RecordKind::Identity, known == store::IdentityStore::Known::Nowhere     ? Outcome::Stored
                                    : known == store::IdentityStore::Known::Otherwise ? Outcome::Updated
                                                                                      : Outcome::Unchanged);
    }
}

void RecordWriter::count(RecordKind kind, Outcome outcome, std::int64_t by) {
    for (KindCounts *counts : {&m_report.of(kind), &file().of(kind)})
        (outcome == Outcome::Stored ? counts->stored : outcome == Outcome::Updated ? counts->updated : counts->unchanged) += by;
}

void RecordWriter::skip(RecordKind kind) {
    for (KindCounts *counts : {&m_report.of(kind), &file().of(kind)}) ++counts->skipped;
}

// Records before the first file (an importer that opens none) are counted under no name.
FileReport &RecordWriter::file() {
    if (m_report.files.empty()) m_report.files.emplace_back();
    return m_report.files[m_file];
}

void RecordWriter::take(store::Connection &, FileMark &mark) {
    if (mark.path.empty()) {
        file().repaired += mark.repaired;
        return;
    }
    const auto known = std::find_if(m_report.files.begin(), m_report.files.end(), [&](const FileReport &one) { return one.path == mark.path; });
    m_file = static_cast<std::size_t>(known - m_report.files.begin());
    if (known == m_report.files.end()) m_report.files.push_back({.path = mark.path});
}

// Decisions outlive an undone import, so a post that comes back has its label at once.
void RecordWriter::loadDecidedLabels(store::Connection &db) {
    if (m_decidedLoaded) return;
    m_decidedLoaded = true;
    for (const store::Decision &decision : store::EventLog(db).allCurrent(store::Subject::Post, "label"))
        if (const auto label = fromWord<Label>(decision.value)) m_decided[decision.subjectId] = *label;
}

void RecordWriter::take(store::Connection &db, AccountRecord &record) {
    store::AccountStore accounts(db);
    const auto saved = accounts.save(record, m_report.id, m_observedAt);
    m_report.account = saved.id;
    m_report.accountIsNew = saved.created;
    m_report.accountRecord = record;
    m_accountKey = std::string(word(record.platform)) + identityKey({.platform = record.platform, .nativeId = record.nativeId, .handle = record.handle});
    store::JobStore(db).setAccount(m_report.id, saved.id);
}

void RecordWriter::take(store::Connection &db, IdentityRecord &record) { resolve(db, record, m_observedAt); }

void RecordWriter::take(store::Connection &db, RelationRecord &record) {
    const IdentityId identity = resolve(db, record.identity, m_observedAt);
    if (!identity.valid()) {
        skip(RecordKind::Relation);
        return;
    }
    const auto outcome = store::RelationStore(db).save(m_report.account, identity, record, m_report.id, m_observedAt);
    const std::uint64_t key = stableHash(record.list, static_cast<std::uint64_t>(identity.value) * 16 + static_cast<std::uint64_t>(record.kind));
    if (!firstTime(key)) count(RecordKind::Relation, Outcome::Unchanged);
    else
        count(RecordKind::Relation, outcome == store::RelationStore::Outcome::Stored    ? Outcome::Stored
                                    : outcome == store::RelationStore::Outcome::Updated ? Outcome::Updated
                                                                                        : Outcome::Unchanged);
}

void RecordWriter::take(store::Connection &db, InteractionRecord &record) {
    const IdentityId identity = resolve(db, record.identity, record.at == unknownTime ? m_observedAt : record.at);
    if (!identity.valid()) {
        skip(RecordKind::Interaction);
        return;
    }
    const std::int64_t source = store::InteractionStore::sourceOf(m_accountKey, record.key);
    const auto outcome = store::InteractionStore(db).save(m_report.account, source, identity, record, m_report.id);
    const auto key = static_cast<std::uint64_t>(source) ^ (static_cast<std::uint64_t>(identity.value) << 20) ^
                     (static_cast<std::uint64_t>(record.kind) << 4) ^ static_cast<std::uint64_t>(record.direction);
    const bool isNew = outcome == store::InteractionStore::Outcome::Stored && firstTime(key);
    count(RecordKind::Interaction, isNew ? Outcome::Stored : Outcome::Unchanged);
}

void RecordWriter::take(store::Connection &db, ListCoverage &coverage) {
    store::RelationStore(db).coverage(m_report.id, m_report.account, coverage.kind, coverage.list, coverage.complete);
}

void RecordWriter::take(store::Connection &db, ImportIssue &issue) {
    if (issue.skipped) skip(issue.kind == RecordKind::Account ? RecordKind::Identity : issue.kind);
    if (m_report.issueCount++ < keptIssues) {
        store::JobStore(db).addIssue(m_report.id, issue);
        m_report.issues.push_back(std::move(issue));
    }
}

void RecordWriter::take(store::Connection &db, LabelledPost &post) {
    const auto shown = shownBy(db, post.record);
    const Outcome outcome = savePost(db, post, shown);
    count(RecordKind::Post, outcome);
    count(RecordKind::Interaction, outcome, static_cast<std::int64_t>(shown.size()));
    const UtcMs at = post.record.created;
    if (at == unknownTime) return;
    m_report.firstPost = m_report.firstPost == unknownTime ? at : std::min(m_report.firstPost, at);
    m_report.lastPost = std::max(m_report.lastPost, at);
}

std::vector<store::ShownInteraction> RecordWriter::shownBy(store::Connection &db, const PostRecord &record) {
    const UtcMs at = record.created == unknownTime ? m_observedAt : record.created;
    return selectShown(record, [&](const IdentityRecord &identity) { return resolve(db, identity, at); });
}

RecordWriter::Outcome RecordWriter::savePost(store::Connection &db, LabelledPost &post, const std::vector<store::ShownInteraction> &shown) {
    const auto known = m_posts->find(m_report.account, post.record.nativeId);
    if (!known) {
        const PostId id = m_posts->insert(m_report.account, m_report.id, post.record, post.digest, post.label, shown);
        if (const auto decided = m_decided.find(id.value); !m_decided.empty() && decided != m_decided.end()) {
            m_posts->finish();
            m_posts->setLabel(id, {decided->second, ValueState::Decided, post.label.perMille});
        }
        return Outcome::Stored;
    }
    const bool again = m_resumed && firstTime(static_cast<std::uint64_t>(known->id.value));
    if (again && known->job == m_report.id) {
        // Stored by this job before it was interrupted: counted as then.
        const auto claims = m_posts->claims(known->id);
        const bool elsewhere = std::any_of(claims.begin() + 1, claims.end(), [](const auto &claim) { return claim.active; });
        if (known->digest != post.digest) saveVersion(db, *known, post, shown);
        return elsewhere ? Outcome::Updated : Outcome::Stored;
    }
    return known->digest == post.digest ? saveSame(*known, post) : saveVersion(db, *known, post, shown);
}

// The version in place, seen once more.
RecordWriter::Outcome RecordWriter::saveSame(const store::PostStore::Known &known, const LabelledPost &post) {
    if (known.job == m_report.id) return Outcome::Unchanged;
    if (!known.present) {
        // Only undone imports knew it: now it is this one's.
        m_posts->handOver(known.id, m_report.id);
        m_posts->setPresent(known.id, true);
        return Outcome::Stored;
    }
    const auto claims = m_posts->claims(known.id);
    const auto own = std::find_if(claims.begin() + 1, claims.end(), [&](const auto &claim) { return claim.job == m_report.id; });
    if (own == claims.end()) {
        m_posts->addClaim(known.id, m_report.id, std::nullopt);
    } else if (own->document) {
        const auto size = static_cast<std::int64_t>(postFromDocument(*own->document).text.size());
        if (versionIsBefore(0, size, own->digest, 0, known.textSize, post.digest)) m_posts->addClaim(known.id, m_report.id, std::nullopt);
    }
    return Outcome::Unchanged;
}

RecordWriter::Outcome RecordWriter::saveVersion(store::Connection &db, const store::PostStore::Known &known, const LabelledPost &post,
                                                const std::vector<store::ShownInteraction> &shown) {
    if (known.present && (known.job == m_report.id || m_posts->hasClaim(known.id, m_report.id))) return saveSecondVersion(db, known, post);
    const auto size = static_cast<std::int64_t>(post.record.text.size());
    if (known.present && !versionIsBefore(m_posts->seenAt(known.id), known.textSize, known.digest, m_observedAt, size, post.digest)) {
        m_posts->addClaim(known.id, m_report.id, store::PostStore::Version{postDocument(post.record), post.digest});
        return Outcome::Unchanged;
    }
    if (known.job != m_report.id) {
        if (const auto old = m_posts->load(known.id)) m_posts->keepVersion(known.id, postDocument(*old));
        m_posts->dropClaim(known.id, m_report.id);
    }
    m_posts->replace(known.id, m_report.id, post.record, post.digest, post.label, shown);
    m_posts->claimsSeePlace(known.id, post.digest);
    return known.present ? Outcome::Updated : Outcome::Stored;
}

// One export that holds a post twice (an edit beside the original) stands for the greater of the two.
RecordWriter::Outcome RecordWriter::saveSecondVersion(store::Connection &db, const store::PostStore::Known &known, const LabelledPost &post) {
    const auto claims = m_posts->claims(known.id);
    const auto own = std::find_if(claims.begin(), claims.end(), [&](const auto &claim) { return claim.job == m_report.id; });
    const auto ownSize = own->document ? static_cast<std::int64_t>(postFromDocument(*own->document).text.size()) : known.textSize;
    const auto size = static_cast<std::int64_t>(post.record.text.size());
    if (!versionIsBefore(0, ownSize, own->digest, 0, size, post.digest)) return Outcome::Unchanged;
    const store::PostStore::Version version{postDocument(post.record), post.digest};
    if (own == claims.begin()) {
        // What stands in place stays with whoever else saw it, else with this job under a claim that is replaced at once.
        const auto other = std::find_if(claims.begin() + 1, claims.end(), [](const auto &claim) { return !claim.document; });
        if (other != claims.end()) {
            m_posts->handOver(known.id, other->job);
        } else {
            const auto shown = shownBy(db, post.record);
            m_posts->replace(known.id, m_report.id, post.record, post.digest, post.label, shown);
            m_posts->claimsSeePlace(known.id, post.digest);
            return Outcome::Updated;
        }
    }
    m_posts->addClaim(known.id, m_report.id, version);
    resolvePost(db, *m_posts, known.id, m_classifier);
    const auto now = m_posts->find(m_report.account, post.record.nativeId);
    return now && now->digest != known.digest ? Outcome::Updated : Outcome::Unchanged;
}

IdentityId RecordWriter::resolve(store::Connection &db, const IdentityRecord &record, UtcMs at) {
    const std::string key = identityKey(record);
    if (key.empty()) return {};
    Person &known = person(db, record, key);
    const UtcMs handleAt = known.claim.handleAt;
    const UtcMs nameAt = known.claim.nameAt;
    const std::string handle = known.claim.handle;
    const std::string name = known.claim.name;
    if (known.claim.merge(record, at)) {
        const bool onlyTimes = known.claim.handle == handle && known.claim.name == name && record.bio.empty() && record.profileUrl.empty() &&
                               record.email.empty() && record.phone.empty() && record.kind == ContactKind::Unknown;
        known.dirtyTimes |= known.claim.handleAt != handleAt || known.claim.nameAt != nameAt;
        if (!onlyTimes && !known.dirty) {
            known.dirty = true;
            m_dirty.push_back(&known);
        }
    }
    if (!record.handle.empty()) {
        const auto seen = std::find_if(known.handles.begin(), known.handles.end(), [&](const auto &one) { return one.handle == record.handle; });
        if (seen == known.handles.end()) {
            known.handles.push_back({record.handle, at, at});
        } else {
            seen->first = std::min(seen->first, at);
            seen->last = std::max(seen->last, at);
        }
    }
    return known.id;
}

RecordWriter::Person &RecordWriter::person(store::Connection &db, const IdentityRecord &record, const std::string &key) {
    const auto [place, inserted] = m_people.try_emplace(static_cast<char>('A' + static_cast<int>(record.platform)) + key);
    Person &person = place->second;
    if (!inserted) return person;
    store::IdentityStore identities(db);
    if (const auto found = identities.find(record.platform, key)) {
        person.id = found->id;
        if (auto claim = identities.claim(found->id, m_report.id)) person.claim = std::move(*claim);
        person.isNew = !identities.isKnownToOthers(found->id, m_report.id);
    } else {
        person.id = identities.insert(record.platform, key, record.nativeId);
        person.isNew = true;
    }
    if (!m_report.files.empty()) person.file = m_file;
    person.dirty = true;
    m_dirty.push_back(&person);
    return person;
}

void RecordWriter::flushPeople(store::Connection &db, bool times) {
    store::IdentityStore identities(db);
    for (Person *person : m_dirty) {
        identities.saveClaim(person->id, m_report.id, person->claim);
        identities.refresh(person->id);
        person->dirty = false;
        if (times) person->dirtyTimes = false;
    }
    m_dirty.clear();
    if (!times) return;
    for (const auto &[key, person] : m_people)
        for (const auto &handle : person.handles) {
            identities.sawHandle(person.id, m_report.id, handle.handle, handle.first);
            identities.sawHandle(person.id, m_report.id, handle.handle, handle.last);
        }
}

}  // namespace twofold::services
