// SPDX-License-Identifier: GPL-3.0-or-later
#include "xpeople.h"

#include <algorithm>

#include "twofold/core/text.h"
#include "xtext.h"
#include "xtime.h"

namespace twofold::ingest::x {

namespace {

void fill(std::string &field, std::string_view value) {
    if (field.empty()) field = value;
}

bool isNumber(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

IdentityRecord person(std::string id) {
    IdentityRecord record;
    record.platform = Platform::X;
    record.nativeId = std::move(id);
    return record;
}

void addUnique(std::vector<std::string> &ids, std::string id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
}

void addIds(std::vector<std::string> &ids, const Json &event, std::string_view key) {
    for (const auto &id : elements(event, key))
        if (const auto *text = id.get_ptr<const Json::string_t *>()) addUnique(ids, *text);
}

// Everybody that the events of a conversation name.
std::vector<std::string> participantsOf(const Json &conversation) {
    std::vector<std::string> ids;
    for (const auto &event : elements(conversation, "messages")) {
        addUnique(ids, idOf(member(event, "messageCreate"), "senderId", "senderId"));
        const Json &joined = member(event, "joinConversation");
        addUnique(ids, idOf(joined, "initiatingUserId", "initiatingUserId"));
        addIds(ids, joined, "participantsSnapshot");
        addIds(ids, member(event, "participantsJoin"), "userIds");
        addIds(ids, member(event, "participantsLeave"), "userIds");
    }
    return ids;
}

// Who stands on the other side of a message: its sender, or all that the owner wrote to.
std::vector<std::string> othersOf(const Json &message, const std::string &sender, const std::string &ownId,
                                  const std::vector<std::string> &parties, const std::vector<std::string> &participants) {
    std::vector<std::string> others;
    if (sender != ownId) {
        others.push_back(sender);
        return others;
    }
    addUnique(others, idOf(message, "recipientId", "recipientId"));
    if (others.empty()) others = parties.empty() ? participants : parties;
    std::erase(others, ownId);
    return others;
}

}  // namespace

void addAccountRow(const Json &wrapped, AccountRecord &account) {
    const Json &row = unwrapped(wrapped);
    fill(account.nativeId, idOf(row, "accountId", "accountId"));
    fill(account.handle, textOf(row, "username"));
    fill(account.name, textOf(row, "accountDisplayName"));
    fill(account.email, textOf(row, "email"));
    if (account.created == unknownTime) account.created = parseTime(textOf(row, "createdAt")).at;
}

void addProfileRow(const Json &wrapped, AccountRecord &account) {
    const Json &description = member(member(wrapped, "profile"), "description");
    fill(account.bio, textOf(description, "bio"));
    fill(account.website, textOf(description, "website"));
    fill(account.location, textOf(description, "location"));
}

void addHandleChangeRow(const Json &wrapped, AccountRecord &account) {
    const Json &row = unwrapped(wrapped);
    const Json &inner = member(row, "screenNameChange");
    const Json &change = inner.is_object() ? inner : row;
    HandleChange record;
    record.from = textOf(change, "changedFrom");
    record.to = textOf(change, "changedTo");
    record.at = parseTime(textOf(change, "changedAt")).at;
    if (!record.from.empty() || !record.to.empty()) account.handleHistory.push_back(std::move(record));
}

void addGrailbirdUser(const Json &details, AccountRecord &account) {
    fill(account.nativeId, idOf(details, "id", "id"));
    fill(account.handle, textOf(details, "screen_name"));
    fill(account.name, textOf(details, "full_name"));
    fill(account.bio, textOf(details, "bio"));
    fill(account.location, textOf(details, "location"));
    fill(account.website, textOf(details, "expanded_url"));
    fill(account.website, textOf(details, "url"));
    if (account.created == unknownTime) account.created = parseTime(textOf(details, "created_at")).at;
}

void addApiUser(const Json &user, AccountRecord &account) {
    fill(account.nativeId, idOf(user, "id_str", "id"));
    fill(account.handle, textOf(user, "screen_name"));
    fill(account.name, decodeHtmlEntities(textOf(user, "name")));
    fill(account.bio, decodeHtmlEntities(textOf(user, "description")));
    fill(account.location, decodeHtmlEntities(textOf(user, "location")));
    fill(account.website, textOf(user, "url"));
    if (account.created == unknownTime) account.created = parseTime(textOf(user, "created_at")).at;
}

std::optional<IdentityRecord> readRelationRow(const Json &wrapped) {
    const Json &row = unwrapped(wrapped);
    std::string id = idOf(row, "accountId", "accountId");
    if (id.empty()) {
        const std::string_view link = textOf(row, "userLink");
        const std::size_t at = link.find("user_id=");
        if (at != std::string_view::npos) id = link.substr(at + 8);
    }
    if (!isNumber(id)) return std::nullopt;
    return person(std::move(id));
}

Conversation readConversation(const Json &wrapped, const std::string &ownId) {
    const Json &conversation = unwrapped(wrapped);
    const std::vector<std::string> parties = conversationParties(wrapped);
    const std::vector<std::string> participants = parties.empty() ? participantsOf(conversation) : std::vector<std::string>();
    Conversation result;
    for (const auto &event : elements(conversation, "messages")) {
        const Json &message = member(event, "messageCreate");
        if (!message.is_object()) continue;  // joins, leaves and new names are no messages
        const std::string id = idOf(message, "id", "id");
        const std::string sender = idOf(message, "senderId", "senderId");
        const UtcMs at = parseTime(textOf(message, "createdAt")).at;
        if (id.empty() || sender.empty() || at == unknownTime) {
            result.defects.push_back({id.empty() ? "no_id" : sender.empty() ? "no_sender" : "bad_time"});
            continue;
        }
        const Direction direction = sender == ownId ? Direction::Out : Direction::In;
        for (auto &other : othersOf(message, sender, ownId, parties, participants))
            result.interactions.push_back({person(std::move(other)), InteractionKind::Message, direction, at, id});
    }
    return result;
}

std::vector<std::string> conversationParties(const Json &wrapped) {
    const std::string_view id = textOf(unwrapped(wrapped), "conversationId");
    const std::size_t dash = id.find('-');
    if (dash == std::string_view::npos) return {};
    std::vector<std::string> ids = {std::string(id.substr(0, dash)), std::string(id.substr(dash + 1))};
    if (!isNumber(ids[0]) || !isNumber(ids[1])) return {};
    return ids;
}

std::optional<IdentityRecord> readListRow(const Json &wrapped, std::string &list) {
    const auto address = parseListUrl(textOf(unwrapped(wrapped), "url"));
    if (!address) return std::nullopt;
    list = address->list;
    IdentityRecord record;
    record.platform = Platform::X;
    record.handle = address->user;
    return record;
}

std::optional<IdentityRecord> readLikeRow(const Json &wrapped, std::string &id) {
    const Json &row = unwrapped(wrapped);
    id = idOf(row, "tweetId", "tweetId");
    const auto address = parseStatusUrl(textOf(row, "expandedUrl"));
    if (!address || address->user.empty()) return std::nullopt;
    if (id.empty()) id = address->id;
    IdentityRecord record;
    record.platform = Platform::X;
    record.handle = address->user;
    return record;
}

}  // namespace twofold::ingest::x
