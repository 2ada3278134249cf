// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include "importdialog.h"
#include "mappingdialog.h"
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
    [[nodiscard]] MappingDialog *mappingDialog() const { return m_mapping; }

Q_SIGNALS:
    void reviewRequested();
    void finished(const QString &summary);

private:
    void nextPath();
    void preview();
    void run();
    void report(const services::JobReport &report);
    void fail(const Error &error);
    void askMeaning(const Error &error);
    void changeMeaning();
    void openMapping(const services::CsvTable &table);
    using TableRead = std::function<Result<services::CsvTable>(services::CsvMappings &)>;
    void readTable(TableRead read, std::function<void(const Result<services::CsvTable> &)> then);
    ImportDialog *openDialog();
    void saveReport();
    void copyIssues();
    void undo();

    models::Backend &m_backend;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
    QPointer<MappingDialog> m_mapping;
    QStringList m_waiting;
    QString m_path;
    services::ImportOptions m_options;
    services::JobReport m_report;
    std::vector<services::JobReport> m_others;  ///< of other accounts in the same file
    int m_look = 0;  ///< at the table; the answer to an earlier one comes too late
    enum class Doing { Nothing, Previewing, Mapping, Importing } m_doing = Doing::Nothing;
};

}  // namespace twofold::gui
