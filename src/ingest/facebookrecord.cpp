// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebookrecord.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "jsonvalue.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::facebook {

using nlohmann::json;

namespace {

constexpr std::size_t nameCodePoints = 200;
constexpr std::int64_t leastMs = 100'000'000'000;  // as seconds the year 5138
constexpr std::int64_t badNumber = -1;

// What stands for accounts that are gone; several different people each, as "-1" is at X.
constexpr std::string_view nobodies[] = {"facebook user",        "facebook-nutzer",         "facebook-nutzer:in",     "facebook-benutzer",
                                         "utilisateur facebook", "utilisateur de facebook", "usuario de facebook",    "utente di facebook",
                                         "utente facebook",      "usuário do facebook",     "utilizador do facebook", "facebook-gebruiker",
                                         "użytkownik facebooka", "facebook-användare",      "facebook-bruger",        "facebook-bruker",
                                         "пользователь facebook"};

std::int64_t wholeNumber(const json &value) {
    if (const auto *real = value.get_ptr<const json::number_float_t *>())
        return std::isfinite(*real) && std::fabs(*real) < 1e15 ? static_cast<std::int64_t>(*real) : badNumber;
    const std::string digits = textOf(value);
    std::int64_t number = badNumber;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() && !digits.empty() ? number : badNumber;
}

}  // namespace

Moment momentOf(const json *value) {
    if (!value) return {};
    const std::int64_t number = wholeNumber(*value);
    const UtcMs latest = SystemClock().now() + 366 * msPerDay;
    if (number <= 0 || number > latest) return {unknownTime, true};
    const UtcMs at = number >= leastMs ? number : number * msPerSecond;
    return at > latest ? Moment{unknownTime, true} : Moment{at, false};
}

std::string nameFrom(std::string_view text) { return excerpt(trimmed(text), nameCodePoints); }
std::string nameMember(const json &value, const char *key) { return nameFrom(textMember(value, key)); }

bool isNobody(const std::string &name) {
    const std::string folded = foldCase(name);
    return std::find(std::begin(nobodies), std::end(nobodies), folded) != std::end(nobodies) || nameKey(name).empty();
}

IdentityRecord identityNamed(std::string name) {
    IdentityRecord identity;
    identity.platform = Platform::Facebook;
    identity.name = std::move(name);
    return identity;
}

std::string nameKey(const std::string &name) { return identityKey(identityNamed(name)); }

Owner ownerNamed(std::string name) {
    Owner owner;
    if (isNobody(name)) return owner;
    owner.key = nameKey(name);
    owner.name = std::move(name);
    return owner;
}

std::string hashOf(std::initializer_list<std::string_view> parts) {
    std::uint64_t hash = 0;
    for (const std::string_view part : parts) hash = stableHash(part, hash);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += digits[(hash >> shift) & 0xF];
    return out;
}

std::string keyTime(UtcMs at) { return at == unknownTime ? std::string("?") : std::to_string(at); }

LabelValues labelValues(const json &record) {
    LabelValues out;
    for (const json &row : arrayMember(record, "label_values")) {
        out.there = true;
        const json *value = member(row, "value");
        const std::string text = value && value->is_string() ? textOf(*value) : std::string();
        const std::string href = textMember(row, "href");
        if (isWebUrl(href)) out.urls.push_back(href);
        if (isWebUrl(text) && text != href)
            out.urls.push_back(text);
        else if (!trimmed(text).empty() && text != href)
            out.texts.push_back(text);
        if (out.at.at == unknownTime && member(row, "timestamp_value")) out.at = momentOf(member(row, "timestamp_value"));
    }
    return out;
}

}  // namespace twofold::ingest::facebook
