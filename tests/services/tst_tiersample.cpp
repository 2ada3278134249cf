// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers, trust and roles of the sample through a real import, against what is known of its cast. Profiles that nothing
// links are contacts of their own, so each is measured as the contact it is.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "servicestest.h"
#include "twofold/services/review.h"
#include "twofold/services/sample.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

using nlohmann::json;

const json &truth() {
    static const json document = json::parse(readFile(std::string(TWOFOLD_SOURCE_DIR) + "/resources/sample/truth.json"));
    return document;
}

std::string quoted(std::string text) {
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) text.insert(at, 1, '\'');
    return "'" + text + "'";
}

/// The contact of a profile of the cast; not valid when no import knows it.
ContactId contactOf(store::Connection &db, const json &profile) {
    const auto platform = fromWord<Platform>(profile["platform"].get<std::string>());
    if (!platform) return {};
    std::string which;
    if (profile.contains("native_id")) which = "native_id=" + quoted(profile["native_id"]);
    else if (profile.contains("handle")) which = "handle=" + quoted(profile["handle"]);
    else if (profile.contains("name")) which = "name=" + quoted(profile["name"]);
    else return {};
    return ContactId(numberOf(db, "SELECT contact_id FROM identities WHERE present=1 AND platform=" + std::to_string(static_cast<int>(*platform)) + " AND " + which));
}

template <std::size_t Size>
class Table {
public:
    void add(int is, int said) { ++m_count[static_cast<std::size_t>(is)][static_cast<std::size_t>(said)]; }
    [[nodiscard]] double f1(std::size_t value) const {
        double said = 0, is = 0;
        for (std::size_t other = 0; other < Size; ++other) {
            said += m_count[other][value];
            is += m_count[value][other];
        }
        return said + is > 0 ? 2 * m_count[value][value] / (said + is) : 1;
    }
    [[nodiscard]] double macroF1(std::size_t from) const {
        double sum = 0;
        for (std::size_t value = from; value < Size; ++value) sum += f1(value);
        return sum / static_cast<double>(Size - from);
    }
    void print(const char *title) const {
        std::printf("%s (rows: truth, columns: said)\n", title);
        for (const auto &row : m_count) {
            for (const double count : row) std::printf(" %5.0f", count);
            std::printf("\n");
        }
    }

private:
    std::array<std::array<double, Size>, Size> m_count{};
};

class TierSample : public testing::Test {
protected:
    TierSample() : m_store(m_folder.file("sample.db")) {
        CancelToken cancel;
        EXPECT_TRUE(isGood(services::loadSample(m_store.session(), cancel, {})));
    }
    /// Each member of the cast with the contact of each profile that an import knows.
    std::vector<std::pair<const json *, ContactId>> cast(store::Connection &db) {
        std::vector<std::pair<const json *, ContactId>> all;
        std::set<ContactId> seen;
        for (const json &member : truth()["cast"])
            for (const json &profile : member["on"])
                if (const ContactId id = contactOf(db, profile); id.valid() && seen.insert(id).second) all.emplace_back(&member, id);
        return all;
    }
    TempDir m_folder;
    Store m_store;
};

TEST_F(TierSample, FiguresOfTiersAndTrust) {
    const auto db = m_store.reader();
    Table<4> tiers;
    Table<5> trusts;
    std::set<std::string> friendOrganisations;
    for (const auto &[member, id] : cast(*db)) {
        const auto person = store::readPerson(*db, id);
        ASSERT_TRUE(person);
        tiers.add(static_cast<int>(*fromWord<Tier>((*member)["tier"].get<std::string>())), static_cast<int>(person->tier));
        trusts.add(static_cast<int>(*fromWord<Trust>((*member)["trust"].get<std::string>())), static_cast<int>(person->trust));
        if (person->tier == Tier::Friend && person->kind != ContactKind::Person && person->kind != ContactKind::Unknown) friendOrganisations.insert(person->name);
        EXPECT_TRUE(person->tier != Tier::Friend || person->in + person->out > 0) << person->name;
    }
    tiers.print("tiers of the cast, by profile");
    Table<4> named;  // the people of X and Mastodon, whose tiers were written with their archives
    for (const auto &[key, tier] : truth()["tiers"].items()) {
        const std::size_t colon = key.find(':');
        const bool isX = key.starts_with("x:");
        const ContactId id = contactOf(*db, {{"platform", key.substr(0, colon)}, {isX ? "native_id" : "handle", key.substr(colon + 1)}});
        const auto person = id.valid() ? store::readPerson(*db, id) : std::nullopt;
        if (person) named.add(static_cast<int>(*fromWord<Tier>(tier.get<std::string>())), static_cast<int>(person->tier));
    }
    named.print("tiers of X and Mastodon");
    std::printf("macro-F1 there: %.3f (%.3f %.3f %.3f)\n", named.macroF1(1), named.f1(1), named.f1(2), named.f1(3));
    std::printf("macro-F1 over learn-from, interact, friend: %.3f (%.3f %.3f %.3f)\n", tiers.macroF1(1), tiers.f1(1), tiers.f1(2), tiers.f1(3));
    trusts.print("trust");
    std::printf("macro-F1 over public to inner: %.3f\n", trusts.macroF1(1));
    EXPECT_TRUE(friendOrganisations.empty());
    EXPECT_GE(named.f1(2), 0.55);
    EXPECT_GE(trusts.macroF1(1), 0.5);
}

TEST_F(TierSample, SuggestedRolesAreMostlyRight) {
    const auto db = m_store.reader();
    std::map<std::string, std::array<int, 3>> counts;  // right, said, there
    for (const auto &[member, id] : cast(*db)) {
        std::set<std::string> is;
        for (const json &role : (*member)["roles"]) is.insert(role.get<std::string>());
        for (const std::string &role : is) ++counts[role][2];
        const auto person = store::readPerson(*db, id);
        ASSERT_TRUE(person);
        for (const auto &role : person->suggestedRoles) {
            ++counts[role.role][1];
            counts[role.role][0] += is.contains(role.role);
        }
    }
    int right = 0, said = 0;
    for (const auto &[role, count] : counts) {
        if (count[1] == 0) continue;
        std::printf("%-20s %3d said, %3d right, of %3d profiles\n", role.c_str(), count[1], count[0], count[2]);
        right += count[0];
        said += count[1];
    }
    std::printf("precision %.3f\n", static_cast<double>(right) / said);
    EXPECT_GT(said, 20);
    EXPECT_GE(static_cast<double>(right) / said, 0.6);
}

}  // namespace

}  // namespace twofold::test
