// SPDX-License-Identifier: GPL-3.0-or-later
// The sample and the fixtures through the import, against counts that were made with the files.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "servicestest.h"
#include "twofold/ingest/registry.h"
#include "twofold/services/sample.h"
#include "support/xgenerator.h"

namespace twofold::test {

namespace {

using nlohmann::json;

const std::filesystem::path sample = std::filesystem::path(TWOFOLD_SOURCE_DIR) / "resources" / "sample";

// What each import saw; all else must not be touched by a second one.
const std::set<std::string> ofTheLog = {"jobs",           "issues",         "events",      "account_claims",     "account_handles", "identity_claims",
                                        "identity_handles", "relation_claims", "relation_lists", "post_claims", "interaction_claims"};

const json &truth() {
    static const json document = json::parse(readFile(sample / "truth.json"));
    return document;
}

std::int64_t foundOf(const services::JobReport &report, RecordKind kind) { return report.of(kind).found(); }

std::vector<std::filesystem::path> allFixtures() {
    std::vector<std::filesystem::path> paths;
    for (const char *format : {"x", "mastodon", "facebook", "instagram", "threads", "linkedin", "bluesky", "wordpress", "feeds", "vcard", "google", "csv"})
        for (const auto &entry : std::filesystem::directory_iterator(fixtures(format))) {
            const std::string type = entry.path().extension().string();
            if (entry.is_directory() || (type != ".json" && type != ".py")) paths.push_back(entry.path());
        }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST(Import, xSampleAgreesWithItsTruth) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    const auto report = store.import((sample / "x-archive.zip").string());
    const json &x = truth()["x"];
    EXPECT_EQ(word(report.state), word(JobState::Done)) << countsOf(report);
    EXPECT_EQ(report.of(RecordKind::Post).stored, x["posts"].get<std::int64_t>() + x["deleted"].get<std::int64_t>()) << countsOf(report);
    EXPECT_EQ(report.of(RecordKind::Relation).stored,
              x["following"].get<std::int64_t>() + x["followers"].get<std::int64_t>() + x["blocked"].get<std::int64_t>() + x["muted"].get<std::int64_t>() +
                  numberOf(*store.reader(), "SELECT count(*) FROM relations WHERE kind=5"))
        << "lists of others are not in the truth";
    EXPECT_EQ(report.accountRecord.nativeId, x["account_id"]);
    const auto db = store.reader();
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE present=1"), report.of(RecordKind::Post).stored);
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE kind=2"), x["replies"].get<std::int64_t>() + x["thread_posts"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE kind=3"), x["reposts"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE deleted=1"), x["deleted"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE visibility=5"), x["circle"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM relations WHERE kind=1 AND present=1 AND until IS NULL"), x["following"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM relations WHERE kind=2 AND present=1 AND until IS NULL"), x["followers"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM interactions WHERE kind=8 AND source>0"), 0);
    EXPECT_EQ(numberOf(*db, "SELECT count(DISTINCT source) FROM interactions WHERE kind=8"), x["messages"].get<std::int64_t>() + x["group_messages"].get<std::int64_t>());
    EXPECT_TRUE(isSound(store.path()));
}

TEST(Import, mastodonSampleAgreesWithItsTruth) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    const auto report = store.import((sample / "mastodon-archive.zip").string());
    const json &mastodon = truth()["mastodon"];
    EXPECT_EQ(report.of(RecordKind::Post).stored, mastodon["posts"].get<std::int64_t>()) << countsOf(report);
    const auto db = store.reader();
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE kind=3"), mastodon["boosts"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(DISTINCT source) FROM interactions WHERE kind=2 AND source>0"), mastodon["replies"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE visibility=6"), mastodon["visibility"]["direct"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE visibility=3"), mastodon["visibility"]["followers"].get<std::int64_t>());
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM interactions WHERE kind=5 AND source<0"), mastodon["likes"].get<std::int64_t>());
    services::ImportOptions options;
    options.account = report.account;
    const auto list = store.import((sample / "following_accounts.csv").string(), options);
    EXPECT_EQ(list.account, report.account);
    EXPECT_EQ(list.of(RecordKind::Relation).stored, mastodon["following"].get<std::int64_t>()) << countsOf(list);
    EXPECT_TRUE(isSound(store.path()));
}

