// SPDX-License-Identifier: GPL-3.0-or-later
#include "firststartpage.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include "buttons.h"
#include "controls.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "keycaprow.h"
#include "metrics.h"
#include "painting.h"
#include "platformlabel.h"

namespace twofold::gui {

/// Drawn as a place to drop on; the whole window takes drops.
class FirstStartPage::DropZone : public QWidget {
public:
    explicit DropZone(QWidget *parent) : QWidget(parent) {
        setAccessibleName(FirstStartPage::tr("Or drop it anywhere on this window. The kind is recognised by itself."));
    }
    bool over = false;
    [[nodiscard]] QSize sizeHint() const override { return {Metrics::of(this).px(100), Metrics::of(this).row(14)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {Metrics::of(this).px(60), Metrics::of(this).row(14)}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Metrics m = Metrics::of(this);
        const Theme &theme = Theme::of(palette());
        QPen pen(over ? theme.accent : theme.ctl, over ? 2 : 1, Qt::CustomDashLine);
        pen.setDashPattern({3.5, 2.5});
        painter.setPen(pen);
        if (over) painter.setBrush(theme.selection);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
        const int icon = m.px(4.5);
        const int words = QFontMetrics(m.body()).horizontalAdvance(accessibleName());
        const int left = std::max(m.px(4), (width() - icon - m.px(2.5) - words) / 2);
        paintIcon(painter, QRectF(left, (height() - icon) / 2.0, icon, icon), QStringLiteral("folder"), theme.text2);
        const int x = left + icon + m.px(2.5);
        paintText(painter, QRect(x, 0, width() - x - m.px(2), height()), accessibleName(), m.body(), theme.text2);
    }
};

QList<FirstStartPage::Place> FirstStartPage::places(const QList<Platform> &readable) {
    QList<Place> all;
    for (const Platform platform : readable) {
        switch (platform) {
        case Platform::X: all.append({platform, tr("Settings, Your account, Download an archive")}); break;
        case Platform::LinkedIn: all.append({platform, tr("Settings, Data privacy, Get a copy")}); break;
        case Platform::WordPress: all.append({platform, tr("Tools, Export")}); break;
        case Platform::Facebook: all.append({platform, tr("Download your information; choose JSON")}); break;
        case Platform::Instagram: all.append({platform, tr("Accounts centre, Your information; choose JSON")}); break;
        case Platform::Threads: all.append({platform, tr("Accounts centre, Your information; choose JSON")}); break;
        case Platform::Mastodon: all.append({platform, tr("Preferences, Import and export, Data export")}); break;
        case Platform::Bluesky: all.append({platform, tr("Settings, Account, Export my data")}); break;
        case Platform::AddressBook: all.append({platform, tr("Your contacts, Export; vCard or Google CSV")}); break;
        case Platform::Feed: all.append({platform, tr("The address of the feed, saved as a file")}); break;
        case Platform::Unknown: all.append({platform, tr("A CSV file of people, posts or exchanges")}); break;
        }
    }
    return all;
}

FirstStartPage::FirstStartPage(bool connectAvailable, QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("firstStart"));
    setAccessibleName(tr("Nothing here yet"));
    const Metrics m = Metrics::of(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("firstStartScroll"));
    scroll->setAccessibleName(tr("Ways in"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    outer->addWidget(scroll);
    auto *ground = new Panel(Panel::Ground::Window, {}, scroll);
    scroll->setWidget(ground);
    auto *across = new QHBoxLayout(ground);
    across->setContentsMargins(m.px(4), 0, m.px(4), 0);
    m_content = new QWidget(ground);
    m_content->setMaximumWidth(m.px(216));
    m_content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    across->addStretch(1);
    across->addWidget(m_content, 100);
    across->addStretch(1);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, m.px(4), 0, m.px(4));
    layout->setSpacing(0);
    layout->addStretch(1);
    layout->addWidget(new TextLabel(tr("Nothing here yet"), TextLabel::Style::Heading, m_content));
    layout->addSpacing(m.px(1.5));
    auto *sentence = new TextLabel(tr("Twofold shows who is in your network, whom you trust with what, and who can see what you shared. "
                                      "It needs something of yours to look at. Pick a way in; the others stay open."),
                                   TextLabel::Style::Secondary, m_content);
    sentence->setWordWrap(true);
    sentence->setMaximumWidth(m.px(150));
    layout->addWidget(sentence);
    layout->addSpacing(m.px(6));
    layout->addWidget(makeCards(connectAvailable));
    layout->addSpacing(m.px(4));
    m_zone = new DropZone(m_content);
    layout->addWidget(m_zone);
    layout->addSpacing(m.px(4));
    layout->addStretch(2);
}

QWidget *FirstStartPage::makeCard(const QString &icon, const QString &title, const QString &text, const QStringList &points,
                                  ActionButton *button) {
    auto *card = new CardFrame(m_content);
    const Metrics m = Metrics::of(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(m.px(5), m.px(5), m.px(5), m.px(4.75));
    layout->setSpacing(0);
    auto *picture = new IconLabel(icon, card);
    picture->setTint(IconLabel::Tint::Accent);
    picture->setUnits(6);
    layout->addWidget(picture);
    layout->addSpacing(m.px(2.5));
    layout->addWidget(new TextLabel(title, TextLabel::Style::Title, card));
    layout->addSpacing(m.px(1));
    auto *sentence = new TextLabel(text, TextLabel::Style::Secondary, card);
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    layout->addSpacing(m.px(3));
    for (const QString &point : points) {
        auto *row = new QHBoxLayout;
        row->setSpacing(m.px(2.25));
        auto *check = new IconLabel(QStringLiteral("check"), card);
        check->setUnits(3.5);
        auto *words = new TextLabel(point, TextLabel::Style::SmallSecondary, card);
        words->setWordWrap(true);
        row->addWidget(check, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        layout->addLayout(row);
        layout->addSpacing(m.px(1.5));
    }
    layout->addStretch();
    layout->addSpacing(m.px(4));
    button->setParent(card);
    button->setHeightUnits(9);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleDescription(text);
    layout->addWidget(button);
    return card;
}

QWidget *FirstStartPage::makeCards(bool connectAvailable) {
    auto *cards = new QWidget(m_content);
    auto *layout = new QHBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).px(4));
    auto *choose = new ActionButton(tr("Choose a file…"), cards);
    choose->setObjectName(QStringLiteral("chooseFile"));
    choose->setLook(ActionButton::Look::Primary);
    connect(choose, &QPushButton::clicked, this, &FirstStartPage::chooseFileRequested);
    layout->addWidget(
        makeCard(QStringLiteral("import"), tr("Bring an export"), tr("The archive that a platform gives you when you ask for your data, your address book, or a table of your own."),
                 {tr("ZIP, folder or single file"), tr("You see what would be stored first"), tr("One undo takes it all back")}, choose),
        1);
    if (connectAvailable) {
        auto *link = new ActionButton(tr("Connect…"), cards);
        link->setObjectName(QStringLiteral("connectAccount"));
        connect(link, &QPushButton::clicked, this, &FirstStartPage::connectRequested);
        layout->addWidget(
            makeCard(
                QStringLiteral("connect"), tr("Connect an account"), tr("Mastodon, Bluesky and blogs can be read while you use them."),
                {tr("Read only: it never posts or follows"), tr("Talks to that server and no other"), tr("Sign-in stays in your keychain")},
                link),
            1);
    }
    auto *sample = new ActionButton(tr("Open the sample"), cards);
    sample->setObjectName(QStringLiteral("openSample"));
    connect(sample, &QPushButton::clicked, this, &FirstStartPage::sampleRequested);
    layout->addWidget(
        makeCard(QStringLiteral("sample"), tr("Look around"), tr("The sample data of one invented person on six networks, with a blog and an address book."),
                 {tr("Every page has something to show"), tr("Kept apart from your own file"), tr("Removed when you close it")}, sample),
        1);
    return cards;
}

void FirstStartPage::setPlaces(const QList<Place> &places) {
    delete m_places;
    m_places = nullptr;
    if (places.isEmpty()) return;
    const Metrics m = Metrics::of(this);
    m_places = new QWidget(m_content);
    auto *grid = new QGridLayout(m_places);
    grid->setContentsMargins(0, m.px(2), 0, 0);
    grid->setHorizontalSpacing(m.px(2));
    grid->setVerticalSpacing(m.px(1.5));
    grid->addWidget(new TextLabel(tr("Where to ask for your export"), TextLabel::Style::Caption, m_places), 0, 0, 1, 8);
    const int rows = int(places.size() + 1) / 2;
    for (int i = 0; i < places.size(); ++i) {
        const int row = 1 + i % rows, column = i < rows ? 0 : 4;
        const bool table = places.at(i).platform == Platform::Unknown;
        if (table) {
            auto *icon = new IconLabel(QStringLiteral("table"), m_places);
            icon->setUnits(3.5);
            grid->addWidget(icon, row, column, Qt::AlignCenter);
        } else {
            grid->addWidget(new PlatformLabel(places.at(i).platform, m_places), row, column);
        }
        auto *name = new TextLabel(table ? tr("Own table") : platformName(places.at(i).platform), TextLabel::Style::Small, m_places);
        grid->addWidget(name, row, column + 1);
        auto *where = new TextLabel(places.at(i).where, TextLabel::Style::SmallSecondary, m_places);
        where->setElides(true);
        grid->addWidget(where, row, column + 2);
    }
    grid->setColumnStretch(2, 1);
    if (places.size() > 1) grid->setColumnStretch(6, 1), grid->setColumnMinimumWidth(3, m.px(4));
    // Above the stretch that ends the page.
    auto *layout = qobject_cast<QVBoxLayout *>(m_content->layout());
    layout->insertWidget(layout->count() - 1, m_places);
}

void FirstStartPage::setDropHovered(bool over) {
    m_zone->over = over;
    m_zone->update();
}

void FirstStartPage::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), Theme::of(palette()).window); }

}  // namespace twofold::gui
