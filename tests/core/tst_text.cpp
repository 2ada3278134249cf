// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "seed.h"
#include "twofold/core/text.h"

using namespace twofold;
using namespace std::string_literals;

namespace {

const std::string replacement = "\xEF\xBF\xBD";

std::string encode(std::uint32_t c) {
    std::string out;
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80)
        out += static_cast<char>(c);
    else if (c < 0x800)
        out += static_cast<char>(0xC0 | (c >> 6)), tail(0);
    else if (c < 0x10000)
        out += static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0);
    else
        out += static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0);
    return out;
}

// A decoder by another road than the library's: it puts the bits together first and judges the number afterwards.
std::optional<std::uint32_t> decodeAt(std::string_view text, std::size_t at, std::size_t &length) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    std::size_t ones = 0;
    while (ones < 8 && (byte(at) & (0x80U >> ones)) != 0) ++ones;
    length = ones == 0 ? 1 : ones;
    if (ones == 0) return byte(at);
    if (ones < 2 || ones > 4 || at + length > text.size()) return std::nullopt;
    std::uint32_t value = byte(at) & (0x7FU >> ones);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return std::nullopt;
        value = value * 64 + (byte(at + i) & 0x3F);
    }
    constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
    return value;
}

std::optional<std::vector<std::uint32_t>> decodeAll(std::string_view text) {
    std::vector<std::uint32_t> points;
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
        const auto point = decodeAt(text, at, length);
        if (!point) return std::nullopt;
        points.push_back(*point);
    }
    return points;
}

std::string repairSlowly(std::string_view text) {
    std::string out;
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
        if (decodeAt(text, at, length)) {
            out += text.substr(at, length);
        } else {
            out += replacement;
            length = 1;
        }
    }
    return out;
}

// Bytes that are often, but not always, well formed.
std::string randomBytes(std::mt19937_64 &random, std::size_t most) {
    std::string text;
    const std::size_t pieces = random() % (most + 1);
    for (std::size_t i = 0; i < pieces; ++i) {
        switch (random() % 6) {
            case 0: text += static_cast<char>(random() % 128); break;
            case 1: text += static_cast<char>(random() % 256); break;
            case 2: text += encode(static_cast<std::uint32_t>(random() % 0x800)); break;
            case 3: text += encode(static_cast<std::uint32_t>(random() % 0x110000)); break;
            case 4: text += encode(static_cast<std::uint32_t>(random() % 0x110000)).substr(0, 1 + random() % 4); break;
            default: text += static_cast<char>(0x80 | (random() % 128)); break;
        }
    }
    return text;
}

std::string randomText(std::mt19937_64 &random, std::size_t most) {
    std::string text;
    const std::size_t points = random() % (most + 1);
    for (std::size_t i = 0; i < points; ++i) {
        std::uint32_t c = static_cast<std::uint32_t>(random() % (random() % 2 == 0 ? 0x80 : 0x110000));
        if (c >= 0xD800 && c < 0xE000) c -= 0x800;
        text += encode(c);
    }
    return text;
}

TEST(Utf8, EveryCodePointAndNothingElseInUpToThreeBytes) {
    for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
        const bool surrogate = c >= 0xD800 && c < 0xE000;
        ASSERT_EQ(isValidUtf8(encode(c)), !surrogate) << std::hex << c;
    }
    for (std::uint32_t bytes = 0; bytes < 0x1000000; ++bytes) {
        const std::array<char, 3> text = {static_cast<char>(bytes >> 16), static_cast<char>(bytes >> 8), static_cast<char>(bytes)};
        const std::string_view view(text.data(), text.size());
        bool valid = true;
        for (std::size_t at = 0, length = 0; valid && at < view.size(); at += length) valid = decodeAt(view, at, length).has_value();
        ASSERT_EQ(isValidUtf8(view), valid) << std::hex << bytes;
    }
}

