// SPDX-License-Identifier: GPL-3.0-or-later
#include "population.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "populationnames.h"
#include "twofold/core/text.h"

namespace twofold::test {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the standard library's distributions differ between implementations.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(stableHash("population", seed)) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
    bool chance(double p) { return share() < p; }
    template <class List>
    const auto &pick(const List &list) {
        return list[below(list.size())];
    }
    // The first are the most frequent, about as Zipf has it.
    template <class List>
    const auto &pickSkewed(const List &list, int skew) {
        const auto weight = [&](std::size_t i) { return 1.0 / (static_cast<double>(i) + skew); };
        double total = 0;
        for (std::size_t i = 0; i < list.size(); ++i) total += weight(i);
        double at = share() * total;
        std::size_t i = 0;
        while (i + 1 < list.size() && (at -= weight(i)) > 0) ++i;
        return list[i];
    }

private:
    std::uint64_t m_state;
};

std::vector<std::string> split(std::string_view text, char between = ' ') {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(between, begin), text.size());
        std::string part(text.substr(begin, end - begin));
        std::replace(part.begin(), part.end(), '_', ' ');
        if (!part.empty()) parts.push_back(std::move(part));
        begin = end + 1;
    }
    return parts;
}

// Letters as people write them in a handle.
std::string plain(const std::string &name) {
    static const std::array<std::pair<const char *, const char *>, 40> letters{{{"ü", "u"}, {"ö", "o"}, {"ä", "a"}, {"ß", "ss"}, {"é", "e"}, {"è", "e"}, {"ë", "e"}, {"í", "i"}, {"ó", "o"}, {"á", "a"}, {"ú", "u"}, {"ñ", "n"}, {"ç", "c"}, {"ê", "e"}, {"î", "i"},
                                                                               {"ô", "o"}, {"ł", "l"}, {"ś", "s"}, {"ć", "c"}, {"ż", "z"}, {"ź", "z"}, {"ą", "a"}, {"ę", "e"}, {"ń", "n"}, {"Ł", "l"}, {"Ś", "s"}, {"É", "e"}, {"Á", "a"}, {"Ü", "u"}, {"Ö", "o"},
                                                                               {"Ä", "a"}, {"ï", "i"}, {"Ż", "z"}, {"Ź", "z"}, {"Ć", "c"}, {"'", ""}, {"Í", "i"}, {"Ú", "u"}, {"Ñ", "n"}, {"Ó", "o"}}};
    std::string out = name;
    for (const auto &[from, to] : letters)
        for (std::size_t at = 0; (at = out.find(from, at)) != std::string::npos;) out.replace(at, std::string_view(from).size(), to);
    std::erase(out, ' ');
    return asciiLower(out);
}

std::string replaced(std::string text, std::initializer_list<std::pair<const char *, const char *>> rules) {
    std::string out;
    text = asciiLower(text);
    for (std::size_t at = 0; at < text.size();) {
        bool found = false;
        for (const auto &[from, to] : rules)
            if (text.compare(at, std::string_view(from).size(), from) == 0) {
                out += to;
                at += std::string_view(from).size();
                found = true;
                break;
            }
        if (!found) out += text[at++];
    }
    return out;
}

std::string inCyrillic(const std::string &name) {
    return replaced(name, {{"shch", "щ"}, {"kh", "х"}, {"zh", "ж"}, {"ts", "ц"}, {"ch", "ч"}, {"sh", "ш"}, {"yu", "ю"}, {"ya", "я"}, {"ia", "ия"}, {"ju", "ю"}, {"ks", "кс"}, {"a", "а"}, {"b", "б"}, {"v", "в"}, {"g", "г"}, {"d", "д"}, {"e", "е"}, {"z", "з"}, {"i", "и"}, {"y", "й"}, {"k", "к"},
                           {"l", "л"}, {"m", "м"}, {"n", "н"}, {"o", "о"}, {"p", "п"}, {"r", "р"}, {"s", "с"}, {"t", "т"}, {"u", "у"}, {"f", "ф"}});
}

std::string inGreek(const std::string &name) {
    return replaced(name, {{"th", "θ"}, {"ch", "χ"}, {"ps", "ψ"}, {"ou", "ου"}, {"x", "ξ"}, {"a", "α"}, {"b", "μπ"}, {"v", "β"}, {"g", "γ"}, {"d", "δ"}, {"e", "ε"}, {"z", "ζ"}, {"i", "ι"}, {"y", "γι"}, {"k", "κ"}, {"l", "λ"}, {"m", "μ"}, {"n", "ν"}, {"o", "ο"}, {"p", "π"},
                           {"r", "ρ"}, {"s", "σ"}, {"t", "τ"}, {"u", "υ"}, {"f", "φ"}});
}

