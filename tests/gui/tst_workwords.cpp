// SPDX-License-Identifier: GPL-3.0-or-later
// The words of work in the window, and the sentence on how good the suggestions are.
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "buttons.h"
#include "chipflow.h"
#include "mainwindow.h"
#include "pagetest.h"
#include "postspage.h"
#include "suggestionline.h"
#include "workwordsdialog.h"

namespace twofold::test {

using gui::PillButton;
using gui::WordChip;
using gui::WorkWordsDialog;
using services::WordProposal;

namespace {

template <class Widget>
Widget *in(QWidget *parent, const QString &name) {
    Widget *found = nullptr;
    for (auto *widget : parent->findChildren<Widget *>(name))
        if (widget->isVisible()) found = widget;
    return found;
}

class WorkWordsTest : public testing::Test {
protected:
    void SetUp() override {
        const std::vector<WordProposal> proposals{{.word = "#medlibs", .source = analysis::WordSource::Hashtag, .platform = Platform::X, .handle = "gwen", .posts = 12},
                                                  {.word = "Clinical librarian", .platform = Platform::LinkedIn, .handle = "gwen"},
                                                  {.word = "Northgate & Sons", .source = analysis::WordSource::Employer, .platform = Platform::LinkedIn, .handle = "gwen"}};
        dialog = std::make_unique<WorkWordsDialog>(std::vector<std::string>{"sepsis"}, proposals);
        dialog->QDialog::show();
        dialog->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
        field = in<QLineEdit>(dialog.get(), QStringLiteral("workWordsField"));
        ASSERT_NE(field, nullptr);
    }
    QStringList chips() {
        QStringList words;
        for (auto *chip : dialog->findChildren<WordChip *>())
            if (chip->isVisible()) words << chip->word();
        return words;
    }
    PillButton *proposal(int number) { return in<PillButton>(dialog.get(), QStringLiteral("proposal_%1").arg(number)); }

