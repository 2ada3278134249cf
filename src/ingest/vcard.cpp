// SPDX-License-Identifier: GPL-3.0-or-later
#include "vcard.h"

#include <algorithm>

#include "addressbook.h"
#include "importrun.h"
#include "twofold/core/text.h"
#include "vcardcard.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t headLength = 4096;
// In larger sources only files that are called so are looked into.
constexpr std::size_t fewEntries = 64;

bool isCalledCard(std::string_view path) {
    const std::string name = asciiLower(path);
    return name.ends_with(".vcf") || name.ends_with(".vcard");
}

bool isTextOfOther(std::string_view path) {
    const std::string name = asciiLower(path);
    return name.ends_with(".json") || name.ends_with(".js") || name.ends_with(".csv") || name.ends_with(".html");
}

// A file called .vcf may begin with something else; any other must begin with a card.
bool holdsCards(SourceView &source, const SourceEntry &entry) {
    const bool called = isCalledCard(entry.path);
    if (!called && (source.entries().size() > fewEntries || isTextOfOther(entry.path))) return false;
    const auto head = addressbook::utf8Head(source, entry, headLength);
    if (!head) return called;  // reading it will tell what is wrong with it
    std::string_view rest = *head;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (vcard::isMark(line, "BEGIN")) return true;
        if (!called && !trimmed(line).empty()) return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

class VCardImport {
public:
    VCardImport(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context) { m_summary.era = "vcard"; }

    Result<Summary> run() {
        std::vector<const SourceEntry *> files;
        for (const SourceEntry &entry : m_run.source().entries()) {
            if (!holdsCards(m_run.source(), entry)) {
                m_summary.filesIgnored.push_back(entry.path);
                continue;
            }
            files.push_back(&entry);
            m_run.expect(&entry);
        }
        if (!files.empty()) m_run.sink().account(addressbook::account());
        for (const SourceEntry *entry : files) {
            const auto count = read(*entry);
            if (!count && (count.error().code == ErrorCode::Cancelled || files.size() == 1)) return tl::unexpected<Error>(count.error());
            if (!count) damaged(*entry);
        }
        // A file may be a part of a book, so that nobody is gone who is not in it.
        if (!m_summary.filesRead.empty()) m_run.sink().coverage({RelationKind::AddressBook, {}, false});
        return std::move(m_summary);
    }

private:
    Result<std::int64_t> read(const SourceEntry &entry) {
        auto bytes = m_run.open(entry);
        if (!bytes) return tl::unexpected<Error>(bytes.error());
        const auto stream = addressbook::utf8Stream(*std::move(bytes));
        const auto count = vcard::forEachCard(*stream, [&](const vcard::Card &card) { take(entry, card); });
        if (count) m_summary.filesRead.push_back(entry.path);
        return count;
    }

    void take(const SourceEntry &entry, const vcard::Card &card) {
        bool tooMany = false;
        const auto relation = addressbook::relationOf(card.contact, tooMany);
        const std::string name = relation ? relation->identity.name : std::string();
        const auto issue = [&](const char *code, bool skipped) {
            m_run.issue(RecordKind::Relation, entry, card.position, code, name, skipped);
        };
        // What is skipped has one issue only: each counts as a record.
        if (card.notPerson) return issue("not_a_person", true);
        if (!relation) return issue(card.cutShort ? "cut_short" : "no_name", true);
        if (card.cutShort) issue("cut_short", false);
        if (card.guessed) issue("bad_utf8", false);
        if (card.tooLong || tooMany) issue("too_long", false);
        if (card.badLine) issue("bad_row", false);
        m_run.sink().relation(*relation);
    }

    void damaged(const SourceEntry &entry) {
        m_run.issue(RecordKind::Relation, entry, 0, "damaged", {}, true);
        m_summary.partial = true;
        m_summary.partialReason = entry.path + " is damaged";
    }

    ImportRun m_run;
    Summary m_summary;
};

class VCardImporter final : public Importer {
public:
    std::string_view name() const override { return "vcard"; }
    Platform platform() const override { return Platform::AddressBook; }

    // Cards alone are sure; beside other files they may belong to the export of a network.
    Recognition recognize(SourceView &source) const override {
        const SourceEntry *found = nullptr;
        bool alone = true;
        for (const SourceEntry &entry : source.entries()) {
            if (holdsCards(source, entry)) {
                if (!found) found = &entry;
            } else {
                alone = alone && !isTextOfOther(entry.path);
            }
        }
        if (!found) return {};
        Recognition recognition;
        recognition.confidence = alone ? 90 : 60;
        recognition.era = "vcard";
        recognition.evidence = found->path + " begins with BEGIN:VCARD";
        return recognition;
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return VCardImport(source, sink, context).run();
    }
};

}  // namespace

const Importer &vcardImporter() {
    static const VCardImporter importer;
    return importer;
}

}  // namespace twofold::ingest
