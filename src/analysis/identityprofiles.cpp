// SPDX-License-Identifier: GPL-3.0-or-later
#include "identityprofiles.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "identitynames.h"
#include "twofold/core/text.h"

namespace twofold::analysis {

namespace {

bool isHandleChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-'; }

bool isHandle(std::string_view text) { return text.size() >= 2 && text.size() <= 100 && std::all_of(text.begin(), text.end(), isHandleChar); }

std::string_view withoutPrefix(std::string_view text, std::string_view prefix) { return text.starts_with(prefix) ? text.substr(prefix.size()) : text; }

struct Address {
    std::string host;
    std::vector<std::string> path;
    std::string query;
};

// In lower case: no network tells handles apart by case.
std::optional<Address> splitAddress(std::string_view url) {
    const std::string lower = asciiLower(trimmed(url));
    std::string_view rest = withoutPrefix(withoutPrefix(lower, "https://"), "http://");
    rest = rest.substr(0, rest.find('#'));
    Address address;
    if (const std::size_t mark = rest.find('?'); mark != std::string_view::npos) {
        address.query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    const std::size_t slash = rest.find('/');
    std::string_view host = rest.substr(0, slash);
    for (const char *prefix : {"www.", "m.", "mobile."}) host = withoutPrefix(host, prefix);
    if (host.find('.') == std::string_view::npos || host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") != std::string_view::npos) return std::nullopt;
    address.host = host;
    if (slash == std::string_view::npos) return address;
    for (std::size_t begin = slash + 1; begin < rest.size();) {
        const std::size_t end = std::min(rest.find('/', begin), rest.size());
        if (end > begin) address.path.emplace_back(rest.substr(begin, end - begin));
        begin = end + 1;
    }
    return address;
}

bool isReserved(const std::string &part) {
    static const std::set<std::string, std::less<>> pages{"i", "home", "search", "hashtag", "intent", "share", "explore", "settings", "login", "privacy", "tos", "about", "p", "reel", "reels", "stories",
                                                          "accounts", "tv", "groups", "pages", "events", "watch", "sharer.php", "sharer", "photo.php", "people", "help", "company", "school", "jobs", "messages"};
    return pages.contains(part);
}

std::optional<ProfileName> single(Platform platform, const Address &address) {
    if (address.path.size() != 1) return std::nullopt;
    const std::string handle(withoutPrefix(address.path[0], "@"));
    if (isReserved(handle) || !isHandle(handle)) return std::nullopt;
    return ProfileName{platform, handle};
}

std::optional<ProfileName> facebookProfile(const Address &address) {
    if (address.path.size() == 1 && address.path[0] == "profile.php" && address.query.starts_with("id=")) return ProfileName{Platform::Facebook, address.query.substr(3, address.query.find('&', 3) - 3)};
    return single(Platform::Facebook, address);
}

std::optional<ProfileName> linkedinProfile(const Address &address) {
    if (address.path.size() < 2 || address.path[0] != "in" || address.path.size() > 3) return std::nullopt;
    return ProfileName{Platform::LinkedIn, address.path[1]};
}

std::optional<ProfileName> blueskyProfile(const Address &address) {
    if (address.path.size() != 2 || address.path[0] != "profile") return std::nullopt;
    return ProfileName{Platform::Bluesky, address.path[1]};
}

std::optional<ProfileName> mastodonProfile(const Address &address) {
    static const std::set<std::string, std::less<>> others{"medium.com", "youtube.com", "tiktok.com", "substack.com", "t.me"};
    if (others.contains(address.host)) return std::nullopt;
    const bool at = address.path.size() == 1 && address.path[0].starts_with("@");
    const bool users = address.path.size() == 2 && address.path[0] == "users";
    if (!at && !users) return std::nullopt;
    const std::string user(withoutPrefix(address.path.back(), "@"));
    if (user.find('@') != std::string::npos) return ProfileName{Platform::Mastodon, user};
    return isHandle(user) ? std::optional(ProfileName{Platform::Mastodon, user + "@" + address.host}) : std::nullopt;
}

bool isNetwork(const std::string &host) {
    static const std::set<std::string, std::less<>> hosts{"x.com", "twitter.com", "facebook.com", "fb.com", "instagram.com", "threads.net", "threads.com", "linkedin.com", "bsky.app", "t.co", "bit.ly", "lnkd.in",
                                                          "youtube.com", "tiktok.com", "medium.com", "linktr.ee", "github.com", "goo.gl", "youtu.be", "buff.ly", "amazon.com", "google.com", "apple.com", "spotify.com"};
    return hosts.contains(host) || host.ends_with(".linkedin.com");
}

}  // namespace

std::optional<ProfileName> profileOfUrl(std::string_view url) {
    const auto address = splitAddress(url);
    if (!address) return std::nullopt;
    const std::string &host = address->host;
    if (host == "x.com" || host == "twitter.com") return single(Platform::X, *address);
    if (host == "instagram.com") return single(Platform::Instagram, *address);
    if (host == "threads.net" || host == "threads.com") return single(Platform::Threads, *address);
    if (host == "facebook.com" || host == "fb.com") return facebookProfile(*address);
    if (host == "linkedin.com" || host.ends_with(".linkedin.com")) return linkedinProfile(*address);
    if (host == "bsky.app") return blueskyProfile(*address);
    return mastodonProfile(*address);
}

namespace {

// A part of a bio between marks that part sentences, in lower case, cut into words at spaces.
std::vector<std::vector<std::string>> clausesOf(std::string_view line) {
    std::vector<std::vector<std::string>> clauses(1);
    std::string word;
    const auto end = [&](bool clause) {
        // A full stop or comma ends the clause when a space follows it.
        const bool stop = !word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ';' || word.back() == '!' || word.back() == '?');
        while (!word.empty() && std::string_view(".,;!?)(\"").find(word.back()) != std::string_view::npos) word.pop_back();
        while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.erase(0, 1);
        if (!word.empty()) clauses.back().push_back(word);
        word.clear();
        if (stop || clause) clauses.emplace_back();
    };
    for (const char c : asciiLower(line)) {
        if (c == '|' || c == '\n' || c == '*') end(true);
        else if (c == ' ' || c == '\t') end(false);
        else word += c;
        for (const std::string_view mark : {"•", "·", "—", "–", "→"})
            if (word.ends_with(mark)) {
                word.erase(word.size() - mark.size());
                end(true);
            }
    }
    end(true);
    return clauses;
}

// Beside one of these a handle is somebody else's, or was.
bool isWordOfOthers(std::string_view word) {
    static const std::set<std::string, std::less<>> words{
        "of", "at", "by", "via", "with", "w/", "for", "from", "to", "the", "wife", "husband", "hubby", "wifey", "married", "partner", "fiance", "fiancee", "fiancé", "fiancée", "engaged", "girlfriend", "boyfriend", "gf", "bf", "love", "loves", "loving",
        "mum", "mom", "mama", "dad", "papa", "mother", "father", "parent", "son", "daughter", "kid", "kids", "brother", "bro", "sister", "sis", "twin", "cousin", "aunt", "uncle", "friend", "bff", "family", "fan", "stan", "not", "isn't", "no",
        "formerly", "former", "ex", "old", "was", "prev", "previously", "late", "ceo", "cto", "cfo", "coo", "founder", "cofounder", "co-founder", "editor", "team", "company", "work", "works", "working", "worked", "employer", "business", "shop", "store", "brand", "band", "photo",
        "photos", "pic", "pics", "photog", "pfp", "avatar", "banner", "header", "icon", "art", "rt", "thanks", "thx", "credit", "dog", "cat", "pet", "wedding", "podcast", "show", "host", "cohost", "official", "company's", "mgr", "manager", "management",
        "booking", "bookings", "agent", "press", "our", "his", "her", "their", "follow", "support", "please", "hire", "boss", "director", "head", "lead", "engineer", "staff", "prof", "professor", "phd", "alum", "alumni", "student", "board", "member",
        "report", "contact", "dm", "ask", "see", "read", "my", "impersonator", "♥", "❤", "❤️", "💕", "💍", "👶", "📸", "📷", "fake", "parody", "blocked"};
    return words.contains(word);
}

Platform networkWord(std::string_view word) {
    static const std::map<std::string, Platform, std::less<>> words{
        {"x", Platform::X}, {"twitter", Platform::X}, {"tw", Platform::X}, {"ig", Platform::Instagram}, {"insta", Platform::Instagram}, {"instagram", Platform::Instagram}, {"threads", Platform::Threads},
        {"fb", Platform::Facebook}, {"facebook", Platform::Facebook}, {"linkedin", Platform::LinkedIn}, {"bsky", Platform::Bluesky}, {"bluesky", Platform::Bluesky}, {"mastodon", Platform::Mastodon}, {"masto", Platform::Mastodon}, {"fediverse", Platform::Mastodon}};
    while (!word.empty() && (word.back() == ':' || word.back() == '-' || word.back() == '=')) word.remove_suffix(1);
    const auto found = words.find(word);
    return found == words.end() ? Platform::Unknown : found->second;
}

// "@user@server".
std::optional<ProfileName> fullAddress(std::string_view word) {
    if (!word.starts_with("@")) return std::nullopt;
    const std::size_t second = word.find('@', 1);
    if (second == std::string_view::npos || !isHandle(word.substr(1, second - 1)) || !isHandle(word.substr(second + 1)) || word.find('.', second) == std::string_view::npos) return std::nullopt;
    return ProfileName{Platform::Mastodon, std::string(word.substr(1))};
}

struct Clause {
    const std::vector<std::string> &words;
    [[nodiscard]] bool namesOthers() const {
        // "Find me on", "also on", "my other account" are said of oneself.
        for (std::size_t i = 0; i < words.size(); ++i)
            if (isWordOfOthers(words[i]) && !(words[i] == "my" && i + 1 < words.size() && (words[i + 1] == "other" || words[i + 1] == "alt" || networkWord(words[i + 1]) != Platform::Unknown))) return true;
        return false;
    }
};

// The word after the name of a network, as a handle there: with "@", or plain after a colon.
std::optional<ProfileName> handleAfter(const std::vector<std::string> &words, std::size_t at) {
    std::string_view network = words[at];
    std::string_view handle;
    bool colon = network.back() == ':' || network.back() == '=';
    if (const std::size_t mark = network.find_first_of(":="); mark != std::string_view::npos && mark + 1 < network.size()) {
        handle = network.substr(mark + 1);
        network = network.substr(0, mark);
        colon = true;
    }
    const Platform platform = networkWord(network);
    if (platform == Platform::Unknown) return std::nullopt;
    std::size_t next = at + 1;
    if (handle.empty() && next < words.size() && (words[next] == ":" || words[next] == "-" || words[next] == "=" || words[next] == "as")) {
        colon = true;
        ++next;
    }
    if (handle.empty() && next < words.size()) handle = words[next];
    if (platform == Platform::Mastodon) return fullAddress(handle);
    const bool at_ = handle.starts_with("@");
    if (!at_ && !colon) return std::nullopt;
    handle = withoutPrefix(handle, "@");
    return isHandle(handle) && handle.find("://") == std::string_view::npos ? std::optional(ProfileName{platform, std::string(handle)}) : std::nullopt;
}

// "my other account @h": on the same network.
std::optional<ProfileName> otherAccount(Platform own, const std::vector<std::string> &words, std::size_t at) {
    if (at + 1 >= words.size() || words[at] != "my" || (words[at + 1] != "other" && words[at + 1] != "alt")) return std::nullopt;
    for (std::size_t i = at + 2; i < std::min(words.size(), at + 6); ++i) {
        if (networkWord(words[i]) != Platform::Unknown) return std::nullopt;
        if (words[i].starts_with("@") && isHandle(std::string_view(words[i]).substr(1))) return ProfileName{own, words[i].substr(1)};
    }
    return std::nullopt;
}

void addClause(const IdentityView &identity, const std::vector<std::string> &words, std::vector<DeclaredProfile> &found) {
    if (words.empty() || Clause{words}.namesOthers()) return;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto profile = profileOfUrl(words[i]); profile && words[i].find('/') != std::string::npos) found.push_back({*profile, true});
        else if (const auto full = fullAddress(words[i])) found.push_back({*full, false});
        else if (const auto named = handleAfter(words, i)) found.push_back({*named, false});
        else if (const auto other = otherAccount(identity.platform, words, i)) found.push_back({*other, false, true});
    }
}

// A profile that names two of one network does not say which is its own.
void dropNamedTwice(std::vector<DeclaredProfile> &found) {
    std::map<Platform, std::set<std::string>> handles;
    for (const auto &one : found) handles[one.profile.platform].insert(one.profile.handle);
    std::erase_if(found, [&](const DeclaredProfile &one) { return handles[one.profile.platform].size() > 1; });
}

}  // namespace

