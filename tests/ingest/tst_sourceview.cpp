// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <filesystem>

#include "entrynames.h"
#include "ingest/memorysource.h"
#include "support/testsupport.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<std::pair<std::string, std::string>>;
using Strings = std::vector<std::string>;

Strings paths(const SourceView &view) {
    Strings out;
    for (const SourceEntry &entry : view.entries()) out.push_back(entry.path);
    std::sort(out.begin(), out.end());
    return out;
}

std::string contentOf(SourceView &view, const std::string &path) {
    const SourceEntry *entry = view.find(path);
    if (!entry) return "(no " + path + ")";
    const auto content = view.readAll(*entry);
    return content ? *content : "(error: " + content.error().message + ")";
}

ErrorCode codeOf(const std::string &path, std::string_view word = {}) {
    const auto sources = openSources(path);
    if (sources) {
        ADD_FAILURE() << path << " was opened";
        return ErrorCode::BadArgument;
    }
    EXPECT_NE(sources.error().message.find(word), std::string::npos) << sources.error().message;
    return sources.error().code;
}

std::unique_ptr<SourceView> only(const std::string &path) {
    auto sources = openSources(path);
    EXPECT_TRUE(sources.has_value()) << (sources ? "" : sources.error().message);
    if (!sources) return std::make_unique<test::MemorySource>(Files{});
    EXPECT_EQ(sources->size(), 1U);
    return std::move(sources->front());
}

std::string fixture(const std::string &name) { return (test::fixtures("archives") / name).string(); }

const Files files = {{"data/manifest.js", "m"},
                     {"data/tweets.js", std::string(700'000, 't')},
                     {"data/tweets_media/1-a.jpg", "j"},
                     {"Your archive.html", "h"}};

TEST(SourceViews, ZipTarGzAndFolderAreAlike) {
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), files);
    test::writeTarGz(dir.file("a.tar.gz"), files);
    for (const auto &[name, content] : files) test::writeFile(fs::path(dir.file("folder")) / name, content);
    for (const char *name : {"a.zip", "a.tar.gz", "folder"}) {
        const auto view = only(dir.file(name));
        EXPECT_EQ(view->name(), name);
        EXPECT_EQ(paths(*view), (Strings{"Your archive.html", "data/manifest.js", "data/tweets.js", "data/tweets_media/1-a.jpg"})) << name;
        for (const auto &[path, content] : files) EXPECT_EQ(contentOf(*view, path), content) << name;
        EXPECT_EQ(view->find("data/tweets.js")->size, 700'000);
    }
}

TEST(SourceViews, SingleFileIsASourceOfOne) {
    const test::TempDir dir;
    for (const char *name : {"tweets.js", "statuses.json", "following_accounts (1).csv", "unknown.bin"}) {
        test::writeFile(dir.file(name), "content");
        const auto view = only(dir.file(name));
        EXPECT_EQ(paths(*view), Strings{name});
        EXPECT_EQ(contentOf(*view, name), "content");
    }
}

TEST(SourceViews, FindGoesByEndOfPathAndTheShallowestWins) {
    const test::MemorySource view(Files{{"x/y/like.js", ""},
                                        {"x/like.js", ""},
                                        {"dislike.js", ""},
                                        {"a/block.js", ""},
                                        {"b/block.js", ""},
                                        {"tweets.js", ""},
                                        {"old/tweets.js", ""}});
    EXPECT_EQ(view.find("like.js")->path, "x/like.js");
    EXPECT_EQ(view.find("y/like.js")->path, "x/y/like.js");
    EXPECT_EQ(view.find("tweets.js")->path, "tweets.js");
    EXPECT_EQ(view.find("block.js"), nullptr) << "two of the same depth";
    EXPECT_EQ(view.find("ike.js"), nullptr) << "no part of a name";
    EXPECT_EQ(view.find("absent.js"), nullptr);
}

TEST(SourceViews, ReadHeadAndReadAllLimits) {
    test::MemorySource view(Files{{"a", std::string(1000, 'x')}});
    EXPECT_EQ(view.readHead(view.entries()[0], 10)->size(), 10U);
    EXPECT_EQ(view.readHead(view.entries()[0], 5000)->size(), 1000U);
    EXPECT_EQ(view.readAll(view.entries()[0], 1000)->size(), 1000U);
    EXPECT_EQ(view.readAll(view.entries()[0], 999).error().code, ErrorCode::TooLarge);
}

TEST(SourceViews, StreamsOfOneArchiveAreIndependentAndOutliveTheView) {
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), {{"a", "first"}, {"b", "second"}});
    auto view = only(dir.file("a.zip"));
    auto b = view->open(*view->find("b"));
    auto a = view->open(*view->find("a"));
    ASSERT_TRUE(a && b);
    view.reset();
    char buffer[16];
    EXPECT_EQ((*b)->read(buffer, 3), 3U);
    EXPECT_EQ((*a)->read(buffer, 16), 5U);
    EXPECT_EQ(std::string(buffer, 5), "first");
    EXPECT_EQ((*b)->read(buffer, 16), 3U);
    EXPECT_EQ(std::string(buffer, 3), "ond");
    EXPECT_EQ((*b)->read(buffer, 16), 0U);
    EXPECT_EQ((*b)->read(buffer, 16), 0U);
}

