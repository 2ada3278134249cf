// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/core/ids.h"
#include "twofold/store/connection.h"

namespace twofold::services {

/// Switches a job off or on, and puts in place what the other active jobs say: posts, interactions, identities.
/// Decisions stay. What follows (contacts, relations, findings) is for deriveAll(). Inside a unit of the writer.
void setJobActive(store::Connection &db, JobId job, bool active);

/// Takes a job's data out for good: what no other job knows is deleted. The job and its report stay as a record.
void forgetJob(store::Connection &db, JobId job);

}  // namespace twofold::services
