// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/socialworld.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace twofold::test {

namespace {

using Random = std::mt19937_64;
using analysis::ContactEvidence;

constexpr UtcMs worldNow = 1'750'000'000'000;

/// What passes between two people while they are in touch.
struct Tie {
    double outPerMonth = 0, inPerMonth = 0;            ///< in public
    double messagesPerMonth = 0;                       ///< both sides together
    double fromDays = 1000, toDays = 0;                ///< begins and ends so many days ago
    double personal = 0.1;                             ///< share of personal subjects in what the user wrote
    double talk = 0.8;                                 ///< share of replies in public; the rest are reposts and likes
};

/// How many there are of each sort, and how the user uses the networks.
struct Habits {
    int news, organisations, voices, mutuals, talkers, colleagues, fans, replyGuys, customers, friends, silentFriends, family;
    int acquaintances, connections, wideAcquaintances;
    double activity;      ///< multiplies what the user says in public
    double messaging;     ///< and in private
    double friendsOnPublic;  ///< share of friends who are also on the professional network
};

Habits habitsOf(WorldKind kind) {
    switch (kind) {
    case WorldKind::HeavyTweeter: return {60, 60, 260, 160, 90, 14, 160, 8, 12, 11, 3, 6, 60, 90, 16, 1.6, 0.7, 0.75};
    case WorldKind::Lurker: return {50, 70, 280, 60, 18, 8, 25, 2, 4, 8, 4, 7, 70, 140, 10, 0.45, 0.8, 0.35};
    case WorldKind::FacebookPerson: return {15, 25, 70, 30, 24, 10, 15, 2, 6, 14, 5, 12, 190, 40, 18, 0.8, 1.4, 0.3};
    }
    return {};
}

class Maker {
public:
    Maker(unsigned seed, WorldKind kind, double scale) : m_random(seed * 7919U + static_cast<unsigned>(kind) * 104729U), m_habits(habitsOf(kind)), m_scale(scale) {
        m_personalIsMixed = chance(0.3);   // the account that the user has not called personal
        m_seesIncoming = chance(0.45);     // the archives of some networks show nothing of what others said in public
        m_hasMessages = !chance(0.15);
    }

    World make() {
        makeReadOnes();
        makeTalkers();
        makeStrangers();
        makeClose();
        makeAcquaintances();
        makeHidden();
        std::shuffle(m_world.people.begin(), m_world.people.end(), m_random);
        m_world.now = worldNow;
        return std::move(m_world);
    }

private:
    bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(m_random) < share; }
    double between(double low, double high) { return std::uniform_real_distribution<>(low, high)(m_random); }
    /// Heavy-tailed around a median.
    double around(double median, double spread) { return median * std::exp(std::normal_distribution<>(0, spread)(m_random)); }
    int many(int count) { return static_cast<int>(std::lround(count * m_scale * between(0.75, 1.25))); }

    WorldPerson &add(const char *sort, Tier tier, Trust trust, ContactKind kind) {
        WorldPerson &person = m_world.people.emplace_back();
        person.sort = sort;
        person.tier = tier;
        person.trust = trust;
        // What a profile says is sometimes nothing, sometimes wrong.
        person.evidence.kind = chance(0.12) ? ContactKind::Unknown : kind;
        if (kind == ContactKind::Person && chance(0.03)) person.evidence.kind = ContactKind::Organisation;
        if (kind == ContactKind::Organisation && chance(0.08)) person.evidence.kind = ContactKind::Person;
        return person;
    }

    void onProfessional(ContactEvidence &e, bool following, bool follower) {
        e.platforms += e.onProfessional || (!following && !follower) ? 0 : 1;
        e.following |= following;
        e.follower |= follower;
        e.mutual |= following && follower;
        e.onProfessional |= following || follower;
    }
    void onPersonal(ContactEvidence &e) {
        e.friendRelation = true;
        ++e.platforms;
        (m_personalIsMixed ? e.onMixed : e.onPersonal) = true;
    }
    /// A network of work whose connections are called friends.
    void connection(ContactEvidence &e) {
        e.friendRelation = true;
        ++e.platforms;
        e.onProfessional = true;
    }
    void inBook(ContactEvidence &e, double number) {
        e.addressBook = true;
        ++e.platforms;
        e.privateNumber = chance(number);
    }

