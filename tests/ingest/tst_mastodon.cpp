// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "ingest/golden.h"
#include "ingest/memorysource.h"
#include "mastodon.h"
#include "mastodonactor.h"
#include "mastodonhtml.h"
#include "support/testsupport.h"
#include "twofold/core/platforms.h"

namespace twofold::ingest {
namespace {

using nlohmann::json;
using test::RecordingSink;
using Files = std::vector<std::pair<std::string, std::string>>;
namespace fs = std::filesystem;

const std::string me = "https://shelves.example/users/amara";
const std::string publicUri = "https://www.w3.org/ns/activitystreams#Public";

struct Imported {
    RecordingSink sink;
    Result<Summary> summary = Summary();
};

Imported importOf(const Importer &importer, SourceView &source) {
    Imported out;
    out.summary = importer.import(source, out.sink, Context());
    EXPECT_TRUE(out.summary.has_value()) << (out.summary ? "" : out.summary.error().message);
    EXPECT_FALSE(out.sink.accountCameLate);
    EXPECT_FALSE(out.sink.progressWentBack);
    return out;
}

Imported importPath(const std::string &path, std::string_view expectedImporter) {
    auto sources = openSources(path);
    EXPECT_TRUE(sources.has_value());
    if (!sources) return {};
    EXPECT_EQ(sources->size(), 1U);
    const auto recognized = recognize(*sources->front());
    EXPECT_TRUE(recognized.has_value());
    if (!recognized) return {};
    EXPECT_EQ(recognized->importer->name(), expectedImporter);
    return importOf(*recognized->importer, *sources->front());
}

// An archive of these activities, without anything else.
Imported importActivities(const json &activities, bool withActor = true) {
    const json outbox = {
        {"id", "outbox.json"}, {"type", "OrderedCollection"}, {"totalItems", activities.size()}, {"orderedItems", activities}};
    Files files = {{"outbox.json", outbox.dump()}, {"likes.json", R"({"orderedItems":[]})"}};
    if (withActor)
        files.emplace_back("actor.json", json({{"id", me}, {"preferredUsername", "amara"}, {"followers", me + "/followers"}}).dump());
    test::MemorySource source(std::move(files));
    return importOf(mastodonArchiveImporter(), source);
}

json create(json object) {
    static int number = 0;
    const std::string id = me + "/statuses/" + std::to_string(++number);
    const json base = {{"id", id},
                       {"type", "Note"},
                       {"published", "2024-01-02T03:04:05Z"},
                       {"to", {publicUri}},
                       {"cc", {me + "/followers"}},
                       {"content", "<p>x</p>"}};
    for (const auto &[key, value] : base.items())
        if (!object.contains(key)) object[key] = value;
    return {{"id", id + "/activity"}, {"type", "Create"}, {"actor", me}, {"object", object}};
}

PostRecord onlyPost(const json &object) {
    const Imported imported = importActivities(json::array({create(object)}));
    EXPECT_EQ(imported.sink.posts.size(), 1U);
    return imported.sink.posts.empty() ? PostRecord() : imported.sink.posts.front();
}

json mention(const std::string &href, const std::string &name) { return {{"type", "Mention"}, {"href", href}, {"name", name}}; }

TEST(Mastodon, ArchiveGolden) {
    const Imported imported = importPath((test::fixtures("mastodon") / "archive").string(), "mastodon-archive");
    EXPECT_EQ(imported.summary->era, "mastodon-outbox");
    EXPECT_FALSE(imported.summary->partial);
    EXPECT_EQ(imported.summary->filesRead, (std::vector<std::string>{"actor.json", "outbox.json", "likes.json", "bookmarks.json"}));
    EXPECT_EQ(imported.summary->filesIgnored, (std::vector<std::string>{"media_attachments/ (1 files)"}));
    test::expectGolden(test::fixtures("mastodon") / "archive.golden.json", test::describe(imported.sink));
}

TEST(Mastodon, CsvGolden) {
    const Imported imported = importPath((test::fixtures("mastodon") / "csv").string(), "mastodon-csv");
    EXPECT_TRUE(imported.sink.accounts.empty()) << "the lists do not say whose they are";
    test::expectGolden(test::fixtures("mastodon") / "csv.golden.json", test::describe(imported.sink));
}

TEST(Mastodon, StatusesGolden) {
    const Imported imported = importPath((test::fixtures("mastodon") / "api").string(), "mastodon-statuses");
    EXPECT_TRUE(imported.summary->partial);
    test::expectGolden(test::fixtures("mastodon") / "api.golden.json", test::describe(imported.sink));
}

TEST(Mastodon, ZipTarGzAndWrapperGiveTheSame) {
    const fs::path folder = test::fixtures("mastodon") / "archive";
    Files files;
    for (const auto &file : fs::recursive_directory_iterator(folder))
        if (file.is_regular_file())
            files.emplace_back("archive-2024/" + file.path().lexically_relative(folder).generic_string(), test::readFile(file.path()));
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), files);
    test::writeTarGz(dir.file("a.tar.gz"), files);
    const std::string expected = test::describe(importPath(folder.string(), "mastodon-archive").sink);
    EXPECT_EQ(test::describe(importPath(dir.file("a.zip"), "mastodon-archive").sink), expected);
    EXPECT_EQ(test::describe(importPath(dir.file("a.tar.gz"), "mastodon-archive").sink), expected);
}

