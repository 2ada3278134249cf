// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>

#include "twofold/core/sink.h"
#include "twofold/services/decisions.h"
#include "twofold/services/importservice.h"
#include "twofold/services/session.h"

namespace twofold::models {

/// The window's way to the store. Three threads: one reads, one decides, one does long work. Nothing here waits in the
/// calling (gui) thread; answers come back there, and not at all when the receiver has gone. Labels that follow from a decision
/// are worked out shortly after it, the newest posts first, and told by changed().
class Backend : public QObject {
    Q_OBJECT
public:
    /// The session must outlive this object.
    explicit Backend(services::Session &session, QObject *parent = nullptr);
    ~Backend() override;

    [[nodiscard]] services::Session &session() { return m_session; }

    /// Reads in the reading thread, then calls `then` in the receiver's thread. A failed read is told by failed().
    template <class Value>
    void read(QObject *receiver, std::function<Value(store::Connection &)> query, std::function<void(Value)> then) {
        inReader([this, guard = QPointer<QObject>(receiver), query = std::move(query), then = std::move(then)](store::Connection &connection) mutable {
            auto value = services::Session::read<Value>(connection, query);
            deliver([this, guard, value = std::move(value), then = std::move(then)]() mutable {
                if (!value) Q_EMIT failed(value.error());
                else if (guard) then(std::move(*value));
            });
        });
    }

    using DecisionUnit = std::function<Result<services::Done>(services::DecisionService &)>;
    /// A decision of the user; `then` may be empty. Done and failed decisions are told by decided() and failed().
    void decide(QObject *receiver, DecisionUnit unit, std::function<void(const services::Done &)> then = {});
    /// A decision whose effect reads the whole store (purpose of an account, undo of an import): among the long work.
    void decideSlowly(QObject *receiver, DecisionUnit unit, std::function<void(const services::Done &)> then = {});
    void undo();
    void redo();

    using Reports = std::vector<services::JobReport>;
    /// Preview and import; one at a time, in order. Progress is told by jobProgress().
    void preview(QObject *receiver, const QString &path, const services::ImportOptions &options, std::function<void(Result<Reports>)> then);
    void import(QObject *receiver, const QString &path, const services::ImportOptions &options, std::function<void(Result<Reports>)> then);
    void loadSample(QObject *receiver, std::function<void(Result<Reports>)> then);
    /// Any other long work ("exporting").
    void work(QObject *receiver, std::function<Result<void>(services::Session &)> unit, std::function<void(Result<void>)> then);
    /// Stops the preview or import that is under way.
    void cancelJob();
    [[nodiscard]] bool jobRunning() const { return m_jobs > 0; }

Q_SIGNALS:
    /// What changed in the store (services::Changed), also by another program.
    void changed(unsigned what);
    void decided(const twofold::services::Done &done, bool undone);
    void failed(const twofold::Error &error);
    void jobProgress(const twofold::services::ImportProgress &progress);
    void jobRunningChanged(bool running);

private:
    void inReader(std::function<void(store::Connection &)> task);
    void deliver(std::function<void()> task);
    void startJob(std::function<void()> job);
    void endJob();
    void decideIn(QObject *thread, QObject *receiver, DecisionUnit unit, std::function<void(const services::Done &)> then, bool undone, bool asJob);
    void runImport(QObject *receiver, std::function<Result<Reports>(services::ImportService &, CancelToken &, const services::ImportService::Progress &)> unit,
                   std::function<void(Result<Reports>)> then);
    void watchOtherPrograms();
    void settleSoon();

    services::Session &m_session;
    QThread m_readThread, m_decideThread, m_workThread;
    std::unique_ptr<QObject> m_reader, m_decider, m_worker;  // live in those threads
    std::unique_ptr<store::Connection> m_connection;         // of the reading thread
    std::shared_ptr<CancelToken> m_cancel;
    int m_jobs = 0;
    QTimer *m_settleTimer = nullptr;
    bool m_settling = false;
    std::int64_t m_dataVersion = 0;
};

}  // namespace twofold::models
