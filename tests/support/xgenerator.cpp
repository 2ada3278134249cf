// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/xgenerator.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include "support/xwords.h"
#include "support/zipwriter.h"
#include "twofold/core/clock.h"

namespace twofold::test {

namespace {

constexpr UtcMs firstSnowflake = 1'288'834'974'657;  // X's own epoch; an id holds its time from bit 22 on
constexpr UtcMs firstEditable = 1'661'990'400'000;   // September 2022
constexpr int lastYear = 2024;

// "Wed Feb 10 18:00:00 +0000 2021"
std::string apiTime(UtcMs at) {
    static constexpr const char *days[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilDate date = toCivil(at);
    const auto second = static_cast<int>(at / msPerSecond % 86400);
    char buffer[64];
    const int length = std::snprintf(buffer, sizeof buffer, "%s %s %02d %02d:%02d:%02d +0000 %04d", days[at / msPerDay % 7],
                                     months[date.month - 1], date.day, second / 3600, second / 60 % 60, second % 60, date.year);
    return {buffer, static_cast<std::size_t>(length)};
}

std::int64_t codePoints(std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

struct Placed {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// Builds the escaped text of a post and notes where its entities stand, in code points.
class Draft {
public:
    Placed add(std::string_view piece) {
        if (!text.empty()) text += ' ';
        const std::int64_t first = codePoints(text);
        text += piece;
        return {first, first + codePoints(piece)};
    }
    std::string text;
};

std::string indices(Placed at) {
    return "\"indices\" : [\n            \"" + std::to_string(at.first) + "\",\n            \"" + std::to_string(at.last) +
           "\"\n          ]";
}

std::string list(const std::vector<std::string> &items) {
    if (items.empty()) return "[ ]";
    std::string out = "[\n";
    for (std::size_t i = 0; i < items.size(); ++i)
        out += "        {\n          " + items[i] + "\n        }" + (i + 1 < items.size() ? ",\n" : "\n");
    return out + "      ]";
}

class Writer {
public:
    Writer(const std::string &path, const XArchiveOptions &options) : m_options(options), m_random(options.seed), m_zip(path) {
        m_options.contacts = std::max(m_options.contacts, 1);
        m_options.parts = std::max(m_options.parts, 1);
        for (int i = 0; i <= m_options.contacts; ++i) m_people.push_back(xPerson(m_options.seed, i));
    }

    XArchiveFacts run() {
        chooseLists();
        m_zip.file("data/manifest.js", manifest());
        m_zip.file("data/account.js", account());
        m_zip.file(
            "data/profile.js",
            "window.YTD.profile.part0 = [\n  {\n    \"profile\" : {\n      \"description\" : {\n        \"bio\" : \"Librarian, choir, "
            "allotment. My own opinions.\",\n        \"website\" : \"https://t.co/ownwebsite\",\n        \"location\" : \"Leiden\"\n      "
            "},\n      \"avatarMediaUrl\" : \"https://pbs.twimg.com/profile_images/1/a.jpg\"\n    }\n  }\n]");
        m_zip.file("data/following.js", people("following", m_following));
        m_zip.file("data/follower.js", people("follower", m_followers));
        for (int part = 0; part < m_options.parts; ++part) tweets(part);
        m_zip.close();
        return m_facts;
    }

private:
    void chooseLists() {
        for (int i = 1; i <= m_options.contacts; ++i) {
            if (m_random.percent(65)) m_following.push_back(i);
            if (m_random.percent(55)) m_followers.push_back(i);
        }
        m_facts.following = static_cast<std::int64_t>(m_following.size());
        m_facts.followers = static_cast<std::int64_t>(m_followers.size());
    }

    [[nodiscard]] std::int64_t countOf(int part) const {
        const std::int64_t each = m_options.posts / m_options.parts;
        return part + 1 < m_options.parts ? each : m_options.posts - each * (m_options.parts - 1);
    }
    static std::string fileName(int part) { return part == 0 ? "data/tweets.js" : "data/tweets-part" + std::to_string(part) + ".js"; }

    [[nodiscard]] std::string manifest() const {
        const auto file = [](const std::string &name, const std::string &global, std::int64_t count) {
            return "        {\n          \"fileName\" : \"" + name + "\",\n          \"globalName\" : \"YTD." + global +
                   "\",\n          \"count\" : \"" + std::to_string(count) + "\"\n        }";
        };
        const auto type = [](const std::string &name, const std::string &files) {
            return "    \"" + name + "\" : {\n      \"files\" : [\n" + files + "\n      ]\n    }";
        };
        std::string parts;
        for (int part = 0; part < m_options.parts; ++part)
            parts += (part > 0 ? ",\n" : "") + file(fileName(part), "tweets.part" + std::to_string(part), countOf(part));
        const XPerson &owner = m_people.front();
        return "window.__THAR_CONFIG = {\n  \"userInfo\" : {\n    \"accountId\" : \"" + owner.id + "\",\n    \"userName\" : \"" +
               owner.handle + "\",\n    \"displayName\" : \"" + owner.name +
               "\"\n  },\n  \"archiveInfo\" : {\n    \"sizeBytes\" : \"1\",\n    \"generationDate\" : \"2025-01-01T00:00:00.000Z\",\n    "
               "\"isPartialArchive\" : false,\n    \"maxPartSizeBytes\" : \"53687091200\"\n  },\n  \"dataTypes\" : {\n" +
               type("account", file("data/account.js", "account.part0", 1)) + ",\n" +
               type("profile", file("data/profile.js", "profile.part0", 1)) + ",\n" +
               type("following", file("data/following.js", "following.part0", m_facts.following)) + ",\n" +
               type("follower", file("data/follower.js", "follower.part0", m_facts.followers)) + ",\n" + type("tweets", parts) + "\n  }\n}";
    }

    [[nodiscard]] std::string account() const {
        const XPerson &owner = m_people.front();
        return "window.YTD.account.part0 = [\n  {\n    \"account\" : {\n      \"email\" : \"" + owner.handle +
               "@example.org\",\n      \"createdVia\" : \"web\",\n      \"username\" : \"" + owner.handle +
               "\",\n      \"accountId\" : \"" + owner.id + "\",\n      \"createdAt\" : \"" + std::to_string(m_options.firstYear) +
               "-01-01T00:00:00.000Z\",\n      \"accountDisplayName\" : \"" + owner.name + "\"\n    }\n  }\n]";
    }

    [[nodiscard]] std::string people(const std::string &kind, const std::vector<int> &numbers) const {
        std::string out = "window.YTD." + kind + ".part0 = [";
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const std::string &id = m_people[static_cast<std::size_t>(numbers[i])].id;
            out += (i > 0 ? ",\n  {\n    \"" : "\n  {\n    \"") + kind + "\" : {\n      \"accountId\" : \"" + id +
                   "\",\n      \"userLink\" : \"https://twitter.com/intent/user?user_id=" + id + "\"\n    }\n  }";
        }
        return out + "\n]";
    }

    void tweets(int part) {
        m_zip.begin(fileName(part));
        m_zip.write("window.YTD.tweets.part" + std::to_string(part) + " = [\n");
        const std::int64_t count = countOf(part);
        for (std::int64_t i = 0; i < count; ++i) {
            m_zip.write(tweet(m_facts.posts++));
            m_zip.write(i + 1 < count ? ",\n" : "\n");
        }
        m_zip.write("]");
        m_facts.tweetBytes += m_zip.bytes();
    }

    // A few people are met often and most are met seldom.
    const XPerson &somebody() {
        return m_people[1 + m_random.skewed(static_cast<std::size_t>(m_options.contacts))];
    }

    // Newest first, evenly spread.
    [[nodiscard]] UtcMs timeOf(std::int64_t number) {
        const UtcMs from = *fromCivil(m_options.firstYear, 1, 1);
        const UtcMs to = *fromCivil(lastYear + 1, 1, 1);
        const UtcMs step = std::max<UtcMs>((to - from) / std::max<std::int64_t>(m_options.posts, 1), 2);
        const UtcMs at = to - step * (number + 1) + static_cast<UtcMs>(m_random.below(static_cast<std::uint64_t>(step)));
        return at / msPerSecond * msPerSecond;
    }

    std::string idAt(UtcMs at, std::int64_t number) const {
        const auto since = static_cast<std::uint64_t>(std::max<UtcMs>(at - firstSnowflake, 1));
        return std::to_string((since << 22) | (static_cast<std::uint64_t>(number) & 0x3FFFFF));
    }

    struct Entities {
        std::vector<std::string> tags;
        std::vector<std::string> mentions;
        std::vector<std::string> urls;
    };

    void mention(Draft &draft, Entities &entities, const XPerson &person, std::string_view before = "@", std::string_view after = "") {
        Placed at = draft.add(std::string(before) + person.handle + std::string(after));
        at.first += static_cast<std::int64_t>(before.size()) - 1;
        at.last -= static_cast<std::int64_t>(after.size());
        entities.mentions.push_back("\"name\" : \"" + person.name + "\",\n          \"screen_name\" : \"" + person.handle +
                                    "\",\n          " + indices(at) + ",\n          \"id_str\" : \"" + person.id +
                                    "\",\n          \"id\" : \"" + person.id + "\"");
    }

    void link(Draft &draft, Entities &entities, const std::string &address) {
        const std::string shortUrl = "https://t.co/" + m_random.letters(10);
        const std::string display = address.substr(8, 26);
        const Placed at = draft.add(shortUrl);
        entities.urls.push_back("\"url\" : \"" + shortUrl + "\",\n          \"expanded_url\" : \"" + address +
                                "\",\n          \"display_url\" : \"" + display + "\",\n          " + indices(at));
    }

    void tag(Draft &draft, Entities &entities, const std::string &word) {
        const Placed at = draft.add("#" + word);
        entities.tags.push_back("\"text\" : \"" + word + "\",\n          " + indices(at));
    }

    std::string tweet(std::int64_t number) {
        const UtcMs at = timeOf(number);
        const std::string id = idAt(at, number);
        const bool work = m_random.percent(55);
        const std::uint64_t dice = m_random.below(100);
        Draft draft;
        Entities entities;
        std::string reply;
        if (dice < 22) {
            ++m_facts.reposts;
            mention(draft, entities, somebody(), "RT @", ":");
        } else if (dice < 52) {
            ++m_facts.replies;
            const XPerson &other = somebody();
            mention(draft, entities, other);
            reply = ",\n      \"in_reply_to_status_id_str\" : \"" + idAt(at - 600'000, number + 7) +
                    "\",\n      \"in_reply_to_user_id\" : \"" + other.id + "\",\n      \"in_reply_to_status_id\" : \"" +
                    idAt(at - 600'000, number + 7) + "\",\n      \"in_reply_to_screen_name\" : \"" + other.handle +
                    "\",\n      \"in_reply_to_user_id_str\" : \"" + other.id + "\"";
        }
        draft.add(sentence(m_random, work));
        if (m_random.percent(15)) mention(draft, entities, somebody());
        if (m_random.percent(30)) tag(draft, entities, tagWord(m_random, work));
        if (dice >= 52 && dice < 58) {
            ++m_facts.quotes;
            link(draft, entities, "https://twitter.com/" + somebody().handle + "/status/" + idAt(at - 86'400'000, number + 3));
        } else if (m_random.percent(28)) {
            link(draft, entities, address(m_random, work));
        }
        if (dice < 22 && m_random.percent(37)) draft.text += "…";  // cut short, as many reposts are
        return json(id, at, draft, entities, reply);
    }

    std::string json(const std::string &id, UtcMs at, const Draft &draft, const Entities &entities, const std::string &reply) {
        std::string out;
        out.reserve(2048);
        out += "  {\n    \"tweet\" : {\n";
        if (at >= firstEditable)
            out += "      \"edit_info\" : {\n        \"initial\" : {\n          \"editTweetIds\" : [\n            \"" + id +
                   "\"\n          ],\n          \"editableUntil\" : \"" + toIso8601(at + 3'600'000).substr(0, 19) +
                   ".000Z\",\n          \"editsRemaining\" : \"5\",\n          \"isEditEligible\" : false\n        }\n      },\n";
        out +=
            "      \"retweeted\" : false,\n      \"source\" : \"<a href=\\\"https://mobile.twitter.com\\\" rel=\\\"nofollow\\\">Twitter "
            "Web App</a>\",\n      \"entities\" : {\n        "
            "\"hashtags\" : ";
        out += list(entities.tags) + ",\n        \"symbols\" : [ ],\n        \"user_mentions\" : " + list(entities.mentions) +
               ",\n        \"urls\" : " + list(entities.urls) + "\n      },\n      \"display_text_range\" : [\n        \"0\",\n        \"" +
               std::to_string(codePoints(draft.text)) + "\"\n      ],\n      \"favorite_count\" : \"" + std::to_string(m_random.below(40)) +
               "\",\n      \"id_str\" : \"" + id + "\",\n      \"truncated\" : false,\n      \"retweet_count\" : \"" +
               std::to_string(m_random.below(9)) + "\",\n      \"id\" : \"" + id + "\"";
        if (!entities.urls.empty()) out += ",\n      \"possibly_sensitive\" : false";
        out += ",\n      \"created_at\" : \"" + apiTime(at) + "\",\n      \"favorited\" : false,\n      \"full_text\" : \"" + draft.text +
               "\",\n      \"lang\" : \"en\"" + reply + "\n    }\n  }";
        return out;
    }

    XArchiveOptions m_options;
    Random m_random;
    ZipWriter m_zip;
    std::vector<XPerson> m_people;
    std::vector<int> m_following;
    std::vector<int> m_followers;
    XArchiveFacts m_facts;
};

}  // namespace

XPerson xPerson(std::uint64_t seed, int number) {
    Random random(seed * 1'000'003 + static_cast<std::uint64_t>(number));
    const auto [first, last] = personName(random);
    XPerson person;
    person.id = std::to_string(10'000'000 + static_cast<std::uint64_t>(number) * 7'919 + random.below(7'000));
    person.handle = (first + "_" + last).substr(0, 10) + std::to_string(number);
    person.name = first + " " + last;
    return person;
}

XArchiveFacts writeXArchive(const std::string &path, const XArchiveOptions &options) { return Writer(path, options).run(); }

}  // namespace twofold::test
