// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace twofold::bench {

namespace {

double statusMegabytes(const std::string &key) {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(key)) return std::strtod(line.c_str() + key.size() + 1, nullptr) / 1024;
    return 0;
}

}  // namespace

double Watch::lap() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double, std::milli> passed = now - m_begin;
    m_begin = now;
    return passed.count();
}

double cpuMilliseconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double peakMegabytes() { return statusMegabytes("VmHWM"); }
double residentMegabytes() { return statusMegabytes("VmRSS"); }

Figures inChild(const std::function<void(Figures &)> &work) {
    int ends[2];
    if (::pipe(ends) != 0) fail("no pipe");
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        Figures figures;
        work(figures);
        figures.peakMegabytes = peakMegabytes();
        if (figures.cpu == 0) figures.cpu = cpuMilliseconds();
        const bool told = ::write(ends[1], &figures, sizeof figures) == static_cast<ssize_t>(sizeof figures);
        std::fflush(nullptr);
        ::_exit(told ? 0 : 1);
    }
    ::close(ends[1]);
    Figures figures;
    const bool read = ::read(ends[0], &figures, sizeof figures) == static_cast<ssize_t>(sizeof figures);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!read || status != 0) fail("a child process failed");
    return figures;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

void fail(const std::string &message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    std::fflush(nullptr);
    ::_exit(1);
}

}  // namespace twofold::bench
