// SPDX-License-Identifier: GPL-3.0-or-later
// The big invented exports that the benchmarks measure with hold what they say, and nothing that an importer complains of.
#include "support/jsonexports.h"

#include <gtest/gtest.h>

#include "support/recordingsink.h"
#include "support/testsupport.h"
#include "twofold/ingest/registry.h"

namespace twofold::test {

namespace {

using Write = JsonExportFacts (*)(const std::string &path, std::int64_t posts, int people);

void expectWhatWasWritten(Write write, const char *name, const char *importer, const char *era) {
    TempDir temp;
    const std::string path = temp.file(name);
    const JsonExportFacts facts = write(path, 10'400, 60);
    const auto sources = ingest::openSources(path);
    ASSERT_TRUE(sources) << sources.error().message;
    ASSERT_EQ(sources->size(), 1U);
    ingest::SourceView &source = *sources->front();
    const auto best = ingest::recognize(source);
    ASSERT_TRUE(best) << best.error().message;
    EXPECT_EQ(best->importer->name(), importer);
    RecordingSink sink;
    const auto summary = best->importer->import(source, sink, {});
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(summary->era, era);
    EXPECT_FALSE(summary->partial) << summary->partialReason;
    EXPECT_EQ(facts.posts, 10'400);
    EXPECT_EQ(static_cast<std::int64_t>(sink.posts.size()), facts.posts + facts.comments);
    EXPECT_EQ(static_cast<std::int64_t>(sink.interactions.size()), facts.interactions);
    EXPECT_GE(static_cast<std::int64_t>(sink.relations.size()), facts.people);
    EXPECT_EQ(sink.accounts.size(), 1U);
    EXPECT_TRUE(sink.missing.empty());
    for (const ImportIssue &issue : sink.issues) ADD_FAILURE() << issue.code << " in " << issue.file << ": " << issue.excerpt;
    for (const PostRecord &post : sink.posts) ASSERT_EQ(post.text.find("Ã"), std::string::npos) << post.text;
    write(temp.file("again.zip"), 10'400, 60);
    EXPECT_EQ(readFile(path), readFile(temp.file("again.zip")));
}

}  // namespace

TEST(JsonExports, facebook) { expectWhatWasWritten(writeFacebookExport, "facebook.zip", "facebook-export", "facebook-2023"); }
TEST(JsonExports, instagram) { expectWhatWasWritten(writeInstagramExport, "instagram.zip", "instagram-export", "instagram-2025"); }
TEST(JsonExports, mastodon) { expectWhatWasWritten(writeMastodonArchive, "mastodon.zip", "mastodon-archive", "mastodon-outbox"); }

}  // namespace twofold::test
