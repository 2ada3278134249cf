// SPDX-License-Identifier: GPL-3.0-or-later
#include "ximport.h"

#include <algorithm>
#include <charconv>

#include "jsonvalue.h"
#include "xpeople.h"
#include "xtime.h"

namespace twofold::ingest::x {

namespace {

constexpr std::int64_t rowsToAsk = 20;  // for their author, where no file names the account

std::int64_t bytesToRead(const Layout &layout) {
    std::int64_t bytes = 0;
    for (const auto &file : layout.files)
        if (file.kind != FileKind::Manifest && file.kind != FileKind::GrailbirdIndex)
            bytes += std::max<std::int64_t>(file.entry->size, 0) * (file.kind == FileKind::CircleTweets ? 2 : 1);
    return bytes;
}

MediaIndex indexMedia(const SourceView &source) {
    MediaIndex index;
    for (const auto &entry : source.entries()) {
        const std::string_view path = entry.path;
        const std::size_t slash = path.rfind('/');
        if (slash != std::string_view::npos && path.substr(0, slash).ends_with("_media")) index.emplace(path.substr(slash + 1), path);
    }
    return index;
}

std::uint64_t toNumber(const std::string &id) {
    std::uint64_t value = 0;
    std::from_chars(id.data(), id.data() + id.size(), value);
    return value;
}

std::string_view whatItSays(const Json &wrapped) {
    const Json &row = unwrapped(wrapped);
    const std::string_view full = textOf(row, "full_text");
    return full.empty() ? textOf(row, "text") : full;
}

}  // namespace

XImport::XImport(SourceView &source, Sink &sink, const Context &context)
    : m_source(source),
      m_sink(sink),
      m_knownOwner(context.owner),
      m_layout(readLayout(source)),
      m_reader(source, sink, context, bytesToRead(m_layout)),
      m_media(indexMedia(source)) {}

Result<Summary> XImport::run() {
    if (m_layout.files.empty())
        return failure(ErrorCode::WrongVariant, "This looks like an X export, but holds no file that can be read.", m_source.name());
    for (const auto &name : m_layout.missing) m_sink.missingPart(name);
    if (!m_layout.manifestDefect.empty()) m_sink.issue({RecordKind::Account, m_layout.manifestDefect, 0, "bad_manifest", {}, true});
    TWOFOLD_TRY(readAccount());
    TWOFOLD_TRY(readPeople());
    TWOFOLD_TRY(readCircleIds());
    TWOFOLD_TRY(readNotes());
    TWOFOLD_TRY(readPosts());
    TWOFOLD_TRY(readMessages());
    TWOFOLD_TRY(readLikes());
    if (m_reader.recordsInAll() == 0 && m_reader.firstFailure()) return tl::unexpected<Error>(*m_reader.firstFailure());
    return summary();
}

Result<FileOutcome> XImport::readFile(const XFile &file, RecordKind kind, const TakeRecord &take) {
    auto outcome = m_reader.forEach(file, kind, take);
    if (outcome && outcome->cut) m_anyCut = true;
    if (m_filesRead.empty() || m_filesRead.back() != file.entry->path) m_filesRead.push_back(file.entry->path);
    return outcome;
}

// Grailbird's three descriptions are one object each.
void XImport::readDocument(FileKind kind, const std::function<void(const Json &)> &take) {
    for (const XFile *file : m_layout.of(kind)) {
        XFile single = *file;
        single.single = true;
        const auto outcome = readFile(single, RecordKind::Account, [&](const Json &row, std::int64_t) { take(row); });
        if (!outcome) return;
    }
}

Result<void> XImport::readAccount() {
    AccountRecord account;
    account.platform = Platform::X;
    m_generated = m_layout.manifest.generated;
    using Add = void (*)(const Json &, AccountRecord &);
    for (const auto &[kind, add] : {std::pair<FileKind, Add>{FileKind::Account, addAccountRow},
                                    {FileKind::Profile, addProfileRow},
                                    {FileKind::HandleChanges, addHandleChangeRow}})
        for (const XFile *file : m_layout.of(kind))
            TWOFOLD_TRY(readFile(*file, RecordKind::Account, [&, add = add](const Json &row, std::int64_t) { add(row, account); }));
    readDocument(FileKind::GrailbirdUser, [&](const Json &row) { addGrailbirdUser(row, account); });
    readDocument(FileKind::ApiUser, [&](const Json &row) { addApiUser(row, account); });
    readDocument(FileKind::GrailbirdPayload, [&](const Json &row) { m_generated = parseTime(textOf(row, "created_at")).at; });
    if (account.nativeId.empty()) account.nativeId = m_layout.manifest.accountId;
    if (account.handle.empty()) account.handle = m_layout.manifest.handle;
    if (account.name.empty()) account.name = m_layout.manifest.name;
    setOwner(account);
    if (!m_owner.known()) TWOFOLD_TRY(findOwnerInPosts());
    if (!m_owner.known() && m_knownOwner) takeKnownOwner(account);
    return {};
}

void XImport::setOwner(const AccountRecord &account) {
    rememberOwner(account);
    if (!m_owner.known() || m_ownerTold) return;
    m_sink.account(account);
    m_ownerTold = true;
}

// profile.js and the like alone say much, but not of whom.
void XImport::takeKnownOwner(AccountRecord account) {
    account.nativeId = m_knownOwner->nativeId;
    if (account.handle.empty()) account.handle = m_knownOwner->handle;
    const AccountRecord nothing{.platform = Platform::X, .nativeId = account.nativeId, .handle = account.handle};
    if (account != nothing) setOwner(account);
    else rememberOwner(*m_knownOwner);
}

void XImport::rememberOwner(const AccountRecord &account) {
    m_owner.id = account.nativeId;
    m_owner.handle = account.handle;
    m_owner.generated = m_generated;
    m_owner.handles.clear();
    if (!account.handle.empty()) m_owner.handles.push_back(account.handle);
    for (const auto &change : account.handleHistory)
        for (const auto &handle : {change.from, change.to})
            if (!handle.empty()) m_owner.handles.push_back(handle);
}

// Grailbird months and API timelines say in each row whose it is; looked up first, for the account comes before all else.
Result<void> XImport::findOwnerInPosts() {
    for (const XFile *file : m_layout.of(FileKind::Tweets)) {
        TWOFOLD_TRY(m_reader.forEachQuietly(*file, [&](const Json &row, std::int64_t position) {
            AccountRecord account;
            account.platform = Platform::X;
            addApiUser(member(unwrapped(row), "user"), account);
            if (!m_owner.known()) setOwner(account);
            if (m_owner.known() || position == rowsToAsk) m_reader.stop();
        }));
        if (m_owner.known()) break;
    }
    return {};
}

Result<void> XImport::readPeople() {
    TWOFOLD_TRY(readList(FileKind::Following, RelationKind::Following));
    TWOFOLD_TRY(readList(FileKind::Followers, RelationKind::Follower));
    TWOFOLD_TRY(readList(FileKind::Blocked, RelationKind::Blocked));
    TWOFOLD_TRY(readList(FileKind::Muted, RelationKind::Muted));
    std::sort(m_listed.begin(), m_listed.end());
    TWOFOLD_TRY(readListsOfOthers(FileKind::ListsMember, "member of "));
    return readListsOfOthers(FileKind::ListsSubscribed, "subscribed to ");
}

// Lists of other people: whoever keeps one took the owner in, or is read by the owner.
Result<void> XImport::readListsOfOthers(FileKind files, std::string_view relation) {
    for (const XFile *file : m_layout.of(files)) {
        TWOFOLD_TRY(readFile(*file, RecordKind::Relation, [&](const Json &row, std::int64_t position) {
            std::string list;
            auto keeper = readListRow(row, list);
            if (!keeper) return m_reader.issue(position, "no_id");
            if (m_owner.owns({}, keeper->handle)) return;
            m_sink.relation({std::move(*keeper), RelationKind::List, std::string(relation) + list, unknownTime});
        }));
    }
    return {};
}

// Most rows give the address /i/web/status/<id>, which names no author: these are told once, with their number.
Result<void> XImport::readLikes() {
    for (const XFile *file : m_layout.of(FileKind::Likes)) {
        std::int64_t nameless = 0;
        const auto outcome = readFile(*file, RecordKind::Interaction, [&](const Json &row, std::int64_t position) {
            std::string id;
            auto author = readLikeRow(row, id);
            if (id.empty()) return m_reader.issue(position, "no_id");
            if (!author) {
                ++nameless;
            } else if (!m_owner.owns({}, author->handle)) {
                m_sink.interaction({std::move(*author), InteractionKind::Like, Direction::Out, unknownTime, "like:" + id});
            }
        });
        if (!outcome) return tl::unexpected<Error>(outcome.error());
        if (nameless > 0) m_reader.issue(0, "unknown_author", std::to_string(nameless) + " of " + std::to_string(outcome->records), false);
    }
    return {};
}

Result<void> XImport::readList(FileKind files, RelationKind relation) {
    const auto parts = m_layout.of(files);
    if (parts.empty()) return {};
    bool whole = !m_layout.manifest.partial && m_layout.missing.empty();
    for (const XFile *file : parts) {
        const auto outcome = readFile(*file, RecordKind::Relation, [&](const Json &row, std::int64_t position) {
            auto person = readRelationRow(row);
            if (!person) return m_reader.issue(position, "no_id");
            m_listed.push_back(toNumber(person->nativeId));
            m_sink.relation({std::move(*person), relation, {}, unknownTime});
        });
        if (!outcome) return tl::unexpected<Error>(outcome.error());
        whole = whole && outcome->whole;
    }
    m_sink.coverage({relation, {}, whole});
    return {};
}

// Before any post: what stands in the Circle's file stands in tweets.js as well, and looks public there.
Result<void> XImport::readCircleIds() {
    for (const XFile *file : m_layout.of(FileKind::CircleTweets)) {
        XFile quiet = *file;
        quiet.expected = -1;
        TWOFOLD_TRY(m_reader.forEachQuietly(quiet, [&](const Json &row, std::int64_t) {
            if (std::string id = idOf(unwrapped(row), "id_str", "id"); !id.empty()) m_circle.insert(std::move(id));
        }));
    }
    return {};
}

Result<void> XImport::readNotes() {
    for (const XFile *file : m_layout.of(FileKind::NoteTweets))
        TWOFOLD_TRY(readFile(*file, RecordKind::Post, [&](const Json &row, std::int64_t position) {
            switch (m_notes.add(row, m_owner)) {
                case Notes::Defect::None: break;
                case Notes::Defect::NoId: m_reader.issue(position, "no_id"); break;
                case Notes::Defect::BadTime: m_reader.issue(position, "bad_time"); break;
                case Notes::Defect::NoText: m_reader.issue(position, "no_text"); break;
            }
        }));
    return {};
}

Result<void> XImport::readPosts() {
    for (const FileKind kind :
         {FileKind::Tweets, FileKind::Csv, FileKind::CommunityTweets, FileKind::DeletedTweets, FileKind::CircleTweets})
        for (const XFile *file : m_layout.of(kind))
            TWOFOLD_TRY(readFile(*file, RecordKind::Post, [&](const Json &row, std::int64_t position) { takeTweet(row, position, kind); }));
    for (auto &post : m_notes.unjoined()) m_sink.post(std::move(post));
    return {};
}

void XImport::takeTweet(const Json &row, std::int64_t position, FileKind kind) {
    Tweet tweet = readTweet(row, m_owner, m_media, !m_notes.empty());
    if (!reportTweet(row, position, tweet)) return;
    PostRecord &post = tweet.post;
    if (m_circle.contains(post.nativeId)) {
        post.visibility = Visibility::List;
        const bool again = !m_circleSeen.insert(post.nativeId).second;
        if (again && kind == FileKind::CircleTweets) return;
    }
    post.deleted = kind == FileKind::DeletedTweets;
    if (!m_notes.empty() && post.kind != PostKind::Repost) m_notes.complete(tweet.rawText, post);
    tellHandles(tweet.seen);
    m_sink.post(std::move(post));
}

// False when the row is no post to take.
bool XImport::reportTweet(const Json &row, std::int64_t position, const Tweet &tweet) {
    switch (tweet.defect) {
        case TweetDefect::None: break;
        case TweetDefect::NotATweet: m_reader.issue(position, "not_a_post"); return false;
        case TweetDefect::NoId: m_reader.issue(position, "no_id", whatItSays(row)); return false;
        case TweetDefect::OtherAuthor: m_reader.issue(position, "other_author", whatItSays(row)); return false;
        case TweetDefect::BadTime: m_reader.issue(position, "bad_time", textOf(unwrapped(row), "created_at")); return false;
    }
    if (tweet.oddTime) m_reader.issue(position, "odd_time", textOf(unwrapped(row), "created_at"), false);
    return true;
}

// People whom a reposted text mentions are not the owner's exchange, but those on a list get their handle by it.
void XImport::tellHandles(const std::vector<IdentityRecord> &people) {
    for (const auto &person : people) {
        if (person.nativeId.empty() || person.handle.empty()) continue;
        const std::uint64_t id = toNumber(person.nativeId);
        if (std::binary_search(m_listed.begin(), m_listed.end(), id) && m_named.insert(id).second) m_sink.identity(person);
    }
}

Result<void> XImport::readMessages() {
    if (!m_layout.has(FileKind::Messages) && !m_layout.has(FileKind::GroupMessages)) return {};
    if (m_owner.id.empty()) TWOFOLD_TRY(findOwnIdInMessages());
    for (const FileKind kind : {FileKind::Messages, FileKind::GroupMessages})
        for (const XFile *file : m_layout.of(kind))
            TWOFOLD_TRY(
                readFile(*file, RecordKind::Interaction, [&](const Json &row, std::int64_t position) { takeConversation(row, position); }));
    return {};
}

void XImport::takeConversation(const Json &row, std::int64_t position) {
    if (m_owner.id.empty()) return m_reader.issue(position, "no_account");
    const Conversation conversation = readConversation(row, m_owner.id);
    for (const auto &defect : conversation.defects) m_reader.issue(position, defect.code);
    for (const auto &interaction : conversation.interactions) m_sink.interaction(interaction);
}

// A loose file does not say whose it is; the one id that is in every conversation does.
Result<void> XImport::findOwnIdInMessages() {
    std::vector<std::string> common;
    bool first = true;
    for (const XFile *file : m_layout.of(FileKind::Messages)) {
        TWOFOLD_TRY(m_reader.forEachQuietly(*file, [&](const Json &row, std::int64_t) {
            const auto parties = conversationParties(row);
            if (parties.empty() || parties[0] == parties[1]) return;
            if (first) common = parties;
            std::erase_if(common, [&](const std::string &id) { return std::find(parties.begin(), parties.end(), id) == parties.end(); });
            first = false;
        }));
    }
    if (common.size() == 1) m_owner.id = common.front();
    return {};
}

Summary XImport::summary() const {
    Summary summary;
    summary.era = m_layout.era;
    summary.generated = m_generated;
    summary.partial = m_layout.manifest.partial || !m_layout.missing.empty() || m_anyCut;
    if (m_layout.manifest.partial)
        summary.partialReason = "the export says that it is one part of several";
    else if (!m_layout.missing.empty())
        summary.partialReason = "parts are missing, the first is " + m_layout.missing.front();
    else if (m_anyCut)
        summary.partialReason = "a file is cut short or cannot be read";
    if (m_layout.manifest.present) summary.filesRead.push_back(m_layout.of(FileKind::Manifest).front()->entry->path);
    summary.filesRead.insert(summary.filesRead.end(), m_filesRead.begin(), m_filesRead.end());
    summary.filesIgnored = m_layout.ignored;
    return summary;
}

}  // namespace twofold::ingest::x
