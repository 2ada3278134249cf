// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "linkedin.h"
#include "linkedinlayout.h"
#include "linkedinmessages.h"
#include "linkedinowner.h"
#include "linkedinpeople.h"
#include "linkedinposts.h"
#include "linkedintext.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

using linkedin::AccountReader;
using linkedin::File;
using linkedin::Part;
using linkedin::TableEnd;

constexpr std::size_t wholeExport = 4;       // kinds of files from which on it is an export, not a few files of one
constexpr std::size_t mostNamedFiles = 200;  // of those that are not read

// Whether a list was there, and whole, over all files of it.
struct ListState {
    bool read = false;
    bool whole = true;
    void add(const TableEnd &end) {
        read = read || end.hasHeader;
        whole = whole && end.whole();
    }
};

class ExportRun {
public:
    ExportRun(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context), m_files(linkedin::filesOf(source)), m_knownOwner(context.owner) {}

    Result<Summary> all() {
        SourceView &source = m_run.source();
        m_summary.generated = linkedin::dateOfName(source.name());
        for (const File &file : m_files) {
            m_kinds.insert(file.part);
            m_run.expect(file.entry);
        }
        nameEra();
        tellMissing();
        m_owner = linkedin::findOwner(source, m_files);
        if (m_knownOwner) addKnownOwner();
        AccountReader account(m_run, m_owner);
        bool handedOn = false;
        for (const File &file : m_files) {
            if (!handedOn && file.part > Part::Profile) {
                account.handOn();
                handedOn = true;
            }
            TWOFOLD_TRY(take(file, account));
        }
        if (!handedOn) account.handOn();
        tellCoverage();
        nameIgnored();
        return std::move(m_summary);
    }

private:
    [[nodiscard]] bool has(Part part) const { return m_kinds.contains(part); }

    // A file alone may know the owner's address and not the name, or neither.
    void addKnownOwner() {
        const std::string folded = linkedin::foldedName(m_knownOwner->name);
        if (!m_owner.folded.empty() && m_owner.folded != folded) return;
        m_owner.fromOutside = !m_owner.known();
        if (m_owner.folded.empty()) {
            m_owner.name = m_knownOwner->name;
            m_owner.folded = folded;
        }
        if (m_owner.slug.empty() && m_knownOwner->handle != folded) m_owner.slug = m_knownOwner->handle;
    }

    void nameEra() {
        const std::string &name = m_run.source().name();
        const bool basic = linkedin::isExportName(name, "basic_");
        const bool complete = linkedin::isExportName(name, "complete_");
        const bool whole = m_kinds.size() >= wholeExport;
        m_summary.era = basic ? "linkedin-basic" : complete ? "linkedin-complete" : whole ? "linkedin-export" : "linkedin-loose";
        const bool noPosts = !has(Part::Shares) && !has(Part::Comments) && !has(Part::Reactions);
        if (basic || (whole && !complete && noPosts)) m_summary.advice.emplace_back("complete_export");
    }

    void tellMissing() {
        if (m_kinds.size() < wholeExport) return;
        for (const auto &[part, name] : {std::pair{Part::Profile, "Profile.csv"}, std::pair{Part::Connections, "Connections.csv"}}) {
            if (has(part)) continue;
            m_run.sink().missingPart(name);
            partial(std::string(name) + " is missing");
        }
    }

    void partial(std::string reason) {
        m_summary.partial = true;
        if (m_summary.partialReason.empty()) m_summary.partialReason = std::move(reason);
    }

    Result<TableEnd> read(const File &file, AccountReader &account) {
        switch (file.part) {
            case Part::Connections: return linkedin::readConnections(m_run, *file.entry);
            case Part::MemberFollows:
            case Part::CompanyFollows: return linkedin::readFollows(m_run, file);
            case Part::Invitations: return linkedin::readInvitations(m_run, *file.entry, m_owner);
            case Part::RecommendationsGiven:
            case Part::RecommendationsReceived:
            case Part::EndorsementsGiven:
            case Part::EndorsementsReceived: return linkedin::readPraise(m_run, file);
            case Part::Shares: return linkedin::readShares(m_run, *file.entry);
            case Part::Article: return linkedin::readArticle(m_run, *file.entry);
            case Part::Comments: return linkedin::readComments(m_run, *file.entry);
            case Part::Reactions:
            case Part::Votes:
            case Part::Reposts: return linkedin::readByLink(m_run, file, m_owner);
            case Part::Messages: return linkedin::readMessages(m_run, *file.entry, m_owner);
            default: return account.read(file);
        }
    }

    Result<bool> take(const File &file, AccountReader &account) {
        if (file.part == Part::Messages && !m_owner.known()) {
            // Without knowing who "I" is, no message has a direction.
            m_run.issue(RecordKind::Interaction, *file.entry, 0, "no_account", {}, true);
            ignore(file.entry->path, "does not show whose messages they are");
            return true;
        }
        const auto end = read(file, account);
        if (!end) return unreadable(file, end.error());
        m_lists[file.part].add(*end);
        if (end->cutShort) partial(file.entry->path + " is cut off");
        if (end->taken > 0 || end->skipped > 0)
            m_summary.filesRead.push_back(file.entry->path);
        else if (end->passed == 0)
            ignore(file.entry->path, "nothing in it");
        if (end->passed > 0 && file.part > Part::Profile) ignore(file.entry->path, std::to_string(end->passed) + " rows that name nobody");
        return true;
    }

