// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace twofold::test {

/// A fresh directory that is removed when it goes out of scope.
class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir &) = delete;
    TempDir &operator=(const TempDir &) = delete;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::string file(const std::string &name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

std::string readFile(const std::filesystem::path &path);
void writeFile(const std::filesystem::path &path, const std::string &content);

/// Writes a ZIP with these files (name, content), in this order, with fixed times.
void writeZip(const std::filesystem::path &path, const std::vector<std::pair<std::string, std::string>> &files);
/// The same as a tar.gz.
void writeTarGz(const std::filesystem::path &path, const std::vector<std::pair<std::string, std::string>> &files);

/// The project's own fixtures of a format.
std::filesystem::path fixtures(const std::string &format);
/// A folder below the shared sample files; nothing where they are not there (then the test says so and is skipped).
std::optional<std::filesystem::path> sharedFixtures(const std::string &below);

}  // namespace twofold::test

/// Leaves the test, as skipped and saying so, where the shared sample files are absent.
#define TWOFOLD_SHARED_OR_SKIP(variable, below)                                             \
    const auto variable##Found = ::twofold::test::sharedFixtures(below);                    \
    if (!variable##Found) GTEST_SKIP() << "shared sample files are not there: " << (below); \
    const std::filesystem::path variable = *variable##Found
