// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <algorithm>

#include "buttons.h"
#include "controls.h"
#include "guiwords.h"
#include "importtable.h"
#include "keycaprow.h"
#include "metrics.h"
#include "platformlabel.h"
#include "tableview.h"
#include "twofold/core/platforms.h"

namespace twofold::gui {

using models::ImportNote;
using models::PreviewView;
using models::ProgressView;
using models::ReportView;

namespace {

constexpr double dialogWidth = 200;  // units

void emptyLayout(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) widget->hide(), widget->deleteLater();
        if (item->layout()) emptyLayout(item->layout());
        delete item;
    }
}

QString stateIcon(JobState state) {
    switch (state) {
    case JobState::Done: return QStringLiteral("check");
    case JobState::Failed: return QStringLiteral("close");
    default: return QStringLiteral("warn");
    }
}

IconLabel::Tint stateTint(JobState state) {
    return state == JobState::Done ? IconLabel::Tint::Ok : state == JobState::Failed ? IconLabel::Tint::Bad : IconLabel::Tint::Warn;
}

}  // namespace

ImportDialog::ImportDialog(QWidget *parent)
    : QDialog(parent),
      m_head(new Panel(Panel::Ground::Base, Qt::BottomEdge, this)),
      m_headLayout(new QHBoxLayout(m_head)),
      m_scroll(new QScrollArea(this)),
      m_foot(new Panel(Panel::Ground::Alt, Qt::TopEdge, this)),
      m_footLayout(new QHBoxLayout(m_foot)) {
    setObjectName(QStringLiteral("importDialog"));
    const Metrics m = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_foot);
    m_headLayout->setContentsMargins(m.px(6), m.px(4.5), m.px(6), m.px(3.5));
    m_headLayout->setSpacing(m.px(3));
    m_footLayout->setContentsMargins(m.px(6), m.px(3.5), m.px(6), m.px(3));
    m_footLayout->setSpacing(m.px(2));
    m_scroll->setObjectName(QStringLiteral("importScroll"));
    m_scroll->setAccessibleName(tr("Import"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ImportDialog::clearParts() {
    m_account = nullptr;
    m_purpose = nullptr;
    m_keepText = nullptr;
    m_bar = nullptr;
    m_stepText = nullptr;
    m_detail = nullptr;
    emptyLayout(m_headLayout);
    emptyLayout(m_footLayout);
}

QVBoxLayout *ImportDialog::newBody() {
    const Metrics m = Metrics::of(this);
    auto *body = new Panel(Panel::Ground::Base, {}, m_scroll);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(m.px(6), m.px(4), m.px(6), m.px(4));
    layout->setSpacing(m.px(2));
    m_scroll->setWidget(body);
    return layout;
}

ActionButton *ImportDialog::footButton(const QString &text, const QString &name, bool primary) {
    auto *button = new ActionButton(text, m_foot);
    button->setObjectName(name);
    if (primary) {
        button->setLook(ActionButton::Look::Primary);
        button->setDefault(true);
    }
    m_footLayout->addWidget(button);
    return button;
}

void ImportDialog::showPreview(const PreviewView &view) {
    if (m_keepText) m_keepTextKept = m_keepText->isChecked();
    m_step = Step::Preview;
    m_title = view.title;
    setWindowTitle(oneLine(view.title));
    clearParts();
    fillPreviewHead(view);
    QVBoxLayout *layout = newBody();
    fillPreviewFacts(view, layout);
    auto *table = new ImportTable(layout->parentWidget());
    table->setRows(view.rows, false);
    layout->addSpacing(Metrics::of(this).px(1));
    layout->addWidget(table);
    fillPreviewNotes(view, layout);
    layout->addStretch();
    fillPreviewFoot(view);
    fitLater();
}

void ImportDialog::fillPreviewHead(const PreviewView &view) {
    const Metrics m = Metrics::of(this);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(m.px(1));
    lines->addWidget(new TextLabel(oneLine(view.title), TextLabel::Style::Title, m_head));
    auto *row = new QHBoxLayout;
    row->setSpacing(m.px(1.5));
    auto *icon = new IconLabel(QStringLiteral("zip"), m_head);
    icon->setUnits(3.5);
    row->addWidget(icon);
    row->addWidget(new TextLabel(oneLine(view.file), TextLabel::Style::Small, m_head));
    QString size = sizeText(view.sizeBytes);
    if (view.files > 1) size = tr("%1, %2 files").arg(size, numberText(view.files));
    auto *sizes = new TextLabel(size, TextLabel::Style::SmallSecondary, m_head);
    sizes->setElides(true);
    row->addWidget(sizes, 1);
    lines->addLayout(row);
    m_headLayout->addLayout(lines, 1);
}

QWidget *ImportDialog::makeAccountRow(const PreviewView &view, QWidget *parent) {
    auto *row = new QWidget(parent);
    const Metrics m = Metrics::of(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(1.5));
    layout->addWidget(new PlatformLabel(view.platform, row));
    m_account = new ChoiceBox(tr("Account"), row);
    m_account->setObjectName(QStringLiteral("importAccount"));
    if (view.accounts.isEmpty()) m_account->addItem(oneLine(view.accountName), QVariant::fromValue<qint64>(view.accountId));
    for (const auto &choice : view.accounts) m_account->addItem(oneLine(choice.name), QVariant::fromValue<qint64>(choice.accountId));
    m_account->setCurrentIndex(std::max(0, m_account->findData(QVariant::fromValue<qint64>(view.accountId))));
    layout->addWidget(m_account);
    m_purpose = new ChoiceBox(tr("Purpose of the account"), row);
    m_purpose->setObjectName(QStringLiteral("importPurpose"));
    for (const Purpose purpose : {Purpose::Professional, Purpose::Personal, Purpose::Mixed})
        m_purpose->addItem(purposeWord(purpose), int(purpose));
    m_purpose->addItem(tr("decide later"), int(Purpose::Unset));
    m_purpose->setCurrentIndex(m_purpose->findData(int(m_purposeTouched ? m_purposeKept : view.purpose)));
    layout->addWidget(m_purpose);
    m_purpose->setVisible(hasAudience(view.platform));
    layout->addStretch();
    connect(m_account, &QComboBox::activated, this, [this] {
        m_purposeTouched = false;  // another account has a purpose of its own
        Q_EMIT accountChosen(chosenAccount());
    });
    connect(m_purpose, &QComboBox::activated, this, [this] {
        m_purposeTouched = true;
        m_purposeKept = chosenPurpose();
        Q_EMIT purposeChosen(m_purposeKept);
    });
    return row;
}

void ImportDialog::fillPreviewFacts(const PreviewView &view, QVBoxLayout *layout) {
    QWidget *body = layout->parentWidget();
    const Metrics m = Metrics::of(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m.px(3.5));
    grid->setVerticalSpacing(m.px(1.5));
    const auto fact = [&](int row, int column, const QString &name, QWidget *value) {
        grid->addWidget(new TextLabel(name, TextLabel::Style::Secondary, body), row, column);
        grid->addWidget(value, row, column + 1);
    };
    const auto words = [&](const QString &text) {
        auto *label = new TextLabel(oneLine(text), TextLabel::Style::Body, body);
        label->setElides(true);
        return label;
    };
    // Two columns of facts, one where it is narrow.
    const bool narrow = availableWidth() < m.px(180);
    fact(0, 0, tr("Recognised as"), words(view.recognisedAs));
    fact(1, 0, tr("Account"), makeAccountRow(view, body));
    fact(narrow ? 2 : 0, narrow ? 0 : 2, tr("Covers"), words(view.covers.isEmpty() ? tr("unknown") : view.covers));
    fact(narrow ? 3 : 1, narrow ? 0 : 2, tr("Last import"), words(view.lastImport.isEmpty() ? tr("none yet") : view.lastImport));
    grid->setColumnStretch(1, 4);
    if (!narrow) grid->setColumnStretch(3, 3);
    layout->addLayout(grid);
}

void ImportDialog::addNotes(const QString &caption, const QList<ImportNote> &notes, QVBoxLayout *layout, QWidget *parent) {
    layout->addWidget(new TextLabel(caption, TextLabel::Style::Caption, parent));
    for (const ImportNote &note : notes) {
        auto *row = new NoteRow(note, parent);
        layout->addWidget(row);
        connect(row, &NoteRow::linkActivated, this, &ImportDialog::linkActivated);
    }
}

void ImportDialog::fillPreviewNotes(const PreviewView &view, QVBoxLayout *layout) {
    QWidget *body = layout->parentWidget();
    QList<ImportNote> notes = view.notes;
    for (const QString &part : view.missingParts)
        notes.append({ImportNote::Kind::Warning, tr("Not in this file: %1").arg(oneLine(part)), {}, {}});
    // What would be skipped is told with its number; the rest are remarks on records that are taken.
    const bool told = std::any_of(notes.begin(), notes.end(), [](const ImportNote &note) { return note.linkId == QLatin1String("issues"); });
    if (!view.issues.isEmpty() && !told)
        notes.append({ImportNote::Kind::Info,
                      view.issues.size() == 1 ? tr("There is a remark on 1 record.")
                                              : tr("There are remarks on %1 records.").arg(numberText(view.issues.size())),
                      tr("Show them"), QStringLiteral("issues")});
    layout->addSpacing(Metrics::of(this).px(1.5));
    if (!notes.isEmpty()) addNotes(tr("Good to know"), notes, layout, body);
    if (!view.issues.isEmpty()) {
        auto *issues = new IssueTable(body);
        issues->setIssues(view.issues);
        issues->hide();
        layout->addWidget(issues);
        connect(this, &ImportDialog::linkActivated, issues, [issues](const QString &id) {
            if (id == QLatin1String("issues")) issues->setVisible(!issues->isVisible());
        });
    }
    if (!view.offersMessageText) return;
    layout->addSpacing(Metrics::of(this).px(1));
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).px(2));
    m_keepText = new CheckBox(tr("Keep the text of messages too"), body);
    m_keepText->setObjectName(QStringLiteral("keepMessageText"));
    m_keepText->setChecked(m_keepTextKept);
    row->addWidget(m_keepText);
    row->addWidget(new TextLabel(tr("off: only that a message passed, and when"), TextLabel::Style::SmallSecondary, body), 1);
    layout->addLayout(row);
}

