// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations: who, when and in which direction. The text of a message is only hashed for its key.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "importrun.h"
#include "instagramlayout.h"

namespace twofold::ingest::instagram {

class Conversations {
public:
    /// `isListed`: whether a user name is among the people of this export.
    Conversations(ImportRun &run, std::function<bool(const std::string &)> isListed) : m_run(run), m_isListed(std::move(isListed)) {}

    /// The names that the owner of the export has; empty ones are passed over.
    void setOwner(const std::string &handle, const std::string &name);
    /// Looks who takes part in each conversation, before any is read. Errors: those of the stream but Damaged.
    [[nodiscard]] Result<bool> findPeople(const std::vector<PartFile> &files);
    /// Reads one file; false when it is passed over, and `why` says so. Errors: those of the stream but Damaged.
    [[nodiscard]] Result<bool> read(const PartFile &file, std::string &why);
    /// A conversation of the layout up to 2020: user names, ISO times.
    void readOld(const SourceEntry &entry, const nlohmann::json &conversation, std::int64_t position, const std::string &ownHandle);

    [[nodiscard]] bool anyCut() const { return m_anyCut; }

private:
    struct Conversation {
        std::map<std::string, std::string> people;  ///< folded name -> name
        std::string id;
        std::string folder;  ///< what stands before the number in the folder's name
        std::string owner;   ///< folded; empty when it cannot be told
        bool largeTold = false;
    };
    [[nodiscard]] Result<bool> readPeople(const SourceEntry &entry, Conversation &conversation);
    [[nodiscard]] std::string pathFromTail(const SourceEntry &entry);
    void findOwners();
    [[nodiscard]] IdentityRecord identity(const Conversation &conversation, const std::string &name) const;
    void take(const SourceEntry &entry, Conversation &conversation, const nlohmann::json &message, std::int64_t position);
    void sent(const SourceEntry &entry, Conversation &conversation, UtcMs at, const std::string &key, std::int64_t position);

    ImportRun &m_run;
    std::function<bool(const std::string &)> m_isListed;
    std::set<std::string> m_owner;  // folded names
    std::map<std::string, Conversation> m_conversations;
    bool m_anyCut = false;
    std::int64_t m_repaired = 0;
};

}  // namespace twofold::ingest::instagram
