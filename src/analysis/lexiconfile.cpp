// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QString>

#include "lexicon.h"

/// The macro declares a function of the global namespace, so it cannot be called from inside one.
static void initLexiconResource() { Q_INIT_RESOURCE(lexicon); }

namespace twofold::analysis {

static std::string builtIn(const QString &path) {
    initLexiconResource();
    QFile file(QStringLiteral(":/twofold/") + path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

std::string lexiconFile(std::string_view name) {
    return builtIn(QStringLiteral("lexicon/") + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

std::string baseModelFile() { return builtIn(QStringLiteral("model/base.bin")); }

}  // namespace twofold::analysis
