// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "actionregistry.h"
#include "buttons.h"
#include "commandpalette.h"
#include "controls.h"
#include "filterbutton.h"
#include "firststartpage.h"
#include "guitest.h"
#include "keysheet.h"
#include "mainwindowframe.h"
#include "metrics.h"
#include "overlay.h"
#include "pageframe.h"
#include "sidebar.h"

namespace twofold::gui {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// Answers when it is told to.
class LateProvider : public PaletteProvider {
public:
    using PaletteProvider::PaletteProvider;
    QString text, activated;
    quint64 ticket = 0;
    void query(const QString &query, quint64 number) override {
        text = query;
        ticket = number;
    }
    void activate(const QString &id) override { activated = id; }
    [[nodiscard]] qint64 total() const override { return 100; }
};

class Shell : public testing::Test {
protected:
    void SetUp() override {
        for (const QString &id : {u"today"_s, u"people"_s, u"audit"_s}) {
            auto *page = new PageFrame(id, id);
            auto *field = new QLineEdit(page);
            field->setObjectName(id + u"Field"_s);
            field->setAccessibleName(id);
            page->setBody(field);
            window.addPage(id, id, id, page);
        }
        add(u"import"_s, u"Import an export…"_s, u"Ctrl+I"_s, {}, u"Everywhere"_s);
        add(u"undoImport"_s, u"Undo an import…"_s, {}, {}, {});
        add(u"image"_s, u"Save this chart as an image…"_s, {}, {}, {});
        add(u"tier.interact"_s, u"Set tier: interact"_s, u"2"_s, u"today"_s, u"Decide: contact"_s);
        window.resize(1280, 800);
        window.show();
        window.showPage(u"today"_s);
        window.activateWindow();
        test::settle();
    }
    void add(const QString &id, const QString &text, const QString &key, const QString &page, const QString &group) {
        ActionInfo info;
        info.id = id;
        info.text = text;
        info.icon = u"import"_s;
        if (!key.isEmpty()) info.keys = {QKeySequence(key)};
        info.page = page;
        info.group = group;
        QObject::connect(window.actions()->add(info), &QAction::triggered, [this, id] { triggered << id; });
    }
    CommandPalette &palette() { return *window.palettePopup(); }
    void type(const QString &text) { QTest::keyClicks(palette().input(), text); }

    MainWindowFrame window;
    QStringList triggered;
};

}  // namespace

TEST_F(Shell, EveryInteractiveWidgetIsNamed) {
    window.keySheet()->open();
    EXPECT_EQ(test::unnamedWidgets(&window).join(u"; "_s).toStdString(), "");
    const FirstStartPage first(true);
    EXPECT_EQ(test::unnamedWidgets(&first).join(u"; "_s).toStdString(), "");
}

TEST_F(Shell, AnUnnamedWidgetIsNoticed) {
    auto *button = new QPushButton(window.page(u"today"_s));
    EXPECT_EQ(test::unnamedWidgets(&window).size(), 1) << test::unnamedWidgets(&window).join(u"; "_s).toStdString();
    delete button;
}

TEST_F(Shell, CtrlKOpensThePaletteAndTypingFilters) {
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(palette().isOpen());
    EXPECT_TRUE(palette().input()->hasFocus());
    type(u"im"_s);
    const QStringList titles = palette().shownTitles();
    ASSERT_GE(titles.size(), 3);
    EXPECT_EQ(titles.first(), u"Import an export…"_s) << "a match at the start comes first";
    EXPECT_TRUE(titles.contains(u"Undo an import…"_s));
    EXPECT_TRUE(titles.contains(u"Save this chart as an image…"_s));
    EXPECT_FALSE(titles.contains(u"people"_s));
    type(u"age"_s);
    EXPECT_EQ(palette().shownTitles(), QStringList{u"Save this chart as an image…"_s});
    QTest::keyClick(palette().input(), Qt::Key_Return);
    EXPECT_FALSE(palette().isOpen());
    EXPECT_EQ(triggered, QStringList{u"image"_s});
}

