// SPDX-License-Identifier: GPL-3.0-or-later
// What is no export, or a broken one: a clear word, and a store as it was.
#include <gtest/gtest.h>

#include "servicestest.h"

namespace twofold::test {

namespace {

XExport good() {
    XExport archive;
    archive.generated = day(2024, 1, 1);
    archive.followers = {"5001", "5002"};
    for (int i = 0; i < 200; ++i)
        archive.tweets.push_back({.id = std::to_string(100 + i), .at = day(2020, 1, 1) + i * msPerDay, .text = "post " + std::to_string(i) + " of somebody " + std::string(60, 'x')});
    return archive;
}

class BadInput : public ::testing::Test {
protected:
    BadInput() : store(folder.file("s.db")) {
        XExport other = good();
        other.tweets.resize(3);
        store.import(other, folder.file("known.zip"));
        before = dumpTables(store.path());
    }

    // The code of what went wrong before the first record; the store must be as it was, with no job left behind.
    std::string refused(const std::string &path) {
        CancelToken cancel;
        const auto reports = services::ImportService(store.session()).run(path, {}, cancel, {});
        EXPECT_TRUE(sameText(before, dumpTables(store.path())));
        EXPECT_TRUE(isSound(store.path()));
        if (reports) return "taken:\n" + countsOf(reports->front());
        EXPECT_GT(reports.error().message.size(), 10U);
        const auto preview = services::ImportService(store.session()).preview(path, {}, cancel, {});
        EXPECT_FALSE(preview.has_value());
        if (!preview) {
            EXPECT_EQ(preview.error().code, reports.error().code);
        }
        EXPECT_TRUE(sameText(before, dumpTables(store.path())));
        return errorCodeName(reports.error().code);
    }

    // Files of a good archive with one of them exchanged.
    std::string with(const std::string &name, const std::string &content) {
        auto files = good().files();
        for (auto &[file, text] : files)
            if (file == name) text = content;
        writeZip(folder.file("changed.zip"), files);
        setFileTime(folder.file("changed.zip"), day(2024, 1, 1));
        return folder.file("changed.zip");
    }
    std::string tweets() {
        for (const auto &[file, text] : good().files())
            if (file == "data/tweets.js") return text;
        return {};
    }

    TempDir folder;
    Store store;
    std::string before;
};

}  // namespace

TEST_F(BadInput, thatIsNotThere) { EXPECT_EQ(refused(folder.file("none.zip")), "not_found"); }

TEST_F(BadInput, ofNoBytes) {
    writeFile(folder.file("empty.zip"), "");
    EXPECT_EQ(refused(folder.file("empty.zip")), "file_unreadable");
}

TEST_F(BadInput, thatIsNoArchive) {
    writeFile(folder.file("letter.txt"), "Dear Sir or Madam");
    EXPECT_EQ(refused(folder.file("letter.txt")), "not_an_export");
    writeFile(folder.file("noise.bin"), std::string(4000, '\x07'));
    EXPECT_EQ(refused(folder.file("noise.bin")), "not_an_export");
    writeFile(folder.file("noise.zip"), std::string(4000, '\x07'));
    EXPECT_EQ(refused(folder.file("noise.zip")), "damaged");
}

TEST_F(BadInput, anArchiveOfOtherThings) {
    writeZip(folder.file("holiday.zip"), {{"beach.jpg", "x"}, {"notes.txt", "y"}});
    EXPECT_EQ(refused(folder.file("holiday.zip")), "not_an_export");
}

TEST_F(BadInput, aFolderWithoutData) {
    std::filesystem::create_directory(folder.file("empty"));
    EXPECT_EQ(refused(folder.file("empty")), "not_an_export");
}

TEST_F(BadInput, anHtmlExport) {
    writeZip(folder.file("fb.zip"), {{"index.html", "<html><body>Facebook</body></html>"}, {"posts/your_posts_1.html", "<html></html>"}});
    EXPECT_EQ(refused(folder.file("fb.zip")), "wrong_variant");
}

TEST_F(BadInput, aTruncatedZip) {
    good().write(folder.file("whole.zip"));
    const std::string bytes = readFile(folder.file("whole.zip"));
    for (const double share : {0.2, 0.5, 0.9}) {
        writeFile(folder.file("cut.zip"), bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * share)));
        EXPECT_EQ(refused(folder.file("cut.zip")), "damaged") << share;
    }
}

