// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QString>

#include "lexicon.h"

/// The macro declares a function of the global namespace, so it cannot be called from inside one.
static void initLexiconResource() { Q_INIT_RESOURCE(lexicon); }

namespace twofold::analysis {

std::string lexiconFile(std::string_view name) {
    initLexiconResource();
    QFile file(QStringLiteral(":/twofold/lexicon/") + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

}  // namespace twofold::analysis
