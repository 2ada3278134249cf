// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <array>

#include "chip.h"
#include "columndelegates.h"
#include "guitest.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "markedtext.h"
#include "marks.h"
#include "metrics.h"
#include "painting.h"
#include "rowdelegates.h"
#include "tableview.h"
#include "theme.h"

namespace twofold::gui {

using namespace models;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr double enough = 4.5;

QImage canvas(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

bool hasColorNear(const QImage &image, const QColor &color, int tolerance = 8) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            if (std::abs(c.red() - color.red()) + std::abs(c.green() - color.green()) + std::abs(c.blue() - color.blue()) <= tolerance)
                return true;
        }
    return false;
}

const QString hostile =
    u"\u202Eevil\u202C <b onclick=x>bold</b> <img src='http://x/y.png'>\n\0\x07 שלום \u2066\u2067 👩‍👩‍👧"_s;

}  // namespace

TEST(Theme, TextIsReadableOnItsGrounds) {
    for (const Theme *theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        const std::array grounds = {theme->window, theme->base, theme->alt, theme->raised};
        for (const QColor &ground : grounds) {
            for (const QColor &text : {theme->text, theme->text2, theme->text3, theme->accent})
                EXPECT_GE(contrast(text, ground), enough) << text.name().toStdString() << " on " << ground.name().toStdString();
            EXPECT_GE(contrast(theme->text, blended(theme->fill, ground)), enough);
        }
        EXPECT_GE(contrast(theme->text, theme->selection), enough);
        EXPECT_GE(contrast(theme->selectedText2, theme->selection), enough);
        EXPECT_GE(contrast(theme->text, blended(theme->fill, theme->selection)), enough);
        EXPECT_GE(contrast(theme->onAccent, theme->accent), enough);
        EXPECT_GE(contrast(theme->toastText, theme->toast), enough);
        EXPECT_GE(contrast(theme->toastAccent, theme->toast), enough);
    }
}

TEST(Theme, EveryHueIsReadableOnItsTintAndOnTheGround) {
    for (const Theme *theme : {&Theme::lightTheme(), &Theme::darkTheme()})
        for (const HueName name :
             {HueName::Public, HueName::Professional, HueName::Personal, HueName::Inner, HueName::Bad, HueName::Warn, HueName::Ok}) {
            const Hue &hue = theme->hue(name);
            EXPECT_GE(contrast(hue.strong, hue.tint), enough) << int(name);
            EXPECT_GE(contrast(hue.strong, theme->base), enough) << int(name);
        }
}

TEST(Theme, ContrastIsThatOfWcag) {
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 0.01);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 0.01);
}

TEST(Theme, ControllerFollowsItsModeAndFillsTheSheet) {
    auto &controller = test::theme();
    controller.setMode(ThemeController::Mode::Dark);
    EXPECT_TRUE(isDark(QApplication::palette()));
    EXPECT_TRUE(Theme::of(QApplication::palette()).dark);
    EXPECT_FALSE(qApp->styleSheet().isEmpty());
    EXPECT_FALSE(qApp->styleSheet().contains(u'@')) << "a token of app.qss was not replaced";
    controller.setMode(ThemeController::Mode::Light);
    EXPECT_FALSE(isDark(QApplication::palette()));
    controller.setMode(ThemeController::Mode::System);
    EXPECT_FALSE(controller.isDarkNow());
}

TEST(Theme, ItsOwnPaletteIsNotTakenForTheSystems) {
    auto &controller = test::theme();
    controller.setMode(ThemeController::Mode::System);
    int changes = 0;
    const auto connection = QObject::connect(&controller, &ThemeController::changed, [&](bool) { ++changes; });
    QEvent event(QEvent::ApplicationPaletteChange);
    QApplication::sendEvent(qApp, &event);
    test::settle();
    EXPECT_EQ(changes, 0);
    // A palette that is not ours is covered again, once.
    QApplication::setPalette(QPalette(Qt::magenta));
    test::settle();
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), Theme::lightTheme().window);
    EXPECT_EQ(changes, 1);
    QObject::disconnect(connection);
    EXPECT_FALSE(controller.isDarkNow());
}

