// SPDX-License-Identifier: GPL-3.0-or-later
// tiers STORE [PEOPLE] [INTERACTIONS]: a store of invented people; how long everything about them takes to work out, and one
// decision on a tier with all that it teaches. The store is made when it is not there.
#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <cstdlib>

#include "measure.h"
#include "support/socialworld.h"
#include "twofold/services/decisions.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/read.h"
#include "twofold/store/relations.h"

namespace {

using namespace twofold;
using namespace twofold::bench;

IdentityRecord identityOf(std::size_t number) {
    IdentityRecord record;
    record.platform = Platform::X;
    record.nativeId = std::to_string(1000 + number);
    record.handle = "person" + std::to_string(number);
    record.name = "Person " + std::to_string(number);
    record.bio = number % 5 == 0 ? "We sell tools. Our shop is open daily." : "Mum of two, I love my garden and good books.";
    return record;
}

// Each person's life again and again, until there are as many interactions as asked for.
void fill(store::Connection &db, const test::World &world, std::size_t people, std::size_t interactions, JobId job, AccountId account) {
    store::IdentityStore identities(db);
    store::InteractionStore store(db);
    store::RelationStore relations(db);
    std::size_t left = interactions;
    for (std::size_t i = 0; i < people; ++i) {
        const test::WorldPerson &person = world.people[i % world.people.size()];
        const IdentityRecord record = identityOf(i);
        const IdentityId id = identities.insert(Platform::X, record.nativeId, record.nativeId);
        store::IdentityClaim claim;
        claim.merge(record, world.now);
        identities.saveClaim(id, job, claim);
        identities.refresh(id);
        if (person.evidence.following) relations.save(account, id, {record, RelationKind::Following}, job, world.now);
        if (person.evidence.follower) relations.save(account, id, {record, RelationKind::Follower}, job, world.now);
        const std::size_t share = std::min(left, i + 1 == people ? left : 1 + person.events.size() * interactions / (people * 12));
        for (std::size_t k = 0; k < share && !person.events.empty(); ++k) {
            const auto &event = person.events[k % person.events.size()];
            const auto kind = event.message ? InteractionKind::Message : event.talk ? InteractionKind::Reply : InteractionKind::Like;
            const std::int64_t source = store::InteractionStore::sourceOf("bench", std::to_string(i) + ":" + std::to_string(k));
            store.save(account, source, id, {record, kind, event.in ? Direction::In : Direction::Out, event.at, {}}, job);
            --left;
        }
    }
    std::printf("%zu people, %zu interactions\n", people, interactions - left);
}

}  // namespace

namespace {

void makeStore(const std::string &path, std::size_t people, std::size_t interactions) {
    auto session = services::Session::open(path);
    if (!session) fail(session.error().message);
    const test::World world = test::makeWorld(1, test::WorldKind::HeavyTweeter);
    const auto done = (*session)->writer().run(store::Writer::Urgency::Bulk, [&](store::Connection &db) -> Result<void> {
        store::JobRow row;
        row.kind = "import";
        row.observedAt = row.started = world.now;
        row.state = JobState::Done;
        const JobId job = store::JobStore(db).begin(row);
        AccountRecord account;
        account.platform = Platform::X;
        account.nativeId = account.handle = "bench";
        fill(db, world, people, interactions, job, store::AccountStore(db).save(account, job, world.now).id);
        store::MetaStore(db).set("derived", "0");
        return {};
    });
    if (!done) fail(done.error().message);
}

void markUnderived(services::Session &session) {
    const auto done = session.writer().run(store::Writer::Urgency::Bulk, [](store::Connection &db) -> Result<void> {
        store::MetaStore(db).set("derived", "0");
        return {};
    });
    if (!done) fail(done.error().message);
}

}  // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 2) fail("usage: tiers STORE [PEOPLE] [INTERACTIONS]");
    const std::string path = argv[1];
    const auto number = [&](int at, std::size_t otherwise) { return argc > at ? static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)) : otherwise; };
    if (!QFile::exists(QString::fromStdString(path))) makeStore(path, number(2, 10'000), number(3, 1'000'000));
    Watch watch;
    auto session = services::Session::open(path);
    if (!session) fail(session.error().message);
    std::printf("opened, all worked out if it was not: %.0f ms\n", watch.lap());
    markUnderived(**session);
    session->reset();
    watch.lap();
    session = services::Session::open(path);
    if (!session) fail(session.error().message);
    std::printf("a whole pass (all gathered, judged, written, audited): %.0f ms\n", watch.lap());
    const auto people = store::readPeople(**(*session)->reader(), {}, store::PeopleSort::Strength, false, std::nullopt, 60);
    services::DecisionService decisions(**session);
    std::vector<double> times;
    for (std::size_t i = 0; i < people.size(); ++i) {
        watch.lap();
        const auto done = decisions.setTier({people[i].id}, i % 3 == 0 ? Tier::Friend : Tier::Interact);
        if (!done) fail(done.error().message);
        times.push_back(watch.lap());
    }
    std::printf("a decision with all it teaches, %zu in a row: p50 %.0f, p95 %.0f, max %.0f ms\n", times.size(), percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1));
    session->reset();
    session = services::Session::open(path);
    if (!session) fail(session.error().message);
    watch.lap();
    if (!services::DecisionService(**session).setTier({people.front().id}, Tier::LearnFrom)) fail("not decided");
    std::printf("the first decision of a program: %.0f ms\n", watch.lap());
    session->reset();
    session = services::Session::open(path);
    if (!session) fail(session.error().message);
    watch.lap();
    if (!services::prepareDecisions(**session)) fail("not prepared");
    std::printf("prepared as the window does it: %.0f ms\n", watch.lap());
    if (!services::DecisionService(**session).setTier({people.front().id}, Tier::Friend)) fail("not decided");
    std::printf("the first decision then: %.0f ms\n", watch.lap());
    std::printf("memory at most %.0f MB\n", peakMegabytes());
    return 0;
}
