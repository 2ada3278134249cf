// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay.h"

class QHBoxLayout;
class QLabel;

namespace twofold::gui {

class ActionRegistry;
class LinkButton;

/// `?`: the keys of the page, in columns by group, made from the registry each time it opens.
class KeySheet : public Overlay {
    Q_OBJECT
public:
    KeySheet(ActionRegistry *registry, QWidget *window);
    void setPageName(const QString &name) { m_pageName = name; }
    void setChangeKeysAvailable(bool available);  ///< off until there is a place to change them
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QStringList groups() const { return m_groups; }

Q_SIGNALS:
    void changeKeysRequested();

protected:
    [[nodiscard]] QRect boxRect(const QSize &size) const override;
    void aboutToOpen() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void fill();
    ActionRegistry *m_registry;
    QString m_pageName;
    QStringList m_groups;
    QLabel *m_title;
    LinkButton *m_change;
    QWidget *m_body;
    QWidget *m_columns = nullptr;
};

}  // namespace twofold::gui