TEST(Metrics, FollowTheFont) {
    QFont font = QApplication::font();
    font.setPixelSize(13);
    const Metrics small(font);
    font.setPixelSize(26);
    const Metrics large(font);
    EXPECT_NEAR(small.u(), 4.03, 0.001);
    EXPECT_NEAR(large.u(), 2 * small.u(), 0.001);
    EXPECT_EQ(small.px(13), 52);
    EXPECT_EQ(small.px(0), 0);
    EXPECT_GE(small.row(1), QFontMetrics(small.body()).height());
    EXPECT_GE(small.caption().pointSizeF(), 8 - 0.01);
}

TEST(Icons, AllOfTheDesignAreThereAndTinted) {
    const QStringList names =
        u"today people posts audit insights accounts draft search filter plus minus close check undo redo snooze open import export "
        u"connect sample "
        "folder lock warn info up down left right more menu table board orbit panel fit tag note history eye merge split fold image sync "
        "doc bell "
        "flag zip rss calendar reply phone compare lens gear app/twofold app/twofold-dark"_s.split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) EXPECT_FALSE(iconPixmap(name, Qt::red, 32).isNull()) << name.toStdString();
    EXPECT_TRUE(iconPixmap(u"nothing"_s, Qt::red, 32).isNull());
    EXPECT_EQ(iconPixmap(u"people"_s, Qt::red, 48).width(), 48);
    QImage image = canvas(48, 48);
    QPainter painter(&image);
    paintIcon(painter, QRectF(0, 0, 48, 48), u"minus"_s, QColor(200, 0, 0));
    painter.end();
    EXPECT_TRUE(hasColorNear(image, QColor(200, 0, 0)));
}

TEST(Icons, FollowAChangeOfTheme) {
    const QIcon icon = themeIcon(u"minus"_s);
    test::theme().setMode(ThemeController::Mode::Light);
    const QImage light = icon.pixmap(32, 32).toImage();
    test::theme().setMode(ThemeController::Mode::Dark);
    const QImage dark = icon.pixmap(32, 32).toImage();
    test::theme().setMode(ThemeController::Mode::Light);
    EXPECT_NE(light, dark);
}

TEST(Marks, EachIsPaintedInsideOfItsSquare) {
    for (int mark = int(Mark::Untiered); mark <= int(Mark::Triangle); ++mark)
        for (const bool filled : {true, false}) {
            QImage image = canvas(96, 48);
            QPainter painter(&image);
            const double width = markWidth(Mark(mark), 32);
            paintMark(painter, QRectF(8, 8, 32, 32), Mark(mark), filled, Qt::black, Qt::blue);
            painter.end();
            EXPECT_TRUE(hasColorNear(image, Qt::black, 60)) << mark;
            for (int x = 0; x < 96; ++x) EXPECT_EQ(image.pixelColor(x, 4), QColor(Qt::white)) << mark;
            EXPECT_EQ(image.pixelColor(int(8 + width + 4), 24), QColor(Qt::white)) << mark;
        }
}

TEST(Chip, SaysItselfInWords) {
    EXPECT_EQ(accessibleText(tierChip({Tier::Interact, ValueState::Suggested, 0.86})), u"tier interact, suggested, 86 percent"_s);
    EXPECT_EQ(accessibleText(tierChip({Tier::Friend, ValueState::Decided, 0.4})), u"tier friend, decided"_s);
    EXPECT_EQ(accessibleText(tierChip({})), u"tier untiered"_s);
    EXPECT_EQ(accessibleText(trustChip({Trust::Personal, ValueState::Suggested, 0})), u"trust personal, suggested"_s);
    EXPECT_EQ(accessibleText(trustChip({})), u"trust unknown"_s);
    EXPECT_EQ(accessibleText(labelChip({})), u"label no label"_s);
    EXPECT_EQ(accessibleText(purposeChip(Purpose::Mixed)), u"purpose mixed"_s);
    EXPECT_EQ(accessibleText(tagChip(u"mentor"_s)), u"mentor"_s);
    const ChipLabel label(trustChip({Trust::Inner, ValueState::Suggested, 0.574}));
    EXPECT_EQ(label.accessibleName(), u"trust inner, suggested, 57 percent"_s);
}

