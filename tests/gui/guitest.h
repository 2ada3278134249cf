// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace twofold::gui {
class ThemeController;
}

namespace twofold::test {

/// The one theme controller of the test program.
gui::ThemeController &theme();

/// Names of the interactive widgets below (and with) `root` that lack an object name or words for a screen reader.
QStringList unnamedWidgets(const QWidget *root);

/// Lets posted events run, without waiting.
void settle();

}  // namespace twofold::test
