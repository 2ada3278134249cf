// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinposts.h"

#include <algorithm>
#include <cstdlib>

#include "linkedintext.h"
#include "linkedintime.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t longestLink = 4096;

std::string webUrl(std::string_view cell) { return cell.size() <= longestLink && isWebUrl(cell) ? std::string(cell) : std::string(); }

Visibility visibilityOf(std::string_view cell) {
    const std::string word = asciiLower(cell);
    if (word == "public") return Visibility::Public;
    if (word == "member_network" || word == "connections") return Visibility::Friends;
    return Visibility::Unknown;
}

std::string mediaType(std::string_view url) {
    const std::string path = asciiLower(url.substr(0, url.find_first_of("?#")));
    for (const std::string_view end : {".jpg", ".jpeg", ".png", ".webp"})
        if (path.ends_with(end)) return "photo";
    if (path.ends_with(".gif")) return "gif";
    for (const std::string_view end : {".mp4", ".mov", ".webm"})
        if (path.ends_with(end)) return "video";
    return "other";
}

// A clock that is off by whole quarters of an hour shows another zone.
bool isZoneOff(UtcMs written, UtcMs number) {
    constexpr UtcMs quarter = 15 * 60 * msPerSecond;
    constexpr UtcMs tolerance = 90 * msPerSecond;
    const UtcMs off = std::abs(written - number);
    const UtcMs nearest = (off + quarter / 2) / quarter * quarter;
    return nearest > 0 && nearest <= 14 * 4 * quarter && std::abs(off - nearest) <= tolerance;
}

class ShareReader {
public:
    ShareReader(ImportRun &run, const SourceEntry &entry) : m_run(run), m_entry(entry) {}

    Fate take(const Row &row) {
        PostRecord post;
        const std::string_view link = row.cell("sharelink");
        post.text = withPlainTags(withoutDoubledQuotes(row.cell("sharecommentary")));
        post.url = webUrl(link);
        const std::string number = postNumber(link);
        if (number.empty() && link.empty() && post.text.empty() && row.cell("sharedurl").empty() && row.cell("mediaurl").empty())
            return skip(row, "no_id");
        readTime(row, number, post);
        post.nativeId = number.empty() ? keyOf("share", {link, toIso8601(post.created), post.text}) : number;
        post.visibility = visibilityOf(row.cell("visibility"));
        readWhatIsShared(row, post);
        readLinksAndTags(post);
        m_run.sink().post(std::move(post));
        return Fate::Taken;
    }

    void tellZone() const {
        if (m_otherZone > 0) m_run.issue(RecordKind::Post, m_entry, 0, "odd_zone", std::to_string(m_otherZone) + " times", false);
    }

private:
    void readTime(const Row &row, const std::string &number, PostRecord &post) {
        const When when = whenOf(row.cell("date"));
        const UtcMs made = timeOfNumber(number);
        if (when.bad) m_run.issue(RecordKind::Post, m_entry, row.line(), "bad_time", row.cell("date"), false);
        post.created = when.at;
        post.dateOnly = when.dateOnly;
        if (made == unknownTime) return;
        const bool otherZone = when.at != unknownTime && !when.dateOnly && isZoneOff(when.at, made);
        if (otherZone) ++m_otherZone;
        if (when.at != unknownTime && !otherZone) return;
        post.created = made;
        post.dateOnly = false;
    }

    static void readWhatIsShared(const Row &row, PostRecord &post) {
        if (const std::string shared = webUrl(row.cell("sharedurl")); !shared.empty()) {
            post.links.push_back(shared);
            // Passing on somebody's post without a word of one's own. Whose it was, no file says.
            if (post.text.empty() && !postNumber(shared).empty() && row.cell("mediaurl").empty()) post.kind = PostKind::Repost;
        }
        if (const std::string media = webUrl(row.cell("mediaurl")); !media.empty()) post.media.push_back({mediaType(media), media, {}});
    }

    Fate skip(const Row &row, const char *code) {
        m_run.issue(RecordKind::Post, m_entry, row.line(), code, row.cell("date"), true);
        return Fate::Skipped;
    }

    ImportRun &m_run;
    const SourceEntry &m_entry;
    std::int64_t m_otherZone = 0;
};

class CommentReader {
public:
    CommentReader(ImportRun &run, const SourceEntry &entry) : m_run(run), m_entry(entry) {}

    Fate take(const Row &row) {
        const std::string_view date = row.cell("date");
        const std::string_view link = row.cell("link");
        const std::string_view message = row.cell("message");
        if (link.empty() && message.empty()) {
            m_run.issue(RecordKind::Post, m_entry, row.line(), "no_id", date, true);
            return Fate::Skipped;
        }
        PostRecord post;
        post.kind = PostKind::Comment;
        post.text = withPlainTags(message);
        post.url = webUrl(link);
        post.inReplyTo = postNumber(link);
        const When when = whenOf(date);
        if (when.bad) m_run.issue(RecordKind::Post, m_entry, row.line(), "bad_time", date, false);
        post.created = when.at;
        post.dateOnly = when.dateOnly;
        // A comment has no id: it is the same when it says the same, at the same moment, to the same post.
        const std::string_view about = post.inReplyTo.empty() ? link : std::string_view(post.inReplyTo);
        post.nativeId = keyOf("comment", {when.at == unknownTime ? std::string(date) : std::to_string(when.at), about, post.text});
        readLinksAndTags(post);
        m_run.sink().post(std::move(post));
        return Fate::Taken;
    }

private:
    ImportRun &m_run;
    const SourceEntry &m_entry;
};

}  // namespace

Result<TableEnd> readShares(ImportRun &run, const SourceEntry &entry) {
    ShareReader reader(run, entry);
    auto end = readTable(run, entry, specOf(Part::Shares), [&](const Row &row) { return reader.take(row); });
    if (end) reader.tellZone();
    return end;
}

Result<TableEnd> readComments(ImportRun &run, const SourceEntry &entry) {
    CommentReader reader(run, entry);
    return readTable(run, entry, specOf(Part::Comments), [&](const Row &row) { return reader.take(row); });
}

}  // namespace twofold::ingest::linkedin
