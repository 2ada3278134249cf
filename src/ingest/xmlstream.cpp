// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlstream.h"

#include <algorithm>
#include <array>
#include <utility>

#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t mostNamespaces = 256;  // declared at one place of the document

struct Known {
    std::string_view begins;  ///< of the address, without the scheme, in lower case
    XmlSpace space;
};
// The longer ones first.
constexpr auto knownSpaces = std::to_array<Known>({
    {"purl.org/rss/1.0/modules/content", XmlSpace::Content},
    {"purl.org/rss/1.0/modules/", XmlSpace::Other},
    {"purl.org/rss/1.0", XmlSpace::Plain},
    {"purl.org/net/rss1.1", XmlSpace::Plain},
    {"my.netscape.com/rdf/simple/0.9", XmlSpace::Plain},
    {"channel.netscape.com/rdf/simple/0.9", XmlSpace::Plain},
    {"my.netscape.com/publish/formats/rss-0.91", XmlSpace::Plain},
    {"backend.userland.com/rss", XmlSpace::Plain},
    {"blogs.law.harvard.edu/tech/rss", XmlSpace::Plain},
    {"www.w3.org/2005/atom", XmlSpace::Atom},
    {"purl.org/atom/", XmlSpace::Atom},
    {"purl.org/dc/elements/", XmlSpace::DublinCore},
    {"purl.org/dc/terms", XmlSpace::DublinCore},
    {"search.yahoo.com/mrss", XmlSpace::Media},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", XmlSpace::Rdf},
    {"www.w3.org/1999/xhtml", XmlSpace::Xhtml},
    {"www.w3.org/xml/1998/namespace", XmlSpace::Xml},
});

constexpr std::string_view wordPress = "wordpress.org/export/";

XmlSpace spaceOfAddress(std::string_view address) {
    std::string lower = asciiLower(trimmed(address));
    if (lower.empty()) return XmlSpace::Plain;
    for (const std::string_view scheme : {"https://", "http://"})
        if (lower.starts_with(scheme)) lower.erase(0, scheme.size());
    if (lower.starts_with(wordPress)) return lower.find("excerpt") == std::string::npos ? XmlSpace::WordPress : XmlSpace::Excerpt;
    const auto found = std::find_if(knownSpaces.begin(), knownSpaces.end(), [&](const Known &k) { return lower.starts_with(k.begins); });
    return found == knownSpaces.end() ? XmlSpace::Other : found->space;
}

XmlSpace usualSpace(std::string_view prefix) {
    constexpr auto usual = std::to_array<Known>({{"", XmlSpace::Plain},
                                                 {"rss", XmlSpace::Plain},
                                                 {"rdf", XmlSpace::Rdf},
                                                 {"atom", XmlSpace::Atom},
                                                 {"wp", XmlSpace::WordPress},
                                                 {"content", XmlSpace::Content},
                                                 {"excerpt", XmlSpace::Excerpt},
                                                 {"dc", XmlSpace::DublinCore},
                                                 {"dcterms", XmlSpace::DublinCore},
                                                 {"media", XmlSpace::Media},
                                                 {"xhtml", XmlSpace::Xhtml},
                                                 {"xml", XmlSpace::Xml}});
    const auto found = std::find_if(usual.begin(), usual.end(), [&](const Known &k) { return k.begins == prefix; });
    return found == usual.end() ? XmlSpace::Other : found->space;
}

std::string_view prefixOf(std::string_view name) {
    const std::size_t colon = name.find(':');
    return name.substr(0, colon == std::string_view::npos ? 0 : colon);
}