TEST(Chip, DecidedShowsNoPercentAndIsFilled) {
    const ChipSpec decided = labelChip({Label::Personal, ValueState::Decided, 0.9});
    EXPECT_EQ(decided.percent, -1);
    EXPECT_EQ(decided.look, ChipSpec::Look::Filled);
    const ChipSpec suggested = labelChip({Label::Personal, ValueState::Suggested, 0.9});
    EXPECT_EQ(suggested.percent, 90);
    EXPECT_EQ(suggested.look, ChipSpec::Look::Outlined);
    EXPECT_GT(ChipPainter::sizeHint(suggested, QApplication::font()).width(), ChipPainter::sizeHint(decided, QApplication::font()).width());
}

TEST(Chip, StaysInItsAreaHoweverNarrow) {
    for (int width = 1; width < 90; width += 7) {
        QImage image = canvas(200, 40);
        QPainter painter(&image);
        ChipPainter::paint(painter, QRect(20, 5, width, 30), tierChip({Tier::Interact, ValueState::Suggested, 0.86}), QApplication::font(),
                           Theme::lightTheme());
        painter.end();
        for (int y = 0; y < 40; ++y) {
            EXPECT_EQ(image.pixelColor(20 + width + 2, y), QColor(Qt::white)) << width;
            EXPECT_EQ(image.pixelColor(17, y), QColor(Qt::white)) << width;
        }
    }
}

