// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>
#include <QWidget>

#include "theme.h"
#include "twofold/models/roles.h"

namespace twofold::gui {

/// Plain text broken into lines, with the stretches that spoke for a label or were searched for. Delegates paint it,
/// MarkedTextView shows it. The text is never read as markup.
class MarkedText {
public:
    struct Options {
        QFont font;
        int width = 0;
        int maxLines = 0;         ///< 0: all; a longer text ends in "…"
        bool keepBreaks = false;  ///< else a line break is a space
    };
    MarkedText(const QString &text, const QList<models::TextSpan> &spans, const Options &options);
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }
    [[nodiscard]] bool elided() const { return m_elided; }
    void paint(QPainter &painter, const QPoint &topLeft, const Theme &theme, const QColor &color) const;
    /// Places of a span on its lines, from the text's top left; the form they are painted in.
    [[nodiscard]] QList<QRectF> spanRects(const models::TextSpan &span) const;

private:
    void breakLines(const QString &text, const Options &options);
    void layLines(const QString &text, const Options &options);
    QTextLayout m_layout;
    QList<models::TextSpan> m_spans;
    double m_pitch = 0;
    int m_height = 0;
    bool m_elided = false;
    bool m_bidi = false;
};

/// The same as a widget: as high as its width needs. Its accessible name is the text.
class MarkedTextView : public QWidget {
    Q_OBJECT
public:
    explicit MarkedTextView(QWidget *parent = nullptr);
    void setText(const QString &text, const QList<models::TextSpan> &spans = {});
    void setTextFont(const QFont &font);  ///< default: the widget's
    void setMaxLines(int lines);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] MarkedText layout(int width) const;
    QString m_text;
    QList<models::TextSpan> m_spans;
    QFont m_textFont;
    bool m_ownFont = false;
    int m_maxLines = 0;
};

}  // namespace twofold::gui
