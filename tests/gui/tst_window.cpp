// SPDX-License-Identifier: GPL-3.0-or-later
// Today, People and the whole window, driven by keys and clicks.
#include <QItemSelectionModel>
#include <QListView>

#include "accountspage.h"
#include "dialogs.h"
#include "firststartpage.h"
#include "importcontroller.h"
#include "importdialog.h"
#include "mainwindow.h"
#include "overlay.h"
#include "pagetest.h"
#include "peoplepage.h"
#include "tableview.h"
#include "todaypage.h"

namespace twofold::test {

using models::ReviewQueue;

class TodayTest : public PageTest<gui::TodayPage> {
protected:
    void SetUp() override {
        openSession(true);
        show(QStringLiteral("today"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return queue().card() && (queue().evidence().contact || queue().evidence().post); }, patienceMs));
    }
    ReviewQueue &queue() { return *page->queue(); }
    std::int64_t decisions() {
        return stored<std::int64_t>([](store::Connection &db) { return db.integer("SELECT count(*) FROM events WHERE kind='decision' AND undone=0"); });
    }
};

TEST_F(TodayTest, OneKeyDecidesACardAndTheNextIsShown) {
    const std::int64_t before = decisions();
    for (int card = 0; card < ReviewQueue::batchSize; ++card) {
        ASSERT_FALSE(queue().finished());
        press(Qt::Key_Return);
        WAIT_FOR(queue().done() == card + 1);
        // Each decision is on disk when its card is done: another connection sees it.
        EXPECT_EQ(decisions(), before + card + 1);
        WAIT_FOR(queue().finished() || queue().evidence().contact || queue().evidence().post);
    }
    EXPECT_TRUE(queue().finished());
}

TEST_F(TodayTest, UndoBringsTheCardBack) {
    const std::string first = queue().card()->id;
    const std::int64_t before = decisions();
    press(Qt::Key_Return);
    WAIT_FOR(queue().done() == 1);
    queue().undo();
    WAIT_FOR(decisions() == before);
    EXPECT_EQ(queue().done(), 0);
    ASSERT_NE(queue().card(), nullptr);
    EXPECT_EQ(queue().card()->id, first);
}

TEST_F(TodayTest, MovingOnPassesOverAndDecidesNothing) {
    const std::int64_t before = decisions();
    press(Qt::Key_J);
    WAIT_FOR(queue().current() == 1);
    WAIT_FOR(queue().entries()[0].outcome == ReviewQueue::Outcome::Seen);
    EXPECT_EQ(decisions(), before + 1) << "one event, which can be undone";
    EXPECT_EQ(stored<std::int64_t>([](store::Connection &db) { return db.integer("SELECT count(*) FROM decisions WHERE field NOT IN ('seen','purpose')"); }), 0);
    press(Qt::Key_K);
    WAIT_FOR(queue().current() == 0);
    EXPECT_EQ(decisions(), before + 1) << "going back leaves the card where it was";
    queue().undo();
    WAIT_FOR(decisions() == before);
    EXPECT_EQ(queue().entries()[0].outcome, ReviewQueue::Outcome::Open);
}

TEST_F(TodayTest, PassingOverTheWholeBatchEndsIt) {
    for (int card = 0; card < ReviewQueue::batchSize; ++card) {
        press(Qt::Key_J);
        WAIT_FOR(queue().done() == card + 1);
    }
    EXPECT_TRUE(queue().finished());
}

TEST_F(TodayTest, AClosedWindowGoesOnWithTheBatch) {
    press(Qt::Key_Return);
    WAIT_FOR(queue().done() == 1);
    press(Qt::Key_S);
    WAIT_FOR(queue().done() == 2);
    const auto before = queue().entries();
    window.reset();
    backend.reset();
    show(QStringLiteral("today"));
    WAIT_FOR(queue().card() != nullptr);
    ASSERT_EQ(queue().entries().size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(queue().entries()[i].card.id, before[i].card.id);
        EXPECT_EQ(queue().entries()[i].outcome, before[i].outcome) << i;
    }
    EXPECT_EQ(queue().current(), 2);
    // What was decided before is undone all the same, and its card is open again.
    queue().undo();
    WAIT_FOR(queue().done() == 1);
}

TEST_F(TodayTest, SnoozedCardsDoNotComeAgain) {
    const std::string first = queue().card()->id;
    press(Qt::Key_S);
    WAIT_FOR(queue().done() == 1);
    while (!queue().finished()) {
        const int done = queue().done();
        press(Qt::Key_S);
        WAIT_FOR(queue().done() == done + 1);
    }
    queue().load();
    WAIT_FOR(!queue().loading() && queue().card() && queue().done() == 0);
    for (const auto &entry : queue().entries()) EXPECT_NE(entry.card.id, first);
}

