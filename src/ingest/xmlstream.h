// SPDX-License-Identifier: GPL-3.0-or-later
// A strict XML parser over what the network writes, piece by piece, that goes on behind a broken record.
#pragma once

#include <QXmlStreamReader>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xmlstreamfilter.h"

namespace twofold::ingest {

/// The vocabularies that are told apart, whatever prefix they have and whichever of their addresses is used. Plain: no
/// namespace, one of the many of RSS, or that of an <rss> root. An undeclared prefix counts as its usual meaning.
enum class XmlSpace { Plain, Rdf, Atom, WordPress, Content, Excerpt, DublinCore, Media, Xhtml, Xml, Other };

enum class XmlEvent {
    Start,
    End,
    Text,
    Broken,   ///< what was open below the record's parent is lost; the next record follows, if any does
    Finished  ///< the root has ended, or nothing more comes: see cutShort()
};

class XmlStream {
public:
    explicit XmlStream(ByteStream &bytes);

    /// Errors: those of the stream.
    [[nodiscard]] Result<XmlEvent> next();

    [[nodiscard]] XmlSpace space() const { return m_space; }            ///< of the element that starts or ends
    [[nodiscard]] const std::string &local() const { return m_local; }  ///< its name without a prefix
    [[nodiscard]] bool is(XmlSpace space, std::string_view local) const { return m_space == space && m_local == local; }
    /// How many elements are open, with the one that starts or ends; 1 is the root.
    [[nodiscard]] std::size_t depth() const { return m_depth; }
    /// Of the element that starts, whatever its prefix but the one of namespaces; "" without one.
    [[nodiscard]] std::string attribute(std::string_view local) const;
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] std::string_view defect() const { return m_defect; }  ///< behind Broken: "bad_xml" or "too_deep"
    [[nodiscard]] bool brokeAtStart() const { return m_brokeAtStart; }  ///< behind Broken: it is the start tag of a record that was bad

    [[nodiscard]] bool cutShort() const { return m_cutShort; }  ///< the document ended before its root did
    [[nodiscard]] bool repaired() const { return m_filter.decoder().repaired(); }
    [[nodiscard]] bool unknownEncoding() const { return m_filter.decoder().unknown(); }

private:
    struct Open {
        std::string name;  ///< as written
        XmlSpace space = XmlSpace::Plain;
        std::string local;
        std::size_t namespaces = 0;  ///< how many were declared before it
    };
    struct Declared {
        std::string prefix;
        XmlSpace space = XmlSpace::Other;
    };

    [[nodiscard]] Result<bool> feed();
    [[nodiscard]] std::size_t recordParentDepth() const;
    void restart(const QByteArray &xml);
    [[nodiscard]] Result<XmlEvent> breakRecord(std::string_view defect);
    bool open();
    void close();
    void declare(const QXmlStreamAttributes &attributes, bool isRoot, std::string_view rootName);
    [[nodiscard]] XmlSpace spaceOf(std::string_view name) const;

    XmlFilter m_filter;
    XmlFilter::Piece m_piece;
    std::unique_ptr<QXmlStreamReader> m_reader;
    std::vector<Open> m_open;
    std::vector<Declared> m_namespaces;
    std::size_t m_swallow = 0;  ///< start tags that were fed again after a restart
    bool m_finished = false;
    bool m_cutShort = false;
    bool m_recordDue = false;  ///< the next thing in the parser is the start tag of a record
    bool m_brokeAtStart = false;
    bool m_pieceWaits = false;  ///< m_piece begins with a record, and the parser is to be started anew with it
    XmlSpace m_space = XmlSpace::Plain;
    std::string m_local;
    std::size_t m_depth = 0;
    std::string m_text;
    std::string_view m_defect;
};

}  // namespace twofold::ingest