void ImportDialog::fillPreviewFoot(const PreviewView &view) {
    m_footLayout->addWidget(new TextLabel(tr("Nothing is stored yet."), TextLabel::Style::SmallSecondary, m_foot), 1);
    auto *cancel = footButton(tr("Cancel"), QStringLiteral("importCancel"), false);
    connect(cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    const models::ImportRow sum = sumOf(view.rows);
    const auto changes = sum.added + sum.corrected + view.otherChanges;
    auto *go = footButton(changes == 0   ? tr("Nothing to import")
                          : changes == 1 ? tr("Import 1 change")
                                         : tr("Import %1 changes").arg(numberText(changes)),
                          QStringLiteral("importGo"), true);
    go->setEnabled(changes > 0);
    connect(go, &QPushButton::clicked, this, &ImportDialog::importRequested);
}

void ImportDialog::makeProgress() {
    m_step = Step::Running;
    clearParts();
    m_headLayout->addWidget(new TextLabel(oneLine(m_title), TextLabel::Style::Title, m_head), 1);
    QVBoxLayout *layout = newBody();
    QWidget *body = layout->parentWidget();
    layout->addStretch();
    m_stepText = new TextLabel(QString(), TextLabel::Style::Body, body);
    m_stepText->setElides(true);
    m_bar = new QProgressBar(body);
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_detail = new TextLabel(QString(), TextLabel::Style::SmallSecondary, body);
    layout->addWidget(m_stepText);
    layout->addWidget(m_bar);
    layout->addWidget(m_detail);
    layout->addStretch();
    m_footLayout->addWidget(new TextLabel(tr("The import goes on when this window is closed."), TextLabel::Style::SmallSecondary, m_foot),
                            1);
    auto *cancel = footButton(tr("Cancel import"), QStringLiteral("importCancel"), false);
    connect(cancel, &QPushButton::clicked, this, [this, cancel] {
        cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
    auto *hide = footButton(tr("Close, keep importing"), QStringLiteral("importBackground"), false);
    connect(hide, &QPushButton::clicked, this, &ImportDialog::reject);
}

void ImportDialog::showProgress(const ProgressView &view) {
    if (m_step != Step::Running || !m_bar) makeProgress();
    m_stepText->setText(oneLine(view.step));
    m_detail->setText(view.detail);
    m_bar->setRange(0, view.total > 0 ? 1000 : 0);
    if (view.total > 0) m_bar->setValue(int(std::clamp<std::int64_t>(view.done * 1000 / view.total, 0, 1000)));
}

void ImportDialog::showReport(const ReportView &view) {
    m_step = Step::Report;
    setWindowTitle(oneLine(view.title));
    clearParts();
    fillReportHead(view);
    fillReportBody(view, newBody());
    fillReportFoot(view);
    fitLater();
}

void ImportDialog::fillReportHead(const ReportView &view) {
    auto *icon = new IconLabel(stateIcon(view.state), m_head);
    icon->setUnits(5.5);
    icon->setTint(stateTint(view.state));
    m_headLayout->addWidget(icon);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(new TextLabel(oneLine(view.title), TextLabel::Style::Title, m_head));
    auto *subtitle = new TextLabel(oneLine(view.subtitle), TextLabel::Style::SmallSecondary, m_head);
    subtitle->setElides(true);
    lines->addWidget(subtitle);
    m_headLayout->addLayout(lines, 1);
    auto *save = new ActionButton(tr("Save report…"), m_head);
    save->setObjectName(QStringLiteral("saveReport"));
    save->setIconName(QStringLiteral("export"));
    save->setHeightUnits(6.5);
    connect(save, &QPushButton::clicked, this, &ImportDialog::saveReportRequested);
    m_headLayout->addWidget(save);
}

void ImportDialog::fillReportBody(const ReportView &view, QVBoxLayout *layout) {
    QWidget *body = layout->parentWidget();
    const Metrics m = Metrics::of(this);
    auto *table = new ImportTable(body);
    table->setRows(view.rows, true);
    layout->addWidget(table);
    addFiles(view, layout);
    if (!view.issues.isEmpty()) {
        auto *row = new QHBoxLayout;
        const std::int64_t total = std::max<std::int64_t>(view.issuesTotal, view.issues.size());
        const QString caption = total > view.issues.size()
                                    ? tr("Skipped: %1, the first %2").arg(numberText(total), numberText(view.issues.size()))
                                    : tr("Skipped: %1").arg(numberText(total));
        row->addWidget(new TextLabel(caption, TextLabel::Style::Caption, body), 1);
        auto *copy = new LinkButton(tr("Copy the list"), body);
        copy->setObjectName(QStringLiteral("copyList"));
        connect(copy, &QPushButton::clicked, this, &ImportDialog::copyListRequested);
        row->addWidget(copy);
        layout->addSpacing(m.px(0.5));
        layout->addLayout(row);
        auto *issues = new IssueTable(body);
        issues->setIssues(view.issues);
        layout->addWidget(issues);
    }
    auto *halves = new QHBoxLayout;
    halves->setSpacing(m.px(6));
    for (const bool left : {true, false}) {
        const QList<ImportNote> &notes = left ? view.missing : view.changes;
        if (notes.isEmpty()) continue;
        auto *half = new QVBoxLayout;
        half->setSpacing(m.px(1));
        addNotes(left ? tr("Missing parts") : tr("What changed because of it"), notes, half, body);
        half->addStretch();
        halves->addLayout(half, 1);
    }
    layout->addSpacing(m.px(1));
    layout->addLayout(halves);
    layout->addStretch();
}

// The same numbers by file, when somebody asks for them.
void ImportDialog::addFiles(const ReportView &view, QVBoxLayout *layout) {
    if (view.files.size() < 2) return;
    QWidget *body = layout->parentWidget();
    auto *show = new LinkButton(tr("Show the %1 files").arg(numberText(view.files.size())), body);
    show->setObjectName(QStringLiteral("showFiles"));
    auto *row = new QHBoxLayout;
    row->addWidget(show);
    row->addStretch();
    layout->addLayout(row);
    auto *files = new ImportTable(body);
    files->table()->setObjectName(QStringLiteral("fileTable"));
    files->table()->setAccessibleName(tr("What became of the records of each file"));
    // The end of a path tells more than its beginning, which many share.
    QList<models::ImportRow> rows = view.files;
    for (models::ImportRow &file : rows) {
        const QStringList parts = file.name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        if (parts.size() < 2) continue;
        file.name = parts.last();
        file.sub = file.sub.isEmpty() ? parts.at(parts.size() - 2) : tr("%1, %2").arg(parts.at(parts.size() - 2), file.sub);
    }
    files->setRows(rows, true);
    files->hide();
    layout->addWidget(files);
    connect(show, &QPushButton::clicked, this, [this, show, files, count = view.files.size()] {
        files->setVisible(files->isHidden());
        show->setText(files->isHidden() ? tr("Show the %1 files").arg(numberText(count)) : tr("Hide the files"));
        fitLater();
    });
}

void ImportDialog::fillReportFoot(const ReportView &view) {
    if (view.canUndo) {
        auto *undo = footButton(tr("Undo this import…"), QStringLiteral("undoImport"), false);
        undo->setIconName(QStringLiteral("undo"));
        connect(undo, &QPushButton::clicked, this, &ImportDialog::undoRequested);
        m_footLayout->addWidget(new TextLabel(tr("also later; your own edits stay"), TextLabel::Style::SmallSecondary, m_foot));
    }
    m_footLayout->addStretch();
    if (view.canReview) {
        auto *review = footButton(tr("Start the review"), QStringLiteral("startReview"), true);
        connect(review, &QPushButton::clicked, this, &ImportDialog::reviewRequested);
    } else {
        auto *close = footButton(tr("Close"), QStringLiteral("closeReport"), true);
        connect(close, &QPushButton::clicked, this, &QDialog::reject);
    }
}

std::int64_t ImportDialog::chosenAccount() const { return m_account ? m_account->currentData().toLongLong() : 0; }

Purpose ImportDialog::chosenPurpose() const { return m_purpose ? Purpose(m_purpose->currentData().toInt()) : m_purposeKept; }

bool ImportDialog::keepsMessageText() const { return m_keepText ? m_keepText->isChecked() : m_keepTextKept; }

void ImportDialog::reject() {
    if (m_step == Step::Preview)
        Q_EMIT cancelRequested();
    else if (m_step == Step::Running)
        Q_EMIT backgroundRequested();
    QDialog::reject();
}

int ImportDialog::availableWidth() const {
    const Metrics m = Metrics::of(this);
    const int room = parentWidget() ? parentWidget()->window()->width() : screen()->availableSize().width();
    return std::min(m.px(dialogWidth), room - m.px(4));
}

void ImportDialog::fitLater() {
    // In a dialog that is shown already the new parts count only once they are shown, which Qt does a moment later.
    if (isVisible())
        QMetaObject::invokeMethod(this, &ImportDialog::fitSize, Qt::QueuedConnection);
    else
        fitSize();
}

void ImportDialog::fitSize() {
    const Metrics m = Metrics::of(this);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    const int width = availableWidth();
    const int body = m_scroll->widget()->layout()->hasHeightForWidth() ? m_scroll->widget()->layout()->heightForWidth(width)
                                                                       : m_scroll->widget()->sizeHint().height();
    const int height = m_headLayout->sizeHint().height() + body + m_footLayout->sizeHint().height() + 2;
    resize(width, std::min(height, room.height() - m.px(6)));
}

}  // namespace twofold::gui
