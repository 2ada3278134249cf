// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QListView;
class QMenu;
class QProgressBar;
class QStandardItemModel;
class QToolButton;

namespace twofold::gui {

class IconLabel;
class LinkButton;
class TextLabel;

/// The pages, the way to the command palette, saved filters, and at the foot what runs. 50u wide, or a column of icons
/// with tooltips.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    struct SavedFilter {
        QString id;
        QString text;
        qint64 count = -1;
    };
    explicit Sidebar(QWidget *parent = nullptr);
    void addPage(const QString &id, const QString &text, const QString &icon);
    void setCount(const QString &id, qint64 count);  ///< how much waits there; 0 or less: nothing shown
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    void setSavedFilters(const QList<SavedFilter> &filters);
    void setMenu(QMenu *menu);
    /// A second line of the foot ("Synced at 08:40"); empty: none.
    void setFootNote(const QString &icon, const QString &text);
    /// What runs: `total` 0 while it is not known. An empty text takes the bar away.
    void setJob(const QString &text, qint64 done, qint64 total, bool cancellable = true);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void pageRequested(const QString &id);
    void savedFilterRequested(const QString &id);
    void searchRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeFoot();
    QListView *makeList(const QString &name);
    void fit();
    class Logo;
    class SearchButton;
    bool m_collapsed = false;
    Logo *m_logo;
    TextLabel *m_name;
    QToolButton *m_menuButton;
    SearchButton *m_search;
    QListView *m_pages;
    QStandardItemModel *m_pageModel;
    TextLabel *m_savedCaption;
    QListView *m_saved;
    QStandardItemModel *m_savedModel;
    QWidget *m_foot;
    QWidget *m_jobBox;
    TextLabel *m_jobText;
    TextLabel *m_jobCount;
    QProgressBar *m_jobBar;
    LinkButton *m_jobCancel;
    QWidget *m_localRow;
    QWidget *m_noteRow = nullptr;
    QString m_noteIcon, m_noteText;
};

}  // namespace twofold::gui
