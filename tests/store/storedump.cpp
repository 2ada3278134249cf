// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedump.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace twofold::test {

using store::Access;
using store::Connection;

namespace {

std::unique_ptr<Connection> opened(const std::string &path, Access access) {
    auto connection = Connection::open(path, access);
    if (!connection) throw std::runtime_error("cannot open " + path + ": " + connection.error().message);
    return std::move(*connection);
}

std::string cell(sqlite3_stmt *row, int column) {
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL) return "NULL";
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, column));
    std::string text(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
    if (type != SQLITE_BLOB) return text;
    std::string hex = "x";
    for (const char c : text) {
        static constexpr char digits[] = "0123456789abcdef";
        hex += digits[static_cast<unsigned char>(c) >> 4];
        hex += digits[static_cast<unsigned char>(c) & 15];
    }
    return hex;
}

std::string section(Connection &db, const std::string &title, const std::string &sql) {
    auto rows = rowsOf(db, sql);
    std::sort(rows.begin(), rows.end());
    std::string text = "== " + title + "\n";
    for (const auto &row : rows) text += title + ": " + row + "\n";
    return text;
}

std::vector<std::string> linesOf(const std::string &text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

std::unique_ptr<Connection> readStore(const std::string &path) { return opened(path, Access::ReadOnly); }
std::unique_ptr<Connection> writeStore(const std::string &path) { return opened(path, Access::ReadWrite); }

std::vector<std::string> rowsOf(Connection &db, const std::string &sql) {
    std::vector<std::string> rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db.handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        ADD_FAILURE() << sqlite3_errmsg(db.handle()) << " in " << sql;
        return rows;
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::string row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) row += (column > 0 ? " | " : "") + cell(statement, column);
        rows.push_back(std::move(row));
    }
    if (sqlite3_finalize(statement) != SQLITE_OK) ADD_FAILURE() << sqlite3_errmsg(db.handle()) << " in " << sql;
    return rows;
}

std::int64_t numberOf(Connection &db, const std::string &sql) {
    const auto rows = rowsOf(db, sql);
    return rows.empty() || rows.front() == "NULL" ? 0 : std::stoll(rows.front());
}

