// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "identityscore.h"
#include "twofold/core/text.h"

namespace twofold::analysis {

namespace {

constexpr std::size_t blockLimit = 50;

struct BlockKey {
    std::uint64_t hash;
    std::uint32_t member;
    friend auto operator<=>(const BlockKey &, const BlockKey &) = default;
};

// Whatever two profiles of one person could have in common.
class Keys {
public:
    Keys(std::vector<BlockKey> &out, std::size_t member) : m_out(out), m_member(static_cast<std::uint32_t>(member)) {}
    void add(char sort, const std::string &text) {
        if (text.size() > 1) m_out.push_back({stableHash(text, static_cast<std::uint64_t>(sort)), m_member});
    }
    void addName(const ParsedName &name) {
        if (!name.full()) {
            if (!name.empty()) add('s', name.given());
            return;
        }
        const std::string &given = name.given();
        const std::string &family = name.family();
        add('n', name.sorted());
        for (std::size_t i = 1; i < name.words.size(); ++i) add('i', given.substr(0, 1) + " " + name.words[i]);
        add('i', family.substr(0, 1) + " " + given);
        add('l', looseForm(given) + " " + looseForm(family).substr(0, 3));
        add('l', looseForm(given).substr(0, 3) + " " + looseForm(family));
        add('w', family);
        add('f', family);
        if (name.words.size() > 2) add('f', joinedFamily(name));
        add('s', given);
        addHandle(given + family);
        addHandle(family + given);
        addHandle(given.substr(0, 1) + family);
        addHandle(given + family.substr(0, 1));
        addHandle(family + given.substr(0, 1));
    }
    // Where no whole name is known, the handle may end or begin with a family name.
    void addPartsOf(const std::string &canonical) {
        for (std::size_t cut = 1; cut + 3 <= canonical.size() && cut <= 12; ++cut) {
            add('f', canonical.substr(cut));
            if (canonical.size() - cut >= 3) add('f', canonical.substr(0, canonical.size() - cut));
        }
    }
    void addHandle(const std::string &canonical) {
        if (canonical.size() >= 3) add('h', canonical);
    }

private:
    static std::string joinedFamily(const ParsedName &name) {
        std::string joined;
        for (std::size_t i = 1; i < name.words.size(); ++i) joined += name.words[i];
        return joined;
    }
    std::vector<BlockKey> &m_out;
    std::uint32_t m_member;
};

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairsToCompare(const ProfileForms &forms) {
    std::vector<BlockKey> keys;
    keys.reserve(forms.size() * 12);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        Keys add(keys, i);
        const ProfileForm &form = forms.form(i);
        add.addName(form.name);
        add.addHandle(form.canonical);
        const bool known = form.name.full() && (isGivenName(form.name.given()) || isGivenName(form.name.family()));
        if (!known && forms.view(i).platform != Platform::LinkedIn) add.addPartsOf(form.canonical);
        for (const std::string &former : form.former) add.addHandle(former);
        for (const std::string &site : form.sites) add.add('u', site);
        if (forms.view(i).platform == Platform::Bluesky) add.add('u', asciiLower(forms.view(i).handle));
        for (const std::string &mail : form.mails) add.add('e', mail);
        for (const std::string &phone : form.phones) add.add('p', phone);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t begin = 0; begin < keys.size();) {
        std::size_t end = begin;
        while (end < keys.size() && keys[end].hash == keys[begin].hash) ++end;
        if (end - begin <= blockLimit)
            for (std::size_t i = begin; i < end; ++i)
                for (std::size_t j = i + 1; j < end; ++j) pairs.emplace_back(keys[i].member, keys[j].member);
        begin = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

struct Scored {
    std::uint32_t a, b;
    double logit;
};

// What else could be meant: for each profile and platform, the odds of all that were compared.
class Rivals {
public:
    explicit Rivals(std::span<const IdentityView> identities) : m_all(identities) {}
    void see(const Scored &pair) {
        for (Field *field : {fieldOf(pair.a, pair.b), fieldOf(pair.b, pair.a)}) {
            field->odds += std::exp(pair.logit);
            if (pair.logit >= noticed) ++field->count;
        }
    }
    /// The odds of a pair against none of it and all its rivals, as a logarithm.
    [[nodiscard]] double logit(const Scored &pair) {
        const double odds = std::exp(pair.logit);
        return pair.logit - std::log1p(std::max(0.0, fieldOf(pair.a, pair.b)->odds + fieldOf(pair.b, pair.a)->odds - 2 * odds));
    }
    [[nodiscard]] int count(const Scored &pair) { return std::max(0, fieldOf(pair.a, pair.b)->count + fieldOf(pair.b, pair.a)->count - 2); }

private:
    static constexpr double noticed = -2;  ///< a rival that is worth a word
    struct Field {
        double odds = 0;
        int count = 0;
    };
    Field *fieldOf(std::uint32_t one, std::uint32_t other) { return &m_fields[(std::uint64_t{one} << 8) | static_cast<std::uint64_t>(m_all[other].platform)]; }
    std::span<const IdentityView> m_all;
    std::unordered_map<std::uint64_t, Field> m_fields;
};

int perMille(double logit) { return static_cast<int>(std::lround(1000 / (1 + std::exp(-logit)))); }

IdentityCandidate explained(const ProfileForms &forms, const Scored &pair, double logit, int rivals) {
    IdentityCandidate candidate{pairOf(forms.view(pair.a).id, forms.view(pair.b).id), perMille(logit), forms.reasons(pair.a, pair.b)};
    if (rivals > 0) candidate.reasons.push_back({"rivals", {rivals}, {}, logit - pair.logit});
    std::stable_sort(candidate.reasons.begin(), candidate.reasons.end(), [](const Reason &x, const Reason &y) { return std::abs(x.weight) > std::abs(y.weight); });
    return candidate;
}

}  // namespace

std::vector<IdentityCandidate> findCandidates(std::span<const IdentityView> identities) {
    const ProfileForms forms(identities);
    constexpr double noRival = -6;  ///< below this a pair takes nothing from others
    std::vector<Scored> scored;
    Rivals rivals(identities);
    for (const auto &[a, b] : pairsToCompare(forms))
        if (const Scored pair{a, b, forms.logit(a, b)}; pair.logit >= noRival) scored.push_back(pair);
    const auto place = [&](std::uint32_t i) { return std::tie(identities[i].platform, identities[i].key); };
    const auto rank = [&](const Scored &one) { return std::pair(std::min(place(one.a), place(one.b)), std::max(place(one.a), place(one.b))); };
    std::sort(scored.begin(), scored.end(), [&](const Scored &x, const Scored &y) { return x.logit != y.logit ? x.logit > y.logit : rank(x) < rank(y); });
    for (const Scored &pair : scored) rivals.see(pair);
    std::vector<IdentityCandidate> candidates;
    for (const Scored &pair : scored)
        if (const double logit = rivals.logit(pair); perMille(logit) >= offeredFrom) candidates.push_back(explained(forms, pair, logit, rivals.count(pair)));
    std::stable_sort(candidates.begin(), candidates.end(), [](const IdentityCandidate &x, const IdentityCandidate &y) { return x.score > y.score; });
    return candidates;
}

}  // namespace twofold::analysis
