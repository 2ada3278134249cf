// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "reasonjson.h"
#include "recordwriter.h"

namespace twofold::services {

using nlohmann::json;

namespace {

json identityDocument(const IdentityRecord &identity) {
    return {static_cast<int>(identity.platform), identity.nativeId, identity.handle, identity.name, identity.profileUrl};
}

IdentityRecord identityOf(const json &document) {
    if (!document.is_array() || document.size() < 5) return {};
    return {.platform = static_cast<Platform>(document[0].get<int>()),
            .nativeId = document[1].get<std::string>(),
            .handle = document[2].get<std::string>(),
            .name = document[3].get<std::string>(),
            .profileUrl = document[4].get<std::string>()};
}

}  // namespace

std::string postDocument(const PostRecord &record) {
    json document = {{"id", record.nativeId},           {"created", record.created},
                     {"dateOnly", record.dateOnly},     {"kind", static_cast<int>(record.kind)},
                     {"visibility", static_cast<int>(record.visibility)}, {"deleted", record.deleted},
                     {"text", record.text},             {"url", record.url},
                     {"language", record.language},     {"inReplyTo", record.inReplyTo},
                     {"conversation", record.conversation}, {"tags", record.tags},
                     {"links", record.links},           {"likes", record.likes},
                     {"reposts", record.reposts},       {"replies", record.replies},
                     {"replyTo", identityDocument(record.replyTo)}, {"repostOf", identityDocument(record.repostOf)},
                     {"quoteOf", identityDocument(record.quoteOf)}};
    for (const IdentityRecord &mention : record.mentions) document["mentions"].push_back(identityDocument(mention));
    for (const MediaRecord &media : record.media) document["media"].push_back({media.type, media.path, media.alt});
    return documentText(document);
}

PostRecord postFromDocument(const std::string &text) {
    const json document = json::parse(text, nullptr, false);
    PostRecord record;
    if (!document.is_object()) return record;
    record.nativeId = document.value("id", "");
    record.created = document.value("created", unknownTime);
    record.dateOnly = document.value("dateOnly", false);
    record.kind = static_cast<PostKind>(document.value("kind", 1));
    record.visibility = static_cast<Visibility>(document.value("visibility", 0));
    record.deleted = document.value("deleted", false);
    record.text = document.value("text", "");
    record.url = document.value("url", "");
    record.language = document.value("language", "");
    record.inReplyTo = document.value("inReplyTo", "");
    record.conversation = document.value("conversation", "");
    record.tags = document.value("tags", std::vector<std::string>());
    record.links = document.value("links", std::vector<std::string>());
    record.likes = document.value("likes", std::int64_t{-1});
    record.reposts = document.value("reposts", std::int64_t{-1});
    record.replies = document.value("replies", std::int64_t{-1});
    record.replyTo = identityOf(document.value("replyTo", json()));
    record.repostOf = identityOf(document.value("repostOf", json()));
    record.quoteOf = identityOf(document.value("quoteOf", json()));
    for (const json &mention : document.value("mentions", json::array())) record.mentions.push_back(identityOf(mention));
    for (const json &media : document.value("media", json::array()))
        record.media.push_back({media[0].get<std::string>(), media[1].get<std::string>(), media[2].get<std::string>()});
    return record;
}

}  // namespace twofold::services
