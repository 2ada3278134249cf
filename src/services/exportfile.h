// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/result.h"

namespace twofold::services {

/// A file that appears whole or not at all: written beside, synced, renamed. Mode 0600. The first failure sticks.
class ExportFile {
public:
    explicit ExportFile(const std::string &path);
    void write(std::string_view text);
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Puts it in its place. Errors: FileUnwritable, DiskFull.
    [[nodiscard]] Result<void> commit();

private:
    void flush();
    void fail();
    std::string m_path;
    QSaveFile m_file;
    std::string m_buffer;
    bool m_failed = false;
    int m_errno = 0;
};

/// One line of RFC 4180, ended by CR LF; no cell of it can be run by a spreadsheet.
[[nodiscard]] std::string csvLine(const std::vector<std::string> &cells);
/// One content line of vCard 4.0 (RFC 6350, 3.2): folded at 75 octets between characters, ended by CR LF.
[[nodiscard]] std::string vCardLine(const std::string &name, const std::string &value);
/// A text value of vCard 4.0 (RFC 6350, 3.4): backslash, comma, semicolon and line break escaped.
[[nodiscard]] std::string vCardText(std::string_view text);

}  // namespace twofold::services
