// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QToolButton>

namespace twofold::gui {

/// A pill of 6u: a name, and a count or an arrow. On: selection ground, accent line. Base of the filters, and by
/// itself a checkable choice ("Open 23").
class PillButton : public QToolButton {
    Q_OBJECT
public:
    explicit PillButton(const QString &name, QWidget *parent = nullptr);
    void setName(const QString &name);
    void setCount(qint64 count);  ///< -1: none shown
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] virtual bool isOn() const { return isChecked(); }
    [[nodiscard]] virtual QString shownText() const;
    [[nodiscard]] virtual QString trailingIcon() const { return {}; }
    [[nodiscard]] QRect trailingRect() const;
    virtual void nameIt();

    QString m_name;
    qint64 m_count = -1;
};

/// A filter: opens a menu of choices; when some are chosen it says them and shows a cross that takes them off
/// (Delete does the same).
class FilterButton : public PillButton {
    Q_OBJECT
public:
    struct Choice {
        QString id;
        QString text;
        bool chosen = false;
    };
    /// `single`: one choice at a time.
    FilterButton(const QString &name, const QList<Choice> &choices, bool single = false, QWidget *parent = nullptr);
    void setChoices(const QList<Choice> &choices);
    [[nodiscard]] QStringList chosen() const;  ///< ids, in the order of the menu
    void setChosen(const QStringList &ids);    ///< emits chosenChanged when something changed
    void clear() { setChosen({}); }

Q_SIGNALS:
    void chosenChanged(const QStringList &ids);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool isOn() const override;
    [[nodiscard]] QString shownText() const override;
    [[nodiscard]] QString trailingIcon() const override;
    void nameIt() override;

private:
    void fillMenu();
    void toggle(const QString &id, bool on);
    QList<Choice> m_choices;
    bool m_single;
};

}  // namespace twofold::gui