struct Person {
    int id = 0;
    const Country *country = nullptr;
    std::string given, family, oldFamily, middle, shortGiven, generation;
    std::string city, job, employer, site, email, phone, fancy, base;
    std::vector<std::string> likes;
    int circle = 0;
    int relative = -1;
    bool prefersShort = false;
    bool linksAround = false;
};

class World {
public:
    explicit World(const PopulationOptions &options) : m_options(options), m_dice(options.seed) {}

    std::vector<PopulatedIdentity> make() {
        makeEmployers();
        for (int i = 0; i < m_options.people; ++i) m_people.push_back(makePerson(i));
        for (const Person &person : m_people) addProfiles(person);
        addOrganisations();
        addCards();
        addBios();
        addNeighbours();
        return std::move(m_all);
    }

private:
    static constexpr std::array<Platform, 6> networks{Platform::X, Platform::Facebook, Platform::Instagram, Platform::LinkedIn, Platform::Mastodon, Platform::Bluesky};

    void makeEmployers() {
        for (const auto &first : split(employerFirst))
            for (const auto &second : split(employerSecond))
                if (m_dice.chance(0.4)) m_employers.push_back(first + " " + second);
    }

    Person makePerson(int id) {
        Person person;
        person.id = id;
        if (id > 0 && m_dice.chance(m_options.families)) makeRelative(person, m_people[m_dice.below(m_people.size())]);
        else makeStranger(person);
        person.job = m_dice.pick(split(jobs, '|'));
        person.employer = m_dice.pick(m_employers);
        for (int i = 0; i < 3; ++i) person.likes.push_back(m_dice.pick(split(interests, '|')));
        person.fancy = fancyWord();
        person.base = m_dice.chance(0.22) ? person.fancy : nameHandle(person);
        const auto forms = split(shortForms);
        std::vector<std::string> mine;
        for (std::size_t i = 0; i + 1 < forms.size(); i += 2)
            if (forms[i] == person.given) mine.push_back(forms[i + 1]);
        if (!mine.empty()) person.shortGiven = m_dice.pick(mine);
        person.prefersShort = !person.shortGiven.empty() && m_dice.chance(0.3);
        if (m_dice.chance(0.1)) person.site = plain(person.given) + plain(person.family) + (m_dice.chance(0.3) ? std::to_string(m_dice.below(90)) : "") + ".example";
        const std::string number = id % 3 == 0 ? "" : std::to_string(10 + m_dice.below(90));
        person.email = plain(person.given) + "." + plain(person.family) + number + "." + std::to_string(id) + "@mail.example";
        if (person.phone.empty()) person.phone = std::string(person.country->mark) + std::to_string(700000000 + m_dice.below(99999999));
        person.circle = id / 12;
        person.linksAround = m_dice.chance(m_options.crossLinks);
        return person;
    }

    std::string fancyWord() {
        const std::string word = m_dice.pick(split(fancyFirst)) + m_dice.pick(split(fancySecond));
        switch (m_dice.below(6)) {
        case 0: return "the" + word;
        case 1: return m_dice.pick(split(fancySecond)) + word;
        case 2: return m_dice.pick(split(fancySecond)) + "of" + m_dice.pick(split(fancySecond));
        case 3: return word + m_dice.pick(split("ish er hq xo zz works"));
        default: return word;
        }
    }

    // Most rare names are borne by one family alone among the people somebody knows.
    std::string rareFamily(const Country &country) {
        std::string name = m_dice.pick(split(country.tailBegin));
        if (m_dice.chance(0.6)) name += m_dice.pick(split("a e i o u")) + m_dice.pick(split("l n r s t m d k v b"));
        return name + m_dice.pick(split(country.tailEnd));
    }

    void makeStranger(Person &person) {
        // Half of the people that somebody knows are of one country.
        person.country = &countries()[m_dice.chance(0.35) ? 0 : m_dice.below(countries().size())];
        person.given = m_dice.pickSkewed(split(person.country->given), m_options.skew);
        person.family = m_dice.chance(person.country->rare * m_options.rareNames) ? rareFamily(*person.country) : m_dice.pickSkewed(split(person.country->family), m_options.skew);
        person.city = m_dice.pick(split(person.country->cities));
        if (m_dice.chance(0.12)) person.middle = m_dice.pickSkewed(split(person.country->given), m_options.skew);
        if (m_dice.chance(0.05)) person.oldFamily = m_dice.pickSkewed(split(person.country->family), m_options.skew);
    }

