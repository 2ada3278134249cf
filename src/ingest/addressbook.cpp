// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressbook.h"

#include <QString>
#include <algorithm>
#include <set>

#include "ingestlimits.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::addressbook {

namespace {

constexpr qsizetype lineUnits = 512;
constexpr std::size_t addressBytes = 2048;
constexpr std::size_t emailBytes = 320;  // RFC 5321: 64 + 1 + 255
constexpr std::size_t uidBytes = 512;

struct Service {
    std::string_view name;
    std::string_view scheme;
};

// Messengers whose addresses have another scheme than their name.
constexpr Service messengers[] = {{"jabber", "xmpp"}, {"gtalk", "xmpp"},          {"googletalk", "xmpp"}, {"googlehangouts", "xmpp"},
                                  {"yahoo", "ymsgr"}, {"skypeusername", "skype"}, {"msimaddress", "im"},  {"sip", "sip"}};

std::string plainWord(std::string_view text) {
    std::string out;
    for (const char c : asciiLower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    return out;
}

std::string profileOf(const std::string &service, std::string handle) {
    if (handle.starts_with('@')) handle.erase(0, 1);
    if (service == "facebook") return "https://www.facebook.com/" + handle;
    if (service == "twitter" || service == "x") return profileUrl(Platform::X, {}, handle);
    const auto platform = fromWord<Platform>(service);
    return platform ? profileUrl(*platform, {}, handle) : std::string();
}

// "name:" in front of something, as in "skype:jane" and "https://…".
std::string_view schemeOf(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view scheme = text.substr(0, colon);
    const bool plain = std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
    return plain ? scheme : std::string_view();
}

// Values in their order, each once, and not too many.
struct OnceEach {
    std::vector<std::string> values;
    std::set<std::string> seen;
    void add(std::string text, bool &tooMany) {
        if (text.empty() || seen.contains(text)) return;
        if (values.size() >= limits::contactValues) {
            tooMany = true;
            return;
        }
        seen.insert(text);
        values.push_back(std::move(text));
    }
};

std::string nfcFolded(const std::string &name) {
    return foldCase(QString::fromStdString(name).normalized(QString::NormalizationForm_C).toStdString());
}

std::string uidKey(std::string_view uid) {
    std::string key = asciiLower(trimmed(uid));
    if (key.starts_with("urn:uuid:")) key.erase(0, 9);
    return key.size() > uidBytes || key == "-1" ? std::string() : oneLine(key);
}

// Preferred first, otherwise as they stand; each once.
template <class Normal>
std::vector<std::string> normalised(std::vector<Ranked> values, const Normal &normal, bool &tooMany) {
    std::stable_sort(values.begin(), values.end(), [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    OnceEach once;
    for (const Ranked &value : values) once.add(normal(value.text), tooMany);
    return once.values;
}

std::string joined(const std::vector<std::string> &parts, std::string_view between) {
    std::string out;
    for (const std::string &part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

std::string nameOf(const Contact &c, const std::vector<std::string> &emails, const std::vector<std::string> &phones) {
    const Ranked *best = nullptr;
    for (const Ranked &name : c.fullNames)
        if (!oneLine(name.text).empty() && (!best || name.rank < best->rank)) best = &name;
    if (best) return oneLine(best->text);
    const std::string parts = oneLine(joined({c.prefix, c.given, c.middle, c.family, c.suffix}, " "));
    if (!parts.empty()) return parts;
    if (const std::string nickname = oneLine(c.nickname); !nickname.empty()) return nickname;
    for (const std::string &organisation : c.organisations)
        if (const std::string name = oneLine(organisation); !name.empty()) return name;
    if (!emails.empty()) return emails.front();
    return phones.empty() ? std::string() : phones.front();
}

std::string keyOf(const Contact &contact, const std::string &name, const std::vector<std::string> &emails,
                  const std::vector<std::string> &phones) {
    if (std::string uid = uidKey(contact.uid); !uid.empty()) return uid;
    if (!emails.empty()) return "mail:" + *std::min_element(emails.begin(), emails.end()) + "|" + nfcFolded(name);
    if (!phones.empty()) return "tel:" + *std::min_element(phones.begin(), phones.end()) + "|" + nfcFolded(name);
    return {};
}

// "* myContacts" holds everybody who was ever saved; "* starred" and the like are the platform's own groups.
std::string groupName(std::string_view text) {
    std::string name = oneLine(text);
    if (name.starts_with("* ")) name.erase(0, 2);
    const std::string word = plainWord(name);
    return word == "mycontacts" ? std::string() : name;
}

std::string bioOf(const Contact &contact, bool &tooMany) {
    OnceEach lines;
    for (std::size_t i = 0; i < std::max(contact.titles.size(), contact.organisations.size()); ++i) {
        const std::string title = i < contact.titles.size() ? oneLine(contact.titles[i]) : std::string();
        const std::string organisation = i < contact.organisations.size() ? oneLine(contact.organisations[i]) : std::string();
        lines.add(joined({title, organisation}, ", "), tooMany);
    }
    for (const std::string &role : contact.roles) lines.add(oneLine(role), tooMany);
    for (const std::string &address : contact.addresses) lines.add(address, tooMany);
    OnceEach groups;
    for (const std::string &group : contact.groups) groups.add(groupName(group), tooMany);
    if (!groups.values.empty()) lines.values.push_back("groups: " + joined(groups.values, ", "));
    return joined(lines.values, "\n");
}

}  // namespace

AccountRecord account() {
    AccountRecord record;
    record.platform = Platform::AddressBook;
    record.handle = "address-book";
    record.name = "Address book";
    return record;
}

std::optional<RelationRecord> relationOf(const Contact &contact, bool &tooMany) {
    const std::vector<std::string> emails = normalised(contact.emails, normalEmail, tooMany);
    const std::vector<std::string> phones = normalised(contact.phones, normalPhone, tooMany);
    RelationRecord relation;
    relation.kind = RelationKind::AddressBook;
    IdentityRecord &identity = relation.identity;
    identity.platform = Platform::AddressBook;
    identity.name = nameOf(contact, emails, phones);
    identity.nativeId = keyOf(contact, identity.name, emails, phones);
    identity.email = joined(emails, "\n");
    identity.phone = joined(phones, "\n");
    identity.bio = bioOf(contact, tooMany);
    const bool personal = !oneLine(contact.given).empty() || !oneLine(contact.family).empty();
    identity.kind = contact.organisation ? ContactKind::Organisation : personal ? ContactKind::Person : ContactKind::Unknown;
    if (identity.name.empty()) return std::nullopt;
    return relation;
}

std::string normalEmail(std::string_view text) {
    const std::size_t open = text.find('<');
    if (open != std::string_view::npos) {
        text.remove_prefix(open + 1);
        text = text.substr(0, text.find('>'));
    }
    std::string out;
    for (const char c : asciiLower(text))
        if (static_cast<unsigned char>(c) > ' ' && c != '\x7F') out += c;
    if (out.starts_with("mailto:")) out = out.substr(7, out.find('?') == std::string::npos ? out.size() : out.find('?') - 7);
    const std::size_t at = out.rfind('@');
    const bool address = at != std::string::npos && at > 0 && at + 1 < out.size() && out.size() <= emailBytes;
    return address ? out : std::string();
}

std::string normalPhone(std::string_view text) {
    text = trimmed(text);
    if (asciiLower(text.substr(0, 4)) == "tel:") text.remove_prefix(4);
    std::string out;
    QString number = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 256)));
    if (number.contains(QLatin1Char('+')) || number.startsWith(QLatin1String("00")))
        number.remove(QStringLiteral("(0)"));  // "+49 (0) 30": the zero is for callers at home
    for (const QChar c : number) {
        if (c.isDigit()) {
            out += static_cast<char>('0' + c.digitValue());
        } else if (c == QLatin1Char('+') && out.empty()) {
            out = "+";
        } else if (c.isLetter() || c == QLatin1Char(';') || c == QLatin1Char(',')) {
            // An extension, a pause and what is dialled after it, or a remark; a word before the number is passed over.
            if (out.size() >= 5) break;
            if (!out.empty()) return {};
        }
    }
    if (out.size() > 9 && out.starts_with("00") && out[2] != '0') out.replace(0, 2, "+");
    return out.size() < 3 || out.size() > 32 ? std::string() : out;
}

std::string addressOf(std::string_view service, std::string_view value) {
    std::string text;
    for (const char c : value)
        if (static_cast<unsigned char>(c) > ' ' && c != '\x7F') text += c;
    const std::string plain = plainWord(service);
    if (asciiLower(schemeOf(text)) == "x-apple") text.erase(0, 8);
    if (text.empty() || text.size() > addressBytes || !isValidUtf8(text)) return {};
    const std::string scheme = asciiLower(schemeOf(text));
    if (scheme == "data" || scheme == "javascript" || scheme == "file") return {};
    if (plain.empty() || text.find("://") != std::string::npos) return text;
    if (std::string profile = profileOf(plain, text); !profile.empty()) return profile;
    for (const Service &messenger : messengers)
        if (plain == messenger.name) return scheme == messenger.scheme ? text : std::string(messenger.scheme) + ":" + text;
    return scheme.empty() ? plain + ":" + text : text;
}

std::string oneLine(std::string_view text) {
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar &c : line)
        if (c.category() == QChar::Other_Control) c = QLatin1Char(' ');
    line = line.simplified();
    if (line.size() > lineUnits) line.truncate(line.at(lineUnits - 1).isHighSurrogate() ? lineUnits - 1 : lineUnits);
    return line.trimmed().toStdString();
}

}  // namespace twofold::ingest::addressbook
