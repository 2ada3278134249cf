// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace twofold {

/// Why something failed. The number of a code is not stored anywhere; the name is.
enum class ErrorCode {
    Cancelled,       ///< the user stopped it
    BadArgument,     ///< the caller asked for something that does not exist or makes no sense
    NotFound,        ///< a file, a record or an account that is not there
    FileUnreadable,  ///< missing rights, an i/o failure, an empty file
    FileUnwritable,  ///< missing rights, a full disk
    NotAnExport,     ///< no format recognises it
    WrongVariant,    ///< an export, but one that cannot be read (HTML, encrypted, a part without data)
    Damaged,         ///< an archive or a document that is cut off or broken
    TooLarge,        ///< over a limit that docs/limits.md names
    StoreBusy,       ///< another process writes to the store
    StoreReadOnly,   ///< the store cannot be written
    StoreDamaged,    ///< SQLite says the file is not whole
    StoreNewer,      ///< made by a later version of Twofold
    StoreFailed,     ///< any other failure of the store
    DiskFull,        ///< no space left
};

/// The name of a code as the command line prints it ("store_busy").
const char *errorCodeName(ErrorCode code);

/// An error: what happened (code), in words for a person (message: what it is and what to do), and
/// where (context: a file, a statement). A message never holds a secret or the text of a private message.
struct Error {
    ErrorCode code = ErrorCode::BadArgument;
    std::string message;
    std::string context;
    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::NotFound, "…", path);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string message, std::string context = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(context)});
}

}  // namespace twofold

/// Leaves the function with the error of a Result<…> expression, if it has one.
#define TWOFOLD_TRY(expression)                                          \
    do {                                                                 \
        if (auto twofoldResult_ = (expression); !twofoldResult_)         \
            return tl::unexpected<::twofold::Error>(twofoldResult_.error()); \
    } while (false)