TEST(Traps, WrapperFolderIsTakenOff) {
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), {{"my export/twitter-2022/data/tweets.js", "t"}, {"my export/twitter-2022/Your archive.html", "h"}});
    EXPECT_EQ(paths(*only(dir.file("a.zip"))), (Strings{"Your archive.html", "data/tweets.js"}));
    test::writeZip(dir.file("b.zip"), {{"data/tweets.js", "t"}, {"data/like.js", "l"}});
    EXPECT_EQ(paths(*only(dir.file("b.zip"))), (Strings{"data/like.js", "data/tweets.js"})) << "a folder of the layout is no wrapper";
}

TEST(Traps, DesktopLeftoversAreIgnored) { EXPECT_EQ(paths(*only(fixture("desktop-leftovers.zip"))), (Strings{"note.txt", "outbox.json"})); }

TEST(Traps, HostileNamesAreCleanedOrDropped) {
    const test::TempDir dir;
    const auto before = std::distance(fs::recursive_directory_iterator(dir.path()), fs::recursive_directory_iterator());
    fs::copy_file(fixture("hostile-names.zip"), dir.file("h.zip"));
    const auto view = only(dir.file("h.zip"));
    EXPECT_EQ(paths(*view), (Strings{"abs/olute.json", "back/slash/tweets.csv", "data/double.json", "dot/plain.json", "x/drive.json"}));
    EXPECT_EQ(contentOf(*view, "slash/tweets.csv"), "backslashes");
    EXPECT_EQ(std::distance(fs::recursive_directory_iterator(dir.path()), fs::recursive_directory_iterator()), before + 1)
        << "something was unpacked";
}

TEST(Traps, NamesOfOtherCodePagesDoNotCrash) {
    const auto view = only(fixture("cp437.zip"));
    ASSERT_EQ(view->entries().size(), 2U);
    EXPECT_EQ(contentOf(*view, "plain.json"), "{}");
    for (const SourceEntry &entry : view->entries()) EXPECT_TRUE(view->readAll(entry)) << entry.path;
}

TEST(Traps, NamesAreUtf8EvenInTheCLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "C");
    const auto view = only(fixture("streamed.zip"));
    std::setlocale(LC_ALL, before.c_str());
    EXPECT_EQ(contentOf(*view, "data/ümlaut.json"), "{\"a\":1}");
}

TEST(Traps, DataDescriptorsOfAStreamingServer) {
    EXPECT_EQ(contentOf(*only(fixture("streamed.zip")), "data/tweets.js"), "window.YTD.tweets.part0 = [ ]");
}