std::vector<DeclaredProfile> declaredProfiles(const IdentityView &identity) {
    std::vector<DeclaredProfile> found;
    if (identity.bio.find_first_of("@/:") != std::string::npos)
        for (const auto &words : clausesOf(identity.bio)) addClause(identity, words, found);
    if (const auto own = profileOfUrl(identity.profileUrl); own && own->platform != identity.platform) found.push_back({*own, true});
    dropNamedTwice(found);
    return found;
}

std::vector<std::string> sitesOf(const IdentityView &identity) {
    std::vector<std::string> sites;
    if (identity.bio.find('.') != std::string::npos)
        for (const auto &words : clausesOf(identity.bio))
            for (const std::string &word : words) {
                const bool address = word.starts_with("http") || word.starts_with("www.") || (word.find('@') == std::string::npos && word.find('.') != std::string::npos && word.find('/') != std::string::npos);
                const auto site = address ? splitAddress(word) : std::nullopt;
                if (!site || isNetwork(site->host) || profileOfUrl(word)) continue;
                sites.push_back(site->path.size() == 1 ? site->host + "/" + site->path[0] : site->host);
            }
    std::sort(sites.begin(), sites.end());
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    return sites;
}

std::string bareHandle(Platform platform, std::string_view handle) {
    std::string bare = asciiLower(handle);
    if (platform == Platform::Mastodon) bare = bare.substr(0, bare.find('@'));
    if (platform == Platform::Bluesky) bare = bare.substr(0, bare.find('.'));
    if (platform != Platform::LinkedIn) return bare;
    // LinkedIn ends the slug of a namesake with a number of its own: "-bb6e94".
    const std::size_t dash = bare.rfind('-');
    if (dash != std::string::npos && bare.size() - dash > 5 && bare.find_first_of("0123456789", dash) != std::string::npos) bare.resize(dash);
    return bare;
}

