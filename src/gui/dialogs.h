// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions of the window. Each is a form of ui/; the answer comes by a callback, so that nothing waits. A
// question that is cancelled has no answer.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "twofold/services/exporter.h"
#include "twofold/services/rows.h"

class QWidget;

namespace twofold::gui {

struct RoleAnswer {
    QString role;
    bool add = true;
};
void askRole(QWidget *parent, const QStringList &present, std::function<void(const RoleAnswer &)> then);
void askNote(QWidget *parent, const QString &name, const QString &note, std::function<void(const QString &)> then);
/// Which profiles become a contact of their own.
void askSplit(QWidget *parent, const std::vector<store::IdentityRow> &identities, std::function<void(const std::vector<IdentityId> &)> then);

struct ExportAnswer {
    services::ExportWhat what = services::ExportWhat::People;
    services::ExportFormat format = services::ExportFormat::Csv;
    QString path;
};
void askExport(QWidget *parent, services::ExportWhat what, std::function<void(const ExportAnswer &)> then);

struct Question {
    QString title;
    QString text;
    QString verb;  ///< the word of the button
};
/// A question whose answer changes much.
void confirm(QWidget *parent, const Question &question, std::function<void()> then);
/// Something failed: what it is and what to do.
void showError(QWidget *parent, const QString &title, const QString &text);

/// What tests answer in place of a person; set by dialogSeam().
struct DialogSeam {
    QStringList openPaths;
    QString savePath;
    bool confirms = true;
    QStringList errors;
};
/// Null unless a test put one there.
[[nodiscard]] DialogSeam *&dialogSeam();

/// Files or, with `folder`, a folder to import. Any file may be chosen: what it is, its content says.
void askOpenPaths(QWidget *parent, bool folder, std::function<void(const QStringList &)> then);
void askSavePath(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(const QString &)> then);

}  // namespace twofold::gui
