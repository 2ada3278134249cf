// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/models/mappingform.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "convert.h"
#include "twofold/core/text.h"

namespace twofold::models {

using ingest::CsvField;
using ingest::CsvMapping;
using Rows = CsvMapping::Rows;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(MappingWords)
};

constexpr std::size_t shownExamples = 3;
constexpr std::size_t longestExample = 40;

constexpr std::array<const char *, 6> dateForms = {"", "iso", "dmy", "mdy", "unix", "unix-ms"};
constexpr std::array<char, 4> delimiters = {',', ';', '\t', '|'};

bool isDate(CsvField field) { return field == CsvField::Since || field == CsvField::Created || field == CsvField::At; }

bool isAddressBook(Platform platform) { return platform == Platform::AddressBook || platform == Platform::Unknown; }

QString fieldWord(CsvField field, Rows rows) {
    switch (field) {
        case CsvField::Ignore: return Words::tr("not used");
        case CsvField::Name: return Words::tr("name");
        case CsvField::GivenName: return Words::tr("given name");
        case CsvField::FamilyName: return Words::tr("family name");
        case CsvField::Handle: return Words::tr("handle");
        case CsvField::NativeId: return rows == Rows::Posts ? Words::tr("id of the post") : Words::tr("id of the person");
        case CsvField::ProfileUrl: return Words::tr("profile address");
        case CsvField::Email: return Words::tr("e-mail");
        case CsvField::Phone: return Words::tr("phone");
        case CsvField::Bio: return Words::tr("about the person");
        case CsvField::Company: return Words::tr("company");
        case CsvField::Position: return Words::tr("position");
        case CsvField::Since: return Words::tr("since when");
        case CsvField::List: return Words::tr("list or group");
        case CsvField::Kind: return Words::tr("relation or kind");
        case CsvField::Text: return Words::tr("text");
        case CsvField::Created: return Words::tr("written when");
        case CsvField::Url: return rows == Rows::Posts ? Words::tr("address of the post") : Words::tr("address");
        case CsvField::Visibility: return Words::tr("who can see it");
        case CsvField::PostKind: return Words::tr("kind of post");
        case CsvField::Language: return Words::tr("language");
        case CsvField::Likes: return Words::tr("number of likes");
        case CsvField::Reposts: return Words::tr("number of reposts");
        case CsvField::Replies: return Words::tr("number of replies");
        case CsvField::InReplyTo: return Words::tr("answers which post");
        case CsvField::Tags: return Words::tr("tags");
        case CsvField::At: return Words::tr("time");
        case CsvField::Direction: return Words::tr("from or to me");
        case CsvField::InteractionKind: return Words::tr("kind of exchange");
        case CsvField::Key: return Words::tr("key");
    }
    return {};
}

// Lists, mutes and address books are what a relation can be, too; "address-book" stands for nothing said yet.
QString relationWord(RelationKind relation) {
    switch (relation) {
        case RelationKind::Following: return Words::tr("people you follow");
        case RelationKind::Follower: return Words::tr("people who follow you");
        case RelationKind::Friend: return Words::tr("friends or connections");
        case RelationKind::CloseFriend: return Words::tr("close friends");
        case RelationKind::List: return Words::tr("members of a list");
        case RelationKind::Muted: return Words::tr("people you muted");
        case RelationKind::Blocked: return Words::tr("people you blocked");
        case RelationKind::Requested: return Words::tr("people you asked");
        case RelationKind::AddressBook: break;
    }
    return Words::tr("not said yet");
}

QString interactionWord(InteractionKind kind) {
    switch (kind) {
        case InteractionKind::Mention: return Words::tr("mention");
        case InteractionKind::Reply: return Words::tr("reply");
        case InteractionKind::Repost: return Words::tr("repost");
        case InteractionKind::Quote: return Words::tr("quote");
        case InteractionKind::Like: return Words::tr("like");
        case InteractionKind::Comment: return Words::tr("comment");
        case InteractionKind::Reaction: return Words::tr("reaction");
        case InteractionKind::Message: return Words::tr("message or call");
        case InteractionKind::Bookmark: return Words::tr("bookmark");
    }
    return {};
}

// What a column means when the rows turn out to be something else: times stay times, addresses addresses.
CsvField translated(CsvField field, Rows rows) {
    if (isDate(field)) return rows == Rows::People ? CsvField::Since : rows == Rows::Posts ? CsvField::Created : CsvField::At;
    if (field == CsvField::Url && rows == Rows::People) return CsvField::ProfileUrl;
    if (field == CsvField::ProfileUrl && rows == Rows::Posts) return CsvField::Url;
    const auto &fields = ingest::csvFieldsOf(rows);
    return std::find(fields.begin(), fields.end(), field) == fields.end() ? CsvField::Ignore : field;
}

QStringList sentences(const std::vector<std::string> &texts) {
    QStringList all;
    for (const std::string &sentence : texts) all << text(harmless(sentence));
    return all;
}