    void makeRelative(Person &person, Person &of) {
        person.country = of.country;
        person.family = of.family;
        person.city = of.city;
        person.relative = of.id;
        if (m_dice.chance(0.05)) {
            person.given = of.given;  // father and son
            if (m_dice.chance(0.4)) person.generation = "Jr";
        } else {
            do person.given = m_dice.pickSkewed(split(person.country->given), m_options.skew);
            while (person.given == of.given);
            if (m_dice.chance(0.7)) person.phone = of.phone;  // of the household
        }
    }

    std::string nameHandle(const Person &person) {
        const std::string given = plain(m_dice.chance(0.15) && !person.shortGiven.empty() ? person.shortGiven : person.given);
        const std::string family = plain(person.family);
        const std::string number = std::to_string(m_dice.chance(0.5) ? 60 + m_dice.below(40) : m_dice.below(999));
        switch (m_dice.below(12)) {
        case 0:
        case 1:
        case 2: return given + family;
        case 3: return given + "_" + family;
        case 4: return given + "." + family;
        case 5: return given.substr(0, 1) + family;
        case 6: return family + given;
        case 7: return given + family.substr(0, 1);
        case 8: return given + number;
        case 9: return given + family + number;
        case 10: return given.substr(0, 1) + "_" + family;
        default: return "the" + given + m_dice.pick(split(fancySecond));
        }
    }

    // A handle that nobody else has there; whoever comes later takes another one.
    std::string freeHandle(Platform platform, const Person &person) {
        std::string handle = m_dice.chance(0.55) ? person.base : m_dice.chance(0.45) ? decorated(person.base) : m_dice.chance(0.2) ? person.fancy : nameHandle(person);
        if (platform == Platform::X || platform == Platform::Mastodon) std::replace(handle.begin(), handle.end(), '.', '_');
        if (platform == Platform::Bluesky) std::erase_if(handle, [](char c) { return c == '_' || c == '.'; });
        while (!m_taken.insert({platform, handle}).second) handle += m_dice.chance(0.5) && platform != Platform::Bluesky ? "_" : std::to_string(m_dice.below(99));
        return handle;
    }
    std::string decorated(const std::string &handle) {
        switch (m_dice.below(4)) {
        case 0: return handle + "_";
        case 1: return handle + std::to_string(m_dice.below(100));
        case 2: return "_" + handle;
        default: return handle + "_" + std::to_string(1970 + m_dice.below(35));
        }
    }

    std::string shownName(Platform platform, const Person &person) {
        const double dice = m_dice.share();
        const bool formal = platform == Platform::LinkedIn;
        std::string given = person.prefersShort && m_dice.chance(formal ? 0.5 : 0.8) ? person.shortGiven : !person.shortGiven.empty() && m_dice.chance(formal ? 0.03 : 0.1) ? person.shortGiven : person.given;
        std::string family = !person.oldFamily.empty() && m_dice.chance(0.4) ? person.oldFamily : person.family;
        if (!person.oldFamily.empty() && m_dice.chance(0.15)) family = person.oldFamily + "-" + person.family;
        if (!formal && platform != Platform::Facebook && platform != Platform::AddressBook) {
            if (dice < 0.1) return m_dice.chance(0.5) ? given : given + " " + m_dice.pick(std::vector<std::string>{"🌻", "✨", "🦊", "🏳️‍🌈"});
            if (dice < 0.2) return m_dice.chance(0.5) ? person.fancy : capital(m_dice.pick(split(fancyFirst))) + " " + capital(m_dice.pick(split(fancySecond)));
        }
        if (platform == Platform::Facebook && m_dice.chance(0.35)) {
            if (person.country->cyrillic) return inCyrillic(given) + " " + inCyrillic(family);
            if (person.country->greek) return inGreek(given) + " " + inGreek(family);
        }
        std::string name = given + " " + family;
        if (!person.middle.empty() && m_dice.chance(0.35)) name = given + " " + (m_dice.chance(0.5) ? person.middle : person.middle.substr(0, 1) + ".") + " " + family;
        if (person.country->familyFirst && m_dice.chance(0.3)) name = family + " " + given;
        if (m_dice.chance(0.03)) name = given.substr(0, 1) + ". " + family;
        if (m_dice.chance(0.03)) name = given + " " + family.substr(0, 1) + ".";
        if (m_dice.chance(0.04)) name = plain(given) + " " + plain(family);
        if (m_dice.chance(0.01) && family.size() > 5) name.erase(name.size() - 2, 1);
        if (!person.generation.empty() && m_dice.chance(0.5)) name += " " + person.generation + ".";
        if (formal && m_dice.chance(0.08)) name = m_dice.chance(0.5) ? "Dr. " + name : name + ", PhD";
        if (!formal && m_dice.chance(0.08)) name += " 🌻";
        if (platform == Platform::AddressBook && m_dice.chance(0.04)) name = family + ", " + given;
        return name;
    }
    static std::string capital(std::string word) {
        if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
        return word;
    }

