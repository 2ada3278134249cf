// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/core/result.h"

namespace twofold {

const char *errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::BadArgument: return "bad_argument";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::FileUnreadable: return "file_unreadable";
    case ErrorCode::FileUnwritable: return "file_unwritable";
    case ErrorCode::NotAnExport: return "not_an_export";
    case ErrorCode::WrongVariant: return "wrong_variant";
    case ErrorCode::Damaged: return "damaged";
    case ErrorCode::TooLarge: return "too_large";
    case ErrorCode::StoreBusy: return "store_busy";
    case ErrorCode::StoreReadOnly: return "store_read_only";
    case ErrorCode::StoreDamaged: return "store_damaged";
    case ErrorCode::StoreNewer: return "store_newer";
    case ErrorCode::StoreFailed: return "store_failed";
    case ErrorCode::DiskFull: return "disk_full";
    }
    return "unknown";
}

}  // namespace twofold