TEST(Utf8, KnownBadForms) {
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("\0"s));
    EXPECT_TRUE(isValidUtf8("\xF4\x8F\xBF\xBF"));
    for (const char *bad : {"\x80",
                            "\xBF",
                            "\xC0\x80",
                            "\xC1\xBF",
                            "\xE0\x80\x80",
                            "\xE0\x9F\xBF",
                            "\xF0\x80\x80\x80",
                            "\xF0\x8F\xBF\xBF",
                            "\xED\xA0\x80",
                            "\xED\xBF\xBF",
                            "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80",
                            "\xFE",
                            "\xFF",
                            "\xC3",
                            "\xE2\x82",
                            "\xF0\x9F\x98",
                            "\xC3(",
                            "\xE2\x82(",
                            "\xF0\x9F\x98(",
                            "\xF8\x88\x80\x80\x80"})
        EXPECT_FALSE(isValidUtf8(bad)) << testing::PrintToString(std::string(bad));
}

TEST(Utf8, AgreesWithAnotherDecoderOnRandomBytes) {
    TWOFOLD_RANDOM(random);
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = randomBytes(random, 8);
        ASSERT_EQ(isValidUtf8(text), decodeAll(text).has_value()) << testing::PrintToString(text);
        const std::string repaired = repairUtf8(text);
        ASSERT_EQ(repaired, repairSlowly(text)) << testing::PrintToString(text);
        ASSERT_TRUE(isValidUtf8(repaired));
        ASSERT_EQ(repairUtf8(repaired), repaired);
    }
}

TEST(Utf8, RepairReplacesByteByByte) {
    EXPECT_EQ(repairUtf8(""), "");
    EXPECT_EQ(repairUtf8("naïve 😀"), "naïve 😀");
    EXPECT_EQ(repairUtf8("a\xFFz"), "a" + replacement + "z");
    EXPECT_EQ(repairUtf8("\xF0\x9F\x98"), replacement + replacement + replacement);
    EXPECT_EQ(repairUtf8("caf\xE9 au lait"), "caf" + replacement + " au lait");
}

TEST(Utf8, OffsetsAreThoseOfTheCodePoints) {
    EXPECT_EQ(codePointOffsets(""), (std::vector<std::size_t>{0}));
    EXPECT_EQ(codePointOffsets("aé😀z"), (std::vector<std::size_t>{0, 1, 3, 7, 8}));
    EXPECT_EQ(codePointOffsets("👩‍💻"), (std::vector<std::size_t>{0, 4, 7, 11})) << "three code points, one picture";
    TWOFOLD_RANDOM(random);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = randomText(random, 12);
        const auto offsets = codePointOffsets(text);
        ASSERT_EQ(offsets.size(), decodeAll(text).value().size() + 1);
        ASSERT_EQ(offsets.back(), text.size());
        for (std::size_t k = 0; k + 1 < offsets.size(); ++k)
            ASSERT_EQ(decodeAll(std::string_view(text).substr(offsets[k], offsets[k + 1] - offsets[k])).value().size(), 1U);
    }
}

TEST(Entities, AreDecodedOnce) {
    EXPECT_EQ(decodeHtmlEntities(""), "");
    EXPECT_EQ(decodeHtmlEntities("no reference"), "no reference");
    EXPECT_EQ(decodeHtmlEntities("R&amp;D &lt;b&gt; &quot;x&quot; it&#39;s &apos;ok&apos;"), "R&D <b> \"x\" it's 'ok'");
    EXPECT_EQ(decodeHtmlEntities("&amp;lt;"), "&lt;");
    EXPECT_EQ(decodeHtmlEntities("&#38;#39;"), "&#39;");
    EXPECT_EQ(decodeHtmlEntities("&#x1F600;&#X1f600;&#128512;"), "😀😀😀");
    EXPECT_EQ(decodeHtmlEntities("caf&eacute;&nbsp;&hellip;&euro;"), "café\u00A0…€");
    EXPECT_EQ(decodeHtmlEntities("&amp;&amp;&amp;"), "&&&");
}

TEST(Entities, WhatIsNoneStaysAsItIs) {
    for (const char *text : {"&", "&&", "&;", "&#;", "&#x;", "&#xZZ;", "&#12a;", "&unknown;", "&amp", "&AMP;", "& amp;", "AT&T", "a & b; c",
                             "&lt ;", "&averyveryverylongname;", "?a=1&b=2&copyright=3"})
        EXPECT_EQ(decodeHtmlEntities(text), text);
}

