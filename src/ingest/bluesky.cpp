// SPDX-License-Identifier: GPL-3.0-or-later
#include "bluesky.h"

#include <map>
#include <set>

#include "atsyntax.h"
#include "blueskyrecord.h"
#include "importrun.h"
#include "mst.h"

namespace twofold::ingest {

namespace {

using bluesky::Commit;
using bluesky::Reading;
using bluesky::Record;

constexpr UtcMs tolerance = 2 * msPerDay;  // clocks differ
constexpr std::size_t mostNames = 100;     // of collections that are not read
const std::string profileKey = std::string(bluesky::profileCollection) + "/self";

RecordKind kindOf(std::string_view collection) {
    if (collection == bluesky::profileCollection) return RecordKind::Account;
    if (collection == bluesky::likeCollection) return RecordKind::Interaction;
    return collection.starts_with("app.bsky.graph.") ? RecordKind::Relation : RecordKind::Post;
}

const char *codeOf(BlockDefect defect) {
    switch (defect) {
        case BlockDefect::BadDigest: return "bad_digest";
        case BlockDefect::TooLong: return "too_long";
        case BlockDefect::CutShort: return "cut_short";
        default: return "damaged";
    }
}

// Why a collection is not read, where that is worth a word.
std::string reasonFor(std::string_view collection) {
    if (collection == "app.bsky.feed.threadgate" || collection == "app.bsky.feed.postgate") return "who may reply or quote";
    if (collection == "app.bsky.graph.listblock") return "blocks of whole lists; their members are those of somebody's list";
    return "not of use here";
}

bool isRead(std::string_view collection) {
    for (const std::string_view known :
         {bluesky::profileCollection, bluesky::postCollection, bluesky::repostCollection, bluesky::likeCollection,
          bluesky::followCollection, bluesky::blockCollection, bluesky::listCollection, bluesky::itemCollection})
        if (collection == known) return true;
    return false;
}

class RepositoryRun {
public:
    RepositoryRun(SourceView &source, Sink &sink, const Context &context, const SourceEntry &entry)
        : m_run(source, sink, context), m_context(context), m_entry(entry) {}

    Result<Summary> all() {
        // Once through the file, once through the tree.
        m_run.expect(&m_entry);
        m_run.expect(&m_entry);
        const auto root = readBlocks();
        if (!root) return tl::unexpected<Error>(root.error());
        TWOFOLD_TRY(readCommit(*root));
        TWOFOLD_TRY(readTree());
        sendAccount();
        finish();
        return std::move(m_summary);
    }

private:
    // --- the file
    Result<Cid> readBlocks() {
        const auto stream = m_run.open(m_entry);
        if (!stream) return tl::unexpected<Error>(stream.error());
        CarReader reader(**stream);
        const auto roots = reader.header();
        if (!roots) return tl::unexpected<Error>(roots.error());
        if (roots->empty()) return failure(ErrorCode::Damaged, "This repository file names no beginning.", m_entry.path);
        if (roots->size() > 1) ignore(std::to_string(roots->size() - 1) + " further roots");
        for (;;) {
            const auto block = reader.next();
            if (!block) return tl::unexpected<Error>(block.error());
            if (!*block) break;
            if ((*block)->defect == BlockDefect::None)
                TWOFOLD_TRY(m_blocks.add(*(*block)->cid, (*block)->data));
            else
                reportBlock(**block);
        }
        m_blocks.seal();
        return roots->front();
    }

    void reportBlock(const CarBlock &block) {
        m_run.issue(RecordKind::Post, m_entry, block.position, codeOf(block.defect), block.cid ? cidText(*block.cid) : std::string(), true);
        if (block.defect == BlockDefect::CutShort || block.defect == BlockDefect::BadLength) m_whole = false;
    }

    Result<bool> readCommit(const Cid &root) {
        const auto block = m_blocks.read(root);
        if (!block) return tl::unexpected<Error>(block.error());
        if (!*block)
            return failure(ErrorCode::Damaged,
                           "The block that says whose repository this is, is missing or damaged. Please download it again.", m_entry.path);
        auto commit = bluesky::parseCommit(**block);
        if (!commit) return failure(ErrorCode::Damaged, "This file is not the repository of an account.", m_entry.path);
        m_commit = *std::move(commit);
        m_summary.era = "atproto-repo";
        m_summary.generated = m_commit.made;
        m_summary.filesRead.push_back(m_entry.path);
        m_account.platform = Platform::Bluesky;
        m_account.nativeId = m_commit.did;
        return true;
    }

