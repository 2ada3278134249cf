// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmanifest.h"

#include "jsonvalue.h"
#include "xjson.h"
#include "xtime.h"

namespace twofold::ingest::x {

namespace {

ManifestFile readFile(const Json &file) {
    ManifestFile found;
    found.path = textOf(file, "fileName");
    found.count = countOf(file, "count");
    std::string_view name = textOf(file, "globalName");
    if (name.starts_with("YTD.")) name.remove_prefix(4);
    const std::size_t dot = name.find('.');
    found.globalStem = name.substr(0, dot);
    if (dot != std::string_view::npos && name.substr(dot).starts_with(".part"))
        for (const char c : name.substr(dot + 5))
            if (c >= '0' && c <= '9' && found.part < 100'000) found.part = found.part * 10 + (c - '0');
    return found;
}

}  // namespace

std::optional<Manifest> parseManifest(std::string_view script) {
    bool repaired = false;
    const auto root = parseRecord(afterAssignment(script), repaired);
    if (!root || !root->is_object()) return std::nullopt;
    Manifest manifest;
    manifest.info.present = true;
    const Json &user = member(*root, "userInfo");
    manifest.info.accountId = idOf(user, "accountId", "accountId");
    manifest.info.handle = textOf(user, "userName");
    manifest.info.name = textOf(user, "displayName");
    const Json &archive = member(*root, "archiveInfo");
    manifest.info.generated = parseTime(textOf(archive, "generationDate")).at;
    manifest.info.partial = flagOf(archive, "isPartialArchive");
    if (const auto *types = member(*root, "dataTypes").get_ptr<const Json::object_t *>())
        for (const auto &[type, value] : *types)
            for (const auto &file : elements(value, "files"))
                if (ManifestFile found = readFile(file); !found.path.empty()) manifest.files.push_back(std::move(found));
    return manifest;
}

std::vector<ManifestFile> parseTweetIndex(std::string_view script) {
    std::vector<ManifestFile> months;
    bool repaired = false;
    const auto root = parseRecord(afterAssignment(script), repaired);
    const auto *list = root ? root->get_ptr<const Json::array_t *>() : nullptr;
    if (!list) return months;
    for (const auto &month : *list) {
        ManifestFile file;
        file.path = textOf(month, "file_name");
        file.count = countOf(month, "tweet_count");
        if (!file.path.empty()) months.push_back(std::move(file));
    }
    return months;
}

}  // namespace twofold::ingest::x
