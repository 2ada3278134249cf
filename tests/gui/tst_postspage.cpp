// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include "buttons.h"
#include "controls.h"
#include "metrics.h"
#include "pagetest.h"
#include "postspage.h"
#include "ratiochart.h"
#include "tableview.h"

namespace twofold::gui {

using Qt::Literals::StringLiterals::operator""_s;
using services::Ratio;

namespace {

class PostsPageTest : public test::PageTest<PostsPage> {
protected:
    void open(int width = 1280, int height = 800) {
        openSession(true);
        show(u"posts"_s, width, height);
        professional = find<RowListView>("professionalList");
        personal = find<RowListView>("personalList");
        list = find<RowListView>("postsList");
        WAIT_FOR(professional->model()->rowCount() > 3 && personal->model()->rowCount() > 3);
    }

    [[nodiscard]] static qint64 idAt(const RowListView *view, int row) {
        return view->model()->index(row, 0).data(models::PostIdRole).toLongLong();
    }
    [[nodiscard]] store::PostRow post(qint64 id) {
        return stored<store::PostRow>([id](store::Connection &db) { return store::readPost(db, PostId(id)).value_or(store::PostRow()); });
    }
    [[nodiscard]] bool isDecided(qint64 id, Label label) {
        const store::PostRow row = post(id);
        return row.label == label && row.labelState == ValueState::Decided;
    }
    void clickRow(RowListView *view, int row, Qt::KeyboardModifiers modifiers = {}) {
        view->scrollTo(view->model()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(view->model()->index(row, 0)).center());
    }
    [[nodiscard]] QString subtitle() {
        for (const QLabel *label : page->header()->findChildren<QLabel *>())
            if (label->text() != page->accessibleName()) return label->text();
        return {};
    }
    /// The empty state that is shown; null where there is none.
    [[nodiscard]] EmptyState *shownEmptyState() {
        for (EmptyState *state : page->findChildren<EmptyState *>())
            if (state->isVisible() && state->findChild<QPushButton *>()) return state;
        return nullptr;
    }

