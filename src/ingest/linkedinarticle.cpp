// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinposts.h"
#include "linkedintext.h"
#include "linkedintime.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t largestPage = std::size_t{4} << 20;
constexpr std::size_t longestTitle = 1000;

// Where "<name" begins as a whole name, from `from` on; npos when it does not. `lower` is in lower case.
std::size_t tagAt(std::string_view lower, std::string_view name, std::size_t from = 0) {
    for (std::size_t at = lower.find('<', from); at != std::string_view::npos; at = lower.find('<', at + 1)) {
        if (lower.substr(at + 1, name.size()) != name) continue;
        const char after = at + 1 + name.size() < lower.size() ? lower[at + 1 + name.size()] : '>';
        if (after == '>' || after == ' ' || after == '\n' || after == '\r' || after == '\t') return at;
    }
    return std::string_view::npos;
}

// A page with its own text in lower case beside it, so that tags are found whatever their case.
struct Page {
    std::string html;
    std::string lower;

    // From "<name" to the end of "</name>"; empty when there is none or it is not closed.
    [[nodiscard]] std::string_view element(std::string_view name) const {
        const std::size_t begin = tagAt(lower, name);
        if (begin == std::string_view::npos) return {};
        const std::size_t close = lower.find("</" + std::string(name), begin);
        const std::size_t end = close == std::string_view::npos ? close : lower.find('>', close);
        return end == std::string_view::npos ? std::string_view() : std::string_view(html).substr(begin, end + 1 - begin);
    }
};

std::string hrefOf(std::string_view element) {
    const std::size_t at = element.find("href=\"");
    if (at == std::string_view::npos) return {};
    const std::string_view rest = element.substr(at + 6, 2048);
    const std::string whole = decodeHtmlEntities(rest.substr(0, rest.find('"')));
    const std::string url = whole.substr(0, whole.find_first_of("?#"));  // what follows tells where a reader came from
    return isWebUrl(url) ? url : std::string();
}

// "<p class="published">Published on 2020-02-18 14:30</p>": the moment, and out of the page with it.
When takeMoment(Page &page, std::string_view what) {
    const std::string mark = "class=\"" + std::string(what) + '"';
    const std::size_t at = page.lower.find(mark);
    if (at == std::string::npos) return {};
    const std::size_t begin = page.lower.rfind('<', at);
    const std::size_t close = page.lower.find("</", at);
    const std::size_t end = close == std::string::npos ? close : page.lower.find('>', close);
    if (begin == std::string::npos || end == std::string::npos) return {};
    const std::string text = htmlToText(std::string_view(page.html).substr(begin, end + 1 - begin));
    const std::size_t digit = text.find_first_of("0123456789");
    const When when = digit == std::string::npos ? When() : whenOf(std::string_view(text).substr(digit));
    page.html.erase(begin, end + 1 - begin);
    page.lower.erase(begin, end + 1 - begin);
    return when;
}

// "2018-07-15_on-shipping-small.html"
When momentOfName(std::string_view path) {
    const When when = whenOf(path.substr(path.rfind('/') + 1).substr(0, 10));
    return when.bad ? When() : when;
}

// The name of an article in its address ("…/pulse/on-mills-ada-byron"), else of its title and moment.
std::string idOf(const PostRecord &post, std::string_view title) {
    constexpr std::string_view pulse = "/pulse/";
    if (const std::size_t at = post.url.find(pulse); at != std::string::npos) {
        const std::string_view rest = std::string_view(post.url).substr(at + pulse.size());
        const std::string_view slug = rest.substr(0, rest.find_first_of("/?#"));
        if (!slug.empty()) return "article:" + std::string(slug);
    }
    return keyOf("article", {title, toIso8601(post.created)});
}

PostRecord postOf(Page page, const SourceEntry &entry) {
    PostRecord post;
    post.kind = PostKind::Article;
    const When created = takeMoment(page, "created");
    When when = takeMoment(page, "published");
    if (when.at == unknownTime) when = created;
    if (when.at == unknownTime) when = momentOfName(entry.path);
    post.created = when.at;
    post.dateOnly = when.dateOnly;

    const std::string_view heading = page.element("h1");
    std::string title = htmlToText(heading.empty() ? page.element("title") : heading);
    title = trimmed(bounded(title, longestTitle));
    post.url = hrefOf(heading);
    std::size_t from =
        heading.empty() ? tagAt(page.lower, "body") : static_cast<std::size_t>(heading.data() - page.html.data()) + heading.size();
    if (from == std::string_view::npos) from = 0;
    const std::string whole = htmlToText(std::string_view(page.html).substr(from));
    const std::string_view body = trimmed(whole);
    post.text = title;
    if (!title.empty() && !body.empty()) post.text += "\n\n";
    post.text += body;
    post.nativeId = idOf(post, title);
    readLinksAndTags(post);
    return post;
}

}  // namespace

Result<TableEnd> readArticle(ImportRun &run, const SourceEntry &entry) {
    auto content = run.readAll(entry, largestPage);
    if (!content) return tl::unexpected<Error>(content.error());
    Page page;
    page.html = *std::move(content);
    if (page.html.starts_with("\xEF\xBB\xBF")) page.html.erase(0, 3);
    if (!isValidUtf8(page.html)) {
        page.html = repairUtf8(page.html);
        run.issue(RecordKind::Post, entry, 0, "bad_utf8", {}, false);
    }
    page.lower = asciiLower(page.html);
    TableEnd end;
    end.hasHeader = true;
    PostRecord post = postOf(std::move(page), entry);
    if (post.text.empty()) {
        run.issue(RecordKind::Post, entry, 0, "no_text", {}, true);
        end.skipped = 1;
        return end;
    }
    if (post.created == unknownTime) run.issue(RecordKind::Post, entry, 0, "bad_time", {}, false);
    run.sink().post(std::move(post));
    end.taken = 1;
    return end;
}

}  // namespace twofold::ingest::linkedin
