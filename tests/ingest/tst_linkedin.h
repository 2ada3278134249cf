// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of LinkedIn's importer share.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "ingest/golden.h"
#include "ingest/memorysource.h"
#include "linkedin.h"

namespace twofold::ingest {

using Files = std::vector<std::pair<std::string, std::string>>;

struct LinkedInRun {
    test::RecordingSink sink;
    Summary summary;
    Recognition recognition;
};

inline LinkedInRun runLinkedIn(SourceView &source) {
    LinkedInRun run;
    run.recognition = linkedinImporter().recognize(source);
    const auto summary = linkedinImporter().import(source, run.sink, Context());
    EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().message);
    if (summary) run.summary = *summary;
    EXPECT_FALSE(run.sink.accountCameLate);
    EXPECT_FALSE(run.sink.progressWentBack);
    EXPECT_LE(run.sink.accounts.size(), 1U);
    return run;
}

inline LinkedInRun runLinkedIn(Files files, const std::string &name = "memory") {
    test::MemorySource source(std::move(files), name);
    return runLinkedIn(source);
}

/// A file or folder that must be taken for LinkedIn's.
inline LinkedInRun runLinkedInPath(const std::string &path) {
    auto sources = openSources(path);
    EXPECT_TRUE(sources.has_value());
    if (!sources) return {};
    EXPECT_EQ(sources->size(), 1U);
    const auto recognized = recognize(*sources->front());
    EXPECT_TRUE(recognized.has_value());
    EXPECT_EQ(recognized ? recognized->importer->name() : std::string_view(), "linkedin-export");
    return runLinkedIn(*sources->front());
}

/// messages.csv out of pairs "Name/slug" of who wrote and who got it; one a minute, in a conversation each pair.
inline std::string messages(const std::vector<std::pair<std::string, std::string>> &rows) {
    std::string text = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
    int minute = 10;
    const auto side = [](const std::string &person) {
        const std::size_t slash = person.find('/');
        return person.substr(0, slash) + ",https://www.linkedin.com/in/" + person.substr(slash + 1);
    };
    for (const auto &[from, to] : rows) {
        const std::string number = std::to_string(minute++);
        text += "c" + number + ",," + side(from) + ',' + side(to) + ",2024-01-01 10:" + number + ":00 UTC,,hello,INBOX\n";
    }
    return text;
}

}  // namespace twofold::ingest
