// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>

#include "identitynames.h"
#include "identityprofiles.h"
#include "twofold/analysis/postclassifier.h"
#include "twofold/analysis/tiers.h"
#include "twofold/core/text.h"

namespace twofold::analysis {

IdentityPair pairOf(IdentityId a, IdentityId b) { return a < b ? IdentityPair(a, b) : IdentityPair(b, a); }

namespace {

// Strengths: what is tried first when links contradict one another.
constexpr double bothWays = 6;
constexpr double byAddress = 5;
constexpr double byEmail = 4;
constexpr double byHandle = 3;
constexpr double byPhone = 2;

constexpr std::size_t sharedBy = 3;  ///< profiles of one network: a line of an office, no person's

struct Known {
    ParsedName name;
    std::string canonical;
    ContactKind kind = ContactKind::Unknown;
};

bool isRelationWord(const std::string &word) {
    for (const char *one : {"mum", "mom", "mama", "mutti", "mami", "mother", "dad", "papa", "papi", "vati", "father", "oma", "opa", "granny", "grandma", "grandpa", "nana", "maman", "babbo", "mamma", "me", "ich", "moi"})
        if (word == one) return true;
    return false;
}

class LinkFinder {
public:
    explicit LinkFinder(std::span<const IdentityView> identities) : m_all(identities) {
        m_known.reserve(identities.size());
        for (const IdentityView &one : identities) m_known.push_back({nameOf(one), canonicalHandle(one.platform, one.handle), kindOf(one)});
    }

    std::vector<IdentityLink> find() {
        addShared(byEmail, "same_email", [](const IdentityView &one) { return &one.emails; }, personalEmail);
        addShared(byPhone, "same_phone", [](const IdentityView &one) { return &one.phones; },
                  [](std::string_view phone) {
                      const std::string digits = phoneDigits(phone);
                      return digits.size() > 9 ? digits.substr(digits.size() - 9) : digits;
                  });
        addDeclared();
        std::vector<IdentityLink> links;
        for (auto &[pair, evidence] : m_found) links.push_back({pair, std::move(evidence)});
        return links;
    }

private:
    static ContactKind kindOf(const IdentityView &one) {
        if (one.kind != ContactKind::Unknown) return one.kind;
        return suggestKind(one.name, one.handle, one.bio).kind;
    }

    static bool isPerson(ContactKind kind) { return kind == ContactKind::Person || kind == ContactKind::Unknown; }
    [[nodiscard]] bool kindsAgree(std::size_t a, std::size_t b) const {
        const ContactKind one = m_all[a].kind;
        const ContactKind other = m_all[b].kind;
        if (one != ContactKind::Unknown && other != ContactKind::Unknown) return isPerson(one) == isPerson(other);
        // Said of one of them alone: a guess about the other does not make a person its organisation.
        if (!isPerson(one) || !isPerson(other)) return !bearsGivenName(isPerson(one) ? a : b) && !isPerson(m_known[isPerson(one) ? a : b].kind);
        return isPerson(m_known[a].kind) == isPerson(m_known[b].kind);
    }
    [[nodiscard]] bool bearsGivenName(std::size_t i) const { return !m_known[i].name.empty() && isGivenName(m_known[i].name.given()); }

    // Whether the name and the handles say that it can be the same person. A profile without a name is known by its handle.
    [[nodiscard]] bool namesFit(std::size_t a, std::size_t b) const {
        const Known &one = m_known[a];
        const Known &other = m_known[b];
        if (!generationsAgree(one.name, other.name)) return false;
        switch (compareNames(one.name, other.name)) {
        case NameMatch::Equal:
        case NameMatch::Parts:
        case NameMatch::Nickname:
        case NameMatch::Initial:
        case NameMatch::Similar:
        case NameMatch::GivenOnly:
        case NameMatch::FamilyDiffers: return true;
        case NameMatch::GivenDiffers:
        case NameMatch::Different: return false;
        case NameMatch::Unknown: break;
        }
        if (one.canonical.size() >= 4 && one.canonical == other.canonical) return true;
        return (one.name.empty() && handleNames(one.canonical, other.name)) || (other.name.empty() && handleNames(other.canonical, one.name));
    }
    // "amitrao" and "amitr" name Amit Rao; a family name alone names the family, and with another one it is another Amit.
    static bool handleNames(const std::string &handle, const ParsedName &name) {
        if (!name.full() || name.given().size() < 3 || handle.find(name.given()) == std::string::npos) return false;
        return handle.find(name.family()) != std::string::npos || handle == name.given() || handle == name.given() + name.family().substr(0, 1);
    }

