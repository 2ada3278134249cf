// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importrun.h"
#include "instagramlayout.h"
#include "instagramlists.h"
#include "instagrammessages.h"
#include "instagrampost.h"
#include "instagramprofile.h"

namespace twofold::ingest::instagram {

/// Reads a list of posts into the sink; the number that was handed on. A file without its list is an issue.
/// Errors: those of the stream but Damaged.
[[nodiscard]] Result<std::int64_t> readPosts(ImportRun &run, const PartFile &file, const PostFile &posts, bool &anyCut);

/// Tells the sink whose it is, where that is known, and of profiles that could not be read.
void tellAccount(ImportRun &run, const ProfileReading &profile, Summary &summary);
/// Why the source is not all there is, for the summary; and the parts that are missing, for the sink.
void tellMissing(ImportRun &run, const Layout &layout, bool anyCut, Summary &summary);

class InstagramImport {
public:
    InstagramImport(SourceView &source, Sink &sink, const Context &context);
    /// Errors: Cancelled and those of the source.
    [[nodiscard]] Result<Summary> all();

private:
    [[nodiscard]] Result<bool> read(const PartFile &file);
    [[nodiscard]] Result<bool> readComments(const PartFile &file);
    [[nodiscard]] Result<CommentLabels> labelsOf(const PartFile &file);
    [[nodiscard]] bool isWhole(RelationKind kind, const std::string &list) const;

    ImportRun m_run;
    Layout m_layout;
    ProfileReading m_profile;
    ListReader m_lists;
    const AccountRecord *m_knownOwner;  ///< from outside, if known
    Conversations m_conversations;
    Summary m_summary;
    bool m_anyCut = false;
};

}  // namespace twofold::ingest::instagram
