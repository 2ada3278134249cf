// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/session.h"

#include <QDir>
#include <QLockFile>
#include <QStandardPaths>

#include "derive.h"
#include "labelcache.h"
#include "tierlearning.h"
#include "twofold/store/jobs.h"
#include "twofold/store/store.h"

namespace twofold::services {

Session::Session() : m_tiers(std::make_unique<TierLearning>()), m_labels(std::make_unique<LabelCache>()) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const std::string &path, std::shared_ptr<const Clock> clock) {
    auto state = store::prepareStore(path);
    if (!state) return tl::unexpected(state.error());
    auto writer = store::Writer::open(path);
    if (!writer) return tl::unexpected(writer.error());
    std::unique_ptr<Session> session(new Session);
    session->m_path = path;
    session->m_clock = std::move(clock);
    session->m_writer = std::move(*writer);
    session->m_notices = std::move(state->notices);
    bool derived = true, settled = true;
    TWOFOLD_TRY(session->m_writer->run(store::Writer::Urgency::Bulk, [&](store::Connection &db) -> Result<void> {
        derived = store::MetaStore(db).value("derived", "1") == "1";
        settled = store::MetaStore(db).value("tiers_settled", "1") == "1";
        return {};
    }));
    // A program that was killed in the middle of a job left it open: what is stored is whole, what follows is not.
    if (const auto lock = derived ? nullptr : lockImports(path)) {
        TWOFOLD_TRY(session->m_writer->run(store::Writer::Urgency::Bulk, [](store::Connection &db) -> Result<void> {
            store::JobStore(db).markInterrupted();
            return {};
        }));
        TWOFOLD_TRY(deriveAll(*session));
    } else if (!settled) {
        TWOFOLD_TRY(session->tiers().settle(*session));
    }
    return session;
}

std::shared_ptr<const LabelModel> Session::labels(store::Connection &connection) { return m_labels->current(connection); }

std::shared_ptr<const LabelModel> Session::lastLabels() {
    if (auto last = m_labels->last()) return last;
    if (const auto connection = reader()) return m_labels->current(**connection);
    return std::make_shared<const LabelModel>();
}

void Session::onChange(std::function<void(unsigned)> listener) {
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

void Session::changed(unsigned what) {
    std::function<void(unsigned)> listener;
    {
        const std::lock_guard lock(m_mutex);
        listener = m_listener;
    }
    if (listener) listener(what);
}

std::unique_ptr<QLockFile> lockImports(const std::string &storePath) {
    auto lock = std::make_unique<QLockFile>(QString::fromStdString(storePath) + QStringLiteral(".import-lock"));
    lock->setStaleLockTime(0);  // an import may take as long as it takes
    if (!lock->tryLock(0)) lock.reset();
    return lock;
}

std::string defaultStorePath() {
    const QByteArray set = qgetenv("TWOFOLD_STORE");
    if (!set.isEmpty()) return set.toStdString();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(folder).filePath(QStringLiteral("twofold/twofold.db")).toStdString();
}

}  // namespace twofold::services
