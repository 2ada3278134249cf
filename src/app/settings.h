// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "twofold/gui/mainwindow.h"

namespace twofold::app {

/// The settings, in one file beside the store, so that one folder holds everything there is.
[[nodiscard]] gui::WindowState readSettings(const QString &file);
void writeSettings(const QString &file, const gui::WindowState &state);

}  // namespace twofold::app
