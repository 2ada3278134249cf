// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers, trust and roles of the sample through a real import, against what is known of its cast.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "servicestest.h"
#include "twofold/services/duplicates.h"
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

constexpr int decisions = 50;

Tier tierOf(const json &member) { return *fromWord<Tier>(member["tier"].get<std::string>()); }
Trust trustOf(const json &member) { return *fromWord<Trust>(member["trust"].get<std::string>()); }

class TierSample : public testing::Test {
protected:
    TierSample() : m_store(m_folder.file("sample.db")) {
        CancelToken cancel;
        EXPECT_TRUE(isGood(services::loadSample(m_store.session(), cancel, {})));
    }
    /// Each member of the cast with the contacts of their profiles that an import knows.
    std::vector<std::pair<const json *, std::vector<ContactId>>> people(store::Connection &db) {
        std::vector<std::pair<const json *, std::vector<ContactId>>> all;
        for (const json &member : truth()["cast"]) {
            std::vector<ContactId> contacts;
            for (const json &profile : member["on"])
                if (const ContactId id = contactOf(db, profile); id.valid() && std::find(contacts.begin(), contacts.end(), id) == contacts.end()) contacts.push_back(id);
            if (!contacts.empty()) all.emplace_back(&member, std::move(contacts));
        }
        return all;
    }
    /// Each contact of the cast.
    std::vector<std::pair<const json *, ContactId>> cast(store::Connection &db) {
        std::vector<std::pair<const json *, ContactId>> all;
        std::set<ContactId> seen;
        for (const auto &[member, contacts] : people(db))
            for (const ContactId id : contacts)
                if (seen.insert(id).second) all.emplace_back(member, id);
        return all;
    }
    /// What is said of a person: of the contact with whom most passed, when nothing links their profiles.
    static store::PersonRow said(store::Connection &db, const std::vector<ContactId> &contacts) {
        store::PersonRow best;
        for (const ContactId id : contacts) {
            const auto person = store::readPerson(db, id);
            if (person && (!best.id.valid() || std::pair(person->in + person->out, std::popcount(person->platforms)) > std::pair(best.in + best.out, std::popcount(best.platforms)))) best = *person;
        }
        return best;
    }
    struct Figures {
        Table<4> tiers;
        Table<5> trusts;
        void print(const std::string &title) const {
            tiers.print(("tiers, " + title).c_str());
            std::printf("macro-F1 over learn-from, interact, friend: %.3f (%.3f %.3f %.3f)\n", tiers.macroF1(1), tiers.f1(1), tiers.f1(2), tiers.f1(3));
            trusts.print(("trust, " + title).c_str());
            std::printf("macro-F1 over public to inner: %.3f (%.3f %.3f %.3f %.3f)\n", trusts.macroF1(1), trusts.f1(1), trusts.f1(2), trusts.f1(3), trusts.f1(4));
        }
    };
    /// By person, but for those asked.
    Figures figures(const std::set<const json *> &asked = {}) {
        const auto db = m_store.reader();
        Figures figures;
        for (const auto &[member, contacts] : people(*db)) {
            if (asked.contains(member)) continue;
            const store::PersonRow person = said(*db, contacts);
            figures.tiers.add(static_cast<int>(tierOf(*member)), static_cast<int>(person.tier));
            figures.trusts.add(static_cast<int>(trustOf(*member)), static_cast<int>(person.trust));
        }
        return figures;
    }
    /// As the user would: of the duplicates that are offered those that are right are made one.
    int takeDuplicates() {
        int taken = 0;
        for (;;) {
            const auto db = m_store.reader();
            const auto whose = members(*db);
            std::map<const json *, std::set<ContactId>> one;
            for (const auto &row : services::readDuplicates(*db, 0, 1000))
                if (whose.contains(row.a.id) && whose.contains(row.b.id) && whose.at(row.a.id) == whose.at(row.b.id)) one[whose.at(row.a.id)].insert({row.a.id, row.b.id});
            if (one.empty()) return taken;
            for (const auto &[member, contacts] : one) EXPECT_TRUE(isGood(m_store.decisions().merge({contacts.begin(), contacts.end()})));
            taken += static_cast<int>(one.size());
        }
    }
    std::map<ContactId, const json *> members(store::Connection &db) {
        std::map<ContactId, const json *> whose;
        for (const auto &[member, id] : cast(db)) whose[id] = member;
        return whose;
    }
    TempDir m_folder;
    Store m_store;
};

TEST_F(TierSample, FiguresCold) {
    const Figures cold = figures();
    cold.print("cold");
    EXPECT_GE(cold.tiers.macroF1(1), 0.80);
    const auto db = m_store.reader();
    Table<4> profiles;
    for (const auto &[member, id] : cast(*db)) {
        const auto person = store::readPerson(*db, id);
        ASSERT_TRUE(person);
        profiles.add(static_cast<int>(tierOf(*member)), static_cast<int>(person->tier));
        const bool isOne = person->kind == ContactKind::Person || person->kind == ContactKind::Unknown;
        EXPECT_TRUE(person->tier != Tier::Friend || (isOne && (*member)["kind"] == "person")) << person->name << " is no person";
        EXPECT_TRUE(person->tier != Tier::Friend || person->in + person->out > 0) << person->name;
    }
    profiles.print("tiers by contact, parts of a person each for itself");
    std::printf("macro-F1: %.3f\n", profiles.macroF1(1));
}

TEST_F(TierSample, FiguresWhenProfilesAreOne) {
    std::printf("%d people made one, as offered\n", takeDuplicates());
    const Figures offered = figures();
    offered.print("duplicates taken");
    EXPECT_GE(offered.tiers.macroF1(1), 0.75);
    EXPECT_GE(offered.trusts.macroF1(1), 0.72);
    // A name alone joins nobody, and Facebook gives no more: the user knows better.
    for (const auto &[member, contacts] : people(*m_store.reader()))
        if (contacts.size() > 1) { EXPECT_TRUE(isGood(m_store.decisions().merge(contacts))); }
    const Figures one = figures();
    one.print("all profiles of a person made one");
    EXPECT_GE(one.tiers.macroF1(1), 0.70);
    EXPECT_GE(one.trusts.macroF1(1), 0.80);
}

// As the review asks: what is worth most first. Answered with the truth about the person.
TEST_F(TierSample, FiguresAfterDecisions) {
    takeDuplicates();
    services::ReviewService review(m_store.session());
    std::set<const json *> asked;
    const auto whose = members(*m_store.reader());
    for (int i = 0; i < decisions; ++i) {
        const auto cards = review.batch(*m_store.reader(), 60);
        const auto card = std::find_if(cards.begin(), cards.end(), [&](const auto &each) { return each.kind == services::CardKind::Tier && whose.contains(each.contact); });
        ASSERT_TRUE(card != cards.end());
        const json &member = *whose.at(card->contact);
        asked.insert(&member);
        EXPECT_TRUE(isGood(review.decide(card->id, member["tier"].get<std::string>())));
    }
    const Figures others = figures(asked);
    const Figures all = figures();
    others.print("after decisions, those who were not asked about");
    std::printf("those not asked, of whom none is a friend: %.3f over learn-from and interact\n", (others.tiers.f1(1) + others.tiers.f1(2)) / 2);
    all.print("after decisions, all");
    EXPECT_GE(all.tiers.macroF1(1), 0.90);
    EXPECT_GE((others.tiers.f1(1) + others.tiers.f1(2)) / 2, 0.84);
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
