// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportparts.h"

namespace twofold::test {

namespace {

const std::string ownHost = "https://shelves.example";
constexpr const char *publicAddress = "\"https://www.w3.org/ns/activitystreams#Public\"";
constexpr std::int64_t firstStatus = 109'000'000'000'000'000;

std::string htmlOf(const std::string &text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n')
            out += out.ends_with("<p>") ? "" : "</p><p>";
        else
            out += c;
    }
    return out;
}

std::string hostOf(const XPerson &person) { return "server" + std::to_string(person.id.back() - '0') + ".example"; }
std::string actorOf(const XPerson &person) { return "https://" + hostOf(person) + "/users/" + person.handle; }
std::string statusOf(const XPerson &person, std::int64_t number) {
    return actorOf(person) + "/statuses/" + std::to_string(firstStatus + number);
}

struct Writing {
    std::string html;
    std::string tags;

    void add(const std::string &piece) { html += " " + piece; }
    void tag(const std::string &type, const std::string &href, const std::string &name) {
        tags += (tags.empty() ? "" : ",") + std::string(R"({"type":")") + type + R"(","href":")" + href + R"(","name":")" + name + "\"}";
    }
    void mention(const XPerson &person) {
        add("<span class=\"h-card\" translate=\"no\"><a href=\"https://" + hostOf(person) + "/@" + person.handle +
            "\" class=\"u-url mention\">@<span>" + person.handle + "</span></a></span>");
        tag("Mention", actorOf(person), "@" + person.handle + "@" + hostOf(person));
    }
    void hashtag(const std::string &word) {
        add("<a href=\"" + ownHost + "/tags/" + word + "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + word + "</span></a>");
        tag("Hashtag", ownHost + "/tags/" + word, "#" + word);
    }
    // Shown without its scheme, and what is long with its rest hidden.
    void link(const std::string &address) {
        const std::string shown = htmlOf(address.substr(8));
        add("<a href=\"" + htmlOf(address) +
            "\" target=\"_blank\" rel=\"nofollow noopener noreferrer\" translate=\"no\"><span class=\"invisible\">https://</span>"
            "<span class=\"ellipsis\">" +
            shown.substr(0, 30) + "</span><span class=\"invisible\">" + (shown.size() > 30 ? shown.substr(30) : "") + "</span></a>");
    }
};

Writing writingOf(ExportParts &parts, bool work, const XPerson *answered) {
    Writing writing;
    if (answered) writing.mention(*answered);
    writing.add(htmlOf(parts.words(work)));
    if (parts.random.percent(15)) writing.mention(parts.somebody());
    if (parts.random.percent(30)) writing.hashtag(tagWord(parts.random, work));
    if (parts.random.percent(28)) writing.link(address(parts.random, work));
    writing.html = "<p>" + writing.html.substr(1) + "</p>";
    return writing;
}

// The archive goes from the oldest post to the newest.
std::string activity(ExportParts &parts, std::int64_t number, std::int64_t count) {
    ++parts.facts.posts;
    const std::string own = ownHost + "/users/" + parts.people.front().handle;
    const std::string id = own + "/statuses/" + std::to_string(firstStatus + number);
    const std::string at = toIso8601(ExportParts::secondsOf(count - 1 - number, count) * msPerSecond).substr(0, 19) + "Z";
    const std::string audience = std::string(R"("to":[)") + publicAddress + R"(],"cc":[")" + own + "/followers\"]";
    const std::string head = R"({"id":")" + id + R"(/activity","type":)";
    const std::string middle = R"(,"actor":")" + own + R"(","published":")" + at + "\"," + audience + R"(,"object":)";
    if (parts.random.percent(22)) return head + "\"Announce\"" + middle + '"' + statusOf(parts.somebody(), number) + "\"}";
    const bool work = parts.random.percent(55);
    const XPerson *answered = parts.random.percent(38) ? &parts.somebody() : nullptr;
    const Writing writing = writingOf(parts, work, answered);
    const std::string content = plainQuoted(writing.html);
    const std::string liked = std::to_string(parts.random.below(40));
    const std::string shared = std::to_string(parts.random.below(9));
    const std::string replies = id + "/replies";
    return head + "\"Create\"" + middle + R"({"id":")" + id + R"(","type":"Note","summary":null,"inReplyTo":)" +
           (answered ? '"' + statusOf(*answered, number) + '"' : std::string("null")) + R"(,"published":")" + at + R"(","url":")" +
           ownHost + "/@" + parts.people.front().handle + "/" + std::to_string(firstStatus + number) + R"(","attributedTo":")" + own +
           "\"," + audience + R"(,"sensitive":false,"atomUri":")" + id +
           R"(","inReplyToAtomUri":null,"conversation":"tag:shelves.example,2024-01-01:objectId=)" + std::to_string(number) +
           R"(:objectType=Conversation","content":)" + content + R"(,"contentMap":{"en":)" + content + R"(},"attachment":[],"tag":[)" +
           writing.tags + R"(],"replies":{"id":")" + replies + R"(","type":"Collection","first":{"type":"CollectionPage","next":")" +
           replies + R"(?only_other_accounts=true\u0026page=true","partOf":")" + replies + R"(","items":[]}},"likes":{"id":")" + id +
           R"(/likes","type":"Collection","totalItems":)" + liked + R"(},"shares":{"id":")" + id +
           R"(/shares","type":"Collection","totalItems":)" + shared + "}}}";
}

std::string collection(const std::string &name, const std::string &total) {
    return R"({"@context":"https://www.w3.org/ns/activitystreams","id":")" + name + R"(","type":"OrderedCollection",)" + total +
           R"("orderedItems":[)";
}

}  // namespace

JsonExportFacts writeMastodonArchive(const std::string &path, std::int64_t posts, int people) {
    ExportParts parts(path, people, plainQuoted);
    const XPerson &owner = parts.people.front();
    const std::string own = ownHost + "/users/" + owner.handle;
    parts.file("actor.json", R"({"@context":["https://www.w3.org/ns/activitystreams"],"id":")" + own +
                                 R"(","type":"Person","followers":")" + own +
                                 R"(/followers","outbox":"outbox.json","preferredUsername":")" + owner.handle + R"(","name":)" +
                                 plainQuoted(owner.name) + R"(,"summary":"<p>Librarian, choir, allotment.</p>","url":")" + ownHost + "/@" +
                                 owner.handle + R"(","published":"2012-01-01T00:00:00Z","attachment":[],"likes":"likes.json"})");
    parts.list("outbox.json", collection("outbox.json", "\"totalItems\":" + std::to_string(posts) + ","), "]}", 0, posts,
               [&](std::int64_t number) { return activity(parts, number, posts); });
    parts.list("likes.json", collection("likes.json", ""), "]}", 0, posts / 5, [&](std::int64_t number) {
        ++parts.facts.interactions;
        return '"' + statusOf(parts.somebody(), number) + '"';
    });
    parts.zip.close();
    return parts.facts;
}

}  // namespace twofold::test