std::string dumpTables(const std::string &path, const std::set<std::string> &without) {
    const auto db = readStore(path);
    std::string text;
    for (const auto &table : rowsOf(*db, "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
        // What the index holds is told by the rows and by checkStore(); its segments depend on the order of writing.
        const bool shadow = table.find("_text_") != std::string::npos || table == "posts_text";
        if (!shadow && !without.contains(table)) text += section(*db, table, "SELECT * FROM " + table);
    }
    return text;
}

std::string dumpVisible(const std::string &path) {
    const auto db = readStore(path);
    const std::string account = "(SELECT a.platform || a.key FROM accounts a WHERE a.id=%)";
    const auto accountOf = [&](const std::string &column) { return std::string(account).replace(account.find('%'), 1, column); };
    const std::string identity = "(SELECT i.platform || i.key FROM identities i WHERE i.id=%)";
    const auto identityOf = [&](const std::string &column) { return std::string(identity).replace(identity.find('%'), 1, column); };
    const std::string post = "(SELECT p.native_id FROM posts p WHERE p.id=%)";
    const auto postOf = [&](const std::string &column) { return std::string(post).replace(post.find('%'), 1, column); };
    // A contact is who its shown identities are.
    const std::string who = "(SELECT group_concat(k, ' ') FROM (SELECT i.platform || i.key AS k FROM identities i WHERE i.contact_id=c.id AND i.present=1 ORDER BY 1))";
    std::string text;
    text += section(*db, "account", "SELECT platform, key, native_id, handle, name, bio, location, website, created, purpose, audience FROM accounts WHERE present=1");
    text += section(*db, "identity", "SELECT platform, key, native_id, handle, name, bio, profile_url, email, phone, kind FROM identities WHERE present=1");
    text += section(*db, "contact",
                    "SELECT " + who + ", name, sort_name, kind, tier, tier_state, tier_confidence, trust, trust_state, trust_confidence, suggested_tier, score, note,"
                    " count_in, count_out, messages_in, messages_out, first_at, last_at, months, platforms,"
                    " (SELECT group_concat(role, ',') FROM (SELECT role FROM contact_roles r WHERE r.contact_id=c.id ORDER BY role)) FROM contacts c WHERE present=1");
    text += section(*db, "searchable", "SELECT " + who + ", t.name, t.handles, t.bio, t.note FROM people_text t LEFT JOIN contacts c ON c.id=t.rowid");
    text += section(*db, "same person", "SELECT min(" + identityOf("a") + ", " + identityOf("b") + "), max(" + identityOf("a") + ", " + identityOf("b") + "), json_extract(evidence, '$.code') FROM identity_links");
    text += section(*db, "maybe the same", "SELECT min(i.platform || i.key, j.platform || j.key), max(i.platform || i.key, j.platform || j.key), d.score FROM duplicates d JOIN identities i ON i.own_contact_id=d.a JOIN identities j ON j.own_contact_id=d.b");
    text += section(*db, "relation", "SELECT " + accountOf("account_id") + ", " + identityOf("identity_id") + ", kind, list, since, first_seen, until FROM relations WHERE present=1");
    text += section(*db, "post",
                    "SELECT " + accountOf("account_id") + ", native_id, created, date_only, kind, visibility, deleted, text, url, language, in_reply_to, conversation, likes,"
                    " reposts, replies, media, digest, label, label_state, label_p FROM posts WHERE present=1");
    text += section(*db, "tag", "SELECT " + postOf("t.post_id") + ", g.tag, t.shown FROM post_tags t JOIN tags g ON g.id=t.tag_id JOIN posts p ON p.id=t.post_id WHERE p.present=1");
    text += section(*db, "link", "SELECT " + postOf("t.post_id") + ", t.url FROM post_links t JOIN posts p ON p.id=t.post_id WHERE p.present=1");
    text += section(*db, "media", "SELECT " + postOf("t.post_id") + ", t.position, t.type, t.path, t.alt FROM post_media t JOIN posts p ON p.id=t.post_id WHERE p.present=1");
    text += section(*db, "interaction",
                    "SELECT coalesce(" + postOf("source") + ", source), " + identityOf("identity_id") + ", kind, direction, " + accountOf("account_id") +
                        ", at FROM interactions WHERE present=1");
    text += section(*db, "finding", "SELECT rule, " + postOf("post_id") + ", " + accountOf("account_id") + ", severity, evidence, state FROM findings WHERE present=1");
    text += section(*db, "count", "SELECT " + accountOf("account_id") + ", year, visibility, kind, label, label_state, count FROM post_counts WHERE count!=0");
    return text;
}

::testing::AssertionResult isSound(const std::string &path) {
    const auto db = writeStore(path);
    const auto report = store::checkStore(*db);
    auto result = report.good() && !report.parts.empty() ? ::testing::AssertionSuccess() : ::testing::AssertionFailure();
    for (const auto &part : report.parts)
        if (!part.good) result << part.name << ": " << part.detail << "\n";
    return result;
}

::testing::AssertionResult sameText(const std::string &a, const std::string &b) {
    if (a == b) return ::testing::AssertionSuccess();
    auto result = ::testing::AssertionFailure();
    const auto linesA = linesOf(a);
    const auto linesB = linesOf(b);
    std::vector<std::string> onlyA;
    std::vector<std::string> onlyB;
    const std::multiset<std::string> setA(linesA.begin(), linesA.end());
    const std::multiset<std::string> setB(linesB.begin(), linesB.end());
    std::set_difference(setA.begin(), setA.end(), setB.begin(), setB.end(), std::back_inserter(onlyA));
    std::set_difference(setB.begin(), setB.end(), setA.begin(), setA.end(), std::back_inserter(onlyB));
    for (std::size_t i = 0; i < std::min<std::size_t>(onlyA.size(), 12); ++i) result << "- " << onlyA[i] << "\n";
    for (std::size_t i = 0; i < std::min<std::size_t>(onlyB.size(), 12); ++i) result << "+ " << onlyB[i] << "\n";
    return result << onlyA.size() << " lines gone, " << onlyB.size() << " lines new";
}

}  // namespace twofold::test