TEST_F(BadInput, namesThatLeadOutsideAreNotFollowed) {
    auto files = good().files();
    files.emplace_back("../../../../tmp/twofold-escaped.js", "window.YTD.tweets.part9 = []");
    files.emplace_back("/etc/twofold-escaped.js", "x");
    writeZip(folder.file("hostile.zip"), files);
    const auto report = store.import(folder.file("hostile.zip"));
    EXPECT_EQ(report.of(RecordKind::Post).found(), 200);
    EXPECT_FALSE(std::filesystem::exists("/tmp/twofold-escaped.js"));
    EXPECT_FALSE(std::filesystem::exists("/etc/twofold-escaped.js"));
}

// What is whole is taken, and the rest is told.
TEST_F(BadInput, jsonThatIsCutOff) {
    const std::string whole = tweets();
    const auto report = store.import(with("data/tweets.js", whole.substr(0, whole.size() / 2)));
    EXPECT_EQ(word(report.state), word(JobState::DoneWithIssues));
    EXPECT_GT(report.of(RecordKind::Post).found(), 80);
    EXPECT_LT(report.of(RecordKind::Post).stored, 120);
    EXPECT_GT(report.issueCount, 0);
    EXPECT_TRUE(report.partial);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(BadInput, aHundredThousandLevelsDeep) {
    const std::string deep = "window.YTD.tweets.part0 = [" + std::string(100'000, '[') + std::string(100'000, ']') + "]";
    const auto report = store.import(with("data/tweets.js", deep));
    EXPECT_EQ(word(report.state), word(JobState::DoneWithIssues));
    EXPECT_EQ(report.of(RecordKind::Post).stored, 0);
    EXPECT_EQ(report.of(RecordKind::Post).skipped, 1);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(BadInput, invalidUtf8IsRepairedOrToldAndNeverStored) {
    std::string text = tweets();
    const auto at = text.find("of somebody");
    text[at] = '\xFF';
    text[at + 1] = '\xC0';
    const auto report = store.import(with("data/tweets.js", text));
    EXPECT_EQ(report.of(RecordKind::Post).found(), 200);
    EXPECT_GT(report.issueCount, 0);
    EXPECT_EQ(numberOf(*store.reader(), "SELECT count(*) FROM posts WHERE instr(CAST(text AS BLOB), x'FF')>0"), 0);
    EXPECT_TRUE(isSound(store.path()));
}

// An import that ends in an error leaves the log a word about it, and nothing else.
TEST_F(BadInput, thatBreaksInTheMiddleLeavesNothing) {
    good().write(folder.file("whole.zip"));
    std::string bytes = readFile(folder.file("whole.zip"));
    const auto name = bytes.find("data/tweets.js");
    ASSERT_NE(name, std::string::npos);
    for (std::size_t i = name + 40; i < name + 400 && i < bytes.size(); ++i) bytes[i] = static_cast<char>(~bytes[i]);
    writeFile(folder.file("broken.zip"), bytes);
    setFileTime(folder.file("broken.zip"), day(2024, 1, 1));
    const std::string visible = dumpVisible(store.path());
    CancelToken cancel;
    const auto reports = services::ImportService(store.session()).run(folder.file("broken.zip"), {}, cancel, {});
    if (!reports) {
        EXPECT_EQ(errorCodeName(reports.error().code), std::string("damaged"));
    } else if (reports->front().state == JobState::Failed) {
        EXPECT_FALSE(reports->front().error.empty());
        EXPECT_EQ(reports->front().total().found(), 0);
        EXPECT_TRUE(sameText(before, dumpTables(store.path())));
    } else {
        EXPECT_EQ(word(reports->front().state), word(JobState::DoneWithIssues));
        EXPECT_GT(reports->front().issueCount, 0);
    }
    if (!reports || reports->front().state == JobState::Failed) {
        EXPECT_TRUE(sameText(visible, dumpVisible(store.path())));
    }
    EXPECT_TRUE(isSound(store.path()));
}

}  // namespace twofold::test