    // --- the tree
    Result<bool> readTree() {
        mst::Walk walk;
        walk.block = [this](const Cid &cid) { return m_blocks.read(cid); };
        walk.record = [this](const std::string &key, const Cid &cid, std::int64_t position) { return takeKey(key, cid, position); };
        walk.defect = [this](mst::TreeDefect defect, const std::string &about, std::int64_t position) {
            m_whole = false;
            if (defect == mst::TreeDefect::Missing)
                ++m_missing;
            else
                m_run.issue(RecordKind::Post, m_entry, position, defect == mst::TreeDefect::BadKey ? "bad_key" : "bad_tree", about, true);
        };
        const auto count = walkTree(m_commit.tree, walk);
        if (!count) return tl::unexpected<Error>(count.error());
        return true;
    }

    Result<bool> takeKey(const std::string &key, const Cid &cid, std::int64_t position) {
        if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        m_position = position;
        // Keys come in order: behind the profile's place nothing about the account follows.
        if (key > profileKey) sendAccount();
        const std::size_t slash = key.find('/');
        const std::string collection = key.substr(0, slash);
        const std::string name = slash == std::string::npos ? std::string() : key.substr(slash + 1);
        if (!at::isNsid(collection) || !at::isRecordKey(name)) {
            refuse(collection, key, "bad_key");
            return true;
        }
        if (!isRead(collection)) {
            countMissing(m_blocks.touch(cid));
            ++m_unread[m_unread.size() < mostNames || m_unread.contains(collection) ? collection : "further collections"];
            return true;
        }
        const auto block = m_blocks.read(cid);
        if (!block) return tl::unexpected<Error>(block.error());
        countMissing(block->has_value());
        if (*block) readRecord(**block, key, collection, name);
        return true;
    }

    void countMissing(bool found) {
        if (found) return;
        ++m_missing;
        m_whole = false;
    }

    void readRecord(std::string_view block, const std::string &key, const std::string &collection, const std::string &name) {
        m_doneBytes += static_cast<std::int64_t>(block.size());
        if (m_position % 256 == 0 && m_entry.size > 0)
            m_run.sink().progress(m_entry.size + std::min(m_doneBytes, m_entry.size), 2 * m_entry.size);
        const auto value = dagcbor::decode(block);
        const bool good = value && dagcbor::isRecord(*value);
        const std::string type = good ? bluesky::stringMember(*value, "$type") : std::string();
        if (!good || (!type.empty() && type != collection)) {
            refuse(collection, key, "bad_record");
            return;
        }
        const UtcMs latest = m_commit.made == unknownTime ? unknownTime : m_commit.made + tolerance;
        const Record record{*value, m_commit.did, collection, name, latest};
        const Reading reading = hand(record);
        for (const std::string &note : reading.notes) m_run.issue(kindOf(collection), m_entry, m_position, note, key, false);
        if (reading.refusal == "own")
            ++m_own;
        else if (!reading.taken())
            refuse(collection, key, reading.refusal);
    }

    void refuse(const std::string &collection, const std::string &key, const std::string &code) {
        m_run.issue(kindOf(collection), m_entry, m_position, code, key, true);
        if (isRead(collection)) m_spoiled.insert(collection);
    }

    // --- the records
    Reading hand(const Record &record) {
        if (record.collection == bluesky::postCollection) return handPost(record, bluesky::readPost);
        if (record.collection == bluesky::repostCollection) return handPost(record, bluesky::readRepost);
        if (record.collection == bluesky::likeCollection) return handLike(record);
        if (record.collection == bluesky::followCollection) return handRelation(record, RelationKind::Following, {});
        if (record.collection == bluesky::blockCollection) return handRelation(record, RelationKind::Blocked, {});
        if (record.collection == bluesky::itemCollection) return handItem(record);
        if (record.collection == bluesky::listCollection) return takeList(record);
        return takeProfile(record);
    }

    Reading handPost(const Record &record, Reading (*read)(const Record &, PostRecord &)) {
        PostRecord post;
        Reading reading = read(record, post);
        if (reading.taken()) m_run.sink().post(std::move(post));
        m_handed += reading.taken();
        return reading;
    }

    Reading handLike(const Record &record) {
        InteractionRecord like;
        Reading reading = bluesky::readLike(record, like);
        if (reading.taken()) m_run.sink().interaction(like);
        m_handed += reading.taken();
        return reading;
    }