TEST_F(Shell, ArrowsSkipTheHeadsAndGoRound) {
    palette().open();
    const int count = int(palette().shownTitles().size());
    const QString first = palette().list()->currentIndex().data().toString();
    for (int i = 0; i < count; ++i) {
        QTest::keyClick(palette().input(), Qt::Key_Down);
        EXPECT_TRUE(palette().list()->currentIndex().flags() & Qt::ItemIsSelectable);
    }
    EXPECT_EQ(palette().list()->currentIndex().data().toString(), first);
    QTest::keyClick(palette().input(), Qt::Key_Up);
    EXPECT_EQ(palette().list()->currentIndex().data().toString(), palette().shownTitles().last());
}

TEST_F(Shell, EscClosesThePaletteAndGivesTheFocusBack) {
    auto *field = window.findChild<QLineEdit *>(u"todayField"_s);
    field->setFocus();
    palette().open();
    QTest::keyClick(palette().input(), Qt::Key_Escape);
    EXPECT_FALSE(palette().isOpen());
    EXPECT_TRUE(field->hasFocus());
}

TEST_F(Shell, FocusStaysInThePalette) {
    palette().open();
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        EXPECT_TRUE(palette().isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_F(Shell, LateAnswersOfAProviderAreDropped) {
    LateProvider provider;
    palette().addProvider(&provider);
    palette().open();
    type(u"i"_s);
    const quint64 old = provider.ticket;
    type(u"m"_s);
    EXPECT_EQ(provider.text, u"im"_s);
    Q_EMIT provider.answered(old, {{u"1"_s, u"People"_s, u"Stale Name"_s, {}, u"people"_s, {}}});
    EXPECT_FALSE(palette().shownTitles().contains(u"Stale Name"_s));
    Q_EMIT provider.answered(provider.ticket, {{u"2"_s, u"People"_s, u"Kim \u202EOduya"_s, u"untiered, Li"_s, u"people"_s, {}}});
    EXPECT_TRUE(palette().shownTitles().contains(u"Kim Oduya"_s));
    const auto *count = palette().findChild<QLabel *>(u"paletteCount"_s);
    EXPECT_TRUE(count->text().startsWith(QString::number(palette().shownTitles().size()) + u" of 1"_s)) << count->text().toStdString();
    while (palette().list()->currentIndex().data().toString() != u"Kim Oduya untiered, Li"_s)
        QTest::keyClick(palette().input(), Qt::Key_Down);
    QTest::keyClick(palette().input(), Qt::Key_Enter);
    EXPECT_EQ(provider.activated, u"2"_s);
}

TEST_F(Shell, WhatCannotBeDoneIsNotOffered) {
    window.actions()->setAvailable(u"undoImport"_s, false);
    palette().open();
    EXPECT_FALSE(palette().shownTitles().contains(u"Undo an import…"_s));
    palette().close();
    window.showPage(u"people"_s);
    palette().open();
    EXPECT_FALSE(palette().shownTitles().contains(u"Set tier: interact"_s)) << "belongs to another page";
    EXPECT_FALSE(window.actions()->trigger(u"tier.interact"_s));
}

TEST(PaletteMatching, PrefersStartsOfWords) {
    EXPECT_GT(matchLetters(u"Import"_s, u"im"_s).score, matchLetters(u"Undo an import"_s, u"im"_s).score);
    EXPECT_GT(matchLetters(u"Undo an import"_s, u"im"_s).score, matchLetters(u"Kim"_s, u"im"_s).score);
    EXPECT_EQ(matchLetters(u"Claim, import"_s, u"im"_s).places, (QList<int>{7, 8}));
    EXPECT_FALSE(matchLetters(u"People"_s, u"zz"_s).found);
    EXPECT_EQ(matchLetters(u"Truth report"_s, u"trep"_s).places, (QList<int>{0, 1, 7, 8})) << "letter by letter";
    EXPECT_FALSE(matchLetters(u"a long text with a b somewhere and c far off"_s, u"abc"_s).found) << "strewn letters are no match";
    EXPECT_TRUE(matchLetters(u"anything"_s, u"  "_s).found);
}

TEST_F(Shell, TheKeySheetShowsThisPagesGroupsAndThoseOfAll) {
    QTest::keyClick(&window, '?', Qt::ShiftModifier);
    ASSERT_TRUE(window.keySheet()->isOpen());
    EXPECT_EQ(window.keySheet()->groups(), (QStringList{u"Decide: contact"_s, u"Everywhere"_s}));
    EXPECT_EQ(window.keySheet()->columnCount(), 2);
    window.keySheet()->close();
    window.showPage(u"people"_s);
    window.keySheet()->open();
    EXPECT_EQ(window.keySheet()->groups(), QStringList{u"Everywhere"_s});
}

TEST_F(Shell, KeysOfThePageDoNothingUnderAnOverlay) {
    QTest::keyClick(&window, Qt::Key_2);
    EXPECT_EQ(triggered.size(), 1);
    window.keySheet()->open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    EXPECT_EQ(triggered.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), '?', Qt::ShiftModifier);
    EXPECT_FALSE(window.keySheet()->isOpen());
}

TEST_F(Shell, TypingInAFieldIsNotAKeyOfThePage) {
    auto *field = window.findChild<QLineEdit *>(u"todayField"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_2);
    EXPECT_EQ(field->text(), u"2"_s);
    EXPECT_TRUE(triggered.isEmpty());
}

TEST_F(Shell, ToastOffersUndoOnceAndTakesNoFocus) {
    auto *field = window.findChild<QLineEdit *>(u"todayField"_s);
    field->setFocus();
    QSignalSpy undo(&window, &MainWindowFrame::undoRequested);
    window.showToast(u"Amara Lindqvist: interact"_s, true);
    window.showToast(u"Femi Adeyinka: friend"_s, true);
    Toast *toast = window.toast();
    EXPECT_EQ(toast->text(), u"Femi Adeyinka: friend"_s);
    EXPECT_EQ(window.findChildren<Toast *>().size(), 1);
    EXPECT_TRUE(field->hasFocus());
    EXPECT_TRUE(toast->accessibleName().contains(u"Femi Adeyinka"_s));
    QTest::mouseClick(toast, Qt::LeftButton, {}, QPoint(5, toast->height() / 2));
    EXPECT_EQ(undo.count(), 0);
    QTest::mouseClick(toast, Qt::LeftButton, {}, QPoint(toast->width() - 20, toast->height() / 2));
    EXPECT_EQ(undo.count(), 1);
    EXPECT_FALSE(toast->isVisible());
}

TEST_F(Shell, ToastGoesByItself) {
    window.toast()->setDuration(20);
    window.showToast(u"x"_s, false);
    EXPECT_TRUE(window.toast()->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !window.toast()->isVisible(); }, 2000));
}

