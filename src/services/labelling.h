// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/analysis/postclassifier.h"
#include "twofold/core/records.h"
#include "twofold/services/labels.h"
#include "twofold/services/session.h"
#include "twofold/store/posts.h"
#include "twofold/store/read.h"

namespace twofold::services {

/// What the classifier is shown of a stored post; it refers to the post's text.
[[nodiscard]] analysis::PostView viewOf(const store::PostRow &post, store::PeopleHint hint);
[[nodiscard]] store::StoredLabel suggestLabel(const analysis::PostClassifier &classifier, const PostRecord &record, Platform platform, Purpose purpose);
[[nodiscard]] store::StoredLabel storedLabel(const analysis::LabelSuggestion &suggestion);

/// What is learnt from: the posts that were judged, oldest decision first, and as analysis takes them.
[[nodiscard]] std::vector<store::JudgedPost> judgedPosts(store::Connection &db);
[[nodiscard]] std::vector<analysis::LabelExample> examplesOf(store::Connection &db, const std::vector<store::JudgedPost> &posts);

/// Suggests the labels of an account's posts anew; decisions stay. In short units; not in the writer's thread.
Result<void> relabelAccount(Session &session, AccountId account);

/// What may have been stored since the labels were worked out.
enum class Since { Decisions, Import };
/// Of all posts when the model is another one than theirs, else of those that name people whose part changed; after an import of
/// all that name people whose part is decided, since nobody knew it when they were read. True when a label changed; nothing
/// when a further decision came between.
Result<std::optional<bool>> relabel(Session &session, Since since);

}  // namespace twofold::services
