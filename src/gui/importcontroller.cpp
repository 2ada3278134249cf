// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcontroller.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QSaveFile>
#include <QWidget>

#include "dialogs.h"
#include "guiwords.h"
#include "importdialog.h"
#include "twofold/models/importviews.h"
#include "twofold/services/rows.h"

namespace twofold::gui {

using models::Backend;
using services::CsvTable;
using services::DecisionService;
using services::JobReport;

ImportController::ImportController(Backend &backend, QWidget *window) : QObject(window), m_backend(backend), m_window(window) {
    connect(&backend, &Backend::jobProgress, this, [this](const services::ImportProgress &progress) {
        if (m_dialog && m_doing != Doing::Nothing) m_dialog->showProgress(models::progressView(progress));
    });
}

void ImportController::start(const QStringList &paths) {
    m_waiting += paths;
    if (m_doing == Doing::Nothing && !m_dialog) nextPath();
}

void ImportController::nextPath() {
    if (m_waiting.isEmpty()) return;
    m_path = m_waiting.takeFirst();
    m_options = {};
    preview();
}

ImportDialog *ImportController::openDialog() {
    if (m_dialog) return m_dialog;
    m_dialog = new ImportDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::accountChosen, this, [this](std::int64_t account) {
        m_options.account = AccountId(account);
        preview();
    });
    connect(m_dialog, &ImportDialog::importRequested, this, &ImportController::run);
    connect(m_dialog, &ImportDialog::cancelRequested, this, [this] {
        m_backend.cancelJob();
        if (m_doing != Doing::Importing && m_dialog) m_dialog->close();
    });
    connect(m_dialog, &ImportDialog::backgroundRequested, this, [this] {
        if (m_dialog) m_dialog->close();
    });
    connect(m_dialog, &ImportDialog::saveReportRequested, this, &ImportController::saveReport);
    connect(m_dialog, &ImportDialog::copyListRequested, this, &ImportController::copyIssues);
    connect(m_dialog, &ImportDialog::undoRequested, this, &ImportController::undo);
    connect(m_dialog, &ImportDialog::reviewRequested, this, [this] {
        if (m_dialog) m_dialog->close();
        Q_EMIT reviewRequested();
    });
    connect(m_dialog, &ImportDialog::linkActivated, this, [this](const QString &id) {
        if (id == QLatin1String("mapping")) changeMeaning();
    });
    connect(m_dialog, &QObject::destroyed, this, [this] {
        if (m_doing == Doing::Nothing) nextPath();
    });
    m_dialog->open();
    return m_dialog;
}

void ImportController::preview() {
    m_doing = Doing::Previewing;
    openDialog()->showProgress({tr("Looking into %1").arg(QFileInfo(m_path).fileName()), 0, 0, {}});
    m_backend.preview(this, m_path, m_options, [this](const Result<Backend::Reports> &reports) {
        m_doing = Doing::Nothing;
        if (!m_dialog) return;  // closed meanwhile
        if (!reports) return reports.error().code == ErrorCode::NotAnExport && !m_options.mapping ? askMeaning(reports.error()) : fail(reports.error());
        m_report = reports->front();
        m_others.assign(reports->begin() + 1, reports->end());
        m_backend.read<std::vector<store::AccountRow>>(this, store::readAccounts, [this](const std::vector<store::AccountRow> &accounts) {
            if (m_dialog) m_dialog->showPreview(models::previewView(m_report, accounts, m_others));
        });
    });
}

// In the thread of long work: an archive is gone through to find the table in it, and reading must not wait for that.
void ImportController::readTable(TableRead read, std::function<void(const Result<CsvTable> &)> then) {
    const auto table = std::make_shared<Result<CsvTable>>(CsvTable());
    m_backend.work(
        this,
        [table, read = std::move(read)](services::Session &session) -> Result<void> {
            services::CsvMappings mappings(session);
            *table = read(mappings);
            return {};
        },
        [this, table, then = std::move(then), look = ++m_look](const Result<void> &) {
            if (look == m_look) then(*table);
        });
}

// What no format knows may be a table of the user's own.
void ImportController::askMeaning(const Error &error) {
    m_doing = Doing::Mapping;
    readTable([path = m_path.toStdString()](services::CsvMappings &mappings) { return mappings.table(path); },
              [this, error](const Result<CsvTable> &table) {
                  if (table && m_dialog) {
                      m_dialog->close();
                      return openMapping(*table);
                  }
                  m_doing = Doing::Nothing;
                  if (!m_dialog) return nextPath();  // closed meanwhile
                  fail(error);
              });
}

