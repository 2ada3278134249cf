// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/analysis/postclassifier.h"
#include "twofold/core/ids.h"
#include "twofold/store/connection.h"

namespace twofold::services {

/// Switches a job off or on, and puts in place what the other active jobs say: posts, interactions, identities.
/// Decisions stay; `classifier` labels versions that come back. What follows (contacts, relations, findings) is for
/// deriveAll(). Inside a unit of the writer.
void setJobActive(store::Connection &db, JobId job, bool active, const analysis::PostClassifier &classifier);

/// Takes a job's data out for good: what no other job knows is deleted. The job and its report stay as a record.
void forgetJob(store::Connection &db, JobId job, const analysis::PostClassifier &classifier);

}  // namespace twofold::services
