// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zipwriter.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace twofold::test {

ZipWriter::ZipWriter(const std::string &path) : m_out(archive_write_new(), archive_write_free) {
    archive_write_set_format_zip(m_out.get());
    archive_write_set_format_option(m_out.get(), "zip", "compression", "deflate");
    check(archive_write_open_filename(m_out.get(), path.c_str()));
}

void ZipWriter::begin(const std::string &name) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 1'735'689'600, 0);
    check(archive_write_header(m_out.get(), entry.get()));
    m_bytes = 0;
}

void ZipWriter::write(std::string_view bytes) {
    if (archive_write_data(m_out.get(), bytes.data(), bytes.size()) < 0) throw std::runtime_error(archive_error_string(m_out.get()));
    m_bytes += static_cast<std::int64_t>(bytes.size());
}

void ZipWriter::file(const std::string &name, std::string_view content) {
    begin(name);
    write(content);
}

void ZipWriter::close() { check(archive_write_close(m_out.get())); }

void ZipWriter::check(int code) const {
    if (code != ARCHIVE_OK) throw std::runtime_error(archive_error_string(m_out.get()));
}

}  // namespace twofold::test