    std::unique_ptr<WorkWordsDialog> dialog;
    QLineEdit *field = nullptr;
};

TEST_F(WorkWordsTest, CommaAndEnterAddAndEnterAloneKeeps) {
    EXPECT_EQ(QApplication::focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("search filter, flow"));
    EXPECT_EQ(dialog->words(), (QStringList{QStringLiteral("sepsis"), QStringLiteral("search filter")}));
    EXPECT_EQ(field->text().trimmed(), QStringLiteral("flow"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(dialog->words().last(), QStringLiteral("flow"));
    EXPECT_TRUE(dialog->isVisible()) << "Enter added, and keeps nothing yet";
    QTest::keyClicks(field, QStringLiteral(" SEPSIS ,, "));
    EXPECT_EQ(dialog->words().size(), 3) << "no word twice, and no empty one";
    EXPECT_EQ(chips(), dialog->words());
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(dialog->result(), QDialog::Accepted);
}

TEST_F(WorkWordsTest, AListThatIsPastedBecomesChips) {
    QApplication::clipboard()->setText(QStringLiteral("mesh terms, boolean;  thesaurus"));
    field->paste();
    EXPECT_EQ(dialog->words().mid(1), (QStringList{QStringLiteral("mesh terms"), QStringLiteral("boolean")}));
    EXPECT_EQ(field->text(), QStringLiteral("thesaurus"));
}

TEST_F(WorkWordsTest, ProposalsToggleByClickAndByKey) {
    QTest::mouseClick(proposal(1), Qt::LeftButton);
    EXPECT_TRUE(proposal(1)->isChecked());
    EXPECT_EQ(dialog->words(), (QStringList{QStringLiteral("sepsis"), QStringLiteral("#medlibs")}));
    proposal(2)->setFocus();
    QTest::keyClick(proposal(2), Qt::Key_Space);
    EXPECT_EQ(dialog->words().size(), 3);
    QTest::mouseClick(proposal(1), Qt::LeftButton);
    EXPECT_EQ(dialog->words(), (QStringList{QStringLiteral("sepsis"), QStringLiteral("Clinical librarian")}));
    EXPECT_TRUE(proposal(1)->accessibleDescription().contains(QStringLiteral("12 posts"))) << proposal(1)->accessibleDescription().toStdString();
    EXPECT_EQ(proposal(3)->toolTip().count(QStringLiteral("employer")), 1);
}

TEST_F(WorkWordsTest, WhatIsChosenIsTakenOutAndItsProposalIsFreeAgain) {
    QTest::mouseClick(proposal(2), Qt::LeftButton);
    ASSERT_EQ(chips().size(), 2);
    auto *chip = in<WordChip>(dialog.get(), QStringLiteral("word_2"));
    ASSERT_NE(chip, nullptr);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Backspace);
    settle();
    EXPECT_EQ(chips(), QStringList{QStringLiteral("sepsis")});
    EXPECT_FALSE(proposal(2)->isChecked());
    auto *next = qobject_cast<WordChip *>(QApplication::focusWidget());
    ASSERT_NE(next, nullptr) << "the focus stays among the chips";
    EXPECT_EQ(next->word(), QStringLiteral("sepsis"));
    QTest::mouseClick(next, Qt::LeftButton);
    settle();
    EXPECT_TRUE(dialog->words().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), field);
}

TEST_F(WorkWordsTest, TabGoesThroughEverythingInOrder) {
    QStringList names;
    for (int i = 0; i < 7; ++i) {
        names << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(names, (QStringList{QStringLiteral("workWordsField"), QStringLiteral("word_1"), QStringLiteral("proposal_1"), QStringLiteral("proposal_2"), QStringLiteral("proposal_3"),
                                  QStringLiteral("workWordsCancel"), QStringLiteral("workWordsKeep")}));
    EXPECT_EQ(unnamedWidgets(dialog.get()), QStringList());
}

TEST_F(WorkWordsTest, WhatIsTypedAndNotYetAddedIsKeptToo) {
    QTest::keyClicks(field, QStringLiteral("triage"));
    QTest::mouseClick(in<QPushButton>(dialog.get(), QStringLiteral("workWordsKeep")), Qt::LeftButton);
    EXPECT_EQ(dialog->words().last(), QStringLiteral("triage"));
    EXPECT_EQ(dialog->result(), QDialog::Accepted);
}

class SuggestionLineTest : public PageTest<gui::PostsPage> {
protected:
    void open() {
        openSession(true);
        show(QStringLiteral("posts"));
        page->findChild<gui::SuggestionLine *>()->setPause(50);
        WAIT_FOR(!sentence().isEmpty());
    }
    QString sentence() { return find<QLabel>("suggestionSentence")->text(); }
    std::vector<PostId> posts(Label label, int count) {
        return stored<std::vector<PostId>>([&](store::Connection &db) {
            std::vector<PostId> ids;
            store::PostFilter filter;
            filter.label = label == Label::Personal ? store::LabelFilter::Personal : store::LabelFilter::Professional;
            for (const auto &post : store::readPosts(db, filter, {}, count)) ids.push_back(post.id);
            return ids;
        });
    }
    void decide(Label label, int count) {
        const auto ids = posts(label, count);
        backend->decide(page, [ids, label](services::DecisionService &decisions) { return decisions.setLabel(ids, label); });
    }
};

TEST_F(SuggestionLineTest, OffersWordsOfWorkOnceAndThenSaysHowGoodTheSuggestionsAre) {
    open();
    EXPECT_TRUE(sentence().startsWith(QStringLiteral("15 to 20 words of your work"))) << sentence().toStdString();
    auto *later = find<QPushButton>("workWordsLater");
    ASSERT_TRUE(later->isVisible());
    click(later);
    WAIT_FOR(sentence() == QStringLiteral("Too early to say how good the suggestions are: 20 more decisions."));
    EXPECT_FALSE(later->isVisible());
    decide(Label::Professional, 12);
    WAIT_FOR(sentence() == QStringLiteral("Too early to say how good the suggestions are: 8 more decisions."));
    decide(Label::Personal, 12);
    WAIT_FOR(sentence().startsWith(QStringLiteral("On your own 24 decisions the suggestions are right ")));
    backend->undo();
    WAIT_FOR(sentence().startsWith(QStringLiteral("Too early")));
    EXPECT_EQ(unnamedWidgets(page), QStringList());
}

TEST_F(SuggestionLineTest, MakesWayWhereThereIsLittleHeight) {
    openSession(true);
    show(QStringLiteral("posts"), 1280, 340);
    WAIT_FOR(find<QWidget>("ratioStrip")->isVisible());
    EXPECT_FALSE(find<gui::SuggestionLine>("suggestionLine")->isVisible());
}

class WorkWordsWindowTest : public PageTest<gui::PostsPage> {};

TEST_F(WorkWordsWindowTest, ThePaletteAndThePageLeadToTheDialogAndUndoTakesItBack) {
    openSession(true);
    backend = std::make_unique<models::Backend>(*session);
    gui::WindowState state;
    state.page = QStringLiteral("posts");
    auto main = std::make_unique<gui::MainWindow>(*backend, theme(), state, false);
    main->show();
    main->activateWindow();
    const auto open = [&] { return main->findChild<WorkWordsDialog *>(); };
    const auto words = [&] { return stored<std::vector<std::string>>(services::workWords); };
    main->actions()->action(QStringLiteral("workWords"))->trigger();
    WAIT_FOR(open() && open()->isVisible());
    EXPECT_TRUE(open()->isModal());
    auto *first = in<PillButton>(open(), QStringLiteral("proposal_1"));
    ASSERT_NE(first, nullptr);
    QTest::mouseClick(first, Qt::LeftButton);
    auto *field = in<QLineEdit>(open(), QStringLiteral("workWordsField"));
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("ward round"));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::mouseClick(in<QPushButton>(open(), QStringLiteral("workWordsKeep")), Qt::LeftButton);
    WAIT_FOR(words().size() == 2);
    EXPECT_EQ(words().back(), "ward round");
    WAIT_FOR(!open());
    backend->undo();
    WAIT_FOR(words().empty());
    auto *button = in<QPushButton>(main.get(), QStringLiteral("workWordsButton"));
    ASSERT_NE(button, nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    WAIT_FOR(open() && open()->isVisible());
    QTest::keyClick(open(), Qt::Key_Escape);
    WAIT_FOR(!open());
    EXPECT_TRUE(words().empty());
    main.reset();
}

}  // namespace
}  // namespace twofold::test
