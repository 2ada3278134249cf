// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "twofold/core/sink.h"

namespace twofold::test {

/// A sink that keeps all it is given, for importer tests.
class RecordingSink final : public Sink {
public:
    std::vector<AccountRecord> accounts;
    std::vector<IdentityRecord> identities;
    std::vector<RelationRecord> relations;
    std::vector<InteractionRecord> interactions;
    std::vector<PostRecord> posts;
    std::vector<ListCoverage> coverages;
    std::vector<ImportIssue> issues;
    std::vector<std::string> missing;
    std::vector<std::string> files;  ///< each once, in the order in which they were begun
    std::int64_t repairedTexts = 0;
    std::int64_t bytesDone = 0;
    std::int64_t bytesTotal = 0;
    bool progressWentBack = false;
    bool accountCameLate = false;  ///< something that belongs to an account came before it

    void file(const std::string &path) override {
        if (std::find(files.begin(), files.end(), path) == files.end()) files.push_back(path);
    }
    void textsRepaired(std::int64_t count) override { repairedTexts += count; }
    void account(const AccountRecord &record) override {
        accountCameLate = accountCameLate || !posts.empty() || !relations.empty() || !interactions.empty();
        accounts.push_back(record);
    }
    void identity(const IdentityRecord &record) override { identities.push_back(record); }
    void relation(const RelationRecord &record) override { relations.push_back(record); }
    void interaction(const InteractionRecord &record) override { interactions.push_back(record); }
    void post(PostRecord record) override { posts.push_back(std::move(record)); }
    void coverage(const ListCoverage &coverage) override { coverages.push_back(coverage); }
    void issue(ImportIssue issue) override { issues.push_back(std::move(issue)); }
    void missingPart(const std::string &name) override { missing.push_back(name); }
    void progress(std::int64_t done, std::int64_t total) override {
        progressWentBack = progressWentBack || done < bytesDone;
        bytesDone = done;
        bytesTotal = total;
    }

    /// The post with this native id; null when there is none.
    [[nodiscard]] const PostRecord *find(const std::string &nativeId) const {
        const auto it = std::find_if(posts.begin(), posts.end(), [&](const PostRecord &p) { return p.nativeId == nativeId; });
        return it == posts.end() ? nullptr : &*it;
    }
    /// How many issues have this code.
    [[nodiscard]] std::size_t issueCount(const std::string &code) const {
        return static_cast<std::size_t>(std::count_if(issues.begin(), issues.end(), [&](const ImportIssue &i) { return i.code == code; }));
    }
    [[nodiscard]] std::size_t relationCount(RelationKind kind) const {
        return static_cast<std::size_t>(
            std::count_if(relations.begin(), relations.end(), [&](const RelationRecord &r) { return r.kind == kind; }));
    }
};

}  // namespace twofold::test
