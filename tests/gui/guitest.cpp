// SPDX-License-Identifier: GPL-3.0-or-later
#include "guitest.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QWidget>

#include "theme.h"

namespace twofold::test {

namespace {

gui::ThemeController *controller = nullptr;

bool isInteractive(const QWidget *widget) {
    // Parts of Qt's own widgets.
    const QLatin1String name(widget->metaObject()->className());
    if (widget->objectName().startsWith(QLatin1String("qt_")) || name == QLatin1String("QTableCornerButton") ||
        name == QLatin1String("QComboBoxListView"))
        return false;
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
}

QString describe(const QWidget *widget) {
    return QStringLiteral("%1 '%2' in '%3'")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

}  // namespace

gui::ThemeController &theme() { return *controller; }

QStringList unnamedWidgets(const QWidget *root) {
    QStringList missing;
    QList<const QWidget *> all{root};
    for (const QWidget *child : root->findChildren<QWidget *>()) all << child;
    for (const QWidget *widget : all)
        if (isInteractive(widget) && (widget->objectName().isEmpty() || widget->accessibleName().isEmpty())) missing << describe(widget);
    return missing;
}

void settle() {
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
}

}  // namespace twofold::test

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    twofold::gui::ThemeController controller(app);
    twofold::test::controller = &controller;
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