TEST(Traps, BrowserCopyNumberIsFoundByThePlainName) {
    const test::MemorySource view(
        Files{{"data/following (1).js", ""}, {"like (2).js", ""}, {"like.js", ""}, {"odd(1).js", ""}, {"(1).js", ""}});
    EXPECT_EQ(view.find("following.js")->path, "data/following (1).js");
    EXPECT_EQ(view.find("following (1).js")->path, "data/following (1).js");
    EXPECT_EQ(view.find("like.js")->path, "like.js");
    EXPECT_EQ(view.find("odd.js"), nullptr);
    EXPECT_EQ(withoutCopyNumber("a (12).json"), "a.json");
    EXPECT_EQ(withoutCopyNumber("a ().json"), "a ().json");
}

TEST(Traps, SeveralExportsInOneArchiveAreSeveralSources) {
    const test::TempDir dir;
    test::writeZip(dir.file("both.zip"), {{"all/x/data/manifest.js", "1"},
                                          {"all/x/data/tweets.js", "2"},
                                          {"all/masto/outbox.json", "3"},
                                          {"all/masto/actor.json", "4"},
                                          {"all/readme.txt", "r"}});
    const auto sources = openSources(dir.file("both.zip"));
    ASSERT_TRUE(sources);
    ASSERT_EQ(sources->size(), 2U);
    EXPECT_EQ(paths(*sources->at(0)), (Strings{"actor.json", "outbox.json"}));
    EXPECT_EQ(paths(*sources->at(1)), (Strings{"data/manifest.js", "data/tweets.js"}));
    EXPECT_EQ(contentOf(*sources->at(1), "data/tweets.js"), "2");
}

TEST(Traps, ExportsOfDifferentNetworksSideBySideAreSeveralSources) {
    const test::TempDir temp;
    for (const char *name : {"facebook-ines/your_facebook_activity/posts/your_posts_1.json", "facebook-ines/connections/friends/your_friends.json",
                             "facebook-ines/personal_information/profile_information/profile_information.json",
                             "instagram-ines/connections/followers_and_following/followers_1.json", "instagram-ines/your_instagram_activity/media/posts_1.json",
                             "Complete_LinkedInDataExport/Connections_12345.csv", "Complete_LinkedInDataExport/Shares.csv", "contacts.vcf"}) {
        std::filesystem::create_directories(std::filesystem::path(temp.file(name)).parent_path());
        test::writeFile(temp.file(name), "{}");
    }
    const auto sources = openSources(fs::path(temp.file("")).string());
    ASSERT_TRUE(sources.has_value());
    std::vector<Strings> all;
    for (const auto &source : *sources) all.push_back(paths(*source));
    std::sort(all.begin(), all.end());
    EXPECT_EQ(all, (std::vector<Strings>{{"Connections_12345.csv", "Shares.csv"},
                                         {"connections/followers_and_following/followers_1.json", "your_instagram_activity/media/posts_1.json"},
                                         {"connections/friends/your_friends.json", "personal_information/profile_information/profile_information.json",
                                          "your_facebook_activity/posts/your_posts_1.json"},
                                         {"contacts.vcf"}}));
}

TEST(Traps, AnExportInsideAnExportIsItsOwnSource) {
    const test::TempDir dir;
    test::writeZip(dir.file("n.zip"),
                   {{"data/tweets.js", "new"}, {"old/data/tweets.js", "old"}, {"old/data/like.js", "l"}, {"lists.csv", "c"}});
    const auto sources = openSources(dir.file("n.zip"));
    ASSERT_TRUE(sources);
    ASSERT_EQ(sources->size(), 2U);
    EXPECT_EQ(paths(*sources->at(0)), (Strings{"data/tweets.js", "lists.csv"}));
    EXPECT_EQ(paths(*sources->at(1)), (Strings{"data/like.js", "data/tweets.js"}));
}

TEST(Traps, DataBesideAnExportAreNotLost) {
    const test::TempDir dir;
    const fs::path folder = dir.file("downloads");
    test::writeFile(folder / "archive-1/outbox.json", "{}");
    test::writeFile(folder / "following_accounts.csv", "a@b.example");
    const auto sources = openSources(folder);
    ASSERT_TRUE(sources);
    ASSERT_EQ(sources->size(), 2U);
    EXPECT_EQ(paths(*sources->at(0)), Strings{"outbox.json"});
    EXPECT_EQ(paths(*sources->at(1)), Strings{"following_accounts.csv"});
}

