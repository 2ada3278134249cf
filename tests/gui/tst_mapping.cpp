// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of one's own in the window: asked what their columns mean, previewed, imported, known again.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "dialogs.h"
#include "guitest.h"
#include "importcontroller.h"
#include "importdialog.h"
#include "mappingdialog.h"
#include "pagetest.h"
#include "theme.h"

namespace twofold::test {

using gui::ImportDialog;
using gui::MappingDialog;
using ingest::CsvField;
using Rows = ingest::CsvMapping::Rows;

namespace {

// Headings that nobody could guess.
const std::string odd = "Wer,Wo zu finden,Wann\nAmara,amara,5.3.2024\nNils,nils_b,6.3.2024\n";

QComboBox *boxIn(QWidget *dialog, const char *name) {
    QComboBox *found = nullptr;
    // Those that were made anew wait to be deleted.
    for (auto *box : dialog->findChildren<QComboBox *>(QLatin1String(name)))
        if (box->isVisible()) found = box;
    return found;
}

QPushButton *buttonIn(QWidget *dialog, const char *name) {
    QPushButton *found = nullptr;
    for (auto *button : dialog->findChildren<QPushButton *>(QLatin1String(name)))
        if (button->isVisible()) found = button;
    return found;
}

// With the keys, as somebody without a mouse does it.
void choose(QWidget *dialog, const char *name, const QString &word) {
    for (int presses = 0; presses < 40; ++presses) {
        QComboBox *box = boxIn(dialog, name);  // made anew by some choices
        ASSERT_NE(box, nullptr) << name;
        if (box->currentText() == word) break;
        const int row = box->findText(word);
        ASSERT_GE(row, 0) << name << " has no " << word.toStdString();
        box->setFocus();
        QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    EXPECT_EQ(boxIn(dialog, name)->currentText(), word);
    settle();
}

services::CsvTable wideTable(int columns) {
    services::CsvTable table;
    table.file = "wide.csv";
    table.columns = static_cast<std::size_t>(columns);
    table.rows.resize(2);
    for (int i = 0; i < columns; ++i) {
        table.header.push_back("Column " + std::to_string(i));
        table.names.push_back(table.header.back());
        table.fields.push_back(CsvField::Ignore);
        for (auto &row : table.rows) row.push_back("cell " + std::to_string(i));
    }
    return table;
}

}  // namespace

class MappingTest : public testing::Test {
protected:
    void SetUp() override {
        gui::dialogSeam() = &seam;
        auto opened = services::Session::open(folder.file("store.db"));
        ASSERT_TRUE(opened);
        session = std::move(*opened);
        backend = std::make_unique<models::Backend>(*session);
        window = std::make_unique<QWidget>();
        window->resize(1280, 800);
        window->show();
        importer = new gui::ImportController(*backend, window.get());
    }
    void TearDown() override {
        window.reset();
        backend.reset();
        gui::dialogSeam() = nullptr;
    }
    QString write(const std::string &name, const std::string &text) {
        writeFile(folder.file(name), text);
        return QString::fromStdString(folder.file(name));
    }
    MappingDialog *mapping() { return importer->mappingDialog(); }
    ImportDialog *dialog() { return importer->dialog(); }
    bool previewed() { return dialog() && dialog()->step() == ImportDialog::Step::Preview; }
    std::int64_t people() {
        const auto reader = session->reader();
        return store::countPeople(**reader, {});
    }
    // Says what the columns of `odd` are.
    void sayOdd() {
        choose(mapping(), "mappingPlatform", QStringLiteral("X"));
        choose(mapping(), "mappingRelation", QStringLiteral("people you follow"));
        choose(mapping(), "mappingColumn_1", QStringLiteral("name"));
        choose(mapping(), "mappingColumn_2", QStringLiteral("handle"));
        choose(mapping(), "mappingColumn_3", QStringLiteral("since when"));
    }