// A duplicate and a drift card before anything else.
class TodayCardsTest : public PageTest<gui::TodayPage> {
protected:
    void SetUp() override {
        openSession(true);
        const auto put = [this](const std::string &sql) {
            ASSERT_TRUE(session->writer().run(store::Writer::Urgency::User, [&](store::Connection &db) -> Result<void> {
                db.execute(sql);
                return {};
            }));
        };
        put("UPDATE findings SET present=0");
        put("UPDATE posts SET label_state=0 WHERE label_state=1");
        put("UPDATE contacts SET drift=2 WHERE id=(SELECT id FROM contacts WHERE present=1 ORDER BY score DESC LIMIT 1)");
        put("INSERT INTO duplicates(a, b, score, evidence) SELECT min(id), max(id), 930, '[{\"code\":\"same_name\",\"numbers\":[],\"words\":[],\"weight\":2.0}]'"
            " FROM (SELECT id FROM contacts WHERE present=1 ORDER BY score DESC LIMIT 2 OFFSET 40)");
        show(QStringLiteral("today"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return queue().card() && queue().evidence().contact; }, patienceMs));
    }
    ReviewQueue &queue() { return *page->queue(); }
    void goTo(services::CardKind kind) {
        for (std::size_t i = 0; i < queue().entries().size(); ++i)
            if (queue().entries()[i].card.kind == kind) {
                queue().select(static_cast<int>(i));
                WAIT_FOR(queue().evidence().contact && queue().evidence().contact->person.id == queue().card()->contact);
                settle();
                return;
            }
        FAIL() << "no such card";
    }
    bool shown(const char *button) { return find<QWidget>(button)->isVisible(); }
};

TEST_F(TodayCardsTest, TheKeysOfADuplicateMergeOrPart) {
    goTo(services::CardKind::Duplicate);
    EXPECT_TRUE(queue().evidence().other);
    EXPECT_TRUE(shown("decideMerge") && shown("decideNeverMatch"));
    EXPECT_FALSE(shown("decideTier1") || shown("decideProfessional") || shown("decideFinding1"));
    EXPECT_EQ(unnamedWidgets(page), QStringList());
    const auto other = queue().card()->other;
    const int place = queue().current();
    press(Qt::Key_X);
    WAIT_FOR(queue().done() == 1);
    queue().undo();
    WAIT_FOR(stored<std::int64_t>([](store::Connection &db) { return db.integer("SELECT count(*) FROM events WHERE undone=1"); }) == 1);
    WAIT_FOR(queue().entries()[static_cast<std::size_t>(place)].outcome == models::ReviewQueue::Outcome::Open);
    queue().select(place);
    WAIT_FOR(queue().evidence().other);
    press(Qt::Key_M);
    // Merged into the first.
    WAIT_FOR(!stored<bool>([other](store::Connection &db) { return store::readPerson(db, other).has_value(); }));
}

TEST_F(TodayCardsTest, ADriftCardTakesTierKeysAndNotThoseOfDuplicates) {
    goTo(services::CardKind::Drift);
    EXPECT_TRUE(shown("decideTier1") && shown("decideTrust1"));
    EXPECT_FALSE(shown("decideMerge"));
    const auto contact = queue().card()->contact;
    press(Qt::Key_M);
    settle();
    EXPECT_EQ(queue().done(), 0);
    press(Qt::Key_2);
    WAIT_FOR(queue().done() == 1);
    EXPECT_EQ(stored<Tier>([contact](store::Connection &db) { return store::readPerson(db, contact)->tier; }), Tier::Interact);
}

TEST_F(TodayTest, EveryWidgetHasAName) { EXPECT_EQ(unnamedWidgets(page), QStringList()); }

class PeopleTest : public PageTest<gui::PeoplePage> {
protected:
    void SetUp() override {
        openSession(true);
        show(QStringLiteral("people"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return table().model()->rowCount() > 10; }, patienceMs));
    }
    gui::TableView &table() { return *page->table(); }
    store::PersonRow person(ContactId id) {
        return stored<store::PersonRow>([id](store::Connection &db) { return store::readPerson(db, id).value_or(store::PersonRow()); });
    }
};