TEST(Entities, NumbersThatAreNoCharacterBecomeTheReplacement) {
    for (const char *text : {"&#0;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#xFFFFFFFF;", "&#99999999;"})
        EXPECT_EQ(decodeHtmlEntities(text), replacement) << text;
}

TEST(Entities, AnythingStaysValid) {
    TWOFOLD_RANDOM(random);
    const std::vector<std::string> pieces = {"&", "#", "x", ";", "amp", "lt", "1", "9", "F", "D8", "é", "😀", " ", "\n"};
    for (int i = 0; i < 100'000; ++i) {
        std::string text;
        for (std::size_t k = random() % 12; k > 0; --k) text += pieces[random() % pieces.size()];
        const std::string decoded = decodeHtmlEntities(text);
        ASSERT_TRUE(isValidUtf8(decoded)) << text;
        ASSERT_LE(decoded.size(), text.size()) << text;
    }
}

TEST(Html, BecomesPlainText) {
    EXPECT_EQ(htmlToText(""), "");
    EXPECT_EQ(htmlToText("plain"), "plain");
    EXPECT_EQ(htmlToText("<p>First</p><p>Second<br>third<br/>fourth<br />fifth</p>"), "First\nSecond\nthird\nfourth\nfifth");
    EXPECT_EQ(htmlToText("<P>a</P><BR>b"), "a\n\nb");
    EXPECT_EQ(htmlToText("<ul><li>one</li><li>two</li></ul>"), "one\ntwo");
    EXPECT_EQ(htmlToText("<p>R&amp;D &lt;b&gt; is not &amp;lt;b&amp;gt;</p>"), "R&D <b> is not &lt;b&gt;");
    EXPECT_EQ(
        htmlToText("<p><span class=\"h-card\"><a href=\"https://a.example/@amara\" class=\"u-url mention\">@<span>amara</span></a></span> "
                   "see <a href=\"https://b.example/x\"><span class=\"invisible\">https://</span><span>b.example/x</span></a> "
                   "<a href=\"https://a.example/tags/books\" rel=\"tag\">#<span>books</span></a></p>"),
        "@amara see https://b.example/x #books");
    EXPECT_EQ(htmlToText("  <p> padded </p>\n"), "padded");
    EXPECT_EQ(htmlToText("<p>日本語 😀</p>"), "日本語 😀");
}

TEST(Html, LeavesOutScriptsAndStyles) {
    EXPECT_EQ(htmlToText("a<script>alert('x &amp; y')</script>b"), "ab");
    EXPECT_EQ(htmlToText("a<SCRIPT type=\"x\">if (1 < 2 && 3 > 2) go()</Script>b"), "ab");
    EXPECT_EQ(htmlToText("<style>p { color: red }</style><p>b</p>"), "b");
    EXPECT_EQ(htmlToText("a<script>never closed <p>b</p>"), "a");
    EXPECT_EQ(htmlToText("<script>a</style>b</script>c"), "c");
}

TEST(Html, BrokenMarkupNeverFails) {
    EXPECT_EQ(htmlToText("a<b"), "a");
    EXPECT_EQ(htmlToText("<"), "<");  // nothing of a tag follows: text, as in HTML's own rules
    EXPECT_EQ(htmlToText("I <3 it<br>x"), "I <3 it\nx");
    EXPECT_EQ(htmlToText("<>x"), "<>x");
    EXPECT_EQ(htmlToText("</>x</nonsense>"), "x");
    EXPECT_EQ(htmlToText("x > y"), "x > y");
    EXPECT_EQ(htmlToText("a<!-- note -->b"), "ab");
    TWOFOLD_RANDOM(random);
    const std::vector<std::string> pieces = {"<",  ">", "/", "p",    "br", "script", "style", "&", "amp;",
                                             "\"", "=", " ", "text", "é",  "😀",      "!--",   "--"};
    for (int i = 0; i < 100'000; ++i) {
        std::string html;
        for (std::size_t k = random() % 16; k > 0; --k) html += pieces[random() % pieces.size()];
        const std::string text = htmlToText(html);
        ASSERT_TRUE(isValidUtf8(text)) << html;
        ASSERT_LE(text.size(), html.size()) << html;
        ASSERT_EQ(trimmed(text), text) << html;
    }
}

