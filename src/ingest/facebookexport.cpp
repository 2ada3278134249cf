// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "facebook.h"
#include "facebookfiles.h"
#include "facebooklayout.h"
#include "facebooklists.h"
#include "facebookmessages.h"
#include "facebookpost.h"
#include "facebookprofile.h"
#include "facebooktally.h"
#include "importrun.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

using nlohmann::json;

namespace {

using namespace facebook;

constexpr std::size_t mostHeads = 500;  // looked at before a source is not Facebook's

bool isPosts(FileKind kind) {
    return kind == FileKind::Posts || kind == FileKind::Photos || kind == FileKind::Videos || kind == FileKind::Notes ||
           kind == FileKind::Comments;
}

bool isMessages(FileKind kind) { return kind == FileKind::Messages || kind == FileKind::EncryptedMessages; }

PostReading readRow(const json &record, FileKind kind, const Owner &owner) {
    if (kind == FileKind::Notes) return readNote(record, owner);
    if (kind == FileKind::Photos || kind == FileKind::Videos) return readPicture(record, owner);
    return readPost(record, kind == FileKind::Comments ? PostKind::Comment : PostKind::Post, owner);
}

class FacebookRun {
public:
    FacebookRun(SourceView &source, Sink &sink, const Context &context)
        : m_source(source), m_sink(sink), m_run(m_source, m_sink, context), m_knownOwner(context.owner) {}

    Result<Summary> all() {
        find();
        TWOFOLD_TRY(readProfile());
        judgeParts();
        TWOFOLD_TRY(readLists());
        for (const Found &file : m_files)
            if (isPosts(file.kind)) TWOFOLD_TRY(outcome(file, RecordKind::Post, readPosts(file)));
        TWOFOLD_TRY(readConversations());
        nameIgnored();
        advise();
        if (m_sink.handedOn() == 0 && m_sink.issues() == 0 && !m_source.entries().empty())
            m_run.issue(RecordKind::Post, m_source.entries().front(), 0, "empty", {}, false);
        return std::move(m_summary);
    }

private:
    void find() {
        for (const SourceEntry &entry : m_source.entries()) {
            Found found = classify(m_source, entry);
            if (found.kind == FileKind::Unknown) continue;
            if (found.kind == FileKind::Ignored) {
                m_ignored[entry.path] = found.reason;
                continue;
            }
            m_run.expect(&entry);
            m_source.shape(found);
            m_files.push_back(std::move(found));
        }
        // Their order in the archive says nothing.
        std::sort(m_files.begin(), m_files.end(), [](const Found &a, const Found &b) { return a.entry->path < b.entry->path; });
        m_summary.era = eraOf(m_source, m_files);
        m_summary.generated = dayInName(m_source.name());
    }

    [[nodiscard]] bool has(bool (*which)(FileKind)) const {
        return std::any_of(m_files.begin(), m_files.end(), [&](const Found &file) { return which(file.kind); });
    }

    void partial(const std::string &reason) {
        m_summary.partial = true;
        if (m_summary.partialReason.empty()) m_summary.partialReason = reason;
    }

    // What became of one file: read, or an issue of it. Only a cancel ends the import.
    Result<bool> outcome(const Found &file, RecordKind kind, const Result<bool> &result) {
        if (result) {
            m_summary.filesRead.push_back(file.entry->path);
            return true;
        }
        const Error &error = result.error();
        if (error.code == ErrorCode::Cancelled) return result;
        const bool noList = error.code == ErrorCode::Damaged && error.context == file.arrayKey;
        const char *code = noList                              ? "no_list"
                           : error.code == ErrorCode::TooLarge ? "too_large"
                           : error.code == ErrorCode::Damaged  ? "damaged"
                                                               : "unreadable";
        m_sink.file(file.entry->path);
        m_run.issue(kind, *file.entry, 0, code, {}, true);
        partial(file.entry->path + " could not be read");
        return false;
    }

    void cut(const Found &file, bool cutShort) {
        if (cutShort) partial(file.entry->path + " is cut off");
    }

    Result<bool> readProfile() {
        for (const Found &file : m_files) {
            if (file.kind != FileKind::Profile || m_owner.known()) continue;
            m_sink.file(file.entry->path);
            const auto read = readAccount(file);
            if (!read && read.error().code == ErrorCode::Cancelled) return read;
            if (!read) m_run.issue(RecordKind::Account, *file.entry, 0, "bad_json", {}, true);
            m_summary.filesRead.push_back(file.entry->path);
        }
        if (!m_owner.known() && m_knownOwner) m_owner = ownerNamed(m_knownOwner->name);
        return true;
    }

