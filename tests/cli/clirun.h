// SPDX-License-Identifier: GPL-3.0-or-later
// Runs twofold-cli as another program would, and keeps what it says.
#pragma once

#include <gtest/gtest.h>
#include <sys/types.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/testsupport.h"

namespace twofold::test {

struct CliRun {
    int code = -1;  ///< exit code; 128 + signal when it was killed
    std::string out;
    std::string err;
    /// Standard output as one JSON document; discarded (and a test failure) when it is not exactly that.
    [[nodiscard]] nlohmann::json json() const;
};

/// A store in a folder of its own, and the program on it.
class Cli {
public:
    Cli() : m_store(m_dir.file("store.db")) {}
    CliRun operator()(const std::vector<std::string> &arguments) const;
    /// With --json; checks that it is one document.
    nlohmann::json json(const std::vector<std::string> &arguments, int expected = 0) const;
    /// Starts it without waiting; see finish().
    [[nodiscard]] pid_t start(const std::vector<std::string> &arguments) const;
    [[nodiscard]] CliRun finish(pid_t process) const;
    /// From now on the program runs as nobody, whom rights bind, and the folder is nobody's; for tests that run as root.
    void runAsNobody();
    [[nodiscard]] std::string file(const std::string &name) const { return m_dir.file(name); }
    [[nodiscard]] const std::string &store() const { return m_store; }

private:
    TempDir m_dir;
    std::string m_store;
    bool m_nobody = false;
};

}  // namespace twofold::test