TEST(Html, DeepNestingIsNoTrouble) {
    std::string html;
    for (int i = 0; i < 100'000; ++i) html += "<div>";
    EXPECT_EQ(htmlToText(html + "core"), "core");
    EXPECT_EQ(htmlToText(std::string(1'000'000, '<')).size(), 1'000'000U);
}

TEST(Case, AsciiOnly) {
    EXPECT_EQ(asciiLower("GwenPL_09"), "gwenpl_09");
    EXPECT_EQ(asciiLower("ÄÖ@Example.ORG"), "ÄÖ@example.org");
    EXPECT_EQ(asciiLower("[\\]^`{|}~@"), "[\\]^`{|}~@");
    EXPECT_EQ(asciiLower("\xC3\x89\xFF"), "\xC3\x89\xFF");
}

TEST(Case, FoldsUnicode) {
    EXPECT_EQ(foldCase("HELLO"), "hello");
    EXPECT_EQ(foldCase("ÄÖÜ ÉÈ"), "äöü éè");
    EXPECT_EQ(foldCase("ΑΒΓ"), "αβγ");
    EXPECT_EQ(foldCase("ПРИВЕТ"), "привет");
    EXPECT_EQ(foldCase("ΣΊΣΥΦΟΣ"), foldCase("σίσυφος")) << "both forms of a small sigma are one";
    EXPECT_EQ(foldCase("日本 😀"), "日本 😀");
    EXPECT_TRUE(isValidUtf8(foldCase("É\xFF")));
}

TEST(PartsOf, GivesWhatStandsBetweenSeparators) {
    using Parts = std::vector<std::string_view>;
    EXPECT_EQ(partsOf("a,b c,,d", ','), (Parts{"a", "b c", "d"}));
    EXPECT_EQ(partsOf(",a\n,", ','), Parts{"a\n"});
    EXPECT_EQ(partsOf("", ','), Parts());
    EXPECT_EQ(partsOf(",,", ','), Parts());
}

TEST(Trimmed, TakesAsciiSpaceFromBothEnds) {
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed(" \t\r\n\f\v"), "");
    EXPECT_EQ(trimmed("  a b\n"), "a b");
    EXPECT_EQ(trimmed("\u00A0a"), "\u00A0a");
}

TEST(Excerpt, CountsCodePoints) {
    EXPECT_EQ(excerpt("", 5), "");
    EXPECT_EQ(excerpt("", 0), "");
    EXPECT_EQ(excerpt("abc", 0), "…");
    EXPECT_EQ(excerpt("abcde", 5), "abcde");
    EXPECT_EQ(excerpt("abcdef", 5), "abcde…");
    EXPECT_EQ(excerpt("😀😀😀", 2), "😀😀…");
    EXPECT_EQ(excerpt("żółw", 4), "żółw");
    EXPECT_EQ(excerpt("one two", 4), "one…") << "no space before the dots";
    EXPECT_EQ(excerpt("one\ntwo\tthree\rfour", 40), "one two three four");
    EXPECT_EQ(excerpt("a\xFF"
                      "b",
                      3),
              "a" + replacement + "b");
}

TEST(Excerpt, IsNeverLongerAndAlwaysValid) {
    TWOFOLD_RANDOM(random);
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = randomBytes(random, 12);
        const std::size_t most = random() % 12;
        const std::string cut = excerpt(text, most);
        const auto points = decodeAll(cut);
        ASSERT_TRUE(points) << testing::PrintToString(text);
        const std::size_t whole = decodeAll(repairUtf8(text)).value().size();
        if (whole <= most)
            ASSERT_EQ(points->size(), whole) << testing::PrintToString(text);
        else
            ASSERT_TRUE(cut.ends_with("…") && points->size() <= most + 1) << testing::PrintToString(text);
        ASSERT_EQ(cut.find('\n'), std::string::npos);
    }
}

