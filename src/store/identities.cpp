// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/identities.h"

#include <algorithm>
#include <array>

#include "twofold/core/platforms.h"

namespace twofold::store {

namespace {

// Newer wins; of the same age the greater text, so that the order does not matter.
bool takeDated(std::string &value, UtcMs &valueAt, const std::string &other, UtcMs otherAt) {
    if (other.empty()) return false;
    if (!value.empty() && (otherAt < valueAt || (otherAt == valueAt && other <= value))) return false;
    value = other;
    valueAt = otherAt;
    return true;
}

bool takeGreater(std::string &value, const std::string &other) {
    if (other.empty() || (!value.empty() && other <= value)) return false;
    value = other;
    return true;
}

}  // namespace

bool IdentityClaim::merge(const IdentityRecord &record, UtcMs at) {
    bool changed = takeDated(handle, handleAt, record.handle, at);
    changed |= takeDated(name, nameAt, record.name, at);
    changed |= takeGreater(bio, record.bio);
    changed |= takeGreater(profileUrl, record.profileUrl);
    changed |= takeGreater(email, record.email);
    changed |= takeGreater(phone, record.phone);
    if (record.kind > kind) {
        kind = record.kind;
        changed = true;
    }
    return changed;
}

bool IdentityClaim::merge(const IdentityClaim &other) {
    bool changed = takeDated(handle, handleAt, other.handle, other.handleAt);
    changed |= takeDated(name, nameAt, other.name, other.nameAt);
    changed |= takeGreater(bio, other.bio);
    changed |= takeGreater(profileUrl, other.profileUrl);
    changed |= takeGreater(email, other.email);
    changed |= takeGreater(phone, other.phone);
    if (other.kind > kind) {
        kind = other.kind;
        changed = true;
    }
    return changed;
}

std::optional<IdentityStore::Found> IdentityStore::find(Platform platform, const std::string &key) {
    auto query = m_db.prepare("SELECT id, present FROM identities WHERE platform=? AND key=?");
    query.bind(static_cast<int>(platform), key);
    if (!query.step()) return std::nullopt;
    return Found{query.id<IdentityId>(0), query.integer(1) != 0};
}

IdentityId IdentityStore::insert(Platform platform, const std::string &key, const std::string &nativeId) {
    m_db.prepare("INSERT INTO contacts DEFAULT VALUES").run();
    const std::int64_t contact = m_db.lastInsertId();
    m_db.prepare("INSERT INTO identities(platform, key, native_id, handle, name, bio, profile_url, email, phone, contact_id, own_contact_id)"
                 " VALUES(?,?,?,'','','','','','',?,?)")
        .bind(static_cast<int>(platform), key, nativeId, contact, contact)
        .run();
    return IdentityId(m_db.lastInsertId());
}

namespace {

IdentityClaim readClaim(const Statement &row, int first) {
    IdentityClaim claim;
    claim.handle = row.text(first);
    claim.handleAt = row.time(first + 1);
    claim.name = row.text(first + 2);
    claim.nameAt = row.time(first + 3);
    claim.bio = row.text(first + 4);
    claim.profileUrl = row.text(first + 5);
    claim.email = row.text(first + 6);
    claim.phone = row.text(first + 7);
    claim.kind = row.word<ContactKind>(first + 8);
    return claim;
}

}  // namespace

std::optional<IdentityClaim> IdentityStore::claim(IdentityId id, JobId job) {
    auto query = m_db.prepare("SELECT handle, handle_at, name, name_at, bio, profile_url, email, phone, kind FROM identity_claims"
                              " WHERE identity_id=? AND job_id=?");
    query.bind(id, job);
    if (!query.step()) return std::nullopt;
    return readClaim(query, 0);
}

bool IdentityStore::isKnownToOthers(IdentityId id, JobId job) {
    auto query = m_db.prepare("SELECT 1 FROM identity_claims c JOIN jobs j ON j.id=c.job_id AND j.active=1 WHERE c.identity_id=? AND c.job_id!=?");
    query.bind(id, job);
    return query.step();
}

void IdentityStore::saveClaim(IdentityId id, JobId job, const IdentityClaim &claim) {
    auto insert = m_db.prepare(
        "INSERT OR REPLACE INTO identity_claims(identity_id, job_id, handle, handle_at, name, name_at, bio, profile_url, email, phone, kind)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(id, job, claim.handle).bindTime(claim.handleAt).bind(claim.name).bindTime(claim.nameAt);
    insert.bind(claim.bio, claim.profileUrl, claim.email, claim.phone, static_cast<int>(claim.kind)).run();
}

void IdentityStore::sawHandle(IdentityId id, JobId job, const std::string &handle, UtcMs at) {
    m_db.prepare("INSERT INTO identity_handles(identity_id, handle, job_id, first_seen, last_seen) VALUES(?1,?2,?3,?4,?4)"
                 " ON CONFLICT DO UPDATE SET first_seen=min(first_seen, ?4), last_seen=max(last_seen, ?4)")
        .bind(id, handle, job, at)
        .run();
}

bool IdentityStore::refresh(IdentityId id) {
    auto claims = m_db.prepare(
        "SELECT c.handle, c.handle_at, c.name, c.name_at, c.bio, c.profile_url, c.email, c.phone, c.kind FROM identity_claims c"
        " JOIN jobs j ON j.id=c.job_id WHERE c.identity_id=? AND j.active=1");
    claims.bind(id);
    IdentityClaim all;
    bool present = false;
    while (claims.step()) {
        all.merge(readClaim(claims, 0));
        present = true;
    }
    if (!present) {
        m_db.prepare("UPDATE identities SET present=0 WHERE id=?").bind(id).run();
        return true;
    }
    auto update = m_db.prepare(
        "UPDATE identities SET handle=?1, name=?2, bio=?3, profile_url=?4, email=?5, phone=?6, kind=?7, present=1 WHERE id=?8"
        " AND (present, handle, name, bio, profile_url, email, phone, kind) IS NOT (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    update.bind(all.handle, all.name, all.bio, all.profileUrl, all.email, all.phone, static_cast<int>(all.kind)).bind(id).run();
    return m_db.changes() > 0;
}

IdentityStore::Known IdentityStore::knownBeside(IdentityId id, JobId job) {
    auto claims = m_db.prepare(
        "SELECT c.handle, c.handle_at, c.name, c.name_at, c.bio, c.profile_url, c.email, c.phone, c.kind, c.job_id FROM identity_claims c"
        " JOIN jobs j ON j.id=c.job_id WHERE c.identity_id=? AND (j.active=1 OR j.id=?)");
    claims.bind(id, job);
    IdentityClaim others;
    IdentityClaim own;
    bool elsewhere = false;
    while (claims.step()) {
        const bool isOwn = claims.id<JobId>(9) == job;
        (isOwn ? own : others).merge(readClaim(claims, 0));
        elsewhere |= !isOwn;
    }
    if (!elsewhere) return Known::Nowhere;
    own.merge(others);
    own.handleAt = others.handleAt;
    own.nameAt = others.nameAt;
    return own == others ? Known::Same : Known::Otherwise;
}

AccountStore::Saved AccountStore::save(const AccountRecord &record, JobId job, UtcMs observedAt) {
    const std::string key = identityKey({.platform = record.platform, .nativeId = record.nativeId, .handle = record.handle});
    Saved saved{find(record.platform, key)};
    if (!saved.id.valid()) {
        m_db.prepare("INSERT INTO accounts(platform, key, native_id, handle, name, bio, location, website, observed_at) VALUES(?,?,?,'','','','','',?)")
            .bind(static_cast<int>(record.platform), key, record.nativeId, observedAt)
            .run();
        saved = {AccountId(m_db.lastInsertId()), true, false};
    }
    auto claim = m_db.prepare("INSERT OR REPLACE INTO account_claims(account_id, job_id, handle, name, bio, location, website, created) VALUES(?,?,?,?,?,?,?,?)");
    claim.bind(saved.id, job, record.handle, record.name, record.bio, record.location, record.website).bindTime(record.created).run();
    for (const HandleChange &change : record.handleHistory) {
        auto insert = m_db.prepare("INSERT OR IGNORE INTO account_handles(account_id, handle, job_id, until) VALUES(?,?,?,?)");
        insert.bind(saved.id, change.from, job).bindTime(change.at).run();
    }
    saved.changed = refresh(saved.id) && !saved.created;
    return saved;
}

bool AccountStore::refresh(AccountId id) {
    auto claims = m_db.prepare("SELECT c.handle, c.name, c.bio, c.location, c.website, c.created, j.observed_at FROM account_claims c JOIN jobs j ON j.id=c.job_id"
                               " WHERE c.account_id=? AND j.active=1 ORDER BY j.observed_at");
    claims.bind(id);
    std::array<std::string, 5> texts;
    std::array<UtcMs, 5> ages{};
    UtcMs created = unknownTime;
    UtcMs observedAt = 0;
    bool present = false;
    while (claims.step()) {
        const UtcMs at = claims.time(6);
        for (std::size_t i = 0; i < texts.size(); ++i) takeDated(texts[i], ages[i], claims.text(static_cast<int>(i)), at);
        created = std::max(created, claims.time(5));
        observedAt = at;
        present = true;
    }
    claims.reset();
    if (!present) {
        m_db.prepare("UPDATE accounts SET present=0 WHERE id=? AND present=1").bind(id).run();
        return m_db.changes() > 0;
    }
    auto update = m_db.prepare("UPDATE accounts SET handle=?1, name=?2, bio=?3, location=?4, website=?5, created=?6, observed_at=?7, present=1 WHERE id=?8"
                               " AND (present, handle, name, bio, location, website, created, observed_at) IS NOT (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    update.bind(texts[0], texts[1], texts[2], texts[3], texts[4]).bindTime(created).bind(observedAt, id).run();
    return m_db.changes() > 0;
}

AccountId AccountStore::find(Platform platform, const std::string &key) {
    auto query = m_db.prepare("SELECT id FROM accounts WHERE platform=? AND key=?");
    query.bind(static_cast<int>(platform), key);
    return query.step() ? query.id<AccountId>(0) : AccountId();
}

std::vector<AccountId> AccountStore::ofPlatform(Platform platform) {
    auto query = m_db.prepare("SELECT id FROM accounts WHERE platform=? ORDER BY present DESC, id");
    query.bind(static_cast<int>(platform));
    std::vector<AccountId> ids;
    while (query.step()) ids.push_back(query.id<AccountId>(0));
    return ids;
}

bool AccountStore::exists(AccountId id) {
    auto query = m_db.prepare("SELECT 1 FROM accounts WHERE id=?");
    query.bind(id);
    return query.step();
}

std::vector<AccountId> AccountStore::all() {
    std::vector<AccountId> ids;
    auto query = m_db.prepare("SELECT id FROM accounts ORDER BY id");
    while (query.step()) ids.push_back(query.id<AccountId>(0));
    return ids;
}

std::optional<AccountRecord> AccountStore::record(AccountId id) {
    auto query = m_db.prepare("SELECT platform, native_id, handle, name FROM accounts WHERE id=?");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return AccountRecord{.platform = query.word<Platform>(0), .nativeId = query.text(1), .handle = query.text(2), .name = query.text(3)};
}

void AccountStore::setPurpose(AccountId id, Purpose purpose) { m_db.prepare("UPDATE accounts SET purpose=? WHERE id=?").bind(static_cast<int>(purpose), id).run(); }

void AccountStore::setAudience(AccountId id, Visibility audience) { m_db.prepare("UPDATE accounts SET audience=? WHERE id=?").bind(static_cast<int>(audience), id).run(); }

Purpose AccountStore::purpose(AccountId id) {
    auto query = m_db.prepare("SELECT purpose FROM accounts WHERE id=?");
    query.bind(id);
    return query.step() ? query.word<Purpose>(0) : Purpose::Unset;
}

Platform AccountStore::platform(AccountId id) {
    auto query = m_db.prepare("SELECT platform FROM accounts WHERE id=?");
    query.bind(id);
    return query.step() ? query.word<Platform>(0) : Platform::Unknown;
}

}  // namespace twofold::store
