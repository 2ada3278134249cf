// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/posts.h"

#include <algorithm>

#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::store {

namespace {

constexpr std::int64_t idsPerMs = 2048;

class Digest {
public:
    void add(std::string_view text) { m_hash = stableHash(text, m_hash + text.size()); }
    void add(std::int64_t number) { add(std::string_view(reinterpret_cast<const char *>(&number), sizeof number)); }
    void add(const IdentityRecord &identity) { add(identityKey(identity)); }
    // As a set: the store keeps no order of these.
    void addSet(std::vector<std::string> texts) {
        std::sort(texts.begin(), texts.end());
        texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
        for (const std::string &text : texts)
            if (!text.empty()) add(text);
    }
    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(m_hash); }

private:
    std::uint64_t m_hash = 1;
};

int yearOf(UtcMs created) { return created == unknownTime ? 0 : toCivil(created).year; }

}  // namespace

std::int64_t postDigest(const PostRecord &record) {
    Digest digest;
    digest.add(record.created);
    digest.add((record.dateOnly ? 1 : 0) | (record.deleted ? 2 : 0) | (static_cast<int>(record.kind) << 4) | (static_cast<int>(record.visibility) << 8));
    digest.add(record.text);
    digest.add(record.url);
    digest.add(record.language);
    digest.add(record.inReplyTo);
    digest.add(record.conversation);
    digest.add(record.replyTo);
    digest.add(record.repostOf);
    digest.add(record.quoteOf);
    std::vector<std::string> mentioned;
    for (const auto &mention : record.mentions) mentioned.push_back(identityKey(mention));
    digest.addSet(std::move(mentioned));
    digest.addSet(record.tags);
    digest.addSet(record.links);
    for (const auto &media : record.media) {
        digest.add(media.type);
        digest.add(media.path);
        digest.add(media.alt);
    }
    digest.add(record.likes);
    digest.add(record.reposts);
    digest.add(record.replies);
    return digest.value();
}

PostId postIdBase(UtcMs created, std::string_view nativeId) {
    const auto part = static_cast<std::int64_t>(stableHash(nativeId) % idsPerMs);
    return PostId(std::max<std::int64_t>(created == unknownTime ? 0 : created, 0) * idsPerMs + std::max<std::int64_t>(part, 1));
}

void PostCounter::add(AccountId account, UtcMs created, Visibility visibility, PostKind kind, Label label, ValueState state, int by) {
    m_delta[{account.value, yearOf(created), static_cast<int>(visibility), static_cast<int>(kind), static_cast<int>(label), static_cast<int>(state)}] += by;
}

void PostCounter::flush(Connection &connection) {
    for (const auto &[sort, by] : m_delta) {
        if (by == 0) continue;
        const auto &[account, year, visibility, kind, label, state] = sort;
        auto upsert = connection.prepare(
            "INSERT INTO post_counts(account_id, year, visibility, kind, label, label_state, count) VALUES(?,?,?,?,?,?,?)"
            " ON CONFLICT DO UPDATE SET count=count+excluded.count");
        upsert.bind(account, year, visibility, kind, label, state, by).run();
    }
    m_delta.clear();
}

std::optional<PostStore::Known> PostStore::find(AccountId account, const std::string &nativeId) {
    auto query = m_db.prepare("SELECT p.id, p.digest, p.job_id, j.observed_at, length(CAST(p.text AS BLOB)), p.present FROM posts p JOIN jobs j ON j.id=p.job_id"
                              " WHERE p.account_id=? AND p.native_id=?");
    query.bind(account, nativeId);
    if (!query.step()) return std::nullopt;
    return Known{query.id<PostId>(0), query.integer(1), query.id<JobId>(2), query.integer(3), query.integer(4), query.integer(5) != 0};
}

namespace {

void bindVersion(Statement &statement, JobId job, const PostRecord &record, std::int64_t digest, const StoredLabel &label) {
    statement.bindTime(record.created).bind(record.dateOnly ? 1 : 0, static_cast<int>(record.kind), static_cast<int>(record.visibility));
    statement.bind(record.deleted ? 1 : 0, record.text, record.url, record.language, record.inReplyTo, record.conversation);
    statement.bind(record.likes, record.reposts, record.replies, static_cast<std::int64_t>(record.media.size()), digest, job);
    statement.bind(static_cast<int>(label.label), static_cast<int>(label.state));
    label.perMille < 0 ? statement.bindNull() : statement.bind(label.perMille);
}

}  // namespace

