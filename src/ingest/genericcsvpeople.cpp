// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericcsvpeople.h"

#include <QString>
#include <algorithm>
#include <array>
#include <charconv>

#include "genericcsvwords.h"
#include "mastodonactor.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::csv {

namespace {

constexpr std::size_t longestKey = 300;   // bytes of a handle or an id
constexpr std::size_t longestName = 300;  // characters
constexpr std::size_t longestBio = 8000;  // bytes
constexpr std::size_t mostValues = 20;    // addresses or numbers of one person

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

bool consistsOfNameBytes(std::string_view text, std::string_view more, std::size_t most) {
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), [&](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || more.find(c) != std::string_view::npos;
    });
}

std::string percentDecoded(std::string_view text) {
    const QByteArray bytes = QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    const std::string out = bytes.toStdString();
    return isValidUtf8(out) ? out : std::string(text);
}

// A cell that our own export (or another careful one) kept a spreadsheet from running: the apostrophe is not the owner's.
std::string_view unguarded(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() > 1 && cell.front() == '\'' && std::string_view("=+-@").find(cell[1]) != std::string_view::npos) cell.remove_prefix(1);
    return cell;
}

bool isReserved(std::string_view name, std::initializer_list<std::string_view> reserved) {
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

// The parts of the path of an address.
std::vector<std::string_view> pathOf(std::string_view url) {
    std::vector<std::string_view> parts;
    std::string_view rest = url.substr(std::min(url.find("://") + 3, url.size()));
    rest = rest.substr(0, rest.find_first_of("?#"));
    rest.remove_prefix(std::min(rest.find('/'), rest.size()));
    while (!rest.empty() && parts.size() < 4) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('/'), rest.size());
        if (end > 0) parts.push_back(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return parts;
}

std::string queryValue(std::string_view url, std::string_view key) {
    const std::size_t at = url.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = url.substr(at + key.size());
    return std::string(rest.substr(0, rest.find_first_of("&#")));
}

Profile xProfile(std::string_view url, const std::vector<std::string_view> &path) {
    if (const std::string id = queryValue(url, "user_id="); allDigits(id)) return {Platform::X, {}, id};
    if (path.empty() || !consistsOfNameBytes(path[0], "_", 20) ||
        isReserved(asciiLower(path[0]), {"i", "home", "search", "intent", "hashtag", "share", "settings", "explore", "messages"}))
        return {};
    return {Platform::X, std::string(path[0]), {}};
}

Profile instagramProfile(std::vector<std::string_view> path) {
    if (path.size() > 1 && path[0] == "_u") path.erase(path.begin());
    if (path.empty() || !consistsOfNameBytes(path[0], "._", 30) ||
        isReserved(path[0], {"p", "reel", "reels", "explore", "stories", "tv", "accounts"}))
        return {};
    return {Platform::Instagram, asciiLower(path[0]), {}};
}

Profile facebookProfile(std::string_view url, const std::vector<std::string_view> &path) {
    if (path.empty()) return {};
    if (path[0] == "profile.php") {
        const std::string id = queryValue(url, "id=");
        return allDigits(id) ? Profile{Platform::Facebook, {}, id} : Profile();
    }
    if (!consistsOfNameBytes(path[0], ".", 60) || isReserved(path[0], {"groups", "pages", "events", "watch", "photo", "people", "share"}))
        return {};
    return {Platform::Facebook, asciiLower(path[0]), {}};
}

}  // namespace

Columns::Columns(const CsvMapping &mapping, const std::vector<std::string> &header) {
    for (const auto &[column, field] : mapping.columns) {
        if (field == CsvField::Ignore) continue;
        if (const auto place = placeOf(column, header)) m_places[field].push_back(*place);
    }
}

const std::vector<std::size_t> &Columns::places(CsvField field) const {
    static const std::vector<std::size_t> none;
    const auto found = m_places.find(field);
    return found == m_places.end() ? none : found->second;
}

std::vector<std::string> Columns::all(CsvField field) const {
    std::vector<std::string> cells;
    for (const std::size_t place : places(field)) {
        if (!m_row || place >= m_row->size()) continue;
        const std::string_view cell = unguarded((*m_row)[place]);
        if (!cell.empty()) cells.emplace_back(cell);
    }
    return cells;
}

std::string Columns::first(CsvField field) const {
    auto cells = all(field);
    return cells.empty() ? std::string() : std::move(cells.front());
}

std::optional<std::size_t> placeOf(const std::string &column, const std::vector<std::string> &header) {
    const auto same = [&](const std::string &heading) { return trimmed(heading) == trimmed(column); };
    auto found = std::find_if(header.begin(), header.end(), same);
    const std::string plain = normalisedHeading(column);
    if (found == header.end() && !plain.empty() && !column.starts_with('#'))
        found = std::find_if(header.begin(), header.end(), [&](const std::string &heading) { return normalisedHeading(heading) == plain; });
    if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
    const std::string_view digits = std::string_view(column).substr(column.starts_with('#') ? 1 : column.size());
    std::size_t number = 0;
    if (digits.size() > 5 || !allDigits(digits)) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number == 0) return std::nullopt;
    return number - 1;
}

