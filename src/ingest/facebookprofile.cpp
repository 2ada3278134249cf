// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebookprofile.h"

#include <algorithm>

#include "facebookrecord.h"
#include "jsonvalue.h"
#include "twofold/core/text.h"

namespace twofold::ingest::facebook {

using nlohmann::json;

namespace {

constexpr std::size_t mostLines = 40;

// A member that is a text, or an object or a list that holds one: {"name": "…"}, [{"address": "…"}], ["…"].
std::string textWithin(const json &value, const char *inner) {
    if (value.is_object()) return textMember(value, inner);
    if (value.is_array()) return value.empty() ? std::string() : textWithin(value.front().is_array() ? json() : value.front(), inner);
    return textOf(value);
}

std::string textAt(const json &profile, const char *key, const char *inner) {
    const json *value = member(profile, key);
    return value ? std::string(trimmed(textWithin(*value, inner))) : std::string();
}

std::string nameOf(const json &profile) {
    const json &parts = objectMember(profile, "name");
    std::string name = nameFrom(textAt(profile, "name", "full_name"));
    if (name.empty()) name = nameFrom(textMember(parts, "first_name") + " " + textMember(parts, "last_name"));
    return name;
}

std::string emailOf(const json &profile) {
    const json *emails = member(profile, "emails");
    if (!emails) return {};
    for (const json &one : emails->is_array() ? *emails : arrayMember(*emails, "emails"))
        if (one.is_string()) return std::string(trimmed(textOf(one)));
    return {};
}

bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The part of the profile's address that names it: a user name, or a number behind "profile.php?id=".
std::string addressPart(std::string_view uri) {
    if (!isWebUrl(uri)) return {};
    const std::size_t host = uri.find("//") + 2;
    const std::size_t slash = uri.find('/', host);
    const std::string server = asciiLower(uri.substr(host, slash - host));
    if (slash == std::string_view::npos || (server != "facebook.com" && !server.ends_with(".facebook.com"))) return {};
    std::string_view rest = uri.substr(slash + 1);
    constexpr std::string_view script = "profile.php?id=";
    if (rest.starts_with(script)) rest.remove_prefix(script.size());
    return std::string(rest.substr(0, rest.find_first_of("/?#&")));
}

void appendLine(std::string &bio, std::string_view line) {
    if (trimmed(line).empty()) return;
    if (!bio.empty()) bio += '\n';
    bio += trimmed(line);
}

// "Editor, Dunes & Sons" for each place of work, then each school.
void appendPlaces(std::string &bio, const json &places, const char *place, const char *what) {
    std::size_t lines = 0;
    for (const json &one : places) {
        if (++lines > mostLines) return;
        const std::string name(trimmed(textMember(one, place)));
        const std::string title(trimmed(textMember(one, what)));
        appendLine(bio, title.empty() || name.empty() ? title + name : title + ", " + name);
    }
}

std::string bioOf(const json &profile) {
    std::string bio;
    appendLine(bio, textAt(profile, "intro_bio", "name"));
    appendLine(bio, textAt(profile, "bio", "name"));
    appendLine(bio, textAt(profile, "about_me", "name"));
    appendPlaces(bio, arrayMember(profile, "work_experiences"), "employer", "title");
    appendPlaces(bio, arrayMember(profile, "education_experiences"), "name", "degree");
    return bio;
}

}  // namespace

AccountRecord accountFrom(const json &document, bool &badTime) {
    const json &newer = objectMember(document, "profile_v2");
    const json &profile = newer.empty() ? objectMember(document, "profile") : newer;
    AccountRecord account;
    account.platform = Platform::Facebook;
    account.name = nameOf(profile);
    const std::string address = addressPart(textMember(profile, "profile_uri"));
    account.handle = asciiLower(trimmed(textMember(profile, "username")));
    if (account.handle.empty() && !isDigits(address) && address != "profile.php") account.handle = asciiLower(address);
    if (account.handle.empty()) account.handle = foldCase(account.name);
    // Whether there is a user name differs from export to export; the name is in all of them.
    if (!account.name.empty()) account.nativeId = "name:" + foldCase(account.name);
    account.bio = bioOf(profile);
    account.email = emailOf(profile);
    account.location = textAt(profile, "current_city", "name");
    const std::string website = textAt(profile, "websites", "address");
    if (isWebUrl(website)) account.website = website;
    const Moment registered = momentOf(member(profile, "registration_timestamp"));
    account.created = registered.at;
    badTime = registered.bad;
    return account;
}

}  // namespace twofold::ingest::facebook