    /// Talk comes in bursts: a few days around a moment, then nothing for a while.
    void addEvents(WorldPerson &person, const Tie &tie, double perMonth, bool in, bool message) {
        const double talk = message ? 1 : tie.talk;
        const double months = std::max(0.0, tie.fromDays - tie.toDays) / 30;
        int left = std::poisson_distribution<>(std::min(2000.0, perMonth * months))(m_random);
        while (left > 0) {
            const double day = between(tie.toDays, tie.fromDays);
            for (int burst = std::min(left, 1 + std::geometric_distribution<>(0.5)(m_random)); burst > 0; --burst, --left) {
                const double ago = std::clamp(day + between(-2, 2), 0.01, 6000.0);
                person.events.push_back({worldNow - static_cast<UtcMs>(ago * msPerDay), in, message, chance(talk)});
            }
        }
    }

    void live(WorldPerson &person, const Tie &tie, bool onPublicNetwork = true) {
        const double seen = onPublicNetwork && !m_seesIncoming ? 0 : 1;
        addEvents(person, tie, tie.outPerMonth, false, false);
        addEvents(person, tie, tie.inPerMonth * seen, true, false);
        if (m_hasMessages) {
            const double share = between(0.35, 0.65);
            addEvents(person, tie, tie.messagesPerMonth * share, false, true);
            addEvents(person, tie, tie.messagesPerMonth * (1 - share), true, true);
        }
        count(person, tie.personal);
    }

    void count(WorldPerson &person, double personal) {
        ContactEvidence &e = person.evidence;
        std::set<int> months;
        int labelled = 0, called = 0;
        for (const WorldEvent &event : person.events) {
            (event.in ? e.in : e.out) += 1;
            if (event.message) (event.in ? e.messagesIn : e.messagesOut) += 1;
            if (event.talk && !event.in) ++e.talkOut;
            if (event.at > worldNow - 90 * msPerDay) (event.in ? e.in90 : e.out90) += 1;
            if (event.at > worldNow - 365 * msPerDay) months.insert(static_cast<int>((worldNow - event.at) / (30 * msPerDay)));
            e.first = e.first == unknownTime ? event.at : std::min(e.first, event.at);
            e.last = std::max(e.last, event.at);
            if (event.message || event.in) continue;
            ++labelled;
            called += chance(personal) != chance(0.12);  // labels are sometimes wrong
        }
        e.activeMonths12 = std::min<std::int64_t>(12, static_cast<std::int64_t>(months.size()));
        if (labelled > 0) e.personalShare = static_cast<double>(called) / labelled;
    }

    void makeReadOnes() {
        for (int i = many(m_habits.news); i > 0; --i) {
            auto &person = add("news", Tier::LearnFrom, Trust::Public, ContactKind::News);
            onProfessional(person.evidence, true, false);
            live(person, {around(0.12, 1.6) * m_habits.activity, chance(0.1) ? 0.01 : 0, 0, between(400, 3000), between(0, 60), between(0, 0.2), 0.04});
        }
        for (int i = many(m_habits.organisations); i > 0; --i) {
            auto &person = add("organisation", Tier::LearnFrom, Trust::Public, ContactKind::Organisation);
            onProfessional(person.evidence, true, chance(0.35));
            if (chance(0.15)) connection(person.evidence);
            live(person, {around(0.08, 1.5) * m_habits.activity, around(0.02, 1.4), chance(0.1) ? 0.05 : 0, between(200, 3000), between(0, 200), 0.05, 0.15});
        }
        for (int i = many(m_habits.voices); i > 0; --i) {
            auto &person = add("voice", Tier::LearnFrom, Trust::Public, ContactKind::Person);
            onProfessional(person.evidence, true, false);
            if (chance(0.35)) {
                person.evidence.platforms = 1;  // never spoken to
                continue;
            }
            live(person, {around(0.05, 1.4) * m_habits.activity, chance(0.25) ? around(0.01, 1) : 0, 0, between(100, 3000), between(0, 400), between(0, 0.3), 0.3});
        }
        for (int i = many(m_habits.mutuals); i > 0; --i) {
            auto &person = add("mutual", Tier::LearnFrom, Trust::Professional, ContactKind::Person);
            onProfessional(person.evidence, true, true);
            live(person, {around(0.035, 1.1) * m_habits.activity, around(0.035, 1.1), chance(0.08) ? 0.03 : 0, between(100, 2500), between(0, 500), between(0, 0.3), 0.5});
        }
    }