    RowListView *professional = nullptr, *personal = nullptr, *list = nullptr;
};

TEST_F(PostsPageTest, AKeyLabelsTheSelectedPostAndTheNextOneFollows) {
    open();
    clickRow(personal, 1);
    const qint64 id = idAt(personal, 1), next = idAt(personal, 2);
    ASSERT_FALSE(isDecided(id, Label::Professional));
    press(Qt::Key_P);
    WAIT_FOR(isDecided(id, Label::Professional));
    WAIT_FOR(idAt(personal, 1) == next);
    ASSERT_EQ(page->selected().size(), 1U);
    EXPECT_EQ(page->selected().front().value, next);
}

TEST_F(PostsPageTest, AKeyThatAgreesDecidesAndStays) {
    open();
    clickRow(personal, 1);
    const qint64 id = idAt(personal, 1);
    press(Qt::Key_H);
    WAIT_FOR(isDecided(id, Label::Personal));
    WAIT_FOR(personal->model()->index(1, 0).data(models::PostLabelRole).value<models::JudgedLabel>().state == ValueState::Decided);
    EXPECT_EQ(page->selected().front().value, id);
}

TEST_F(PostsPageTest, SeveralAreLabelledAtOnceAndUndoBringsThemBackSelected) {
    open();
    clickRow(personal, 0);
    clickRow(personal, 2, Qt::ShiftModifier);
    ASSERT_EQ(page->selected().size(), 3U);
    const qint64 ids[] = {idAt(personal, 0), idAt(personal, 1), idAt(personal, 2)};
    press(Qt::Key_P);
    for (const qint64 id : ids) WAIT_FOR(isDecided(id, Label::Professional));
    WAIT_FOR(idAt(personal, 0) != ids[0]);
    backend->undo();
    WAIT_FOR(idAt(personal, 0) == ids[0]);
    for (const qint64 id : ids) EXPECT_EQ(post(id).labelState, ValueState::Suggested);
    EXPECT_EQ(page->selected().size(), 3U);
}

TEST_F(PostsPageTest, OnlyOneSideHasASelection) {
    open();
    clickRow(professional, 1);
    clickRow(personal, 1);
    EXPECT_TRUE(professional->selectionModel()->selectedRows().isEmpty());
    ASSERT_EQ(page->selected().size(), 1U);
    EXPECT_EQ(page->selected().front().value, idAt(personal, 1));
}

TEST_F(PostsPageTest, KeysMoveInTheSideThatIsInUse) {
    open();
    clickRow(personal, 0);
    press(Qt::Key_J);
    press(Qt::Key_J);
    press(Qt::Key_K);
    EXPECT_EQ(page->selected().front().value, idAt(personal, 1));
}

TEST_F(PostsPageTest, SearchFindsAsOneTypesAndEscTakesItBack) {
    open();
    const QString all = subtitle();
    press(Qt::Key_Slash);
    auto *search = find<SearchField>("postsSearch");
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, u"war"_s);
    WAIT_FOR(page->filter().query == "war" && subtitle() != all);
    WAIT_FOR(professional->model()->rowCount() > 0 &&
             professional->model()->index(0, 0).data(models::PostTextRole).toString().contains(u"war"_s, Qt::CaseInsensitive));
    // Letters went to the field and labelled nothing.
    EXPECT_EQ(stored<qint64>([](store::Connection &db) { return store::countPosts(db, {.state = ValueState::Decided}); }), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    WAIT_FOR(subtitle() == all);
}

TEST_F(PostsPageTest, FiltersNarrowBothSides) {
    open();
    choose("filterKind", u"reply"_s);
    ASSERT_EQ(page->filter().kind, PostKind::Reply);
    const auto onlyReplies = [](const RowListView *view) {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            if (view->model()->index(row, 0).data(models::PostKindRole).value<PostKind>() != PostKind::Reply) return false;
        return view->model()->rowCount() > 0;
    };
    WAIT_FOR(onlyReplies(professional) && onlyReplies(personal));
    const qint64 replies = stored<qint64>([](store::Connection &db) { return store::countPosts(db, {.kind = PostKind::Reply}); });
    WAIT_FOR(subtitle().startsWith(QLocale().toString(replies) + u" of "_s));
}

TEST_F(PostsPageTest, NothingThatMatchesOffersToClearTheFilters) {
    open();
    page->setSearch(u"zzqqxx"_s);
    WAIT_FOR(shownEmptyState() != nullptr);
    click(shownEmptyState()->findChild<QPushButton *>());
    WAIT_FOR(shownEmptyState() == nullptr && professional->model()->rowCount() > 3);
    EXPECT_EQ(page->filter(), store::PostFilter());
}

TEST_F(PostsPageTest, AnEmptyStoreOffersTheImport) {
    openSession(false);
    show(u"posts"_s);
    const QSignalSpy asked(page, &PostsPage::importRequested);
    WAIT_FOR(shownEmptyState() != nullptr);
    click(shownEmptyState()->findChild<QPushButton *>());
    EXPECT_EQ(asked.count(), 1);
    press(Qt::Key_P);  // without a post there is nothing to decide
    test::settle();
}

TEST_F(PostsPageTest, AFilterByLabelIsShownAsAList) {
    open();
    page->setFilter({.label = store::LabelFilter::Unsure});
    EXPECT_FALSE(page->isSplit());
    EXPECT_TRUE(find<PillButton>("labelPill3")->isChecked());
    const auto unsure = [this] {
        const auto label = list->model()->index(0, 0).data(models::PostLabelRole).value<models::JudgedLabel>();
        return list->model()->rowCount() > 0 && label.confidence <= store::unsureTo / 1000.0 + 0.001;
    };
    WAIT_FOR(unsure());
    click(find<PillButton>("labelPill4"));
    WAIT_FOR(list->model()->rowCount() > 0 &&
             list->model()->index(0, 0).data(models::PostLabelRole).value<models::JudgedLabel>().value == Label::None);
    click(find<QToolButton>("postsView_split"));
    EXPECT_EQ(page->filter().label, store::LabelFilter::Any);
}

TEST_F(PostsPageTest, TheButtonsOfTheInspectorDecideToo) {
    open();
    clickRow(professional, 2);
    const qint64 id = idAt(professional, 2);
    WAIT_FOR(page->findChild<QPushButton *>(u"postPersonal"_s) != nullptr);
    click(find<QPushButton>("postPersonal"));
    WAIT_FOR(isDecided(id, Label::Personal));
}

TEST_F(PostsPageTest, OpensOnlyWebAddresses) {
    open();
    QSignalSpy opened(page, &PostsPage::openPostOnPlatform);
    choose("filterAccount", u"X"_s);
    WAIT_FOR(professional->model()->rowCount() > 0 &&
             professional->model()->index(0, 0).data(models::PostPlatformRole).value<Platform>() == Platform::X);
    clickRow(professional, 0);
    WAIT_FOR(page->findChild<QPushButton *>(u"postOpen"_s) != nullptr);
    press(Qt::Key_O);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_TRUE(opened.first().first().toString().startsWith(u"https://x.com/"_s));
}

TEST_F(PostsPageTest, ANarrowWindowShowsTheSidesAsTabs) {
    openSession(true);
    show(u"posts"_s, 600, 800);
    professional = find<RowListView>("professionalList");
    personal = find<RowListView>("personalList");
    ASSERT_LT(window->width(), Metrics::of(window.get()).px(180));
    WAIT_FOR(professional->isVisible() && !personal->isVisible());
    click(find<QToolButton>("postsTabs_personal"));
    EXPECT_TRUE(personal->isVisible());
    EXPECT_FALSE(professional->isVisible());
}

TEST_F(PostsPageTest, EveryWidgetIsNamed) {
    open();
    clickRow(professional, 0);
    WAIT_FOR(page->findChild<QPushButton *>(u"postProfessional"_s) != nullptr);
    EXPECT_EQ(test::unnamedWidgets(page), QStringList());
}

TEST(RatioWords, PercentsAddUpToAHundred) {
    const RatioPercents thirds = percentsOf({1, 1, 1});
    EXPECT_EQ(thirds.professional + thirds.personal + thirds.none, 100);
    const RatioPercents uneven = percentsOf({.professional = 5343, .personal = 2449, .none = 431});
    EXPECT_EQ(uneven.professional, 65);
    EXPECT_EQ(uneven.personal, 30);
    EXPECT_EQ(uneven.none, 5);
    EXPECT_EQ(percentsOf({}).professional, 0);
}

TEST(RatioWords, TheSentenceFollowsTheYears) {
    const Ratio work{8, 1, 1}, home{1, 8, 1}, nothing{}, even{5, 5, 0};
    EXPECT_EQ(balanceSentence({}), QString());
    EXPECT_EQ(balanceSentence({{2015, home}, {2016, nothing}, {2017, work}, {2018, work}}), u"More professional than not since 2017."_s);
    EXPECT_EQ(balanceSentence({{2015, work}, {2016, nothing}, {2017, work}}), u"More professional than not in every year."_s);
    EXPECT_EQ(balanceSentence({{2015, work}, {2016, home}}), u"More personal than not since 2016."_s);
    EXPECT_EQ(balanceSentence({{2015, work}, {2016, even}}), u"Neither side has more than half in the last year."_s);
}

}  // namespace

}  // namespace twofold::gui
