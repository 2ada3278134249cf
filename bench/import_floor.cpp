// SPDX-License-Identifier: GPL-3.0-or-later
// import_floor [--format NAME] [POSTS [BIG [REPEAT]]]: an import against the least that any import must do, and against its own size.
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>

#include "floor.h"
#include "measure.h"
#include "support/jsonexports.h"
#include "support/xgenerator.h"
#include "twofold/services/importservice.h"

namespace {

using namespace twofold;
using namespace twofold::bench;

struct Format {
    std::string_view name;
    Layout layout;
    double goal;  ///< import against floor
    void (*write)(const std::string &path, long long posts);
};

int peopleFor(long long posts) { return posts >= 1'000'000 ? 10'000 : 2'000; }

void writeX(const std::string &path, long long posts) {
    test::writeXArchive(path, {.posts = posts, .contacts = peopleFor(posts), .parts = posts >= 1'000'000 ? 4 : 1});
}
void writeFacebook(const std::string &path, long long posts) { test::writeFacebookExport(path, posts, peopleFor(posts)); }
void writeInstagram(const std::string &path, long long posts) { test::writeInstagramExport(path, posts, peopleFor(posts)); }
void writeMastodon(const std::string &path, long long posts) { test::writeMastodonArchive(path, posts, peopleFor(posts)); }

const std::vector<Format> &formats() {
    static const std::vector<Format> all{
        {"x", {"data/tweets", ".js", {}}, 1.5, writeX},
        {"facebook", {"", ".json", {"friends_v2", "comments_v2", "messages"}}, 2.0, writeFacebook},
        {"instagram", {"", ".json", {"relationships_following", "messages"}}, 2.0, writeInstagram},
        {"mastodon", {"", ".json", {"orderedItems"}, true}, 2.0, writeMastodon},
    };
    return all;
}

std::string archiveOf(const std::filesystem::path &folder, const Format &format, long long posts) {
    const std::string prefix = format.name == "x" ? "" : std::string(format.name) + "-export-";
    const std::string path = (folder / (prefix + std::to_string(posts) + ".zip")).string();
    if (!std::filesystem::exists(path)) format.write(path, posts);
    return path;
}

void removeStore(const std::string &path) {
    for (const char *suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
}

// Milliseconds of ImportService::run on a fresh store; [1]: until the posts were read, before what follows from them.
Figures import(const std::string &archive, const std::string &store) {
    removeStore(store);
    return inChild([&](Figures &figures) {
        int count = 0;
        const QCoreApplication application(count, nullptr);
        auto session = services::Session::open(store);
        if (!session) fail(session.error().message);
        CancelToken cancel;
        services::ImportOptions options;
        options.purpose = Purpose::Professional;
        const double before = cpuMilliseconds();
        Watch watch;
        Watch reading;
        const auto reports = services::ImportService(**session).run(archive, options, cancel, [&](const services::ImportProgress &progress) {
            if (progress.derivingNow) figures.values[1] = reading.lap();
        });
        figures.values[0] = watch.lap();
        figures.cpu = cpuMilliseconds() - before;
        if (!reports || reports->front().state != JobState::Done) fail("the import failed");
        figures.values[2] = static_cast<double>(reports->front().of(RecordKind::Post).stored);
    });
}

// [4]: what a tree of every record takes, which is not part of the floor.
Figures floorOf(const std::string &archive, const Layout &layout, const std::string &store, const std::string &target) {
    removeStore(target);
    return inChild([&](Figures &figures) {
        PlainRows rows(store, layout.oldestFirst);
        const double before = cpuMilliseconds();
        double trees = 0;
        Watch watch;
        {
            const std::vector<std::string> documents = inflate(archive, layout);
            figures.values[0] = watch.lap();
            parseAll(documents);
            figures.values[1] = watch.lap();
            const double treesBefore = cpuMilliseconds();
            parseTrees(documents, layout);
            trees = cpuMilliseconds() - treesBefore;
            figures.values[4] = watch.lap();
        }
        watch.lap();
        rows.insertInto(target);
        figures.values[2] = watch.lap();
        PlainRows::indexText(target);
        figures.values[3] = watch.lap();
        figures.cpu = cpuMilliseconds() - before - trees;
    });
}

double least(double &kept, double value) { return kept = std::min(kept, value); }

double load() {
    double average = 0;
    return ::getloadavg(&average, 1) == 1 ? average : 0;
}

void compare(const std::filesystem::path &folder, const Format &format, long long posts, long long big, int repeat) {
    const std::string archive = archiveOf(folder, format, posts);
    const std::string store = (folder / "import.db").string();
    double parts[5] = {1e300, 1e300, 1e300, 1e300, 1e300};
    double whole = 1e300;
    double reading = 1e300;
    double memory = 0;
    double importCpu = 1e300;
    double floorCpu = 1e300;
    for (int i = 0; i < repeat; ++i) {
        const Figures imported = import(archive, store);
        const Figures least5 = floorOf(archive, format.layout, store, (folder / "floor.db").string());
        for (int part = 0; part < 5; ++part) least(parts[part], least5.values[part]);
        least(whole, imported.values[0]);
        least(reading, imported.values[1]);
        least(importCpu, imported.cpu);
        least(floorCpu, least5.cpu);
        memory = std::max(memory, imported.peakMegabytes);
    }
    const double floor = parts[0] + parts[1] + parts[2] + parts[3];
    const std::string name(format.name);
    std::printf("%s: %lld posts, best of %d\n  inflate            %8.0f ms\n  parse              %8.0f ms\n  plain inserts      %8.0f ms\n  text index         %8.0f ms\n", name.c_str(), posts, repeat,
                parts[0], parts[1], parts[2], parts[3]);
    std::printf("  floor              %8.0f ms\n  import, read       %8.0f ms\n  import, in all     %8.0f ms   %.0f MB\n  import / floor     %8.2f      goal <= %.1f\n", floor, reading, whole, memory,
                whole / floor, format.goal);
    std::printf("  the same in processor time of all threads: %.0f / %.0f ms = %.2f\n  a tree of every record takes %.0f ms (not in the floor); load now %.1f\n", importCpu, floorCpu,
                importCpu / floorCpu, parts[4], load());
    std::fflush(stdout);
    if (big <= 0) return;
    const Figures large = import(archiveOf(folder, format, big), store);
    std::printf("%s: %lld posts\n  import, in all     %8.0f ms   %.0f MB   goal < 300 MB\n"
                "  against %lld    %8.2f times   goal <= %.0f   (processor time: %.0f ms, %.2f times)\n",
                name.c_str(), big, large.values[0], large.peakMegabytes, posts, large.values[0] / whole, 1.2 * static_cast<double>(big) / static_cast<double>(posts), large.cpu, large.cpu / importCpu);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    std::string wanted = "x";
    if (words.size() > 1 && words.front() == "--format") {
        wanted = words[1];
        words.erase(words.begin(), words.begin() + 2);
    }
    const auto number = [&](std::size_t at, long long otherwise) { return words.size() > at ? std::atoll(words[at].c_str()) : otherwise; };
    const auto folder = std::filesystem::temp_directory_path() / "twofold-bench";
    std::filesystem::create_directories(folder);
    bool known = false;
    for (const Format &format : formats()) {
        if (wanted != "all" && wanted != format.name) continue;
        known = true;
        compare(folder, format, number(0, 100'000), number(1, 1'000'000), static_cast<int>(number(2, 3)));
    }
    if (!known) fail("usage: import_floor [--format x|facebook|instagram|mastodon|all] [POSTS [BIG [REPEAT]]]");
    std::printf("left in %s: import.db\n", folder.c_str());
    return 0;
}
