// SPDX-License-Identifier: GPL-3.0-or-later
// big_store STORE: how long a person waits for each thing in a big store (import_floor leaves one).
#include <QCoreApplication>
#include <cstdio>

#include "measure.h"
#include "twofold/services/audit.h"
#include "twofold/services/decisions.h"
#include "twofold/services/review.h"
#include "twofold/store/read.h"

namespace {

using namespace twofold;
using namespace twofold::bench;

constexpr int pageSize = 100;

void print(const char *what, const std::vector<double> &times, const char *goal = "") {
    std::printf("  %-34s %8.2f %8.2f %8.2f ms  %s\n", what, percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1), goal);
    std::fflush(stdout);
}

void timeEach(const char *what, int times, const std::function<void(int)> &work, const char *goal = "") {
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        Watch watch;
        work(i);
        all.push_back(watch.lap());
    }
    print(what, all, goal);
}

const std::vector<std::string> &queries() {
    static const std::vector<std::string> typed{"library", "open access", "metadata", "conference", "choir", "family dinner", "the", "and the", "data", "garden", "children", "slides of my talk",
                                                "workshop", "a", "happy birthday", "catalogue", "zzz nothing", "teaching", "new paper", "thank you"};
    return typed;
}

// Letter by letter, as a person types, with what the window asks for at each.
std::vector<double> typeAll(const std::function<void(const std::string &)> &search) {
    std::vector<double> times;
    for (const std::string &query : queries())
        for (std::size_t length = 1; length <= query.size(); ++length) {
            Watch watch;
            search(query.substr(0, length));
            times.push_back(watch.lap());
        }
    return times;
}

}  // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 2) fail("usage: big_store STORE");
    Watch opening;
    auto session = services::Session::open(argv[1]);
    if (!session) fail(session.error().message);
    const double opened = opening.lap();
    auto reader = (*session)->reader();
    if (!reader) fail(reader.error().message);
    store::Connection &db = **reader;
    std::printf("%lld posts, %lld people                      p50      p95      max\n", static_cast<long long>(store::countPosts(db, {})), static_cast<long long>(store::countPeople(db, {})));
    print("open the store", {opened}, "goal < 1000 with the window");
    timeEach("first page of posts", 20, [&](int) { (void)store::readPosts(db, {}, std::nullopt, pageSize); }, "goal < 16");
    std::optional<PostId> after;
    timeEach("next page of posts", 200, [&](int) {
        const auto page = store::readPosts(db, {}, after, pageSize);
        if (!page.empty()) after = page.back().id;
    }, "goal < 16");
    after = {};
    timeEach("next page of personal posts", 200, [&](int) {
        const auto page = store::readPosts(db, {.label = store::LabelFilter::Personal}, after, pageSize);
        if (!page.empty()) after = page.back().id;
    }, "goal < 16");
    timeEach("first page of unsure posts", 20, [&](int) { (void)store::readPosts(db, {.label = store::LabelFilter::Unsure}, std::nullopt, pageSize); }, "goal < 16");
    for (const auto &[name, sort] : {std::pair{"page of people, last", store::PeopleSort::Last}, {"page of people, name", store::PeopleSort::Name}, {"page of people, tier", store::PeopleSort::Tier}}) {
        std::optional<ContactId> last;
        timeEach(name, 50, [&, order = sort](int) {
            const auto page = store::readPeople(db, {}, order, false, last, pageSize);
            last = page.empty() ? std::nullopt : std::optional(page.back().id);
        }, "goal < 16");
    }
    std::optional<FindingId> lastFinding;
    timeEach("next page of findings", 50, [&](int) {
        const auto page = store::readFindings(db, {.state = FindingState::Open}, lastFinding, pageSize);
        if (!page.empty()) lastFinding = page.back().id;
    }, "goal < 16");
    timeEach("counts of the split", 20, [&](int) { (void)services::ratioOverview(db); });
    timeEach("matrix of the audit", 20, [&](int) { (void)services::auditMatrix(db); });
    timeEach("accounts", 20, [&](int) { (void)store::readAccounts(db); });
    print("search posts as typed, first page", typeAll([&](const std::string &typed) { (void)store::readPosts(db, {.query = typed}, std::nullopt, pageSize); }), "goal p95 < 50");
    print("search posts, best first", typeAll([&](const std::string &typed) { (void)store::searchPosts(db, typed, 50); }), "goal p95 < 50");
    print("search posts, count (comes late)", typeAll([&](const std::string &typed) { (void)store::countPosts(db, {.query = typed}); }));
    print("search people as typed", typeAll([&](const std::string &typed) { (void)store::readPeople(db, {.query = typed}, store::PeopleSort::Last, false, std::nullopt, pageSize); }), "goal p95 < 50");
    services::ReviewService review(**session);
    timeEach("batch of the review", 20, [&](int) { (void)review.batch(db, 12); }, "goal < 150");
    const auto begun = review.resume(db, 12);
    timeEach("batch gone on with", 20, [&](int) { (void)review.resume(db, 12); }, "goal < 150");
    timeEach("a card passed over", static_cast<int>(begun.size()), [&](int i) {
        (void)services::ReviewService(**session, services::DecisionService::Settles::Later).passOver(begun[static_cast<std::size_t>(i)].card.id);
    });
    const auto people = store::readPeople(db, {}, store::PeopleSort::Strength, false, std::nullopt, 20);
    timeEach("evidence of a contact", 20, [&](int i) { (void)review.contactEvidence(db, people[static_cast<std::size_t>(i) % people.size()].id); });
    services::DecisionService decisions(**session, services::DecisionService::Settles::Later);
    timeEach("a tier decided", 20, [&](int i) { (void)decisions.setTier({people[static_cast<std::size_t>(i) % people.size()].id}, Tier::Friend); });
    const auto posts = store::readPosts(db, {}, std::nullopt, 20);
    timeEach("a label decided", 20, [&](int i) { (void)decisions.setLabel({posts[static_cast<std::size_t>(i)].id}, Label::Personal); });
    timeEach("undone", 40, [&](int) { (void)decisions.undoLast(); });
    std::printf("  memory now %.0f MB, at most %.0f MB (goal < 250 with the window)\n", residentMegabytes(), peakMegabytes());
    timeEach("the whole audit", 1, [&](int) { (void)services::runAudit(**session); });
    std::printf("  memory at most %.0f MB after the audit\n", peakMegabytes());
    return 0;
}