Profile profileAt(std::string_view url) {
    std::string whole(trimmed(url));
    if (whole.size() > 2000) return {};
    if (!whole.starts_with("http") && whole.find('/') != std::string::npos && whole.find('@') != 0) whole = "https://" + whole;
    if (!isWebUrl(whole)) return {};
    std::string host = mastodon::hostOf(whole);
    for (const std::string_view prefix : {"www.", "m.", "mobile."})
        if (host.starts_with(prefix)) host.erase(0, prefix.size());
    const auto path = pathOf(whole);
    if (host == "x.com" || host == "twitter.com") return xProfile(whole, path);
    if (host == "instagram.com") return instagramProfile(path);
    if (host == "facebook.com" || host == "fb.com") return facebookProfile(whole, path);
    if (path.empty()) return {};
    if (host == "threads.net" || host == "threads.com")
        return path[0].starts_with('@') ? Profile{Platform::Threads, asciiLower(path[0].substr(1)), {}} : Profile();
    if (host == "linkedin.com" || host.ends_with(".linkedin.com"))
        return path.size() > 1 && path[0] == "in" ? Profile{Platform::LinkedIn, foldCase(percentDecoded(path[1])), {}} : Profile();
    if (host == "bsky.app") {
        if (path.size() < 2 || path[0] != "profile") return {};
        return path[1].starts_with("did:") ? Profile{Platform::Bluesky, {}, std::string(path[1])}
                                           : Profile{Platform::Bluesky, asciiLower(path[1]), {}};
    }
    // Pages of the form /@name that are not of the fediverse.
    if (isReserved(host, {"youtube.com", "tiktok.com", "medium.com", "t.me"})) return {};
    if (!path[0].starts_with('@') && path[0] != "users") return {};
    const std::string handle = mastodon::handleOf(whole);
    return handle.empty() ? Profile() : Profile{Platform::Mastodon, handle, {}};
}

std::vector<std::string> emailsIn(std::string_view cell) {
    std::vector<std::string> emails;
    constexpr std::string_view between = " ,;|:\t\r\n<>";
    while (!cell.empty() && emails.size() < mostValues) {
        const std::size_t begin = cell.find_first_not_of(between);
        if (begin == std::string_view::npos) break;
        cell.remove_prefix(begin);
        const std::size_t end = std::min(cell.find_first_of(between), cell.size());
        if (lookOf(cell.substr(0, end)) == Look::Email) emails.push_back(foldCase(cell.substr(0, end)));
        cell.remove_prefix(end);
    }
    return emails;
}

