// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedreader.h"

#include <QUrl>
#include <algorithm>
#include <array>
#include <cstdio>

#include "feedelement.h"
#include "feedhtml.h"
#include "feedtime.h"
#include "textstream.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t mostTags = 500;
constexpr std::size_t mostMedia = 100;
constexpr std::size_t longestId = 1024;
constexpr std::size_t longestUrl = 2048;

void set(std::string &field, std::string value) {
    if (field.empty()) field = std::move(value);
}

std::string hexOf(std::uint64_t value) {
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(value));
    return digits;
}

// An address that may be relative to another.
std::string resolved(const std::string &address, const std::string &base) {
    if (address.empty() || address.size() > longestUrl) return {};
    if (isWebUrl(address)) return address;
    if (!isWebUrl(base)) return {};
    const QUrl whole = QUrl(QString::fromStdString(base)).resolved(QUrl(QString::fromStdString(address)));
    std::string url = whole.toEncoded().toStdString();
    return isWebUrl(url) ? url : std::string();
}

std::string mediaType(const std::string &type, const std::string &medium) {
    const std::string lower = asciiLower(type);
    if (lower == "image/gif") return "gif";
    if (lower.starts_with("image/") || medium == "image") return "photo";
    return lower.starts_with("video/") || medium == "video" ? "video" : "other";
}

// By the first element and its attributes.
std::string eraOf(const XmlStream &xml) {
    const std::string name = asciiLower(xml.local());
    if (name == "feed" && xml.space() == XmlSpace::Atom)
        return xml.attribute("version") == "0.3" || xml.attribute("xmlns").find("purl.org/atom") != std::string::npos ? "atom-0.3"
                                                                                                                      : "atom-1.0";
    if (name == "feed" && xml.space() == XmlSpace::Plain) return "atom-1.0";
    if (name == "rdf" && xml.space() == XmlSpace::Rdf) return "rss-1.0";
    if (name != "rss" || xml.space() != XmlSpace::Plain) return {};
    const std::string version = excerpt(trimmed(xml.attribute("version")), 8);
    return version.empty() ? "rss" : "rss-" + version;
}

struct Entry {
    std::string id;
    std::string about;
    bool idIsLink = true;
    std::string title;
    std::string link;
    std::string content;
    std::string summary;
    std::vector<std::string> tags;
    std::vector<MediaRecord> media;
    std::array<std::string, 3> dates;  ///< published, of Dublin Core or of Atom's drafts, changed
    bool tooLong = false;
};

class Reader {
public:
    Reader(ByteStream &bytes, const FeedEntryFunction &entry) : m_xml(bytes), m_function(entry) {}

    Result<FeedDocument> all() {
        for (;;) {
            const auto event = m_xml.next();
            if (!event) return tl::unexpected<Error>(event.error());
            if (*event == XmlEvent::Finished || !take(*event)) break;
        }
        if (m_document.era.empty()) return failure(ErrorCode::NotAnExport, "This is no feed: neither RSS nor Atom begins like it.");
        m_document.cutShort = m_xml.cutShort();
        if (m_document.cutShort && m_inEntry) handOnDefect("cut_short");
        m_document.repaired = m_xml.repaired();
        m_document.unknownEncoding = m_xml.unknownEncoding();
        return std::move(m_document);
    }

private:
    // False stops.
    bool take(XmlEvent event) {
        if (event == XmlEvent::Broken) {
            m_document.broken = true;
            m_text.stop();
            if (m_xml.brokeAtStart()) ++m_document.entries;
            return (!m_inEntry && !m_xml.brokeAtStart()) || handOnDefect(std::string(m_xml.defect()));
        }
        if (m_text.active()) {
            if (m_text.take(event, m_xml)) (m_inEntry ? entryField() : headField());
            return true;
        }
        if (event == XmlEvent::Start) return onStart();
        if (event == XmlEvent::End && m_inEntry && m_xml.depth() == m_entryDepth) return finishEntry();
        return true;
    }

    bool onStart() {
        const std::size_t depth = m_xml.depth();
        if (depth == 1) {
            m_document.era = eraOf(m_xml);
            m_isAtom = m_document.era.starts_with("atom");
            m_base = m_xml.attribute("base");
            return !m_document.era.empty();
        }
        if (m_inEntry) {
            startInEntry();
        } else if (isEntry()) {
            m_inEntry = true;
            m_entryDepth = depth;
            m_entry = {};
            m_entry.about = trimmed(m_xml.attribute("about"));
            m_entryBase = resolved(m_xml.attribute("base"), m_base);
            ++m_document.entries;
        } else {
            startInHead();
        }
        return true;
    }