    PopulatedIdentity &add(const Person &person, Platform platform, const std::string &handle, const std::string &name) {
        PopulatedIdentity identity;
        identity.person = person.id;
        identity.record.platform = platform;
        identity.record.handle = handle;
        identity.record.name = name;
        if (platform == Platform::X) identity.record.nativeId = std::to_string(1000000 + m_all.size());
        if (platform == Platform::Bluesky) identity.record.nativeId = "did:plc:p" + std::to_string(m_all.size());
        if (platform == Platform::AddressBook) identity.record.nativeId = "card" + std::to_string(m_all.size());
        m_all.push_back(std::move(identity));
        m_of[person.id].push_back(m_all.size() - 1);
        return m_all.back();
    }

    void addProfiles(const Person &person) {
        static constexpr std::array<double, 6> presence{0.6, 0.45, 0.5, 0.5, 0.2, 0.25};
        std::vector<Platform> chosen;
        for (std::size_t i = 0; i < networks.size(); ++i)
            if (m_dice.chance(presence[i])) chosen.push_back(networks[i]);
        if (chosen.empty()) chosen.push_back(m_dice.pick(networks));
        if (chosen.size() > 5) chosen.pop_back();
        for (const Platform platform : chosen) addProfile(person, platform);
    }

    void addProfile(const Person &person, Platform platform) {
        std::string name = shownName(platform, person);
        std::string handle;
        if (platform == Platform::LinkedIn) {
            handle = plain(person.given) + "-" + plain(person.family);
            if (m_dice.chance(0.5) || !m_taken.insert({platform, handle}).second) handle += "-" + std::to_string(100000 + m_all.size()) + "a";
        } else if (platform == Platform::Facebook) {
            if (!m_taken.insert({platform, foldCase(name)}).second) return;  // the name is all that is known there
        } else {
            handle = freeHandle(platform, person);
            if (platform == Platform::Mastodon) handle += "@" + m_dice.pick(split("social.example town.example art.example"));
            if (platform == Platform::Bluesky) handle = !person.site.empty() && m_dice.chance(0.3) ? person.site : handle + ".sky.example";
        }
        if (platform == Platform::Instagram && m_dice.chance(0.45)) name.clear();
        if (platform == Platform::X && m_dice.chance(0.08)) name.clear();
        auto &identity = add(person, platform, handle, name);
        if (platform == Platform::Mastodon) identity.record.profileUrl = "https://" + handle.substr(handle.find('@') + 1) + "/@" + handle.substr(0, handle.find('@'));
        if (platform == Platform::LinkedIn) identity.record.profileUrl = "https://www.linkedin.com/in/" + handle;
        if ((platform == Platform::X || platform == Platform::Instagram) && m_dice.chance(0.06)) {
            std::string former = m_dice.chance(0.6) ? person.base : nameHandle(person);
            if (former != handle) identity.formerHandles.push_back(former);
        }
        if (platform == Platform::LinkedIn && m_dice.chance(0.1)) identity.record.email = person.email;
        if (platform == Platform::LinkedIn && m_dice.chance(0.02)) identity.record.email = "info@" + plain(person.employer) + ".example";
        if (platform == Platform::LinkedIn && m_dice.chance(0.02)) identity.record.phone = person.phone;
    }