TEST(Mastodon, HandlesOfAddresses) {
    const std::map<std::string, std::string> expected = {{"https://Books.example/users/Nadia/statuses/99", "nadia@books.example"},
                                                         {"https://books.example/@Nadia/99", "nadia@books.example"},
                                                         {"https://books.example/users/Nadia", "nadia@books.example"},
                                                         {"https://pixel.example/p/lea/55", "lea@pixel.example"},
                                                         {"https://here.example/@tom@there.example/1", "tom@there.example"},
                                                         {"https://lemmy.example/u/kim", "kim@lemmy.example"},
                                                         {"https://host.example:3000/users/dev", "dev@host.example:3000"},
                                                         {"https://pleroma.example/objects/77aa", ""},
                                                         {"https://books.example/notes/9x", ""},
                                                         {"https://books.example/", ""},
                                                         {"https:///users/x", ""},
                                                         {"javascript:alert(1)", ""},
                                                         {"https://books.example/users/", ""},
                                                         {"https://books.example/@<b>/1", ""},
                                                         {"", ""}};
    for (const auto &[uri, handle] : expected) EXPECT_EQ(mastodon::handleOf(uri), handle) << uri;
    EXPECT_EQ(mastodon::actorOf("https://books.example/users/Nadia/statuses/99"), "https://books.example/users/Nadia");
    EXPECT_EQ(mastodon::handleFromText("@Tom@There.Example"), "tom@there.example");
    EXPECT_EQ(mastodon::handleFromText("tom", "there.example"), "tom@there.example");
    EXPECT_EQ(mastodon::handleFromText("tom"), "");
    EXPECT_EQ(mastodon::handleFromText("two words@x.example"), "");
}

