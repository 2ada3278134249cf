// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagrammessages.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "textstream.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

namespace {

constexpr std::size_t mostRecipients = 50;
constexpr std::size_t mostPeople = 2000;  // of one conversation
constexpr std::size_t tailSize = 65536;

std::string foldName(std::string_view name) { return foldCase(trimmed(name)); }

std::string groupOf(const SourceEntry &entry) {
    const std::size_t slash = entry.path.rfind('/');
    return slash == std::string::npos ? entry.path : entry.path.substr(0, slash);
}

std::string_view lastPart(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "inbox/amara_123" -> "amara" and "123"; nothing when no id stands behind the last "_".
std::pair<std::string, std::string> splitFolder(std::string_view path) {
    const std::string_view name = lastPart(path);
    const std::size_t line = name.rfind('_');
    if (line == std::string_view::npos) return {};
    const std::string_view id = name.substr(line + 1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (std::none_of(id.begin(), id.end(), isDigit)) return {};
    if (!std::all_of(id.begin(), id.end(), [&](char c) { return isDigit(c) || isLetter(c); })) return {};
    return {std::string(name.substr(0, line)), std::string(id)};
}

}  // namespace

void Conversations::setOwner(const std::string &handle, const std::string &name) {
    for (const std::string &one : {foldName(handle), foldName(name)})
        if (!one.empty()) m_owner.insert(one);
}

Result<bool> Conversations::findPeople(const std::vector<PartFile> &files) {
    for (const PartFile &file : files) {
        if (file.kind->part != Part::Thread) continue;
        Conversation &conversation = m_conversations[groupOf(*file.entry)];
        if (conversation.id.empty()) {
            std::string path = groupOf(*file.entry);
            if (splitFolder(path).second.empty())
                if (std::string named = pathFromTail(*file.entry); !named.empty()) path = std::move(named);
            std::tie(conversation.folder, conversation.id) = splitFolder(path);
            if (conversation.id.empty()) conversation.id = lastPart(path);
        }
        TWOFOLD_TRY(readPeople(*file.entry, conversation));
    }
    findOwners();
    return true;
}

// The list of people stands at the front; only where it does not, the file is read for it.
Result<bool> Conversations::readPeople(const SourceEntry &entry, Conversation &conversation) {
    bool whole = false;
    const auto take = [&](std::string_view slice, std::int64_t, RecordDefect defect) {
        whole = defect != RecordDefect::CutShort;
        bool repaired = false;
        const auto value = defect == RecordDefect::None ? parseRecord(slice, repaired) : failure(ErrorCode::Damaged, {});
        if (!value) return true;
        std::string name = value->is_object() ? textMember(*value, "name") : textOf(*value);
        meta::repairText(name);
        if (!isNobody(name) && conversation.people.size() < mostPeople)
            conversation.people.emplace(foldName(name), std::string(trimmed(name)));
        return true;
    };
    if (auto head = m_run.source().readHead(entry, tailSize)) {
        TextStream stream(*head);
        if (forEachRecord(stream, "participants", take) && whole) return true;
    }
    const auto stream = m_run.source().open(entry);
    if (!stream) return stream.error().code == ErrorCode::Damaged ? Result<bool>(false) : tl::unexpected<Error>(stream.error());
    const auto count = forEachRecord(**stream, "participants", take);
    if (!count && count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
    return true;
}

// A file outside its folder names its conversation at its end.
std::string Conversations::pathFromTail(const SourceEntry &entry) {
    const auto stream = m_run.source().open(entry);
    if (!stream) return {};
    std::string tail;
    std::string block(tailSize, '\0');
    for (;;) {
        const auto got = (*stream)->read(block.data(), block.size());
        if (!got || *got == 0) break;
        tail.append(block, 0, *got);
        if (tail.size() > tailSize) tail.erase(0, tail.size() - tailSize);
    }
    const std::size_t at = tail.rfind("\"thread_path\"");
    if (at == std::string::npos) return {};
    const std::size_t begin = tail.find('"', at + 13);
    const std::size_t end = begin == std::string::npos ? begin : tail.find('"', begin + 1);
    return end == std::string::npos ? std::string() : tail.substr(begin + 1, end - begin - 1);
}

// By the profile; else the one person who takes part in every conversation.
void Conversations::findOwners() {
    std::set<std::string> common;
    bool first = true;
    for (const auto &[path, conversation] : m_conversations) {
        if (conversation.people.empty()) continue;
        std::set<std::string> here;
        for (const auto &[folded, name] : conversation.people)
            if (first || common.contains(folded)) here.insert(folded);
        common = std::move(here);
        first = false;
    }
    const bool several = m_conversations.size() > 1;
    for (auto &[path, conversation] : m_conversations) {
        for (const std::string &name : m_owner)
            if (conversation.people.contains(name)) conversation.owner = name;
        if (conversation.owner.empty() && several && common.size() == 1) conversation.owner = *common.begin();
    }
}

IdentityRecord Conversations::identity(const Conversation &conversation, const std::string &name) const {
    // Only between two people the folder's name says something about one of them.
    const bool betweenTwo = conversation.people.size() <= 2 && conversation.people.contains(foldName(name));
    const std::string handle = betweenTwo ? handleFromText(conversation.folder) : std::string();
    const bool fits = !handle.empty() && (name == handle || m_isListed(handle));
    return identityOf(Platform::Instagram, fits ? handle : std::string(), name);
}

Result<bool> Conversations::read(const PartFile &file, std::string &why) {
    Conversation &conversation = m_conversations[groupOf(*file.entry)];
    if (conversation.owner.empty()) why = "whose messages these are is not known";
    if (!conversation.owner.empty() && conversation.people.size() < 2) why = "nobody but the owner is named";
    if (!why.empty()) {
        m_run.issue(RecordKind::Interaction, *file.entry, 0, conversation.owner.empty() ? "no_account" : "unknown_author", {}, false);
        return false;
    }
    m_repaired = 0;
    bool cutShort = false;
    const auto count = m_run.forEachJson(
        *file.entry, "messages", RecordKind::Interaction,
        [&](const json &message, std::int64_t position) { take(*file.entry, conversation, message, position); }, cutShort);
    if (m_repaired > 0) m_run.sink().textsRepaired(m_repaired);
    m_anyCut = m_anyCut || cutShort;
    if (count) return true;
    if (count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
    m_run.issue(RecordKind::Interaction, *file.entry, 0, "bad_json", {}, true);
    m_anyCut = true;
    return true;
}

void Conversations::take(const SourceEntry &entry, Conversation &conversation, const json &message, std::int64_t position) {
    std::string sender = textMember(message, "sender_name");
    m_repaired += meta::repairText(sender) ? 1 : 0;
    sender = trimmed(sender);
    if (isNobody(sender)) {
        m_run.issue(RecordKind::Interaction, entry, position, "unknown_author", {}, true);
        return;
    }
    const std::int64_t moment = numberMember(message, "timestamp_ms", 0);
    const UtcMs at = fromMilliseconds(moment);
    if (at == unknownTime) m_run.issue(RecordKind::Interaction, entry, position, "bad_time", {}, false);
    const std::string folded = foldName(sender);
    const std::string key = hashKey("ig:m:", {conversation.id, std::to_string(moment), folded, textMember(message, "content")});
    if (folded == conversation.owner)
        sent(entry, conversation, at, key, position);
    else
        m_run.sink().interaction({identity(conversation, sender), InteractionKind::Message, Direction::In, at, key});
}

void Conversations::sent(const SourceEntry &entry, Conversation &conversation, UtcMs at, const std::string &key, std::int64_t position) {
    if (conversation.people.size() > mostRecipients + 1) {
        if (!conversation.largeTold) m_run.issue(RecordKind::Interaction, entry, position, "large_group", {}, false);
        conversation.largeTold = true;
        return;
    }
    for (const auto &[folded, name] : conversation.people)
        if (folded != conversation.owner)
            m_run.sink().interaction({identity(conversation, name), InteractionKind::Message, Direction::Out, at, key});
}

void Conversations::readOld(const SourceEntry &entry, const json &conversation, std::int64_t position, const std::string &ownHandle) {
    std::set<std::string> people;
    for (const json &person : arrayMember(conversation, "participants"))
        if (std::string handle = handleFromText(textOf(person)); !handle.empty() && people.size() < mostPeople)
            people.insert(std::move(handle));
    if (!people.contains(ownHandle)) {
        m_run.issue(RecordKind::Interaction, entry, position, "no_account", {}, true);
        return;
    }
    std::string id;  // there is none: the same people are the same conversation
    for (const std::string &person : people) id += person + ",";
    bool largeTold = false;
    for (const json &message : arrayMember(conversation, "conversation")) {
        const std::string sender = handleFromText(textMember(message, "sender"));
        if (sender.empty()) {
            m_run.issue(RecordKind::Interaction, entry, position, "unknown_author", {}, true);
            continue;
        }
        const std::string moment = textMember(message, "created_at");
        const UtcMs at = fromMilliseconds(fromIso8601(moment).value_or(0));
        const std::string key = hashKey("ig:m:", {id, moment, sender, textMember(message, "text")});
        if (sender != ownHandle) {
            m_run.sink().interaction({identityOf(Platform::Instagram, sender, {}), InteractionKind::Message, Direction::In, at, key});
            continue;
        }
        if (people.size() > mostRecipients + 1) {
            if (!largeTold) m_run.issue(RecordKind::Interaction, entry, position, "large_group", {}, false);
            largeTold = true;
            continue;
        }
        for (const std::string &person : people)
            if (person != ownHandle)
                m_run.sink().interaction({identityOf(Platform::Instagram, person, {}), InteractionKind::Message, Direction::Out, at, key});
    }
}

}  // namespace twofold::ingest::instagram