    // Shops that bear a person's name, fan pages, parodies, bots, and employers.
    void addOrganisations() {
        int id = m_options.people;
        const auto on = [&](const std::string &name, const std::string &handle, double known) {
            Person organisation;
            organisation.id = id++;
            m_taken.insert({Platform::X, handle});
            for (const Platform platform : {Platform::X, Platform::Instagram, Platform::Facebook}) {
                if (!m_dice.chance(0.6)) continue;
                if (platform == Platform::Facebook && !m_taken.insert({platform, foldCase(name)}).second) continue;
                if (platform == Platform::Instagram && !m_taken.insert({platform, handle}).second) continue;
                auto &identity = add(organisation, platform, platform == Platform::Facebook ? "" : handle, name);
                if (m_dice.chance(known)) identity.record.kind = ContactKind::Organisation;
                if (m_dice.chance(0.5)) identity.record.bio = "Official account of " + name + ". Contact info@" + plain(name) + ".example";
            }
        };
        for (const auto &employer : m_employers) on(employer, plain(employer), 0.6);
        for (int i = 0; i < m_options.people / 50; ++i) {
            const Person &person = m_dice.pick(m_people);
            const std::string whole = person.given + " " + person.family;
            const std::string handle = plain(person.given) + plain(person.family);
            switch (m_dice.below(5)) {
            case 0: on(whole + " Photography", handle + "photo", 0.4); break;
            case 1: on(whole + " Fans", handle + "fans", 0.1); break;
            case 2: on(person.family + " & Sons", plain(person.family) + "sons", 0.5); break;
            case 3: on("Not " + whole, "not" + handle, 0); break;
            default: on(whole + " bot", handle + "_bot", 0.3); break;
            }
        }
    }

    void addCards() {
        for (const Person &person : m_people) {
            if (!m_dice.chance(0.25)) continue;
            std::string name = shownName(Platform::AddressBook, person);
            if (m_dice.chance(0.06)) name = person.given;
            if (m_dice.chance(0.01)) name = "Mum";
            auto &card = add(person, Platform::AddressBook, "", name);
            if (m_dice.chance(0.5)) card.record.email = person.email;
            if (m_dice.chance(0.06)) card.record.email = "info@" + plain(person.employer) + ".example";
            // A household's address stands on the cards of both.
            if (person.relative >= 0 && person.given != m_people[static_cast<std::size_t>(person.relative)].given && m_dice.chance(0.3)) card.record.email = m_people[static_cast<std::size_t>(person.relative)].email;
            if (m_dice.chance(0.65)) card.record.phone = m_dice.chance(0.2) ? "0" + person.phone.substr(person.country->mark.size()) : person.phone;
            if (m_dice.chance(0.3)) card.record.bio = person.employer;
            if (m_dice.chance(0.02)) add(person, Platform::AddressBook, "", name).record.email = person.email;
        }
    }

    // The handle of somebody who is not this person, on a network that has handles.
    std::string strangersHandle(const Person &person, Platform platform) {
        for (int i = 0; i < 20; ++i) {
            const auto &other = m_dice.chance(0.3) && person.relative >= 0 && m_of.contains(person.relative) ? m_all[m_dice.pick(m_of[person.relative])] : m_dice.pick(m_all);
            if (other.person != person.id && other.record.platform == platform && !other.record.handle.empty()) return other.record.handle;
        }
        return "somebody";
    }

    std::string ownLink(const PopulatedIdentity &from, const PopulatedIdentity &to) {
        const std::string &handle = to.record.handle;
        const std::string at = "@" + handle;
        switch (to.record.platform) {
        case Platform::X: return m_dice.chance(0.5) ? "\nhttps://twitter.com/" + handle : m_dice.chance(0.5) ? " Twitter: " + at : "\nhttps://x.com/" + handle;
        case Platform::Instagram: return m_dice.chance(0.4) ? "\nhttps://www.instagram.com/" + handle + "/" : m_dice.chance(0.5) ? " | IG: " + handle : " | insta " + at;
        case Platform::LinkedIn: return "\nhttps://www.linkedin.com/in/" + handle;
        case Platform::Mastodon: return m_dice.chance(0.5) ? " | also " + at : "\n" + to.record.profileUrl;
        case Platform::Bluesky: return m_dice.chance(0.5) ? "\nhttps://bsky.app/profile/" + handle : " | bsky: " + handle;
        default: return from.record.bio.empty() ? "" : " ";
        }
    }

