// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>

#include "twofold/models/spans.h"
#include "twofold/models/roles.h"
#include "twofold/services/rows.h"

namespace twofold::models {

[[nodiscard]] inline QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

/// The label of a post as chips show it.
[[nodiscard]] JudgedLabel judgedLabel(const store::PostRow &post);
[[nodiscard]] QList<Platform> platformsOf(std::uint32_t mask);

}  // namespace twofold::models
