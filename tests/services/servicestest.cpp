// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestest.h"

#include <stdexcept>

namespace twofold::test {

using services::ImportOptions;
using services::ImportService;
using services::JobReport;

UtcMs testNow() { return day(2025, 6, 1); }
UtcMs day(int year, int month, int dayOfMonth) { return fromCivil(year, month, dayOfMonth).value(); }

Store::Store(const std::string &path, UtcMs now) : m_path(path), m_clock(std::make_shared<FixedClock>(now)) { reopen(); }

void Store::reopen() {
    m_session.reset();
    auto session = services::Session::open(m_path, m_clock);
    if (!session) throw std::runtime_error("cannot open the store: " + session.error().message);
    m_session = std::move(*session);
}

namespace {

JobReport only(const Result<std::vector<JobReport>> &reports) {
    if (!isGood(reports)) {
        ADD_FAILURE() << isGood(reports).message();
        return {};
    }
    EXPECT_EQ(reports->size(), 1U);
    return reports->empty() ? JobReport() : reports->front();
}

}  // namespace

JobReport Store::import(const std::string &file, const ImportOptions &options) {
    CancelToken cancel;
    return only(ImportService(*m_session).run(file, options, cancel, {}));
}

JobReport Store::preview(const std::string &file, const ImportOptions &options) {
    CancelToken cancel;
    return only(ImportService(*m_session).preview(file, options, cancel, {}));
}

JobReport Store::import(const XExport &archive, const std::string &file, const ImportOptions &options) {
    archive.write(file);
    return import(file, options);
}

ContactId Store::contact(const std::string &xId) const {
    return ContactId(numberOf(*reader(), "SELECT contact_id FROM identities WHERE platform=1 AND key='id:" + xId + "'"));
}

PostId Store::post(const std::string &nativeId) const { return PostId(numberOf(*reader(), "SELECT id FROM posts WHERE native_id='" + nativeId + "'")); }

AccountId Store::account() const { return AccountId(numberOf(*reader(), "SELECT min(id) FROM accounts")); }

std::string countsOf(const JobReport &report) {
    std::string text;
    for (const RecordKind kind : {RecordKind::Post, RecordKind::Identity, RecordKind::Relation, RecordKind::Interaction}) {
        const auto &counts = report.of(kind);
        text += std::string(word(kind)) + " stored " + std::to_string(counts.stored) + " updated " + std::to_string(counts.updated) + " unchanged " +
                std::to_string(counts.unchanged) + " skipped " + std::to_string(counts.skipped) + "\n";
    }
    return text;
}

}  // namespace twofold::test