// The depth of embeddings, overrides and isolates that a line leaves open, or closes without having opened.
bool leavesBidiOpen(const std::string &text) {
    int embeddings = 0;
    int isolates = 0;
    const auto points = decodeAll(text).value();
    for (const std::uint32_t c : points) {
        if (c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E)
            ++embeddings;
        else if (c == 0x202C && --embeddings < 0)
            return true;
        else if (c >= 0x2066 && c <= 0x2068)
            ++isolates;
        else if (c == 0x2069 && --isolates < 0)
            return true;
    }
    return embeddings != 0 || isolates != 0;
}

TEST(Harmless, KeepsOrdinaryTextAndEmoji) {
    for (const char *text : {"", "Amara Okafor", "O'Neil & Søn <b>", "日本語", "עברית", "العربية", "👩‍💻 👍🏽 🇩🇪 ❤️",
                             "=HYPERLINK(\"x\")", "é"})
        EXPECT_EQ(harmless(text), text);
}

TEST(Harmless, RemovesBidiTricks) {
    EXPECT_EQ(harmless("invoice\u202Efdp.exe"), "invoicefdp.exe");
    for (const char *control : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        EXPECT_EQ(harmless("a" + std::string(control) + "b"), "ab");
        EXPECT_EQ(harmless(std::string(control)), "");
    }
}

TEST(Harmless, LeavesOneLineWithoutControls) {
    EXPECT_EQ(harmless("a\nb\tc\rd"), "a b c d");
    EXPECT_EQ(harmless("a\u2028b\u2029c\u0085"
                       "d")
                  .find("\u2028"),
              std::string::npos)
        << "LINE SEPARATOR breaks a line in a window";
    EXPECT_EQ(harmless("a\u2029b").find("\u2029"), std::string::npos) << "PARAGRAPH SEPARATOR too";
    EXPECT_EQ(harmless("\x1B[31mred\x1B[0m"), replacement + "[31mred" + replacement + "[0m");
    EXPECT_EQ(harmless("a\0b"s), "a" + replacement + "b");
    EXPECT_EQ(harmless("\x7F"), replacement);
    EXPECT_EQ(harmless("\u009B"
                       "31m"),
              replacement + "31m")
        << "the one-character form of ESC [";
    EXPECT_EQ(harmless("a\xFFz"), "a" + replacement + "z");
}

TEST(Harmless, HoldsForAnyBytes) {
    TWOFOLD_RANDOM(random);
    const std::vector<std::string> tricks = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                                             "\u2067", "\u2068", "\u2069", "\u2028", "\x1B",   "\n"};
    for (int i = 0; i < 100'000; ++i) {
        std::string text = randomBytes(random, 6);
        for (std::size_t k = random() % 4; k > 0; --k) text += tricks[random() % tricks.size()] + randomText(random, 2);
        const std::string safe = harmless(text);
        const auto points = decodeAll(safe);
        ASSERT_TRUE(points) << testing::PrintToString(text);
        ASSERT_TRUE(std::none_of(points->begin(), points->end(), [](std::uint32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }))
            << testing::PrintToString(text);
        ASSERT_FALSE(leavesBidiOpen(safe)) << testing::PrintToString(text);
        ASSERT_EQ(harmless(safe), safe) << testing::PrintToString(text);
    }
}

