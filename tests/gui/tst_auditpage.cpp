// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include "auditpage.h"
#include "buttons.h"
#include "controls.h"
#include "pagetest.h"
#include "tableview.h"
#include "twofold/services/decisions.h"

namespace twofold::gui {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

class AuditPageTest : public test::PageTest<AuditPage> {
protected:
    void open() {
        openSession(true);
        show(u"audit"_s);
        list = find<RowListView>("findingList");
        matrix = find<TableView>("auditMatrix");
        WAIT_FOR(list->model()->rowCount() > 3 && matrix->model()->rowCount() > 1 && page->findChild<QPushButton *>(u"findingAccept"_s));
    }

    [[nodiscard]] qint64 idAt(int row) const { return list->model()->index(row, 0).data(models::FindingIdRole).toLongLong(); }
    [[nodiscard]] qint64 currentId() const { return list->currentIndex().data(models::FindingIdRole).toLongLong(); }
    [[nodiscard]] FindingState stateOf(qint64 id) {
        return stored<FindingState>([id](store::Connection &db) {
            const auto row = store::readFinding(db, FindingId(id));
            return row ? row->state : FindingState::Open;
        });
    }
    [[nodiscard]] EmptyState *shownEmptyState() {
        for (EmptyState *state : page->findChildren<EmptyState *>())
            if (state->isVisible()) return state;
        return nullptr;
    }
    [[nodiscard]] QPushButton *shownButton(const char *name) {
        for (QPushButton *button : page->findChildren<QPushButton *>(QString::fromLatin1(name)))
            if (button->isVisible()) return button;
        return nullptr;
    }

    RowListView *list = nullptr;
    TableView *matrix = nullptr;
};

TEST_F(AuditPageTest, ADecisionGoesOnToTheNextFinding) {
    open();
    EXPECT_EQ(currentId(), idAt(0));
    const qint64 first = idAt(0), second = idAt(1);
    press(Qt::Key_A);
    EXPECT_EQ(currentId(), second);
    WAIT_FOR(stateOf(first) == FindingState::Accepted);
    WAIT_FOR(idAt(0) == second);
    EXPECT_EQ(currentId(), second);
}

TEST_F(AuditPageTest, QuickKeysDecideOneFindingEach) {
    open();
    const qint64 ids[] = {idAt(0), idAt(1), idAt(2)};
    press(Qt::Key_F);
    press(Qt::Key_A);
    press(Qt::Key_N);
    WAIT_FOR(stateOf(ids[2]) == FindingState::NotAProblem);
    EXPECT_EQ(stateOf(ids[0]), FindingState::ToFix);
    EXPECT_EQ(stateOf(ids[1]), FindingState::Accepted);
}

TEST_F(AuditPageTest, UndoBringsTheFindingBackSelected) {
    open();
    press(Qt::Key_J);
    const qint64 id = idAt(1);
    ASSERT_EQ(currentId(), id);
    press(Qt::Key_N);
    WAIT_FOR(stateOf(id) == FindingState::NotAProblem && idAt(1) != id);
    backend->undo();
    WAIT_FOR(idAt(1) == id);
    EXPECT_EQ(stateOf(id), FindingState::Open);
    EXPECT_EQ(currentId(), id);
}

TEST_F(AuditPageTest, PillsShowWhatWasDecidedAndItCanBeOpenedAgain) {
    open();
    const qint64 id = currentId();
    press(Qt::Key_F);
    WAIT_FOR(stateOf(id) == FindingState::ToFix);
    click(find<PillButton>("statePill1"));
    WAIT_FOR(list->model()->rowCount() == 1 && currentId() == id);
    WAIT_FOR(shownButton("findingFixed") != nullptr);
    click(shownButton("findingFixed"));
    WAIT_FOR(stateOf(id) == FindingState::Fixed);
    WAIT_FOR(shownEmptyState() != nullptr);
    click(find<PillButton>("statePill2"));
    WAIT_FOR(shownButton("findingReopen") != nullptr);
    click(shownButton("findingReopen"));
    WAIT_FOR(stateOf(id) == FindingState::Open);
}

TEST_F(AuditPageTest, EnterAndClickInTheMatrixAskForThePosts) {
    open();
    QSignalSpy asked(page, &AuditPage::showPostsRequested);
    matrix->setFocus(Qt::TabFocusReason);
    matrix->setCurrentIndex(matrix->model()->index(0, models::MatrixModel::Professional));
    QTest::keyClick(matrix, Qt::Key_Right);
    QTest::keyClick(matrix, Qt::Key_Return);
    ASSERT_EQ(asked.count(), 1);
    const auto filter = asked.at(0).at(0).value<store::PostFilter>();
    EXPECT_EQ(filter.label, store::LabelFilter::Personal);
    ASSERT_EQ(filter.accounts.size(), 1U);
    QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {},
                      matrix->visualRect(matrix->model()->index(matrix->model()->rowCount() - 1, models::MatrixModel::NoLabel)).center());
    ASSERT_EQ(asked.count(), 2);
    const auto all = asked.at(1).at(0).value<store::PostFilter>();
    EXPECT_EQ(all.label, store::LabelFilter::None);
    EXPECT_TRUE(all.accounts.empty());
}

TEST_F(AuditPageTest, ACellSaysItsFindings) {
    open();
    const QString words = matrix->model()->index(0, models::MatrixModel::Personal).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(words.contains(u"personal"_s) && words.contains(u"open findings"_s)) << words.toStdString();
}

TEST_F(AuditPageTest, FiltersThatMatchNothingCanBeCleared) {
    open();
    // X is professional: nothing on it can be too professional.
    choose("findingKind", u"Professional post"_s);
    choose("findingAccount", u"X"_s);
    WAIT_FOR(shownEmptyState() != nullptr);
    click(shownEmptyState()->findChild<QPushButton *>());
    WAIT_FOR(shownEmptyState() == nullptr && list->model()->rowCount() > 3);
}

TEST_F(AuditPageTest, OpensThePostOfTheFinding) {
    open();
    QSignalSpy opened(page, &AuditPage::openPostOnPlatform);
    WAIT_FOR(shownButton("findingOpen") != nullptr);
    click(shownButton("findingOpen"));
    press(Qt::Key_O);
    ASSERT_EQ(opened.count(), 2);
    EXPECT_TRUE(opened.first().first().toString().startsWith(u"https://"_s));
}

TEST_F(AuditPageTest, WithoutPurposesItSaysWhatToDo) {
    openSession(true);
    services::DecisionService decisions(*session);
    const auto accounts = stored<std::vector<store::AccountRow>>(store::readAccounts);
    for (const store::AccountRow &account : accounts) ASSERT_TRUE(decisions.setPurpose(account.id, Purpose::Unset));
    show(u"audit"_s);
    const QSignalSpy asked(page, &AuditPage::showAccountsRequested);
    WAIT_FOR(shownEmptyState() != nullptr);
    click(shownEmptyState()->findChild<QPushButton *>());
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(AuditPageTest, AnEmptyStoreOffersTheImport) {
    openSession(false);
    show(u"audit"_s);
    const QSignalSpy asked(page, &AuditPage::importRequested);
    WAIT_FOR(shownEmptyState() != nullptr);
    click(shownEmptyState()->findChild<QPushButton *>());
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(AuditPageTest, EveryWidgetIsNamed) {
    open();
    EXPECT_EQ(test::unnamedWidgets(page), QStringList());
}

}  // namespace

}  // namespace twofold::gui
