// SPDX-License-Identifier: GPL-3.0-or-later
// import_floor [POSTS [BIG [REPEAT]]]: an import against the least that any import must do, and against its own size.
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>

#include "floor.h"
#include "measure.h"
#include "support/xgenerator.h"
#include "twofold/services/importservice.h"

namespace {

using namespace twofold;
using namespace twofold::bench;

std::string archiveOf(const std::filesystem::path &folder, long long posts) {
    const std::string path = (folder / (std::to_string(posts) + ".zip")).string();
    test::XArchiveOptions options;
    options.posts = posts;
    options.contacts = posts >= 1'000'000 ? 10'000 : 2'000;
    options.parts = posts >= 1'000'000 ? 4 : 1;
    if (!std::filesystem::exists(path)) test::writeXArchive(path, options);
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

Figures floorOf(const std::string &archive, const std::string &store, const std::string &target) {
    removeStore(target);
    return inChild([&](Figures &figures) {
        PlainRows rows(store);
        const double before = cpuMilliseconds();
        Watch watch;
        {
            const std::string text = inflateTweets(archive);
            figures.values[0] = watch.lap();
            parseAll(text);
            figures.values[1] = watch.lap();
        }
        watch.lap();
        rows.insertInto(target);
        figures.values[2] = watch.lap();
        PlainRows::indexText(target);
        figures.values[3] = watch.lap();
        figures.cpu = cpuMilliseconds() - before;
    });
}

double least(double &kept, double value) { return kept = std::min(kept, value); }

}  // namespace

int main(int argc, char **argv) {
    const long long posts = argc > 1 ? std::atoll(argv[1]) : 100'000;
    const long long big = argc > 2 ? std::atoll(argv[2]) : 1'000'000;
    const int repeat = argc > 3 ? std::atoi(argv[3]) : 3;
    const auto folder = std::filesystem::temp_directory_path() / "twofold-bench";
    std::filesystem::create_directories(folder);
    const std::string archive = archiveOf(folder, posts);
    const std::string store = (folder / "import.db").string();
    double parts[4] = {1e300, 1e300, 1e300, 1e300};
    double whole = 1e300;
    double reading = 1e300;
    double memory = 0;
    double importCpu = 1e300;
    double floorCpu = 1e300;
    for (int i = 0; i < repeat; ++i) {
        const Figures imported = import(archive, store);
        const Figures least4 = floorOf(archive, store, (folder / "floor.db").string());
        for (int part = 0; part < 4; ++part) least(parts[part], least4.values[part]);
        least(whole, imported.values[0]);
        least(reading, imported.values[1]);
        least(importCpu, imported.cpu);
        least(floorCpu, least4.cpu);
        memory = std::max(memory, imported.peakMegabytes);
    }
    const double floor = parts[0] + parts[1] + parts[2] + parts[3];
    std::printf("%lld posts, best of %d\n  inflate            %8.0f ms\n  parse              %8.0f ms\n  plain inserts      %8.0f ms\n  text index         %8.0f ms\n"
                "  floor              %8.0f ms\n  import, read       %8.0f ms\n  import, in all     %8.0f ms   %.0f MB\n  import / floor     %8.2f      goal <= 2.0\n"
                "  the same in processor time of all threads: %.0f / %.0f ms = %.2f\n",
                posts, repeat, parts[0], parts[1], parts[2], parts[3], floor, reading, whole, memory, whole / floor, importCpu, floorCpu, importCpu / floorCpu);
    std::fflush(stdout);
    if (big <= 0) return 0;
    const Figures large = import(archiveOf(folder, big), store);
    std::printf("%lld posts\n  import, in all     %8.0f ms   %.0f MB   goal < 300 MB\n  against %lld    %8.2f times   goal <= %.0f   (processor time: %.0f ms, %.2f times)\n", big, large.values[0], large.peakMegabytes, posts,
                large.values[0] / whole, 1.2 * static_cast<double>(big) / static_cast<double>(posts), large.cpu, large.cpu / importCpu);
    std::printf("left in %s: import.db\n", folder.c_str());
    return 0;
}
