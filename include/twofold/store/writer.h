// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "twofold/store/connection.h"

namespace twofold::store {

/// The single writer of a store: one thread with the one connection that may write. A unit of work runs in a
/// transaction of its own; what the user does goes before the next batch of an import.
class Writer {
public:
    using Unit = std::function<Result<void>(Connection &)>;
    enum class Urgency {
        User,  ///< on disk when it returns
        Bulk,  ///< whole after a crash of the program; the last batches may be lost when the power fails
    };

    /// The store must have been prepared. Errors as Connection::open.
    static Result<std::unique_ptr<Writer>> open(const std::string &path);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Runs the unit in the writer's thread, and waits. Committed when the unit returns without an error and no
    /// statement failed; else nothing of it stays. From any thread but the writer's own.
    Result<void> run(Urgency urgency, const Unit &unit);
    /// The same without waiting; `done` is called in the writer's thread.
    void post(Urgency urgency, Unit unit, std::function<void(Result<void>)> done);

    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    struct Task {
        Urgency urgency;
        Unit unit;
        std::function<void(Result<void>)> done;
    };
    explicit Writer(std::string path) : m_path(std::move(path)) {}
    void loop(std::function<void(Result<void>)> opened);
    static Result<void> perform(Connection &connection, const Task &task);

    std::string m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_user;
    std::deque<Task> m_bulk;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace twofold::store
