// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "twofold/core/words.h"

namespace twofold::gui {

/// The empty store: the ways in. Only ways that exist are shown.
class FirstStartPage : public QWidget {
    Q_OBJECT
public:
    /// Where a platform hides its export ("Settings, Your account, Download an archive").
    struct Place {
        Platform platform = Platform::Unknown;
        QString where;
    };
    /// The places for the formats that can be read.
    [[nodiscard]] static QList<Place> places(const QList<Platform> &readable);

    /// `connectAvailable` false: no card for live accounts.
    explicit FirstStartPage(bool connectAvailable = false, QWidget *parent = nullptr);
    void setPlaces(const QList<Place> &places);
    /// Something is held over the window.
    void setDropHovered(bool over);

Q_SIGNALS:
    void chooseFileRequested();
    void connectRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class DropZone;
    QWidget *makeCard(const QString &icon, const QString &title, const QString &text, const QStringList &points,
                      class ActionButton *button);
    QWidget *makeCards(bool connectAvailable);
    DropZone *m_zone = nullptr;
    QWidget *m_content;
    QWidget *m_places = nullptr;
};

}  // namespace twofold::gui
