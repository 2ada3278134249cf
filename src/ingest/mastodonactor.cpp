// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonactor.h"

#include <algorithm>

#include "twofold/core/text.h"

namespace twofold::ingest::mastodon {

namespace {

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
}
bool isHostByte(char c) { return (isNameByte(c) && c != '_') || c == ':' || static_cast<unsigned char>(c) >= 0x80; }

bool isName(std::string_view text) { return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), isNameByte); }
bool isHost(std::string_view text) {
    return !text.empty() && text.size() <= 255 && text.front() != '.' && text.front() != ':' &&
           std::all_of(text.begin(), text.end(), isHostByte);
}

// What stands before an actor's name in its address: Mastodon, Pleroma and GoToSocial; Mastodon's pages; Pixelfed's
// statuses; Friendica; PeerTube; Lemmy; WriteFreely and others.
constexpr std::string_view actorFolders[] = {"users", "p", "profile", "accounts", "video-channels", "channels", "u", "user", "author"};

struct Parts {
    std::string host;
    std::string_view name;
    std::size_t actorLength = 0;  ///< of the address up to the end of the name
};

// The next part of a path and what lies behind it.
std::string_view takePart(std::string_view &rest) {
    while (rest.starts_with('/')) rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find_first_of("/?#"));
    rest.remove_prefix(part.size());
    return part;
}

Parts partsOf(std::string_view uri) {
    Parts parts;
    parts.host = hostOf(uri);
    if (parts.host.empty()) return parts;
    std::string_view rest = uri.substr(uri.find("://") + 3);
    rest.remove_prefix(std::min(rest.find('/'), rest.size()));
    std::string_view name = takePart(rest);
    if (name.starts_with('@')) {
        name.remove_prefix(1);
    } else if (std::find(std::begin(actorFolders), std::end(actorFolders), name) != std::end(actorFolders)) {
        name = takePart(rest);
    } else {
        return parts;
    }
    // https://host/@name@elsewhere/1 is the page of somebody of another server.
    if (const std::size_t at = name.find('@'); at != std::string_view::npos && isHost(name.substr(at + 1))) {
        parts.host = asciiLower(name.substr(at + 1));
        name = name.substr(0, at);
    }
    if (!isName(name)) return parts;
    parts.name = name;
    parts.actorLength = uri.size() - rest.size();
    return parts;
}

}  // namespace

std::string hostOf(std::string_view uri) {
    const std::string head = asciiLower(uri.substr(0, 8));
    const std::size_t begin = head.starts_with("https://") ? 8 : head.starts_with("http://") ? 7 : 0;
    if (begin == 0) return {};
    const std::string_view host = uri.substr(begin, std::min(uri.find_first_of("/?#", begin), uri.size()) - begin);
    return isHost(host) ? asciiLower(host) : std::string();
}

std::string handleOf(std::string_view uri) {
    const Parts parts = partsOf(uri);
    return parts.name.empty() ? std::string() : asciiLower(parts.name) + "@" + parts.host;
}

std::string actorOf(std::string_view uri) {
    const Parts parts = partsOf(uri);
    return parts.name.empty() ? std::string() : std::string(uri.substr(0, parts.actorLength));
}

std::string handleFromText(std::string_view text, std::string_view host) {
    text = trimmed(text);
    if (text.starts_with("acct:")) text.remove_prefix(5);
    if (text.starts_with('@')) text.remove_prefix(1);
    const std::size_t at = text.find('@');
    const std::string_view name = text.substr(0, at);
    const std::string_view domain = at == std::string_view::npos ? host : text.substr(at + 1);
    if (!isName(name) || !isHost(domain)) return {};
    return asciiLower(name) + "@" + asciiLower(domain);
}

IdentityRecord identityOf(std::string_view uri) {
    IdentityRecord identity;
    identity.handle = handleOf(uri);
    if (identity.handle.empty()) return identity;
    identity.platform = Platform::Mastodon;
    identity.profileUrl = actorOf(uri);
    return identity;
}

}  // namespace twofold::ingest::mastodon
