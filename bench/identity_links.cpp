// SPDX-License-Identifier: GPL-3.0-or-later
// identity_links [STORE]: how long it takes to find out who is who, at 5,000 people and at 100,000 profiles; with a store,
// one "never match" in it (it is made with 10,000 profiles when it is not there).
#include <QCoreApplication>
#include <QFile>
#include <cstdio>

#include "measure.h"
#include "analysis/identitytest.h"
#include "twofold/analysis/identities.h"
#include "twofold/core/platforms.h"
#include "twofold/services/decisions.h"
#include "twofold/services/duplicates.h"
#include "twofold/services/linking.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"

namespace {

using namespace twofold;

void time(int people) {
    const auto views = test::viewsOf(test::makePopulation({.seed = 7, .people = people}));
    bench::Watch watch;
    const auto links = analysis::findLinks(views);
    const double linking = watch.lap();
    const auto candidates = analysis::findCandidates(views);
    const double comparing = watch.lap();
    std::vector<analysis::ClusterMember> members;
    for (const auto &view : views) members.push_back({view.id, view.platform, view.key});
    watch.lap();
    (void)analysis::clusterIdentities(members, links, {}, {});
    std::printf("%6d people, %6zu profiles: %5zu links in %7.1f ms, %6zu candidates in %7.1f ms, groups in %6.1f ms\n", people, views.size(), links.size(), linking, candidates.size(), comparing, watch.lap());
}

void makeStore(services::Session &session) {
    const auto population = test::makePopulation({.seed = 7, .people = 3460});
    const auto done = session.writer().run(store::Writer::Urgency::Bulk, [&](store::Connection &db) -> Result<void> {
        store::JobRow row;
        row.kind = "import";
        row.observedAt = row.started = 1'600'000'000;
        row.state = JobState::Done;
        const JobId job = store::JobStore(db).begin(row);
        store::IdentityStore identities(db);
        for (const auto &one : population) {
            const IdentityId id = identities.insert(one.record.platform, identityKey(one.record), one.record.nativeId);
            store::IdentityClaim claim;
            claim.merge(one.record, row.observedAt);
            identities.saveClaim(id, job, claim);
            identities.refresh(id);
        }
        store::MetaStore(db).set("derived", "0");  // all is worked out when it is opened again
        return {};
    });
    if (!done) bench::fail(done.error().message);
    std::printf("%zu profiles in a store\n", population.size());
}

void print(const char *what, const std::vector<double> &times) {
    std::printf("%s, %zu in a row: p50 %.1f, p95 %.1f, max %.1f ms\n", what, times.size(), bench::percentile(times, 0.5), bench::percentile(times, 0.95), bench::percentile(times, 1));
}

// Each pair that is offered is never to match.
void timeNeverMatch(services::Session &session) {
    constexpr int times = 60;
    const auto reader = session.reader();
    if (!reader) bench::fail(reader.error().message);
    bench::Watch watch;
    const auto offered = services::countDuplicates(**reader);
    std::printf("%lld pairs are offered, counted in %.1f ms\n", static_cast<long long>(offered), watch.lap());
    const auto rows = services::readDuplicates(**reader, 0, times);
    std::vector<double> regrouping;
    std::vector<double> deciding;
    for (const auto &row : rows) {
        watch.lap();
        (void)session.writer().run(store::Writer::Urgency::Bulk, [&](store::Connection &db) -> Result<void> {
            (void)services::regroupAround(db, {row.first, row.second});
            return {};
        });
        regrouping.push_back(watch.lap());
        if (const auto done = services::DecisionService(session).neverMatch(row.a.id, row.b.id); !done) bench::fail(done.error().message);
        deciding.push_back(watch.lap());
    }
    print("groups around the two, as a decision works them out", regrouping);
    print("a whole \"never match\"", deciding);
}

}  // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc > 1) {
        const bool isThere = QFile::exists(QString::fromLocal8Bit(argv[1]));
        auto session = services::Session::open(argv[1]);
        if (!session) bench::fail(session.error().message);
        if (!isThere) {
            makeStore(**session);
            session->reset();
            session = services::Session::open(argv[1]);
            if (!session) bench::fail(session.error().message);
        }
        timeNeverMatch(**session);
        return 0;
    }
    time(5000);
    time(35000);
    std::printf("memory at most %.0f MB\n", bench::peakMegabytes());
    return 0;
}