    Result<bool> readAccount(const Found &file) {
        const auto content = m_run.readAll(*file.entry);
        if (!content) return tl::unexpected<Error>(content.error());
        bool mended = false;
        auto document = parseRecord(afterAssignment(*content), mended);
        if (!document) return tl::unexpected<Error>(document.error());
        if (mended) m_run.issue(RecordKind::Account, *file.entry, 0, "bad_utf8", {}, false);
        if (const auto repaired = meta::repairAll(*document); repaired > 0) m_sink.textsRepaired(repaired);
        bool badTime = false;
        const AccountRecord account = accountFrom(*document, badTime);
        if (account.handle.empty() || isNobody(account.name)) {
            m_run.issue(RecordKind::Account, *file.entry, 0, "no_id", {}, true);
            return true;
        }
        if (badTime) m_run.issue(RecordKind::Account, *file.entry, 0, "bad_time", {}, false);
        m_owner = ownerNamed(account.name);
        m_sink.account(account);
        return true;
    }

    void judgeParts() {
        for (const std::string &name : missingParts(m_files)) {
            m_sink.missingPart(name);
            partial(name + " is missing");
        }
        const bool profile = std::any_of(m_files.begin(), m_files.end(), [](const Found &file) { return file.kind == FileKind::Profile; });
        // The download of encrypted chats never has one.
        const bool messages =
            std::any_of(m_files.begin(), m_files.end(), [](const Found &file) { return file.kind == FileKind::Messages; });
        if (profile || (!has(isPosts) && !messages)) return;
        m_summary.advice.emplace_back("other_parts");
        partial("the profile is missing");
    }

    // Removed friends come first: who is a friend again counts as one.
    Result<bool> readLists() {
        FirstFriends friends;
        for (const Found &file : m_files)
            if (file.kind == FileKind::Friends)
                if (const auto looked = friends.look(m_source, file); !looked && looked.error().code == ErrorCode::Cancelled) return looked;
        for (const FileKind kind : {FileKind::RemovedFriends, FileKind::Friends, FileKind::SentRequests, FileKind::ReceivedRequests,
                                    FileKind::Following, FileKind::Followers})
            TWOFOLD_TRY(readListsOf(kind, friends));
        return true;
    }

    Result<bool> readListsOf(FileKind kind, const FirstFriends &friends) {
        bool any = false;
        bool whole = true;
        for (const Found &file : m_files) {
            if (file.kind != kind) continue;
            any = true;
            const auto read = readList(m_run, file, friends);
            const auto done = outcome(file, RecordKind::Relation, read ? Result<bool>(true) : tl::unexpected<Error>(read.error()));
            if (!done) return done;
            whole = whole && *done && read->whole;
        }
        const RelationRecord relation = relationOf(kind);
        if (any && kind != FileKind::RemovedFriends) m_sink.coverage({relation.kind, relation.list, whole && !m_summary.partial});
        return true;
    }

    Result<bool> readPosts(const Found &file) {
        bool cutShort = false;
        bool unknownOwner = false;
        std::int64_t repaired = 0;
        const auto count = m_run.forEachJson(
            *file.entry, file.arrayKey, RecordKind::Post,
            [&](json &record, std::int64_t position) {
                repaired += meta::repairAll(record);
                PostReading reading = readRow(record, file.kind, m_owner);
                if (!reading.taken || !record.is_object()) {
                    m_run.issue(RecordKind::Post, *file.entry, position, "not_a_post", {}, true);
                    return;
                }
                if (reading.badTime) m_run.issue(RecordKind::Post, *file.entry, position, "bad_time", {}, false);
                m_sink.post(std::move(reading.post));
                unknownOwner = unknownOwner || (!reading.comments.empty() && !m_owner.known());
                if (m_owner.known()) takeComments(reading.comments);
            },
            cutShort);
        if (repaired > 0) m_sink.textsRepaired(repaired);
        cut(file, cutShort);
        if (!count) return tl::unexpected<Error>(count.error());
        if (unknownOwner) m_run.issue(RecordKind::Interaction, *file.entry, 0, "no_account", {}, true);
        return true;
    }

    void takeComments(const std::vector<PictureComment> &comments) {
        for (const PictureComment &comment : comments) {
            if (m_owner.is(comment.author)) {
                if (!comment.text.empty()) m_sink.post(ownComment(comment, m_owner));
            } else if (!isNobody(comment.author)) {
                m_sink.interaction(othersComment(comment));
            }
        }
    }

    Result<bool> readConversations() {
        const Owner owner = m_owner.known() ? m_owner : searchOwner();
        for (const Found &file : m_files) {
            if (!isMessages(file.kind)) continue;
            if (!owner.known()) {
                m_sink.file(file.entry->path);
                m_run.issue(RecordKind::Interaction, *file.entry, 0, "no_account", {}, true);
                m_ignored[file.entry->path] = "whose conversation it is, nothing says";
                continue;
            }
            TWOFOLD_TRY(readConversation(file, owner));
        }
        return true;
    }

