// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace twofold::test {

/// A ZIP that is written as a stream; the same calls give the same bytes. Throws std::runtime_error when it cannot be written.
class ZipWriter {
public:
    explicit ZipWriter(const std::string &path);
    ~ZipWriter() = default;
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    void begin(const std::string &name);
    void write(std::string_view bytes);
    void file(const std::string &name, std::string_view content);
    void close();
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }  ///< of the entry begun last, unpacked

private:
    void check(int code) const;

    std::unique_ptr<archive, int (*)(archive *)> m_out;
    std::int64_t m_bytes = 0;
};

}  // namespace twofold::test
