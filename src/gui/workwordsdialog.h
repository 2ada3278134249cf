// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

#include "twofold/services/labels.h"

namespace twofold::models {
class Backend;
}

namespace twofold::gui {

namespace Ui {
class WorkWordsDialog;
}

/// The words of the user's work: those chosen, a field for more, and proposals that are taken with a click. It stores nothing.
class WorkWordsDialog : public QDialog {
    Q_OBJECT
public:
    WorkWordsDialog(const std::vector<std::string> &chosen, const std::vector<services::WordProposal> &proposals, QWidget *parent = nullptr);
    ~WorkWordsDialog() override;
    [[nodiscard]] const QStringList &words() const { return m_words; }

public Q_SLOTS:
    void accept() override;  ///< what stands in the field counts too

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitForm();
    void addProposals(const std::vector<services::WordProposal> &proposals);
    void addTyped(bool all);
    bool add(const QString &word);
    void remove(const QString &word);
    void showWords();
    void fitSize();
    [[nodiscard]] bool isChosen(const QString &word) const;

    std::unique_ptr<Ui::WorkWordsDialog> m_form;
    QStringList m_words;
};

/// Reads what is chosen and proposed, asks, and decides: one event. The dialog is opened, not waited for.
void askWorkWords(QWidget *parent, models::Backend &backend);

}  // namespace twofold::gui