PostId PostStore::insert(AccountId account, JobId job, const PostRecord &record, std::int64_t digest, const StoredLabel &label,
                         const std::vector<ShownInteraction> &shown) {
    auto insert = m_db.prepare(
        "INSERT OR IGNORE INTO posts(id, account_id, native_id, created, date_only, kind, visibility, deleted, text, url, language, in_reply_to,"
        " conversation, likes, reposts, replies, media, digest, job_id, label, label_state, label_p)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    PostId id = postIdBase(record.created, record.nativeId);
    for (int attempt = 0; attempt < idsPerMs; ++attempt, ++id.value) {
        insert.bind(id, account, record.nativeId);
        bindVersion(insert, job, record, digest, label);
        if (!insert.run()) return id;
        if (m_db.changes() > 0) break;  // else another post of the same moment has the number: take the next
    }
    m_counter.add(account, record.created, record.visibility, record.kind, label.label, label.state, 1);
    m_unindexed.emplace_back(id, record.text);
    writeParts(id, account, record, shown);
    return id;
}

void PostStore::replace(PostId id, JobId job, const PostRecord &record, std::int64_t digest, const StoredLabel &label,
                        const std::vector<ShownInteraction> &shown) {
    finish();  // the triggers below expect the text index to hold the row
    auto old = m_db.prepare("SELECT account_id, created, visibility, kind, label, label_state, label_p, present FROM posts WHERE id=?");
    old.bind(id);
    if (!old.step()) return;
    const auto account = old.id<AccountId>(0);
    StoredLabel next = label;
    if (old.word<ValueState>(5) == ValueState::Decided) next = {old.word<Label>(4), ValueState::Decided, label.perMille};
    if (old.integer(7) != 0)
        m_counter.add(account, old.time(1), old.word<Visibility>(2), old.word<PostKind>(3), old.word<Label>(4), old.word<ValueState>(5), -1);
    m_counter.add(account, record.created, record.visibility, record.kind, next.label, next.state, 1);
    old.reset();
    auto update = m_db.prepare(
        "UPDATE posts SET created=?, date_only=?, kind=?, visibility=?, deleted=?, text=?, url=?, language=?, in_reply_to=?, conversation=?,"
        " likes=?, reposts=?, replies=?, media=?, digest=?, job_id=?, label=?, label_state=?, label_p=?, present=1 WHERE id=?");
    bindVersion(update, job, record, digest, next);
    update.bind(id).run();
    for (const char *sql : {"DELETE FROM post_tags WHERE post_id=?", "DELETE FROM post_links WHERE post_id=?", "DELETE FROM post_media WHERE post_id=?",
                            "DELETE FROM interactions WHERE source=?"})
        m_db.prepare(sql).bind(id).run();
    writeParts(id, account, record, shown);
}

void PostStore::writeParts(PostId id, AccountId account, const PostRecord &record, const std::vector<ShownInteraction> &shown) {
    for (const std::string &tag : record.tags)
        m_db.prepare("INSERT OR IGNORE INTO post_tags(tag_id, post_id, shown) VALUES(?,?,?)").bind(tagId(foldCase(tag)), id, tag).run();
    for (const std::string &link : record.links) m_db.prepare("INSERT OR IGNORE INTO post_links(post_id, url) VALUES(?,?)").bind(id, link).run();
    int position = 0;
    for (const MediaRecord &media : record.media)
        m_db.prepare("INSERT INTO post_media(post_id, position, type, path, alt) VALUES(?,?,?,?,?)").bind(id, position++, media.type, media.path, media.alt).run();
    for (const ShownInteraction &interaction : shown) {
        auto insert = m_db.prepare("INSERT OR IGNORE INTO interactions(source, identity_id, kind, direction, account_id, at) VALUES(?,?,?,1,?,?)");
        insert.bind(id, interaction.identity, static_cast<int>(interaction.kind), account).bindTime(record.created).run();
    }
}

std::int64_t PostStore::tagId(const std::string &tag) {
    if (const auto known = m_tags.find(tag); known != m_tags.end()) return known->second;
    m_db.prepare("INSERT OR IGNORE INTO tags(tag) VALUES(?)").bind(tag).run();
    auto query = m_db.prepare("SELECT id FROM tags WHERE tag=?");
    query.bind(tag);
    const std::int64_t id = query.step() ? query.integer(0) : 0;
    m_tags.emplace(tag, id);
    return id;
}

void PostStore::keepVersion(PostId id, const std::string &document) {
    m_db.prepare("UPDATE post_claims SET doc=?1, digest=(SELECT digest FROM posts WHERE id=?2) WHERE post_id=?2 AND doc IS NULL").bind(document, id).run();
    m_db.prepare("INSERT OR REPLACE INTO post_claims(post_id, job_id, doc, digest) SELECT id, job_id, ?, digest FROM posts WHERE id=?").bind(document, id).run();
}

void PostStore::addClaim(PostId id, JobId job, const std::optional<Version> &version) {
    auto insert = m_db.prepare("INSERT OR REPLACE INTO post_claims(post_id, job_id, doc, digest) VALUES(?,?,?,?)");
    insert.bind(id, job);
    version ? insert.bind(version->document, version->digest) : insert.bindNull().bindNull();
    insert.run();
}

void PostStore::dropClaim(PostId id, JobId job) { m_db.prepare("DELETE FROM post_claims WHERE post_id=? AND job_id=?").bind(id, job).run(); }

bool PostStore::hasClaim(PostId id, JobId job) {
    auto query = m_db.prepare("SELECT 1 FROM post_claims WHERE post_id=? AND job_id=?");
    query.bind(id, job);
    return query.step();
}

UtcMs PostStore::seenAt(PostId id) {
    auto query = m_db.prepare("SELECT max(j.observed_at) FROM (SELECT job_id FROM posts WHERE id=?1 UNION ALL SELECT job_id FROM post_claims WHERE post_id=?1"
                              " AND doc IS NULL) s JOIN jobs j ON j.id=s.job_id AND j.active=1");
    query.bind(id);
    return query.step() ? query.integer(0) : 0;
}

void PostStore::claimsSeePlace(PostId id, std::int64_t digest) {
    m_db.prepare("UPDATE post_claims SET doc=NULL, digest=NULL WHERE post_id=? AND digest=?").bind(id, digest).run();
}

std::vector<PostStore::Claim> PostStore::claims(PostId id) {
    std::vector<Claim> all;
    auto query = m_db.prepare("SELECT p.job_id, j.observed_at, j.active, p.digest, NULL, 0 AS place FROM posts p JOIN jobs j ON j.id=p.job_id WHERE p.id=?1"
                              " UNION ALL SELECT c.job_id, j.observed_at, j.active, coalesce(c.digest, p.digest), c.doc, 1 FROM post_claims c"
                              " JOIN posts p ON p.id=c.post_id JOIN jobs j ON j.id=c.job_id WHERE c.post_id=?1 ORDER BY place, 1");
    query.bind(id);
    while (query.step()) {
        Claim claim{query.id<JobId>(0), query.integer(1), query.integer(2) != 0, query.integer(3), std::nullopt};
        if (!query.isNull(4)) claim.document = query.text(4);
        all.push_back(std::move(claim));
    }
    return all;
}

void PostStore::handOver(PostId id, JobId job) {
    m_db.prepare("INSERT OR REPLACE INTO post_claims(post_id, job_id, doc, digest) SELECT id, job_id, NULL, NULL FROM posts WHERE id=?").bind(id).run();
    m_db.prepare("UPDATE posts SET job_id=? WHERE id=?").bind(job, id).run();
    dropClaim(id, job);
}

namespace {

void loadParts(Connection &db, PostId id, PostRecord &record) {
    auto tags = db.prepare("SELECT shown FROM post_tags WHERE post_id=?");
    tags.bind(id);
    while (tags.step()) record.tags.push_back(tags.text(0));
    auto links = db.prepare("SELECT url FROM post_links WHERE post_id=?");
    links.bind(id);
    while (links.step()) record.links.push_back(links.text(0));
    auto media = db.prepare("SELECT type, path, alt FROM post_media WHERE post_id=? ORDER BY position");
    media.bind(id);
    while (media.step()) record.media.push_back({media.text(0), media.text(1), media.text(2)});
    auto people = db.prepare("SELECT x.kind, i.platform, i.native_id, i.handle, i.name, i.profile_url, i.key FROM interactions x"
                             " JOIN identities i ON i.id=x.identity_id WHERE x.source=?");
    people.bind(id);
    while (people.step()) {
        IdentityRecord identity{.platform = people.word<Platform>(1), .nativeId = people.text(2), .handle = people.text(3), .name = people.text(4),
                                .profileUrl = people.text(5)};
        // The key must come out the same when the document is read back, also when the handle has changed since.
        if (const std::string key = people.text(6); key.starts_with("h:")) identity.handle = key.substr(2);
        switch (people.word<InteractionKind>(0)) {
        case InteractionKind::Reply: record.replyTo = identity; break;
        case InteractionKind::Repost: record.repostOf = identity; break;
        case InteractionKind::Quote: record.quoteOf = identity; break;
        default: record.mentions.push_back(identity);
        }
    }
}

}  // namespace

std::optional<PostRecord> PostStore::load(PostId id) {
    auto query = m_db.prepare("SELECT native_id, created, date_only, kind, visibility, deleted, text, url, language, in_reply_to, conversation, likes,"
                              " reposts, replies FROM posts WHERE id=?");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    PostRecord record;
    record.nativeId = query.text(0);
    record.created = query.time(1);
    record.dateOnly = query.integer(2) != 0;
    record.kind = query.word<PostKind>(3);
    record.visibility = query.word<Visibility>(4);
    record.deleted = query.integer(5) != 0;
    record.text = query.text(6);
    record.url = query.text(7);
    record.language = query.text(8);
    record.inReplyTo = query.text(9);
    record.conversation = query.text(10);
    record.likes = query.integer(11);
    record.reposts = query.integer(12);
    record.replies = query.integer(13);
    loadParts(m_db, id, record);
    return record;
}

AccountId PostStore::account(PostId id) {
    auto query = m_db.prepare("SELECT account_id FROM posts WHERE id=?");
    query.bind(id);
    return query.step() ? query.id<AccountId>(0) : AccountId();
}

void PostStore::setPresent(PostId id, bool present) {
    finish();
    auto query = m_db.prepare("SELECT account_id, created, visibility, kind, label, label_state, present FROM posts WHERE id=?");
    query.bind(id);
    if (!query.step() || (query.integer(6) != 0) == present) return;
    m_counter.add(query.id<AccountId>(0), query.time(1), query.word<Visibility>(2), query.word<PostKind>(3), query.word<Label>(4),
                  query.word<ValueState>(5), present ? 1 : -1);
    query.reset();
    m_db.prepare("UPDATE posts SET present=? WHERE id=?").bind(present ? 1 : 0, id).run();
    m_db.prepare("UPDATE interactions SET present=? WHERE source=?").bind(present ? 1 : 0, id).run();
}

void PostStore::setLabel(PostId id, const StoredLabel &label) {
    auto query = m_db.prepare("SELECT account_id, created, visibility, kind, label, label_state, present FROM posts WHERE id=?");
    query.bind(id);
    if (!query.step()) return;
    if (query.integer(6) != 0) {
        m_counter.add(query.id<AccountId>(0), query.time(1), query.word<Visibility>(2), query.word<PostKind>(3), query.word<Label>(4),
                      query.word<ValueState>(5), -1);
        m_counter.add(query.id<AccountId>(0), query.time(1), query.word<Visibility>(2), query.word<PostKind>(3), label.label, label.state, 1);
    }
    query.reset();
    auto update = m_db.prepare("UPDATE posts SET label=?, label_state=?, label_p=? WHERE id=?");
    update.bind(static_cast<int>(label.label), static_cast<int>(label.state));
    label.perMille < 0 ? update.bindNull() : update.bind(label.perMille);
    update.bind(id).run();
}

void PostStore::suggestLabel(PostId id, const StoredLabel &label) {
    auto query = m_db.prepare("SELECT label FROM posts WHERE id=? AND label_state=2");
    query.bind(id);
    setLabel(id, query.step() ? StoredLabel{query.word<Label>(0), ValueState::Decided, label.perMille} : label);
}

void PostStore::finish() {
    // Ascending ids: FTS5 writes out what it has gathered whenever a smaller rowid comes.
    std::sort(m_unindexed.begin(), m_unindexed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    auto insert = m_db.prepare("INSERT INTO posts_text(rowid, text) VALUES(?,?)");
    for (const auto &[id, text] : m_unindexed) insert.bind(id, text).run();
    m_unindexed.clear();
    m_counter.flush(m_db);
}

}  // namespace twofold::store
