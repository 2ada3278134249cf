// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the product as forms of ui/ need them: made with a parent alone.
#pragma once

#include "buttons.h"
#include "controls.h"

namespace twofold::gui {

class FormHead : public Panel {
    Q_OBJECT
public:
    explicit FormHead(QWidget *parent = nullptr) : Panel(Ground::Base, Qt::BottomEdge, parent) {}
};

class FormBody : public Panel {
    Q_OBJECT
public:
    explicit FormBody(QWidget *parent = nullptr) : Panel(Ground::Base, {}, parent) {}
};

class FormFoot : public Panel {
    Q_OBJECT
public:
    explicit FormFoot(QWidget *parent = nullptr) : Panel(Ground::Alt, Qt::TopEdge, parent) {}
};

class FormTitle : public TextLabel {
    Q_OBJECT
public:
    explicit FormTitle(QWidget *parent = nullptr) : TextLabel({}, Style::Title, parent) {}
};

class FormCaption : public TextLabel {
    Q_OBJECT
public:
    explicit FormCaption(QWidget *parent = nullptr) : TextLabel({}, Style::Caption, parent) {}
};

class FormNote : public TextLabel {
    Q_OBJECT
public:
    explicit FormNote(QWidget *parent = nullptr) : TextLabel({}, Style::SmallSecondary, parent) {}
};

class FormButton : public ActionButton {
    Q_OBJECT
public:
    explicit FormButton(QWidget *parent = nullptr) : ActionButton({}, parent) {}
};

}  // namespace twofold::gui
