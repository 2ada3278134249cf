// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsupport.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace twofold::test {

TempDir::TempDir() {
    std::string pattern = (std::filesystem::temp_directory_path() / "twofold-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("cannot make a temporary directory");
    m_path = pattern;
}

TempDir::~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string readFile(const std::filesystem::path &path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

void writeFile(const std::filesystem::path &path, const std::string &content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << content;
    if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

namespace {

void writeArchive(archive *raw, const std::filesystem::path &path, const std::vector<std::pair<std::string, std::string>> &files) {
    const std::unique_ptr<archive, int (*)(archive *)> out(raw, archive_write_free);
    if (archive_write_open_filename(raw, path.c_str()) != ARCHIVE_OK) throw std::runtime_error(archive_error_string(raw));
    for (const auto &[name, content] : files) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 1'700'000'000, 0);
        if (archive_write_header(raw, entry.get()) != ARCHIVE_OK) throw std::runtime_error(archive_error_string(raw));
        if (archive_write_data(raw, content.data(), content.size()) < 0) throw std::runtime_error(archive_error_string(raw));
    }
    if (archive_write_close(raw) != ARCHIVE_OK) throw std::runtime_error(archive_error_string(raw));
}

}  // namespace

void writeZip(const std::filesystem::path &path, const std::vector<std::pair<std::string, std::string>> &files) {
    archive *out = archive_write_new();
    archive_write_set_format_zip(out);
    archive_write_set_format_option(out, "zip", "hdrcharset", "UTF-8");
    writeArchive(out, path, files);
}

void writeTarGz(const std::filesystem::path &path, const std::vector<std::pair<std::string, std::string>> &files) {
    archive *out = archive_write_new();
    archive_write_set_format_pax_restricted(out);
    archive_write_add_filter_gzip(out);
    writeArchive(out, path, files);
}

std::filesystem::path fixtures(const std::string &format) { return std::filesystem::path(TWOFOLD_FIXTURES) / format; }

std::optional<std::filesystem::path> sharedFixtures(const std::string &below) {
    const char *set = std::getenv("TWOFOLD_SHARED");
    const std::filesystem::path path = std::filesystem::path(set ? set : TWOFOLD_SHARED) / below;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return std::nullopt;
    return path;
}

}  // namespace twofold::test
