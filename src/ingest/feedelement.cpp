// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedelement.h"

#include <QByteArray>

#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

std::string escaped(std::string_view text) {
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
        else
            out += c;
    }
    return out;
}

std::string fromBase64(const std::string &text) {
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(text));
    return repairUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace

void ElementText::beginAs(const XmlStream &xml, Kind kind) {
    m_kind = kind;
    m_depth = xml.depth();
    m_name = xml.local();
    m_space = xml.space();
    m_value.clear();
    m_tooLong = false;
}

void ElementText::beginAtom(const XmlStream &xml) {
    const std::string type = asciiLower(trimmed(xml.attribute("type")));
    const std::string mode = asciiLower(trimmed(xml.attribute("mode")));
    Kind kind = Kind::Text;
    if (mode == "base64" || type == "application/octet-stream")
        kind = Kind::Base64;
    else if (type == "xhtml" || type == "application/xhtml+xml")
        kind = mode == "escaped" ? Kind::Html : Kind::Xhtml;
    else if (type == "html" || type == "text/html")
        kind = Kind::Html;
    else if (!type.empty() && type != "text" && !type.starts_with("text/"))
        kind = Kind::Nothing;  // a picture, a document of another kind
    beginAs(xml, kind);
}

void ElementText::append(std::string_view text) {
    if (m_kind == Kind::Nothing || m_tooLong) return;
    const std::size_t room = limits::xmlTextBytes - std::min(m_value.size(), limits::xmlTextBytes);
    if (text.size() > room) {
        std::size_t end = room;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
        text = text.substr(0, end);
        m_tooLong = true;
    }
    m_value += text;
}

bool ElementText::take(XmlEvent event, const XmlStream &xml) {
    switch (event) {
        case XmlEvent::Text: append(m_kind == Kind::Xhtml ? escaped(xml.text()) : xml.text()); break;
        case XmlEvent::Start:
            if (m_kind == Kind::Text) {  // markup that nothing announced
                m_value = escaped(m_value);
                m_kind = Kind::Xhtml;
            }
            if (const std::string address = xml.attribute("href"); !address.empty())
                append("<" + xml.local() + " href=\"" + escaped(address) + "\">");
            else
                append("<" + xml.local() + ">");
            break;
        case XmlEvent::End:
            if (xml.depth() <= m_depth) {
                m_depth = 0;
                return true;
            }
            append("</" + xml.local() + ">");
            break;
        default: break;
    }
    return false;
}

std::string ElementText::raw() const { return std::string(trimmed(m_value)); }

std::string ElementText::html() const {
    if (m_kind == Kind::Base64) return fromBase64(m_value);
    return m_kind == Kind::Text ? escaped(m_value) : m_value;
}

std::string ElementText::plain() const {
    const std::string text = m_kind == Kind::Text ? m_value : htmlToText(html());
    std::string out;
    for (const char c : trimmed(text)) {
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

}  // namespace twofold::ingest
