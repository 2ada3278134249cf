// SPDX-License-Identifier: GPL-3.0-or-later
#include "identityscore.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "identityprofiles.h"
#include "twofold/analysis/tiers.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::analysis {

namespace {

constexpr std::size_t platforms = 16;
std::size_t placeOf(Platform platform) { return static_cast<std::size_t>(platform) % platforms; }

bool isFiller(const std::string &word) {
    for (const char *one : {"with", "from", "that", "this", "have", "about", "love", "lover", "life", "like", "views", "tweets", "opinions", "mine", "their", "they", "them", "http", "https", "also", "instagram", "twitter", "linkedin", "mastodon", "facebook", "bluesky", "und", "pour", "para"})
        if (word == one) return true;
    return false;
}

// Beside a person's name these make the name of a page.
bool isPageWord(const std::string &word) {
    for (const char *one : {"photography", "photo", "photos", "fans", "fan", "fanpage", "bot", "official", "team", "studio", "studios", "parody", "fake", "not", "page", "shop", "store", "podcast", "news", "sons", "band", "music", "design", "designs", "consulting", "ltd", "llc", "inc", "gmbh", "foundation", "archive", "daily", "quotes", "updates"})
        if (word == one) return true;
    return false;
}

// Words of the bio that are neither short nor addresses, nor the name.
void readBioWords(const IdentityView &view, ProfileForm &form) {
    std::vector<std::pair<std::uint64_t, std::string>> words;
    for (const std::string &raw : wordsOfText(view.bio)) {
        if (raw.find_first_of("@/") != std::string::npos) continue;
        for (std::string &word : wordsOfText(foldName(raw))) {
            if (word.size() < 4 || isFiller(word)) continue;
            if (std::find(form.name.words.begin(), form.name.words.end(), word) != form.name.words.end()) continue;
            words.emplace_back(stableHash(word), std::move(word));
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    if (words.size() > 40) words.resize(40);
    for (auto &[hash, word] : words) {
        form.bioWords.push_back(hash);
        form.bioTexts.push_back(std::move(word));
    }
}

// How a handle spells a name.
enum class Spelling { None, Whole, Nickname, Initial, GivenInitial };

bool isPrefixOf(const std::string &shortForm, const std::string &given) { return shortForm.size() >= 3 && given.starts_with(shortForm); }

Spelling spellingBeside(const std::string &rest, const ParsedName &name) {
    if (rest == name.given()) return Spelling::Whole;
    if (rest.size() == 1 && rest.front() == name.given().front()) return Spelling::Initial;
    return rest.size() > 1 && (isNickname(rest, name.given()) || isPrefixOf(rest, name.given())) ? Spelling::Nickname : Spelling::None;
}

Spelling spellingOf(const std::string &handle, const ParsedName &name) {
    if (handle.size() < 3 || !name.full()) return Spelling::None;
    std::string all;
    for (std::size_t i = 1; i < name.words.size(); ++i) all += name.words[i];
    for (const std::string *family : {static_cast<const std::string *>(&all), &name.family()}) {
        if (family->size() < 2 || handle.size() <= family->size()) continue;
        Spelling spelling = Spelling::None;
        if (handle.ends_with(*family)) spelling = spellingBeside(handle.substr(0, handle.size() - family->size()), name);
        if (spelling == Spelling::None && handle.starts_with(*family)) spelling = spellingBeside(handle.substr(family->size()), name);
        if (spelling != Spelling::None) return spelling;
    }
    if (handle == name.given() + name.family().substr(0, 1)) return Spelling::GivenInitial;
    const bool both = name.family().size() >= 4 && name.given().size() >= 3 && handle.find(name.family()) != std::string::npos && handle.find(name.given()) != std::string::npos;
    return both ? Spelling::Whole : Spelling::None;
}

// A handle that any namesake could have.
bool isMadeOf(const std::string &handle, const ParsedName &name) {
    return !name.empty() && (handle == name.given() || handle == name.family() || spellingOf(handle, name) != Spelling::None);
}

}  // namespace

ProfileForms::ProfileForms(std::span<const IdentityView> identities) : m_views(identities) {
    m_forms.reserve(identities.size());
    for (const IdentityView &view : identities) {
        ProfileForm form;
        form.name = nameOf(view);
        if (form.name.full()) form.sortedName = form.name.sorted();
        form.handle = bareHandle(view.platform, view.handle);
        form.canonical = canonicalHandle(view.platform, view.handle);
        for (const std::string &former : view.formerHandles)
            if (const std::string canonical = canonicalHandle(view.platform, former); !canonical.empty() && canonical != form.canonical) form.former.push_back(canonical);
        form.sites = sitesOf(view);
        for (const std::string &mail : view.emails)
            if (auto personal = personalEmail(mail); !personal.empty()) form.mails.push_back(std::move(personal));
        for (const std::string &phone : view.phones)
            if (auto digits = phoneDigits(phone); !digits.empty()) form.phones.push_back(digits.size() > 9 ? digits.substr(digits.size() - 9) : digits);
        readBioWords(view, form);
        form.handleFromName = isMadeOf(form.canonical, form.name);
        const ContactKind kind = view.kind != ContactKind::Unknown ? view.kind : suggestKind(view.name, view.handle, view.bio).kind;
        form.organisation = kind == ContactKind::Organisation || kind == ContactKind::News || kind == ContactKind::Bot;
        form.organisation |= std::any_of(form.name.words.begin(), form.name.words.end(), isPageWord);
        form.kindKnown = form.organisation || kind != ContactKind::Unknown;
        m_forms.push_back(std::move(form));
    }
    count();
}

void ProfileForms::count() {
    // Once each: the profiles of one person are not many people.
    std::map<std::string, const ParsedName *> whole;
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        const ProfileForm &form = m_forms[i];
        if (form.name.full()) {
            // Of two orders of the same words the first by the alphabet.
            const ParsedName *&known = whole[form.sortedName];
            if (!known || form.name.words < known->words) known = &form.name;
        }
        ++m_people[placeOf(m_views[i].platform)];
        for (const std::string &site : form.sites) ++m_sites[site];
        if (!form.canonical.empty()) ++m_handles[form.canonical];
        for (const std::uint64_t word : form.bioWords) ++m_bioWords[word];
        if (!form.bioWords.empty()) ++m_bios;
    }
    std::vector<ParsedName> names;
    for (const auto &[sorted, name] : whole) names.push_back(*name);
    m_names.emplace(names);
    for (ProfileForm &form : m_forms)
        if (form.name.full()) form.share = wholeShare(form.name);
    countOverlap();
    countBearers();
}

// Of the rare whole names on the smaller of two platforms, those that stand on the other too; drawn towards .25 as if by
// 40 more.
void ProfileForms::countOverlap() {
    constexpr double drawnBy = 40;
    constexpr double drawnTo = 0.25;
    constexpr double rare = 0.1;
    const double all = *std::max_element(m_people.begin(), m_people.end());
    std::unordered_map<std::string, std::uint32_t> places;
    for (std::size_t i = 0; i < m_forms.size(); ++i)
        if (m_forms[i].name.full() && m_forms[i].share * all < rare) places[m_forms[i].sortedName] |= 1U << placeOf(m_views[i].platform);
    std::array<std::array<double, platforms>, platforms> common{};
    for (const auto &[name, on] : places)
        for (std::size_t p = 0; p < platforms; ++p)
            for (std::size_t q = 0; q < platforms; ++q)
                if ((on >> p & 1U) != 0 && (on >> q & 1U) != 0) ++common[p][q];
    for (std::size_t p = 0; p < platforms; ++p)
        for (std::size_t q = 0; q < platforms; ++q) m_onBoth[p][q] = (common[p][q] + drawnTo * drawnBy) / (std::min(common[p][p], common[q][q]) + drawnBy);
}

// One person seldom has two profiles on a network; two cards are often one person's.
void ProfileForms::countBearers() {
    std::unordered_map<std::string, std::array<int, platforms>> on;
    for (std::size_t i = 0; i < m_forms.size(); ++i)
        if (m_forms[i].name.full() && m_views[i].platform != Platform::AddressBook) ++on[m_forms[i].sortedName][placeOf(m_views[i].platform)];
    for (ProfileForm &form : m_forms)
        if (const auto found = form.name.full() ? on.find(form.sortedName) : on.end(); found != on.end()) form.bearers = *std::max_element(found->second.begin(), found->second.end());
}

// The reasons and their sum.
struct ProfileForms::Sum {
    double logit = 0;
    double ofNames = 0;  ///< the part that the names speak
    std::vector<Reason> *reasons = nullptr;  ///< where they are asked for
    void add(const char *code, double weight, std::initializer_list<std::string_view> words = {}, std::initializer_list<std::int64_t> numbers = {}) {
        logit += weight;
        if (reasons) reasons->push_back({code, numbers, std::vector<std::string>(words.begin(), words.end()), weight});
    }
};

double ProfileForms::people(std::size_t i) const { return std::max(20.0, m_people[placeOf(m_views[i].platform)]); }

// ln(odds of being on both / number of others on the larger network that one would expect with this name): a namesake is
// met unopposed only where the right one is missing. Never sure by itself: families and towns share names more often than
// chance has it.
double ProfileForms::nameWeight(double share, std::size_t a, std::size_t b) const {
    constexpr double others = 0.004;
    const double onBoth = std::min(0.8, m_onBoth[placeOf(m_views[a].platform)][placeOf(m_views[b].platform)]);
    return std::clamp(std::log(onBoth / (1 - onBoth) / (std::max(people(a), people(b)) * share + others)), -4.0, 5.2);
}

// In either order.
double ProfileForms::wholeShare(const ParsedName &name) const {
    return std::max(m_names->wholeShare(name.given(), name.family()), m_names->wholeShare(name.family(), name.given()));
}

void ProfileForms::compareNamed(std::size_t a, std::size_t b, Sum &sum) const {
    const ParsedName &one = m_forms[a].name;
    const ParsedName &other = m_forms[b].name;
    const NameMatch match = compareNames(one, other);
    const std::initializer_list<std::string_view> both{m_views[a].name, m_views[b].name};
    // The longer of two given names tells more ("A. Rao", "Amit Rao": the initial is what they share).
    const std::string &given = one.given().size() < other.given().size() ? one.given() : other.given();
    const std::string &familyName = one.family() == other.family() || one.family().size() > other.family().size() ? other.family() : one.family();
    const auto withFamily = [&](double share) { return nameWeight(share * m_names->familyShare(familyName), a, b); };
    bool isTold = match == NameMatch::Equal;
    switch (match) {
    case NameMatch::Equal: {
        // "Lazy Kraken" is what many call themselves.
        const bool known = isGivenName(one.given()) || isGivenName(one.family());
        sum.add("name_equal", 1.9 + 0.75 * nameWeight(m_forms[a].share, a, b) - (known ? 0 : 0.9), {m_views[a].name});
        break;
    }
    case NameMatch::Parts: sum.add("name_parts", 1.2 + 0.5 * nameWeight(m_names->wholeShare(given, familyName), a, b), both); break;
    case NameMatch::Nickname: sum.add("name_nickname", 1.2 * withFamily(m_names->anyFormShare(given)) - 1.2, both); break;
    case NameMatch::Initial: sum.add("name_initial", 0.7 + withFamily(one.given() == other.given() ? m_names->givenShare(given) : 0.07), both); break;
    case NameMatch::Similar: sum.add("name_similar", 1.6 * withFamily(m_names->anyFormShare(given)) - 6.7, both); break;
    case NameMatch::GivenOnly:
        isTold = addSpelling(a, b, 0.3, sum);
        if (!isTold) sum.add("name_given", nameWeight(m_names->anyFormShare(given), a, b) - 1, both);
        break;
    case NameMatch::FamilyDiffers: sum.add("family_differs", -3.2, both); break;
    case NameMatch::GivenDiffers: sum.add("given_differs", -7, both); break;
    case NameMatch::Different:
        isTold = one.full() != other.full() && addSpelling(a, b, -2.5, sum);
        if (!isTold) sum.add("names_differ", -6, both);
        break;
    case NameMatch::Unknown:
        isTold = addSpelling(a, b, -0.3, sum);
        if (!isTold) sum.add("names_unlike", -1.9, both);
        break;
    }
    sum.ofNames = sum.logit;
    compareHandles(a, b, isTold, sum);
    if (!generationsAgree(one, other)) sum.add("generation_differs", one.generation.empty() || other.generation.empty() ? -3.2 : -7, both);
}

// What two handles add. Where the name has told already what they are made of, as it has on LinkedIn, equal ones say little.
void ProfileForms::compareHandles(std::size_t a, std::size_t b, bool isTold, Sum &sum) const {
    const ProfileForm &one = m_forms[a];
    const ProfileForm &other = m_forms[b];
    const auto contains = [](const std::vector<std::string> &all, const std::string &text) { return std::find(all.begin(), all.end(), text) != all.end(); };
    const bool fromName = one.handleFromName || other.handleFromName;
    // A fancy that many have is no sign.
    const auto popularity = [&](const std::string &handle) {
        const auto found = m_handles.find(handle);
        return found == m_handles.end() ? 0.0 : std::log(std::max(1.0, found->second - 1.0));
    };
    if (one.canonical.size() >= 3 && one.canonical == other.canonical) {
        const bool exact = one.handle == other.handle;
        const bool onLinkedIn = m_views[a].platform == Platform::LinkedIn || m_views[b].platform == Platform::LinkedIn;
        const double fancy = std::max(0.5, (one.canonical.size() >= 6 ? 4.6 : 2.5) - popularity(one.canonical)) - (exact ? 0 : 1.2);
        const double named = !isTold ? (exact && !onLinkedIn ? 4.1 : 2.1) : onLinkedIn ? 0.1 : exact ? 2.2 : 1.2;
        const double weight = fromName ? named : fancy;
        if (exact) sum.add("handle_equal", weight, {m_views[a].handle});
        else sum.add("handle_similar", weight, {m_views[a].handle, m_views[b].handle});
        const bool meta = exact && ((m_views[a].platform == Platform::Threads && m_views[b].platform == Platform::Instagram) || (m_views[a].platform == Platform::Instagram && m_views[b].platform == Platform::Threads));
        if (meta) sum.add("handle_of_threads", 5);
    } else if (contains(one.former, other.canonical) || contains(other.former, one.canonical)) {
        sum.add("former_handle", fromName ? 2.5 : 4.0 - popularity(one.canonical), {contains(one.former, other.canonical) ? m_views[b].handle : m_views[a].handle});
    } else if (one.canonical.size() >= 7 && other.canonical.size() >= 7 && !fromName && jaroWinkler(one.canonical, other.canonical) > 0.92) {
        sum.add("handle_similar", 1.5, {m_views[a].handle, m_views[b].handle});
    } else if (!one.canonical.empty() && !other.canonical.empty()) {
        sum.add("handles_differ", one.handleFromName && other.handleFromName ? -0.25 : fromName ? -0.7 : -1.5);
    }
}

// The handle of one of them spells the name of the other, whose name is whole.
bool ProfileForms::addSpelling(std::size_t a, std::size_t b, double more, Sum &sum) const {
    for (const auto &[speller, named] : {std::pair(a, b), std::pair(b, a)}) {
        const ParsedName &name = m_forms[named].name;
        const Spelling spelling = m_forms[speller].name.full() && compareNames(m_forms[speller].name, name) != NameMatch::Unknown && compareNames(m_forms[speller].name, name) != NameMatch::Different ? Spelling::None : spellingOf(m_forms[speller].canonical, name);
        if (spelling == Spelling::None) continue;
        const double family = m_names->familyShare(name.family());
        double weight = 0;
        switch (spelling) {
        case Spelling::None: break;
        case Spelling::Whole: weight = nameWeight(m_forms[named].share, a, b) - 0.3; break;
        case Spelling::Nickname: weight = nameWeight(m_names->anyFormShare(name.given()) * family, a, b) - 0.6; break;
        case Spelling::Initial: weight = nameWeight(0.07 * family, a, b) - 0.5; break;
        case Spelling::GivenInitial: weight = nameWeight(0.07 * m_names->givenShare(name.given()), a, b) - 0.8; break;
        }
        sum.add("handle_from_name", 1.85 + 0.77 * (weight + more), {m_views[speller].handle, m_views[named].name});
        return true;
    }
    return false;
}

// A profile that has nothing but a handle: is it made of the other's name?
void ProfileForms::compareHandleWithName(std::size_t nameless, std::size_t named, Sum &sum) const {
    const bool isTold = addSpelling(nameless, named, 0, sum);
    if (!isTold && m_forms[named].name.full()) sum.add("handle_unlike_name", -1.6, {m_views[nameless].handle, m_views[named].name});
    sum.ofNames = sum.logit;
    compareHandles(nameless, named, isTold, sum);
}

void ProfileForms::compareBios(std::size_t a, std::size_t b, Sum &sum) const {
    const ProfileForm &one = m_forms[a];
    const ProfileForm &other = m_forms[b];
    for (const std::string &site : one.sites)
        if (std::find(other.sites.begin(), other.sites.end(), site) != other.sites.end()) {
            const int holders = m_sites.at(site);
            sum.add("same_site", holders <= 3 ? 1.7 : holders <= 6 ? 1.2 : 0.3, {site});
            break;
        }
    if (one.bioWords.size() < 2 || other.bioWords.size() < 2) return;
    double weight = 0.5;
    std::vector<std::size_t> shared;
    for (std::size_t i = 0, j = 0; i < one.bioWords.size() && j < other.bioWords.size();) {
        if (one.bioWords[i] < other.bioWords[j]) ++i;
        else if (one.bioWords[i] > other.bioWords[j]) ++j;
        else {
            weight += 0.25 * std::log((m_bios + 20) / (m_bioWords.at(one.bioWords[i]) + 10));
            shared.push_back(i);
            ++i;
            ++j;
        }
    }
    if (shared.empty()) return sum.add("bios_differ", -1.6);
    sum.add("same_words", std::min(2.5, weight));
    if (!sum.reasons) return;
    auto &words = sum.reasons->back().words;
    for (const std::size_t i : shared) words.push_back(one.bioTexts[i]);
    std::sort(words.begin(), words.end());
}

void ProfileForms::compareRest(std::size_t a, std::size_t b, Sum &sum) const {
    const ProfileForm &one = m_forms[a];
    const ProfileForm &other = m_forms[b];
    const auto common = [](const auto &x, const auto &y) { return std::any_of(x.begin(), x.end(), [&](const auto &value) { return std::find(y.begin(), y.end(), value) != y.end(); }); };
    if (common(one.mails, other.mails)) sum.add("shared_email", 3);
    if (common(one.phones, other.phones)) sum.add("shared_phone", 1.5);
    const auto handleIsSite = [](const IdentityView &handle, const ProfileForm &site) { return handle.platform == Platform::Bluesky && site.sites.size() == 1 && site.sites.front() == asciiLower(handle.handle); };
    if (handleIsSite(m_views[a], other) || handleIsSite(m_views[b], one)) sum.add("handle_is_site", 4, {handleIsSite(m_views[a], other) ? m_views[a].handle : m_views[b].handle});
    std::vector<std::int64_t> mutual;
    std::set_intersection(m_views[a].neighbours.begin(), m_views[a].neighbours.end(), m_views[b].neighbours.begin(), m_views[b].neighbours.end(), std::back_inserter(mutual));
    if (!mutual.empty()) sum.add("mutual_neighbours", std::min(3.0, 1.5 + 0.6 * static_cast<double>(mutual.size() - 1)), {}, {static_cast<std::int64_t>(mutual.size())});
    if (one.organisation != other.organisation) sum.add("kind_differs", one.kindKnown && other.kindKnown ? -4 : -1.6);
    if (m_views[a].platform == m_views[b].platform) sum.add("same_platform", m_views[a].platform == Platform::AddressBook ? -4 : -5.5, {word(m_views[a].platform)});
}

// Several people are known to have the name, be it on a third network.
void ProfileForms::addHomonyms(std::size_t a, std::size_t b, Sum &sum) const {
    const int bearers = std::max(m_forms[a].bearers, m_forms[b].bearers);
    if (bearers < 2) return;
    const bool isNameAlone = sum.logit - sum.ofNames < 0.5;
    sum.add("homonym", (isNameAlone ? -2.8 : -1.3) - 1.4 * std::log(bearers), {}, {bearers});
}

void ProfileForms::weigh(std::size_t a, std::size_t b, Sum &sum) const {
    const auto order = [&](std::size_t i) { return std::tie(m_views[i].platform, m_views[i].key); };
    if (order(b) < order(a)) std::swap(a, b);
    const bool namedA = !m_forms[a].name.empty();
    const bool namedB = !m_forms[b].name.empty();
    if (namedA && namedB) {
        compareNamed(a, b, sum);
    } else if (namedA || namedB) {
        compareHandleWithName(namedA ? b : a, namedA ? a : b, sum);
    } else {
        sum.add("no_names", -1.4);
        compareHandles(a, b, false, sum);
    }
    compareBios(a, b, sum);
    compareRest(a, b, sum);
    addHomonyms(a, b, sum);
}

double ProfileForms::logit(std::size_t a, std::size_t b) const {
    Sum sum;
    weigh(a, b, sum);
    return sum.logit;
}

std::vector<Reason> ProfileForms::reasons(std::size_t a, std::size_t b) const {
    std::vector<Reason> reasons;
    Sum sum{0, 0, &reasons};
    weigh(a, b, sum);
    return reasons;
}

}  // namespace twofold::analysis
