// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfile.h"

#include <QFileInfo>
#include <cerrno>

#include "twofold/core/text.h"

namespace twofold::services {

namespace {
constexpr std::size_t bufferSize = 256 * 1024;
constexpr std::size_t vCardWidth = 75;
}  // namespace

ExportFile::ExportFile(const std::string &path) : m_path(path), m_file(QString::fromStdString(path)) {
    // A device or a pipe would be replaced by a file, not written to. Unbuffered, since Qt forgets what fails when a
    // buffer of its own is flushed (and one of ours is there).
    const QFileInfo target(m_file.fileName());
    errno = 0;
    if ((target.exists() && !target.isFile()) || !m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) fail();
    // What the store knows is for nobody else's eyes.
    else if (!m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        fail();
}

void ExportFile::fail() {
    if (!m_failed) m_errno = errno;
    m_failed = true;
}

void ExportFile::write(std::string_view text) {
    if (m_failed) return;
    m_buffer += text;
    if (m_buffer.size() >= bufferSize) flush();
}

void ExportFile::flush() {
    if (m_failed) return;
    errno = 0;
    if (m_file.write(m_buffer.data(), static_cast<qint64>(m_buffer.size())) != static_cast<qint64>(m_buffer.size())) fail();
    m_buffer.clear();
}

Result<void> ExportFile::commit() {
    flush();
    errno = 0;
    if (!m_failed && !m_file.commit()) fail();
    if (!m_failed) return {};
    m_file.cancelWriting();
    if (m_errno == ENOSPC) return failure(ErrorCode::DiskFull, "The disk is full: the file was not written.", m_path);
    return failure(ErrorCode::FileUnwritable, "The file cannot be written. Check that its folder exists and may be written.", m_path);
}

std::string csvLine(const std::vector<std::string> &cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += ',';
        line += csvCell(cells[i]);
    }
    return line + "\r\n";
}

std::string vCardText(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';') out += '\\';
        if (c == '\r') continue;
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

std::string vCardLine(const std::string &name, const std::string &value) {
    const std::string line = name + ":" + value;
    std::string out;
    std::size_t width = 0;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t length = 1;
        while (i + length < line.size() && (static_cast<unsigned char>(line[i + length]) & 0xC0) == 0x80) ++length;
        if (width + length > vCardWidth) {
            out += "\r\n ";
            width = 1;
        }
        out.append(line, i, length);
        width += length;
        i += length;
    }
    return out + "\r\n";
}

}  // namespace twofold::services
