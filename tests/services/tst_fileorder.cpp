// SPDX-License-Identifier: GPL-3.0-or-later
// Any subset of the files of an export, one by one in any order and as often as one likes, gives the store that the same
// files give together.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>

#include "core/seed.h"
#include "servicestest.h"

namespace twofold::test {

namespace {

namespace fs = std::filesystem;

struct Export {
    const char *folder;  ///< under tests/fixtures
    const char *owner;   ///< the file that says whose it is; imported first, so that the others can be given to that account
    /// Files that mean something beside another one only: what stands in the Circle's file stands in tweets.js too, a note is
    /// the end of a post, a reposted text gives the handles of those who are on the lists,
    /// and these tell whose the folder of a conversation is. Paths, or how they begin.
    std::vector<std::string> bound = {};
};

class FileOrder : public testing::TestWithParam<Export> {};

// Where a picture lies beside its post, the post says so: that is told by the archive, not by the files of data.
bool isPicture(const fs::path &path) {
    static const std::set<std::string> types{".jpg", ".jpeg", ".png", ".mp4", ".gif", ".webp"};
    return types.contains(path.extension().string());
}

std::vector<fs::path> filesOf(const fs::path &root) {
    std::vector<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file() && !isPicture(entry.path())) files.push_back(fs::relative(entry.path(), root));
    std::sort(files.begin(), files.end());
    return files;
}

// Copied now, which is later than the day on which these tests happen: so all of it counts as seen on that day.
fs::path copyFiles(const fs::path &root, const std::vector<fs::path> &files, const fs::path &to) {
    for (const auto &file : files) {
        fs::create_directories((to / file).parent_path());
        fs::copy_file(root / file, to / file, fs::copy_options::overwrite_existing);
    }
    return to;
}

// A file on its own may be of no format at all; then together with the others it gives nothing either.
void importLoosely(Store &store, const fs::path &path, AccountId account) {
    CancelToken cancel;
    services::ImportOptions options;
    options.account = account;
    (void)services::ImportService(store.session()).run(path.string(), options, cancel, {});
}

}  // namespace

TEST_P(FileOrder, doesNotMatter) {
    TWOFOLD_RANDOM(random);
    const Export &what = GetParam();
    const fs::path root = fs::path(TWOFOLD_FIXTURES) / what.folder;
    ASSERT_TRUE(fs::exists(root / what.owner)) << root / what.owner;
    for (int round = 0; round < 4; ++round) {
        const TempDir folder;
        std::vector<fs::path> chosen;
        for (const auto &file : filesOf(root)) {
            const bool bound = std::any_of(what.bound.begin(), what.bound.end(), [&](const auto &begin) { return file.generic_string().starts_with(begin); });
            if (file.generic_string() != what.owner && !bound && random() % 100 < 70) chosen.push_back(file);
        }
        std::vector<fs::path> together = chosen;
        together.insert(together.begin(), what.owner);
        Store whole(folder.file("whole.db"));
        importLoosely(whole, copyFiles(root, together, fs::path(folder.file("whole"))), {});

        Store single(folder.file("single.db"));
        importLoosely(single, copyFiles(root, {what.owner}, fs::path(folder.file("owner"))), {});
        const AccountId account = single.account();
        std::vector<fs::path> order = chosen;
        for (std::size_t i = 0; i < chosen.size() / 3; ++i) order.push_back(chosen[random() % chosen.size()]);
        std::shuffle(order.begin(), order.end(), random);
        std::string story;
        for (std::size_t i = 0; i < order.size(); ++i) {
            story += order[i].generic_string() + "\n";
            importLoosely(single, copyFiles(root, {order[i]}, fs::path(folder.file("step" + std::to_string(i)))), account);
        }
        ASSERT_TRUE(sameText(dumpVisible(whole.path()), dumpVisible(single.path()))) << what.folder << ", one by one:\n" << story;
        ASSERT_TRUE(isSound(single.path()));
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, FileOrder,
                         testing::Values(Export{"x/x-2022/data", "account.js", {"manifest.js", "twitter-circle-tweet.js", "note-tweet.js", "follower.js", "follower-part1.js", "following.js"}}, Export{"x/x-2018", "account.js"},
                                         Export{"mastodon/archive", "actor.json"},
                                         Export{"facebook/2018", "profile_information/profile_information.json"},
                                         Export{"facebook/2023", "personal_information/profile_information/profile_information.json"},
                                         Export{"linkedin/Complete_LinkedInDataExport_03-09-2026",
                                                "Profile.csv",
                                                {"Positions.csv", "Education.csv", "Skills.csv", "Registration.csv", "Email Addresses.csv", "Articles/"}},
                                         Export{"instagram/2025", "personal_information/personal_information/personal_information.json", {"your_instagram_activity/messages/", "your_instagram_activity/threads/", "security_and_login_information/"}}),
                         [](const auto &one) {
                             std::string name = one.param.folder;
                             std::replace_if(name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
                             return name;
                         });

}  // namespace twofold::test