    Owner searchOwner() {
        OwnerSearch search;
        for (const Found &file : m_files)
            if (isMessages(file.kind))
                if (const auto people = peopleOf(m_source, file)) search.add(*people);
        return search.found();
    }

    Result<bool> readConversation(const Found &file, const Owner &owner) {
        bool cutShort = false;
        const auto read = readMessages(m_run, file, owner, cutShort);
        cut(file, cutShort);
        if (!read || *read == Conversation::Read)
            return outcome(file, RecordKind::Interaction, read ? Result<bool>(true) : tl::unexpected<Error>(read.error()));
        m_ignored[file.entry->path] = "a conversation of more than 50 others";
        const std::string &path = file.entry->path;
        if (!m_largeGroups.insert(path.substr(0, path.rfind('/') + 1)).second) return true;
        m_sink.file(path);
        m_run.issue(RecordKind::Interaction, *file.entry, 0, "large_group", {}, false);
        return true;
    }

    void nameIgnored() {
        const std::unordered_set<std::string> read(m_summary.filesRead.begin(), m_summary.filesRead.end());
        std::size_t others = 0;
        for (const SourceEntry &entry : m_source.entries()) {
            const auto known = m_ignored.find(entry.path);
            if (known != m_ignored.end())
                m_summary.filesIgnored.push_back(entry.path + " (" + known->second + ")");
            else if (read.contains(entry.path))
                continue;
            else if (asciiLower(entry.path).ends_with(".json"))
                m_summary.filesIgnored.push_back(entry.path);
            else
                ++others;
        }
        if (others > 0)
            m_summary.filesIgnored.push_back("pictures and other files that hold no data (" + std::to_string(others) + " files)");
    }

    void advise() {
        const bool encrypted =
            std::any_of(m_files.begin(), m_files.end(), [](const Found &f) { return f.kind == FileKind::EncryptedMessages; });
        if (!encrypted && namesEncryptedChats(m_source)) m_summary.advice.emplace_back("encrypted_chats");
        if (!hasWebPages(m_source)) return;
        m_summary.advice.emplace_back("json_format");
        partial("a part came as web pages");
    }

    ShapedSource m_source;
    TallySink m_sink;
    ImportRun m_run;
    const AccountRecord *m_knownOwner;  ///< from outside, if known
    Summary m_summary;
    Owner m_owner;
    std::vector<Found> m_files;
    std::map<std::string, std::string> m_ignored;  // with the reason
    std::set<std::string> m_largeGroups;
};

class FacebookImporter final : public Importer {
public:
    std::string_view name() const override { return "facebook-export"; }
    Platform platform() const override { return Platform::Facebook; }

    Recognition recognize(SourceView &source) const override {
        Found best;
        const bool instagram = std::any_of(source.entries().begin(), source.entries().end(),
                                           [](const SourceEntry &entry) { return hasInstagramFolder(entry.path); }) ||
                               asciiLower(source.name()).starts_with("instagram");
        for (const SourceEntry *entry : candidates(source)) {
            Found found = classify(source, *entry);
            if (found.sureness > best.sureness) best = found;
            if (best.sureness >= 90) break;
        }
        if (!best.entry || best.sureness == 0) return {};
        if (hasFacebookFolder(best.entry->path)) best.sureness = 95;
        const UtcMs generated = dayInName(source.name());
        if (generated != unknownTime) best.sureness = std::max(best.sureness, 75);
        if (instagram && best.sureness < 90) return {};
        return {best.sureness, eraOf(source, {best}), best.entry->path + (best.arrayKey.empty() ? "" : " holds " + best.arrayKey),
                generated};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return FacebookRun(source, sink, context).all();
    }

private:
    // JSON files, those first whose names or folders say something.
    static std::vector<const SourceEntry *> candidates(const SourceView &source) {
        std::vector<const SourceEntry *> named;
        std::vector<const SourceEntry *> others;
        for (const SourceEntry &entry : source.entries()) {
            if (!asciiLower(entry.path).ends_with(".json")) continue;
            const std::string stem = stemOf(entry.path);
            (isKnownStem(stem) || stem == "profile_information" ? named : others).push_back(&entry);
        }
        named.insert(named.end(), others.begin(), others.end());
        if (named.size() > mostHeads) named.resize(mostHeads);
        return named;
    }
};

}  // namespace

const Importer &facebookImporter() {
    static const FacebookImporter importer;
    return importer;
}

}  // namespace twofold::ingest