    [[nodiscard]] bool isEntry() const {
        if (m_isAtom)
            return m_xml.depth() == 2 && m_xml.local() == "entry" && (m_xml.space() == XmlSpace::Atom || m_xml.space() == XmlSpace::Plain);
        return m_xml.depth() <= 3 && m_xml.is(XmlSpace::Plain, "item");
    }

    // The words of the vocabulary of this feed, or Atom's within RSS.
    [[nodiscard]] bool isOwn(std::string_view local) const {
        return m_xml.local() == local && (m_xml.space() == XmlSpace::Plain || (m_isAtom && m_xml.space() == XmlSpace::Atom));
    }
    [[nodiscard]] bool isAtoms() const { return m_xml.space() == XmlSpace::Atom || (m_isAtom && m_xml.space() == XmlSpace::Plain); }

    void startInHead() {
        if (m_xml.depth() != (m_isAtom ? 2U : 3U)) return;
        if (isAtoms() && m_xml.local() == "link") {
            headLink();
            return;
        }
        const bool wanted = isOwn("title") || isOwn("link") || isOwn("description") || isOwn("subtitle") || isOwn("tagline") ||
                            isOwn("updated") || isOwn("modified") || isOwn("lastBuildDate") || isOwn("pubDate");
        if (!wanted) return;
        m_isAtom ? m_text.beginAtom(m_xml) : m_text.begin(m_xml);
    }

    void headLink() {
        const std::string relation = asciiLower(trimmed(m_xml.attribute("rel")));
        const std::string address = resolved(std::string(trimmed(m_xml.attribute("href"))), m_base);
        if (relation == "self") set(m_document.self, address);
        if ((relation.empty() || relation == "alternate") && m_isAtom) set(m_document.link, address);
        if (relation == "alternate" && !m_isAtom) set(m_document.link, address);
    }

    void headField() {
        const std::string &name = m_text.name();
        if (name == "title") {
            set(m_document.title, m_text.plain());
        } else if (name == "link") {
            set(m_document.link, resolved(m_text.raw(), m_base));
        } else if (name == "updated" || name == "modified" || name == "lastBuildDate" || name == "pubDate") {
            m_document.updated = std::max(m_document.updated, parseFeedTime(m_text.raw()).at);
        } else {
            set(m_document.description, m_text.plain());
        }
    }

    void startInEntry() {
        const std::size_t inside = m_xml.depth() - m_entryDepth;
        const std::string &name = m_xml.local();
        if (m_xml.space() == XmlSpace::Media && name == "content" && inside <= 2) {
            addMedia(m_xml.attribute("url"), m_xml.attribute("type"), m_xml.attribute("medium"));
            return;
        }
        if (inside != 1) return;
        if (isAtoms() && name == "link") {
            entryLink();
        } else if (isOwn("enclosure")) {
            addMedia(m_xml.attribute("url"), m_xml.attribute("type"), {});
        } else if (m_isAtom && isOwn("category")) {
            const std::string label = m_xml.attribute("label");
            addTag(label.empty() ? m_xml.attribute("term") : label);
            m_text.beginAtom(m_xml);  // some write it as text, as RSS does
        } else if (isWanted(name)) {
            if (name == "guid") m_entry.idIsLink = asciiLower(m_xml.attribute("isPermaLink")) != "false";
            isAtoms() ? m_text.beginAtom(m_xml) : m_text.begin(m_xml);
        }
    }

    [[nodiscard]] bool isWanted(std::string_view name) const {
        using namespace std::string_view_literals;
        constexpr auto ofRss = std::to_array({"title"sv, "link"sv, "guid"sv, "description"sv, "category"sv, "pubDate"sv});
        constexpr auto ofAtom =
            std::to_array({"title"sv, "id"sv, "published"sv, "issued"sv, "created"sv, "updated"sv, "modified"sv, "summary"sv, "content"sv});
        const auto isIn = [&](const auto &names) { return std::find(names.begin(), names.end(), name) != names.end(); };
        switch (m_xml.space()) {
            case XmlSpace::Content: return name == "encoded";
            case XmlSpace::DublinCore: return name == "date" || name == "created" || name == "issued" || name == "subject";
            case XmlSpace::Atom: return isIn(ofAtom) && (m_isAtom || name != "title");
            case XmlSpace::Plain: return m_isAtom ? isIn(ofAtom) : isIn(ofRss);
            default: return false;
        }
    }

    void entryLink() {
        const std::string relation = asciiLower(trimmed(m_xml.attribute("rel")));
        const std::string address = resolved(std::string(trimmed(m_xml.attribute("href"))), base());
        if (relation == "enclosure") addMedia(address, m_xml.attribute("type"), {});
        if (relation.empty() || relation == "alternate") set(m_entry.link, address);
    }