    void makeTalkers() {
        for (int i = many(m_habits.talkers); i > 0; --i) {
            auto &person = add("talker", Tier::Interact, Trust::Professional, ContactKind::Person);
            onProfessional(person.evidence, chance(0.93), chance(0.93));
            person.evidence.platforms = 1;
            if (chance(0.2)) connection(person.evidence);
            if (chance(0.08)) inBook(person.evidence, 0.3);
            const double rate = around(0.9, 0.8) * std::max(0.7, m_habits.activity);
            live(person, {rate * between(0.6, 1.4), rate * between(0.5, 1.5), chance(0.35) ? around(0.25, 0.8) * m_habits.messaging : 0, between(150, 2500),
                          chance(0.8) ? between(0, 60) : between(60, 300), between(0, 0.45)});
        }
        for (int i = many(m_habits.colleagues); i > 0; --i) {
            // Much is said in public and at work; they are no friends.
            auto &person = add("colleague", Tier::Interact, Trust::Professional, ContactKind::Person);
            onProfessional(person.evidence, true, true);
            if (chance(0.75)) connection(person.evidence);
            if (chance(0.3)) inBook(person.evidence, 0.25);
            const double rate = around(3, 0.6) * m_habits.activity;
            live(person, {rate, rate * between(0.6, 1.4), chance(0.5) ? around(0.6, 0.7) : 0, between(200, 2000), between(0, 40), between(0, 0.2)});
        }
    }

    void makeStrangers() {
        for (int i = many(m_habits.fans); i > 0; --i) {
            auto &person = add("fan", Tier::Untiered, Trust::Public, ContactKind::Person);
            onProfessional(person.evidence, false, true);
            if (chance(0.5)) continue;
            live(person, {chance(0.15) ? 0.01 : 0, around(0.08, 1.2), 0, between(50, 1500), between(0, 300), 0.1});
        }
        for (int i = many(m_habits.replyGuys); i > 0; --i) {
            auto &person = add("reply-guy", Tier::Untiered, Trust::Public, ContactKind::Person);
            onProfessional(person.evidence, false, chance(0.8));
            person.evidence.platforms = 1;
            live(person, {chance(0.6) ? 0.06 : 0, around(2.5, 0.8), chance(0.2) ? 0.02 : 0, between(150, 1200), between(0, 60), 0.1});
        }
        for (int i = many(m_habits.customers); i > 0; --i) {
            auto &person = add("customer", Tier::Untiered, Trust::Public, ContactKind::Person);
            onProfessional(person.evidence, false, chance(0.3));
            person.evidence.platforms = 1;
            const double begin = between(20, 900);
            live(person, {chance(0.3) ? 1.0 : 0, chance(0.4) ? 1.5 : 0, around(6, 0.4), begin, std::max(0.0, begin - 15), 0.02});
        }
    }

    void friendTies(ContactEvidence &e) {
        if (chance(0.85)) onPersonal(e);
        if (chance(m_habits.friendsOnPublic)) onProfessional(e, chance(0.95), chance(0.95));
        if (chance(0.65)) inBook(e, 0.75);
        e.closeFriend = chance(0.25);
        if (!e.onPersonal && !e.onProfessional && !e.onMixed && !e.addressBook) onPersonal(e);
    }

