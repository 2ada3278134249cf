// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext.h"
#include "twofold/core/text.h"
#include "twofold/store/posts.h"
#include "twofold/store/read.h"

namespace twofold::store {

namespace {

constexpr std::string_view postColumns =
    "SELECT p.id, p.account_id, a.platform, p.native_id, p.created, p.date_only, p.kind, p.visibility, p.deleted, p.text, p.url, p.language,"
    " p.likes, p.reposts, p.replies, p.media, p.label, p.label_state, p.label_p, a.purpose";

PostRow readRow(const Statement &row) {
    PostRow post;
    post.id = row.id<PostId>(0);
    post.account = row.id<AccountId>(1);
    post.platform = row.word<Platform>(2);
    post.nativeId = row.text(3);
    post.created = row.time(4);
    post.dateOnly = row.integer(5) != 0;
    post.kind = row.word<PostKind>(6);
    post.visibility = row.word<Visibility>(7);
    post.deleted = row.integer(8) != 0;
    post.text = row.text(9);
    post.url = row.text(10);
    post.language = row.text(11);
    post.likes = row.integer(12);
    post.reposts = row.integer(13);
    post.replies = row.integer(14);
    post.media = row.integer(15);
    post.label = row.word<Label>(16);
    post.labelState = row.word<ValueState>(17);
    post.perMille = row.isNull(18) ? -1 : static_cast<int>(row.integer(18));
    post.purpose = row.word<Purpose>(19);
    return post;
}

std::vector<PostRow> readRows(Statement query) {
    std::vector<PostRow> rows;
    while (query.step()) rows.push_back(readRow(query));
    return rows;
}

void addLabel(Conditions &where, LabelFilter label) {
    const std::string unsure = "(p.label_state=1 AND p.label_p BETWEEN " + std::to_string(unsureFrom) + " AND " + std::to_string(unsureTo) + ")";
    switch (label) {
    case LabelFilter::Any: break;
    case LabelFilter::Professional: where.add("p.label=1"); break;
    case LabelFilter::Personal: where.add("p.label=2"); break;
    case LabelFilter::Unsure: where.add(unsure); break;
    case LabelFilter::None: where.add("p.label=0"); break;
    }
}

Conditions conditionsOf(const PostFilter &filter) {
    Conditions where;
    where.add("p.present=1");
    std::vector<std::int64_t> accounts;
    for (const AccountId account : filter.accounts) accounts.push_back(account.value);
    where.addIn("p.account_id", accounts);
    addLabel(where, filter.label);
    if (filter.kind) where.add("p.kind=?", static_cast<std::int64_t>(*filter.kind));
    if (filter.visibility) where.add("p.visibility=?", static_cast<std::int64_t>(*filter.visibility));
    if (filter.state) where.add("p.label_state=?", static_cast<std::int64_t>(*filter.state));
    // An id is a time, so a span of time is a range of ids.
    const auto from = [&](UtcMs at) { where.add("p.id>=?", postIdBase(at, {}).value / 2048 * 2048); };
    const auto before = [&](UtcMs at) { where.add("p.id<?", postIdBase(at, {}).value / 2048 * 2048); };
    if (filter.since) from(*filter.since);
    if (filter.until) before(*filter.until);
    if (filter.year && *filter.year == 0) where.add("p.created IS NULL");
    if (filter.year && *filter.year > 0) {
        from(fromCivil(*filter.year, 1, 1).value_or(0));
        before(fromCivil(*filter.year + 1, 1, 1).value_or(0));
        where.add("p.created IS NOT NULL");
    }
    return where;
}

}  // namespace

std::string textQuery(const std::string &typed, Beginnings beginnings) {
    // What unicode61 takes for a separator may stand anywhere, so each run between ASCII separators is one quoted phrase.
    std::string query;
    std::string word;
    const auto flush = [&](bool last) {
        last = last || beginnings == Beginnings::EveryWord;
        if (!word.empty()) query += (query.empty() ? "\"" : " \"") + word + (last ? "\"*" : "\"");
        word.clear();
    };
    for (const char c : typed) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter) word += c;
        else flush(false);
    }
    flush(true);
    return query;
}

std::vector<PostRow> readPosts(Connection &db, const PostFilter &filter, std::optional<PostId> after, int limit) {
    const std::string words = textQuery(filter.query);
    if (!filter.query.empty() && words.empty()) return {};
    Conditions where = conditionsOf(filter);
    std::string sql(postColumns);
    if (words.empty()) {
        sql += " FROM posts p JOIN accounts a ON a.id=p.account_id";
        if (after) where.add("p.id<?", after->value);
        sql += where.sql() + " ORDER BY p.id DESC LIMIT ?";
    } else {
        // The index hands out rowids downwards by itself, so no sort is needed and the first page comes at once.
        sql += " FROM posts_text t CROSS JOIN posts p ON p.id=t.rowid JOIN accounts a ON a.id=p.account_id";
        where.add("t.posts_text MATCH ?", words);
        if (after) where.add("t.rowid<?", after->value);
        sql += where.sql() + " ORDER BY t.rowid DESC LIMIT ?";
    }
    where.value(static_cast<std::int64_t>(limit));
    auto query = db.prepare(sql);
    where.bind(query);
    return readRows(std::move(query));
}

