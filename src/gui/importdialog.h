// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "twofold/models/importview.h"

class QCheckBox;
class QHBoxLayout;
class QProgressBar;
class QScrollArea;
class QVBoxLayout;

namespace twofold::gui {

class ActionButton;
class ChoiceBox;
class ImportTable;
class IssueTable;
class Panel;
class TextLabel;

/// Preview, run and truth report of one import. Head and foot stand still, the middle scrolls. It stores nothing and
/// asks nobody: it is given views and emits what the user wants.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Step { Preview, Running, Report };
    explicit ImportDialog(QWidget *parent = nullptr);
    /// May be called again when the account was changed and the numbers are others; what the user chose stays.
    void showPreview(const models::PreviewView &view);
    void showProgress(const models::ProgressView &view);
    void showReport(const models::ReportView &view);
    [[nodiscard]] Step step() const { return m_step; }

    [[nodiscard]] std::int64_t chosenAccount() const;
    [[nodiscard]] Purpose chosenPurpose() const;
    [[nodiscard]] bool keepsMessageText() const;

Q_SIGNALS:
    void accountChosen(std::int64_t accountId);  ///< 0: a new one; the numbers of the preview depend on it
    void purposeChosen(twofold::Purpose purpose);
    void importRequested();
    void cancelRequested();      ///< of the preview (which closes) or of the run (which goes on until told)
    void backgroundRequested();  ///< the run goes on, the dialog is closed
    void saveReportRequested();
    void copyListRequested();
    void undoRequested();
    void reviewRequested();
    void linkActivated(const QString &linkId);  ///< of a note; "issues" shows the list by itself

public Q_SLOTS:
    void reject() override;

private:
    void clearParts();
    void fillPreviewHead(const models::PreviewView &view);
    void fillPreviewFacts(const models::PreviewView &view, QVBoxLayout *layout);
    void fillPreviewNotes(const models::PreviewView &view, QVBoxLayout *layout);
    void fillPreviewFoot(const models::PreviewView &view);
    QWidget *makeAccountRow(const models::PreviewView &view, QWidget *parent);
    void fillReportHead(const models::ReportView &view);
    void fillReportBody(const models::ReportView &view, QVBoxLayout *layout);
    void addFiles(const models::ReportView &view, QVBoxLayout *layout);
    void fillReportFoot(const models::ReportView &view);
    void makeProgress();
    void addNotes(const QString &caption, const QList<models::ImportNote> &notes, QVBoxLayout *layout, QWidget *parent);
    QVBoxLayout *newBody();
    ActionButton *footButton(const QString &text, const QString &name, bool primary);
    [[nodiscard]] int availableWidth() const;
    void fitLater();
    void fitSize();

    Step m_step = Step::Preview;
    Panel *m_head;
    QHBoxLayout *m_headLayout;
    QScrollArea *m_scroll;
    Panel *m_foot;
    QHBoxLayout *m_footLayout;
    ChoiceBox *m_account = nullptr;
    ChoiceBox *m_purpose = nullptr;
    QCheckBox *m_keepText = nullptr;
    QString m_title;
    TextLabel *m_stepText = nullptr;
    TextLabel *m_detail = nullptr;
    QProgressBar *m_bar = nullptr;
    bool m_purposeTouched = false;
    Purpose m_purposeKept = Purpose::Unset;
    bool m_keepTextKept = false;
};

}  // namespace twofold::gui
