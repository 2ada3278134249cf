// SPDX-License-Identifier: GPL-3.0-or-later
// identity_links: how long it takes to find out who is who, at 5,000 people and at 100,000 profiles.
#include <cstdio>

#include "measure.h"
#include "support/population.h"
#include "twofold/analysis/identities.h"
#include "twofold/core/platforms.h"

namespace {

using namespace twofold;

std::vector<analysis::IdentityView> viewsOf(const std::vector<test::PopulatedIdentity> &population) {
    std::vector<analysis::IdentityView> views;
    for (const auto &one : population) {
        analysis::IdentityView view;
        view.id = IdentityId(static_cast<std::int64_t>(views.size() + 1));
        view.platform = one.record.platform;
        view.key = identityKey(one.record);
        view.nativeId = one.record.nativeId;
        view.handle = one.record.handle;
        view.formerHandles = one.formerHandles;
        view.name = one.record.name;
        view.bio = one.record.bio;
        view.profileUrl = one.record.profileUrl;
        if (!one.record.email.empty()) view.emails.push_back(one.record.email);
        if (!one.record.phone.empty()) view.phones.push_back(one.record.phone);
        view.kind = one.record.kind;
        view.neighbours = one.neighbours;
        views.push_back(std::move(view));
    }
    return views;
}

void time(int people) {
    const auto views = viewsOf(test::makePopulation({.seed = 7, .people = people}));
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

}  // namespace

int main() {
    time(5000);
    time(35000);
    std::printf("memory at most %.0f MB\n", bench::peakMegabytes());
    return 0;
}
