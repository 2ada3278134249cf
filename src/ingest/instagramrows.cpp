// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramrows.h"

#include "instagramtext.h"
#include "jsonvalue.h"
#include "twofold/core/text.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

namespace {

constexpr std::size_t mostRows = 10'000;  // of one record

void nameBy(Row &row, const std::string &title) {
    if (!title.empty() && handleFromText(title) != row.handle) row.name = title;
}

Row listRow(const json &entry, const std::string &title, RowUse use) {
    Row row;
    row.text = textMember(entry, "value");
    row.href = textMember(entry, "href");
    row.at = fromSeconds(numberMember(entry, "timestamp", 0));
    if (use == RowUse::Person) row.handle = handleFromText(row.text);
    if (use == RowUse::Owner) row.handle = handleFromText(title);
    if (row.handle.empty()) row.handle = handleFromUrl(row.href);
    if (row.handle.empty()) row.handle = handleFromText(title);
    nameBy(row, title);
    return row;
}

void readList(const json &record, RowUse use, std::vector<Row> &rows) {
    const std::string title = textMember(record, "title");
    for (const json &entry : arrayMember(record, "string_list_data")) {
        if (rows.size() == mostRows) return;
        rows.push_back(listRow(entry, title, use));
    }
    if (!rows.empty() || title.empty()) return;
    Row row;  // a list without entries, but with a title
    row.handle = handleFromText(title);
    rows.push_back(std::move(row));
}

// Without a title the one value that can be a user name, or the one that is called so.
std::string handleOfMap(const json &map) {
    for (const char *label : {"Username", "Author", "Media Owner"})
        if (std::string handle = handleFromText(textMember(objectMember(map, label), "value")); !handle.empty()) return handle;
    std::string only;
    for (const json &entry : map) {
        std::string handle = handleFromText(textMember(entry, "value"));
        if (handle.empty()) continue;
        if (!only.empty()) return {};
        only = std::move(handle);
    }
    return only;
}

void readMap(const json &record, std::vector<Row> &rows) {
    const json &map = objectMember(record, "string_map_data");
    if (map.empty()) return;
    Row row;
    for (const json &entry : map) {
        const std::string href = textMember(entry, "href");
        const UtcMs at = fromSeconds(numberMember(entry, "timestamp", 0));
        if (row.href.empty() && !href.empty()) {
            row.href = href;
            if (at != unknownTime) row.at = at;
        }
        if (row.at == unknownTime) row.at = at;
    }
    const std::string title = textMember(record, "title");
    row.handle = handleFromText(title);
    if (row.handle.empty()) row.handle = handleOfMap(map);
    if (row.handle.empty()) row.handle = handleFromUrl(row.href);
    nameBy(row, title);
    rows.push_back(std::move(row));
}

// The innermost list of the owner: address, name, user name, in this order.
void readOwner(const json &fields, Row &row) {
    std::string before;
    for (const json &field : fields) {
        const std::string value = textMember(field, "value");
        if (value.empty() || isWebUrl(value)) continue;
        const bool named = textMember(field, "label") == "Username";
        if (std::string handle = handleFromText(value); !handle.empty()) {
            row.name = before;
            row.handle = std::move(handle);
        }
        if (named && !row.handle.empty()) return;
        before = value;
    }
}

void readLabels(const json &record, std::vector<Row> &rows) {
    Row row;
    row.at = fromSeconds(numberMember(record, "timestamp", 0));
    for (const json &item : arrayMember(record, "label_values")) {
        if (row.href.empty()) row.href = textMember(item, "href");
        for (const json &outer : arrayMember(item, "dict"))
            if (row.handle.empty()) readOwner(arrayMember(outer, "dict"), row);
    }
    if (row.handle.empty()) row.handle = handleFromUrl(row.href);
    if (handleFromText(row.name) == row.handle) row.name.clear();
    rows.push_back(std::move(row));
}

}  // namespace

std::vector<Row> rowsOf(const json &record, RowUse use) {
    std::vector<Row> rows;
    if (member(record, "label_values"))
        readLabels(record, rows);
    else if (member(record, "string_map_data"))
        readMap(record, rows);
    else
        readList(record, use, rows);
    return rows;
}

}  // namespace twofold::ingest::instagram