TEST(Words, StrangersTextIsHarmless) {
    const QString line = oneLine(hostile);
    for (const QChar c : line) {
        EXPECT_FALSE(c.unicode() >= 0x202A && c.unicode() <= 0x202E);
        EXPECT_FALSE(c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        EXPECT_GE(c.unicode(), 0x20);
    }
    EXPECT_TRUE(line.contains(u"שלום"_s));
    EXPECT_EQ(manyLines(hostile).size(), hostile.size()) << "spans count in this text";
    EXPECT_FALSE(plainToolTip(u"<img src=x>"_s).contains(u"<img"_s));
}

TEST(Words, InitialsOfAnyName) {
    EXPECT_EQ(initials(u"Amara Lindqvist"_s), u"AL"_s);
    EXPECT_EQ(initials(u"Gwen Mary Pritchard-Lowe"_s), u"GP"_s);
    EXPECT_EQ(initials(u"ines"_s), u"I"_s);
    EXPECT_EQ(initials(u"«Élan»"_s), u"É"_s);
    EXPECT_EQ(initials(u"  👍 !! "_s), u"?"_s);
    EXPECT_EQ(initials({}), u"?"_s);
    EXPECT_EQ(initials(u"𝔘ni Code"_s), u"𝔘C"_s);
}

TEST(Words, DatesAsTheDesignSays) {
    const QDate today(2025, 6, 12);
    const auto at = [](int y, int m, int d) { return QDateTime(QDate(y, m, d), QTime(12, 0)).toMSecsSinceEpoch(); };
    EXPECT_EQ(dateText(at(2025, 6, 12), today), u"today"_s);
    EXPECT_EQ(dateText(at(2025, 6, 11), today), u"yesterday"_s);
    EXPECT_EQ(dateText(at(2025, 6, 9), today), u"9 Jun"_s);
    EXPECT_EQ(dateText(at(2024, 6, 9), today), u"9 Jun 2024"_s);
    EXPECT_EQ(dateText(at(2025, 6, 13), today), u"13 Jun 2025"_s);
    EXPECT_EQ(dateText(unknownTime, today), u"unknown"_s);
    EXPECT_EQ(percentText(86), u"86 %"_s);
    EXPECT_EQ(numberText(4297), u"4,297"_s);
}

TEST(MarkedText, SpansStandWhereTheirWordsAre) {
    const MarkedText text(u"Third night on the ward with Tomas"_s, {}, {QApplication::font(), 1000, 0, false});
    EXPECT_EQ(text.lineCount(), 1);
    const auto first = text.spanRects({0, 5, SpanKind::Personal});
    const auto ward = text.spanRects({19, 4, SpanKind::Professional});
    ASSERT_EQ(first.size(), 1);
    ASSERT_EQ(ward.size(), 1);
    EXPECT_EQ(first.first().left(), 0);
    EXPECT_GT(ward.first().left(), first.first().right());
    EXPECT_TRUE(text.spanRects({500, 4, SpanKind::Personal}).isEmpty());
    EXPECT_NO_FATAL_FAILURE(static_cast<void>(text.spanRects({-3, 5, SpanKind::Personal})));
    EXPECT_NO_FATAL_FAILURE(static_cast<void>(text.spanRects({3, INT_MAX, SpanKind::Personal})));
}

TEST(MarkedText, ASpanOverALineBreakHasTwoRects) {
    const MarkedText text(u"aaaa bbbb cccc dddd"_s, {}, {QApplication::font(), 60, 0, false});
    ASSERT_GT(text.lineCount(), 1);
    EXPECT_GE(text.spanRects({0, 19, SpanKind::Personal}).size(), 2);
}

TEST(MarkedText, EndsInAnEllipsisAfterTheLastLine) {
    const MarkedText text(QString(u"word "_s).repeated(200), {}, {QApplication::font(), 200, 3, false});
    EXPECT_TRUE(text.elided());
    EXPECT_EQ(text.height(), MarkedText(u"a\nb\nc"_s, {}, {QApplication::font(), 200, 3, true}).height());
    EXPECT_FALSE(MarkedText(u"short"_s, {}, {QApplication::font(), 200, 3, false}).elided());
}

TEST(MarkedText, RightToLeftWordsAreMarkedWhereTheyStand) {
    const QString words = u"מילה Tomas"_s;
    const MarkedText text(words, {}, {QApplication::font(), 400, 0, false});
    const auto hebrew = text.spanRects({0, 4, SpanKind::Personal});
    const auto latin = text.spanRects({5, 5, SpanKind::Professional});
    ASSERT_FALSE(hebrew.isEmpty());
    ASSERT_FALSE(latin.isEmpty());
    // The paragraph runs from right to left: its first word stands right of the second.
    EXPECT_GT(hebrew.first().left(), latin.first().left());
}

TEST(MarkedText, PaintsGroundAndUnderlineInTheLabelsColours) {
    QImage image = canvas(300, 40);
    QPainter painter(&image);
    const Theme &theme = Theme::lightTheme();
    const MarkedText text(u"personal professional"_s, {{0, 8, SpanKind::Personal}, {9, 12, SpanKind::Professional}},
                          {QApplication::font(), 290, 0, false});
    text.paint(painter, {0, 0}, theme, theme.text);
    painter.end();
    EXPECT_TRUE(hasColorNear(image, theme.personal.tint));
    EXPECT_TRUE(hasColorNear(image, theme.personal.strong));
    EXPECT_TRUE(hasColorNear(image, theme.professional.tint));
    EXPECT_TRUE(hasColorNear(image, theme.professional.strong));
}

namespace {

/// A model of one row that answers every role of every delegate with a hostile string or an empty value.
class HostileModel : public QAbstractTableModel {
public:
    bool empty = false;
    QString text = hostile;
    [[nodiscard]] int rowCount(const QModelIndex &) const override { return 3; }
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return 12; }
    [[nodiscard]] QVariant data(const QModelIndex &, int role) const override {
        if (empty) return {};
        switch (role) {
        case ContactPlatformsRole: return QVariant::fromValue(QList<Platform>(40, Platform::Unknown));
        case ContactTierRole: return QVariant::fromValue(JudgedTier{Tier(99), ValueState::Suggested, 7.5});
        case ContactTrustRole: return QVariant::fromValue(JudgedTrust{Trust::Inner, ValueState::Decided, -3});
        case PostLabelRole: return QVariant::fromValue(JudgedLabel{Label::Personal, ValueState::Suggested, 0.5});
        case PostSpansRole:
            return QVariant::fromValue(
                QList<TextSpan>{{-5, 500, SpanKind::Personal}, {3, -2, SpanKind::SearchHit}, {2, INT_MAX, SpanKind::Professional}});
        case ContactMonthsInRole: return QVariant::fromValue(QList<int>{1, -4, INT_MAX});
        case ContactMonthsOutRole: return QVariant::fromValue(QList<int>{});
        case ContactLastRole:
        case PostCreatedRole:
        case FindingDateRole:
        case JobWhenRole: return QVariant::fromValue<qint64>(INT64_MIN);
        case MatrixCellRole: return QVariant::fromValue(MatrixCell{INT64_MAX, 55, 1 << 30, true, Label::Personal, false});
        default: return role == Qt::TextAlignmentRole || role == Qt::SizeHintRole || role == Qt::FontRole ? QVariant() : QVariant(text);
        }
    }
};

void paintAll(HostileModel &model, int columnWidth) {
    TableView view;
    QList<QAbstractItemDelegate *> delegates{new NameDelegate(ContactNameRole, ContactKindRole, &view),
                                             new PlatformsDelegate(ContactPlatformsRole, &view),
                                             new ChipDelegate(ContactTierRole, true, &view),
                                             new ChipDelegate(ContactTrustRole, false, &view),
                                             new TextDelegate(ContactRolesRole, TextDelegate::Tone::Text, &view),
                                             new NumberDelegate(AccountPostsRole, true, &view),
                                             new DateDelegate(ContactLastRole),
                                             new MiniChartDelegate(ContactMonthsInRole, ContactMonthsOutRole, &view),
                                             new AccountDelegate(AccountPlatformRole, AccountHandleRole, &view),
                                             new MatrixDelegate(&view),
                                             new FindingDelegate(&view),
                                             new JobDelegate(&view)};
    view.setModel(&model);
    for (int column = 0; column < delegates.size(); ++column) {
        view.setItemDelegateForColumn(column, delegates.at(column));
        view.setColumnWidth(column, columnWidth);
    }
    view.resize(12 * columnWidth + 20, 200);
    view.selectRow(1);
    view.show();
    test::settle();
    EXPECT_FALSE(view.grab().isNull());
    RowListView list;
    list.setModel(&model);
    list.setItemDelegate(new PostDelegate(&list));
    list.resize(columnWidth * 2, 300);
    list.show();
    test::settle();
    EXPECT_FALSE(list.grab().isNull());
    for (auto *delegate : delegates)
        if (!delegate->parent()) delete delegate;
}

}  // namespace

