// SPDX-License-Identifier: GPL-3.0-or-later
#include "metatext.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "twofold/core/text.h"

namespace twofold::ingest::meta {

using nlohmann::json;

namespace {

unsigned char byteAt(const std::string &text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool isAscii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// The code points of the text as one byte each; false when one does not fit into a byte.
bool asBytes(const std::string &text, std::string &bytes) {
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const unsigned char lead = byteAt(text, at);
        if (lead < 0x80) {
            bytes += text[at];
            continue;
        }
        // U+0080 to U+00FF are the two-byte sequences that begin with C2 or C3.
        if ((lead != 0xC2 && lead != 0xC3) || at + 1 == text.size() || (byteAt(text, at + 1) & 0xC0) != 0x80) return false;
        ++at;
        bytes += static_cast<char>(((lead & 0x03) << 6) | (byteAt(text, at) & 0x3F));
    }
    return true;
}

// An object whose keys are wrong is built anew; a key that would then be there twice stays as it is.
std::int64_t repairKeys(json::object_t &object) {
    std::vector<std::pair<std::string, std::string>> renamed;
    for (const auto &[key, value] : object) {
        if (isAscii(key)) continue;
        std::string right = key;
        if (repairText(right) && !object.contains(right)) renamed.emplace_back(key, std::move(right));
    }
    std::int64_t count = 0;
    for (auto &[wrong, right] : renamed) {
        auto node = object.extract(wrong);
        node.key() = std::move(right);
        object.insert(std::move(node));
        ++count;
    }
    return count;
}

}  // namespace

bool repairText(std::string &text) {
    if (isAscii(text)) return false;
    std::string bytes;
    if (!asBytes(text, bytes) || !isValidUtf8(bytes)) return false;
    text = std::move(bytes);
    return true;
}

std::int64_t repairAll(json &value) {
    std::int64_t count = 0;
    std::vector<json *> open{&value};
    while (!open.empty()) {
        json &current = *open.back();
        open.pop_back();
        if (auto *text = current.get_ptr<json::string_t *>()) {
            count += repairText(*text) ? 1 : 0;
        } else if (auto *object = current.get_ptr<json::object_t *>()) {
            count += repairKeys(*object);
            for (auto &[key, inner] : *object) open.push_back(&inner);
        } else if (current.is_array()) {
            for (json &inner : current) open.push_back(&inner);
        }
    }
    return count;
}

}  // namespace twofold::ingest::meta
