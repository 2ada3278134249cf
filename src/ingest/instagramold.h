// SPDX-License-Identifier: GPL-3.0-or-later
// The layout up to 2020: few files with short keys, user names, ISO times (docs/formats-instagram.md, "Up to 2020").
#pragma once

#include "importrun.h"
#include "instagramlayout.h"
#include "instagramlists.h"
#include "instagrammessages.h"

namespace twofold::ingest::instagram {

class OldExport {
public:
    OldExport(ImportRun &run, ListReader &lists, Conversations &conversations, std::string ownHandle)
        : m_run(run), m_lists(lists), m_conversations(conversations), m_own(std::move(ownHandle)) {}

    /// Reads one file of the parts Old…. Errors: those of the stream but Damaged, which is an issue.
    [[nodiscard]] Result<bool> read(const PartFile &file);
    [[nodiscard]] bool anyCut() const { return m_anyCut; }

private:
    using Take = std::function<void(const nlohmann::json &record, std::int64_t position)>;
    [[nodiscard]] Result<bool> each(const SourceEntry &entry, std::string_view key, RecordKind kind, const Take &take);
    [[nodiscard]] Result<bool> readConnections(const SourceEntry &entry);
    [[nodiscard]] Result<bool> readLists(const SourceEntry &entry, const std::string &stem);
    [[nodiscard]] Result<bool> readMedia(const SourceEntry &entry);
    [[nodiscard]] Result<bool> readComments(const SourceEntry &entry);

    ImportRun &m_run;
    ListReader &m_lists;
    Conversations &m_conversations;
    std::string m_own;
    std::int64_t m_repaired = 0;
    bool m_found = false;
    bool m_anyCut = false;
};

}  // namespace twofold::ingest::instagram