TEST_F(Shell, SidebarChangesPagesAndCountsWhatWaits) {
    QSignalSpy shown(&window, &MainWindowFrame::pageShown);
    auto *list = window.findChild<QListView *>(u"sidebarPages"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    EXPECT_EQ(window.currentPage(), u"people"_s);
    EXPECT_EQ(shown.count(), 1);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window.currentPage(), u"audit"_s);
    window.sidebar()->setCount(u"audit"_s, 23);
    EXPECT_EQ(list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"audit, 23 waiting"_s);
}

TEST_F(Shell, ANarrowWindowShowsIconsWithTooltips) {
    EXPECT_FALSE(window.sidebar()->isCollapsed());
    const Metrics m = Metrics::of(&window);
    window.resize(m.px(190), 600);
    test::settle();
    EXPECT_TRUE(window.sidebar()->isCollapsed());
    EXPECT_EQ(window.findChild<QListView *>(u"sidebarPages"_s)->model()->index(0, 0).data(Qt::ToolTipRole).toString(), u"today"_s);
    window.resize(m.px(260), 600);
    test::settle();
    EXPECT_FALSE(window.sidebar()->isCollapsed());
}

TEST_F(Shell, TheInspectorOpensOverANarrowPage) {
    auto *page = qobject_cast<PageFrame *>(window.page(u"today"_s));
    InspectorPanel *inspector = page->inspector();
    test::settle();
    EXPECT_TRUE(page->isInspectorShown());
    EXPECT_FALSE(page->inspectorFloats());
    const Metrics m = Metrics::of(&window);
    window.resize(m.px(230), 700);
    test::settle();
    EXPECT_TRUE(page->inspectorFloats());
    EXPECT_FALSE(inspector->isVisible());
    page->setInspectorShown(true);
    EXPECT_TRUE(inspector->isVisible());
    EXPECT_EQ(inspector->geometry().right(), page->rect().right());
    QTest::keyClick(inspector, Qt::Key_Escape);
    EXPECT_FALSE(inspector->isVisible());
    window.resize(m.px(300), 700);
    test::settle();
    EXPECT_TRUE(inspector->isVisible()) << "wide again: as it was";
}