// The later networks: each post and each person of truth.json is there, and posts nobody planted are not.
TEST(Import, laterSamplesAgreeWithTheirTruth) {
    struct File {
        const char *file;
        const char *platform;
        const char *importer;
        const char *key;  ///< what names a post in truth.json, of posts that are neither comments nor reposts
    };
    const char *const bySecond = "created/1000";
    for (const File &each : {File{"facebook-export.zip", "facebook", "facebook-export", bySecond}, File{"linkedin-export.zip", "linkedin", "linkedin-export", "native_id"},
                             File{"instagram-export.zip", "instagram", "instagram-export", bySecond}, File{"bluesky-repo.car", "bluesky", "bluesky-car", "native_id"},
                             File{"blog.wordpress.xml", "wordpress", "wordpress-wxr", "native_id"}, File{"address-book.vcf", "addressbook", "vcard", "native_id"}}) {
        SCOPED_TRACE(each.file);
        if (!ingest::importerByName(each.importer)) GTEST_SKIP() << "no importer " << each.importer << " in this build";
        const TempDir folder;
        Store store(folder.file("s.db"));
        CancelToken cancel;
        const auto reports = services::ImportService(store.session()).run((sample / each.file).string(), {}, cancel, {});
        ASSERT_TRUE(isGood(reports));
        const auto &report = reports->front();
        EXPECT_EQ(report.accountRecord.platform, fromWord<Platform>(each.platform).value());
        const auto db = store.reader();
        const std::string mark = std::string(each.platform) + ":";
        const std::string number = std::to_string(static_cast<int>(fromWord<Platform>(each.platform).value()));
        std::int64_t planted = 0;
        for (const auto &[name, label] : truth()["post_labels"].items()) {
            if (!name.starts_with(mark)) continue;
            ++planted;
            const auto rows = numberOf(*db, "SELECT count(*) FROM posts WHERE kind NOT IN (3,5) AND CAST(" + std::string(each.key) + " AS TEXT)='" + name.substr(mark.size()) + "'");
            EXPECT_EQ(rows, 1) << name;
        }
        const json &counts = truth()["counts"][each.file];
        const auto posts = numberOf(*db, "SELECT count(*) FROM posts p JOIN accounts a ON a.id=p.account_id WHERE p.kind NOT IN (3,5) AND a.platform=" + number);
        EXPECT_EQ(posts, planted + (counts.contains("stories") ? counts["stories"].get<std::int64_t>() : 0)) << countsOf(report);
        for (const json &person : truth()["cast"])
            for (const json &identity : person["on"])
                if (identity["platform"] == each.platform) {
                    const char *key = identity.contains("native_id") ? "native_id" : identity.contains("handle") ? "handle" : "name";
                    std::string value = identity[key].get<std::string>();
                    for (std::size_t at = 0; (at = value.find('\'', at)) != std::string::npos; at += 2) value.insert(at, 1, '\'');
                    EXPECT_GE(numberOf(*db, "SELECT count(*) FROM identities WHERE platform=" + number + " AND " + key + "='" + value + "'"), 1) << person["id"];
                }
        EXPECT_TRUE(isSound(store.path()));
    }
}

TEST(Import, everySampleFileIsLoaded) {
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(sample)) {
        const std::string name = entry.path().filename().string();
        EXPECT_EQ(services::isSampleFile(name), name != "truth.json") << name;
        ++files;
    }
    EXPECT_EQ(files, 10);
    EXPECT_FALSE(services::isSampleFile("following_accounts (1).csv"));
}

// Which posts are labelled personal is the classifier's affair (and tested there); what follows from it is this one's.
TEST(Import, slipsOfTheSampleThatAreLabelledPersonalAreFound) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    services::ImportOptions options;
    options.purpose = Purpose::Professional;
    store.import((sample / "x-archive.zip").string(), options);
    const auto db = store.reader();
    int slips = 0;
    int personal = 0;
    int told = 0;
    for (const json &slip : truth()["slips"]) {
        if (slip["platform"] != "x" || slip["rule"] != "personal_on_professional") continue;
        ++slips;
        const std::string post = "p.native_id='" + slip["native_id"].get<std::string>() + "'";
        const auto labelled = numberOf(*db, "SELECT count(*) FROM posts p WHERE p.label=2 AND " + post);
        const auto found = numberOf(*db, "SELECT count(*) FROM findings f JOIN posts p ON p.id=f.post_id WHERE f.present=1 AND f.rule='personal_on_professional' AND " + post);
        EXPECT_LE(found, labelled) << post;
        personal += labelled > 0 ? 1 : 0;
        told += found > 0 ? 1 : 0;
    }
    RecordProperty("slips", slips);
    RecordProperty("labelled_personal", personal);
    EXPECT_GT(slips, 5);
    EXPECT_GT(personal, slips / 4) << "of " << slips;
    // The rule leaves out what is labelled with too little confidence.
    EXPECT_GE(told * 2, personal) << told << " of " << personal;
}

