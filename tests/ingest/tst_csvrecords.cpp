// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "csvrecords.h"
#include "ingest/memorysource.h"

namespace twofold::ingest {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Seen {
    Rows rows;
    std::vector<std::int64_t> lines;
    std::vector<RowDefect> defects;
    bool repaired = false;
    friend bool operator==(const Seen &, const Seen &) = default;
};

Seen readRows(const std::string &text, CsvOptions options = {}, std::size_t step = SIZE_MAX) {
    Seen seen;
    test::MemoryStream stream(text, step);
    const auto count = forEachRow(
        stream,
        [&](const CsvRow &row) {
            seen.rows.push_back(row.cells);
            seen.lines.push_back(row.line);
            seen.defects.push_back(row.defect);
            seen.repaired = seen.repaired || row.repaired;
            return true;
        },
        options);
    EXPECT_EQ(count, static_cast<std::int64_t>(seen.rows.size()));
    return seen;
}

TEST(CsvRecords, PlainAndQuotedCells) {
    EXPECT_EQ(readRows("a,b\n\"x,1\",\"say \"\"hi\"\"\"\n,\n").rows, (Rows{{"a", "b"}, {"x,1", "say \"hi\""}, {"", ""}}));
    EXPECT_EQ(readRows("a").rows, (Rows{{"a"}}));
    EXPECT_EQ(readRows("\"\"").rows, (Rows{{""}}));
    EXPECT_EQ(readRows("").rows, Rows{});
    EXPECT_EQ(readRows("a, b ,c\n").rows, (Rows{{"a", " b ", "c"}}));
}

TEST(CsvRecords, LineEndsAndBlankLines) {
    const Seen seen = readRows("a,b\r\n\r\nc,d\re,f\n\n  \n\"g\nh\r\ni\",j\r\nk,l");
    EXPECT_EQ(seen.rows, (Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g\nh\r\ni", "j"}, {"k", "l"}}));
    EXPECT_EQ(seen.lines, (std::vector<std::int64_t>{1, 3, 4, 7, 10}));
}

TEST(CsvRecords, EveryPieceSizeGivesTheSame) {
    const std::string text = "\xEF\xBB\xBF\"a\"\"b\",c\r\n\"x\r\ny\",\r\n\r\nlast,\"q\"";
    const Seen whole = readRows(text);
    ASSERT_EQ(whole.rows, (Rows{{"a\"b", "c"}, {"x\r\ny", ""}, {"last", "q"}}));
    for (std::size_t step = 1; step < text.size(); ++step) EXPECT_EQ(readRows(text, {}, step), whole) << step;
}

TEST(CsvRecords, OtherDelimiters) {
    for (const char delimiter : {';', '\t', '|'}) {
        std::string text = "a;\"b;1\";c,d\n;\n";
        std::replace(text.begin(), text.end(), ';', delimiter);
        const std::string quoted = std::string("b") + delimiter + "1";
        EXPECT_EQ(readRows(text, {.delimiter = delimiter}).rows, (Rows{{"a", quoted, "c,d"}, {"", ""}})) << delimiter;
    }
}

TEST(CsvRecords, StopsWhenTold) {
    test::MemoryStream stream("a\nb\nc\n");
    EXPECT_EQ(forEachRow(stream, [](const CsvRow &row) { return row.cells[0] != "b"; }), 2);
}

TEST(Traps, ByteOrderMarkIsNoPartOfTheFirstName) {
    EXPECT_EQ(readRows("\xEF\xBB\xBFName,x").rows[0][0], "Name");
    EXPECT_EQ(readRows("\xEF\xBB\xBF").rows, Rows{});
    EXPECT_EQ(readRows("\xEF\xBB\xBF\"Name\",x").rows[0][0], "Name");
}

TEST(Traps, MixedQuoting) {
    const CsvOptions tolerant{true};
    EXPECT_EQ(readRows(R"(d,"he said \"hi\", twice","a ""b""",end)", tolerant).rows,
              (Rows{{"d", "he said \"hi\", twice", "a \"b\"", "end"}}));
    EXPECT_EQ(readRows(R"("C:\path\file",x)", tolerant).rows, (Rows{{"C:\\path\\file", "x"}}));
    EXPECT_EQ(readRows(R"("C:\",x)").rows, (Rows{{"C:\\", "x"}}));
    EXPECT_EQ(readRows(R"("C:\\",x)", tolerant).rows, (Rows{{"C:\\", "x"}})) << "a doubled backslash does not hold the quote";
    EXPECT_EQ(readRows(R"("a\\\"b",x)", tolerant).rows, (Rows{{"a\\\"b", "x"}}));
}

TEST(Traps, QuotesWhereTheyDoNotBelong) { EXPECT_EQ(readRows("5\" disk,\"a\"b,c\n").rows, (Rows{{"5\" disk", "ab", "c"}})); }

TEST(Traps, UnclosedQuoteIsCutShort) {
    const Seen seen = readRows("a,b\nc,\"d\ne,f\n");
    ASSERT_EQ(seen.rows.size(), 2U);
    EXPECT_EQ(seen.defects[1], RowDefect::CutShort);
    EXPECT_EQ(seen.rows[1][1], "d\ne,f\n");
}

TEST(Traps, LimitsHold) {
    const Seen cell = readRows("a,\"" + std::string((1U << 20) + 5, 'x') + "\",b\nc,d\n");
    ASSERT_EQ(cell.rows.size(), 2U);
    EXPECT_EQ(cell.defects[0], RowDefect::TooLong);
    EXPECT_EQ(cell.rows[0][1].size(), 1U << 20);
    EXPECT_EQ(cell.rows[1], (std::vector<std::string>{"c", "d"}));
    const Seen row = readRows(std::string(20'000, ',') + "\nc,d\n");
    ASSERT_EQ(row.rows.size(), 2U);
    EXPECT_EQ(row.defects[0], RowDefect::TooManyCells);
    EXPECT_EQ(row.rows[0].size(), 10'000U);
    EXPECT_EQ(row.defects[1], RowDefect::None);
}

TEST(Traps, CellsAreValidUtf8) {
    const Seen seen = readRows("caf\xE9,b\n");
    EXPECT_EQ(seen.rows[0][0], "caf\xEF\xBF\xBD");
    EXPECT_TRUE(seen.repaired);
}

}  // namespace
}  // namespace twofold::ingest
