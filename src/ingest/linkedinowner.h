// SPDX-License-Identifier: GPL-3.0-or-later
// Whose export it is, and the profile as the account shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linkedinlayout.h"
#include "linkedinmessages.h"

namespace twofold::ingest::linkedin {

struct Owner {
    std::string slug;    ///< of the profile; "" when no file says it
    std::string name;    ///< as written
    std::string folded;  ///< foldedName(name)
    bool fromOutside = false;  ///< no file says it: the account is handed on only if there is something to say of it
    [[nodiscard]] bool known() const { return !slug.empty() || !folded.empty(); }
    /// By the slug where both are known, else by the name.
    [[nodiscard]] bool is(const IdentityRecord &person) const;
};

/// Looks ahead into Profile, Invitations and (at most so many rows of) messages: the profile's own address; who sends the
/// outgoing invitations and gets the incoming; who sends messages under the profile's name; else who has a part in nearly
/// all conversations, of which there must be some with different people.
[[nodiscard]] Owner findOwner(SourceView &source, const std::vector<File> &files);

/// Reads the parts of the profile (the files up to Part::Profile) and hands on the account, if it is known whose it is.
class AccountReader {
public:
    AccountReader(ImportRun &run, const Owner &owner) : m_run(run), m_owner(owner) {}
    [[nodiscard]] Result<TableEnd> read(const File &file);
    void handOn();

private:
    Fate readProfile(const Row &row, const SourceEntry &entry);
    Fate readRegistration(const Row &row, const SourceEntry &entry);
    Fate readEmail(const Row &row);
    void addLine(std::string line);

    ImportRun &m_run;
    const Owner &m_owner;
    AccountRecord m_account;
    std::string m_headline;            ///< headline, summary, industry and further addresses
    std::vector<std::string> m_lines;  ///< positions and education
    std::vector<std::string> m_skills;
    bool m_hasPrimary = false;
    bool m_hasProfile = false;
};

}  // namespace twofold::ingest::linkedin
