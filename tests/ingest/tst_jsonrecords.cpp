// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "ingest/memorysource.h"
#include "jsonvalue.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest {
namespace {

using test::MemoryStream;

struct Seen {
    std::vector<std::string> slices;
    std::vector<RecordDefect> defects;
    Result<std::int64_t> result = 0;
    friend bool operator==(const Seen &a, const Seen &b) {
        return a.slices == b.slices && a.defects == b.defects && a.result.has_value() == b.result.has_value();
    }
};

Seen scan(const std::string &text, std::string_view key = {}, std::size_t step = SIZE_MAX) {
    Seen seen;
    MemoryStream stream(text, step);
    seen.result = forEachRecord(stream, key, [&](std::string_view slice, std::int64_t position, RecordDefect defect) {
        seen.slices.emplace_back(slice);
        seen.defects.push_back(defect);
        EXPECT_EQ(position, static_cast<std::int64_t>(seen.slices.size()));
        return true;
    });
    return seen;
}

std::vector<std::string> slices(const std::string &text, std::string_view key = {}) { return scan(text, key).slices; }
using Strings = std::vector<std::string>;

TEST(JsonRecords, TopLevelArrayOfAnything) {
    EXPECT_EQ(slices(R"([{"a":1}, [2,3] ,"x, ]", 4.5e3, true,null])"),
              (Strings{R"({"a":1})", "[2,3]", R"("x, ]")", "4.5e3", "true", "null"}));
    EXPECT_EQ(scan("[]").result, 0);
    EXPECT_EQ(scan(" [ \n ] ").result, 0);
}

TEST(JsonRecords, AssignmentAndByteOrderMarkArePassedOver) {
    EXPECT_EQ(slices("window.YTD.tweets.part0 = [ {\"a\":1} ]"), Strings{"{\"a\":1}"});
    EXPECT_EQ(slices("\xEF\xBB\xBFGrailbird.data.tweets_2016_05 = \n[{\"a\":1}];"), Strings{"{\"a\":1}"});
}

TEST(JsonRecords, BracketsAndQuotesInStringsMeanNothing) {
    const std::string record = R"({"t":"} ] { [ \" \\","u":"\\\"}"})";
    EXPECT_EQ(slices("[" + record + "," + record + "]"), (Strings{record, record}));
}

TEST(JsonRecords, ArrayUnderAKeyAtTheTopOnly) {
    const std::string text =
        R"({"@context":["a",{"orderedItems":[9]}],"x":{"orderedItems":[8]},"n":-1.5,"s":"orderedItems","orderedItems":[{"a":1},2],"z":[7]})";
    EXPECT_EQ(slices(text, "orderedItems"), (Strings{R"({"a":1})", "2"}));
    EXPECT_EQ(slices(R"({"b":[1],"ab":[2],"a":[3]})", "a"), Strings{"3"});
}

TEST(JsonRecords, KeyWhoseValueIsNoArrayIsPassedOver) { EXPECT_EQ(slices(R"({"a":{"a":[1]},"a":null,"a":[2]})", "a"), Strings{"2"}); }

TEST(JsonRecords, NoArrayIsDamaged) {
    for (const char *text : {"", "   ", "{}", "hello", R"({"a":[1]})"}) {
        const Seen seen = scan(text);
        ASSERT_FALSE(seen.result.has_value()) << text;
        EXPECT_EQ(seen.result.error().code, ErrorCode::Damaged);
    }
    for (const char *text : {"", "[1]", "{}", R"({"b":[1]})", R"({"a":1})", R"({"a)", R"({"b":{"a":[1]})"}) {
        const Seen seen = scan(text, "a");
        ASSERT_FALSE(seen.result.has_value()) << text;
        EXPECT_EQ(seen.result.error().code, ErrorCode::Damaged);
    }
}

TEST(JsonRecords, EveryPieceSizeGivesTheSame) {
    const std::string text = R"(x = [{"a":"\"\\","b":[1,{"c":"}"}]}, "s\"]", 12, {"d":{}} , ])";
    const std::string keyed = R"({"q":"\\\"k","r":[{"k":[0]}],"k":[{"a":"\"\\"},"]",1]})";
    const Seen whole = scan(text);
    const Seen wholeKeyed = scan(keyed, "k");
    ASSERT_EQ(whole.slices.size(), 4U);
    ASSERT_EQ(wholeKeyed.slices.size(), 3U);
    for (std::size_t step = 1; step < text.size(); ++step) {
        EXPECT_EQ(scan(text, {}, step), whole) << step;
        EXPECT_EQ(scan(keyed, "k", step), wholeKeyed) << step;
    }
}

