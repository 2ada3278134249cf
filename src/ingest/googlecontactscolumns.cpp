// SPDX-License-Identifier: GPL-3.0-or-later
#include "googlecontactscolumns.h"

#include <algorithm>
#include <map>

#include "twofold/core/text.h"

namespace twofold::ingest::googlecontacts {

namespace {

struct Named {
    std::string_view name;
    Field field;
};

// Lower case; "#" stands for the number of one of several. "Type" is what "Label" was before 2024.
constexpr Named googleColumns[] = {{"name", Field::FullName},
                                   {"name prefix", Field::Prefix},
                                   {"given name", Field::Given},
                                   {"first name", Field::Given},
                                   {"additional name", Field::Middle},
                                   {"middle name", Field::Middle},
                                   {"family name", Field::Family},
                                   {"last name", Field::Family},
                                   {"name suffix", Field::Suffix},
                                   {"nickname", Field::Nickname},
                                   {"occupation", Field::Role},
                                   {"organization name", Field::Organisation},
                                   {"organization title", Field::Title},
                                   {"organization # - name", Field::Organisation},
                                   {"organization # - title", Field::Title},
                                   {"group membership", Field::Groups},
                                   {"labels", Field::Groups},
                                   {"e-mail # - type", Field::EmailLabel},
                                   {"e-mail # - label", Field::EmailLabel},
                                   {"e-mail # - value", Field::Email},
                                   {"phone # - type", Field::PhoneLabel},
                                   {"phone # - label", Field::PhoneLabel},
                                   {"phone # - value", Field::Phone},
                                   {"website # - value", Field::Website},
                                   {"im # - service", Field::ChatService},
                                   {"im # - value", Field::Chat}};

constexpr Named outlookColumns[] = {{"title", Field::Prefix},         {"first name", Field::Given},
                                    {"middle name", Field::Middle},   {"last name", Field::Family},
                                    {"suffix", Field::Suffix},        {"nickname", Field::Nickname},
                                    {"company", Field::Organisation}, {"job title", Field::Title},
                                    {"profession", Field::Role},      {"categories", Field::Groups},
                                    {"e-mail address", Field::Email}, {"e-mail # address", Field::Email},
                                    {"web page", Field::Website},     {"personal web page", Field::Website},
                                    {"pager", Field::Phone}};

// "e-mail 12 - value" is "e-mail # - value" with the number 12.
std::string withoutNumber(const std::string &name, int &number) {
    const std::size_t from = name.find_first_of("0123456789");
    if (from == std::string::npos) return name;
    const std::size_t end = std::min(name.find_first_not_of("0123456789", from), name.size());
    if (end - from > 4) return name;
    number = std::stoi(name.substr(from, end - from));
    return name.substr(0, from) + "#" + name.substr(end);
}

// All of Outlook's many numbers, but not that of somebody's assistant.
bool isOutlookPhone(const std::string &name) {
    if (name.starts_with("assistant")) return false;
    return name.ends_with(" phone") || name.ends_with(" phone #") || name.ends_with(" fax");
}

template <std::size_t n>
Field fieldIn(const Named (&table)[n], const std::string &name) {
    const auto it = std::find_if(std::begin(table), std::end(table), [&](const Named &named) { return named.name == name; });
    return it == std::end(table) ? Field::None : it->field;
}

std::optional<Layout> layoutOf(const std::vector<std::string> &names) {
    const auto has = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    const bool personal = has("first name") || has("last name");
    if (personal && (has("labels") || has("e-mail 1 - label") || has("phone 1 - label"))) return Layout::Google2024;
    if ((has("given name") || has("name") || personal) && (has("group membership") || has("e-mail 1 - value") || has("phone 1 - value")))
        return Layout::GoogleOld;
    // "Email Address" without its hyphen is LinkedIn's.
    if (personal && has("e-mail address")) return Layout::Outlook;
    return std::nullopt;
}

// Several values in one cell: " ::: " at Google, ";" at Outlook.
std::vector<std::string> valuesOf(const std::string &cell, std::string_view separator) {
    std::vector<std::string> values;
    std::size_t from = 0;
    for (;;) {
        const std::size_t at = cell.find(separator, from);
        const std::string_view value = trimmed(std::string_view(cell).substr(from, at == std::string::npos ? at : at - from));
        if (!value.empty()) values.emplace_back(value);
        if (at == std::string::npos) return values;
        from = at + separator.size();
    }
}

class RowReader {
public:
    explicit RowReader(const Columns &columns) : m_columns(columns) {}