TEST(Csv, QuotesByTheRfc) {
    EXPECT_EQ(csvCell(""), "");
    EXPECT_EQ(csvCell("plain text"), "plain text");
    EXPECT_EQ(csvCell("a,b"), "\"a,b\"");
    EXPECT_EQ(csvCell("say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(csvCell("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(csvCell("two\r\nlines"), "\"two\r\nlines\"");
    EXPECT_EQ(csvCell("\""), "\"\"\"\"");
    EXPECT_EQ(csvCell("é😀"), "é😀");
    EXPECT_EQ(csvCell("semi;colon"), "semi;colon");
}

TEST(Csv, NoSpreadsheetRunsACell) {
    EXPECT_EQ(csvCell("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    EXPECT_EQ(csvCell("=1+1"), "'=1+1");
    EXPECT_EQ(csvCell("+49 30 1"), "'+49 30 1");
    EXPECT_EQ(csvCell("-2"), "'-2");
    EXPECT_EQ(csvCell("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csvCell("\t=1"), "'\t=1");
    EXPECT_EQ(csvCell("\r=1"), "\"'\r=1\"");
    EXPECT_EQ(csvCell("a=1"), "a=1");
    EXPECT_EQ(csvCell("'=1"), "'=1");
}

// Reads one row as RFC 4180 says.
std::vector<std::string> parseRow(const std::string &row) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (quoted && row[i] == '"' && i + 1 < row.size() && row[i + 1] == '"')
            cells.back() += row[i++];
        else if (row[i] == '"')
            quoted = !quoted;
        else if (row[i] == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += row[i];
    }
    return cells;
}

TEST(Csv, ARowIsReadBack) {
    TWOFOLD_RANDOM(random);
    const std::string letters = "ab,\"\n\r\t=+-@' ;";
    for (int i = 0; i < 50'000; ++i) {
        std::vector<std::string> cells(1 + random() % 4);
        std::string row;
        for (std::string &cell : cells) {
            for (std::size_t k = random() % 6; k > 0; --k) cell += letters[random() % letters.size()];
            row += (&cell == &cells.front() ? "" : ",") + csvCell(cell);
            if (!cell.empty() && std::string("=+-@\t\r").find(cell.front()) != std::string::npos) cell.insert(0, "'");
        }
        ASSERT_EQ(parseRow(row), cells) << row;
        for (const std::string &cell : parseRow(row))
            ASSERT_TRUE(cell.empty() || std::string("=+-@\t\r").find(cell.front()) == std::string::npos);
    }
}

TEST(Hash, ValuesAreFrozen) {
    std::string all;
    for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
    EXPECT_EQ(stableHash(""), 0xECBA3DF2C3383C52U);
    EXPECT_EQ(stableHash("a"), 0xED8170DE1919A24DU);
    EXPECT_EQ(stableHash("twofold"), 0x83046F57408EC4C6U);
    EXPECT_EQ(stableHash("é😀"), 0xAF8F363E42711B15U);
    EXPECT_EQ(stableHash(all), 0xB2920418442A1390U);
    EXPECT_EQ(stableHash("a", 1), 0xAB41E0AD57B1D6D3U);
    EXPECT_EQ(stableHash("twofold", 0x123456789ABCDEF), 0x8B0790AA992F7DC8U);
}

TEST(Hash, SpreadsOverLowAndHighBits) {
    std::unordered_set<std::uint64_t> seen;
    std::array<int, 256> low{};
    std::array<int, 256> high{};
    constexpr int count = 256 * 400;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t hash = stableHash("word" + std::to_string(i));
        seen.insert(hash);
        ++low[hash & 0xFF];
        ++high[hash >> 56];
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(count));
    for (const auto &buckets : {low, high}) {
        EXPECT_GT(*std::min_element(buckets.begin(), buckets.end()), 300);
        EXPECT_LT(*std::max_element(buckets.begin(), buckets.end()), 500);
    }
}

TEST(WebUrl, OnlyHttpWithAHost) {
    for (const char *url :
         {"https://example.org", "http://example.org/", "HTTPS://EXAMPLE.ORG/x", "https://example.org:8080/a?b=c#d",
          "https://münchen.example/ü", "http://127.0.0.1:3000/", "http://[::1]/", "https://user@example.org/", "https://example.org/%20"})
        EXPECT_TRUE(isWebUrl(url)) << url;
    for (const char *url : {"",
                            "example.org",
                            "//example.org",
                            "https:",
                            "https:/",
                            "https://",
                            "http://",
                            "https:///etc/passwd",
                            "https:example.org",
                            "ftp://example.org",
                            "file:///etc/passwd",
                            "javascript:alert(1)",
                            "javascript://x/%0Aalert(1)",
                            "data:text/html,x",
                            "mailto:a@b.example",
                            " https://example.org",
                            "https://example.org ",
                            "https://exa mple.org",
                            "https://example.org/\n",
                            "https://example.org/\x7F",
                            "https://example.org/\t",
                            "httpss://example.org",
                            "https\u202E://example.org",
                            "https://?q",
                            "https://#f",
                            "https://:80"})
        EXPECT_FALSE(isWebUrl(url)) << url;
    EXPECT_FALSE(isWebUrl("https://example.org/\0x"s));
}

}  // namespace
