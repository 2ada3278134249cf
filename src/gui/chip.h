// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "marks.h"
#include "theme.h"
#include "twofold/models/roles.h"

class QPainter;

namespace twofold::gui {

/// What a chip says. Made by the functions below; painted by ChipPainter in delegates and by ChipLabel.
struct ChipSpec {
    enum class Look { Bare, Filled, Outlined, Tag };
    QString kind;  ///< "tier", "trust", …; only in the accessible name
    QString word;
    Mark mark = Mark::None;
    HueName hue = HueName::Ink;
    Look look = Look::Bare;
    int percent = -1;  ///< of a suggestion; -1: none shown
    QString icon;      ///< instead of a mark
    friend bool operator==(const ChipSpec &, const ChipSpec &) = default;
};

[[nodiscard]] ChipSpec tierChip(const models::JudgedTier &tier);
[[nodiscard]] ChipSpec trustChip(const models::JudgedTrust &trust);
[[nodiscard]] ChipSpec labelChip(const models::JudgedLabel &label);
[[nodiscard]] ChipSpec purposeChip(Purpose purpose);
[[nodiscard]] ChipSpec visibilityChip(Visibility visibility);
[[nodiscard]] ChipSpec tagChip(const QString &text);
/// "tier interact, suggested, 86 percent"; "trust personal, decided"; "label no label".
[[nodiscard]] QString accessibleText(const ChipSpec &spec);

class ChipPainter {
public:
    /// Height 5u, or the text's where that is higher; as wide as the content.
    [[nodiscard]] static QSize sizeHint(const ChipSpec &spec, const QFont &font);
    /// At the left of `area`, centred vertically; its word is elided when the area is too narrow. Returns its rect.
    static QRect paint(QPainter &painter, const QRect &area, const ChipSpec &spec, const QFont &font, const Theme &theme,
                       Qt::Alignment side = Qt::AlignLeft);
};

/// A chip as a widget, with its accessible name.
class ChipLabel : public QWidget {
    Q_OBJECT
public:
    explicit ChipLabel(QWidget *parent = nullptr);
    explicit ChipLabel(const ChipSpec &spec, QWidget *parent = nullptr);
    void setSpec(const ChipSpec &spec);
    [[nodiscard]] const ChipSpec &spec() const { return m_spec; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChipSpec m_spec;
};

}  // namespace twofold::gui
