// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the tests of address books.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ingest/memorysource.h"
#include "support/recordingsink.h"
#include "twofold/core/platforms.h"
#include "twofold/ingest/registry.h"

namespace twofold::test {

using BookFiles = std::vector<std::pair<std::string, std::string>>;

/// Every file whose name holds "broken" fails after its first bytes.
class BrokenSource final : public ingest::SourceView {
public:
    explicit BrokenSource(BookFiles files) : m_inner(std::move(files)) {}
    const std::vector<ingest::SourceEntry> &entries() const override { return m_inner.entries(); }
    const std::string &name() const override { return m_inner.name(); }
    Result<std::unique_ptr<ingest::ByteStream>> open(const ingest::SourceEntry &entry) override {
        auto stream = m_inner.open(entry);
        if (entry.path.find("broken") == std::string::npos) return stream;
        return std::make_unique<BrokenStream>(*std::move(stream));
    }

private:
    class BrokenStream final : public ingest::ByteStream {
    public:
        explicit BrokenStream(std::unique_ptr<ingest::ByteStream> inner) : m_inner(std::move(inner)) {}
        Result<std::size_t> read(char *buffer, std::size_t capacity) override {
            const auto got = m_inner->read(buffer, std::min<std::size_t>(capacity, 8192));
            if (m_reads++ > 0) return failure(ErrorCode::Damaged, "The checksum is wrong.");
            return got;
        }

    private:
        std::unique_ptr<ingest::ByteStream> m_inner;
        int m_reads = 0;
    };
    MemorySource m_inner;
};

struct Book {
    RecordingSink sink;
    Result<ingest::Summary> summary = ingest::Summary();
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const RelationRecord &relation : sink.relations) names.push_back(relation.identity.name);
        return names;
    }
};

/// Imports, and expects what holds of every import of an address book.
inline Book importBook(const ingest::Importer &importer, ingest::SourceView &source) {
    Book book;
    book.summary = importer.import(source, book.sink, ingest::Context());
    EXPECT_TRUE(book.summary.has_value()) << (book.summary ? "" : book.summary.error().message);
    EXPECT_FALSE(book.sink.accountCameLate);
    EXPECT_FALSE(book.sink.progressWentBack);
    EXPECT_TRUE(book.sink.bytesDone == book.sink.bytesTotal || book.sink.issueCount("damaged") > 0);
    EXPECT_EQ(book.sink.accounts.size(), 1U);
    EXPECT_FALSE(book.sink.relations.empty() && book.sink.issues.empty()) << "nothing, and nothing said";
    for (const RelationRecord &relation : book.sink.relations) {
        EXPECT_EQ(relation.kind, RelationKind::AddressBook);
        EXPECT_NE(identityKey(relation.identity), "");
    }
    for (const ListCoverage &coverage : book.sink.coverages) EXPECT_FALSE(coverage.complete);
    return book;
}

inline Book importBook(const ingest::Importer &importer, BookFiles files) {
    MemorySource source(std::move(files));
    return importBook(importer, source);
}

/// Through the registry, as the program does it.
inline Book importBook(const std::string &path, std::string_view expectedImporter) {
    auto sources = ingest::openSources(path);
    EXPECT_TRUE(sources.has_value()) << path;
    if (!sources || sources->empty()) return {};
    EXPECT_EQ(sources->size(), 1U);
    const auto recognized = ingest::recognize(*sources->front());
    EXPECT_TRUE(recognized.has_value()) << path;
    if (!recognized) return {};
    EXPECT_EQ(recognized->importer->name(), expectedImporter);
    return importBook(*recognized->importer, *sources->front());
}

inline int confidenceOf(const ingest::Importer &importer, BookFiles files) {
    MemorySource source(std::move(files));
    return importer.recognize(source).confidence;
}

/// UTF-8 as UTF-16 (width 2) or UTF-32 (4).
inline std::string wide(const std::string &utf8, int width, bool bigEndian, bool mark) {
    std::vector<std::uint32_t> units;
    if (mark) units.push_back(0xFEFF);
    for (std::size_t i = 0; i < utf8.size();) {
        const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(utf8.at(at))); };
        const std::size_t length = byte(i) < 0x80 ? 1 : byte(i) < 0xE0 ? 2 : byte(i) < 0xF0 ? 3 : 4;
        std::uint32_t c = length == 1 ? byte(i) : byte(i) & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) c = (c << 6) | (byte(i + k) & 0x3F);
        i += length;
        if (width == 4 || c < 0x10000) {
            units.push_back(c);
        } else {
            units.push_back(0xD800 + ((c - 0x10000) >> 10));
            units.push_back(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    std::string out;
    for (const std::uint32_t unit : units)
        for (int k = 0; k < width; ++k) out += static_cast<char>((unit >> (8 * (bigEndian ? width - 1 - k : k))) & 0xFF);
    return out;
}

}  // namespace twofold::test
