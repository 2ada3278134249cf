// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/models/backend.h"

#include <QCoreApplication>

#include "twofold/services/labels.h"
#include "twofold/services/sample.h"

namespace twofold::models {

using services::Done;
using services::ImportProgress;
using services::ImportService;
using services::JobReport;

namespace {

constexpr int otherProgramsEveryMs = 2000;
constexpr int settleAfterMs = 150;  // a quick reviewer decides on; one pass serves several decisions

}  // namespace

Backend::Backend(services::Session &session, QObject *parent) : QObject(parent), m_session(session) {
    qRegisterMetaType<Done>();
    const std::pair<QThread *, std::unique_ptr<QObject> *> threads[] = {{&m_readThread, &m_reader}, {&m_decideThread, &m_decider}, {&m_workThread, &m_worker}};
    for (const auto &[thread, object] : threads) {
        *object = std::make_unique<QObject>();
        (*object)->moveToThread(thread);
        thread->start();
    }
    m_session.onChange([this](unsigned what) { deliver([this, what] { Q_EMIT changed(what); }); });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Backend::watchOtherPrograms);
    timer->start(otherProgramsEveryMs);
    m_settleTimer = new QTimer(this);
    m_settleTimer->setSingleShot(true);
    m_settleTimer->setInterval(settleAfterMs);
    connect(m_settleTimer, &QTimer::timeout, this, &Backend::settleSoon);
    m_settleTimer->start();  // what an earlier run left open, or an earlier version judged
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        const auto ready = services::prepareDecisions(m_session);
        if (!ready) deliver([this, error = ready.error()] { Q_EMIT failed(error); });
    }, Qt::QueuedConnection);
}

Backend::~Backend() {
    cancelJob();
    m_session.countDecision();  // stops the labelling under way
    m_session.onChange({});
    // The connection belongs to the reading thread and goes there.
    QMetaObject::invokeMethod(m_reader.get(), [this] { m_connection.reset(); }, Qt::QueuedConnection);
    for (QThread *thread : {&m_readThread, &m_decideThread, &m_workThread}) {
        thread->quit();
        thread->wait();
    }
}

void Backend::inReader(std::function<void(store::Connection &)> task) {
    QMetaObject::invokeMethod(m_reader.get(), [this, task = std::move(task)] {
        if (!m_connection) {
            auto opened = m_session.reader();
            if (!opened) {
                deliver([this, error = opened.error()] { Q_EMIT failed(error); });
                return;
            }
            m_connection = std::move(*opened);
        }
        task(*m_connection);
    }, Qt::QueuedConnection);
}

void Backend::deliver(std::function<void()> task) { QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection); }

void Backend::decideIn(QObject *thread, QObject *receiver, DecisionUnit unit, std::function<void(const Done &)> then, bool undone, bool asJob) {
    QMetaObject::invokeMethod(thread, [this, guard = QPointer<QObject>(receiver), unit = std::move(unit), then = std::move(then), undone, asJob] {
        services::DecisionService decisions(m_session, services::DecisionService::Settles::Later);
        auto done = unit(decisions);
        deliver([this, guard, done = std::move(done), then, undone, asJob] {
            if (asJob) endJob();
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            m_settleTimer->start();
            if (guard && then) then(*done);
            Q_EMIT decided(*done, undone);
        });
    }, Qt::QueuedConnection);
}

void Backend::decide(QObject *receiver, DecisionUnit unit, std::function<void(const Done &)> then) {
    decideIn(m_decider.get(), receiver, std::move(unit), std::move(then), false, false);
}

void Backend::decideSlowly(QObject *receiver, DecisionUnit unit, std::function<void(const Done &)> then) {
    startJob([&] { decideIn(m_worker.get(), receiver, std::move(unit), std::move(then), false, true); });
}

void Backend::undo() {
    decideIn(m_decider.get(), this, [](services::DecisionService &decisions) { return decisions.undoLast(); }, {}, true, false);
}

void Backend::redo() {
    decideIn(m_decider.get(), this, [](services::DecisionService &decisions) { return decisions.redo(); }, {}, false, false);
}

void Backend::startJob(std::function<void()> job) {
    if (m_jobs++ == 0) Q_EMIT jobRunningChanged(true);
    job();
}

void Backend::endJob() {
    if (--m_jobs == 0) Q_EMIT jobRunningChanged(false);
}

void Backend::runImport(QObject *receiver, std::function<Result<Reports>(ImportService &, CancelToken &, const ImportService::Progress &)> unit,
                        std::function<void(Result<Reports>)> then) {
    const auto cancel = std::make_shared<CancelToken>();
    m_cancel = cancel;
    startJob([&] {
        QMetaObject::invokeMethod(m_worker.get(), [this, cancel, guard = QPointer<QObject>(receiver), unit = std::move(unit), then = std::move(then)] {
            ImportService service(m_session);
            const auto tell = [this](const ImportProgress &progress) { deliver([this, progress] { Q_EMIT jobProgress(progress); }); };
            auto reports = unit(service, *cancel, tell);
            deliver([this, guard, reports = std::move(reports), then] {
                endJob();
                if (guard && then) then(reports);
            });
        }, Qt::QueuedConnection);
    });
}

void Backend::preview(QObject *receiver, const QString &path, const services::ImportOptions &options, std::function<void(Result<Reports>)> then) {
    runImport(receiver, [path = path.toStdString(), options](ImportService &service, CancelToken &cancel, const ImportService::Progress &tell) {
        return service.preview(path, options, cancel, tell);
    }, std::move(then));
}

void Backend::import(QObject *receiver, const QString &path, const services::ImportOptions &options, std::function<void(Result<Reports>)> then) {
    runImport(receiver, [path = path.toStdString(), options](ImportService &service, CancelToken &cancel, const ImportService::Progress &tell) {
        return service.run(path, options, cancel, tell);
    }, std::move(then));
}

void Backend::loadSample(QObject *receiver, std::function<void(Result<Reports>)> then) {
    runImport(receiver, [this](ImportService &, CancelToken &cancel, const ImportService::Progress &tell) { return services::loadSample(m_session, cancel, tell); },
              std::move(then));
}

void Backend::work(QObject *receiver, std::function<Result<void>(services::Session &)> unit, std::function<void(Result<void>)> then) {
    startJob([&] {
        QMetaObject::invokeMethod(m_worker.get(), [this, guard = QPointer<QObject>(receiver), unit = std::move(unit), then = std::move(then)] {
            const auto result = unit(m_session);
            deliver([this, guard, result, then] {
                endJob();
                if (guard && then) then(result);
            });
        }, Qt::QueuedConnection);
    });
}

// Quietly: it is no job that somebody waits for. A decision that comes between stops it, and starts the timer again.
void Backend::settleSoon() {
    if (m_settling) return m_settleTimer->start();
    m_settling = true;
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        const auto settled = services::settleLabels(m_session);
        deliver([this, settled] {
            m_settling = false;
            if (!settled) Q_EMIT failed(settled.error());
            else if (!*settled) m_settleTimer->start();
        });
    }, Qt::QueuedConnection);
}

void Backend::cancelJob() {
    if (m_cancel) m_cancel->cancel();
}

// The command line may work on the same store: SQLite counts the changes that other connections made.
void Backend::watchOtherPrograms() {
    read<std::int64_t>(this, store::dataVersion, [this](std::int64_t version) {
        const bool other = m_dataVersion != 0 && version != m_dataVersion;
        m_dataVersion = version;
        if (other && m_jobs == 0) Q_EMIT changed(services::ChangedAll);
    });
}

}  // namespace twofold::models
