// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>

#include "support/testsupport.h"
#include "twofold/sync/linkheader.h"

namespace twofold::sync {
namespace {

constexpr const char *home = "https://shelves.example";

std::string next(const std::string &header) { return nextPage(header, home).value_or("none"); }

// Trap 28: a list of follows has ids of its own, which no record in it shows: paging by the records' ids skips and repeats.
TEST(Traps, t28_pagingFollowsTheLinkHeaderAndNotTheIds) {
    EXPECT_EQ(next("<https://shelves.example/api/v1/accounts/1/following?limit=80&max_id=7163058>; rel=\"next\", "
                   "<https://shelves.example/api/v1/accounts/1/following?limit=80&since_id=7275607>; rel=\"prev\""),
              "https://shelves.example/api/v1/accounts/1/following?limit=80&max_id=7163058");
    EXPECT_EQ(next("<https://shelves.example/api/v1/bookmarks?min_id=1>; rel=\"prev\""), "none") << "the last page";
    EXPECT_EQ(next(""), "none");
}

TEST(LinkHeader, IsReadAsTheStandardHasIt) {
    EXPECT_EQ(next("<https://shelves.example/a>;rel=next"), "https://shelves.example/a");
    EXPECT_EQ(next("<https://shelves.example/a,b>; title=\"x, <y>\"; REL=\"last Next\""), "https://shelves.example/a,b");
    EXPECT_EQ(next("<https://shelves.example/a>; rel=\"nextish\""), "none");
    EXPECT_EQ(next("<https://shelves.example/a; rel=\"next\""), "none");
    EXPECT_EQ(next("https://shelves.example/a; rel=\"next\""), "none");
}

TEST(LinkHeader, NeverLeavesTheServer) {
    EXPECT_EQ(next("<https://shelves.example.evil.example/a>; rel=\"next\""), "none");
    EXPECT_EQ(next("<https://evil.example/a>; rel=\"next\""), "none");
    EXPECT_EQ(next("<http://shelves.example/a>; rel=\"next\""), "none");
    EXPECT_EQ(next("<javascript:alert(1)>; rel=\"next\""), "none");
    EXPECT_EQ(nextPage("<https://x.example/a>; rel=\"next\"", ""), std::nullopt);
}

// Recorded answers of a real server: each header names a next page or none, on the server itself.
TEST(LinkHeader, OfRecordedAnswers) {
    TWOFOLD_SHARED_OR_SKIP(folder, "fixtures/mastodon/halcy+Mastodon.py/tests/cassettes");
    int headers = 0, pages = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const std::string text = test::readFile(entry.path());
        for (std::size_t at = text.find("- <http://localhost:3000"); at != std::string::npos; at = text.find("- <http://localhost:3000", at + 1)) {
            std::string header = text.substr(at + 2, text.find("\n      ", text.find("rel=", at)) - at - 2);
            ++headers;
            const bool says = header.find("rel=\"next\"") != std::string::npos;
            const auto page = nextPage(header, "http://localhost:3000");
            EXPECT_EQ(page.has_value(), says) << header;
            pages += page ? 1 : 0;
        }
    }
    EXPECT_GT(headers, 3);
    RecordProperty("pages", pages);
}

}  // namespace
}  // namespace twofold::sync
