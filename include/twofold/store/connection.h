// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "twofold/core/clock.h"
#include "twofold/core/ids.h"
#include "twofold/core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace twofold::store {

class Connection;

/// A prepared statement on loan from its connection; it is reset and given back when it goes out of scope.
/// After an error every call is a no-op, step() is false and values are empty: see Connection::error().
class Statement {
public:
    Statement(Connection &connection, sqlite3_stmt *statement) : m_connection(&connection), m_statement(statement) {}
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    ~Statement();

    /// Binds the next parameters, from the left. Text is not copied: it must live until the last step.
    Statement &bind(std::int64_t value);
    Statement &bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement &bind(double value);
    Statement &bind(std::string_view text);
    Statement &bind(const std::string &text) { return bind(std::string_view(text)); }
    Statement &bind(const char *text) { return bind(std::string_view(text)); }
    Statement &bindNull();
    Statement &bindBlob(std::string_view bytes);
    /// unknownTime is NULL.
    Statement &bindTime(UtcMs moment) { return moment == unknownTime ? bindNull() : bind(moment); }
    template <class Tag>
    Statement &bind(Id<Tag> id) {
        return id.valid() ? bind(id.value) : bindNull();
    }
    template <class First, class Second, class... More>
    Statement &bind(const First &first, const Second &second, const More &...more) {
        bind(first);
        return bind(second, more...);
    }

    /// To the next row; false at the end and on an error.
    bool step();
    /// Runs it to its end and makes it ready to be bound again; true when it went well.
    bool run();
    /// Ready to be bound again.
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view view(int column) const;  ///< until the next step
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] UtcMs time(int column) const { return isNull(column) ? unknownTime : integer(column); }
    template <class IdType>
    [[nodiscard]] IdType id(int column) const {
        return IdType(integer(column));
    }
    template <class Enum>
    [[nodiscard]] Enum word(int column) const {
        return static_cast<Enum>(integer(column));
    }

private:
    Connection *m_connection;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

enum class Access {
    ReadWrite,  ///< the single writer
    ReadOnly,
    Scratch,  ///< a private file that may be lost: no sync, no WAL
};

/// One connection to a store file, for the thread that opened it. Qt opens it (so that the driver, its options and its
/// thread rules are Qt's); statements go to SQLite's own interface, which takes UTF-8 as it is. The first error of a
/// unit of work sticks: later calls do nothing, and whoever ends the unit looks at error().
class Connection {
public:
    /// Errors: NotFound, StoreReadOnly, StoreDamaged, StoreBusy, StoreFailed.
    static Result<std::unique_ptr<Connection>> open(const std::string &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Prepares once and keeps it; the same text may be on loan several times at once.
    Statement prepare(std::string_view sql);
    /// Runs one or more statements without parameters.
    bool execute(const std::string &sql);
    /// The first column of the first row; `otherwise` when there is none.
    std::int64_t integer(std::string_view sql, std::int64_t otherwise = 0);

    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] std::int64_t changes() const;
    /// Extended result code of the last call (SQLITE_CONSTRAINT_PRIMARYKEY and so on).
    [[nodiscard]] int resultCode() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] const std::string &path() const { return m_path; }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] std::optional<Error> takeError();
    void clearError() { m_error.reset(); }
    void fail(int resultCode, std::string_view where);
    void fail(Error error);

    /// From any thread: makes what runs now end with an error (Cancelled).
    void interrupt();

private:
    friend class Statement;
    Connection() = default;
    void giveBack(sqlite3_stmt *statement);

    std::string m_path;
    std::string m_qtName;
    sqlite3 *m_handle = nullptr;
    std::optional<Error> m_error;
    std::unordered_multimap<std::string, sqlite3_stmt *> m_idle;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back when it is not committed. Nested use is a fault of the caller.
class Transaction {
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// The first error since it began, if there was one; then everything is rolled back.
    [[nodiscard]] Result<void> commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

/// One moment of the store for several reads, whatever is written meanwhile; until it goes out of scope.
class Snapshot {
public:
    explicit Snapshot(Connection &connection) : m_connection(connection) { connection.execute("BEGIN"); }
    ~Snapshot() { m_connection.execute("COMMIT"); }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
};

/// A number that changes whenever another connection has changed the store.
[[nodiscard]] std::int64_t dataVersion(Connection &connection);

}  // namespace twofold::store