TEST_F(PeopleTest, AKeyTagsAllThatAreSelected) {
    table().selectionModel()->select(table().model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table().selectionModel()->select(table().model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto ids = page->selected();
    ASSERT_EQ(ids.size(), 2U);
    press(Qt::Key_3);
    for (const ContactId id : ids) {
        WAIT_FOR(person(id).tierState == ValueState::Decided);
    }
    for (const ContactId id : ids) EXPECT_EQ(person(id).tier, Tier::Friend);
    press(Qt::Key_R);
    for (const ContactId id : ids) {
        WAIT_FOR(person(id).trust == Trust::Inner);
    }
    backend->undo();
    for (const ContactId id : ids) {
        WAIT_FOR(person(id).trustState != ValueState::Decided);
    }
    for (const ContactId id : ids) EXPECT_EQ(person(id).tier, Tier::Friend);
}

TEST_F(PeopleTest, FiltersCombineAndClear) {
    const int all = table().model()->rowCount();
    const auto tierOf = [&](int row) { return table().model()->index(row, 0).data(models::ContactTierRole).value<models::JudgedTier>().value; };
    const auto onlyFriends = [&] {
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (tierOf(row) != Tier::Friend) return false;
        return table().model()->rowCount() > 0;
    };
    ASSERT_FALSE(onlyFriends());
    choose("filterTier", QStringLiteral("friend"));
    WAIT_FOR(onlyFriends());
    page->setFilter({});
    WAIT_FOR(table().model()->rowCount() == all && !onlyFriends());
}

TEST_F(PeopleTest, EveryNetworkCanBeFiltered) {
    choose("filterPlatform", QStringLiteral("Facebook"));
    const auto onlyFacebook = [&] {
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (!table().model()->index(row, 0).data(models::ContactPlatformsRole).value<QList<Platform>>().contains(Platform::Facebook)) return false;
        return table().model()->rowCount() > 0;
    };
    WAIT_FOR(onlyFacebook());
}

TEST_F(PeopleTest, SearchFindsAsOneTypes) {
    page->setSearch(QStringLiteral("leon acht"));
    const auto onlyHer = [&] {
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (table().model()->index(row, 0).data(models::ContactNameRole).toString() != QStringLiteral("Leonie Achterberg")) return false;
        return table().model()->rowCount() > 0;
    };
    WAIT_FOR(onlyHer());
}

TEST_F(PeopleTest, EveryWidgetHasAName) { EXPECT_EQ(unnamedWidgets(page), QStringList()); }

class WindowTest : public testing::Test {
protected:
    void SetUp() override {
        gui::dialogSeam() = &seam;
        auto opened = services::Session::open(folder.file("store.db"));
        ASSERT_TRUE(opened);
        session = std::move(*opened);
        backend = std::make_unique<models::Backend>(*session);
        window = std::make_unique<gui::MainWindow>(*backend, theme(), gui::WindowState(), false);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void TearDown() override {
        window.reset();
        backend.reset();
        gui::dialogSeam() = nullptr;
    }
    gui::ImportDialog *dialog() { return window->importer()->dialog(); }
    bool firstStartShown() { return window->findChild<gui::FirstStartPage *>()->isVisible(); }

    TempDir folder;
    gui::DialogSeam seam;
    std::unique_ptr<services::Session> session;
    std::unique_ptr<models::Backend> backend;
    std::unique_ptr<gui::MainWindow> window;
};

TEST_F(WindowTest, FromAnEmptyStoreOverPreviewToTheTruthReportAndBack) {
    WAIT_FOR(firstStartShown());
    window->importer()->start({QStringLiteral(TWOFOLD_SOURCE_DIR "/resources/sample/x-archive.zip")});
    WAIT_FOR(dialog() && dialog()->step() == gui::ImportDialog::Step::Preview);
    const auto reader = session->reader();
    ASSERT_TRUE(reader);
    EXPECT_EQ(store::countPosts(**reader, {}), 0) << "a preview stores nothing";
    Q_EMIT dialog()->importRequested();
    WAIT_FOR(dialog() && dialog()->step() == gui::ImportDialog::Step::Report);
    EXPECT_GT(store::countPosts(**reader, {}), 1000);
    WAIT_FOR(!firstStartShown());
    Q_EMIT dialog()->undoRequested();
    WAIT_FOR(store::countPosts(**reader, {}) == 0);
    WAIT_FOR(firstStartShown());
    EXPECT_TRUE(seam.errors.isEmpty());
}

TEST_F(WindowTest, WhatIsNoExportSaysSo) {
    window->importer()->start({QStringLiteral(TWOFOLD_SOURCE_DIR "/README.md")});
    WAIT_FOR(!seam.errors.isEmpty());
    EXPECT_TRUE(seam.errors.front().contains(QStringLiteral("README.md"))) << seam.errors.front().toStdString();
}

TEST_F(WindowTest, EveryPageIsReachedByItsKey) {
    const QStringList pages{QStringLiteral("today"), QStringLiteral("people"), QStringLiteral("posts"), QStringLiteral("audit"), QStringLiteral("accounts")};
    for (int i = 0; i < pages.size(); ++i) {
        QTest::keyClick(window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        EXPECT_EQ(window->currentPage(), pages[i]);
    }
}

TEST_F(WindowTest, EveryWidgetHasAName) { EXPECT_EQ(unnamedWidgets(window.get()), QStringList()); }

}  // namespace twofold::test