TEST(JsonRecords, RecordsLargerThanOneReadAreWhole) {
    const std::string big = "{\"t\":\"" + std::string(3'000'000, 'x') + "\"}";
    const Seen seen = scan("[" + big + "," + big + "]", {}, 70'000);
    ASSERT_EQ(seen.slices.size(), 2U);
    EXPECT_EQ(seen.slices[0], big);
    EXPECT_EQ(seen.slices[1], big);
}

TEST(JsonRecords, StopsWhenTold) {
    MemoryStream stream("[1,2,3]");
    int calls = 0;
    const auto count = forEachRecord(stream, {}, [&](auto...) { return ++calls < 2; });
    EXPECT_EQ(count, 2);
    EXPECT_EQ(calls, 2);
}

TEST(Traps, TrailingCommaCostsNothing) { EXPECT_EQ(slices("[{\"a\":1},{\"b\":2}, ]"), (Strings{"{\"a\":1}", "{\"b\":2}"})); }

TEST(Traps, CutShortInsideARecord) {
    for (const char *text : {R"([{"a":1},{"b":)", R"([{"a":1},{"b":"x)", R"([{"a":1},{"b":"x\)", R"([{"a":1},12)", R"([{"a":1},"x)"}) {
        const Seen seen = scan(text);
        ASSERT_EQ(seen.slices.size(), 2U) << text;
        EXPECT_EQ(seen.defects, (std::vector{RecordDefect::None, RecordDefect::CutShort})) << text;
    }
}

TEST(Traps, CutShortBetweenRecordsIsToldAsWell) {
    const Seen seen = scan(R"([{"a":1},{"b":2},)");
    ASSERT_EQ(seen.defects.size(), 3U);
    EXPECT_EQ(seen.defects[2], RecordDefect::CutShort);
    EXPECT_EQ(seen.slices[2], "");
}

TEST(Traps, ABrokenRecordCostsThatRecordOnly) {
    const std::string good = R"({"good":1})";
    for (const std::string broken : {R"({"a":})", R"({"a":[1})", R"({"a":1]})", R"({"a":{"b":1})", R"({bad})", R"(}{)", R"({"a":"x
  ,"b":1})"}) {
        const Strings found = slices("[" + good + "," + broken + "," + good + "," + good + "]");
        ASSERT_GE(found.size(), 4U) << broken;
        EXPECT_EQ(found.front(), good) << broken;
        EXPECT_EQ(found[found.size() - 2], good) << broken;
        EXPECT_EQ(found.back(), good) << broken;
    }
}

TEST(Traps, TooLongIsSkipped) {
    const std::string text = "[1,{\"t\":\"" + std::string(17U << 20, 'x') + "\"},2,[" + std::string(17U << 20, ' ') + "],\"" +
                             std::string(17U << 20, 'y') + "\",3," + std::string(17U << 20, '7') + ",4]";
    const Seen seen = scan(text, {}, 100'000);
    ASSERT_EQ(seen.slices.size(), 8U);
    for (const std::size_t i : {1U, 3U, 4U, 6U}) {
        EXPECT_EQ(seen.defects[i], RecordDefect::TooLong) << i;
        EXPECT_LE(seen.slices[i].size(), 1024U);
    }
    for (const std::size_t i : {0U, 2U, 5U, 7U}) EXPECT_EQ(seen.defects[i], RecordDefect::None) << i;
    EXPECT_EQ(seen.slices[7], "4");
}

TEST(Traps, ExactlyTheLimitIsTaken) {
    const std::string record = "\"" + std::string((16U << 20) - 2, 'x') + "\"";
    EXPECT_EQ(scan("[" + record + "]").defects, std::vector{RecordDefect::None});
    EXPECT_EQ(scan("[" + record.substr(1) + "\"]").defects.size(), 1U);
}

TEST(Traps, TooDeepIsSkippedWithoutRecursion) {
    const std::string at200 = std::string(200, '[') + std::string(200, ']');
    const std::string at201 = std::string(201, '[') + std::string(201, ']');
    const std::string abyss = std::string(100'000, '[') + std::string(100'000, ']');
    std::string objects;
    for (int i = 0; i < 50'000; ++i) objects += "{\"a\":";
    objects += "1" + std::string(50'000, '}');
    const Seen seen = scan("[" + at200 + "," + at201 + "," + abyss + "," + objects + ",1]", {}, 4096);
    EXPECT_EQ(seen.defects,
              (std::vector{RecordDefect::None, RecordDefect::TooDeep, RecordDefect::TooDeep, RecordDefect::TooDeep, RecordDefect::None}));
    EXPECT_EQ(seen.slices.back(), "1");
}

TEST(Traps, DepthBelowASkippedKeyIsNoMatter) {
    EXPECT_EQ(slices("{\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + ",\"k\":[1]}", "k"), Strings{"1"});
    EXPECT_EQ(slices("{\"" + std::string(1U << 20, 'k') + "\":1,\"k\":[1]}", "k"), Strings{"1"});
}

TEST(ParseRecord, InvalidUtf8IsMendedAndTold) {
    bool repaired = false;
    const auto good = parseRecord(R"({"a":"é"})", repaired);
    ASSERT_TRUE(good);
    EXPECT_FALSE(repaired);
    const auto bad = parseRecord("{\"a\":\"x\xFFy\"}", repaired);
    ASSERT_TRUE(bad);
    EXPECT_TRUE(repaired);
    EXPECT_EQ(textMember(*bad, "a"), "x\xEF\xBF\xBDy");
}

TEST(ParseRecord, HalfSurrogatesAndRawControlsAreMended) {
    bool repaired = false;
    const auto value = parseRecord("{\"a\":\"\\ud83d\\ude00 \\ud83d x\\ude00\",\"b\":\"1\n2\t3\",\"c\":\"\\\\ud83d\"}", repaired);
    ASSERT_TRUE(value);
    EXPECT_TRUE(repaired);
    EXPECT_EQ(textMember(*value, "a"), "😀 \xEF\xBF\xBD x\xEF\xBF\xBD");
    EXPECT_EQ(textMember(*value, "b"), "1\n2\t3");
    EXPECT_EQ(textMember(*value, "c"), "\\ud83d");
}

TEST(ParseRecord, GarbageIsAnErrorAndThrowsNothing) {
    for (const std::string_view text : {"", "{", "{\"a\":}", "nul", "1e999999", "{\"a\":1} x", "\"\\", "\"\\u12"}) {
        bool repaired = false;
        const auto value = parseRecord(text, repaired);
        ASSERT_FALSE(value.has_value()) << text;
        EXPECT_EQ(value.error().code, ErrorCode::Damaged);
    }
}

TEST(JsonValue, MembersOfTheWrongTypeAreEmpty) {
    const nlohmann::json value = {{"s", "x"}, {"n", 5}, {"d", "12"}, {"z", nullptr}, {"t", true}, {"f", 1.5}, {"a", {1}}};
    EXPECT_EQ(textMember(value, "s"), "x");
    EXPECT_EQ(textMember(value, "n"), "5");
    EXPECT_EQ(textMember(value, "z"), "");
    EXPECT_EQ(textMember(value, "missing"), "");
    EXPECT_EQ(textMember(value, "a"), "");
    EXPECT_EQ(numberMember(value, "d", -1), 12);
    EXPECT_EQ(numberMember(value, "s", -1), -1);
    EXPECT_EQ(numberMember(value, "f", -1), -1);
    EXPECT_TRUE(boolMember(value, "t"));
    EXPECT_TRUE(arrayMember(value, "s").empty());
    EXPECT_TRUE(objectMember(value, "a").empty());
    EXPECT_EQ(member(nlohmann::json(5), "x"), nullptr);
}

TEST(AfterAssignment, TakesWhatIsAssigned) {
    EXPECT_EQ(afterAssignment("window.YTD.account.part0 = [ 1 ] ;\n"), "[ 1 ]");
    EXPECT_EQ(afterAssignment("\xEF\xBB\xBF{\"a=b\":1}"), "{\"a=b\":1}");
    EXPECT_EQ(afterAssignment("{\"a\":\"=\"}"), "{\"a\":\"=\"}");
}

}  // namespace
}  // namespace twofold::ingest
