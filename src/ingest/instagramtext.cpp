// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramtext.h"

#include <QChar>
#include <algorithm>
#include <unordered_set>

#include "twofold/core/text.h"

namespace twofold::ingest::instagram {

namespace {

constexpr std::size_t longestHandle = 30;
constexpr std::size_t mostFound = 200;  // mentions, tags and links of one caption

bool isHandleByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; }

std::string_view withoutDotsBehind(std::string_view text) {
    while (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

// First parts of an address that are no user name.
bool isReserved(std::string_view part) {
    constexpr std::string_view reserved[] = {"p",       "reel",   "reels", "tv",    "explore", "accounts", "s",    "direct", "share",
                                             "stories", "static", "about", "legal", "web",     "_n",       "post", "t",      "i"};
    return std::find(std::begin(reserved), std::end(reserved), part) != std::end(reserved);
}

// One code point of valid or invalid UTF-8 at `at`; moves behind it. Broken bytes count as one of their own.
char32_t nextCodePoint(std::string_view text, std::size_t &at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    if (first < 0xC0) return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t value = first & (0x3F >> more);
    for (int i = 0; i < more && at < text.size() && (byte(at) & 0xC0) == 0x80; ++i) value = (value << 6) | (byte(at++) & 0x3F);
    return value;
}

bool isTagCharacter(char32_t c) {
    if (c < 0x80) return isHandleByte(static_cast<char>(c)) && c != '.';
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == 0x200D || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool isWordByte(char c) { return isHandleByte(c) || static_cast<unsigned char>(c) >= 0x80; }

class CaptionReader {
public:
    CaptionReader(PostRecord &post, Platform platform, std::string_view own) : m_post(post), m_platform(platform), m_own(own) {}

    void read() {
        const std::string_view text = m_post.text;
        std::size_t at = 0;
        while (at < text.size()) {
            const bool atWordStart = at == 0 || !isWordByte(text[at - 1]);
            if (text[at] == '@' && atWordStart)
                at = mention(text, at);
            else if (text[at] == '#' && atWordStart)
                at = tag(text, at);
            else if (text[at] == 'h' && atWordStart)
                at = link(text, at);
            else
                ++at;
        }
    }

private:
    std::size_t mention(std::string_view text, std::size_t at) {
        std::size_t end = at + 1;
        while (end < text.size() && isHandleByte(text[end])) ++end;
        // "@name@server" is an address elsewhere.
        const bool elsewhere = end < text.size() && text[end] == '@';
        std::string handle = handleFromText(withoutDotsBehind(text.substr(at + 1, end - at - 1)));
        if (!handle.empty() && !elsewhere && handle != m_own && m_post.mentions.size() < mostFound && m_handles.insert(handle).second)
            m_post.mentions.push_back(identityOf(m_platform, std::move(handle), {}));
        return elsewhere ? end + 1 : end;
    }

    std::size_t tag(std::string_view text, std::size_t at) {
        std::size_t end = at + 1;
        bool onlyDigits = true;
        while (end < text.size()) {
            std::size_t next = end;
            const char32_t c = nextCodePoint(text, next);
            if (!isTagCharacter(c)) break;
            onlyDigits = onlyDigits && c >= '0' && c <= '9';
            end = next;
        }
        std::string name(text.substr(at + 1, end - at - 1));
        if (!name.empty() && !onlyDigits && m_post.tags.size() < mostFound && m_tags.insert(name).second)
            m_post.tags.push_back(std::move(name));
        return end;
    }

    std::size_t link(std::string_view text, std::size_t at) {
        const std::string_view rest = text.substr(at);
        if (!rest.starts_with("http://") && !rest.starts_with("https://")) return at + 1;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n<>\"", at), text.size());
        std::string_view url = text.substr(at, end - at);
        while (!url.empty() && std::string_view(".,;:!?)'").find(url.back()) != std::string_view::npos) url.remove_suffix(1);
        std::string found(url);
        if (isWebUrl(found) && m_post.links.size() < mostFound && m_links.insert(found).second) m_post.links.push_back(std::move(found));
        return end;
    }

    PostRecord &m_post;
    Platform m_platform;
    std::string_view m_own;
    std::unordered_set<std::string> m_handles;
    std::unordered_set<std::string> m_tags;
    std::unordered_set<std::string> m_links;
};

}  // namespace

std::string handleFromText(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('@')) text.remove_prefix(1);
    if (text.empty() || text.size() > longestHandle || !std::all_of(text.begin(), text.end(), isHandleByte)) return {};
    if (text.find_first_not_of('.') == std::string_view::npos) return {};
    return asciiLower(text);
}