    void makeClose() {
        for (int i = many(m_habits.friends); i > 0; --i) {
            auto &person = add("friend", Tier::Friend, Trust::Personal, ContactKind::Person);
            friendTies(person.evidence);
            if (person.evidence.closeFriend || person.evidence.privateNumber) person.trust = Trust::Inner;
            const bool isNew = chance(0.12);
            const double rate = around(1.6, 0.8);
            live(person, {rate * std::max(0.6, m_habits.activity), rate * between(0.6, 1.5), around(4, 0.9) * m_habits.messaging, isNew ? between(60, 150) : between(400, 3000),
                          between(0, 25), between(0.3, 0.9)}, chance(m_habits.friendsOnPublic));
        }
        for (int i = many(m_habits.silentFriends); i > 0; --i) {
            auto &person = add("silent friend", Tier::Friend, Trust::Personal, ContactKind::Person);
            friendTies(person.evidence);
            if (person.evidence.closeFriend || person.evidence.privateNumber) person.trust = Trust::Inner;
            const double until = between(210, 700);
            live(person, {around(1.2, 0.6), around(1.2, 0.6), around(3, 0.7) * m_habits.messaging, until + between(400, 1800), until, between(0.3, 0.9)}, false);
        }
        for (int i = many(m_habits.family); i > 0; --i) {
            auto &person = add("family", Tier::Friend, Trust::Inner, ContactKind::Person);
            inBook(person.evidence, 0.95);
            if (chance(0.7)) onPersonal(person.evidence);
            live(person, {around(0.12, 0.9), around(0.15, 0.9), around(0.3, 1.1) * m_habits.messaging, between(500, 3000), between(0, 150), between(0.5, 1)}, false);
        }
    }

    void makeAcquaintances() {
        for (int i = many(m_habits.acquaintances); i > 0; --i) {
            // Friends of the network's own word, once met: most of them never say a thing.
            const bool talks = chance(0.18);
            auto &person = add(talks ? "fb talker" : "fb acquaintance", talks ? Tier::Interact : Tier::Untiered, Trust::Personal, ContactKind::Person);
            onPersonal(person.evidence);
            const double rate = talks ? around(0.6, 0.6) : around(0.03, 1);
            live(person, {rate * between(0.5, 1.2), rate * between(0.5, 1.5), talks && chance(0.4) ? 0.2 : 0, between(500, 3000), talks ? between(0, 120) : between(0, 900), between(0.3, 0.8)}, false);
        }
        for (int i = many(m_habits.connections); i > 0; --i) {
            auto &person = add("connection", Tier::Untiered, Trust::Professional, ContactKind::Person);
            connection(person.evidence);
            if (chance(0.25)) live(person, {0, chance(0.3) ? 0.02 : 0, around(0.05, 1), between(200, 2000), between(0, 200), 0});
        }
        for (int i = many(m_habits.wideAcquaintances); i > 0; --i) {
            // Met everywhere, close nowhere.
            auto &person = add("wide acquaintance", Tier::Interact, Trust::Professional, ContactKind::Person);
            onProfessional(person.evidence, true, chance(0.9));
            if (chance(0.8)) connection(person.evidence);
            if (chance(0.35)) {
                onPersonal(person.evidence);
                person.trust = Trust::Personal;
            }
            if (chance(0.3)) inBook(person.evidence, 0.15);
            const double rate = around(0.5, 0.6);
            live(person, {rate, rate * between(0.5, 1.5), chance(0.5) ? around(0.15, 0.8) : 0, between(400, 2500), between(0, 150), between(0, 0.35)});
        }
    }

    void makeHidden() {
        for (int i = many(8); i > 0; --i) {
            auto &person = add("muted", Tier::LearnFrom, Trust::Public, ContactKind::Person);
            onProfessional(person.evidence, true, chance(0.5));
            person.evidence.muted = true;
            live(person, {around(0.1, 1), around(0.1, 1), 0, between(300, 2000), between(50, 500), 0.2});
        }
        for (int i = many(4); i > 0; --i) {
            auto &person = add("blocked", Tier::Untiered, Trust::Public, ContactKind::Person);
            person.evidence.blocked = true;
            live(person, {around(0.1, 1), around(0.5, 1), 0, between(300, 1500), between(50, 500), 0.2});
        }
    }

    Random m_random;
    Habits m_habits;
    double m_scale;
    World m_world;
    bool m_personalIsMixed = false, m_seesIncoming = true, m_hasMessages = true;
};

}  // namespace

World makeWorld(unsigned seed, WorldKind kind, double scale) { return Maker(seed, kind, scale).make(); }

const char *worldName(WorldKind kind) {
    switch (kind) {
    case WorldKind::HeavyTweeter: return "heavy tweeter";
    case WorldKind::Lurker: return "lurker";
    case WorldKind::FacebookPerson: return "Facebook person";
    }
    return "";
}

}  // namespace twofold::test
