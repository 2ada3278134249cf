// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include "twofold/models/mappingform.h"

class QScrollArea;
class QVBoxLayout;

namespace twofold::gui {

class ActionButton;
class ChoiceBox;
class Panel;

/// What the columns of somebody's own table mean: what a row is, and what each column holds. It reads and remembers
/// nothing; who opened it gives it the table, and again when it asks.
class MappingDialog : public QDialog {
    Q_OBJECT
public:
    MappingDialog(const QString &file, const services::CsvTable &table, QWidget *parent = nullptr);
    /// Another look at the table, that readAgain() asked for.
    void setTable(const services::CsvTable &table);
    /// The look failed: what was shown stays.
    void keepTable();
    [[nodiscard]] const models::MappingForm &form() const { return m_form; }

Q_SIGNALS:
    void previewRequested();
    void readAgain();  ///< the table is split another way now

private:
    using Part = models::MappingForm::Part;
    void fillHead(const QString &file);
    void fillFoot();
    void rebuild();
    void addParts(QVBoxLayout *layout);
    void addMore(QVBoxLayout *layout);
    void addColumns(QVBoxLayout *layout);
    QWidget *makeColumnRow(qsizetype place, bool narrow, int boxWidth, QWidget *parent);
    ChoiceBox *makeBox(Part part, const QString &name, QWidget *parent);
    [[nodiscard]] int widthOf(const QList<models::MappingChoice> &choices);
    void choose(Part part, int value);
    void chooseField(qsizetype place, int field);
    void wait();
    void check();
    [[nodiscard]] QSize room() const;
    [[nodiscard]] int availableWidth() const;
    void fitSize();

    models::MappingForm m_form;
    Panel *m_head;
    QScrollArea *m_scroll;
    Panel *m_remarks;  ///< what is missing; stands still, so that it is seen beside many columns
    QVBoxLayout *m_remarksLayout;
    Panel *m_foot;
    ActionButton *m_go = nullptr;
    bool m_waiting = false;  ///< for another look
    bool m_more = false;
};

}  // namespace twofold::gui