    // An e-mail address is one person's unless the names say otherwise.
    [[nodiscard]] bool mailFits(std::size_t a, std::size_t b) const {
        const bool sameNetwork = m_all[a].platform == m_all[b].platform;
        const bool onCard = m_all[a].platform == Platform::AddressBook || m_all[b].platform == Platform::AddressBook;
        if (namesFit(a, b)) return (!sameNetwork || bearOneName(a, b)) && (!onCard || (!givenIsAnothers(a, b) && !familyStandsFirst(a, b)));
        if (sameNetwork) return false;
        if (compareNames(m_known[a].name, m_known[b].name) != NameMatch::Unknown) {
            const ParsedName &x = m_known[a].name;
            const ParsedName &y = m_known[b].name;
            return (x.words.size() == 1 && isRelationWord(x.given())) || (y.words.size() == 1 && isRelationWord(y.given()));
        }
        return fitsWithoutName(a) && fitsWithoutName(b);
    }
    // Jan and Johan of one household are two.
    [[nodiscard]] bool bearOneName(std::size_t a, std::size_t b) const {
        const NameMatch match = compareNames(m_known[a].name, m_known[b].name);
        return match == NameMatch::Equal || match == NameMatch::Unknown || m_known[a].name.given() == m_known[b].name.given();
    }
    // Silvia Paola may be named after Paola.
    [[nodiscard]] bool givenIsAnothers(std::size_t a, std::size_t b) const {
        const ParsedName &one = m_known[a].name;
        const ParsedName &other = m_known[b].name;
        return compareNames(one, other) == NameMatch::Parts && !isNickname(one.given(), other.given());
    }
    // He Ming and He Xin share a family name.
    [[nodiscard]] bool familyStandsFirst(std::size_t a, std::size_t b) const { return familyDiffers(a, b) && isGivenName(m_known[a].name.family()) && isGivenName(m_known[b].name.family()); }
    // Daniel and Daniela are spelt alike.
    [[nodiscard]] bool givenIsSpeltOtherwise(std::size_t a, std::size_t b) const {
        const ParsedName &one = m_known[a].name;
        const ParsedName &other = m_known[b].name;
        return compareNames(one, other) == NameMatch::Similar && looseForm(one.given()) != looseForm(other.given());
    }
    // No name, or a pen name; a card of an address book without a proper name can be a household's.
    [[nodiscard]] bool fitsWithoutName(std::size_t a) const {
        const ParsedName &name = m_known[a].name;
        return name.full() || m_all[a].platform != Platform::AddressBook || name.empty() || isRelationWord(name.given());
    }

    void add(std::size_t a, std::size_t b, Reason evidence) {
        if (a == b) return;
        const IdentityPair pair = pairOf(m_all[a].id, m_all[b].id);
        const auto [at, isNew] = m_found.emplace(pair, evidence);
        if (isNew) return;
        const auto rank = [](const Reason &reason) { return std::tuple(reason.weight, reason.code, reason.words); };
        if (rank(evidence) > rank(at->second)) at->second = std::move(evidence);
    }

    template <class Values, class Form>
    void addShared(double strength, const char *code, const Values &values, const Form &form) {
        std::map<std::string, std::vector<std::size_t>> holders;
        for (std::size_t i = 0; i < m_all.size(); ++i)
            for (const std::string &value : *values(m_all[i]))
                if (const std::string key = form(value); !key.empty()) {
                    auto &of = holders[key];
                    if (of.empty() || of.back() != i) of.push_back(i);
                }
        for (const auto &[value, of] : holders)
            if (of.size() > 1 && !isOfMany(of)) addHolders(strength, code, value, of);
    }
    [[nodiscard]] bool isOfMany(const std::vector<std::size_t> &holders) const {
        std::map<Platform, std::size_t> counts;
        for (const std::size_t one : holders)
            if (++counts[m_all[one].platform] >= sharedBy) return true;
        return false;
    }
    // All who hold the value must fit one another: where two of them are two people, it says nothing of a third.
    void addHolders(double strength, const char *code, const std::string &value, const std::vector<std::size_t> &holders) {
        const bool mail = strength == byEmail;
        for (std::size_t i = 0; i < holders.size(); ++i)
            for (std::size_t j = i + 1; j < holders.size(); ++j) {
                const std::size_t a = holders[i];
                const std::size_t b = holders[j];
                const bool sameNetwork = m_all[a].platform == m_all[b].platform;
                if (sameNetwork && (!mail || !mailFits(a, b))) return;
            }
        for (std::size_t i = 0; i < holders.size(); ++i)
            for (std::size_t j = i + 1; j < holders.size(); ++j)
                if (kindsAgree(holders[i], holders[j]) && (mail ? mailFits(holders[i], holders[j]) : phoneFits(holders[i], holders[j]))) add(holders[i], holders[j], {code, {}, {value}, strength});
    }
    // A number is often a household's.
    [[nodiscard]] bool phoneFits(std::size_t a, std::size_t b) const {
        const NameMatch match = compareNames(m_known[a].name, m_known[b].name);
        return namesFit(a, b) && match != NameMatch::FamilyDiffers && match != NameMatch::Initial && match != NameMatch::GivenOnly && !givenIsAnothers(a, b) && !givenIsSpeltOtherwise(a, b);
    }