TEST(Traps, AFolderOfZipsIsASourceEach) {
    const test::TempDir dir;
    fs::create_directories(dir.file("zips"));
    test::writeZip(dir.file("zips/1.zip"), {{"data/tweets.js", "1"}});
    test::writeTarGz(dir.file("zips/2.tar.gz"), {{"outbox.json", "2"}});
    const auto sources = openSources(dir.file("zips"));
    ASSERT_TRUE(sources);
    ASSERT_EQ(sources->size(), 2U);
    EXPECT_EQ(sources->at(0)->name(), "1.zip");
    EXPECT_EQ(contentOf(*sources->at(1), "outbox.json"), "2");
}

TEST(Traps, AZipInsideAnExportIsIgnored) {
    const test::TempDir dir;
    const auto view = only(fixture("zip-in-zip.zip"));
    EXPECT_EQ(paths(*view), (Strings{"tweet.js", "tweet_media/tweet-media.zip"}));
    fs::create_directories(dir.file("x2019"));
    test::writeFile(dir.file("x2019/tweet.js"), "[]");
    test::writeZip(dir.file("x2019/tweet_media.zip"), {{"a.jpg", "j"}});
    EXPECT_EQ(paths(*only(dir.file("x2019"))), (Strings{"tweet.js", "tweet_media.zip"}));
}

TEST(Traps, LinksLeadNowhere) {
    const test::TempDir dir;
    EXPECT_EQ(paths(*only(fixture("links.tar"))), Strings{"plain.json"});
    test::writeFile(dir.file("outside/secret.json"), "{}");
    test::writeFile(dir.file("inside/own.json"), "{}");
    fs::create_symlink(dir.file("outside/secret.json"), dir.file("inside/link.json"));
    fs::create_directory_symlink(dir.file("outside"), dir.file("inside/folder"));
    EXPECT_EQ(paths(*only(dir.file("inside"))), Strings{"own.json"});
}

TEST(Traps, EncryptedZipSaysWhatToDo) { EXPECT_EQ(codeOf(fixture("encrypted.zip"), "password"), ErrorCode::WrongVariant); }

TEST(Traps, TruncatedZipIsAnIncompleteDownload) {
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), files);
    const std::string whole = test::readFile(dir.file("a.zip"));
    for (const std::size_t length : {whole.size() - 1, whole.size() - 30, whole.size() / 2, std::size_t{40}, std::size_t{4}}) {
        test::writeFile(dir.file("cut.zip"), whole.substr(0, length));
        EXPECT_EQ(codeOf(dir.file("cut.zip"), "download is incomplete"), ErrorCode::Damaged) << length;
    }
}

TEST(Traps, TruncatedTarGzIsAnIncompleteDownload) {
    const test::TempDir dir;
    test::writeTarGz(dir.file("a.tgz"), files);
    const std::string whole = test::readFile(dir.file("a.tgz"));
    for (const std::size_t length : {whole.size() - 20, whole.size() / 2, std::size_t{40}}) {
        test::writeFile(dir.file("cut.tgz"), whole.substr(0, length));
        EXPECT_EQ(codeOf(dir.file("cut.tgz")), ErrorCode::Damaged) << length;
    }
}

TEST(Traps, WrongChecksumIsDamage) {
    const auto view = only(fixture("bad-checksum.zip"));
    const auto content = view->readAll(view->entries()[0]);
    ASSERT_FALSE(content.has_value());
    EXPECT_EQ(content.error().code, ErrorCode::Damaged);
}

