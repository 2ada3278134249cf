// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/writer.h"

#include <future>

namespace twofold::store {

Result<std::unique_ptr<Writer>> Writer::open(const std::string &path) {
    std::unique_ptr<Writer> writer(new Writer(path));
    // Shared, since the thread may still be inside set_value when the waiting side has its answer.
    const auto opened = std::make_shared<std::promise<Result<void>>>();
    writer->m_thread =
        std::thread([opened, raw = writer.get()] { raw->loop([opened](Result<void> result) { opened->set_value(std::move(result)); }); });
    if (const auto result = opened->get_future().get(); !result) return tl::unexpected(result.error());
    return writer;
}

Writer::~Writer() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

Result<void> Writer::run(Urgency urgency, const Unit &unit) {
    const auto promise = std::make_shared<std::promise<Result<void>>>();
    post(urgency, unit, [promise](Result<void> result) { promise->set_value(std::move(result)); });
    return promise->get_future().get();
}

void Writer::post(Urgency urgency, Unit unit, std::function<void(Result<void>)> done) {
    {
        const std::lock_guard lock(m_mutex);
        (urgency == Urgency::User ? m_user : m_bulk).push_back({urgency, std::move(unit), std::move(done)});
    }
    m_wake.notify_one();
}

// The connection lives and dies in this thread, as Qt asks of its databases.
void Writer::loop(std::function<void(Result<void>)> opened) {
    auto connection = Connection::open(m_path, Access::ReadWrite);
    if (!connection) return opened(tl::unexpected(connection.error()));
    opened({});
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return m_stop || !m_user.empty() || !m_bulk.empty(); });
            auto &queue = m_user.empty() ? m_bulk : m_user;
            if (queue.empty()) return;
            task = std::move(queue.front());
            queue.pop_front();
        }
        task.done(perform(**connection, task));
    }
}

Result<void> Writer::perform(Connection &connection, const Task &task) {
    connection.clearError();
    connection.execute(task.urgency == Urgency::User ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    Transaction transaction(connection);
    if (connection.error()) return tl::unexpected(*connection.takeError());
    auto result = task.unit(connection);
    if (!result) return result;
    return transaction.commit();
}

}  // namespace twofold::store