    // One damaged file does not spoil the others.
    Result<bool> unreadable(const File &file, const Error &error) {
        if (error.code == ErrorCode::Cancelled) return tl::unexpected<Error>(error);
        const char *code = error.code == ErrorCode::Damaged ? "damaged" : error.code == ErrorCode::TooLarge ? "too_large" : "unreadable";
        m_run.issue(linkedin::specOf(file.part).kind, *file.entry, 0, code, {}, true);
        m_lists[file.part].whole = false;
        m_summary.filesRead.push_back(file.entry->path);
        partial(file.entry->path + " cannot be read to its end");
        return true;
    }

    void tellCoverage() {
        const auto tell = [&](RelationKind kind, const char *list, bool complete) {
            m_run.sink().coverage({kind, list, complete && !m_summary.partial});
        };
        if (const ListState &friends = m_lists[Part::Connections]; friends.read) tell(RelationKind::Friend, "", friends.whole);
        // People and companies are one list in two files.
        const ListState &members = m_lists[Part::MemberFollows];
        const ListState &companies = m_lists[Part::CompanyFollows];
        if (members.read || companies.read)
            tell(RelationKind::Following, "", members.read && companies.read && members.whole && companies.whole);
        // No file says how far back the requests go, and accepted ones may be among them.
        if (m_lists[Part::Invitations].read)
            for (const char *list : {"sent", "received"}) tell(RelationKind::Requested, list, false);
    }

    void ignore(const std::string &path, std::string_view why) {
        std::string line = path;
        if (!why.empty()) line.append(" (").append(why).append(")");
        m_summary.filesIgnored.push_back(std::move(line));
    }

    void nameIgnored() {
        std::set<std::string_view> read;
        for (const File &file : m_files) read.insert(file.entry->path);
        std::size_t further = 0;
        for (const SourceEntry &entry : m_run.source().entries()) {
            if (read.contains(entry.path)) continue;
            if (m_summary.filesIgnored.size() < mostNamedFiles)
                ignore(entry.path, linkedin::reasonToIgnore(entry.path));
            else
                ++further;
        }
        std::sort(m_summary.filesIgnored.begin(), m_summary.filesIgnored.end());
        if (further > 0) m_summary.filesIgnored.push_back("… (" + std::to_string(further) + " further files)");
    }

    ImportRun m_run;
    std::vector<File> m_files;
    std::set<Part> m_kinds;
    std::map<Part, ListState> m_lists;
    const AccountRecord *m_knownOwner;  ///< from outside, if known
    linkedin::Owner m_owner;
    Summary m_summary;
};

// How much a file with the right header says: "Date,Link" may be anybody's.
int confidenceOf(Part part) {
    switch (part) {
        case Part::Connections:
        case Part::Messages:
        case Part::Invitations: return 90;
        case Part::Shares:
        case Part::Profile:
        case Part::EndorsementsGiven:
        case Part::EndorsementsReceived: return 80;
        case Part::Comments:
        case Part::MemberFollows:
        case Part::CompanyFollows:
        case Part::RecommendationsGiven:
        case Part::RecommendationsReceived:
        case Part::Reactions:
        case Part::Votes:
        case Part::Reposts: return 50;
        default: return 20;
    }
}

class LinkedInExport final : public Importer {
public:
    std::string_view name() const override { return "linkedin-export"; }
    Platform platform() const override { return Platform::LinkedIn; }

    Recognition recognize(SourceView &source) const override {
        Recognition best;
        best.generated = linkedin::dateOfName(source.name());
        const bool named = linkedin::isExportName(source.name());
        std::set<Part> known;
        for (const File &file : linkedin::filesOf(source)) {
            if (file.part == Part::Article || known.contains(file.part)) continue;
            const int confidence = confidenceOfHead(source, file);
            if (confidence > 40) known.insert(file.part);
            if (confidence > best.confidence) {
                best.confidence = confidence;
                best.evidence = file.entry->path + (confidence == 40 ? " has a name of LinkedIn's" : " has LinkedIn's columns");
            }
        }
        if (best.confidence == 0) return {};
        if (known.size() >= 3 || (named && !known.empty())) best.confidence = 95;
        if (named) best.evidence = "named as LinkedIn does, " + best.evidence;
        best.era = known.size() >= 3 || named ? "linkedin-export" : "linkedin-loose";
        return best;
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return ExportRun(source, sink, context).all();
    }

private:
    static int confidenceOfHead(SourceView &source, const File &file) {
        const auto head = source.readHead(*file.entry, 8192);
        if (!head) return 0;
        if (linkedin::hasHeader(*head, linkedin::specOf(file.part))) return confidenceOf(file.part);
        // A list of connections that lost its header is to be told, not to be taken for something else.
        std::string_view text = *head;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        return file.part == Part::Connections && text.starts_with("Notes:") ? 40 : 0;
    }
};

}  // namespace

const Importer &linkedinImporter() {
    static const LinkedInExport importer;
    return importer;
}

}  // namespace twofold::ingest
