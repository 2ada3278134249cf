// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

#include "twofold/services/csvmappings.h"

namespace twofold::models {

/// A value that can be chosen, and its word.
struct MappingChoice {
    int value = 0;
    QString word;
};

/// A column of somebody's table, in the words of a stranger.
struct MappingColumn {
    QString heading;   ///< "Column 3" where it has none
    QString examples;  ///< two or three values
    int field = 0;
};

/// What somebody says about a table while it is being said: choices, columns, and what is still missing. Reads no file;
/// where another look at the file is needed, the setters say so.
class MappingForm {
public:
    enum class Part { Rows, Platform, Relation, Interaction, Direction, Delimiter, DateForm, Header };

    MappingForm() = default;
    explicit MappingForm(services::CsvTable table);

    /// Another look at the same table. What was said stays, except where the columns are others now.
    void take(services::CsvTable table);

    [[nodiscard]] QString file() const;
    /// Where the meaning comes from: remembered, guessed, said, or nothing to go by.
    [[nodiscard]] QString origin() const { return m_origin; }
    [[nodiscard]] const std::string &path() const { return m_table.file; }
    [[nodiscard]] ingest::CsvMapping mapping() const;

    /// Whether the part means something for such rows.
    [[nodiscard]] bool asks(Part part) const;
    [[nodiscard]] static QString name(Part part);
    [[nodiscard]] QList<MappingChoice> choices(Part part) const;
    [[nodiscard]] int value(Part part) const;
    /// True: the table must be read again (CsvMappings::again) and given to a new form.
    bool set(Part part, int value);

    [[nodiscard]] qsizetype columnCount() const { return static_cast<qsizetype>(m_fields.size()); }
    [[nodiscard]] MappingColumn column(qsizetype place) const;
    /// What a column of such rows can hold; "not used" first.
    [[nodiscard]] QList<MappingChoice> fieldChoices() const;
    bool setField(qsizetype place, int field);

    /// What keeps the table from being imported; empty: nothing.
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] QStringList notes() const;

private:
    void setRows(ingest::CsvMapping::Rows rows);
    void setPlatform(Platform platform);

    services::CsvTable m_table;
    QString m_origin;
    ingest::CsvMapping m_mapping;  ///< its columns are m_fields
    std::vector<ingest::CsvField> m_fields;
    std::map<ingest::CsvMapping::Rows, std::vector<ingest::CsvField>> m_kept;  ///< of kinds of rows that were left again
};

}  // namespace twofold::models