    TempDir folder;
    gui::DialogSeam seam;
    std::unique_ptr<services::Session> session;
    std::unique_ptr<models::Backend> backend;
    std::unique_ptr<QWidget> window;
    gui::ImportController *importer = nullptr;
};

TEST_F(MappingTest, ATableThatNobodyKnowsIsAskedAboutImportedAndKnownAgain) {
    importer->start({write("liste.csv", odd)});
    WAIT_FOR(mapping());
    EXPECT_TRUE(seam.errors.isEmpty());
    WAIT_FOR(!dialog());
    ASSERT_NE(buttonIn(mapping(), "mappingPreview"), nullptr);
    EXPECT_FALSE(buttonIn(mapping(), "mappingPreview")->isEnabled());
    sayOdd();
    WAIT_FOR(buttonIn(mapping(), "mappingPreview")->isEnabled());
    QTest::keyClick(boxIn(mapping(), "mappingColumn_3"), Qt::Key_Return);
    WAIT_FOR(previewed());
    EXPECT_FALSE(mapping()) << "the question is answered";
    EXPECT_EQ(people(), 0) << "a preview stores nothing";
    Q_EMIT dialog()->importRequested();
    WAIT_FOR(dialog() && dialog()->step() == ImportDialog::Step::Report);
    EXPECT_EQ(people(), 2);
    dialog()->close();
    WAIT_FOR(!dialog());

    importer->start({write("liste2.csv", "WER;Wo_zu_finden;Wann\nGwen;gwen;7.3.2024\n")});
    WAIT_FOR(previewed());
    EXPECT_FALSE(mapping()) << "the same headings need no question";
    Q_EMIT dialog()->importRequested();
    WAIT_FOR(dialog() && dialog()->step() == ImportDialog::Step::Report);
    EXPECT_EQ(people(), 3);
    EXPECT_TRUE(seam.errors.isEmpty()) << seam.errors.join(QLatin1Char('\n')).toStdString();
}

TEST_F(MappingTest, CancelGoesOnToTheNextFile) {
    importer->start({write("liste.csv", odd), write("andere.csv", "Was,Wo\nx,y\n")});
    WAIT_FOR(mapping());
    const auto file = [this] { return mapping()->findChild<QLabel *>(QStringLiteral("mappingFile"))->text(); };
    EXPECT_EQ(file(), QStringLiteral("liste.csv"));
    QTest::keyClick(mapping(), Qt::Key_Escape);
    WAIT_FOR(mapping() && mapping()->isVisible() && file() == QStringLiteral("andere.csv"));
    QTest::mouseClick(buttonIn(mapping(), "mappingCancel"), Qt::LeftButton);
    WAIT_FOR(!mapping());
    EXPECT_FALSE(dialog());
    EXPECT_EQ(people(), 0);
}

TEST_F(MappingTest, TheMeaningOfAGuessedTableCanBeChangedFromItsPreview) {
    importer->start({write("friends.csv", "Name;E-Mail;Ort\nAmara Osei;amara@shelves.example;Leeds\nNils;nils@dock.example;York\n")});
    WAIT_FOR(previewed());
    WAIT_FOR(buttonIn(dialog(), "note_mapping"));
    QTest::mouseClick(buttonIn(dialog(), "note_mapping"), Qt::LeftButton);
    WAIT_FOR(mapping());
    EXPECT_EQ(boxIn(mapping(), "mappingColumn_2")->currentText(), QStringLiteral("e-mail")) << "what was guessed is chosen";
    QTest::keyClick(mapping(), Qt::Key_Escape);
    WAIT_FOR(!mapping());
    EXPECT_TRUE(previewed()) << "the preview is still there";
    WAIT_FOR(buttonIn(dialog(), "note_mapping"));
    QTest::mouseClick(buttonIn(dialog(), "note_mapping"), Qt::LeftButton);
    WAIT_FOR(mapping());
    choose(mapping(), "mappingColumn_3", QStringLiteral("company"));
    QTest::mouseClick(buttonIn(mapping(), "mappingPreview"), Qt::LeftButton);
    WAIT_FOR(!mapping() && previewed());
    Q_EMIT dialog()->importRequested();
    WAIT_FOR(dialog() && dialog()->step() == ImportDialog::Step::Report);
    services::CsvMappings mappings(*session);
    const auto known = mappings.remembered({"Name", "E-Mail", "Ort"});
    ASSERT_TRUE(known && *known) << "what the user said is remembered";
    EXPECT_EQ((*known)->columns[2].second, CsvField::Company);
}

TEST_F(MappingTest, AnotherDelimiterIsReadAgain) {
    importer->start({write("liste.txt", "Wer|Wo, genau\nAmara|hier, dort\nNils|da, weg\n")});
    WAIT_FOR(mapping());
    QTest::mouseClick(buttonIn(mapping(), "mappingMore"), Qt::LeftButton);
    choose(mapping(), "mappingDelimiter", QStringLiteral("commas"));
    WAIT_FOR(mapping()->form().columnCount() == 2 && mapping()->form().column(0).heading == QStringLiteral("Wer|Wo"));
    choose(mapping(), "mappingDelimiter", QStringLiteral("upright bars"));
    WAIT_FOR(mapping()->form().column(0).heading == QStringLiteral("Wer"));
    // The first row as data.
    QCheckBox *header = nullptr;
    for (auto *box : mapping()->findChildren<QCheckBox *>(QStringLiteral("mappingHeader")))
        if (box->isVisible()) header = box;
    ASSERT_NE(header, nullptr);
    QTest::mouseClick(header, Qt::LeftButton);
    WAIT_FOR(mapping()->form().column(0).heading == QStringLiteral("Column 1"));
    EXPECT_TRUE(mapping()->form().column(0).examples.startsWith(QStringLiteral("Wer")));
}

TEST_F(MappingTest, DatesThatCanBeReadInTwoWaysAreToldAsSoonAsTheyAreDates) {
    importer->start({write("liste.csv", "Wer,Wann\nAmara,03/04/2024\n")});
    WAIT_FOR(mapping());
    choose(mapping(), "mappingColumn_1", QStringLiteral("name"));
    const auto told = [this] { return mapping()->form().notes().join(QString()).contains(QStringLiteral("two ways")); };
    choose(mapping(), "mappingColumn_2", QStringLiteral("since when"));
    WAIT_FOR(told());
    QTest::mouseClick(buttonIn(mapping(), "mappingMore"), Qt::LeftButton);
    choose(mapping(), "mappingDates", QStringLiteral("5.3.2024, the day first"));
    WAIT_FOR(!told());
    EXPECT_EQ(boxIn(mapping(), "mappingColumn_2")->currentText(), QStringLiteral("since when"));
    WAIT_FOR(buttonIn(mapping(), "mappingPreview")->isEnabled());
}

TEST_F(MappingTest, WhatIsNoTableStillSaysSo) {
    importer->start({write("notes.md", "# nothing\n")});
    WAIT_FOR(!seam.errors.isEmpty());
    EXPECT_FALSE(mapping());
}

TEST(MappingDialog, TheFieldsFollowTheRows) {
    services::CsvTable table = wideTable(2);
    table.fields = {CsvField::Name, CsvField::Since};
    table.mapping.columns = {{"Column 0", CsvField::Name}, {"Column 1", CsvField::Since}};
    MappingDialog dialog(QStringLiteral("wide.csv"), table);
    dialog.show();
    EXPECT_EQ(boxIn(&dialog, "mappingColumn_1")->itemText(0), QStringLiteral("not used"));
    EXPECT_TRUE(buttonIn(&dialog, "mappingPreview")->isEnabled()) << "people with a name, in the address book";
    EXPECT_EQ(boxIn(&dialog, "mappingRelation"), nullptr);
    choose(&dialog, "mappingRows", QStringLiteral("a post of yours"));
    EXPECT_EQ(boxIn(&dialog, "mappingColumn_1")->currentText(), QStringLiteral("not used")) << "a post has no name";
    EXPECT_EQ(boxIn(&dialog, "mappingColumn_2")->currentText(), QStringLiteral("written when"));
    EXPECT_FALSE(buttonIn(&dialog, "mappingPreview")->isEnabled());
    EXPECT_FALSE(boxIn(&dialog, "mappingRows")->findText(QStringLiteral("a person")) < 0);
    EXPECT_EQ(dialog.focusWidget(), boxIn(&dialog, "mappingRows")) << "the keys stay where they were";
    choose(&dialog, "mappingRows", QStringLiteral("an exchange with a person"));
    EXPECT_NE(boxIn(&dialog, "mappingDirection"), nullptr);
    choose(&dialog, "mappingRows", QStringLiteral("a person"));
    EXPECT_EQ(boxIn(&dialog, "mappingColumn_1")->currentText(), QStringLiteral("name")) << "a look at other rows costs nothing";
    choose(&dialog, "mappingPlatform", QStringLiteral("Mastodon"));
    EXPECT_NE(boxIn(&dialog, "mappingRelation"), nullptr);
    EXPECT_FALSE(buttonIn(&dialog, "mappingPreview")->isEnabled()) << "there a name is nobody";
}

TEST(MappingDialog, HostileHeadingsAreText) {
    services::CsvTable table = wideTable(2);
    table.header = {"<b onclick=x>Na\nme</b> \u202Egnp.exe", "<img src=x>"};
    table.rows = {{"<script>alert(1)</script>", "=cmd|' /C calc'!A0"}, {std::string(5000, 'w'), ""}};
    MappingDialog dialog(QStringLiteral("<i>wide</i>.csv"), table);
    dialog.show();
    const auto *heading = dialog.findChild<QLabel *>(QStringLiteral("mappingHeading_1"));
    ASSERT_NE(heading, nullptr);
    EXPECT_EQ(heading->textFormat(), Qt::PlainText);
    EXPECT_TRUE(heading->text().startsWith(QStringLiteral("<b onclick=x>Na me</b>"))) << heading->text().toStdString();
    EXPECT_FALSE(heading->text().contains(QChar(0x202E)));
    const auto *examples = dialog.findChild<QLabel *>(QStringLiteral("mappingExamples_1"));
    EXPECT_TRUE(examples->text().startsWith(QStringLiteral("<script>"))) << examples->text().toStdString();
    EXPECT_LT(examples->text().size(), 200);
    EXPECT_FALSE(boxIn(&dialog, "mappingColumn_1")->accessibleName().contains(QChar(0x202E)));
    for (const auto *label : dialog.findChildren<QLabel *>()) EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST(MappingDialog, EveryWidgetIsNamedAndReachedByTab) {
    MappingDialog dialog(QStringLiteral("wide.csv"), wideTable(3));
    dialog.show();
    QTest::mouseClick(buttonIn(&dialog, "mappingMore"), Qt::LeftButton);
    settle();
    EXPECT_EQ(unnamedWidgets(&dialog).join(QStringLiteral("; ")).toStdString(), "");
    boxIn(&dialog, "mappingRows")->setFocus();
    QStringList order;
    for (int i = 0; i < 9; ++i) {
        order << dialog.focusWidget()->objectName();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(order.join(QLatin1Char(' ')).toStdString(),
              "mappingRows mappingPlatform mappingDelimiter mappingDates mappingHeader mappingMore mappingColumn_1 mappingColumn_2 mappingColumn_3");
    EXPECT_EQ(dialog.focusWidget()->objectName(), QStringLiteral("mappingCancel"));
}

TEST(MappingDialog, SixtyColumnsScrollAndWhatIsMissingStaysInSight) {
    QWidget window;
    window.resize(1280, 800);
    auto *dialog = new MappingDialog(QStringLiteral("wide.csv"), wideTable(60), &window);
    dialog->show();
    settle();
    EXPECT_LE(dialog->height(), 800);
    auto *scroll = dialog->findChild<QScrollArea *>(QStringLiteral("mappingScroll"));
    EXPECT_GT(scroll->verticalScrollBar()->maximum(), 500);
    QComboBox *last = boxIn(dialog, "mappingColumn_60");
    ASSERT_NE(last, nullptr);
    // Tab brings it into sight.
    boxIn(dialog, "mappingColumn_59")->setFocus();
    QTest::keyClick(boxIn(dialog, "mappingColumn_59"), Qt::Key_Tab);
    EXPECT_EQ(dialog->focusWidget(), last);
    EXPECT_TRUE(scroll->viewport()->rect().contains(last->mapTo(scroll->viewport(), last->rect().center())));
    EXPECT_FALSE(buttonIn(dialog, "mappingPreview")->isEnabled());
}

TEST(MappingDialog, TwiceTheTextFits) {
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(QFontInfo(before).pixelSize() * 2);
    QApplication::setFont(large);
    {
        QWidget window;
        window.resize(1280, 800);
        auto *dialog = new MappingDialog(QStringLiteral("wide.csv"), wideTable(4), &window);
        dialog->show();
        settle();
        EXPECT_LE(dialog->height(), 800);
        EXPECT_LE(dialog->width(), 1280);
        auto *scroll = dialog->findChild<QScrollArea *>(QStringLiteral("mappingScroll"));
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << "nothing is cut at the side";
        EXPECT_GT(scroll->viewport()->height(), 200);
        choose(dialog, "mappingRows", QStringLiteral("an exchange with a person"));
        QTest::mouseClick(buttonIn(dialog, "mappingMore"), Qt::LeftButton);
        settle();
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width());
        EXPECT_LE(dialog->height(), 800);
    }
    QApplication::setFont(before);
}

}  // namespace twofold::test