void ImportController::changeMeaning() {
    if (m_doing != Doing::Nothing || m_mapping) return;
    m_doing = Doing::Mapping;
    readTable(
        [path = m_path.toStdString(), mapping = m_options.mapping](services::CsvMappings &mappings) {
            return mapping ? mappings.table(path, *mapping) : mappings.table(path);
        },
        [this](const Result<CsvTable> &table) {
            if (m_doing != Doing::Mapping) return;  // imported meanwhile
            m_doing = Doing::Nothing;
            if (!m_dialog) return nextPath();
            if (table) return openMapping(*table);
            showError(m_dialog, tr("%1 cannot be read").arg(QFileInfo(m_path).fileName()), QString::fromStdString(table.error().message));
        });
}

void ImportController::openMapping(const CsvTable &table) {
    m_mapping = new MappingDialog(QFileInfo(m_path).fileName(), table, m_doing == Doing::Mapping || !m_dialog ? m_window : m_dialog);
    m_mapping->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_mapping, &MappingDialog::previewRequested, this, [this] {
        m_options.mapping = m_mapping->form().mapping();
        m_options.account = {};  // of another network, perhaps
        m_mapping->accept();
        preview();
    });
    connect(m_mapping, &QDialog::rejected, this, [this] {
        if (m_doing != Doing::Mapping) return;  // the preview is still there
        m_doing = Doing::Nothing;
        nextPath();
    });
    connect(m_mapping, &MappingDialog::readAgain, this, [this] {
        readTable([path = m_path.toStdString(), file = m_mapping->form().path(), mapping = m_mapping->form().mapping()](
                      services::CsvMappings &mappings) { return mappings.again(path, file, mapping); },
                  [this](const Result<CsvTable> &again) {
                      if (!m_mapping) return;
                      if (again) return m_mapping->setTable(*again);
                      m_mapping->keepTable();
                      showError(m_mapping, tr("%1 cannot be read").arg(QFileInfo(m_path).fileName()), QString::fromStdString(again.error().message));
                  });
    });
    m_mapping->open();
}

void ImportController::run() {
    if (!m_dialog) return;
    m_doing = Doing::Importing;
    m_options.account = AccountId(m_dialog->chosenAccount());
    m_options.purpose = m_dialog->chosenPurpose();
    m_options.keepMessageText = m_dialog->keepsMessageText();
    m_dialog->showProgress({tr("Reading %1").arg(QFileInfo(m_path).fileName()), 0, 0, {}});
    m_backend.import(this, m_path, m_options, [this](const Result<Backend::Reports> &reports) {
        m_doing = Doing::Nothing;
        if (!reports) return fail(reports.error());
        m_others.assign(reports->begin() + 1, reports->end());
        report(reports->front());
    });
}

void ImportController::report(const JobReport &report) {
    m_report = report;
    const auto view = models::reportView(report, m_others);
    // Sent to the background: a word is enough, the report waits among the imports.
    if (!m_dialog) {
        Q_EMIT finished(tr("%1: %2").arg(QFileInfo(m_path).fileName(), view.title));
        return nextPath();
    }
    m_dialog->showReport(view);
}

void ImportController::fail(const Error &error) {
    if (m_dialog) m_dialog->close();
    if (error.code == ErrorCode::Cancelled) return;
    showError(m_window, tr("%1 cannot be imported").arg(QFileInfo(m_path).fileName()), QString::fromStdString(error.message));
}

void ImportController::showReport(JobId job) {
    if (m_doing != Doing::Nothing) return;
    services::Session &session = m_backend.session();
    m_backend.read<std::optional<JobReport>>(
        this,
        [&session, job](store::Connection &) {
            auto found = services::ImportService(session).report(job);
            return found ? std::optional(std::move(*found)) : std::nullopt;
        },
        [this](const std::optional<JobReport> &found) {
            if (!found) return;
            m_report = *found;
            m_others.clear();
            openDialog()->showReport(models::reportView(m_report));
        });
}

void ImportController::saveReport() {
    const QString suggestion = tr("truth-report-%1.txt").arg(QFileInfo(QString::fromStdString(m_report.path)).completeBaseName());
    askSavePath(m_window, tr("Save the truth report"), suggestion, QStringLiteral("*.txt"), [this](const QString &path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(models::reportText(m_report).toUtf8()) >= 0 && file.commit();
        if (!written) showError(m_window, tr("The report was not saved"), tr("%1 cannot be written. Choose another place.").arg(path));
    });
}

void ImportController::copyIssues() { QApplication::clipboard()->setText(models::reportText(m_report)); }

void ImportController::undo() {
    const JobId job = m_report.id;
    confirm(m_window, {tr("Undo this import"), tr("What only this import knew goes; what you decided stays, and it can be brought back."), tr("Undo import")}, [this, job] {
        if (m_dialog) m_dialog->close();
        m_backend.decideSlowly(this, [job](DecisionService &decisions) { return decisions.undoJob(job); });
    });
}

}  // namespace twofold::gui
