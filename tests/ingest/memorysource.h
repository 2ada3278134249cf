// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "twofold/ingest/sourceview.h"

namespace twofold::test {

/// Bytes of a string, handed out in pieces of at most `step`.
class MemoryStream final : public ingest::ByteStream {
public:
    explicit MemoryStream(std::string bytes, std::size_t step = SIZE_MAX) : m_bytes(std::move(bytes)), m_step(step) {}
    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        const std::size_t count = std::min({capacity, m_step, m_bytes.size() - m_at});
        std::memcpy(buffer, m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_step;
    std::size_t m_at = 0;
};

/// A source that exists in memory only.
class MemorySource final : public ingest::SourceView {
public:
    explicit MemorySource(std::vector<std::pair<std::string, std::string>> files, std::string name = "memory") : m_name(std::move(name)) {
        for (auto &[path, content] : files) {
            m_entries.push_back({path, static_cast<std::int64_t>(content.size()), m_contents.size()});
            m_contents.push_back(std::move(content));
        }
    }
    const std::vector<ingest::SourceEntry> &entries() const override { return m_entries; }
    Result<std::unique_ptr<ingest::ByteStream>> open(const ingest::SourceEntry &entry) override {
        return std::make_unique<MemoryStream>(m_contents.at(entry.index));
    }
    const std::string &name() const override { return m_name; }

private:
    std::string m_name;
    std::vector<ingest::SourceEntry> m_entries;
    std::vector<std::string> m_contents;
};

}  // namespace twofold::test