std::string handleFromUrl(std::string_view url) {
    url = trimmed(url);
    for (const std::string_view scheme : {"https://", "http://"})
        if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
    const std::size_t slash = url.find('/');
    if (slash == std::string_view::npos) return {};
    std::string host = asciiLower(url.substr(0, slash));
    if (host.starts_with("www.")) host.erase(0, 4);
    if (host != "instagram.com" && host != "threads.net" && host != "threads.com") return {};
    std::string_view path = url.substr(slash + 1);
    path = path.substr(0, path.find_first_of("?#"));
    const auto take = [&path] {
        const std::string_view part = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), part.size() + 1));
        return part;
    };
    std::string_view part = take();
    if (part == "_u" || part == "stories") part = take();
    return isReserved(part) ? std::string() : handleFromText(part);
}

bool isNobody(std::string_view name) {
    const std::string folded = foldCase(trimmed(name));
    // As the export writes it in the languages known.
    constexpr std::string_view gone[] = {"instagram user",       "instagram-nutzer",     "utilisateur instagram", "utilisateur d’instagram",
                                         "usuario de instagram", "usuário do instagram", "utente instagram",      "instagram-gebruiker"};
    return folded.empty() || std::find(std::begin(gone), std::end(gone), folded) != std::end(gone);
}

UtcMs fromSeconds(std::int64_t seconds) {
    constexpr std::int64_t first = 1'262'304'000;  // 2010: the year the network began
    constexpr std::int64_t last = 4'102'444'800;   // 2100
    return seconds >= first && seconds < last ? seconds * msPerSecond : unknownTime;
}

UtcMs fromMilliseconds(std::int64_t milliseconds) {
    return fromSeconds(milliseconds / msPerSecond) == unknownTime ? unknownTime : milliseconds;
}

std::string hashKey(std::string_view prefix, std::initializer_list<std::string_view> parts) {
    std::string bytes;
    for (const std::string_view part : parts) bytes.append(std::to_string(part.size())).append(1, ':').append(part);
    const std::uint64_t hash = stableHash(bytes);
    std::string key(prefix);
    for (int shift = 60; shift >= 0; shift -= 4) key += "0123456789abcdef"[(hash >> shift) & 0xF];
    return key;
}

void readCaption(PostRecord &post, Platform platform, std::string_view ownHandle) { CaptionReader(post, platform, ownHandle).read(); }

std::string mediaType(std::string_view path) {
    const std::string lower = asciiLower(path);
    for (const std::string_view ending : {".mp4", ".mov", ".webm", ".m4v"})
        if (lower.ends_with(ending)) return "video";
    for (const std::string_view ending : {".jpg", ".jpeg", ".png", ".webp", ".heic"})
        if (lower.ends_with(ending)) return "photo";
    return lower.ends_with(".gif") ? "gif" : "other";
}

IdentityRecord identityOf(Platform platform, std::string handle, std::string name) {
    IdentityRecord identity;
    identity.platform = platform;
    identity.handle = std::move(handle);
    if (!isNobody(name)) identity.name = std::move(name);
    return identity;
}

}  // namespace twofold::ingest::instagram