    addressbook::Contact read(const std::vector<std::string> &cells) {
        const std::size_t count = std::min(cells.size(), m_columns.columns.size());
        for (std::size_t i = 0; i < count; ++i) takeLabel(m_columns.columns[i], cells[i]);
        for (std::size_t i = 0; i < count; ++i)
            if (!trimmed(cells[i]).empty()) take(m_columns.columns[i], cells[i]);
        return std::move(m_contact);
    }

private:
    using Key = std::pair<Field, int>;

    // "* Work" marks the one that is preferred.
    void takeLabel(const Column &column, const std::string &cell) {
        if (column.field == Field::EmailLabel && cell.starts_with('*')) m_ranks[{Field::Email, column.number}] = 1;
        if (column.field == Field::PhoneLabel && cell.starts_with('*')) m_ranks[{Field::Phone, column.number}] = 1;
        if (column.field == Field::ChatService) m_services[column.number] = cell;
    }

    int rank(const Column &column) const {
        const auto it = m_ranks.find({column.field, column.number});
        return it == m_ranks.end() ? addressbook::Ranked().rank : it->second;
    }

    void take(const Column &column, const std::string &cell) {
        addressbook::Contact &c = m_contact;
        const std::string_view separator = m_columns.layout == Layout::Outlook ? ";" : ":::";
        switch (column.field) {
            case Field::FullName: c.fullNames.push_back({cell}); break;
            case Field::Prefix: c.prefix = cell; break;
            case Field::Given: c.given = cell; break;
            case Field::Middle: c.middle = cell; break;
            case Field::Family: c.family = cell; break;
            case Field::Suffix: c.suffix = cell; break;
            case Field::Nickname: c.nickname = cell; break;
            case Field::Organisation: place(c.organisations, column.number, valuesOf(cell, ":::")); break;
            case Field::Title: place(c.titles, column.number, valuesOf(cell, ":::")); break;
            case Field::Role: c.roles.push_back(cell); break;
            case Field::Email:
                for (std::string &value : valuesOf(cell, separator)) c.emails.push_back({std::move(value), rank(column)});
                break;
            case Field::Phone:
                for (std::string &value : valuesOf(cell, separator)) c.phones.push_back({std::move(value), rank(column)});
                break;
            case Field::Website: addAddresses({}, valuesOf(cell, ":::")); break;
            case Field::Chat: addAddresses(m_services[column.number], valuesOf(cell, ":::")); break;
            case Field::Groups:
                for (std::string &value : valuesOf(cell, separator)) c.groups.push_back(std::move(value));
                break;
            case Field::None:
            case Field::EmailLabel:
            case Field::PhoneLabel:
            case Field::ChatService: break;
        }
    }

    // Title 2 belongs to organisation 2; so does the second of several in one cell, where that place is free.
    static void place(std::vector<std::string> &list, int number, const std::vector<std::string> &values) {
        auto at = static_cast<std::size_t>(std::clamp(number, 1, 100) - 1);
        for (const std::string &value : values) {
            while (at < list.size() && !list[at].empty()) ++at;
            if (list.size() <= at) list.resize(at + 1);
            list[at++] = value;
        }
    }

    void addAddresses(const std::string &service, const std::vector<std::string> &values) {
        for (const std::string &value : values)
            if (std::string address = addressbook::addressOf(service, value); !address.empty()) m_contact.addresses.push_back(address);
    }

    const Columns &m_columns;
    addressbook::Contact m_contact;
    std::map<Key, int> m_ranks;
    std::map<int, std::string> m_services;
};

}  // namespace

std::string_view era(Layout layout) {
    switch (layout) {
        case Layout::Google2024: return "google-contacts-2024";
        case Layout::Outlook: return "outlook-csv";
        case Layout::GoogleOld: break;
    }
    return "google-contacts";
}

std::optional<Columns> columnsOf(const std::vector<std::string> &header) {
    std::vector<std::string> names;
    for (const std::string &cell : header) names.push_back(asciiLower(trimmed(cell)));
    const auto layout = layoutOf(names);
    if (!layout) return std::nullopt;
    Columns columns;
    columns.layout = *layout;
    for (const std::string &name : names) {
        Column column;
        const std::string pattern = withoutNumber(name, column.number);
        column.field = *layout == Layout::Outlook ? fieldIn(outlookColumns, pattern) : fieldIn(googleColumns, pattern);
        if (*layout == Layout::Outlook && isOutlookPhone(pattern)) column.field = Field::Phone;
        columns.columns.push_back(column);
    }
    return columns;
}

addressbook::Contact contactOf(const std::vector<std::string> &cells, const Columns &columns) { return RowReader(columns).read(cells); }

}  // namespace twofold::ingest::googlecontacts
