// SPDX-License-Identifier: GPL-3.0-or-later
#include "googlecontacts.h"

#include <algorithm>

#include "addressbook.h"
#include "csvrecords.h"
#include "googlecontactscolumns.h"
#include "importrun.h"
#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

using googlecontacts::Columns;
using googlecontacts::Layout;

constexpr std::size_t headLength = 32 * limits::kib;

// The header of a file of contacts; nothing for any other file. `unreadable` is set when it cannot be told.
std::optional<Columns> headerOf(SourceView &source, const SourceEntry &entry, bool &unreadable) {
    if (!asciiLower(entry.path).ends_with(".csv") && source.entries().size() > 1) return std::nullopt;
    auto head = addressbook::utf8Head(source, entry, headLength);
    unreadable = !head;
    if (!head) return std::nullopt;
    const auto stream = addressbook::textStream(*std::move(head));
    std::optional<Columns> columns;
    const auto count = forEachRow(*stream, [&](const CsvRow &row) {
        columns = googlecontacts::columnsOf(row.cells);
        return false;
    });
    return count ? columns : std::nullopt;
}

class ContactsImport {
public:
    ContactsImport(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context), m_context(context) {}

    Result<Summary> run() {
        std::vector<const SourceEntry *> files;
        std::vector<const SourceEntry *> broken;
        for (const SourceEntry &entry : m_run.source().entries()) {
            bool unreadable = false;
            const auto columns = headerOf(m_run.source(), entry, unreadable);
            if (unreadable) {
                broken.push_back(&entry);
            } else if (!columns) {
                m_summary.filesIgnored.push_back(entry.path);
            }
            if (!columns) continue;
            if (files.empty()) m_summary.era = googlecontacts::era(columns->layout);
            files.push_back(&entry);
            m_run.expect(&entry);
        }
        if (!files.empty()) m_run.sink().account(addressbook::account());
        for (const SourceEntry *entry : broken) damaged(*entry, "is damaged", true);
        for (const SourceEntry *entry : files) {
            const auto count = read(*entry);
            if (!count && (count.error().code == ErrorCode::Cancelled || files.size() == 1)) return tl::unexpected<Error>(count.error());
            if (!count) damaged(*entry, "is damaged", true);
        }
        // Groups are exported one by one as well, so that nobody is gone who is not in a file.
        if (!m_summary.filesRead.empty()) m_run.sink().coverage({RelationKind::AddressBook, {}, false});
        return std::move(m_summary);
    }

private:
    Result<std::int64_t> read(const SourceEntry &entry) {
        auto bytes = m_run.open(entry);
        if (!bytes) return tl::unexpected<Error>(bytes.error());
        const auto stream = addressbook::utf8Stream(*std::move(bytes));
        m_columns = {};
        std::int64_t rows = 0;
        const auto count = forEachRow(*stream, [&](const CsvRow &row) {
            // Files are put together of files: each header is one, wherever it stands.
            if (auto header = googlecontacts::columnsOf(row.cells)) {
                m_columns = *std::move(header);
            } else {
                ++rows;
                take(entry, row);
            }
            return !m_context.cancelled();
        });
        if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        if (!count) return count;
        if (rows == 0) m_run.issue(RecordKind::Relation, entry, 0, "empty", {}, false);
        m_summary.filesRead.push_back(entry.path);
        return count;
    }

    void take(const SourceEntry &entry, const CsvRow &row) {
        const auto issue = [&](const char *code, std::string_view about, bool skipped) {
            m_run.issue(RecordKind::Relation, entry, row.line, code, about, skipped);
        };
        if (row.defect == RowDefect::CutShort) damaged(entry, "is cut off", false);
        if (row.defect != RowDefect::None) return issue(row.defect == RowDefect::CutShort ? "cut_short" : "too_long", {}, true);
        const auto filled = std::find_if(row.cells.rbegin(), row.cells.rend(), [](const std::string &c) { return !trimmed(c).empty(); });
        if (static_cast<std::size_t>(row.cells.rend() - filled) > m_columns.columns.size())
            return issue("bad_row", row.cells.front(), true);
        bool tooMany = false;
        const auto relation = addressbook::relationOf(googlecontacts::contactOf(row.cells, m_columns), tooMany);
        if (!relation) return issue("no_name", {}, true);
        if (row.repaired) issue("bad_utf8", relation->identity.name, false);
        if (tooMany) issue("too_long", relation->identity.name, false);
        m_run.sink().relation(*relation);
    }

    void damaged(const SourceEntry &entry, std::string_view how, bool wholeFile) {
        if (wholeFile) m_run.issue(RecordKind::Relation, entry, 0, "damaged", {}, true);
        m_summary.partial = true;
        m_summary.partialReason = entry.path + " " + std::string(how);
    }

    ImportRun m_run;
    const Context &m_context;
    Summary m_summary;
    Columns m_columns;
};

class GoogleContactsImporter final : public Importer {
public:
    std::string_view name() const override { return "google-contacts"; }
    Platform platform() const override { return Platform::AddressBook; }

    // Outlook's few plain column names are those of many other programs.
    Recognition recognize(SourceView &source) const override {
        Recognition best;
        for (const SourceEntry &entry : source.entries()) {
            bool unreadable = false;
            const auto columns = headerOf(source, entry, unreadable);
            if (!columns) continue;
            const int confidence = columns->layout == Layout::Outlook ? 60 : 85;
            if (confidence <= best.confidence) continue;
            best.confidence = confidence;
            best.era = googlecontacts::era(columns->layout);
            best.evidence = entry.path + " has the columns of contacts";
        }
        return best;
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return ContactsImport(source, sink, context).run();
    }
};

}  // namespace

const Importer &googleContactsImporter() {
    static const GoogleContactsImporter importer;
    return importer;
}

}  // namespace twofold::ingest
