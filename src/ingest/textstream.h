// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// Bytes that are in memory already (the head of a file), for what reads a stream. They must outlive it.
class TextStream final : public ByteStream {
public:
    explicit TextStream(std::string_view text) : m_text(text) {}
    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        const std::size_t count = std::min(capacity, m_text.size());
        std::copy_n(m_text.begin(), count, buffer);
        m_text.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_text;
};

}  // namespace twofold::ingest
