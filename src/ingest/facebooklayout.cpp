// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebooklayout.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "entrynames.h"
#include "twofold/core/text.h"

namespace twofold::ingest::facebook {

namespace {

constexpr std::size_t mostMissing = 1000;

// Numbers of these many digits with `separator` between them at the front of text.
bool readDay(std::string_view text, char separator, std::array<std::size_t, 3> digits, std::array<int, 3> &numbers) {
    for (std::size_t i = 0; i < 3; ++i) {
        if (text.size() < digits[i]) return false;
        const auto [end, error] = std::from_chars(text.data(), text.data() + digits[i], numbers[i]);
        if (error != std::errc() || end != text.data() + digits[i] || numbers[i] < 0) return false;
        text.remove_prefix(digits[i]);
        if (i == 2) break;
        if (!text.starts_with(separator)) return false;
        text.remove_prefix(1);
    }
    return text.empty() || text.front() < '0' || text.front() > '9';
}

bool hasPart(std::string_view path, std::string_view folder) {
    return path.starts_with(std::string(folder) + "/") || path.find("/" + std::string(folder) + "/") != std::string_view::npos;
}

}  // namespace

UtcMs dayInName(std::string_view name) {
    if (!asciiLower(name).starts_with("facebook-")) return unknownTime;
    for (std::size_t dash = name.find('-'); dash != std::string_view::npos; dash = name.find('-', dash + 1)) {
        const std::string_view rest = name.substr(dash + 1);
        std::array<int, 3> n{};
        std::optional<UtcMs> day;
        if (readDay(rest, '-', {4, 2, 2}, n))
            day = fromCivil(n[0], n[1], n[2]);
        else if (readDay(rest, '_', {2, 2, 4}, n))
            day = fromCivil(n[2], n[1], n[0]);
        if (day && *day > 0) return *day;
    }
    return unknownTime;
}

std::string eraOf(const SourceView &source, const std::vector<Found> &files) {
    bool encryptedOnly = !files.empty();
    bool versioned = false;
    bool newest = false;
    for (const Found &file : files) {
        encryptedOnly = encryptedOnly && file.kind == FileKind::EncryptedMessages;
        versioned = versioned || file.sureness == 95;
        newest = newest || hasPart(file.entry->path, "your_facebook_activity") || hasPart(file.entry->path, "connections");
    }
    if (encryptedOnly) return "facebook-encrypted";
    if (source.entries().size() == 1) return "facebook-loose";
    return newest ? "facebook-2023" : versioned ? "facebook-2020" : "facebook-2018";
}

std::vector<std::string> missingParts(const std::vector<Found> &files) {
    std::map<std::string, std::set<int>> parts;
    for (const Found &file : files) {
        const int part = file.kind == FileKind::EncryptedMessages ? -1 : partOf(file.entry->path);
        if (part < 1) continue;
        const std::string path = withoutCopyNumber(file.entry->path);
        parts[path.substr(0, path.rfind('_') + 1)].insert(part);
    }
    std::vector<std::string> missing;
    for (const auto &[begin, numbers] : parts)
        for (int number = 1; number < *numbers.rbegin() && missing.size() < mostMissing; ++number)
            if (!numbers.contains(number)) missing.push_back(begin + std::to_string(number) + ".json");
    return missing;
}

bool namesEncryptedChats(const SourceView &source) {
    return std::any_of(source.entries().begin(), source.entries().end(), [](const SourceEntry &entry) {
        const std::string path = asciiLower(entry.path);
        return hasPart(path, "e2ee_cutover") || path.find("secure_storage") != std::string::npos;
    });
}

bool hasWebPages(const SourceView &source) {
    std::set<std::string_view> json;
    for (const SourceEntry &entry : source.entries())
        if (entry.path.ends_with(".json")) json.insert(std::string_view(entry.path).substr(0, entry.path.size() - 5));
    return std::any_of(source.entries().begin(), source.entries().end(), [&](const SourceEntry &entry) {
        if (!asciiLower(entry.path).ends_with(".html")) return false;
        const std::string bare = entry.path.substr(0, entry.path.size() - 5);
        const std::string stem = stemOf(bare + ".json");
        return (isKnownStem(stem) || stem == "message" || stem == "profile_information") && !json.contains(bare);
    });
}

}  // namespace twofold::ingest::facebook
