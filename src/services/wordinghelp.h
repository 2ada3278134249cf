// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <span>
#include <string>
#include <string_view>

#include "twofold/core/text.h"

namespace twofold::services {

/// A code and the words for it; the text is marked for translation in the context "Wording".
struct CodeText {
    std::string_view code;
    const char *text;
};

inline QString translated(const char *text) { return QCoreApplication::translate("Wording", text); }

/// Both forms are written out, so that English is right without a translation being loaded. "%1" is the number.
inline QString plural(std::int64_t number, const char *one, const char *many) { return translated(number == 1 ? one : many).arg(number); }

/// What a stranger wrote, for one line.
inline QString harmlessWords(std::string_view text) { return QString::fromStdString(excerpt(harmless(text), 60)); }

/// A newer part of the program may know codes that this one does not: they are still words.
inline QString codeAsWords(std::string_view code) {
    QString words = harmlessWords(code);
    return words.replace(QLatin1Char('_'), QLatin1Char(' '));
}

inline const char *findText(std::span<const CodeText> table, std::string_view code) {
    for (const CodeText &entry : table)
        if (entry.code == code) return entry.text;
    return nullptr;
}

/// The words of a code; the code itself with spaces when there are none.
inline QString textOf(std::span<const CodeText> table, std::string_view code) {
    const char *text = findText(table, code);
    return text ? translated(text) : codeAsWords(code);
}

}  // namespace twofold::services