namespace {

std::string joined(const std::vector<std::string> &lines) {
    std::string out;
    for (const std::string &line : lines) {
        if (line.empty() || out.size() + line.size() > longestBio) continue;
        if (!out.empty()) out += '\n';
        out += line;
    }
    return out;
}

std::string oneLine(const std::string &text) { return excerpt(QString::fromStdString(text).simplified().toStdString(), longestName); }

std::string nameOf(const Columns &row) {
    if (const std::string name = row.first(CsvField::Name); !name.empty()) return oneLine(name);
    return oneLine(row.first(CsvField::GivenName) + " " + row.first(CsvField::FamilyName));
}

template <class Values>
void addUnique(std::vector<std::string> &out, Values &&values) {
    for (auto &value : values)
        if (out.size() < mostValues && std::find(out.begin(), out.end(), value) == out.end()) out.push_back(value);
}

// Digits with the "+" in front; several stand in one cell with " ::: " or a line break between.
std::vector<std::string> phonesIn(std::string_view cell) {
    std::vector<std::string> phones;
    std::string current;
    const auto end = [&] {
        if (current.size() > 3 && phones.size() < mostValues) phones.push_back(current);
        current.clear();
    };
    for (const char c : cell.substr(0, 1000)) {
        if (c == ':' || c == '\n' || c == ';' || c == ',')
            end();
        else if (isDigit(c) || (c == '+' && current.empty()))
            current += c;
    }
    end();
    return phones;
}

struct Keys {
    std::string handle;
    std::string nativeId;
};

// What a cell of a handle or an id column is on the platform; empty when it cannot be one there.
Keys keysFrom(Platform platform, std::string cell) {
    if (cell.empty() || cell.size() > longestKey) return {};
    if (const Profile profile = profileAt(cell); profile.platform != Platform::Unknown) {
        if (profile.platform == platform) return {profile.handle, profile.nativeId};
        if (platform != Platform::AddressBook && platform != Platform::Mastodon) return {};
    }
    if (platform == Platform::Mastodon) return {mastodon::handleFromText(cell), {}};
    if (cell.starts_with('@')) cell.erase(0, 1);
    switch (platform) {
        case Platform::X: return {consistsOfNameBytes(cell, "_", 20) ? cell : std::string(), {}};
        case Platform::Instagram:
        case Platform::Threads: return {consistsOfNameBytes(cell, "._", 30) ? asciiLower(cell) : std::string(), {}};
        case Platform::Bluesky:
            if (cell.starts_with("did:")) return {{}, cell};
            return {consistsOfNameBytes(cell, ".-", 253) && cell.find('.') != std::string::npos ? asciiLower(cell) : std::string(), {}};
        case Platform::LinkedIn: return {cell.find_first_of(" /") == std::string::npos ? foldCase(cell) : std::string(), {}};
        default: return {cell, {}};
    }
}

std::string nativeIdFrom(Platform platform, const std::string &cell) {
    if (cell.empty() || cell.size() > longestKey) return {};
    switch (platform) {
        case Platform::X: return allDigits(cell) && cell != "0" ? cell : std::string();
        case Platform::Bluesky: return cell.starts_with("did:") ? cell : std::string();
        case Platform::AddressBook: {
            const std::string id = asciiLower(cell);
            return id.starts_with("urn:uuid:") ? id.substr(9) : id;
        }
        case Platform::Mastodon:
        case Platform::Instagram:
        case Platform::Threads: return {};  // the exports of these know no ids, so the same person could not be found again
        default: return cell;
    }
}

// As the importers of address books give it: docs/formats.md, "Keys".
std::string addressBookId(const std::vector<std::string> &emails, const std::vector<std::string> &phones, const std::string &name) {
    if (!emails.empty()) return "mail:" + *std::min_element(emails.begin(), emails.end()) + "|" + foldCase(name);
    if (!phones.empty()) return "tel:" + phones.front() + "|" + foldCase(name);
    return {};
}

void fillKeys(IdentityRecord &identity, const Columns &row) {
    const Keys handle = keysFrom(identity.platform, row.first(CsvField::Handle));
    identity.handle = handle.handle;
    identity.nativeId = nativeIdFrom(identity.platform, row.first(CsvField::NativeId));
    if (identity.nativeId.empty()) identity.nativeId = handle.nativeId;
    for (const std::string &url : row.all(CsvField::ProfileUrl)) {
        const Profile profile = profileAt(url);
        if (profile.platform != identity.platform) continue;
        if (identity.handle.empty()) identity.handle = profile.handle;
        if (identity.nativeId.empty()) identity.nativeId = profile.nativeId;
        if (identity.profileUrl.empty() && isWebUrl(url)) identity.profileUrl = url;
    }
}

}  // namespace

IdentityRecord identityOf(const Columns &row, Platform platform) {
    IdentityRecord identity;
    identity.platform = platform;
    identity.name = nameOf(row);
    std::vector<std::string> emails, phones, bio = row.all(CsvField::Bio);
    for (const std::string &cell : row.all(CsvField::Email)) addUnique(emails, emailsIn(cell));
    for (const std::string &cell : row.all(CsvField::Phone)) addUnique(phones, phonesIn(cell));
    identity.email = joined(emails);
    identity.phone = joined(phones);
    if (!row.first(CsvField::GivenName).empty() || !row.first(CsvField::FamilyName).empty()) identity.kind = ContactKind::Person;
    fillKeys(identity, row);

    const std::string position = row.first(CsvField::Position), company = row.first(CsvField::Company);
    bio.push_back(position + (position.empty() || company.empty() ? "" : ", ") + company);
    for (const std::string &url : row.all(CsvField::ProfileUrl))
        if (url != identity.profileUrl && isWebUrl(url)) bio.push_back(url);
    if (platform == Platform::AddressBook) {
        const auto groups = row.all(CsvField::List);
        for (std::size_t i = 0; i < groups.size(); ++i) bio.push_back((i == 0 ? "groups: " : "") + groups[i]);
        if (identity.name.empty()) identity.name = !company.empty() ? oneLine(company) : !emails.empty() ? emails.front() : identity.handle;
        if (identity.nativeId.empty()) identity.nativeId = addressBookId(emails, phones, identity.name);
    }
    if (platform == Platform::LinkedIn && identity.handle.empty() && identity.nativeId.empty() && !company.empty() &&
        !identity.name.empty())
        identity.nativeId = "name:" + foldCase(identity.name) + "|" + foldCase(oneLine(company));
    // Facebook's own exports know people by name alone: a handle would make somebody else of them.
    if (platform == Platform::Facebook && !identity.name.empty()) identity.handle.clear(), identity.nativeId.clear();
    identity.bio = joined(bio);
    return identity;
}

}  // namespace twofold::ingest::csv