namespace {

// The counts by sort answer every filter but those by text, span of time and the unsure band.
bool answeredByCounts(const PostFilter &filter) {
    return filter.query.empty() && !filter.since && !filter.until && filter.label != LabelFilter::Unsure;
}

std::int64_t countFromCounts(Connection &db, const PostFilter &filter) {
    Conditions where;
    std::vector<std::int64_t> accounts;
    for (const AccountId account : filter.accounts) accounts.push_back(account.value);
    where.addIn("account_id", accounts);
    if (filter.label != LabelFilter::Any) {
        const Label label = filter.label == LabelFilter::Professional ? Label::Professional : filter.label == LabelFilter::Personal ? Label::Personal : Label::None;
        where.add("label=?", static_cast<std::int64_t>(label));
    }
    if (filter.kind) where.add("kind=?", static_cast<std::int64_t>(*filter.kind));
    if (filter.visibility) where.add("visibility=?", static_cast<std::int64_t>(*filter.visibility));
    if (filter.state) where.add("label_state=?", static_cast<std::int64_t>(*filter.state));
    if (filter.year) where.add("year=?", static_cast<std::int64_t>(*filter.year));
    auto query = db.prepare("SELECT coalesce(sum(count),0) FROM post_counts" + where.sql());
    where.bind(query);
    return query.step() ? query.integer(0) : 0;
}

}  // namespace

std::int64_t countPosts(Connection &db, const PostFilter &filter) {
    if (answeredByCounts(filter)) return countFromCounts(db, filter);
    const std::string words = textQuery(filter.query);
    if (!filter.query.empty() && words.empty()) return 0;
    Conditions where = conditionsOf(filter);
    const bool onlyWords = filter == PostFilter{.query = filter.query};
    std::string sql = "SELECT count(*) FROM posts p";
    if (!words.empty()) {
        where.add("t.posts_text MATCH ?", words);
        sql = "SELECT count(*) FROM posts_text t CROSS JOIN posts p ON p.id=t.rowid";
    }
    Conditions textOnly;
    textOnly.add("posts_text MATCH ?", words);
    auto query = onlyWords ? db.prepare("SELECT count(*) FROM posts_text" + textOnly.sql()) : db.prepare(sql + where.sql());
    (onlyWords ? textOnly : where).bind(query);
    return query.step() ? query.integer(0) : 0;
}

std::optional<PostRow> readPost(Connection &db, PostId id) {
    auto query = db.prepare(std::string(postColumns) + " FROM posts p JOIN accounts a ON a.id=p.account_id WHERE p.id=? AND p.present=1");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return readRow(query);
}

std::optional<PostRow> readAnyPost(Connection &db, PostId id) {
    auto query = db.prepare(std::string(postColumns) + " FROM posts p JOIN accounts a ON a.id=p.account_id WHERE p.id=?");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return readRow(query);
}

std::vector<PostRow> readAnyPosts(Connection &db, AccountId account, std::optional<PostId> after, int limit) {
    auto query = db.prepare(std::string(postColumns) + " FROM posts p JOIN accounts a ON a.id=p.account_id WHERE p.account_id=? AND p.id<? ORDER BY p.id DESC LIMIT ?");
    query.bind(account, after ? after->value : INT64_MAX, static_cast<std::int64_t>(limit));
    return readRows(std::move(query));
}

std::vector<PostRow> searchPosts(Connection &db, const std::string &typed, int limit) {
    const std::string words = textQuery(typed);
    if (words.empty()) return {};
    auto query = db.prepare(std::string(postColumns) +
                            " FROM (SELECT rowid AS id, bm25(posts_text) AS score FROM posts_text WHERE posts_text MATCH ? ORDER BY rowid DESC LIMIT 2000) t"
                            " CROSS JOIN posts p ON p.id=t.id JOIN accounts a ON a.id=p.account_id ORDER BY t.score, p.id DESC LIMIT ?");
    query.bind(words, limit);
    return readRows(std::move(query));
}

std::vector<PostCount> readPostCounts(Connection &db) {
    std::vector<PostCount> all;
    auto query = db.prepare("SELECT c.account_id, c.year, c.visibility, c.kind, c.label, c.label_state, c.count FROM post_counts c"
                            " JOIN accounts a ON a.id=c.account_id WHERE c.count>0 ORDER BY 1,2,3,4,5,6");
    while (query.step())
        all.push_back({query.id<AccountId>(0), static_cast<int>(query.integer(1)), query.word<Visibility>(2), query.word<PostKind>(3),
                       query.word<Label>(4), query.word<ValueState>(5), query.integer(6)});
    return all;
}

}  // namespace twofold::store
