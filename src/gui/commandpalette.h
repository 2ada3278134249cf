// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QList>

#include "overlay.h"

class QLabel;
class QLineEdit;
class QListView;

namespace twofold::gui {

class ActionRegistry;

/// Something besides actions that the palette finds: a person, a search through posts.
struct PaletteResult {
    QString id;
    QString group;  ///< "People", "Posts"
    QString title;
    QString note;  ///< "learn-from, X"
    QString icon;
    QStringList keys;
};

/// Where such results come from; a thin layer over services. `query` returns at once and answers with `answered`,
/// carrying the ticket it was given; late answers are dropped by the palette.
class PaletteProvider : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void query(const QString &text, quint64 ticket) = 0;
    virtual void activate(const QString &id) = 0;
    /// How many things it knows, for "9 of 126".
    [[nodiscard]] virtual qint64 total() const { return 0; }

Q_SIGNALS:
    void answered(quint64 ticket, const QList<twofold::gui::PaletteResult> &results);
};

/// One row of the palette; a head has no id.
struct PaletteRow {
    bool head = false;
    QString id, title, note, icon;
    QStringList keys;
    QList<int> matched;  ///< places in `title` that the text matched
    PaletteProvider *provider = nullptr;
};

/// Where the letters of `query` are found in `text`: as one piece at the start of a word, else anywhere, else letter by
/// letter. Nothing where they are not. Case does not matter. `score`: higher is better.
struct PaletteMatch {
    bool found = false;
    int score = 0;
    QList<int> places;
};
[[nodiscard]] PaletteMatch matchLetters(const QString &text, const QString &query);

/// Ctrl+K: every action, page, and what the providers find.
class CommandPalette : public Overlay {
    Q_OBJECT
public:
    CommandPalette(ActionRegistry *registry, QWidget *window);
    void addProvider(PaletteProvider *provider);
    [[nodiscard]] QLineEdit *input() const { return m_input; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QStringList shownTitles() const;  ///< without heads, in order

protected:
    [[nodiscard]] QRect boxRect(const QSize &size) const override;
    [[nodiscard]] QWidget *firstFocus() const override;
    void aboutToOpen() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    QWidget *makeHead();
    QWidget *makeFoot();
    void search(const QString &text);
    void take(quint64 ticket, PaletteProvider *provider, const QList<PaletteResult> &results);
    void rebuild();
    void move(int by);
    void run();
    [[nodiscard]] QList<PaletteRow> actionRows(const QString &text) const;

    ActionRegistry *m_registry;
    QList<PaletteProvider *> m_providers;
    QHash<PaletteProvider *, QList<PaletteResult>> m_answers;
    quint64 m_ticket = 0;
    QLineEdit *m_input;
    QListView *m_list;
    QLabel *m_count;
    Model *m_model;
};

}  // namespace twofold::gui

Q_DECLARE_METATYPE(twofold::gui::PaletteRow)