template <class Enum, class Word>
QList<MappingChoice> choicesOf(Word word) {
    QList<MappingChoice> all;
    for (const Enum value : allValues<Enum>()) all.append({static_cast<int>(value), word(value)});
    return all;
}

QList<MappingChoice> platformChoices(Rows rows) {
    QList<MappingChoice> all;
    if (rows == Rows::Posts)
        all.append({static_cast<int>(Platform::Unknown), Words::tr("not said yet")});
    else
        all.append({static_cast<int>(Platform::AddressBook), text(displayName(Platform::AddressBook))});
    for (const Platform platform : allValues<Platform>())
        if (!isAddressBook(platform))
            all.append({static_cast<int>(platform), platform == Platform::Feed ? Words::tr("another site") : text(displayName(platform))});
    return all;
}

QList<MappingChoice> relationChoices(RelationKind present) {
    QList<MappingChoice> all;
    if (present == RelationKind::AddressBook) all.append({static_cast<int>(present), relationWord(present)});
    for (const RelationKind relation : allValues<RelationKind>())
        if (relation != RelationKind::AddressBook) all.append({static_cast<int>(relation), relationWord(relation)});
    return all;
}

QList<MappingChoice> dateChoices(const std::string &present) {
    QList<MappingChoice> all{{0, Words::tr("found out from the rows")}, {1, Words::tr("2024-03-05")},
                             {2, Words::tr("5.3.2024, the day first")}, {3, Words::tr("3/5/2024, the month first")},
                             {4, Words::tr("seconds since 1970")},      {5, Words::tr("milliseconds since 1970")}};
    // A pattern of a mapping that was edited by hand.
    if (std::find(dateForms.begin(), dateForms.end(), present) == dateForms.end())
        all.append({static_cast<int>(dateForms.size()), text(harmless(present))});
    return all;
}

QString originOf(const services::CsvTable &table) {
    if (table.remembered) return Words::tr("As you said it of an earlier table with these headings.");
    if (table.confidence >= ingest::usableGuess && table.confidence < 100)
        return Words::tr("Guessed from the headings and the cells. Change what is wrong.");
    if (table.confidence == 100) return Words::tr("As you said it. Change what is wrong.");
    return Words::tr("It is no export that Twofold knows, but it is a table: say what its columns mean.");
}

}  // namespace

MappingForm::MappingForm(services::CsvTable table) : m_origin(originOf(table)), m_mapping(table.mapping) {
    // What was found out is found out again for the next table, which may be split another way.
    if (table.confidence < 100) m_mapping.delimiter = 0;
    take(std::move(table));
    if (isAddressBook(m_mapping.platform)) m_mapping.platform = m_mapping.rows == Rows::Posts ? Platform::Unknown : Platform::AddressBook;
}

void MappingForm::take(services::CsvTable table) {
    const bool others = table.names != m_table.names;
    m_table = std::move(table);
    if (!others) return;
    m_kept.clear();
    m_fields = m_table.fields;
    // A guess may take the rows for others, whose fields mean nothing for these.
    for (CsvField &field : m_fields) field = translated(field, m_mapping.rows);
}

QString MappingForm::file() const { return text(harmless(m_table.file)); }

CsvMapping MappingForm::mapping() const {
    CsvMapping mapping = m_mapping;
    mapping.columns.clear();
    for (std::size_t i = 0; i < m_fields.size(); ++i) mapping.columns.emplace_back(m_table.names[i], m_fields[i]);
    return mapping;
}

bool MappingForm::asks(Part part) const {
    switch (part) {
        case Part::Relation: return m_mapping.rows == Rows::People && !isAddressBook(m_mapping.platform);
        case Part::Interaction:
        case Part::Direction: return m_mapping.rows == Rows::Interactions;
        default: return true;
    }
}

QString MappingForm::name(Part part) {
    switch (part) {
        case Part::Rows: return Words::tr("Each row is");
        case Part::Platform: return Words::tr("Network");
        case Part::Relation: return Words::tr("They are");
        case Part::Interaction: return Words::tr("Kind");
        case Part::Direction: return Words::tr("Direction");
        case Part::Delimiter: return Words::tr("Columns end at");
        case Part::DateForm: return Words::tr("Form of dates");
        case Part::Header: break;
    }
    return Words::tr("The first row names the columns");
}

QList<MappingChoice> MappingForm::choices(Part part) const {
    switch (part) {
        case Part::Rows:
            return {{static_cast<int>(Rows::People), Words::tr("a person")},
                    {static_cast<int>(Rows::Posts), Words::tr("a post of yours")},
                    {static_cast<int>(Rows::Interactions), Words::tr("an exchange with a person")}};
        case Part::Platform: return platformChoices(m_mapping.rows);
        case Part::Relation: return relationChoices(m_mapping.relation);
        case Part::Interaction: return choicesOf<InteractionKind>(interactionWord);
        case Part::Direction:
            return {{static_cast<int>(Direction::Out), Words::tr("from you to them")},
                    {static_cast<int>(Direction::In), Words::tr("from them to you")}};
        case Part::Delimiter:
            return {
                {',', Words::tr("commas")}, {';', Words::tr("semicolons")}, {'\t', Words::tr("tabs")}, {'|', Words::tr("upright bars")}};
        case Part::DateForm: return dateChoices(m_mapping.dateFormat);
        case Part::Header: break;
    }
    return {};
}

