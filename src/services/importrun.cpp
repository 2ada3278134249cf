// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrun.h"

#include "labelling.h"
#include "owner.h"
#include "twofold/core/platforms.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

namespace {

constexpr std::size_t batchWeight = std::size_t{2} << 20;  // bytes of text and overhead: some 40 ms of the writer
constexpr int batchesAhead = 2;
constexpr auto progressEvery = std::chrono::milliseconds(100);

}  // namespace

ImportRun::ImportRun(const Setup &setup, Platform platform)
    : m_setup(setup), m_platform(platform), m_writer(setup.report, setup.observedAt, setup.resumed, setup.labels->classifier) {}

// Batches under way refer to this object.
ImportRun::~ImportRun() { wait(0); }

void ImportRun::account(const AccountRecord &record) {
    m_haveAccount = true;
    add(record, 64);
}

// A single list or timeline does not say whose it is; where nobody knows, it goes to an account without a name that a
// later export can be told of.
void ImportRun::ensureAccount() {
    if (m_haveAccount) return;
    m_haveAccount = true;
    AccountRecord record{.platform = m_platform, .handle = nobodysHandle};
    // Only what finds it again: this source does not know the rest.
    if (m_setup.owner) record = {.platform = m_setup.owner->platform, .nativeId = m_setup.owner->nativeId, .handle = m_setup.owner->handle};
    add(std::move(record), 64);
}

void ImportRun::post(PostRecord record) {
    ensureAccount();
    LabelledPost labelled;
    labelled.digest = store::postDigest(record);
    if (m_setup.label) labelled.label = suggestLabel(m_setup.labels->classifier, record, m_platform, m_setup.purpose);
    const std::size_t weight = 400 + record.text.size() * 2;
    labelled.record = std::move(record);
    add(std::move(labelled), weight);
}

void ImportRun::issue(ImportIssue issue) { add(std::move(issue), 64); }

void ImportRun::add(Record record, std::size_t weight) {
    const bool isMark = std::holds_alternative<FileMark>(record);
    if (!isMark && !std::holds_alternative<AccountRecord>(record) && !std::holds_alternative<ImportIssue>(record)) ensureAccount();
    m_batch.push_back(std::move(record));
    m_weight += weight;
    if (!isMark) ++m_records;
    if (m_weight >= batchWeight) flush();
}

void ImportRun::flush() {
    if (m_batch.empty()) return;
    wait(batchesAhead - 1);
    m_weight = 0;
    // Shared, because a unit is copied into the queue.
    const auto batch = std::make_shared<std::vector<Record>>(std::move(m_batch));
    m_batch = {};
    {
        const std::lock_guard lock(m_mutex);
        if (m_error) return;
        ++m_underWay;
    }
    m_setup.writer.post(
        store::Writer::Urgency::Bulk,
        [this, batch](store::Connection &db) -> Result<void> {
            store::MetaStore(db).set("derived", "0");
            m_writer.apply(db, *batch);
            return {};
        },
        [this](Result<void> result) {
            // Notified under the lock: the waiting side may destroy this object as soon as it sees the count.
            const std::lock_guard lock(m_mutex);
            --m_underWay;
            if (!result && !m_error) {
                m_error = result.error();
                m_setup.stop.cancel();
            }
            m_stored.notify_all();
        });
    tell(false);
}

void ImportRun::wait(int atMost) {
    std::unique_lock lock(m_mutex);
    m_stored.wait(lock, [&] { return m_underWay <= atMost; });
}

Result<void> ImportRun::finish() {
    flush();
    wait(0);
    if (m_error) return tl::unexpected(*m_error);
    tell(true);
    return m_setup.writer.run(store::Writer::Urgency::Bulk, [this](store::Connection &db) -> Result<void> {
        m_writer.finish(db);
        return {};
    });
}

void ImportRun::progress(std::int64_t bytesDone, std::int64_t bytesTotal) {
    m_bytesDone = bytesDone;
    m_bytesTotal = bytesTotal;
    tell(false);
}

void ImportRun::tell(bool always) {
    if (!m_setup.progress) return;
    const auto now = std::chrono::steady_clock::now();
    if (!always && now - m_told < progressEvery) return;
    m_told = now;
    m_setup.progress({m_setup.report.path, m_bytesDone, m_bytesTotal, m_records, false});
}

}  // namespace twofold::services
