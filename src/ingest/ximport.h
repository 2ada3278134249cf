// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the X importer: account, people, posts, messages, in this order.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "twofold/core/sink.h"
#include "twofold/ingest/registry.h"
#include "xlayout.h"
#include "xnotes.h"
#include "xreader.h"
#include "xtweet.h"

namespace twofold::ingest::x {

class XImport {
public:
    XImport(SourceView &source, Sink &sink, const Context &context);
    Result<Summary> run();

private:
    Result<void> readAccount();
    Result<void> readPeople();
    Result<void> readList(FileKind files, RelationKind relation);
    Result<void> readListsOfOthers(FileKind files, std::string_view relation);
    Result<void> readLikes();
    Result<void> readCircleIds();
    Result<void> readNotes();
    Result<void> readPosts();
    Result<void> readMessages();
    Result<void> findOwnIdInMessages();

    void readDocument(FileKind kind, const std::function<void(const Json &)> &take);
    void setOwner(const AccountRecord &account);
    void takeKnownOwner(AccountRecord account);
    void rememberOwner(const AccountRecord &account);
    Result<void> findOwnerInPosts();
    void takeTweet(const Json &row, std::int64_t position, FileKind kind);
    bool reportTweet(const Json &row, std::int64_t position, const Tweet &tweet);
    void tellHandles(const std::vector<IdentityRecord> &people);
    void takeConversation(const Json &row, std::int64_t position);
    Result<FileOutcome> readFile(const XFile &file, RecordKind kind, const TakeRecord &take);
    Summary summary() const;

    SourceView &m_source;
    Sink &m_sink;
    const AccountRecord *m_knownOwner;  ///< from outside, if known
    Layout m_layout;
    XReader m_reader;
    Owner m_owner;
    MediaIndex m_media;
    Notes m_notes;
    UtcMs m_generated = unknownTime;
    bool m_ownerTold = false;
    bool m_anyCut = false;                         ///< a file was cut short or could not be read
    std::unordered_set<std::string> m_circle;      ///< posts for the Circle
    std::unordered_set<std::string> m_circleSeen;  ///< of these, the ones that stood in tweets.js too
    std::vector<std::uint64_t> m_listed;           ///< ids of the people lists, sorted before posts are read
    std::unordered_set<std::uint64_t> m_named;     ///< of these, the ones whose handle was told
    std::vector<std::string> m_filesRead;
};

}  // namespace twofold::ingest::x
