// SPDX-License-Identifier: GPL-3.0-or-later
// What all address books share: a contact as the file gives it, and the identity that is made of it. Rules and what is
// left out: docs/formats-addressbook.md.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/sink.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest::addressbook {

/// A value and how much the source prefers it: 1 comes first.
struct Ranked {
    std::string text;
    int rank = 101;
};

/// One contact, as written in the file. No birthday, address, note or picture: they are not kept.
struct Contact {
    std::string uid;
    std::vector<Ranked> fullNames;
    std::string prefix, given, middle, family, suffix;
    std::string nickname;
    std::vector<std::string> titles;  ///< by index they belong to the organisations
    std::vector<std::string> organisations;
    std::vector<std::string> roles;
    std::vector<Ranked> emails;
    std::vector<Ranked> phones;
    std::vector<std::string> addresses;  ///< of the web and of messengers, see addressOf
    std::vector<std::string> groups;
    bool organisation = false;  ///< the source says that it is none of a person
};

/// The account that all address books are.
[[nodiscard]] AccountRecord account();

/// The relation to a contact; nothing when it has neither a name nor a mail address nor a number. `tooMany` is set when it has
/// more of something than limits::contactValues.
[[nodiscard]] std::optional<RelationRecord> relationOf(const Contact &contact, bool &tooMany);

/// Lower case, without blanks, "mailto:" and brackets; "" when it is no address.
[[nodiscard]] std::string normalEmail(std::string_view text);
/// Digits, with a "+" in front where the number is international; "" when it is no number.
[[nodiscard]] std::string normalPhone(std::string_view text);
/// A handle or an address at a service ("twitter", "Skype"; "" for a web page) as one address; "" when it is none.
[[nodiscard]] std::string addressOf(std::string_view service, std::string_view value);
/// One line: blanks, line breaks and control characters become single spaces; at most 512 code points.
[[nodiscard]] std::string oneLine(std::string_view text);

/// The bytes of a text file as UTF-8 when they are UTF-16 or UTF-32 (with a byte order mark, or ASCII in front); else as they are.
[[nodiscard]] std::unique_ptr<ByteStream> utf8Stream(std::unique_ptr<ByteStream> inner);
/// A stream over a text.
[[nodiscard]] std::unique_ptr<ByteStream> textStream(std::string text);
/// The first bytes of a file, as utf8Stream gives them, without a byte order mark. Errors: those of the source.
[[nodiscard]] Result<std::string> utf8Head(SourceView &source, const SourceEntry &entry, std::size_t count);

}  // namespace twofold::ingest::addressbook