    [[nodiscard]] std::map<ProfileName, std::vector<std::size_t>> profiles() const {
        std::map<ProfileName, std::vector<std::size_t>> all;
        const auto put = [&](Platform platform, const std::string &text, std::size_t i) {
            if (text.empty()) return;
            auto &of = all[{platform, asciiLower(text)}];
            if (of.empty() || of.back() != i) of.push_back(i);
        };
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const IdentityView &one = m_all[i];
            put(one.platform, one.handle, i);
            if (one.platform == Platform::Bluesky || one.platform == Platform::Facebook) put(one.platform, one.nativeId, i);
            if (const auto own = profileOfUrl(one.profileUrl); own && own->platform == one.platform) put(own->platform, own->handle, i);
        }
        return all;
    }

    struct Way {
        bool address = false;
        bool other = false;  ///< "my other account"
    };
    void addDeclared() {
        const auto known = profiles();
        std::map<std::pair<std::size_t, std::size_t>, Way> named;  // from, to
        for (std::size_t i = 0; i < m_all.size(); ++i)
            for (const DeclaredProfile &declared : declaredProfiles(m_all[i])) {
                const auto target = known.find(declared.profile);
                if (target == known.end() || target->second.size() != 1 || target->second.front() == i) continue;
                Way &way = named[{i, target->second.front()}];
                way.address |= declared.byAddress;
                way.other |= declared.asOther;
            }
        for (const auto &[pair, way] : named) {
            const auto [from, to] = pair;
            if (!kindsAgree(from, to)) continue;
            const bool both = named.contains({to, from});
            const bool sameNetwork = m_all[from].platform == m_all[to].platform;
            // Another profile on the same network is mostly somebody else's, of the same name or not.
            if (!both && (sameNetwork ? !way.other : familyDiffers(from, to) || givenAloneFits(from, to))) continue;
            if (!both && !namesFit(from, to)) continue;
            if (both && !namesFit(from, to) && namesContradict(from, to)) continue;
            const std::string network(word(m_all[to].platform));
            add(from, to, {both ? "names_each_other" : way.address ? "links_to_profile" : "declares_handle", {}, {std::string(word(m_all[from].platform)), network, shown(to)}, both ? bothWays : way.address ? byAddress : byHandle});
        }
    }
    [[nodiscard]] bool familyDiffers(std::size_t a, std::size_t b) const { return compareNames(m_known[a].name, m_known[b].name) == NameMatch::FamilyDiffers; }
    // A given name alone is no name to go by, unless a handle has the rest of it.
    [[nodiscard]] bool givenAloneFits(std::size_t a, std::size_t b) const {
        const Known &one = m_known[a];
        const Known &other = m_known[b];
        if (compareNames(one.name, other.name) != NameMatch::GivenOnly || one.canonical == other.canonical) return false;
        const ParsedName &whole = one.name.full() ? one.name : other.name;
        const std::string &handle = one.name.full() ? other.canonical : one.canonical;
        return !whole.full() || whole.family().size() < 3 || handle.find(whole.family()) == std::string::npos;
    }
    // Spouses name each other too.
    [[nodiscard]] bool namesContradict(std::size_t a, std::size_t b) const {
        const NameMatch match = compareNames(m_known[a].name, m_known[b].name);
        return match == NameMatch::GivenDiffers || match == NameMatch::Different || !generationsAgree(m_known[a].name, m_known[b].name);
    }
    [[nodiscard]] std::string shown(std::size_t i) const { return !m_all[i].handle.empty() ? m_all[i].handle : m_all[i].name; }

    std::span<const IdentityView> m_all;
    std::vector<Known> m_known;
    std::map<IdentityPair, Reason> m_found;
};

}  // namespace

std::vector<IdentityLink> findLinks(std::span<const IdentityView> identities) { return LinkFinder(identities).find(); }

}  // namespace twofold::analysis
