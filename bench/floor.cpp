// SPDX-License-Identifier: GPL-3.0-or-later
#include "floor.h"

#include <archive.h>
#include <archive_entry.h>
#include <sqlite3.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "measure.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::bench {

namespace {

using nlohmann::json;

struct Nothing {
    long long values = 0;
    bool null() { return ++values; }
    bool boolean(bool) { return ++values; }
    bool number_integer(json::number_integer_t) { return ++values; }
    bool number_unsigned(json::number_unsigned_t) { return ++values; }
    bool number_float(json::number_float_t, const json::string_t &) { return ++values; }
    bool string(json::string_t &) { return ++values; }
    bool binary(json::binary_t &) { return ++values; }
    bool start_object(std::size_t) { return true; }
    bool key(json::string_t &) { return true; }
    bool end_object() { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) { return false; }
};

// In the order in which rows may refer to each other.
constexpr const char *tables[] = {"accounts",        "contacts",         "identities", "identity_claims", "identity_handles", "relations", "relation_claims",
                                  "tags",            "posts",            "post_tags",  "post_links",      "post_media",       "interactions"};

class TextStream final : public ingest::ByteStream {
public:
    explicit TextStream(std::string_view text) : m_text(text) {}
    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        const std::size_t count = m_text.copy(buffer, capacity);
        m_text.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_text;
};

void run(sqlite3 *db, const std::string &sql) {
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(std::string("floor: ") + sqlite3_errmsg(db) + " in " + sql);
}

sqlite3 *open(const std::string &path) {
    sqlite3 *db = nullptr;
    if (sqlite3_open(path.c_str(), &db) != SQLITE_OK) fail("floor: cannot open " + path);
    // As the store's own writer has it for an import.
    run(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON");
    return db;
}

// Those that are stored: table_info leaves out the generated ones.
std::string columnsOf(sqlite3 *db, const std::string &table) {
    std::string names;
    sqlite3_stmt *query = nullptr;
    sqlite3_prepare_v2(db, ("SELECT group_concat(name) FROM pragma_table_info('" + table + "')").c_str(), -1, &query, nullptr);
    if (sqlite3_step(query) == SQLITE_ROW) names = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    return names;
}

}  // namespace

std::vector<std::string> inflate(const std::string &path, const Layout &layout) {
    const std::unique_ptr<archive, int (*)(archive *)> in(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(in.get());
    if (archive_read_open_filename(in.get(), path.c_str(), 1 << 16) != ARCHIVE_OK) fail("cannot read " + path);
    std::vector<std::string> documents;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(in.get(), &entry) == ARCHIVE_OK) {
        const std::string_view name = archive_entry_pathname(entry);
        if (!name.starts_with(layout.prefix) || !name.ends_with(layout.suffix)) continue;
        std::string &text = documents.emplace_back();
        char buffer[1 << 16];
        for (la_ssize_t got = 0; (got = archive_read_data(in.get(), buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(got));
        const std::size_t begin = text.find_first_of("={[");
        if (begin != std::string::npos && text[begin] == '=') text.erase(0, begin + 1);
    }
    if (documents.empty()) fail("no records in " + path);
    return documents;
}

long long parseAll(const std::vector<std::string> &documents) {
    Nothing nothing;
    for (const std::string &text : documents)
        if (!json::sax_parse(text, &nothing)) fail("this is no JSON: " + text.substr(0, 200));
    return nothing.values;
}

long long parseTrees(const std::vector<std::string> &documents, const Layout &layout) {
    long long records = 0;
    const auto take = [&](std::string_view slice, std::int64_t, ingest::RecordDefect) {
        records += json::parse(slice.begin(), slice.end(), nullptr, false).is_discarded() ? 0 : 1;
        return true;
    };
    for (const std::string &text : documents) {
        // A list is bare or has one of the names; a file without any is a single record.
        bool found = false;
        for (std::size_t i = 0; !found && i <= layout.arrayKeys.size(); ++i) {
            TextStream stream(text);
            found = ingest::forEachRecord(stream, i == 0 ? std::string_view() : layout.arrayKeys[i - 1], take).has_value();
        }
        if (!found) take(text, 0, ingest::RecordDefect::None);
    }
    return records;
}

struct PlainRows::Data {
    struct Table {
        std::string create;
        std::string insert;
        int columns = 0;
        std::vector<sqlite3_value *> values;
    };
    std::vector<Table> tables;
};

PlainRows::PlainRows(const std::string &store, bool oldestFirst) : m_data(new Data) {
    sqlite3 *db = open(store);
    for (const std::string name : tables) {
        Data::Table table;
        sqlite3_stmt *query = nullptr;
        sqlite3_prepare_v2(db, ("SELECT sql FROM sqlite_schema WHERE name='" + name + "'").c_str(), -1, &query, nullptr);
        if (sqlite3_step(query) == SQLITE_ROW) table.create = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
        sqlite3_finalize(query);
        // As they lie in the archive, mostly from the newest post to the oldest, and so does what belongs to them.
        const std::string by = name == "posts" ? "id" : name == "interactions" ? "source" : name.starts_with("post_") ? "post_id" : "";
        const std::string order = by.empty() ? by : " ORDER BY " + by + (oldestFirst ? "" : " DESC");
        const std::string columns = columnsOf(db, name);
        sqlite3_prepare_v2(db, ("SELECT " + columns + " FROM " + name + order).c_str(), -1, &query, nullptr);
        table.columns = sqlite3_column_count(query);
        table.insert = "INSERT INTO " + name + "(" + columns + ") VALUES(?";
        for (int i = 1; i < table.columns; ++i) table.insert += ",?";
        table.insert += ")";
        for (; sqlite3_step(query) == SQLITE_ROW; ++m_count)
            for (int i = 0; i < table.columns; ++i) table.values.push_back(sqlite3_value_dup(sqlite3_column_value(query, i)));
        sqlite3_finalize(query);
        m_data->tables.push_back(std::move(table));
    }
    sqlite3_close(db);
}

PlainRows::~PlainRows() {
    for (auto &table : m_data->tables)
        for (sqlite3_value *value : table.values) sqlite3_value_free(value);
    delete m_data;
}

void PlainRows::insertInto(const std::string &path) {
    sqlite3 *db = open(path);
    run(db, "BEGIN IMMEDIATE");
    for (const auto &table : m_data->tables) run(db, table.create);
    for (const auto &table : m_data->tables) {
        sqlite3_stmt *insert = nullptr;
        if (sqlite3_prepare_v2(db, table.insert.c_str(), -1, &insert, nullptr) != SQLITE_OK) fail(std::string("floor: ") + sqlite3_errmsg(db));
        for (std::size_t i = 0; i < table.values.size(); i += static_cast<std::size_t>(table.columns)) {
            for (int column = 0; column < table.columns; ++column) sqlite3_bind_value(insert, column + 1, table.values[i + static_cast<std::size_t>(column)]);
            if (sqlite3_step(insert) != SQLITE_DONE) fail(std::string("floor: ") + sqlite3_errmsg(db) + " in " + table.insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
    }
    run(db, "COMMIT");
    sqlite3_close(db);
}

void PlainRows::indexText(const std::string &path) {
    sqlite3 *db = open(path);
    run(db, "CREATE VIEW posts_searchable AS SELECT id, text FROM posts WHERE present = 1;"
            "CREATE VIRTUAL TABLE posts_text USING fts5(text, content='posts_searchable', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');"
            "INSERT INTO posts_text(posts_text) VALUES('rebuild')");
    sqlite3_close(db);
}

}  // namespace twofold::bench
