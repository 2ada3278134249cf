// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include "importdialog.h"
#include "twofold/models/backend.h"
#include "twofold/services/jobreport.h"

class QWidget;

namespace twofold::gui {



/// Leads an import from the dropped path over preview and progress to the truth report. One at a time; further paths
/// wait their turn.
class ImportController : public QObject {
    Q_OBJECT
public:
    ImportController(models::Backend &backend, QWidget *window);
    void start(const QStringList &paths);
    /// The truth report of an earlier import.
    void showReport(JobId job);
    [[nodiscard]] ImportDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void reviewRequested();
    void finished(const QString &summary);

private:
    void nextPath();
    void preview();
    void run();
    void report(const services::JobReport &report);
    void fail(const Error &error);
    ImportDialog *openDialog();
    void saveReport();
    void copyIssues();
    void undo();

    models::Backend &m_backend;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
    QStringList m_waiting;
    QString m_path;
    services::ImportOptions m_options;
    services::JobReport m_report;
    std::vector<services::JobReport> m_others;  ///< of other accounts in the same file
    enum class Doing { Nothing, Previewing, Importing } m_doing = Doing::Nothing;
};

}  // namespace twofold::gui