TEST(Import, everyFixtureIsAccountedForAndComesBackUnchanged) {
    for (const auto &path : allFixtures()) {
        SCOPED_TRACE(path.string());
        const TempDir folder;
        Store store(folder.file("s.db"));
        CancelToken cancel;
        services::ImportService service(store.session());
        const auto first = service.run(path.string(), {}, cancel, {});
        ASSERT_TRUE(isGood(first));
        const std::string before = dumpTables(store.path(), ofTheLog);
        const auto second = service.run(path.string(), {}, cancel, {});
        ASSERT_TRUE(isGood(second));
        ASSERT_EQ(first->size(), second->size());
        for (std::size_t i = 0; i < first->size(); ++i) {
            const auto &one = (*first)[i];
            const auto &again = (*second)[i];
            EXPECT_EQ(one.state == JobState::Done, one.total().found() > 0 && one.total().skipped == 0 && one.missingParts.empty()) << countsOf(one);
            for (const RecordKind kind : {RecordKind::Post, RecordKind::Identity, RecordKind::Relation, RecordKind::Interaction}) {
                EXPECT_EQ(foundOf(one, kind), foundOf(again, kind)) << word(kind);
                EXPECT_EQ(one.of(kind).skipped, again.of(kind).skipped) << word(kind);
                EXPECT_EQ(again.of(kind).stored, 0) << word(kind) << "\n" << countsOf(again);
                EXPECT_EQ(again.of(kind).updated, 0) << word(kind) << "\n" << countsOf(again);
            }
            for (const RecordKind kind : {RecordKind::Post, RecordKind::Identity, RecordKind::Relation, RecordKind::Interaction}) {
                services::KindCounts sum;
                for (const auto &file : one.files) sum += file.of(kind);
                EXPECT_EQ(sum, one.of(kind)) << "the sums of the files, " << word(kind);
            }
            std::int64_t skipped = 0;
            for (const auto &issue : one.issues) skipped += issue.skipped ? 1 : 0;
            EXPECT_EQ(skipped, one.total().skipped) << "a skipped record without an issue";
        }
        EXPECT_TRUE(sameText(before, dumpTables(store.path(), ofTheLog)));
        EXPECT_TRUE(isSound(store.path()));
    }
}

TEST(Import, generatedArchiveAgreesWithItsFacts) {
    const TempDir folder;
    XArchiveOptions options;
    options.posts = 3000;
    options.contacts = 150;
    options.parts = 3;
    const auto facts = writeXArchive(folder.file("x.zip"), options);
    Store store(folder.file("s.db"));
    const auto report = store.import(folder.file("x.zip"));
    EXPECT_EQ(report.of(RecordKind::Post).stored, facts.posts);
    EXPECT_EQ(report.of(RecordKind::Relation).stored, facts.following + facts.followers);
    const auto db = store.reader();
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE kind=3"), facts.reposts);
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE kind=2"), facts.replies);
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE kind=4"), facts.quotes);
    EXPECT_TRUE(isSound(store.path()));
}

TEST(Import, nothingInAnExportIsNotDone) {
    const TempDir folder;
    XExport archive;
    archive.generated = day(2024, 1, 1);
    Store store(folder.file("s.db"));
    const auto report = store.import(archive, folder.file("empty.zip"));
    EXPECT_EQ(report.total().found(), 0);
    EXPECT_EQ(word(report.state), word(JobState::DoneWithIssues));
}

TEST(Import, cancelledKeepsWhatIsStoredAndGoesOnLater) {
    const TempDir folder;
    XArchiveOptions options;
    options.posts = 12'000;
    writeXArchive(folder.file("x.zip"), options);
    Store store(folder.file("s.db"));
    CancelToken cancel;
    services::ImportService service(store.session());
    const auto report = service.run(folder.file("x.zip"), {}, cancel, [&](const services::ImportProgress &progress) {
        if (progress.records > 4000) cancel.cancel();
    });
    ASSERT_TRUE(isGood(report));
    EXPECT_EQ(word(report->front().state), word(JobState::Cancelled));
    const auto stored = numberOf(*store.reader(), "SELECT count(*) FROM posts WHERE present=1");
    EXPECT_GT(stored, 0);
    EXPECT_LT(stored, options.posts);
    EXPECT_TRUE(isSound(store.path()));
    const auto whole = store.import(folder.file("x.zip"));
    EXPECT_EQ(whole.id, report->front().id);
    Store other(folder.file("other.db"));
    const auto atOnce = other.import(folder.file("x.zip"));
    EXPECT_EQ(countsOf(whole), countsOf(atOnce));
    EXPECT_TRUE(sameText(dumpVisible(other.path()), dumpVisible(store.path())));
}

}  // namespace twofold::test
