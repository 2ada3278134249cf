// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations: who wrote when, and to whom. What was written is never kept.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "facebookfiles.h"
#include "facebookrecord.h"
#include "importrun.h"

namespace twofold::ingest::facebook {

inline constexpr std::size_t mostOthers = 50;

/// The people of one conversation, as one of its files names them.
struct People {
    std::vector<std::string> names;  ///< bounded; see `all`
    bool all = true;                 ///< false when there were more
};
/// Errors: those of the stream; an absent list is no error.
[[nodiscard]] Result<People> peopleOf(SourceView &source, const Found &file);

/// Finds the owner among the conversations where the profile is not there to say it.
class OwnerSearch {
public:
    void add(const People &people);
    /// The one who is in all conversations; nobody when there are several, or one conversation alone.
    [[nodiscard]] Owner found() const;

private:
    std::map<std::string, std::string> m_common;  // key and name of those who were in each conversation so far
    bool m_differs = false;                       // the conversations are not all of the same people
};

/// What became of a file of messages.
enum class Conversation { Read, TooLarge };
/// Hands on the messages of one file, and the reactions to them. Errors: those of the stream; Damaged without a list.
[[nodiscard]] Result<Conversation> readMessages(ImportRun &run, const Found &file, const Owner &owner, bool &cutShort);

/// What all files of one conversation share: the number at the end of its folder's name.
[[nodiscard]] Result<std::string> threadOf(SourceView &source, const Found &file);

}  // namespace twofold::ingest::facebook