TEST(Traps, OneDamagedFileOfAZipLeavesTheOthers) {
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), {{"a.json", std::string(5000, 'a') + "bcd"}, {"b.json", "sound"}, {"data/c.js", "sound too"}});
    std::string bytes = test::readFile(dir.file("a.zip"));
    const std::size_t data = bytes.find("a.json") + 40;  // within the packed bytes of the first file
    bytes.replace(data, 8, 8, '\xFF');
    test::writeFile(dir.file("broken.zip"), bytes);
    const auto view = only(dir.file("broken.zip"));
    ASSERT_EQ(view->entries().size(), 3U);
    EXPECT_FALSE(view->readAll(*view->find("a.json")).has_value());
    EXPECT_EQ(contentOf(*view, "b.json"), "sound");
    EXPECT_EQ(contentOf(*view, "c.js"), "sound too");
}

TEST(Traps, AZipByNameOnlyIsDamaged) {
    const test::TempDir dir;
    test::writeFile(dir.file("a.zip"), "<html>Please sign in</html>");
    EXPECT_EQ(codeOf(dir.file("a.zip"), "download the export again"), ErrorCode::Damaged);
}

TEST(Traps, EmptyAndAbsentAndForbidden) {
    const test::TempDir dir;
    test::writeFile(dir.file("zero.zip"), "");
    EXPECT_EQ(codeOf(dir.file("zero.zip"), "is empty"), ErrorCode::FileUnreadable);
    EXPECT_EQ(codeOf(dir.file("absent.zip")), ErrorCode::NotFound);
    EXPECT_EQ(paths(*only(fixture("empty.zip"))), Strings{});
    fs::create_directories(dir.file("bare"));
    EXPECT_EQ(paths(*only(dir.file("bare"))), Strings{});
    if (geteuid() == 0) return;  // root may read everything
    test::writeFile(dir.file("locked.json"), "{}");
    fs::permissions(dir.file("locked.json"), fs::perms::none);
    EXPECT_EQ(codeOf(dir.file("locked.json")), ErrorCode::FileUnreadable);
}

TEST(Traps, ZipBombStops) {
    const test::TempDir dir;
    test::writeZip(dir.file("bomb.zip"), {{"outbox.json", std::string(std::size_t{100} << 20, '0')}});
    const auto view = only(dir.file("bomb.zip"));
    auto stream = view->open(view->entries()[0]);
    ASSERT_TRUE(stream);
    std::vector<char> buffer(1U << 20);
    std::size_t total = 0;
    for (;;) {
        const auto got = (*stream)->read(buffer.data(), buffer.size());
        if (!got) {
            EXPECT_EQ(got.error().code, ErrorCode::TooLarge);
            break;
        }
        ASSERT_GT(*got, 0U) << "all of the bomb was read";
        total += *got;
    }
    EXPECT_GE(total, std::size_t{63} << 20);
    EXPECT_LE(total, std::size_t{66} << 20);
}

TEST(Traps, TarGzBombStops) {
    const test::TempDir dir;
    test::writeTarGz(dir.file("bomb.tar.gz"), {{"pad.bin", std::string(std::size_t{100} << 20, '0')}, {"outbox.json", "{}"}});
    EXPECT_EQ(codeOf(dir.file("bomb.tar.gz")), ErrorCode::TooLarge);
}

TEST(Traps, CompressedFileThatIsNoArchive) {
    const test::TempDir dir;
    test::writeTarGz(dir.file("a.tar.gz"), {{"x", "y"}});
    std::string gzip = test::readFile(dir.file("a.tar.gz"));
    // A gzip header with an empty stored block: no tar inside.
    const std::string empty("\x1f\x8b\x08\0\0\0\0\0\0\x03\x01\x05\0\xfa\xffhello\x86\xa6\x10\x36\x05\0\0\0", 28);
    test::writeFile(dir.file("hello.gz"), empty);
    EXPECT_EQ(paths(*only(dir.file("hello.gz"))), Strings{"hello.gz"});
}

TEST(EntryNames, TheLaterOfTwoWithOneNameStays) {
    std::vector<SourceEntry> entries = {{"a", 1, 0}, {"b", 1, 1}, {"a", 2, 2}};
    dropShadowed(entries);
    EXPECT_EQ(entries, (std::vector<SourceEntry>{{"b", 1, 1}, {"a", 2, 2}}));
}

}  // namespace
}  // namespace twofold::ingest