TEST(Mastodon, CancelIsAnEndOfItsOwn) {
    test::MemorySource source(Files{{"outbox.json", R"({"orderedItems":[{},{},{}]})"}});
    CancelToken token;
    token.cancel();
    RecordingSink sink;
    const auto summary = mastodonArchiveImporter().import(source, sink, Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

TEST(Mastodon, ProgressReachesTheTotal) {
    const Imported imported = importPath((test::fixtures("mastodon") / "archive").string(), "mastodon-archive");
    EXPECT_GT(imported.sink.bytesTotal, 10'000);
    EXPECT_EQ(imported.sink.bytesDone, imported.sink.bytesTotal);
}

TEST(Traps, VisibilityFromToAndCc) {
    const json followers = json::array({me + "/followers"});
    const json nobody = json::array();
    EXPECT_EQ(onlyPost({{"to", {publicUri}}, {"cc", followers}}).visibility, Visibility::Public);
    EXPECT_EQ(onlyPost({{"to", publicUri}, {"cc", nobody}}).visibility, Visibility::Public);
    EXPECT_EQ(onlyPost({{"to", {"as:Public"}}, {"cc", nobody}}).visibility, Visibility::Public);
    EXPECT_EQ(onlyPost({{"to", followers}, {"cc", {publicUri}}}).visibility, Visibility::Unlisted);
    EXPECT_EQ(onlyPost({{"to", followers}, {"cc", {"https://b.example/users/x"}}}).visibility, Visibility::Followers);
    EXPECT_EQ(onlyPost({{"to", {"https://b.example/users/x"}}, {"cc", nobody}}).visibility, Visibility::Direct);
    EXPECT_EQ(onlyPost({{"to", nobody}, {"cc", nobody}}).visibility, Visibility::Direct);
    EXPECT_EQ(onlyPost({{"to", {"https://b.example/users/x/followers"}}, {"cc", nobody}}).visibility, Visibility::Direct)
        << "somebody else's followers";
}

TEST(Traps, DirectPostsKeepTheirText) {
    const PostRecord post = onlyPost({{"to", {"https://b.example/users/x"}}, {"cc", json::array()}, {"content", "<p>between us</p>"}});
    EXPECT_EQ(post.text, "between us");
    EXPECT_EQ(post.visibility, Visibility::Direct);
}

TEST(Traps, LocalMentionsAreQualifiedByTheirAddress) {
    const PostRecord post =
        onlyPost({{"tag",
                   {mention("https://shelves.example/users/Gwen", "@Gwen"), mention("https://b.example/users/x", "@x@b.example"),
                    mention("https://c.example/objects/1", ""), mention(me, "@amara")}}});
    ASSERT_EQ(post.mentions.size(), 2U) << "not oneself, and nobody who cannot be named";
    EXPECT_EQ(post.mentions[0].handle, "gwen@shelves.example");
    EXPECT_EQ(post.mentions[0].profileUrl, "https://shelves.example/users/Gwen");
    EXPECT_EQ(post.mentions[1].handle, "x@b.example");
    EXPECT_EQ(identityKey(post.mentions[1]), "h:x@b.example");
}

TEST(Traps, AnnounceOfABareAddress) {
    const Imported imported = importActivities({{{"id", me + "/statuses/7/activity"},
                                                 {"type", "Announce"},
                                                 {"actor", me},
                                                 {"published", "2024-01-02T03:04:05Z"},
                                                 {"to", {publicUri}},
                                                 {"object", "https://books.example/users/Nadia/statuses/99"}},
                                                {{"id", me + "/statuses/8/activity"},
                                                 {"type", "Announce"},
                                                 {"actor", me},
                                                 {"published", "2024-01-02T03:04:05Z"},
                                                 {"to", {publicUri}},
                                                 {"object", "https://pleroma.example/objects/77aa"}}});
    ASSERT_EQ(imported.sink.posts.size(), 2U);
    const PostRecord &post = imported.sink.posts[0];
    EXPECT_EQ(post.kind, PostKind::Repost);
    EXPECT_EQ(post.nativeId, me + "/statuses/7/activity");
    EXPECT_EQ(post.repostOf.handle, "nadia@books.example");
    EXPECT_EQ(post.visibility, Visibility::Public);
    EXPECT_EQ(imported.sink.posts[1].repostOf, IdentityRecord()) << "an address that names nobody";
}

TEST(Traps, SelfThreadsAreKeptAndAnswerNobody) {
    const PostRecord post = onlyPost({{"inReplyTo", me + "/statuses/1"}});
    EXPECT_EQ(post.kind, PostKind::Reply);
    EXPECT_EQ(post.inReplyTo, me + "/statuses/1");
    EXPECT_EQ(post.replyTo, IdentityRecord());
}

TEST(Traps, ReplyToAnAddressThatNamesNobodyGoesByTheMention) {
    const json tags = {mention("https://pleroma.example/users/oleg", "@oleg@pleroma.example"),
                       mention("https://b.example/users/x", "@x@b.example")};
    EXPECT_EQ(onlyPost({{"inReplyTo", "https://pleroma.example/objects/1"}, {"tag", tags}}).replyTo.handle, "oleg@pleroma.example");
    EXPECT_EQ(onlyPost({{"inReplyTo", "https://elsewhere.example/objects/1"}, {"tag", tags}}).replyTo, IdentityRecord());
    EXPECT_EQ(onlyPost({{"inReplyTo", "https://b.example/users/x/statuses/1"}}).replyTo.handle, "x@b.example")
        << "answered without a mention";
}

TEST(Traps, ShortenedLinksAreWrittenOut) {
    const PostRecord post = onlyPost(
        {{"content",
          R"(<p>See <a href="https://library.example/a?b=1&amp;c=2" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">library.exam</span><span class="invisible">ple/a?b=1&amp;c=2</span></a> and <a href="https://shelves.example/@gwen" class="u-url mention">@<span>gwen</span></a> <a href="https://shelves.example/tags/books" class="mention hashtag" rel="tag">#<span>Books</span></a> <a href="https://blog.example/p">my words</a> <a href="javascript:x">y</a></p>)"}});
    EXPECT_EQ(post.text, "See https://library.example/a?b=1&c=2 and @gwen #Books my words (https://blog.example/p) y");
    EXPECT_EQ(post.links, (std::vector<std::string>{"https://library.example/a?b=1&c=2", "https://blog.example/p"}));
}

TEST(Traps, BrokenHtmlStillGivesText) {
    EXPECT_EQ(mastodon::contentOf("a <a href=\"https://x.example\">b").text, "a b");
    EXPECT_EQ(mastodon::contentOf("<a>").text, "");
    EXPECT_EQ(mastodon::contentOf("<a href=https://x.example/1>x.example/1</a><abbr>k</abbr>").text, "https://x.example/1k");
    EXPECT_EQ(mastodon::contentOf("<A HREF='https://x.example/1'>x.example/…</A>!").text, "https://x.example/1!");
}

TEST(Traps, ContentWarningIsPartOfTheText) {
    EXPECT_EQ(onlyPost({{"summary", "Spoiler"}, {"content", "<p>The gardener</p>"}, {"sensitive", true}}).text, "Spoiler\n\nThe gardener");
}

TEST(Traps, AttachmentsAreFoundBehindTheBucketPrefix) {
    const json outbox = {
        {"orderedItems",
         {create(
             {{"attachment",
               {{{"type", "Document"}, {"mediaType", "image/png"}, {"url", "/bucket/media_attachments/files/1/a.png"}, {"name", "A cat"}},
                {{"type", "Document"}, {"mediaType", "video/mp4"}, {"url", "/bucket/media_attachments/files/1/gone.mp4"}}}}})}}};
    test::MemorySource source(Files{{"outbox.json", outbox.dump()}, {"media_attachments/files/1/a.png", "p"}});
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    ASSERT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.posts[0].media, (std::vector<MediaRecord>{{"photo", "media_attachments/files/1/a.png", "A cat"},
                                                                      {"video", "bucket/media_attachments/files/1/gone.mp4", ""}}));
}

TEST(Traps, MissingTimeIsTakenAndTold) {
    const Imported imported = importActivities({create({{"published", nullptr}}), create({{"published", "0000-13-77"}})});
    ASSERT_EQ(imported.sink.posts.size(), 2U);
    EXPECT_EQ(imported.sink.posts[0].created, unknownTime);
    EXPECT_EQ(imported.sink.issueCount("bad_time"), 2U);
    EXPECT_FALSE(imported.sink.issues[0].skipped);
}

TEST(Traps, UnknownActivitiesAndMissingFieldsAreIssuesNotCrashes) {
    const Imported imported = importActivities(json::array({{{"type", "Delete"}, {"object", "x"}},
                                                            {{"type", "Update"}, {"object", json::object()}},
                                                            {{"type", "Create"}},
                                                            {{"type", "Create"}, {"object", "bare"}},
                                                            {{"type", "Create"}, {"object", {{"content", 5}}}},
                                                            {{"type", "Announce"}},
                                                            5,
                                                            nullptr,
                                                            "text",
                                                            json::array({1}),
                                                            json::object(),
                                                            create({{"content", nullptr},
                                                                    {"tag", "x"},
                                                                    {"attachment", {1, nullptr}},
                                                                    {"to", 5},
                                                                    {"cc", nullptr},
                                                                    {"contentMap", {1}},
                                                                    {"url", {{"x", 1}}}})}));
    EXPECT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.issues.size(), 11U);
    EXPECT_EQ(imported.sink.issueCount("no_object"), 2U);
}

TEST(Traps, OneBadRecordCostsOneRecord) {
    std::string outbox = R"({"orderedItems":[)" + create(json::object()).dump() + R"(,{"type":"Create","object":{]},)" +
                         create({{"content", "A\xFF"}}).dump(-1, ' ', false, json::error_handler_t::ignore) + "," +
                         create(json::object()).dump();
    test::MemorySource source(Files{{"outbox.json", outbox}});  // and the end is missing
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    EXPECT_EQ(imported.sink.posts.size(), 3U);
    EXPECT_EQ(imported.sink.issueCount("bad_json"), 1U);
    EXPECT_EQ(imported.sink.issueCount("cut_short"), 1U);
    EXPECT_TRUE(imported.summary->partial);
}

TEST(Traps, BadUtf8IsRepairedAndTold) {
    std::string outbox = "{\"orderedItems\":[" + create({{"content", "caf@"}}).dump() + "]}";
    outbox[outbox.find("caf@") + 3] = '\xE9';
    test::MemorySource source(Files{{"outbox.json", outbox}});
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    ASSERT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.posts[0].text, "caf\xEF\xBF\xBD");
    EXPECT_EQ(imported.sink.issueCount("bad_utf8"), 1U);
    EXPECT_FALSE(imported.sink.issues.back().skipped);
}

TEST(Traps, WrongTotalIsANote) {
    test::MemorySource source(Files{{"outbox.json", R"({"totalItems":1557,"orderedItems":[)" + create(json::object()).dump() + "]}"},
                                    {"likes.json", R"({"orderedItems":[]})"}});
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    ASSERT_EQ(imported.sink.issueCount("count_differs"), 1U);
    EXPECT_FALSE(imported.sink.issues.front().skipped);
    EXPECT_FALSE(imported.summary->partial);
}

TEST(Traps, AbsentOptionalFilesAreNamed) {
    const Imported imported = importActivities(json::array({create(json::object())}), false);
    EXPECT_EQ(imported.sink.missing, std::vector<std::string>{"actor.json"});
    ASSERT_EQ(imported.sink.accounts.size(), 1U) << "taken from the first activity";
    EXPECT_EQ(imported.sink.accounts[0].handle, "amara@shelves.example");
}

TEST(Traps, LikesWithoutAnAuthorAreIssues) {
    test::MemorySource source(Files{
        {"outbox.json", R"({"orderedItems":[]})"},
        {"likes.json",
         R"({"orderedItems":["https://b.example/users/x/statuses/1","https://c.example/objects/2",{"id":"https://b.example/@y/3"}]})"}});
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    ASSERT_EQ(imported.sink.interactions.size(), 2U);
    EXPECT_EQ(imported.sink.interactions[0].identity.handle, "x@b.example");
    EXPECT_EQ(imported.sink.interactions[0].key, "https://b.example/users/x/statuses/1");
    EXPECT_EQ(imported.sink.interactions[1].identity.handle, "y@b.example");
    EXPECT_EQ(imported.sink.issueCount("unknown_author"), 1U);
}

TEST(Traps, ADamagedOptionalFileDoesNotStopTheImport) {
    test::MemorySource source(Files{
        {"outbox.json", "{\"orderedItems\":[" + create(json::object()).dump() + "]}"}, {"likes.json", "<html>"}, {"actor.json", "{"}});
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    EXPECT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.issueCount("bad_json"), 2U);
}

TEST(Traps, ACsvHeaderIsNoAccount) {
    const auto relations = [](const std::string &name, const std::string &content) {
        test::MemorySource source(Files{{name, content}});
        return importOf(mastodonCsvImporter(), source).sink.relations;
    };
    EXPECT_EQ(relations("following_accounts.csv", "Account address,Show boosts\na@b.example,true\n").size(), 1U);
    EXPECT_EQ(relations("following_accounts.csv",
                        "\xEF\xBB\xBF"
                        "Account address,Show boosts\r\na@b.example,true\r\n")
                  .size(),
              1U);
    EXPECT_EQ(relations("following_accounts.csv", "a@b.example,true\nc@d.example,true\n").size(), 2U) << "before 2.8 there was no header";
    EXPECT_EQ(relations("renamed.csv", "Account address,Hide notifications\na@b.example,true\n").at(0).kind, RelationKind::Muted);
}

TEST(Traps, CsvOfTheBrowsersSecondDownload) {
    const Imported imported = importPath((test::fixtures("mastodon") / "csv-old" / "following_accounts (1).csv").string(), "mastodon-csv");
    ASSERT_EQ(imported.sink.relations.size(), 2U);
    EXPECT_EQ(imported.sink.relations[1].identity.handle, "gwen@shelves.example");
    ASSERT_EQ(imported.sink.coverages.size(), 1U);
    EXPECT_TRUE(imported.sink.coverages[0].complete);
}

TEST(Traps, AListWithABadRowIsNotTheWholeList) {
    test::MemorySource source(Files{{"following_accounts.csv", "a@b.example,true\n<script>,true\nlocalname,true\n"}});
    const Imported imported = importOf(mastodonCsvImporter(), source);
    EXPECT_EQ(imported.sink.relations.size(), 1U);
    EXPECT_EQ(imported.sink.issueCount("bad_address"), 1U);
    EXPECT_EQ(imported.sink.issueCount("no_domain"), 1U);
    EXPECT_FALSE(imported.sink.coverages.at(0).complete);
}

TEST(Traps, CsvBesideTheArchiveKnowsTheServer) {
    test::MemorySource source(Files{{"outbox.json", R"({"orderedItems":[]})"},
                                    {"actor.json", json({{"id", me}, {"preferredUsername", "amara"}}).dump()},
                                    {"following_accounts.csv", "gwen,true\n"}});
    const Imported imported = importOf(mastodonArchiveImporter(), source);
    ASSERT_EQ(imported.sink.relations.size(), 1U);
    EXPECT_EQ(imported.sink.relations[0].identity.handle, "gwen@shelves.example");
}

TEST(Traps, AccountOfAServerWithAnotherDomain) {
    test::MemorySource source(Files{
        {"outbox.json", R"({"orderedItems":[]})"},
        {"actor.json",
         json({{"id", "https://social.city.example/users/Amara"}, {"preferredUsername", "Amara"}, {"webfinger", "Amara@city.example"}})
             .dump()}});
    EXPECT_EQ(importOf(mastodonArchiveImporter(), source).sink.accounts.at(0).handle, "amara@city.example");
}

// Found by fuzz_mastodon.
TEST(Traps, AStatusWithoutAKnownAuthorDoesNotComeBeforeTheAccount) {
    test::MemorySource source(Files{{"s.json", R"([{"uri":"https://a.example/1","account":{"acct":"x","url":"broken"}},
        {"uri":"https://a.example/2","created_at":"2024-01-02T03:04:05Z","account":{"acct":"x","url":"https://a.example/@x"},
         "spoiler_text":"","visibility":"public","reblogs_count":0}])"}});
    const Imported imported = importOf(mastodonStatusesImporter(), source);
    EXPECT_EQ(imported.sink.posts.size(), 1U);
    EXPECT_EQ(imported.sink.issueCount("no_account"), 1U);
}

TEST(Traps, ExcerptsOfBrokenRecordsHoldNoText) {
    EXPECT_EQ(recordId(R"({"id":"https://a.example/1","content":"secret")"), "https://a.example/1");
    EXPECT_EQ(recordId(R"({"content":"secret)"), "");
}

// Over the shared sample files, against a reader that shares nothing with the importer.
TEST(Shared, StatusesOfPerkeep) {
    TWOFOLD_SHARED_OR_SKIP(path, "fixtures/mastodon/perkeep+perkeep/pkg/importer/mastodon/testdata/user_statuses.json");
    const Imported imported = importPath(path.string(), "mastodon-statuses");
    const json raw = json::parse(test::readFile(path));
    ASSERT_EQ(imported.sink.posts.size(), raw.size());
    std::map<std::string, Visibility> words = {{"public", Visibility::Public},
                                               {"unlisted", Visibility::Unlisted},
                                               {"private", Visibility::Followers},
                                               {"direct", Visibility::Direct}};
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const PostRecord &post = imported.sink.posts[i];
        EXPECT_EQ(post.nativeId, raw[i]["uri"].get<std::string>());
        EXPECT_EQ(post.visibility, words.at(raw[i]["visibility"].get<std::string>()));
        EXPECT_EQ(post.mentions.size(), raw[i]["mentions"].size());
        EXPECT_NE(post.created, unknownTime);
    }
    EXPECT_EQ(imported.sink.posts[0].text, "MULTIPLE\n\nLINES\n\nOF\n\nTEXT");
    EXPECT_EQ(imported.sink.posts[1].text, "I'm the spoiler text.\n\nA status with a spoiler text.");
    EXPECT_EQ(imported.sink.accounts.at(0).handle, "testuser@example.com");
    EXPECT_TRUE(imported.sink.issues.empty());
}

}  // namespace
}  // namespace twofold::ingest