    Reading handRelation(const Record &record, RelationKind kind, const std::string &list) {
        RelationRecord relation;
        Reading reading = bluesky::readSubject(record, relation);
        relation.kind = kind;
        relation.list = list;
        if (reading.taken()) m_run.sink().relation(relation);
        m_handed += reading.taken();
        return reading;
    }

    // In the order of keys all lists come before all members.
    Reading takeList(const Record &record) {
        Reading reading;
        const std::string name = bluesky::stringMember(record.value, "name");
        if (name.empty())
            reading.refusal = "no_name";
        else
            m_lists[record.uri()] = name;
        return reading;
    }

    Reading handItem(const Record &record) {
        const auto list = m_lists.find(bluesky::stringMember(record.value, "list"));
        if (list != m_lists.end()) return handRelation(record, RelationKind::List, list->second);
        Reading reading;
        reading.refusal = "unknown_list";
        return reading;
    }

    Reading takeProfile(const Record &record) {
        if (record.key == "self") bluesky::readProfile(record, m_account);
        Reading reading;
        if (record.key != "self") reading.refusal = "bad_key";
        return reading;
    }

    void sendAccount() {
        if (!m_accountSent) m_run.sink().account(m_account);
        m_accountSent = true;
    }

    // --- the end
    void finish() {
        const auto complete = [this](std::string_view collection) { return m_whole && !m_spoiled.contains(std::string(collection)); };
        m_run.sink().coverage({RelationKind::Following, {}, complete(bluesky::followCollection)});
        m_run.sink().coverage({RelationKind::Blocked, {}, complete(bluesky::blockCollection)});
        std::set<std::string> names;
        for (const auto &[uri, name] : m_lists) names.insert(name);
        for (const std::string &name : names)
            m_run.sink().coverage({RelationKind::List, name, complete(bluesky::itemCollection) && complete(bluesky::listCollection)});
        if (m_missing > 0) m_run.sink().missingPart(std::to_string(m_missing) + " blocks of the repository");
        if (m_handed == 0 && m_whole) m_run.issue(RecordKind::Account, m_entry, 0, "empty", m_commit.did, false);
        m_summary.partial = !m_whole;
        if (m_missing > 0)
            m_summary.partialReason = "blocks are missing: the file is cut off, or holds the changes since a moment only";
        else if (!m_whole)
            m_summary.partialReason = "a part of the tree cannot be read";
        nameIgnored();
    }

    void nameIgnored() {
        for (const auto &[collection, count] : m_unread) ignore(collection + " (" + std::to_string(count) + "): " + reasonFor(collection));
        if (m_own > 0) ignore(std::to_string(m_own) + " likes and list entries about the account itself");
        if (m_blocks.unread() > 0) ignore(std::to_string(m_blocks.unread()) + " blocks that no key leads to");
        for (const SourceEntry &entry : m_run.source().entries())
            if (&entry != &m_entry) m_summary.filesIgnored.push_back(entry.path);
    }

    void ignore(const std::string &what) { m_summary.filesIgnored.push_back(m_entry.path + ": " + what); }

    ImportRun m_run;
    const Context &m_context;
    const SourceEntry &m_entry;
    CarBlocks m_blocks;
    Commit m_commit;
    Summary m_summary;
    AccountRecord m_account;
    bool m_accountSent = false;
    bool m_whole = true;  ///< no part of the tree is missing or unreadable
    std::int64_t m_position = 0;
    std::int64_t m_missing = 0;
    std::int64_t m_own = 0;
    std::int64_t m_handed = 0;
    std::int64_t m_doneBytes = 0;
    std::map<std::string, std::string> m_lists;    ///< address to name
    std::map<std::string, std::int64_t> m_unread;  ///< collections that are not read, with their records
    std::set<std::string> m_spoiled;               ///< collections of which a record was not taken
};

class Bluesky final : public Importer {
public:
    std::string_view name() const override { return "bluesky-car"; }
    Platform platform() const override { return Platform::Bluesky; }

    Recognition recognize(SourceView &source) const override {
        const auto found = bluesky::findRepository(source);
        if (!found.entry) return {};
        if (!found.commit) return {80, "atproto-repo", found.entry->path + " is a CAR file"};
        return {95, "atproto-repo", found.entry->path + " is the repository of " + found.commit->did, found.commit->made};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        const auto found = bluesky::findRepository(source);
        if (!found.entry) return failure(ErrorCode::Damaged, "There is no repository of an account (CAR file) in it.", source.name());
        return RepositoryRun(source, sink, context, *found.entry).all();
    }
};

}  // namespace

const Importer &blueskyImporter() {
    static const Bluesky importer;
    return importer;
}

}  // namespace twofold::ingest
