// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the services share: a store in a temporary folder, a clock that stands still, imports in one call.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/services/decisions.h"
#include "twofold/services/importservice.h"
#include "twofold/services/session.h"
#include "xexport.h"

namespace twofold::test {

/// The moment at which these tests happen: 1 June 2025.
UtcMs testNow();
/// Midnight of a day.
UtcMs day(int year, int month, int dayOfMonth);

class Store {
public:
    explicit Store(const std::string &path, UtcMs now = testNow());
    services::Session &session() { return *m_session; }
    services::DecisionService decisions() { return services::DecisionService(*m_session); }
    [[nodiscard]] const std::string &path() const { return m_path; }
    void close() { m_session.reset(); }
    void reopen();
    void setNow(UtcMs now) { m_clock->set(now); }
    [[nodiscard]] std::unique_ptr<store::Connection> reader() const { return readStore(m_path); }

    /// One report; what is not a report is a test failure and an empty one.
    services::JobReport import(const std::string &file, const services::ImportOptions &options = {});
    services::JobReport preview(const std::string &file, const services::ImportOptions &options = {});
    services::JobReport import(const XExport &archive, const std::string &file, const services::ImportOptions &options = {});

    /// Number of the contact that has this X account id.
    [[nodiscard]] ContactId contact(const std::string &xId) const;
    [[nodiscard]] PostId post(const std::string &nativeId) const;
    [[nodiscard]] AccountId account() const;  ///< the first

private:
    std::string m_path;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<services::Session> m_session;
};

/// found = stored + updated + unchanged + skipped holds by construction; here: the four numbers of each kind as text.
std::string countsOf(const services::JobReport &report);

template <class Value>
::testing::AssertionResult isGood(const Result<Value> &result) {
    if (result) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << errorCodeName(result.error().code) << ": " << result.error().message << " (" << result.error().context << ")";
}

}  // namespace twofold::test
