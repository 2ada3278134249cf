// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include "genericcsvpeople.h"
#include "genericcsvwords.h"
#include "twofold/core/text.h"
#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest {

namespace {

using csv::Look;
using Rows = CsvMapping::Rows;
using F = CsvField;

struct Column {
    std::string reference;  ///< as the mapping names it
    std::string heading;
    F field = F::Ignore;
    Platform headed = Platform::Unknown;  ///< the network that the heading names
    std::array<int, 8> looks{};
    int filled = 0;
    int spaced = 0;   ///< cells with a space inside
    int related = 0;  ///< cells that are a word of a relation or a kind of contact
    std::array<int, 12> profiles{};

    [[nodiscard]] bool mostly(Look look, int percent = 60) const {
        return filled > 0 && looks[static_cast<std::size_t>(look)] * 100 >= filled * percent;
    }
    // The network whose profiles most cells are addresses of.
    [[nodiscard]] Platform profilePlatform() const {
        for (std::size_t i = 1; i < profiles.size(); ++i)
            if (filled > 0 && profiles[i] * 100 >= filled * 60) return static_cast<Platform>(i);
        return Platform::Unknown;
    }
};

Platform networkOfHeading(const std::string &heading) {
    const std::string plain = normalisedHeading(heading);
    if (plain == "x" || plain == "fediverse") return plain == "x" ? Platform::X : Platform::Mastodon;
    return csv::platformInName(plain + ".csv");
}

void lookAt(Column &column, const std::string &cell) {
    const Look look = csv::lookOf(cell);
    if (look == Look::Empty) return;
    ++column.filled;
    ++column.looks[static_cast<std::size_t>(look)];
    if (trimmed(cell).find(' ') != std::string_view::npos) ++column.spaced;
    if (csv::relationOf(cell) || csv::contactKindOf(cell)) ++column.related;
    ++column.profiles[static_cast<std::size_t>(csv::profileAt(cell).platform)];
}

std::vector<Column> columnsOf(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows) {
    std::size_t width = header.size();
    for (const auto &row : rows) width = std::max(width, row.size());
    width = std::min<std::size_t>(width, 500);
    // A wide table is known by fewer of its rows.
    const std::size_t looked = std::min(rows.size(), 10'000 / std::max<std::size_t>(width, 1));
    std::vector<Column> columns(width);
    for (std::size_t i = 0; i < width; ++i) {
        Column &column = columns[i];
        if (i < header.size()) column.heading = std::string(trimmed(header[i]));
        const bool named = !column.heading.empty() && csv::placeOf(column.heading, header) == i && !column.heading.starts_with('#');
        column.reference = named ? column.heading : "#" + std::to_string(i + 1);
        column.headed = networkOfHeading(column.heading);
        for (std::size_t r = 0; r < looked; ++r)
            if (i < rows[r].size()) lookAt(column, rows[r][i]);
    }
    return columns;
}

// What the cells say against or instead of the heading.
F fieldByCells(const Column &column, F field, bool headed) {
    const bool unheaded = !headed || field == F::Ignore;
    if (column.filled == 0) return field;
    const bool mayBeEmail = unheaded || field == F::Handle || field == F::Name || field == F::Email || field == F::NativeId;
    if (column.mostly(Look::Email) && mayBeEmail) return F::Email;
    if (field == F::Email && !column.mostly(Look::Email, 30)) return F::Ignore;
    if (column.mostly(Look::Handle) && (unheaded || field == F::Name || field == F::NativeId)) return F::Handle;
    if (field == F::Handle && column.mostly(Look::Web)) return F::ProfileUrl;
    if (field == F::Handle && column.spaced * 2 > column.filled) return F::Name;
    if (field == F::Handle && (column.mostly(Look::Number) || column.mostly(Look::Date))) return F::Ignore;
    if (field == F::Name && column.mostly(Look::Phone)) return F::Phone;
    if ((field == F::Name || field == F::GivenName || field == F::FamilyName) && !column.mostly(Look::Text, 50)) return F::Ignore;
    if (field == F::Url && !column.mostly(Look::Web, 30)) return F::Ignore;
    if (field == F::ProfileUrl && !column.mostly(Look::Web, 30)) return column.mostly(Look::Handle) ? F::Handle : F::Ignore;
    if (unheaded && column.mostly(Look::Web)) return F::Url;
    if (!headed && column.mostly(Look::Phone)) return F::Phone;
    return field;
}

class Guess {
public:
    Guess(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows, std::string_view fileName)
        : m_headed(!header.empty()),
          m_name(normalisedHeading(fileName.substr(fileName.rfind('/') + 1))),
          m_columns(columnsOf(header, rows)) {
        m_named = csv::platformInName(fileName);
    }

    CsvGuess make() {
        for (Column &column : m_columns) {
            column.field = fieldByCells(column, csv::fieldOfHeading(column.heading).value_or(F::Ignore), m_headed);
            if (column.field == F::Ignore && column.headed != Platform::Unknown && column.mostly(Look::Web)) column.field = F::ProfileUrl;
        }
        nameUnheaded();
        loneNames();
        m_guess.mapping.rows = rows();
        m_guess.mapping.platform = platform();
        for (Column &column : m_columns) settle(column);
        dropSecond();
        relation();
        m_guess.mapping.header = m_headed;
        for (const Column &column : m_columns) m_guess.mapping.columns.emplace_back(column.reference, column.field);
        m_guess.confidence = checkMapping(m_guess.mapping).empty() ? std::clamp(confidence(), 0, 100) : 0;
        return std::move(m_guess);
    }

private:
    [[nodiscard]] bool has(F field) const {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const Column &column) { return column.field == field; });
    }
    [[nodiscard]] bool hasAny(std::initializer_list<F> fields) const {
        return std::any_of(fields.begin(), fields.end(), [&](F field) { return has(field); });
    }

