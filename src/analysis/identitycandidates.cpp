// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "identityscore.h"
#include "twofold/core/text.h"

namespace twofold::analysis {

namespace {

constexpr std::size_t blockLimit = 50;
constexpr double ambiguity = 0.6;  ///< of the logit; nearer to one another than this, none of two is offered

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

// The best two scores of a profile on each platform.
class Best {
public:
    void see(std::uint32_t one, Platform platform, double score) {
        auto &two = m_best.try_emplace(key(one, platform), -100.0, -100.0).first->second;
        if (score > two.first) two = {score, two.first};
        else two.second = std::max(two.second, score);
    }
    [[nodiscard]] bool isClear(std::uint32_t one, Platform platform, double score) const {
        const auto &two = m_best.at(key(one, platform));
        return score == two.first && score - two.second >= ambiguity;
    }

private:
    static std::uint64_t key(std::uint32_t one, Platform platform) { return (std::uint64_t{one} << 8) | static_cast<std::uint64_t>(platform); }
    std::unordered_map<std::uint64_t, std::pair<double, double>> m_best;
};

}  // namespace

std::vector<IdentityCandidate> findCandidates(std::span<const IdentityView> identities) {
    const ProfileForms forms(identities);
    std::vector<Scored> scored;
    std::vector<IdentityCandidate> kept;
    Best best;
    constexpr int noticedFrom = 400;
    for (const auto &[a, b] : pairsToCompare(forms)) {
        IdentityCandidate candidate = forms.compare(a, b);
        if (candidate.score < noticedFrom) continue;
        double logit = 0;
        for (const Reason &reason : candidate.reasons) logit += reason.weight;
        best.see(a, identities[b].platform, logit);
        best.see(b, identities[a].platform, logit);
        if (candidate.score < offeredFrom) continue;
        scored.push_back({a, b, logit});
        kept.push_back(std::move(candidate));
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scored.size(); ++i)
        if (best.isClear(scored[i].a, identities[scored[i].b].platform, scored[i].logit) && best.isClear(scored[i].b, identities[scored[i].a].platform, scored[i].logit)) order.push_back(i);
    const auto place = [&](std::uint32_t i) { return std::tie(identities[i].platform, identities[i].key); };
    const auto rank = [&](std::size_t i) { return std::tuple(std::min(place(scored[i].a), place(scored[i].b)), std::max(place(scored[i].a), place(scored[i].b))); };
    std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return scored[x].logit != scored[y].logit ? scored[x].logit > scored[y].logit : rank(x) < rank(y); });
    std::vector<IdentityCandidate> candidates;
    candidates.reserve(order.size());
    for (const std::size_t i : order) candidates.push_back(std::move(kept[i]));
    return candidates;
}

}  // namespace twofold::analysis
