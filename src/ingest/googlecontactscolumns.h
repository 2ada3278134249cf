// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a CSV of contacts, found by their names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "addressbook.h"

namespace twofold::ingest::googlecontacts {

enum class Layout { GoogleOld, Google2024, Outlook };
/// "google-contacts", "google-contacts-2024", "outlook-csv"
[[nodiscard]] std::string_view era(Layout layout);

enum class Field {
    None,
    FullName,
    Prefix,
    Given,
    Middle,
    Family,
    Suffix,
    Nickname,
    Organisation,
    Title,
    Role,
    EmailLabel,
    Email,
    PhoneLabel,
    Phone,
    Website,
    ChatService,
    Chat,
    Groups
};

struct Column {
    Field field = Field::None;
    int number = 0;  ///< of several of a kind, which: "E-mail 2 - Value"
};

struct Columns {
    Layout layout = Layout::GoogleOld;
    std::vector<Column> columns;
};

/// What the columns are, in any order and case; nothing when the row is no header of these formats.
[[nodiscard]] std::optional<Columns> columnsOf(const std::vector<std::string> &header);

/// The contact of a row.
[[nodiscard]] addressbook::Contact contactOf(const std::vector<std::string> &cells, const Columns &columns);

}  // namespace twofold::ingest::googlecontacts
