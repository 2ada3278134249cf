// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "guitest.h"
#include "importdialog.h"
#include "importtable.h"
#include "tableview.h"

namespace twofold::gui {

using namespace models;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

PreviewView preview() {
    PreviewView view;
    view.title = u"Import from Facebook"_s;
    view.file = u"facebook.zip"_s;
    view.sizeBytes = 412'000'000;
    view.files = 1204;
    view.recognisedAs = u"Facebook export"_s;
    view.platform = Platform::Facebook;
    view.purpose = Purpose::Personal;
    view.accounts = {{0, u"A new account"_s, Purpose::Unset}, {3, u"Ines Corbally"_s, Purpose::Personal}};
    view.accountId = 3;
    view.rows = {{u"Posts"_s, u"with photos"_s, 1957, 83, 6, 1865, 3}, {u"Exchanges"_s, {}, 3632, 174, 4, 3457, 4}};
    view.notes = {{ImportNote::Kind::People, u"2 people left: <b>Simon</b>"_s, u"Show"_s, u"left"_s}};
    view.issues = {{u"posts_2.json"_s, 1102, u"bad time"_s, u"<img src=x>"_s}};
    view.missingParts = {u"Encrypted chats"_s};
    view.offersMessageText = true;
    return view;
}

ReportView report() {
    ReportView view;
    view.state = JobState::DoneWithIssues;
    view.title = u"Done, with 7 records skipped"_s;
    view.rows = preview().rows;
    view.issues = preview().issues;
    view.issuesTotal = 7;
    view.changes = {{ImportNote::Kind::Finding, u"3 new findings"_s, u"Show"_s, u"findings"_s}};
    return view;
}

QPushButton *button(ImportDialog &dialog, const QString &name) {
    QPushButton *found = nullptr;
    // Those of the step before wait to be deleted.
    for (auto *candidate : dialog.findChildren<QPushButton *>(name))
        if (!candidate->isHidden()) found = candidate;
    return found;
}

}  // namespace

TEST(ImportDialog, PreviewSaysInItsButtonWhatItWouldStore) {
    ImportDialog dialog;
    dialog.showPreview(preview());
    EXPECT_EQ(button(dialog, u"importGo"_s)->text(), u"Import 267 changes"_s);
    QSignalSpy go(&dialog, &ImportDialog::importRequested);
    QTest::mouseClick(button(dialog, u"importGo"_s), Qt::LeftButton);
    EXPECT_EQ(go.count(), 1);
    PreviewView one = preview();
    one.rows = {{u"Posts"_s, {}, 10, 1, 0, 9, 0}};
    dialog.showPreview(one);
    EXPECT_EQ(button(dialog, u"importGo"_s)->text(), u"Import 1 change"_s);
    one.rows = {{u"Posts"_s, {}, 9, 0, 0, 9, 0}};
    dialog.showPreview(one);
    EXPECT_FALSE(button(dialog, u"importGo"_s)->isEnabled());
}

TEST(ImportDialog, EveryStepIsNamed) {
    ImportDialog dialog;
    dialog.showPreview(preview());
    dialog.show();
    EXPECT_EQ(test::unnamedWidgets(&dialog).join(u"; "_s).toStdString(), "");
    dialog.showProgress({u"Reading"_s, 1, 2, {}});
    EXPECT_EQ(test::unnamedWidgets(&dialog).join(u"; "_s).toStdString(), "");
    dialog.showReport(report());
    test::settle();
    EXPECT_EQ(test::unnamedWidgets(&dialog).join(u"; "_s).toStdString(), "");
}

TEST(ImportDialog, AccountAndPurposeAreTheUsersChoice) {
    ImportDialog dialog;
    dialog.showPreview(preview());
    EXPECT_EQ(dialog.chosenAccount(), 3);
    EXPECT_EQ(dialog.chosenPurpose(), Purpose::Personal);
    QSignalSpy account(&dialog, &ImportDialog::accountChosen);
    auto *purpose = dialog.findChild<QComboBox *>(u"importPurpose"_s);
    purpose->setCurrentIndex(purpose->findText(u"decide later"_s));
    Q_EMIT purpose->activated(purpose->currentIndex());
    EXPECT_EQ(dialog.chosenPurpose(), Purpose::Unset);
    dialog.findChild<QCheckBox *>(u"keepMessageText"_s)->setChecked(true);
    dialog.showPreview(preview());  // new numbers for the same file
    EXPECT_EQ(dialog.chosenPurpose(), Purpose::Unset) << "a choice of the user is not overwritten";
    EXPECT_TRUE(dialog.keepsMessageText());
    auto *accounts = dialog.findChildren<QComboBox *>(u"importAccount"_s).last();
    accounts->setCurrentIndex(0);
    Q_EMIT accounts->activated(0);
    ASSERT_EQ(account.count(), 1);
    EXPECT_EQ(account.first().first().value<std::int64_t>(), 0);
}

TEST(ImportDialog, EscCancelsThePreviewButNotTheRun) {
    ImportDialog dialog;
    QSignalSpy cancel(&dialog, &ImportDialog::cancelRequested), background(&dialog, &ImportDialog::backgroundRequested);
    dialog.showPreview(preview());
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_EQ(cancel.count(), 1);
    dialog.showProgress({u"Reading posts.json"_s, 50, 100, u"50 records"_s});
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_EQ(cancel.count(), 1);
    EXPECT_EQ(background.count(), 1);
    dialog.show();
    QTest::mouseClick(button(dialog, u"importCancel"_s), Qt::LeftButton);
    EXPECT_EQ(cancel.count(), 2);
    EXPECT_FALSE(button(dialog, u"importCancel"_s)->isEnabled()) << "once is enough";
}

