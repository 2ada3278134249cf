// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QSettings>

namespace twofold::app {

namespace {

// The one table: each setting's name and its place in the state.
template <class State, class Visit>
void forEachSetting(State &state, Visit visit) {
    visit("window/geometry", state.geometry);
    visit("people/columns", state.peopleColumns);
    visit("window/page", state.page);
    visit("window/theme", state.theme);
    visit("window/inspectorUnits", state.inspectorUnits);
}

}  // namespace

gui::WindowState readSettings(const QString &file) {
    gui::WindowState state;
    const QSettings settings(file, QSettings::IniFormat);
    forEachSetting(state, [&](const char *name, auto &value) {
        const QVariant found = settings.value(QString::fromLatin1(name));
        if (found.isValid()) value = found.value<std::decay_t<decltype(value)>>();
    });
    return state;
}

void writeSettings(const QString &file, const gui::WindowState &state) {
    QSettings settings(file, QSettings::IniFormat);
    forEachSetting(state, [&](const char *name, const auto &value) { settings.setValue(QString::fromLatin1(name), QVariant::fromValue(value)); });
}

}  // namespace twofold::app