int MappingForm::value(Part part) const {
    switch (part) {
        case Part::Rows: return static_cast<int>(m_mapping.rows);
        case Part::Platform: return static_cast<int>(m_mapping.platform);
        case Part::Relation: return static_cast<int>(m_mapping.relation);
        case Part::Interaction: return static_cast<int>(m_mapping.interaction);
        case Part::Direction: return static_cast<int>(m_mapping.direction);
        case Part::Delimiter: return m_mapping.delimiter != 0 ? m_mapping.delimiter : m_table.delimiter;
        case Part::DateForm:
            return static_cast<int>(std::find(dateForms.begin(), dateForms.end(), m_mapping.dateFormat) - dateForms.begin());
        case Part::Header: break;
    }
    return m_mapping.header ? 1 : 0;
}

void MappingForm::setRows(Rows rows) {
    if (rows == m_mapping.rows) return;
    m_kept[m_mapping.rows] = m_fields;
    if (const auto kept = m_kept.find(rows); kept != m_kept.end())
        m_fields = kept->second;
    else
        for (CsvField &field : m_fields) field = translated(field, rows);
    m_mapping.rows = rows;
    if (isAddressBook(m_mapping.platform)) m_mapping.platform = rows == Rows::Posts ? Platform::Unknown : Platform::AddressBook;
}

void MappingForm::setPlatform(Platform platform) {
    m_mapping.platform = platform;
    if (isAddressBook(platform))
        m_mapping.relation = RelationKind::AddressBook;
    else if (m_mapping.relation == RelationKind::AddressBook && (platform == Platform::LinkedIn || platform == Platform::Facebook))
        m_mapping.relation = RelationKind::Friend;  // the one relation that these networks know
}

bool MappingForm::set(Part part, int value) {
    if (value == this->value(part)) return false;
    switch (part) {
        case Part::Rows: setRows(static_cast<Rows>(value)); return false;
        case Part::Platform: setPlatform(static_cast<Platform>(value)); return false;
        case Part::Relation: m_mapping.relation = static_cast<RelationKind>(value); return false;
        case Part::Interaction: m_mapping.interaction = static_cast<InteractionKind>(value); return false;
        case Part::Direction: m_mapping.direction = static_cast<Direction>(value); return false;
        case Part::Delimiter:
            if (std::find(delimiters.begin(), delimiters.end(), static_cast<char>(value)) == delimiters.end()) return false;
            m_mapping.delimiter = static_cast<char>(value);
            return true;
        case Part::DateForm:
            if (value < 0 || value >= static_cast<int>(dateForms.size())) return false;
            m_mapping.dateFormat = dateForms[static_cast<std::size_t>(value)];
            return true;
        case Part::Header: m_mapping.header = value != 0; return true;
    }
    return false;
}

MappingColumn MappingForm::column(qsizetype place) const {
    const auto i = static_cast<std::size_t>(place);
    MappingColumn column;
    column.field = static_cast<int>(m_fields[i]);
    if (i < m_table.header.size()) column.heading = text(harmless(m_table.header[i])).simplified();
    if (column.heading.isEmpty()) column.heading = Words::tr("Column %1").arg(place + 1);
    QStringList examples;
    for (const auto &row : m_table.rows) {
        if (i >= row.size()) continue;
        const QString example = text(excerpt(harmless(row[i]), longestExample)).simplified();
        if (!example.isEmpty() && !examples.contains(example)) examples << example;
        if (examples.size() == shownExamples) break;
    }
    column.examples = examples.isEmpty() ? Words::tr("empty in the first rows") : examples.join(Words::tr(" · "));
    return column;
}

QList<MappingChoice> MappingForm::fieldChoices() const {
    QList<MappingChoice> all{{static_cast<int>(CsvField::Ignore), fieldWord(CsvField::Ignore, m_mapping.rows)}};
    for (const CsvField field : ingest::csvFieldsOf(m_mapping.rows))
        all.append({static_cast<int>(field), fieldWord(field, m_mapping.rows)});
    return all;
}

bool MappingForm::setField(qsizetype place, int field) {
    CsvField &present = m_fields[static_cast<std::size_t>(place)];
    const CsvField before = present;
    present = static_cast<CsvField>(field);
    // Whether its dates can be read in two ways, more rows tell than are shown.
    return before != present && (isDate(before) || isDate(present));
}

QStringList MappingForm::problems() const { return sentences(services::problemsOf(m_table, mapping())); }

QStringList MappingForm::notes() const { return sentences(m_table.notes); }

}  // namespace twofold::models