TEST(Delegates, PaintHostileAndEmptyValues) {
    HostileModel model;
    for (const int width : {1, 25, 140, 400}) paintAll(model, width);
    model.empty = true;
    for (const int width : {1, 140}) paintAll(model, width);
}

TEST(Delegates, AMegabyteOfTextDoesNotStallThePainting) {
    HostileModel model;
    model.text = QString(u"word \u202E<b>"_s).repeated(100'000);
    QElapsedTimer timer;
    timer.start();
    paintAll(model, 140);
    EXPECT_LT(timer.elapsed(), 3000);
}

TEST(Delegates, MarkupIsShownAsItIsWritten) {
    // Two texts that rich text would show alike must differ.
    const auto picture = [](const QString &text) {
        QImage image = canvas(200, 30);
        QPainter painter(&image);
        paintText(painter, QRect(0, 0, 200, 30), text, QApplication::font(), Qt::black);
        painter.end();
        return image;
    };
    EXPECT_NE(picture(u"<b>x</b>"_s), picture(u"<i>x</i>"_s));
    EXPECT_EQ(picture(u"ab\u202Ecd"_s), picture(u"abcd"_s)) << "an override must not turn what follows";
}

TEST(Delegates, NumbersSayZeroUnknownAndNotApplicable) {
    class Exposed : public NumberDelegate {
    public:
        using NumberDelegate::cellText;
        using NumberDelegate::NumberDelegate;
    } delegate(AccountPostsRole);
    QStandardItemModel model(1, 3);
    model.setData(model.index(0, 0), qint64(0), AccountPostsRole);
    model.setData(model.index(0, 1), qint64(-1), AccountPostsRole);
    EXPECT_EQ(delegate.cellText(model.index(0, 0)), u"0"_s);
    EXPECT_EQ(delegate.cellText(model.index(0, 1)), u"unknown"_s);
    EXPECT_EQ(delegate.cellText(model.index(0, 2)), u"–"_s);
}

}  // namespace twofold::gui
