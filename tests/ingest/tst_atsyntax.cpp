// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>

#include "atsyntax.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::ingest;

namespace {

using Check = bool (*)(std::string_view);

bool isAtUri(std::string_view text) { return at::parseAtUri(text).has_value(); }

// The lines of a list of samples, without its remarks.
std::vector<std::string> samples(const std::filesystem::path &file) {
    std::vector<std::string> out;
    std::istringstream lines(test::readFile(file));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line.front() != '#') out.push_back(line);
    return out;
}

}  // namespace

TEST(AtSyntax, Identifiers) {
    EXPECT_TRUE(at::isDid("did:plc:amaraexample234567abcdef"));
    EXPECT_FALSE(at::isDid("did:plc:"));
    EXPECT_FALSE(at::isDid("did:plc"));
    EXPECT_FALSE(at::isDid("did:plc:a b"));
    EXPECT_FALSE(at::isDid("did:web:a%"));
    EXPECT_FALSE(at::isDid("did:web:" + std::string(2048, 'a')));
    EXPECT_TRUE(at::isHandle("amara.shelves.example"));
    EXPECT_FALSE(at::isHandle("@amara.shelves.example"));
    EXPECT_FALSE(at::isHandle("amara"));
    EXPECT_FALSE(at::isHandle("127.0.0.1"));
    EXPECT_FALSE(at::isHandle(""));
    EXPECT_FALSE(at::isHandle(std::string("amara.exa\0mple", 14)));
    EXPECT_TRUE(at::isNsid("app.bsky.feed.post"));
    EXPECT_FALSE(at::isNsid("app.bsky"));
    EXPECT_FALSE(at::isNsid("app.bsky.feed-post"));
    EXPECT_TRUE(at::isRecordKey("self"));
    EXPECT_FALSE(at::isRecordKey(".."));
    EXPECT_FALSE(at::isRecordKey("a/b"));
    EXPECT_TRUE(at::isAtIdentifier("amara.example") && at::isAtIdentifier("did:a:b"));
}

TEST(AtSyntax, AddressesOfRecords) {
    const auto uri = at::parseAtUri("at://did:plc:abc/app.bsky.feed.post/3lbaaaaaaaa2a");
    ASSERT_TRUE(uri);
    EXPECT_EQ(*uri, (at::AtUri{"did:plc:abc", "app.bsky.feed.post", "3lbaaaaaaaa2a"}));
    EXPECT_EQ(*at::parseAtUri("at://amara.example"), (at::AtUri{"amara.example", "", ""}));
    for (const char *bad : {"", "at://", "at://did:plc:abc/", "at://did:plc:abc/x/y", "https://amara.example", "at://a.example/a.b.c/d/e"})
        EXPECT_FALSE(at::parseAtUri(bad)) << bad;
}

TEST(AtSyntax, TimesWithinKeys) {
    EXPECT_EQ(toIso8601(at::tidTime("3lbaaaaaaah2a").value()), "2024-11-18T15:27:02.449Z");
    EXPECT_FALSE(at::tidTime("2222222222222")) << "the beginning of 1970 is no time";
    EXPECT_FALSE(at::tidTime("self"));
    EXPECT_FALSE(at::tidTime("3LBAAAAAAAH2A"));
    EXPECT_FALSE(at::tidTime("zzzzzzzzzzzzz"));
}

TEST(AtSyntax, DatesAndLanguages) {
    EXPECT_TRUE(at::isDatetime("1985-13-12T23:20:50.123Z")) << "the form alone";
    EXPECT_FALSE(at::datetimeOf("1985-13-12T23:20:50.123Z"));
    EXPECT_EQ(toIso8601(*at::datetimeOf("2024-11-20T08:30:00.1234567890123+01:00")), "2024-11-20T07:30:00.123Z");
    EXPECT_EQ(toIso8601(*at::datetimeOf("2023-07-20T10:17:40.298101")), "2023-07-20T10:17:40.298Z");
    EXPECT_FALSE(at::datetimeOf("0000-01-01T00:00:00.000Z"));
    EXPECT_FALSE(at::datetimeOf(std::string(100'000, '1')));
    EXPECT_TRUE(at::isLanguage("pt-BR"));
    EXPECT_FALSE(at::isLanguage(""));
    EXPECT_FALSE(at::isLanguage("german"));
    EXPECT_FALSE(at::isLanguage("de--AT"));
}

// The official samples, all lists of them.
TEST(AtSyntax, SharedSamples) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky/bluesky-social+atproto-interop-tests/syntax");
    const std::map<std::string, Check> checks = {{"atidentifier", at::isAtIdentifier},
                                                 {"aturi", isAtUri},
                                                 {"cid", at::isCid},
                                                 {"datetime", at::isDatetime},
                                                 {"did", at::isDid},
                                                 {"handle", at::isHandle},
                                                 {"nsid", at::isNsid},
                                                 {"recordkey", at::isRecordKey},
                                                 {"tid", at::isTid},
                                                 {"language", at::isLanguage},
                                                 {"uri", at::isUri}};
    std::size_t files = 0;
    std::size_t lines = 0;
    for (const auto &[name, check] : checks) {
        for (const bool valid : {true, false}) {
            const auto list = samples(root / (name + (valid ? "_syntax_valid.txt" : "_syntax_invalid.txt")));
            EXPECT_FALSE(list.empty()) << name;
            for (const std::string &line : list) EXPECT_EQ(check(line), valid) << name << ": " << line;
            lines += list.size();
            ++files;
        }
    }
    for (const std::string &line : samples(root / "datetime_parse_invalid.txt")) EXPECT_FALSE(at::datetimeOf(line)) << line;
    for (const std::string &line : samples(root / "language_parse_invalid.txt")) EXPECT_FALSE(at::isLanguage(line)) << line;
    files += 2;
    const auto there = std::distance(std::filesystem::directory_iterator(root), std::filesystem::directory_iterator());
    EXPECT_EQ(files, static_cast<std::size_t>(there)) << "every list is read";
    EXPECT_GT(lines, 300U);
}
