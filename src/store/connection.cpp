// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/connection.h"

#include <sqlite3.h>

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QString>
#include <QVariant>
#include <atomic>

namespace twofold::store {

namespace {

std::atomic<int> connectionCount{0};

ErrorCode codeOf(int resultCode) {
    switch (resultCode & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StoreBusy;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::StoreReadOnly;
    case SQLITE_CANTOPEN: return ErrorCode::StoreReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StoreDamaged;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::StoreFailed;
    }
}

std::string messageOf(ErrorCode code, const char *sqlite) {
    switch (code) {
    case ErrorCode::StoreBusy: return "The store is in use by another program. Close it or wait, then try again.";
    case ErrorCode::StoreReadOnly: return "The store cannot be written. Check the rights of the file and its folder.";
    case ErrorCode::StoreDamaged: return "The store is damaged. Restore a backup, or run “check” to see what is wrong.";
    case ErrorCode::DiskFull: return "The disk is full. Nothing was changed; free some space and try again.";
    case ErrorCode::Cancelled: return "Stopped.";
    default: return std::string("The store failed: ") + sqlite;
    }
}

// No UTF-8 text is passed to the gui's driver here but the path and the options.
QString toQString(const std::string &text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)), m_bound(other.m_bound) {}

Statement::~Statement() {
    if (m_statement) m_connection->giveBack(m_statement);
}

Statement &Statement::bind(std::int64_t value) {
    if (m_statement) sqlite3_bind_int64(m_statement, ++m_bound, value);
    return *this;
}

Statement &Statement::bind(double value) {
    if (m_statement) sqlite3_bind_double(m_statement, ++m_bound, value);
    return *this;
}

Statement &Statement::bind(std::string_view text) {
    // A null pointer would bind NULL; an empty text is not NULL.
    if (m_statement)
        sqlite3_bind_text64(m_statement, ++m_bound, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindNull() {
    if (m_statement) sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

Statement &Statement::bindBlob(std::string_view bytes) {
    if (m_statement) sqlite3_bind_blob64(m_statement, ++m_bound, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
    return *this;
}

bool Statement::step() {
    if (!m_statement || m_connection->m_error) return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) m_connection->fail(sqlite3_extended_errcode(m_connection->m_handle), sqlite3_sql(m_statement));
    return false;
}

bool Statement::run() {
    while (step()) {}
    const bool good = m_statement && !m_connection->m_error;
    reset();
    return good;
}

void Statement::reset() {
    if (m_statement) sqlite3_reset(m_statement);
    m_bound = 0;
}

std::int64_t Statement::integer(int column) const { return m_statement ? sqlite3_column_int64(m_statement, column) : 0; }
double Statement::real(int column) const { return m_statement ? sqlite3_column_double(m_statement, column) : 0; }
std::string Statement::text(int column) const { return std::string(view(column)); }
bool Statement::isNull(int column) const { return !m_statement || sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::string_view Statement::view(int column) const {
    if (!m_statement) return {};
    // The blob call gives the bytes of text and blob alike, without a conversion.
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string &path, Access access) {
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_qtName = "twofold-" + std::to_string(connectionCount.fetch_add(1));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), toQString(connection->m_qtName));
    database.setDatabaseName(toQString(path));
    database.setConnectOptions(access == Access::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                                          : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.isValid()) return failure(ErrorCode::StoreFailed, "Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite.");
    if (!database.open())
        return failure(ErrorCode::StoreReadOnly, "The store cannot be opened. Check that the folder exists and may be written.", path);
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) return failure(ErrorCode::StoreFailed, "Qt's SQLite driver gives no handle.");
    connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(connection->m_handle, 1);
    const char *setup = access == Access::ReadWrite
                            // Not trusted_schema=OFF: SQLite before 3.42 then refuses FTS5 in the triggers that keep it in step.
                            ? "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;"
                              // A checkpoint every 32 MB: of the 4 MB that SQLite has, most are the same few pages again and again.
                              "PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=8000;"
                        : access == Access::Scratch
                            ? "PRAGMA foreign_keys=ON; PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; PRAGMA temp_store=MEMORY;"
                            : "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; PRAGMA mmap_size=67108864; PRAGMA trusted_schema=OFF;";
    connection->execute(setup);
    if (auto error = connection->takeError()) return tl::unexpected(*error);
    return connection;
}

Connection::~Connection() {
    for (auto &[sql, statement] : m_idle) sqlite3_finalize(statement);
    if (m_qtName.empty()) return;
    const QString name = toQString(m_qtName);
    QSqlDatabase::database(name, false).close();
    QSqlDatabase::removeDatabase(name);
}

Statement Connection::prepare(std::string_view sql) {
    if (m_error) return {*this, nullptr};
    std::string key(sql);
    if (const auto idle = m_idle.find(key); idle != m_idle.end()) {
        sqlite3_stmt *statement = idle->second;
        m_idle.erase(idle);
        return {*this, statement};
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(sqlite3_extended_errcode(m_handle), sql);
    return {*this, statement};
}

void Connection::giveBack(sqlite3_stmt *statement) {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle.emplace(sqlite3_sql(statement), statement);
}

bool Connection::execute(const std::string &sql) {
    if (m_error) return false;
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sqlite3_extended_errcode(m_handle), sql.substr(0, 80));
    return !m_error;
}

std::int64_t Connection::integer(std::string_view sql, std::int64_t otherwise) {
    Statement query = prepare(sql);
    return query.step() ? query.integer(0) : otherwise;
}

std::int64_t Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle); }
int Connection::resultCode() const { return sqlite3_extended_errcode(m_handle); }
bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }
void Connection::interrupt() { sqlite3_interrupt(m_handle); }

std::optional<Error> Connection::takeError() { return std::exchange(m_error, std::nullopt); }

void Connection::fail(int resultCode, std::string_view where) {
    const ErrorCode code = codeOf(resultCode);
    fail(Error{code, messageOf(code, sqlite3_errmsg(m_handle)), std::string(where)});
}

void Connection::fail(Error error) {
    if (!m_error) m_error = std::move(error);
}

std::int64_t dataVersion(Connection &connection) { return connection.integer("PRAGMA data_version"); }

Transaction::Transaction(Connection &connection) : m_connection(connection) { m_open = connection.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (!m_open) return;
    const auto error = m_connection.takeError();
    // A full disk or a damaged page has already rolled back by itself.
    if (m_connection.inTransaction()) m_connection.execute("ROLLBACK");
    m_connection.clearError();
    if (error) m_connection.fail(*error);
}

Result<void> Transaction::commit() {
    if (m_open && !m_connection.error()) m_open = !m_connection.execute("COMMIT");
    if (!m_connection.error()) return {};
    if (m_connection.inTransaction()) {
        const auto error = m_connection.takeError();
        m_connection.execute("ROLLBACK");
        m_connection.clearError();
        m_connection.fail(*error);
    }
    m_open = false;
    return tl::unexpected(*m_connection.takeError());
}

}  // namespace twofold::store
