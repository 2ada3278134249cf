// SPDX-License-Identifier: GPL-3.0-or-later
#include "wxrreader.h"

#include <algorithm>
#include <array>

#include "twofold/core/text.h"

namespace twofold::ingest::wxr {

namespace {

constexpr std::size_t mostTags = 500;
constexpr std::size_t mostAuthors = 100'000;

template <std::size_t count>
bool isOneOf(std::string_view name, const std::array<std::string_view, count> &names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Only the first of a name counts: what a plugin adds under a name that is taken comes later.
void set(std::string &field, std::string value) {
    if (field.empty()) field = std::move(value);
}

}  // namespace

Result<bool> Reader::all() {
    for (;;) {
        const auto event = m_xml.next();
        if (!event) return tl::unexpected<Error>(event.error());
        if (*event == XmlEvent::Finished) break;
        if (*event == XmlEvent::Broken) {
            onBroken();
        } else if (m_text.active()) {
            if (m_text.take(*event, m_xml)) switch (m_place) {
                    case Place::Head: headField(); break;
                    case Place::Author: authorField(); break;
                    case Place::Item: itemField(); break;
                    case Place::Comment: commentField(); break;
                }
        } else if (*event == XmlEvent::Start) {
            onStart();
        } else if (*event == XmlEvent::End) {
            onEnd();
        }
        if (m_receiver.goOn && !m_receiver.goOn()) return false;
    }
    tellSite();
    if (m_xml.cutShort()) m_receiver.broken("cut_short", m_place == Place::Item || m_place == Place::Comment);
    return true;
}

void Reader::tellSite() {
    if (std::exchange(m_siteTold, true)) return;
    m_receiver.site(m_site);
}

void Reader::onStart() {
    const std::size_t depth = m_xml.depth();
    if (m_place == Place::Head && m_xml.is(XmlSpace::Plain, "item")) {
        tellSite();
        m_place = Place::Item;
        m_itemDepth = depth;
        m_item = {};
        ++m_items;
    } else if (m_place == Place::Head && m_xml.is(XmlSpace::WordPress, "author")) {
        m_place = Place::Author;
        m_innerDepth = depth;
    } else if (m_place == Place::Item && depth == m_itemDepth + 1 && m_xml.is(XmlSpace::WordPress, "comment")) {
        m_place = Place::Comment;
        m_innerDepth = depth;
        m_comment = {};
        ++m_comments;
    } else if (isWanted()) {
        m_categoryDomain = m_xml.local() == "category" ? m_xml.attribute("domain") : std::string();
        m_text.begin(m_xml);
    }
}

// Whether the text of the element that starts is of use.
bool Reader::isWanted() const {
    using namespace std::string_view_literals;
    const std::string &name = m_xml.local();
    const bool ours = m_xml.space() == XmlSpace::WordPress;
    const bool plain = m_xml.space() == XmlSpace::Plain;
    switch (m_place) {
        case Place::Head:
            if (m_xml.depth() != 3) return false;
            return plain ? isOneOf(name, std::array{"title"sv, "link"sv, "description"sv, "pubDate"sv})
                         : ours && isOneOf(name, std::array{"base_blog_url"sv, "base_site_url"sv});
        case Place::Author: return ours && m_xml.depth() == m_innerDepth + 1 && isOneOf(name, std::array{"author_id"sv, "author_email"sv});
        case Place::Comment:
            return ours && m_xml.depth() == m_innerDepth + 1 && name.starts_with("comment_") && name != "comment_author_IP";
        case Place::Item: break;
    }
    if (m_xml.depth() != m_itemDepth + 1) return false;
    if (plain) return isOneOf(name, std::array{"title"sv, "link"sv, "pubDate"sv, "category"sv});
    if (m_xml.space() == XmlSpace::Content) return name == "encoded";
    return ours && isOneOf(name, std::array{"post_id"sv, "post_date"sv, "post_date_gmt"sv, "status"sv, "post_type"sv, "post_password"sv});
}

void Reader::onEnd() {
    if (m_place == Place::Author && m_xml.depth() == m_innerDepth) m_place = Place::Head;
    if (m_place == Place::Comment && m_xml.depth() == m_innerDepth) {
        m_place = Place::Item;
        m_receiver.comment(m_comment);
    } else if (m_place == Place::Item && m_xml.depth() == m_itemDepth) {
        m_place = Place::Head;
        m_receiver.item(m_item);
    }
}

void Reader::onBroken() {
    m_broken = true;
    m_text.stop();
    tellSite();
    if (m_xml.brokeAtStart()) ++m_items;
    const bool inItem = m_xml.brokeAtStart() || m_place == Place::Item || m_place == Place::Comment;
    m_place = Place::Head;
    m_receiver.broken(m_xml.defect(), inItem);
}

void Reader::headField() {
    if (m_text.space() == XmlSpace::WordPress) {
        set(m_text.name() == "base_blog_url" ? m_site.blogUrl : m_site.siteUrl, m_text.raw());
    } else if (m_text.name() == "title") {
        set(m_site.title, m_text.plain());
    } else if (m_text.name() == "description") {
        set(m_site.description, m_text.plain());
    } else {
        set(m_text.name() == "link" ? m_site.link : m_site.exported, m_text.raw());
    }
}

void Reader::authorField() {
    auto &known = m_text.name() == "author_id" ? m_authors.ids : m_authors.mails;
    const std::string value = asciiLower(m_text.raw());
    if (!value.empty() && value != "0" && known.size() < mostAuthors) known.insert(value);
}

void Reader::itemField() {
    const std::string &name = m_text.name();
    if (name == "title") {
        set(m_item.title, m_text.plain());
    } else if (name == "encoded") {
        m_item.tooLong = m_item.tooLong || m_text.tooLong();
        set(m_item.content, m_text.html());
    } else if (name == "category") {
        // Under other names come formats, menus, languages and what plugins need.
        if (!m_categoryDomain.empty() && m_categoryDomain != "category" && m_categoryDomain != "post_tag" && m_categoryDomain != "tag")
            return;
        const std::string tag = m_text.plain();
        const bool isNew = std::find(m_item.tags.begin(), m_item.tags.end(), tag) == m_item.tags.end();
        if (!tag.empty() && isNew && m_item.tags.size() < mostTags) m_item.tags.push_back(tag);
    } else if (name == "link") {
        set(m_item.link, m_text.raw());
    } else if (name == "pubDate") {
        set(m_item.published, m_text.raw());
    } else if (name == "post_id") {
        set(m_item.id, m_text.raw());
    } else if (name == "post_date") {
        set(m_item.date, m_text.raw());
    } else if (name == "post_date_gmt") {
        set(m_item.dateGmt, m_text.raw());
    } else if (name == "status") {
        set(m_item.status, m_text.raw());
    } else if (name == "post_type") {
        set(m_item.type, m_text.raw());
    } else {
        set(m_item.password, m_text.raw());
    }
}

void Reader::commentField() {
    const std::string &name = m_text.name();
    const auto raw = [&](std::string &field) { set(field, m_text.raw()); };
    if (name == "comment_id") raw(m_comment.id);
    if (name == "comment_author") set(m_comment.author, m_text.plain());
    if (name == "comment_author_email") raw(m_comment.mail);
    if (name == "comment_author_url") raw(m_comment.url);
    if (name == "comment_date") raw(m_comment.date);
    if (name == "comment_date_gmt") raw(m_comment.dateGmt);
    if (name == "comment_approved") raw(m_comment.approved);
    if (name == "comment_type") raw(m_comment.type);
    if (name == "comment_user_id") raw(m_comment.userId);
}

}  // namespace twofold::ingest::wxr
