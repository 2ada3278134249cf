// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's own table: what its columns mean, in words, guessed and checked. How it is read: docs/formats-csv.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "twofold/core/result.h"
#include "twofold/core/words.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// What one column holds. `Kind` is a relation or a kind of contact, whichever the cell's word is one of.
enum class CsvField {
    Ignore,
    // of people, and of the other side of an exchange
    Name,
    GivenName,
    FamilyName,
    Handle,
    NativeId,
    ProfileUrl,
    Email,
    Phone,
    Bio,
    Company,
    Position,
    Since,
    List,
    Kind,
    // of posts (NativeId: the post's)
    Text,
    Created,
    Url,
    Visibility,
    PostKind,
    Language,
    Likes,
    Reposts,
    Replies,
    InReplyTo,
    Tags,
    // of exchanges
    At,
    Direction,
    InteractionKind,
    Key,
};

/// What the columns of somebody's own table mean.
struct CsvMapping {
    enum class Rows { People = 1, Posts = 2, Interactions = 3 };
    Rows rows = Rows::People;
    Platform platform = Platform::Unknown;              ///< Unknown: the address book (people, exchanges)
    RelationKind relation = RelationKind::AddressBook;  ///< where no column says it; so the next two
    InteractionKind interaction = InteractionKind::Message;
    Direction direction = Direction::Out;
    char delimiter = 0;  ///< one of , ; tab |; 0: found out
    bool header = true;  ///< the first row names the columns
    /// "": found out over the rows; "iso", "dmy", "mdy", "unix", "unix-ms", or a pattern of QDateTime ("dd.MM.yyyy HH:mm").
    std::string dateFormat;
    /// A column by its heading (case and space aside) or by its number from 1 ("#3"), and what it holds. Several columns of
    /// one field are joined (text, bio, e-mail, phone, tags), of others the first that is not empty counts.
    std::vector<std::pair<std::string, CsvField>> columns;
    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

/// "given-name", "in-reply-to", …; "people", "posts", "interactions".
[[nodiscard]] std::string_view word(CsvField field);
[[nodiscard]] std::string_view word(CsvMapping::Rows rows);
/// All fields in their order; for menus.
[[nodiscard]] const std::vector<CsvField> &csvFields();
/// The fields that mean something for such rows, without Ignore.
[[nodiscard]] const std::vector<CsvField> &csvFieldsOf(CsvMapping::Rows rows);

/// A document to keep or to edit by hand; indented.
[[nodiscard]] std::string toJson(const CsvMapping &mapping);
/// Error BadArgument: names the member or the column, and what is allowed there.
[[nodiscard]] Result<CsvMapping> csvMappingFromJson(std::string_view text);

/// A heading as it is compared: case, accents, space and punctuation aside ("E-Mail_Adresse" -> "e mail adresse").
[[nodiscard]] std::string normalisedHeading(std::string_view heading);
/// A stable word for a header, by which a mapping is remembered; "" for no header.
[[nodiscard]] std::string csvSignature(const std::vector<std::string> &header);

/// What keeps a mapping from being used, in sentences for a person; empty when it can be.
[[nodiscard]] std::vector<std::string> checkMapping(const CsvMapping &mapping);
/// The same against a table: columns that are not there. `columns` is the number of cells of its rows.
[[nodiscard]] std::vector<std::string> checkMapping(const CsvMapping &mapping, const std::vector<std::string> &header, std::size_t columns);

/// What each of `columns` columns holds, by its place; Ignore where the mapping says nothing of it.
[[nodiscard]] std::vector<CsvField> fieldsByPlace(const CsvMapping &mapping, const std::vector<std::string> &header, std::size_t columns);

struct CsvGuess {
    CsvMapping mapping;
    int confidence = 0;  ///< 0 to 100; from `usableGuess` on a table is taken without asking
};
inline constexpr int usableGuess = 50;
/// By the words of the header (English, German, Spanish, French, Portuguese, Italian) and by what the cells look like.
/// `header` is empty for a table without one. Every column is in the mapping, those without a meaning as Ignore.
[[nodiscard]] CsvGuess guessMapping(const std::vector<std::string> &header, const std::vector<std::vector<std::string>> &rows,
                                    std::string_view fileName);

/// The beginning of a table. Cells are valid UTF-8 whatever the file is in.
struct CsvSample {
    std::vector<std::string> header;             ///< empty without one
    std::vector<std::vector<std::string>> rows;  ///< at most 200
    char delimiter = ',';
    std::size_t columns = 0;  ///< of most rows
};
/// Looks at the first 64 KiB. Delimiter and header as `mapping` says, else found out. Errors: those of the source.
[[nodiscard]] Result<CsvSample> sampleTable(SourceView &source, const SourceEntry &entry, const CsvMapping *mapping = nullptr);

/// Whether the rows hold dates that can be read in two ways, and none that decides it.
[[nodiscard]] bool datesAreUnclear(const CsvMapping &mapping, const CsvSample &sample);

/// The platform that a mapping's records are of: the address book where it names none.
[[nodiscard]] Platform platformOf(const CsvMapping &mapping);

/// The tables of a source (.csv, .tsv, .tab, .txt), by path, at most 50.
[[nodiscard]] std::vector<const SourceEntry *> csvTables(const SourceView &source);

/// The surest guess among the tables of a source, of at least `least`; nothing when there is none.
struct CsvFound {
    const SourceEntry *entry = nullptr;
    CsvSample sample;
    CsvGuess guess;
};
[[nodiscard]] std::optional<CsvFound> bestTable(SourceView &source, int least = usableGuess);

}  // namespace twofold::ingest
