// SPDX-License-Identifier: GPL-3.0-or-later
// Which file of an export is what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linkedintable.h"

namespace twofold::ingest::linkedin {

/// What a file is, in the order in which files are read: what makes up the account first.
enum class Part {
    Registration,
    Emails,
    Positions,
    Education,
    Skills,
    Profile,
    Connections,
    MemberFollows,
    CompanyFollows,
    Invitations,
    RecommendationsGiven,
    RecommendationsReceived,
    EndorsementsGiven,
    EndorsementsReceived,
    Shares,
    Article,
    Comments,
    Reactions,
    Votes,
    Reposts,
    Messages,
    None
};

[[nodiscard]] const TableSpec &specOf(Part part);

/// A file's name without folder, ".csv", "(1)" and "_<member id>", in lower case, without spaces and underlines; "" when
/// it is no CSV file.
[[nodiscard]] std::string plainName(std::string_view path);

/// What a file is by its whole name.
[[nodiscard]] Part partByName(std::string_view path);

struct File {
    const SourceEntry *entry = nullptr;
    Part part = Part::None;
};

/// The files that are read, in the order of reading. A CSV file of an unknown name is known by its header.
[[nodiscard]] std::vector<File> filesOf(SourceView &source);

/// Why a file is not read ("advertising"); "" of one that nothing is known about.
[[nodiscard]] std::string_view reasonToIgnore(std::string_view path);

/// The date in "Complete_LinkedInDataExport_MM-DD-YYYY.zip".
[[nodiscard]] UtcMs dateOfName(std::string_view sourceName);
/// Whether the name of a source is of the form above, and begins so.
[[nodiscard]] bool isExportName(std::string_view sourceName, std::string_view beginning = {});

}  // namespace twofold::ingest::linkedin
