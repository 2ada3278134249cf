// SPDX-License-Identifier: GPL-3.0-or-later
// What every page is made of: a header, perhaps a filter bar, its body, and an inspector at the right.
#pragma once

#include <QWidget>

#include "controls.h"

class QHBoxLayout;
class QVBoxLayout;
class QScrollArea;

namespace twofold::gui {

class ActionButton;
class LinkButton;

/// Title, a quieter subtitle, and controls at the right. 13u. When it gets narrow the controls lose their words.
class PageHeader : public Panel {
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void addControl(QWidget *control);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void fit();
    void setWordless(bool wordless);
    QHBoxLayout *m_layout;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QList<QWidget *> m_controls;
};

/// Filters in a row (in more rows where it is narrow) and a note at the right ("110 shown"). 10u.
class FilterBar : public Panel {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    void addFilter(QWidget *filter);
    void setNote(const QString &note);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int place(int width, bool apply) const;
    QList<QWidget *> m_filters;
    TextLabel *m_note;
};

/// A part of the inspector: caption, a link at its right, content, a line below.
class InspectorSection : public Panel {
    Q_OBJECT
public:
    explicit InspectorSection(const QString &caption, const QString &link = {}, QWidget *parent = nullptr);
    void addContent(QWidget *content);
    void addGap(double units);
    [[nodiscard]] LinkButton *link() const { return m_link; }

Q_SIGNALS:
    void linkClicked();

private:
    QVBoxLayout *m_layout;
    LinkButton *m_link = nullptr;
};

/// Sections that scroll, and a foot that does not. Its left edge is dragged to make it 60 to 110u wide; Left and Right
/// on that edge do the same.
class InspectorPanel : public Panel {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);
    void addSection(QWidget *section);
    void clear();                      ///< deletes the sections
    void setFoot(QWidget *foot);       ///< takes it over; nullptr: none
    void setWidthUnits(double units);  ///< kept within 60 to 110
    [[nodiscard]] double widthUnits() const { return m_units; }

Q_SIGNALS:
    void widthUnitsChanged(double units);
    void closeRequested();  ///< Esc

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Handle;
    QWidget *m_handle = nullptr;
    double m_units = 80;
    QVBoxLayout *m_layout;
    QScrollArea *m_scroll;
    QVBoxLayout *m_sections;
    QWidget *m_foot = nullptr;
};

/// Puts the parts together. Where the window is narrower than 240u the inspector opens over the body.
class PageFrame : public QWidget {
    Q_OBJECT
public:
    explicit PageFrame(const QString &id, const QString &title, QWidget *parent = nullptr);
    [[nodiscard]] PageHeader *header() const { return m_header; }
    /// Made when first asked for.
    FilterBar *filterBar();
    InspectorPanel *inspector();
    void setBody(QWidget *body);
    void setInspectorShown(bool shown);
    [[nodiscard]] bool isInspectorShown() const { return m_floats ? m_floatOpen : m_docked; }
    /// The buttons at the end of a page's header: the export of its list, and showing and hiding the inspector.
    ActionButton *addExport(const QString &text, const QString &name);
    void addInspectorToggle(const QString &name);
    [[nodiscard]] bool inspectorFloats() const { return m_floats; }
    /// Without the inspector: it makes way before the window gets that narrow, and must not keep it wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void inspectorShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    PageHeader *m_header;
    FilterBar *m_filterBar = nullptr;
    InspectorPanel *m_inspector = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_middle;
    QVBoxLayout *m_left;
    bool m_docked = true;      // wanted beside the body
    bool m_floatOpen = false;  // over the body it would cover what the user came for, so it waits to be asked
    bool m_floats = false;
};

}  // namespace twofold::gui
