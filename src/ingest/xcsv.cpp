// SPDX-License-Identifier: GPL-3.0-or-later
#include "xcsv.h"

#include <algorithm>

#include "csvrecords.h"

namespace twofold::ingest::x {

namespace {

std::vector<std::string_view> shortLinksIn(std::string_view text) {
    std::vector<std::string_view> links;
    for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 4)) {
        const std::string_view rest = text.substr(at);
        if (!rest.starts_with("http://t.co/") && !rest.starts_with("https://t.co/")) continue;
        const std::size_t begin = rest.find("t.co/") + 5;
        const auto end = std::find_if(rest.begin() + static_cast<std::ptrdiff_t>(begin), rest.end(),
                                      [](char c) { return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); });
        links.push_back(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
    }
    return links;
}

// The column holds the addresses in the order of the text, but not which is which: they are only put in when there
// are as many as short links.
Json urlsOf(const std::string &text, const std::string &column) {
    std::vector<std::string> addresses;
    for (std::size_t begin = 0; begin < column.size();) {
        const std::size_t next = column.find(",http", begin);
        addresses.push_back(column.substr(begin, next == std::string::npos ? next : next - begin));
        begin = next == std::string::npos ? column.size() : next + 1;
    }
    const auto shortLinks = shortLinksIn(text);
    Json urls = Json::array();
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        Json url = {{"expanded_url", addresses[i]}};
        if (shortLinks.size() == addresses.size()) url["url"] = std::string(shortLinks[i]);
        urls.push_back(std::move(url));
    }
    return urls;
}

bool isHandleCharacter(char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The file has no entities: "@handle" that no letter goes before. The one at the front is whom the post answers.
Json mentionsOf(const std::string &text, const std::string &answeredId) {
    Json mentions = Json::array();
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && isHandleCharacter(text[end])) ++end;
        if (end == at + 1 || end > at + 21 || (at > 0 && isHandleCharacter(text[at - 1]))) continue;
        Json mention = {{"screen_name", text.substr(at + 1, end - at - 1)}};
        if (at == 0 && !answeredId.empty()) mention["id_str"] = answeredId;
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

class TweetRows {
public:
    explicit TweetRows(const std::function<bool(Json &, std::int64_t)> &row) : m_row(row) {}

    [[nodiscard]] bool hasHeader() const { return m_haveHeader; }
    [[nodiscard]] std::int64_t count() const { return m_position; }

    bool take(const CsvRow &row) {
        if (m_header.empty()) return takeHeader(row.cells);
        ++m_position;
        Json tweet;
        if (row.cells.size() == m_header.size() && row.defect == RowDefect::None) tweet = rowOf(row.cells);
        return m_row(tweet, m_position);
    }

private:
    bool takeHeader(const std::vector<std::string> &cells) {
        m_header = cells;
        const auto has = [&](std::string_view name) { return std::find(m_header.begin(), m_header.end(), name) != m_header.end(); };
        m_haveHeader = has("tweet_id") && has("text");
        return m_haveHeader;
    }

    [[nodiscard]] const std::string &cell(const std::vector<std::string> &cells, std::string_view name) const {
        static const std::string none;
        const auto found = std::find(m_header.begin(), m_header.end(), name);
        return found == m_header.end() ? none : cells[static_cast<std::size_t>(found - m_header.begin())];
    }

    [[nodiscard]] Json rowOf(const std::vector<std::string> &cells) const {
        const std::string &text = cell(cells, "text");
        Json row = {{"id_str", cell(cells, "tweet_id")},
                    {"text", text},
                    {"created_at", cell(cells, "timestamp")},
                    {"in_reply_to_status_id_str", cell(cells, "in_reply_to_status_id")},
                    {"in_reply_to_user_id_str", cell(cells, "in_reply_to_user_id")}};
        row["entities"]["urls"] = urlsOf(text, cell(cells, "expanded_urls"));
        row["entities"]["user_mentions"] = mentionsOf(text, cell(cells, "in_reply_to_user_id"));
        if (!cell(cells, "retweeted_status_user_id").empty()) row["retweeted_status_user_id"] = cell(cells, "retweeted_status_user_id");
        return row;
    }

    const std::function<bool(Json &, std::int64_t)> &m_row;
    std::vector<std::string> m_header;
    std::int64_t m_position = 0;
    bool m_haveHeader = false;
};

}  // namespace

Result<std::int64_t> forEachCsvTweet(ByteStream &stream, const std::function<bool(Json &row, std::int64_t position)> &row) {
    TweetRows tweets(row);
    const auto read = forEachRow(stream, [&](const CsvRow &cells) { return tweets.take(cells); });
    if (!read) return tl::unexpected<Error>(read.error());
    if (!tweets.hasHeader()) return failure(ErrorCode::Damaged, "This is not a tweets.csv of X.");
    return tweets.count();
}

}  // namespace twofold::ingest::x
