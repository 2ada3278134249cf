// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace twofold::bench {

/// Milliseconds since it was made or last asked.
class Watch {
public:
    double lap();

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// What a child process found out.
struct Figures {
    double values[8] = {};
    double peakMegabytes = 0;  ///< VmHWM of the child
    double cpu = 0;            ///< milliseconds of all its threads, in programs and kernel
};

/// Runs it in a process of its own, so that neither memory nor caches of one run help or hurt the next. Ends the program
/// when the child fails.
Figures inChild(const std::function<void(Figures &)> &work);

/// Milliseconds of processor time that all threads of this process have used.
double cpuMilliseconds();

/// Memory of this process in MB: its highest, and what it holds now.
double peakMegabytes();
double residentMegabytes();

double percentile(std::vector<double> values, double share);

/// Ends the program with a message.
[[noreturn]] void fail(const std::string &message);

}  // namespace twofold::bench
