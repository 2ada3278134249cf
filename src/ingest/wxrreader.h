// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "feedelement.h"
#include "wxritem.h"

namespace twofold::ingest::wxr {

/// Goes through one WXR file and hands on what it finds, in the order of the file. Holds one item without its comments.
class Reader {
public:
    struct Receiver {
        std::function<void(const Site &)> site;        ///< once, before the first item or at the end
        std::function<void(const Item &)> item;        ///< an item at its end
        std::function<void(const Comment &)> comment;  ///< a comment at its end, before its item
        /// What could not be read: an item, or (not `inItem`) something else of the channel.
        std::function<void(std::string_view defect, bool inItem)> broken;
        std::function<bool()> goOn;
    };

    Reader(ByteStream &bytes, Receiver receiver) : m_xml(bytes), m_receiver(std::move(receiver)) {}

    /// To the end, or until goOn says no. Errors: those of the stream.
    [[nodiscard]] Result<bool> all();

    [[nodiscard]] const XmlStream &xml() const { return m_xml; }
    [[nodiscard]] const Authors &authors() const { return m_authors; }
    [[nodiscard]] bool broken() const { return m_broken; }
    [[nodiscard]] std::int64_t items() const { return m_items; }        ///< begun so far
    [[nodiscard]] std::int64_t comments() const { return m_comments; }  ///< begun so far

private:
    enum class Place { Head, Author, Item, Comment };
    void onStart();
    void onEnd();
    void onBroken();
    void tellSite();
    void headField();
    void authorField();
    void itemField();
    void commentField();
    [[nodiscard]] bool isWanted() const;

    XmlStream m_xml;
    Receiver m_receiver;
    ElementText m_text;
    Place m_place = Place::Head;
    Site m_site;
    Authors m_authors;
    Item m_item;
    Comment m_comment;
    bool m_siteTold = false;
    bool m_broken = false;
    std::size_t m_itemDepth = 0;
    std::size_t m_innerDepth = 0;  ///< of the author or the comment
    std::string m_categoryDomain;
    std::int64_t m_items = 0;
    std::int64_t m_comments = 0;
};

}  // namespace twofold::ingest::wxr
