// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/documents.h"

#include <nlohmann/json.hpp>

#include "reasonjson.h"
#include "twofold/services/wording.h"

namespace twofold::services {

namespace {

double share(int perMille) { return perMille / 1000.0; }

// A word of a closed set, null where there is none ("unset").
Document wordOrNull(std::string_view word) { return word.empty() ? Document() : Document(word); }

Document valueDocument(Document value, ValueState state, double confidence, Document reasons) {
    Document document;
    document["value"] = std::move(value);
    document["state"] = word(state);
    document["confidence"] = state == ValueState::Decided ? 1.0 : state == ValueState::Suggested ? confidence : 0.0;
    document["reasons"] = std::move(reasons);
    return document;
}

Document relationsDocument(const std::vector<store::RelationRow> &relations) {
    Document list = Document::array();
    for (const auto &relation : relations) {
        Document one;
        one["account"] = relation.account.value;
        one["kind"] = word(relation.kind);
        if (!relation.list.empty()) one["list"] = relation.list;
        one["since"] = timeDocument(relation.since);
        one["since_first_seen"] = relation.sinceIsSeen;
        one["until"] = timeDocument(relation.until);
        list.push_back(std::move(one));
    }
    return list;
}

Document countOrNull(std::int64_t count) { return count < 0 ? Document() : Document(count); }

// "word:ward", "class:family", "account:professional"; a sign without words is its code.
std::string featureName(const analysis::Reason &reason) {
    const std::string first = reason.words.empty() ? std::string() : reason.words.front();
    if (reason.code == "word_class") return "class:" + first;
    if (reason.code == "account_purpose") return "account:" + first;
    return first.empty() ? reason.code : reason.code + ":" + first;
}

double labelConfidence(const store::PostRow &post) {
    if (post.perMille < 0) return 0;
    return post.label == Label::Professional ? share(post.perMille) : post.label == Label::Personal ? share(1000 - post.perMille) : 0;
}

}  // namespace

Document identitiesDocument(const std::vector<store::IdentityRow> &identities) {
    Document list = Document::array();
    for (const auto &identity : identities) {
        Document one;
        one["id"] = identity.id.value;
        one["platform"] = word(identity.platform);
        one["handle"] = identity.handle;
        one["native_id"] = identity.nativeId;
        one["name"] = identity.name;
        one["url"] = identity.profileUrl;
        list.push_back(std::move(one));
    }
    return list;
}

Document timeDocument(UtcMs moment) { return moment == unknownTime ? Document() : Document(toIso8601(moment)); }

Document accountDocument(const store::AccountRow &account) {
    Document document;
    document["id"] = account.id.value;
    document["platform"] = word(account.platform);
    document["handle"] = account.handle;
    document["native_id"] = account.nativeId;
    document["name"] = account.name;
    document["purpose"] = wordOrNull(word(account.purpose));
    document["audience"] = word(account.audience);
    document["posts"] = account.posts;
    // null: no import brought that list.
    document["followers"] = account.followers < 0 ? Document() : Document(account.followers);
    document["following"] = account.following < 0 ? Document() : Document(account.following);
    document["observed"] = timeDocument(account.observedAt);
    return document;
}

Document sentencesDocument(const std::vector<analysis::Reason> &reasons) {
    Document list = Document::array();
    for (const auto &reason : reasons) list.push_back(sentence(reason).toStdString());
    return list;
}

Document featuresDocument(const std::vector<analysis::Reason> &reasons) {
    Document list = Document::array();
    for (const auto &reason : reasons) {
        Document one;
        one["feature"] = featureName(reason);
        one["weight"] = reason.weight;
        list.push_back(std::move(one));
    }
    return list;
}

Document personDocument(const ContactEvidence &evidence) {
    const store::PersonRow &person = evidence.person;
    // Reasons explain a suggestion; a decision explains itself.
    const auto reasons = [](ValueState state, const auto &list) {
        return state == ValueState::Decided ? Document::array() : sentencesDocument(list);
    };
    Document document;
    document["id"] = person.id.value;
    document["name"] = person.name;
    document["kind"] = word(person.kind);
    document["tier"] =
        valueDocument(word(person.tier), person.tierState, share(person.tierConfidence), reasons(person.tierState, evidence.tierReasons));
    document["trust"] = valueDocument(wordOrNull(word(person.trust)), person.trustState, share(person.trustConfidence),
                                      reasons(person.trustState, evidence.trustReasons));
    document["roles"] = person.roles;
    document["suggested_roles"] = Document::array();
    for (const auto &role : person.suggestedRoles) {
        Document one;
        one["role"] = role.role;
        one["confidence"] = share(role.confidence);
        document["suggested_roles"].push_back(std::move(one));
    }
    document["drift"]["value"] = word(person.drift);
    document["drift"]["reasons"] = sentencesDocument(evidence.driftReasons);
    document["prune"]["value"] = person.prune;
    document["prune"]["reasons"] = sentencesDocument(evidence.pruneReasons);
    document["identities"] = identitiesDocument(evidence.identities);
    document["relations"] = relationsDocument(evidence.relations);
    document["interactions"]["in"] = person.in;
    document["interactions"]["out"] = person.out;
    document["interactions"]["first"] = timeDocument(person.first);
    document["interactions"]["last"] = timeDocument(person.last);
    return document;
}

Document postDocument(const PostEvidence &evidence) {
    const store::PostRow &post = evidence.post;
    Document document;
    document["id"] = post.id.value;
    document["account"] = post.account.value;
    document["platform"] = word(post.platform);
    document["native_id"] = post.nativeId;
    document["created"] = post.dateOnly ? Document(toIso8601(post.created).substr(0, 10)) : timeDocument(post.created);
    document["kind"] = word(post.kind);
    document["visibility"] = word(post.visibility);
    document["deleted"] = post.deleted;
    document["text"] = post.text;
    document["url"] = post.url;
    document["likes"] = countOrNull(post.likes);
    document["reposts"] = countOrNull(post.reposts);
    document["replies"] = countOrNull(post.replies);
    document["label"] = valueDocument(word(post.label), post.labelState, labelConfidence(post),
                                      post.labelState == ValueState::Decided ? Document::array() : featuresDocument(evidence.reasons));
    return document;
}

analysis::Reason findingEvidence(const store::FindingRow &finding) { return reasonFrom(finding.evidence); }

Document findingDocument(const store::FindingRow &finding) {
    const analysis::Reason evidence = findingEvidence(finding);
    Document document;
    document["id"] = finding.id.value;
    document["rule"] = finding.rule;
    document["severity"] = word(finding.severity);
    document["account"] = finding.account.valid() ? Document(finding.account.value) : Document();
    document["post"] = finding.post.valid() ? Document(finding.post.value) : Document();
    document["contact"] = finding.contact.valid() ? Document(finding.contact.value) : Document();
    document["evidence"] = evidence.code.empty() ? Document() : Document(sentence(evidence).toStdString());
    document["state"] = word(finding.state);
    document["at"] = timeDocument(finding.at);
    document["text"] = finding.text;
    return document;
}

std::string dumped(const Document &document, int indent) { return document.dump(indent, ' ', false, Document::error_handler_t::replace); }

}  // namespace twofold::services
