// SPDX-License-Identifier: GPL-3.0-or-later
#include "xexport.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "support/testsupport.h"

namespace twofold::test {

using json = nlohmann::ordered_json;

namespace {

// "Wed Feb 10 18:00:00 +0000 2021"
std::string apiTime(UtcMs at) {
    static constexpr const char *days[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilDate date = toCivil(at);
    const auto second = static_cast<int>(at / msPerSecond % 86400);
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%s %s %02d %02d:%02d:%02d +0000 %04d", days[at / msPerDay % 7], months[date.month - 1], date.day, second / 3600,
                  second / 60 % 60, second % 60, date.year);
    return buffer;
}

std::string escaped(const std::string &text) {
    std::string out;
    for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return out;
}

std::string file(const std::string &global, const json &rows) { return "window.YTD." + global + ".part0 = " + rows.dump(1); }

json people(const std::string &kind, const std::vector<std::string> &ids) {
    json rows = json::array();
    for (const auto &id : ids) rows.push_back({{kind, {{"accountId", id}, {"userLink", "https://twitter.com/intent/user?user_id=" + id}}}});
    return rows;
}

json tweetRow(const XTweet &tweet) {
    json mentions = json::array();
    std::string before = tweet.repost ? "RT " : "";
    for (const auto &person : tweet.mentions) {
        before += "@" + person.handle + (tweet.repost ? ": " : " ");
        mentions.push_back({{"name", person.name}, {"screen_name", person.handle}, {"indices", {"0", "1"}}, {"id_str", person.id}, {"id", person.id}});
    }
    json tags = json::array();
    for (const auto &tag : tweet.tags) tags.push_back({{"text", tag}, {"indices", {"0", "1"}}});
    json urls = json::array();
    for (const auto &link : tweet.links) urls.push_back({{"url", "https://t.co/x"}, {"expanded_url", link}, {"display_url", "x"}, {"indices", {"0", "0"}}});
    json row = {{"id_str", tweet.id},
                {"id", tweet.id},
                {"created_at", apiTime(tweet.at)},
                {"full_text", escaped(before + tweet.text)},
                {"favorite_count", std::to_string(tweet.likes)},
                {"retweet_count", "0"},
                {"lang", "en"},
                {"entities", {{"hashtags", tags}, {"symbols", json::array()}, {"user_mentions", mentions}, {"urls", urls}}}};
    if (tweet.reply && !tweet.mentions.empty()) {
        row["in_reply_to_status_id_str"] = "99";
        row["in_reply_to_user_id_str"] = tweet.mentions.front().id;
        row["in_reply_to_screen_name"] = tweet.mentions.front().handle;
    }
    return {{"tweet", row}};
}

json conversations(const std::string &own, const std::vector<XMessage> &messages) {
    json rows = json::array();
    for (const auto &message : messages) {
        const json create = {{"id", message.id},
                             {"senderId", message.incoming ? message.with : own},
                             {"recipientId", message.incoming ? own : message.with},
                             {"text", "private"},
                             {"createdAt", toIso8601(message.at)}};
        rows.push_back({{"dmConversation", {{"conversationId", own + "-" + message.with}, {"messages", {{{"messageCreate", create}}}}}}});
    }
    return rows;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> XExport::files() const {
    json rows = json::array();
    for (const auto &tweet : tweets) rows.push_back(tweetRow(tweet));
    const auto named = [](const std::string &fileName, const std::string &global, std::size_t count) {
        return json{{"files", {{{"fileName", "data/" + fileName}, {"globalName", "YTD." + global + ".part0"}, {"count", std::to_string(count)}}}}};
    };
    const json manifest = {{"userInfo", {{"accountId", accountId}, {"userName", handle}, {"displayName", name}}},
                           {"archiveInfo", {{"sizeBytes", "1"}, {"generationDate", toIso8601(generated)}, {"isPartialArchive", partial}}},
                           {"dataTypes",
                            {{"account", named("account.js", "account", 1)},
                             {"profile", named("profile.js", "profile", 1)},
                             {"following", named("following.js", "following", following.size())},
                             {"follower", named("follower.js", "follower", followers.size())},
                             {"tweets", named("tweets.js", "tweets", tweets.size())},
                             {"directMessages", named("direct-messages.js", "direct_messages", messages.size())}}}};
    const json account = {{"email", "ines@example.org"}, {"username", handle}, {"accountId", accountId}, {"createdAt", "2009-05-01T08:30:00.000Z"}, {"accountDisplayName", name}};
    return {{"data/manifest.js", "window.__THAR_CONFIG = " + manifest.dump(1)},
            {"data/account.js", file("account", json::array({{{"account", account}}}))},
            {"data/profile.js", file("profile", json::array({{{"profile", {{"description", {{"bio", bio}, {"website", ""}, {"location", "Leiden"}}}}}}}))},
            {"data/following.js", file("following", people("following", following))},
            {"data/follower.js", file("follower", people("follower", followers))},
            {"data/tweets.js", file("tweets", rows)},
            {"data/direct-messages.js", file("direct_messages", conversations(accountId, messages))}};
}

void XExport::write(const std::string &path) const {
    writeZip(path, files());
    setFileTime(path, generated);
}

void setFileTime(const std::string &path, UtcMs at) {
    timespec time{};
    time.tv_sec = at / 1000;
    time.tv_nsec = (at % 1000) * 1'000'000;
    const timespec both[2] = {time, time};
    if (::utimensat(AT_FDCWD, path.c_str(), both, 0) != 0) throw std::runtime_error("cannot set the time of " + path);
}

}  // namespace twofold::test
