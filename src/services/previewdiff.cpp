// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewdiff.h"

#include <QDir>
#include <QTemporaryDir>
#include <algorithm>
#include <tuple>

#include "twofold/store/identities.h"
#include "twofold/store/jobdata.h"
#include "twofold/store/jobs.h"
#include "twofold/store/store.h"

namespace twofold::services {

using store::Connection;
using store::Writer;

Scratch::Scratch() {
    QTemporaryDir folder;
    folder.setAutoRemove(false);
    m_folder = folder.path().toStdString();
}

Scratch::~Scratch() {
    m_writer.reset();
    QDir(QString::fromStdString(m_folder)).removeRecursively();
}

Result<void> Scratch::open(const std::string &known, JobReport &report) {
    m_known = known;
    const std::string path = m_folder + "/preview.db";
    if (auto state = store::prepareStore(path); !state) return tl::unexpected(state.error());
    auto writer = Writer::open(path);
    if (!writer) return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return m_writer->run(Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        store::JobRow row;
        row.kind = "preview";
        row.path = report.path;
        row.started = report.started;
        row.observedAt = report.observedAt;
        report.id = store::JobStore(db).begin(row);
        return {};
    });
}

namespace {

// What the trial counted as stored, but is known.
void move(KindCounts &counts, const store::Comparison::Part &known) {
    counts.unchanged += known.same;
    counts.updated += known.corrected;
    counts.stored = std::max<std::int64_t>(0, counts.stored - known.same - known.corrected);
}

}  // namespace

Result<void> Scratch::compare(JobReport &report) {
    const auto reader = Connection::open(m_folder + "/preview.db", store::Access::ReadOnly);
    if (!reader) return tl::unexpected(reader.error());
    const auto comparison = store::compareStores(**reader, m_known, report.observedAt);
    if (!comparison) return tl::unexpected(comparison.error());
    move(report.of(RecordKind::Post), comparison->posts);
    move(report.of(RecordKind::Identity), comparison->identities);
    move(report.of(RecordKind::Relation), comparison->relations);
    move(report.of(RecordKind::Interaction), comparison->interactions);
    report.account = comparison->account;
    report.accountIsNew = !comparison->account.valid();
    report.id = {};
    return {};
}

}  // namespace twofold::services