    void addBios() {
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            PopulatedIdentity &identity = m_all[i];
            if (identity.person >= m_options.people) continue;
            const Person &person = m_people[static_cast<std::size_t>(identity.person)];
            const Platform platform = identity.record.platform;
            if (platform == Platform::LinkedIn) {
                if (m_dice.chance(0.9)) identity.record.bio = person.job + "\n" + (m_dice.chance(0.8) ? person.employer : m_dice.pick(m_employers));
            } else if (platform != Platform::Facebook && platform != Platform::AddressBook && m_dice.chance(platform == Platform::Instagram ? m_options.bios * 0.4 : m_options.bios)) {
                identity.record.bio = bioOf(person, platform);
            }
            if (person.linksAround && platform != Platform::AddressBook && m_dice.chance(0.7)) {
                const auto &mine = m_of[person.id];
                const std::size_t to = m_dice.pick(mine);
                if (to != i && !m_all[to].record.handle.empty()) identity.record.bio += ownLink(identity, m_all[to]);
            }
        }
    }

    std::string bioOf(const Person &person, Platform platform) {
        std::vector<std::string> parts;
        const std::string employer = plain(person.employer);
        if (m_dice.chance(0.55)) parts.push_back(m_dice.chance(0.3) ? person.job + " at @" + employer : m_dice.chance(0.4) ? person.job + ", " + person.employer : person.job);
        if (m_dice.chance(0.4)) parts.push_back(person.city);
        if (m_dice.chance(0.6)) parts.push_back(m_dice.pick(person.likes) + (m_dice.chance(0.5) ? ", " + m_dice.pick(person.likes) : ""));
        if (m_dice.chance(0.08)) parts.push_back(m_dice.pick(std::vector<std::string>{"Wife of @", "Husband of @", "Dad of @", "married to @", "big fan of @", "Formerly @", "photo by @"}) + strangersHandle(person, platform));
        if (m_dice.chance(0.03)) parts.push_back("my band's IG: @" + strangersHandle(person, Platform::Instagram));
        if (m_dice.chance(0.02)) parts.push_back("IG: @" + employer);
        if (m_dice.chance(0.02)) parts.push_back("♥ IG @" + strangersHandle(person, Platform::Instagram));
        if (m_dice.chance(0.03)) parts.push_back("RT @" + strangersHandle(person, platform));
        if (m_dice.chance(0.03)) parts.push_back("co-host with https://x.com/" + strangersHandle(person, Platform::X));
        std::string bio;
        const std::string between = m_dice.chance(0.5) ? " | " : ". ";
        for (const auto &part : parts) bio += (bio.empty() ? "" : between) + part;
        if (!person.site.empty() && m_dice.chance(0.6)) bio += "\nhttps://" + person.site;
        else if (m_dice.chance(0.08)) bio += "\nhttps://" + employer + ".example";
        else if (m_dice.chance(0.03)) bio += "\nhttps://twitter.com/" + employer;
        // Somebody else's page as one's own address: a friend's, a spouse's project.
        if (m_dice.chance(0.01)) bio += "\nhttps://x.com/" + strangersHandle(person, Platform::X);
        return bio;
    }

    // Named together in a post: mostly people of one circle. A neighbour is the same number on two networks only where
    // it was linked before.
    void addNeighbours() {
        for (auto &identity : m_all) {
            if (identity.person >= m_options.people || !m_dice.chance(0.3)) continue;
            const Person &person = m_people[static_cast<std::size_t>(identity.person)];
            if (identity.record.platform == Platform::LinkedIn || identity.record.platform == Platform::AddressBook) continue;
            std::set<std::int64_t> named;
            for (int i = 0; i < 4; ++i) {
                const bool near = m_dice.chance(0.8);
                const int other = near ? person.circle * 12 + static_cast<int>(m_dice.below(12)) : static_cast<int>(m_dice.below(m_people.size()));
                if (other == person.id || other >= m_options.people) continue;
                const bool known = m_people[static_cast<std::size_t>(other)].linksAround;
                named.insert(known ? other : other * 16 + static_cast<std::int64_t>(identity.record.platform) + 1000000);
            }
            identity.neighbours.assign(named.begin(), named.end());
        }
    }

    PopulationOptions m_options;
    Dice m_dice;
    std::vector<std::string> m_employers;
    std::vector<Person> m_people;
    std::vector<PopulatedIdentity> m_all;
    std::map<int, std::vector<std::size_t>> m_of;
    std::set<std::pair<Platform, std::string>> m_taken;
};

}  // namespace

std::vector<PopulatedIdentity> makePopulation(const PopulationOptions &options) { return World(options).make(); }

int homonymPairs(const std::vector<PopulatedIdentity> &population) {
    std::map<std::string, std::set<int>> holders;
    for (const auto &identity : population)
        if (identity.record.name.find(' ') != std::string::npos) holders[foldCase(identity.record.name)].insert(identity.person);
    int pairs = 0;
    for (const auto &[name, people] : holders) pairs += static_cast<int>(people.size() * (people.size() - 1) / 2);
    return pairs;
}

}  // namespace twofold::test
