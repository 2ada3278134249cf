// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people, and what the user liked, saved and answered; of Instagram and of Threads.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "importrun.h"
#include "instagramlayout.h"
#include "instagramrows.h"

namespace twofold::ingest::instagram {

/// One import of lists. Remembers what is complete and which user names were listed.
class ListReader {
public:
    ListReader(ImportRun &run, Platform platform, std::string_view prefix) : m_run(run), m_platform(platform), m_prefix(prefix) {}

    void setOwn(const std::string &handle) { m_own = handle; }
    /// Errors: those of the stream but Damaged, which is an issue.
    [[nodiscard]] Result<bool> readRelations(const PartFile &file);
    [[nodiscard]] Result<bool> readInteractions(const PartFile &file);

    void takeRelation(const SourceEntry &entry, const FileKind &kind, Row row, std::int64_t position);
    void takeInteraction(const SourceEntry &entry, const FileKind &kind, Row row, std::int64_t position);

    /// A file of this list was not taken whole.
    void spoil(const FileKind &kind) { m_complete[listName(kind)] = false; }
    /// A file of this list was taken whole, as far as it goes.
    void sawWhole(const FileKind &kind) { m_complete.try_emplace(listName(kind), true); }
    /// Tells of each list that was read whether it is the whole list; `whole`: no part of it is known to be missing.
    void tellCoverage(const std::function<bool(RelationKind kind, const std::string &list)> &whole);

    [[nodiscard]] bool isListed(const std::string &handle) const { return m_handles.contains(handle); }
    [[nodiscard]] bool anyCut() const { return m_anyCut; }

private:
    using ListName = std::pair<RelationKind, std::string>;
    static ListName listName(const FileKind &kind) { return {kind.relation, std::string(kind.list)}; }
    [[nodiscard]] Result<bool> read(const PartFile &file, RecordKind recordKind, RowUse use,
                                    const std::function<void(Row row, std::int64_t position)> &take);

    ImportRun &m_run;
    Platform m_platform;
    std::string_view m_prefix;
    std::string m_own;
    std::map<ListName, bool> m_complete;
    std::unordered_set<std::string> m_handles;
    std::map<std::string, std::int64_t> m_ownContent;  ///< likes and the like of the owner's own things, by file
    bool m_anyCut = false;
};

}  // namespace twofold::ingest::instagram
