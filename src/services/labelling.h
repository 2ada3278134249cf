// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/analysis/postclassifier.h"
#include "twofold/core/records.h"
#include "twofold/services/session.h"
#include "twofold/store/posts.h"
#include "twofold/store/read.h"

namespace twofold::services {

/// What the classifier is shown of a stored post.
[[nodiscard]] analysis::PostView viewOf(const store::PostRow &post);
[[nodiscard]] store::StoredLabel suggestLabel(const analysis::PostClassifier &classifier, const PostRecord &record, Platform platform, Purpose purpose);
/// The classifier of this process, made once.
[[nodiscard]] const analysis::PostClassifier &sharedClassifier();

/// Suggests the labels of an account's posts anew; decisions stay. In short units; not in the writer's thread.
Result<void> relabelAccount(Session &session, AccountId account);

}  // namespace twofold::services