    // Without headings the first column of words beside an address is the name.
    void nameUnheaded() {
        if (m_headed || !hasAny({F::Email, F::Handle})) return;
        for (Column &column : m_columns)
            if (column.field == F::Ignore && column.mostly(Look::Text, 90)) {
                column.field = F::Name;
                return;
            }
    }

    // "Nombre", "Nome" and "Nom" are the whole name where the other half has no column.
    void loneNames() {
        if (has(F::GivenName) == has(F::FamilyName) || has(F::Name)) return;
        for (Column &column : m_columns)
            if (column.field == F::GivenName || column.field == F::FamilyName) column.field = F::Name;
    }

    [[nodiscard]] Rows rows() const {
        const bool person = hasAny({F::Name, F::GivenName, F::Handle, F::Email, F::Phone});
        if (person && hasAny({F::Direction, F::InteractionKind})) return Rows::Interactions;
        if (has(F::Text) && !hasAny({F::Email, F::Phone, F::GivenName, F::Company, F::Position})) return Rows::Posts;
        return Rows::People;
    }

    [[nodiscard]] Platform platform() const {
        const bool addressList = hasAny({F::Email, F::Phone}) && m_guess.mapping.rows != Rows::Posts;
        if (m_named != Platform::Unknown) return m_named;
        if (addressList) return Platform::AddressBook;
        for (const Column &column : m_columns) {
            if (const Platform found = column.profilePlatform(); found != Platform::Unknown) return found;
            if (column.field == F::Handle && column.headed != Platform::Unknown) return column.headed;
        }
        for (const Column &column : m_columns)
            if (column.field == F::Handle && column.filled > 0 && fediverse(column)) return Platform::Mastodon;
        return m_guess.mapping.rows == Rows::Posts ? Platform::Unknown : Platform::AddressBook;
    }

    // "@name@server" looks like a handle, "name@server" like an address of e-mail: only the former is taken for one.
    [[nodiscard]] static bool fediverse(const Column &column) { return column.mostly(Look::Handle) && column.heading == "Account address"; }

    // What depends on the rows and the platform.
    void settle(Column &column) const {
        const Rows kind = m_guess.mapping.rows;
        F &field = column.field;
        const bool addressBook = m_guess.mapping.platform == Platform::AddressBook;
        if (field == F::At) field = kind == Rows::People ? (addressBook ? F::Ignore : F::Since) : kind == Rows::Posts ? F::Created : F::At;
        if (field == F::Created && kind == Rows::Interactions) field = F::At;
        if (field == F::Url && kind != Rows::Posts && (kind == Rows::People || column.profilePlatform() != Platform::Unknown))
            field = F::ProfileUrl;
        if (field == F::Kind && kind == Rows::Posts) field = F::PostKind;
        if (field == F::Kind && kind == Rows::Interactions) field = F::InteractionKind;
        if (field == F::Kind && column.related * 2 <= column.filled) field = F::Ignore;
        if (kind == Rows::Posts && field == F::Position) field = F::Text;
        // A running number is nobody's id in an address book; another list has the same numbers.
        if (kind != Rows::Posts && addressBook && field == F::NativeId && column.mostly(Look::Number, 50)) field = F::Ignore;
        if (addressBook && field == F::Handle && column.headed != Platform::Unknown) field = F::Ignore;
        const auto &allowed = csvFieldsOf(kind);
        if (std::find(allowed.begin(), allowed.end(), field) == allowed.end()) field = F::Ignore;
    }