TEST_F(Shell, TheInspectorKeepsItsLimits) {
    auto *inspector = qobject_cast<PageFrame *>(window.page(u"today"_s))->inspector();
    inspector->setWidthUnits(20);
    EXPECT_EQ(inspector->widthUnits(), 60);
    inspector->setWidthUnits(500);
    EXPECT_EQ(inspector->widthUnits(), 110);
    auto *handle = inspector->findChild<QWidget *>(u"inspectorHandle"_s);
    QTest::keyClick(handle, Qt::Key_Right);
    EXPECT_EQ(inspector->widthUnits(), 106);
}

TEST_F(Shell, AJobShowsItsProgressAndCanBeCancelled) {
    QSignalSpy cancel(window.sidebar(), &Sidebar::cancelRequested);
    auto *link = window.findChild<QPushButton *>(u"jobCancel"_s);
    EXPECT_FALSE(link->isVisible());
    window.sidebar()->setJob(u"Importing x.zip"_s, 1240, 5796);
    test::settle();
    ASSERT_TRUE(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    EXPECT_EQ(cancel.count(), 1);
    window.sidebar()->setJob({}, 0, 0);
    EXPECT_FALSE(link->isVisible());
}

TEST_F(Shell, DropsOfFilesAnywhereAreTold) {
    QSignalSpy dropped(&window, &MainWindowFrame::pathsDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.zip"_s), QUrl(u"https://example.org/b.zip"_s)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &drop);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.first().first().toStringList(), QStringList{u"/tmp/a.zip"_s}) << "only what is on this computer";
}

TEST(ActionRegistry, RefusesASecondOfTheSameName) {
    ActionRegistry registry;
    ActionInfo info;
    info.id = u"a"_s;
    EXPECT_NE(registry.add(info), nullptr);
    EXPECT_EQ(registry.add(info), nullptr);
    EXPECT_EQ(registry.all().size(), 1);
}

TEST(FirstStart, ShowsOnlyTheWaysThatExist) {
    FirstStartPage page(false);
    page.setPlaces(FirstStartPage::places({Platform::X, Platform::Mastodon, Platform::Feed}));
    EXPECT_EQ(page.findChild<QPushButton *>(u"connectAccount"_s), nullptr);
    QSignalSpy choose(&page, &FirstStartPage::chooseFileRequested), sample(&page, &FirstStartPage::sampleRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(u"chooseFile"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"openSample"_s), Qt::LeftButton);
    EXPECT_EQ(choose.count(), 1);
    EXPECT_EQ(sample.count(), 1);
    const FirstStartPage all(true);
    EXPECT_NE(all.findChild<QPushButton *>(u"connectAccount"_s), nullptr);
    EXPECT_EQ(FirstStartPage::places({Platform::Feed, Platform::Unknown}).size(), 2) << "feeds and tables of one's own have a way in, too";
}

TEST(FilterButton, SaysWhatIsChosenAndTakesItOff) {
    FilterButton filter(u"Tier"_s, {{u"i"_s, u"interact"_s, false}, {u"f"_s, u"R&D friends"_s, false}});
    filter.show();
    QSignalSpy changed(&filter, &FilterButton::chosenChanged);
    EXPECT_EQ(filter.accessibleName(), u"Filter: Tier"_s);
    filter.menu()->actions().at(0)->trigger();
    filter.menu()->actions().at(1)->trigger();
    EXPECT_EQ(filter.chosen(), (QStringList{u"i"_s, u"f"_s}));
    EXPECT_EQ(filter.accessibleName(), u"Filter: Tier: interact, R&D friends"_s);
    EXPECT_EQ(changed.count(), 2);
    test::settle();
    filter.resize(filter.sizeHint());
    QTest::mousePress(&filter, Qt::LeftButton, {}, QPoint(filter.width() - 10, filter.height() / 2));
    EXPECT_TRUE(filter.chosen().isEmpty());
    EXPECT_FALSE(filter.menu()->actions().at(0)->isChecked());
    filter.setChosen({u"f"_s});
    QTest::keyClick(&filter, Qt::Key_Delete);
    EXPECT_TRUE(filter.chosen().isEmpty());
    EXPECT_EQ(changed.count(), 5);
}

TEST(FilterButton, OfOneChoiceHoldsOne) {
    FilterButton filter(u"Last contact"_s, {{u"w"_s, u"this week"_s, true}, {u"m"_s, u"this month"_s, false}}, true);
    filter.menu()->actions().at(1)->trigger();
    EXPECT_EQ(filter.chosen(), QStringList{u"m"_s});
}

TEST(Segmented, HasOneChoiceAndTellsChanges) {
    SegmentedControl control(u"View"_s);
    control.setObjectName(u"view"_s);
    control.addSegment(u"table"_s, u"Table"_s, u"table"_s);
    control.addSegment(u"board"_s, u"Board"_s, u"board"_s);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    EXPECT_EQ(control.current(), u"table"_s);
    QTest::mouseClick(control.findChild<QToolButton *>(u"view_board"_s), Qt::LeftButton);
    EXPECT_EQ(control.current(), u"board"_s);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(test::unnamedWidgets(&control).isEmpty());
}

TEST(DecisionButton, SaysThatItIsSuggested) {
    DecisionButton button(QKeySequence(Qt::Key_2), u"interact"_s);
    EXPECT_EQ(button.accessibleName(), u"interact"_s);
    button.setSuggested(true);
    button.setNote(u"86 %"_s);
    EXPECT_EQ(button.accessibleName(), u"interact, suggested, 86 %"_s);
}

TEST(PageHeader, LosesItsWordsBeforeItLosesItsButtons) {
    PageHeader header(u"Accounts"_s);
    auto *button = new ActionButton(u"Import an export from a file…"_s, &header);
    button->setIconName(u"import"_s);
    header.addControl(button);
    header.resize(1000, 52);
    header.show();
    test::settle();
    const int wide = button->sizeHint().width();
    header.resize(200, 52);
    test::settle();
    EXPECT_LT(button->sizeHint().width(), wide / 2);
    EXPECT_EQ(button->toolTip(), u"Import an export from a file…"_s);
    header.resize(1000, 52);
    test::settle();
    EXPECT_EQ(button->sizeHint().width(), wide);
}

}  // namespace twofold::gui