TEST(ImportDialog, ProgressMovesAndMayBeUnknown) {
    ImportDialog dialog;
    dialog.showPreview(preview());
    dialog.showProgress({u"Reading"_s, 50, 100, {}});
    auto *bar = dialog.findChild<QProgressBar *>(u"importProgress"_s);
    ASSERT_NE(bar, nullptr);
    EXPECT_EQ(bar->value(), 500);
    dialog.showProgress({u"Reading"_s, 500, 100, {}});
    EXPECT_EQ(bar->value(), 1000);
    dialog.showProgress({u"Reading"_s, 500, 0, {}});
    EXPECT_EQ(bar->maximum(), 0);
}

TEST(ImportDialog, ReportOffersUndoReviewAndTheList) {
    ImportDialog dialog;
    dialog.showPreview(preview());
    dialog.showReport(report());
    dialog.show();
    test::settle();
    QSignalSpy undo(&dialog, &ImportDialog::undoRequested), review(&dialog, &ImportDialog::reviewRequested),
        copy(&dialog, &ImportDialog::copyListRequested), save(&dialog, &ImportDialog::saveReportRequested),
        link(&dialog, &ImportDialog::linkActivated);
    for (const QString &name : {u"undoImport"_s, u"startReview"_s, u"copyList"_s, u"saveReport"_s, u"note_findings"_s}) {
        ASSERT_NE(button(dialog, name), nullptr) << name.toStdString();
        QTest::mouseClick(button(dialog, name), Qt::LeftButton);
    }
    EXPECT_EQ(undo.count(), 1);
    EXPECT_EQ(review.count(), 1);
    EXPECT_EQ(copy.count(), 1);
    EXPECT_EQ(save.count(), 1);
    ASSERT_EQ(link.count(), 1);
    EXPECT_EQ(link.first().first().toString(), u"findings"_s);
}

TEST(ImportDialog, FilesAreKnownByTheEndOfTheirPath) {
    ImportDialog dialog;
    ReportView view = report();
    view.files = {{u"activity/inbox/amara_7/message_1.json"_s, u"2 texts mended"_s, 3, 3, 0, 0, 0}, {u"friends.json"_s, {}, 5, 5, 0, 0, 0}};
    dialog.showReport(view);
    dialog.show();
    test::settle();
    ASSERT_NE(button(dialog, u"showFiles"_s), nullptr);
    QTest::mouseClick(button(dialog, u"showFiles"_s), Qt::LeftButton);
    const auto *files = dialog.findChild<TableView *>(u"fileTable"_s);
    ASSERT_NE(files, nullptr);
    EXPECT_TRUE(files->isVisible());
    EXPECT_EQ(files->model()->index(0, 0).data().toString(), u"message_1.json"_s);
    EXPECT_EQ(files->model()->index(1, 0).data().toString(), u"friends.json"_s);
}

TEST(ImportDialog, ARemarkIsNotCalledALoss) {
    ImportDialog dialog;
    PreviewView view = preview();
    view.missingParts.clear();
    view.notes = {{ImportNote::Kind::Good, u"Everything in it can be read."_s, {}, {}}};
    dialog.showPreview(view);
    ASSERT_NE(button(dialog, u"note_issues"_s), nullptr);
    EXPECT_EQ(button(dialog, u"note_issues"_s)->accessibleDescription(), u"There is a remark on 1 record."_s);
    view.notes = {{ImportNote::Kind::Warning, u"1 record cannot be read and would be skipped."_s, u"Show them"_s, u"issues"_s}};
    dialog.showPreview(view);
    EXPECT_EQ(button(dialog, u"note_issues"_s)->accessibleDescription(), view.notes.first().text) << "told once";
}

TEST(ImportDialog, AReportThatCannotBeUndoneDoesNotOfferIt) {
    ImportDialog dialog;
    ReportView view = report();
    view.state = JobState::Failed;
    view.canUndo = view.canReview = false;
    dialog.showReport(view);
    dialog.show();
    test::settle();
    EXPECT_EQ(button(dialog, u"undoImport"_s), nullptr);
    ASSERT_NE(button(dialog, u"closeReport"_s), nullptr);
    QTest::mouseClick(button(dialog, u"closeReport"_s), Qt::LeftButton);
    EXPECT_FALSE(dialog.isVisible());
}

TEST(ImportTable, AddsUp) {
    const ImportRow sum = sumOf(preview().rows);
    EXPECT_EQ(sum.found, 5589);
    EXPECT_EQ(sum.added, 257);
    EXPECT_EQ(sum.corrected, 10);
    EXPECT_EQ(sum.skipped, 7);
    ImportTable table;
    table.setRows(preview().rows, true);
    const QAbstractItemModel *model = table.table()->model();
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_EQ(model->index(2, 0).data().toString(), u"All"_s);
    EXPECT_EQ(model->index(2, 1).data(Qt::AccessibleTextRole).toString(), u"5,589"_s);
    EXPECT_EQ(model->headerData(2, Qt::Horizontal).toString(), u"stored"_s);
    table.setRows(preview().rows, false);
    EXPECT_EQ(table.table()->model()->headerData(2, Qt::Horizontal).toString(), u"new"_s);
}

TEST(IssueTable, ManyScrollInsteadOfGrowing) {
    IssueTable table;
    QList<ImportIssueView> issues;
    for (int i = 0; i < 500; ++i) issues.append({u"f.json"_s, i == 0 ? -1 : i, u"why"_s, u"what"_s});
    table.setIssues(issues);
    EXPECT_EQ(table.table()->model()->rowCount(), 500);
    EXPECT_LT(table.table()->height(), 12 * table.table()->verticalHeader()->defaultSectionSize());
}

}  // namespace twofold::gui