std::string canonicalHandle(Platform platform, std::string_view handle) {
    std::string canonical;
    for (const char c : bareHandle(platform, handle))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) canonical += c;
    const std::size_t last = canonical.find_last_not_of("0123456789");
    if (last != std::string::npos && last >= 2) canonical.resize(last + 1);
    return canonical;
}

ParsedName nameOf(const IdentityView &identity) {
    ParsedName shown = parseName(identity.name);
    if (identity.platform != Platform::LinkedIn || !shown.full() || (shown.family().size() > 1 && shown.given().size() > 1)) return shown;
    ParsedName slug = parseName(bareHandle(identity.platform, identity.handle));
    const NameMatch match = compareNames(shown, slug);
    return slug.full() && (match == NameMatch::Initial || match == NameMatch::Parts) ? slug : shown;
}

std::string personalEmail(std::string_view email) {
    std::string lower = asciiLower(trimmed(email));
    const std::size_t at = lower.find('@');
    if (at == std::string::npos || at == 0 || lower.find('.', at) == std::string::npos || lower.find(' ') != std::string::npos) return {};
    static const std::set<std::string, std::less<>> offices{"info", "office", "contact", "hello", "mail", "sales", "support", "admin", "help", "team", "press", "jobs", "hr", "service", "kontakt", "reception", "enquiries", "noreply", "no-reply", "family", "webmaster", "post", "billing", "contato", "contacto", "bureau"};
    if (offices.contains(lower.substr(0, at))) return {};
    return lower;
}

std::string phoneDigits(std::string_view phone) {
    std::string digits;
    // "+44 (0)20 …": the 0 in brackets is left out abroad.
    std::string text(phone);
    if (const std::size_t trunk = text.find("(0)"); trunk != std::string::npos) text.erase(trunk, 3);
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
        else if (c == 'x' || c == 'X' || c == ';' || c == ',') break;
    }
    if (digits.starts_with("00")) digits.erase(0, 2);
    else if (digits.starts_with("0")) digits.erase(0, 1);
    return digits.size() < 8 ? std::string() : digits;
}

}  // namespace twofold::analysis
