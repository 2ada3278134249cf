// SPDX-License-Identifier: GPL-3.0-or-later
#include "vcardcard.h"

#include <algorithm>

#include "ingestlimits.h"
#include "twofold/core/text.h"
#include "vcardcodepages.h"
#include "vcardtext.h"

namespace twofold::ingest::vcard {

namespace {

using addressbook::Contact;

// Messengers and networks that have a property of their own.
constexpr std::string_view services[] = {
    "X-SKYPE",    "X-SKYPE-USERNAME", "X-JABBER",   "X-GTALK",    "X-GOOGLE-TALK",  "X-AIM",      "X-ICQ",
    "X-MSN",      "X-YAHOO",          "X-QQ",       "X-GADUGADU", "X-MS-IMADDRESS", "X-TWITTER",  "X-FACEBOOK",
    "X-LINKEDIN", "X-INSTAGRAM",      "X-MASTODON", "X-THREADS",  "X-BLUESKY",      "X-TELEGRAM", "X-SIGNAL",
    "X-WHATSAPP", "X-MATRIX",         "X-SIP"};
constexpr std::string_view kept[] = {"UID",
                                     "FN",
                                     "N",
                                     "NICKNAME",
                                     "ORG",
                                     "TITLE",
                                     "ROLE",
                                     "EMAIL",
                                     "TEL",
                                     "URL",
                                     "IMPP",
                                     "CATEGORIES",
                                     "SOCIALPROFILE",
                                     "X-SOCIALPROFILE",
                                     "KIND",
                                     "X-ABSHOWAS",
                                     "X-ADDRESSBOOKSERVER-KIND"};

template <std::size_t n>
bool isIn(const std::string_view (&list)[n], std::string_view name) {
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

// Texts can be read only when the whole card is known: another property may name the charset.
class CardBuilder {
public:
    void add(Property property, bool tooLong);
    void setVersion(std::string_view version) { m_version21 = trimmed(version).starts_with("2"); }
    [[nodiscard]] bool version21() const { return m_version21; }
    void badLine() { m_card.badLine = true; }
    [[nodiscard]] Card finish(std::int64_t position, bool cutShort);

private:
    [[nodiscard]] std::string textOf(const Property &property);
    void take(const Property &property);
    void takeName(const std::vector<std::string> &parts);
    void takeKind(const std::string &kind);

    Card m_card;
    std::vector<Property> m_properties;
    std::size_t m_bytes = 0;
    std::string m_charset;  ///< the first that is named and known
    bool m_version21 = false;
};

void CardBuilder::add(Property property, bool tooLong) {
    if (m_charset.empty() && codePage(property.charset)) m_charset = property.charset;
    if (!isIn(kept, property.name) && !isIn(services, property.name)) return;
    const std::size_t bytes = property.value.size() + property.user.size() + property.service.size();
    if (tooLong || m_properties.size() >= limits::vcardProperties || m_bytes + bytes > limits::vcardCardBytes) {
        m_card.tooLong = true;
        return;
    }
    m_bytes += bytes;
    m_properties.push_back(std::move(property));
}

std::string CardBuilder::textOf(const Property &property) {
    std::string bytes = property.value;
    if (property.quotedPrintable) bytes = fromQuotedPrintable(bytes);
    if (property.base64) bytes = fromBase64(bytes);
    return toUtf8(bytes, property.charset, m_charset, property.quotedPrintable || property.base64, m_card.guessed);
}

void CardBuilder::takeName(const std::vector<std::string> &parts) {
    Contact &c = m_card.contact;
    std::string *const fields[] = {&c.family, &c.given, &c.middle, &c.prefix, &c.suffix};
    for (std::size_t i = 0; i < std::min(parts.size(), std::size(fields)); ++i)
        if (fields[i]->empty()) *fields[i] = parts[i];
}

void CardBuilder::takeKind(const std::string &kind) {
    const std::string word = asciiLower(trimmed(kind));
    if (word == "org") m_card.contact.organisation = true;
    if (word == "group" || word == "location" || word == "thing" || word == "device") m_card.notPerson = true;
}

void CardBuilder::take(const Property &property) {
    Contact &c = m_card.contact;
    const std::string &name = property.name;
    const std::string raw = textOf(property);
    const std::string text = unescaped(raw, m_version21);
    if (name == "UID" && c.uid.empty()) c.uid = text;
    if (name == "FN") c.fullNames.push_back({text, property.rank});
    if (name == "N") takeName(split(raw, ';', m_version21));
    if (name == "NICKNAME" && c.nickname.empty()) c.nickname = split(raw, ',', m_version21).front();
    if (name == "ORG") {
        const auto parts = split(raw, ';', m_version21);
        const auto part = std::find_if(parts.begin(), parts.end(), [](const std::string &p) { return !trimmed(p).empty(); });
        if (part != parts.end()) c.organisations.push_back(*part);
    }
    if (name == "TITLE") c.titles.push_back(text);
    if (name == "ROLE") c.roles.push_back(text);
    if (name == "EMAIL") c.emails.push_back({text, property.rank});
    if (name == "TEL") c.phones.push_back({text, property.rank});
    if (name == "CATEGORIES")
        for (std::string &group : split(raw, ',', m_version21)) c.groups.push_back(std::move(group));
    if (name == "KIND" || name == "X-ADDRESSBOOKSERVER-KIND") takeKind(text);
    if (name == "X-ABSHOWAS" && asciiLower(trimmed(text)) == "company") c.organisation = true;

    std::string service;
    if (name == "IMPP" || name == "SOCIALPROFILE" || name == "X-SOCIALPROFILE") service = property.service;
    if (isIn(services, name)) service = name.substr(2);
    if (name != "URL" && name != "IMPP" && name != "SOCIALPROFILE" && name != "X-SOCIALPROFILE" && service.empty()) return;
    std::string address = addressbook::addressOf(service, text);
    if (address.empty()) address = addressbook::addressOf(service, isValidUtf8(property.user) ? property.user : std::string());
    if (!address.empty()) c.addresses.push_back(std::move(address));
}

Card CardBuilder::finish(std::int64_t position, bool cutShort) {
    for (const Property &property : m_properties) take(property);
    m_card.position = position;
    m_card.cutShort = cutShort;
    return std::move(m_card);
}

// Which lines belong to which card.
class CardReader {
public:
    CardReader(ByteStream &stream, const std::function<void(const Card &)> &card) : m_lines(stream), m_card(card) {}

    Result<std::int64_t> read() {
        Line line;
        for (;;) {
            const auto more = m_lines.next(line, m_builder && m_builder->version21());
            if (!more) return tl::unexpected<Error>(more.error());
            if (!*more) break;
            take(line);
        }
        finish(true);
        return m_count;
    }

private:
    void take(const Line &line) {
        if (isMark(line.text, "BEGIN")) return begin();
        if (isMark(line.text, "END")) return end();
        // A line that the end of the file cuts may be half a mail address: better none.
        if (!m_builder || !line.whole) return;
        if (m_depth > 0) {
            if (const auto inner = parseProperty(line.text)) holdsCard(*inner);
            return;
        }
        if (trimmed(line.text).empty()) {
            m_inBinary = false;
            return;
        }
        auto property = parseProperty(line.text);
        if (!property) {
            if (!m_inBinary) m_builder->badLine();
            return;
        }
        m_inBinary = property->base64;
        holdsCard(*property);
        if (property->name == "VERSION") m_builder->setVersion(property->value);
        m_builder->add(*std::move(property), line.tooLong);
    }

    void holdsCard(const Property &property) {
        const bool agent = property.name == "AGENT";
        m_afterAgent = agent && trimmed(property.value).empty();
        if (agent && isMark(property.value, "BEGIN")) ++m_depth;
    }

    // Only an AGENT holds a card; any other BEGIN shows that the END before is missing.
    void begin() {
        if (m_builder && m_afterAgent) {
            ++m_depth;
            m_afterAgent = false;
            return;
        }
        finish(true);
        m_builder.emplace();
        ++m_count;
    }

    void end() {
        m_afterAgent = false;
        if (m_depth > 0)
            --m_depth;
        else
            finish(false);
    }

    void finish(bool cutShort) {
        if (m_builder) m_card(m_builder->finish(m_count, cutShort));
        m_builder.reset();
        m_depth = 0;
        m_afterAgent = m_inBinary = false;
    }

    LineReader m_lines;
    const std::function<void(const Card &)> &m_card;
    std::optional<CardBuilder> m_builder;
    std::int64_t m_count = 0;
    int m_depth = 0;
    bool m_afterAgent = false;
    bool m_inBinary = false;
};

}  // namespace

Result<std::int64_t> forEachCard(ByteStream &stream, const std::function<void(const Card &card)> &card) {
    return CardReader(stream, card).read();
}

}  // namespace twofold::ingest::vcard