    void addMedia(const std::string &address, const std::string &type, const std::string &medium) {
        const std::string url = resolved(std::string(trimmed(address)), base());
        const bool known = std::any_of(m_entry.media.begin(), m_entry.media.end(), [&](const MediaRecord &m) { return m.path == url; });
        if (!url.empty() && !known && m_entry.media.size() < mostMedia) m_entry.media.push_back({mediaType(type, medium), url, {}});
    }

    void addTag(const std::string &tag) {
        const bool known = std::find(m_entry.tags.begin(), m_entry.tags.end(), tag) != m_entry.tags.end();
        if (!trimmed(tag).empty() && !known && m_entry.tags.size() < mostTags) m_entry.tags.emplace_back(trimmed(tag));
    }

    void entryField() {
        const std::string &name = m_text.name();
        const bool isContent = name == "content" || name == "encoded";
        if (name == "title") {
            set(m_entry.title, m_text.plain());
        } else if (name == "link") {
            set(m_entry.link, resolved(m_text.raw(), base()));
        } else if (name == "guid" || name == "id") {
            set(m_entry.id, m_text.raw());
        } else if (name == "category" || name == "subject") {
            addTag(m_text.plain());
        } else if (isContent || name == "description" || name == "summary") {
            m_entry.tooLong = m_entry.tooLong || m_text.tooLong();
            set(isContent ? m_entry.content : m_entry.summary, m_text.html());
        } else {
            const bool changed = name == "updated" || name == "modified";
            const bool published = name == "pubDate" || name == "published" || (name == "issued" && m_text.space() == XmlSpace::Atom);
            set(m_entry.dates.at(published ? 0 : changed ? 2 : 1), m_text.raw());
        }
    }

    [[nodiscard]] const std::string &base() const {
        if (!m_entryBase.empty()) return m_entryBase;
        return m_base.empty() ? m_document.link : m_base;
    }

    bool finishEntry() {
        m_inEntry = false;
        if (!m_function) return true;
        FeedEntry out;
        out.position = m_document.entries;
        out.tooLong = m_entry.tooLong;
        PostRecord &post = out.post;
        post.kind = PostKind::Article;
        post.visibility = Visibility::Public;
        HtmlContent body = readHtml(trimmed(m_entry.content).empty() ? m_entry.summary : m_entry.content, false);
        post.text = titled(m_entry.title, body.text);
        post.links = std::move(body.links);
        post.tags = std::move(m_entry.tags);
        post.media = std::move(m_entry.media);
        post.url = m_entry.link;
        if (post.url.empty() && m_entry.idIsLink && isWebUrl(m_entry.id)) post.url = m_entry.id;
        setTime(out);
        post.nativeId = idOf(post);
        if (post.nativeId.empty()) out.defect = "no_id";
        return m_function(std::move(out));
    }

    void setTime(FeedEntry &out) const {
        for (const std::string &date : m_entry.dates) {
            const FeedTime time = parseFeedTime(date);
            if (time.at == unknownTime) continue;
            out.post.created = time.at;
            out.post.dateOnly = time.dateOnly;
            return;
        }
        out.badTime = true;
    }

    // The feed's own id, else the address, else what the entry says.
    [[nodiscard]] std::string idOf(const PostRecord &post) const {
        std::string id = m_entry.id;
        if (id.empty()) id = m_entry.about;
        if (id.empty()) id = m_entry.link;
        if (id.size() > longestId) return "long:" + hexOf(stableHash(id, 0));
        if (!id.empty()) return id;
        const std::string &what = m_entry.title.empty() ? post.text : m_entry.title;
        if (what.empty() && post.created == unknownTime && post.media.empty()) return {};
        const std::string media = what.empty() && !post.media.empty() ? post.media.front().path : std::string();
        return "hash:" + hexOf(stableHash(what + "\n" + toIso8601(post.created) + media, 0));
    }

    bool handOnDefect(std::string defect) {
        m_inEntry = false;
        if (!m_function) return true;
        FeedEntry out;
        out.position = m_document.entries;
        out.defect = std::move(defect);
        return m_function(std::move(out));
    }

    XmlStream m_xml;
    const FeedEntryFunction &m_function;
    FeedDocument m_document;
    ElementText m_text;
    Entry m_entry;
    std::string m_base;
    std::string m_entryBase;
    std::size_t m_entryDepth = 0;
    bool m_inEntry = false;
    bool m_isAtom = false;
};

}  // namespace

std::string FeedDocument::handle() const {
    const std::string ofSite = siteHandle(link);
    return ofSite.empty() ? siteHandle(self) : ofSite;
}

Result<FeedDocument> readFeed(ByteStream &bytes, const FeedEntryFunction &entry) { return Reader(bytes, entry).all(); }

std::string feedEra(const std::string &head) {
    TextStream bytes(head);
    XmlStream xml(bytes);
    const auto first = xml.next();
    return first && *first == XmlEvent::Start ? eraOf(xml) : std::string();
}

}  // namespace twofold::ingest