    // Of two columns of a field that one cell fills, the one that holds more.
    void dropSecond() {
        constexpr F joined[] = {F::Email, F::Phone, F::Bio, F::Text, F::Tags, F::ProfileUrl, F::List};
        for (Column &column : m_columns) {
            if (column.field == F::Ignore || std::find(std::begin(joined), std::end(joined), column.field) != std::end(joined)) continue;
            for (Column &other : m_columns)
                if (&other != &column && other.field == column.field) (other.filled > column.filled ? column : other).field = F::Ignore;
        }
    }

    // Only what the file says: its name, or that the network knows one relation alone.
    void relation() {
        CsvMapping &mapping = m_guess.mapping;
        if (mapping.rows != Rows::People || mapping.platform == Platform::AddressBook) return;
        const std::string name = " " + m_name + " ";
        const auto says = [&](std::initializer_list<std::string_view> words) {
            return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return name.find(word) != std::string::npos; });
        };
        if (says({" followers ", " follower ", " abonnenten ", " seguidores ", " abonnes "}))
            mapping.relation = RelationKind::Follower;
        else if (says({" following ", " followed ", " gefolgt ", " siguiendo ", " seguindo "}))
            mapping.relation = RelationKind::Following;
        else if (says({" blocked ", " blockiert ", " bloqueados "}))
            mapping.relation = RelationKind::Blocked;
        else if (says({" muted ", " stummgeschaltet "}))
            mapping.relation = RelationKind::Muted;
        else if (says({" friends ", " freunde ", " amigos ", " connections "}) || mapping.platform == Platform::LinkedIn ||
                 mapping.platform == Platform::Facebook)
            mapping.relation = RelationKind::Friend;
    }

    [[nodiscard]] int confidence() const {
        const auto points = [&](F field, int value) { return has(field) ? value : 0; };
        const int base = m_headed ? 0 : -20;
        switch (m_guess.mapping.rows) {
            case Rows::Posts:
                return base + points(F::Text, 40) + points(F::Created, 20) + points(F::Url, 15) + points(F::NativeId, 10) +
                       points(F::Likes, 5) + points(F::Reposts, 5);
            case Rows::Interactions: return base + person() + points(F::At, 15) + points(F::Direction, 20) + points(F::InteractionKind, 10);
            case Rows::People: break;
        }
        return base + person() + points(F::Bio, 5) + points(F::Since, 5) + points(F::Kind, 10);
    }

    [[nodiscard]] int person() const {
        const auto points = [&](F field, int value) { return has(field) ? value : 0; };
        const bool network = m_guess.mapping.platform != Platform::AddressBook;
        const bool profile = std::any_of(m_columns.begin(), m_columns.end(), [](const Column &column) {
            return column.field == F::ProfileUrl && column.profilePlatform() != Platform::Unknown;
        });
        return points(F::Name, 25) + (has(F::GivenName) && has(F::FamilyName) ? 40 : 0) + points(F::Email, 40) + points(F::Phone, 25) +
               points(F::Handle, network ? 50 : 25) + (profile ? 50 : 0) + points(F::Company, 5) + points(F::Position, 5);
    }

    bool m_headed;
    std::string m_name;
    Platform m_named = Platform::Unknown;
    std::vector<Column> m_columns;
    CsvGuess m_guess;
};

}  // namespace

CsvGuess guessMapping(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows,
                      std::string_view fileName) {
    return Guess(header, rows, fileName).make();
}

std::optional<CsvFound> bestTable(SourceView &source, int least) {
    std::optional<CsvFound> best;
    for (const SourceEntry *entry : csvTables(source)) {
        auto sample = sampleTable(source, *entry);
        if (!sample || sample->rows.empty()) continue;
        CsvGuess guess = guessMapping(sample->header, sample->rows, entry->path);
        guess.mapping.delimiter = sample->delimiter;
        if (guess.confidence >= least && (!best || guess.confidence > best->guess.confidence))
            best = {entry, *std::move(sample), std::move(guess)};
    }
    return best;
}

}  // namespace twofold::ingest
