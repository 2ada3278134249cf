// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "xmlstream.h"

namespace twofold::ingest {

/// The content of one element while the stream goes through it. Markup that was not escaped is put together again.
class ElementText {
public:
    /// At the start of the element. Text is HTML as RSS and WordPress have it.
    void begin(const XmlStream &xml) { beginAs(xml, Kind::Html); }
    /// At the start of an element of Atom, whose attributes say what it holds.
    void beginAtom(const XmlStream &xml);
    /// Takes the event; true when the element ended.
    bool take(XmlEvent event, const XmlStream &xml);
    void stop() { m_depth = 0; }

    [[nodiscard]] bool active() const { return m_depth > 0; }
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] XmlSpace space() const { return m_space; }
    [[nodiscard]] bool tooLong() const { return m_tooLong; }  ///< cut at the limit

    /// As it was written, without blanks around.
    [[nodiscard]] std::string raw() const;
    /// As HTML, whatever it was.
    [[nodiscard]] std::string html() const;
    /// Without markup, in one line.
    [[nodiscard]] std::string plain() const;

private:
    enum class Kind { Html, Text, Xhtml, Base64, Nothing };
    void beginAs(const XmlStream &xml, Kind kind);
    void append(std::string_view text);

    Kind m_kind = Kind::Html;
    std::size_t m_depth = 0;
    std::string m_name;
    XmlSpace m_space = XmlSpace::Plain;
    std::string m_value;
    bool m_tooLong = false;
};

}  // namespace twofold::ingest
