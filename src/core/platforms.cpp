// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/core/platforms.h"

#include <QString>

#include "twofold/core/text.h"

namespace twofold {

bool isKeyedByName(Platform platform) {
    switch (platform) {
    case Platform::Facebook:
    case Platform::Instagram:  // the other side of a message
    case Platform::LinkedIn:
    case Platform::WordPress:
    case Platform::Feed:
    case Platform::AddressBook: return true;
    default: return false;
    }
}

bool hasAudience(Platform platform) { return platform != Platform::AddressBook; }

std::string identityKey(const IdentityRecord &record) {
    // "-1" stands for several different people in X archives: never a key.
    if (!record.nativeId.empty() && record.nativeId != "-1") return "id:" + record.nativeId;
    if (!record.handle.empty()) return "h:" + asciiLower(record.handle);
    if (!isKeyedByName(record.platform) || record.name.empty()) return {};
    const QString name = QString::fromStdString(record.name).normalized(QString::NormalizationForm_C).simplified();
    return name.isEmpty() ? std::string() : "n:" + foldCase(name.toStdString());
}

std::string displayHandle(Platform platform, const std::string &handle) {
    if (handle.empty()) return {};
    switch (platform) {
    case Platform::X:
    case Platform::Instagram:
    case Platform::Threads:
    case Platform::Mastodon:
    case Platform::Bluesky: return "@" + handle;
    default: return handle;
    }
}

std::string accountLabel(Platform platform, const std::string &handle, const std::string &name, const std::string &nativeId) {
    const std::string shown = displayHandle(platform, handle);
    const bool byHandle = shown.starts_with('@');
    const std::string &first = byHandle ? shown : name;
    const std::string &second = byHandle ? name : shown;
    return !first.empty() ? first : !second.empty() ? second : nativeId;
}

namespace {

// A handle or an id comes from a file: what does not make an address is none.
std::string httpsOrNothing(std::string url) { return url.starts_with("https://") && isWebUrl(url) ? url : std::string(); }

std::string profileAddress(Platform platform, const std::string &nativeId, const std::string &handle) {
    switch (platform) {
    case Platform::X:
        if (!handle.empty()) return "https://x.com/" + handle;
        return nativeId.empty() ? std::string() : "https://x.com/intent/user?user_id=" + nativeId;
    case Platform::Mastodon: {
        const auto at = handle.find('@');
        if (at == std::string::npos || at == 0 || at + 1 == handle.size() || handle.find('@', at + 1) != std::string::npos) return {};
        return "https://" + handle.substr(at + 1) + "/@" + handle.substr(0, at);
    }
    case Platform::Bluesky: return handle.empty() ? std::string() : "https://bsky.app/profile/" + handle;
    case Platform::Instagram: return handle.empty() ? std::string() : "https://www.instagram.com/" + handle + "/";
    case Platform::Threads: return handle.empty() ? std::string() : "https://www.threads.net/@" + handle;
    case Platform::LinkedIn: return handle.empty() ? std::string() : "https://www.linkedin.com/in/" + handle;
    default: return {};
    }
}

}  // namespace

std::string profileUrl(Platform platform, const std::string &nativeId, const std::string &handle) {
    return httpsOrNothing(profileAddress(platform, nativeId, handle));
}

std::string postUrl(Platform platform, const std::string &handle, const std::string &nativeId) {
    if (nativeId.empty()) return {};
    if (platform == Platform::X) return httpsOrNothing("https://x.com/" + (handle.empty() ? std::string("i/web") : handle) + "/status/" + nativeId);
    if (platform == Platform::Mastodon) return httpsOrNothing(nativeId);
    return {};
}

}  // namespace twofold