std::string_view localOf(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string utf8(QStringView text) {
    const QByteArray bytes = text.toUtf8();
    return std::string(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

}  // namespace

XmlStream::XmlStream(ByteStream &bytes) : m_filter(bytes) { restart({}); }

std::string XmlStream::attribute(std::string_view local) const {
    std::string found;
    for (const QXmlStreamAttribute &attribute : m_reader->attributes()) {
        const std::string name = utf8(attribute.qualifiedName());
        if (localOf(name) != local || prefixOf(name) == "xmlns") continue;
        if (prefixOf(name).empty()) return utf8(attribute.value());
        if (found.empty()) found = utf8(attribute.value());
    }
    return found;
}

XmlSpace XmlStream::spaceOf(std::string_view name) const {
    const std::string_view prefix = prefixOf(name);
    const auto found = std::find_if(m_namespaces.rbegin(), m_namespaces.rend(), [&](const Declared &d) { return d.prefix == prefix; });
    return found == m_namespaces.rend() ? usualSpace(prefix) : found->space;
}

void XmlStream::declare(const QXmlStreamAttributes &attributes, bool isRoot, std::string_view rootName) {
    for (const QXmlStreamAttribute &attribute : attributes) {
        const std::string name = utf8(attribute.qualifiedName());
        const bool isDefault = name == "xmlns";
        if ((!isDefault && prefixOf(name) != "xmlns") || m_namespaces.size() >= mostNamespaces) continue;
        XmlSpace space = spaceOfAddress(utf8(attribute.value()));
        // RSS 2.0 has no namespace; what its root stands in is then taken for it, whatever it is.
        if (isDefault && isRoot && asciiLower(rootName) == "rss") space = XmlSpace::Plain;
        m_namespaces.push_back({isDefault ? std::string() : std::string(localOf(name)), space});
    }
}

// Feeds the next piece to the parser; false when there is none. A record that begins where no record can is left waiting.
Result<bool> XmlStream::feed() {
    const auto more = m_filter.next(m_piece);
    if (!more || !*more) return more;
    if (m_piece.beginsRecord && m_open.size() > recordParentDepth()) {
        m_pieceWaits = true;
        return true;
    }
    m_recordDue = m_piece.beginsRecord;
    m_reader->addData(m_piece.xml);
    return true;
}

// Records of Atom lie in the root, those of RSS in the channel or (RDF) beside it.
std::size_t XmlStream::recordParentDepth() const {
    const bool hasChannel = m_open.size() > 1 && m_open[0].space != XmlSpace::Atom && m_open[1].local == "channel";
    return hasChannel ? 2 : 1;
}

// A new parser that stands where the records lie, and then gets `xml`.
void XmlStream::restart(const QByteArray &xml) {
    m_reader = std::make_unique<QXmlStreamReader>();
    m_reader->setNamespaceProcessing(false);
    m_swallow = m_open.size();
    for (const Open &element : m_open) m_reader->addData(QByteArray::fromStdString("<" + element.name + ">"));
    m_reader->addData(xml);
}

Result<XmlEvent> XmlStream::breakRecord(std::string_view defect) {
    m_defect = defect;
    m_brokeAtStart = std::exchange(m_recordDue, false);
    if (m_open.size() > recordParentDepth()) {
        m_namespaces.resize(m_open[recordParentDepth()].namespaces);
        m_open.resize(recordParentDepth());
    }
    m_depth = m_open.size();
    while (!m_pieceWaits) {
        const auto more = m_filter.next(m_piece);
        if (!more) return tl::unexpected<Error>(more.error());
        if (!*more) {
            m_finished = true;
            return XmlEvent::Broken;
        }
        m_pieceWaits = m_piece.beginsRecord;
    }
    m_pieceWaits = false;
    m_recordDue = true;
    restart(m_piece.xml);
    return XmlEvent::Broken;
}

// False when it lies too deep.
bool XmlStream::open() {
    if (m_open.size() >= limits::xmlDepth) return false;
    Open element;
    element.name = utf8(m_reader->qualifiedName());
    element.namespaces = m_namespaces.size();
    declare(m_reader->attributes(), m_open.empty(), localOf(element.name));
    element.space = spaceOf(element.name);
    element.local = std::string(localOf(element.name));
    m_recordDue = false;
    m_space = element.space;
    m_local = element.local;
    m_open.push_back(std::move(element));
    m_depth = m_open.size();
    return true;
}

void XmlStream::close() {
    m_depth = m_open.size();
    m_space = m_open.back().space;
    m_local = std::move(m_open.back().local);
    m_namespaces.resize(std::min(m_namespaces.size(), m_open.back().namespaces));
    m_open.pop_back();
    m_finished = m_open.empty();
}

Result<XmlEvent> XmlStream::next() {
    for (;;) {
        if (m_finished) return XmlEvent::Finished;
        switch (m_reader->readNext()) {
            case QXmlStreamReader::StartElement:
                if (m_swallow > 0) {
                    --m_swallow;
                    break;
                }
                if (!open()) return breakRecord("too_deep");
                return XmlEvent::Start;
            case QXmlStreamReader::EndElement:
                if (m_open.empty()) break;
                close();
                return XmlEvent::End;
            case QXmlStreamReader::Characters:
                m_text = utf8(m_reader->text());
                if (m_open.empty()) break;
                return XmlEvent::Text;
            case QXmlStreamReader::Invalid: {
                if (m_reader->error() != QXmlStreamReader::PrematureEndOfDocumentError) return breakRecord("bad_xml");
                const auto more = feed();
                if (!more) return tl::unexpected<Error>(more.error());
                if (m_pieceWaits) return breakRecord("bad_xml");
                if (!*more) {
                    m_finished = true;
                    m_cutShort = true;
                }
                break;
            }
            default: break;
        }
    }
}

}  // namespace twofold::ingest
