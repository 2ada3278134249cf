// SPDX-License-Identifier: GPL-3.0-or-later
#include "workwordsdialog.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScreen>
#include <algorithm>

#include "chipflow.h"
#include "guiwords.h"
#include "metrics.h"
#include "twofold/core/platforms.h"
#include "twofold/models/backend.h"
#include "ui_workwordsdialog.h"

namespace twofold::gui {

using analysis::WordSource;
using services::WordProposal;

namespace {

constexpr double dialogWidth = 170;  // units
constexpr int mostWords = 500;

QString keyOf(const QString &word) { return word.trimmed().toCaseFolded(); }

// "hashtag of 12 posts on LinkedIn", "in your profile on X @gwen"
QString originOf(const WordProposal &proposal) {
    const QString account = QStringLiteral("%1 %2").arg(platformName(proposal.platform), oneLine(QString::fromStdString(displayHandle(proposal.platform, proposal.handle)))).trimmed();
    if (proposal.posts > 0) return WorkWordsDialog::tr("hashtag of %1 posts on %2").arg(numberText(proposal.posts), account);
    if (proposal.source == WordSource::Employer) return WorkWordsDialog::tr("an employer in your profile on %1").arg(account);
    return WorkWordsDialog::tr("in your profile on %1").arg(account);
}

struct Known {
    std::vector<std::string> chosen;
    std::vector<WordProposal> proposals;
};

}  // namespace

WorkWordsDialog::WorkWordsDialog(const std::vector<std::string> &chosen, const std::vector<WordProposal> &proposals, QWidget *parent)
    : QDialog(parent), m_form(std::make_unique<Ui::WorkWordsDialog>()) {
    m_form->setupUi(this);
    fitForm();
    for (const std::string &word : chosen) add(QString::fromStdString(word));
    addProposals(proposals);
    connect(m_form->workWordsField, &QLineEdit::textEdited, this, [this] { addTyped(false); });
    showWords();
    m_form->workWordsField->setFocus();
}

WorkWordsDialog::~WorkWordsDialog() = default;

// Lengths follow the font, which a form cannot say.
void WorkWordsDialog::fitForm() {
    const Metrics m = Metrics::of(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(0);
    m_form->headLayout->setContentsMargins(m.px(6), m.px(4.5), m.px(6), m.px(3.5));
    m_form->headLayout->setSpacing(m.px(1));
    m_form->bodyLayout->setContentsMargins(m.px(6), m.px(4), m.px(6), m.px(4));
    m_form->bodyLayout->setSpacing(m.px(1.5));
    for (QWidget *caption : {static_cast<QWidget *>(m_form->proposedCaption), static_cast<QWidget *>(m_form->chosenCaption)})
        m_form->bodyLayout->insertSpacing(m_form->bodyLayout->indexOf(caption), m.px(2));
    m_form->footLayout->setContentsMargins(m.px(6), m.px(3.5), m.px(6), m.px(3));
    m_form->footLayout->setSpacing(m.px(2));
    m_form->footNote->setElides(true);
    m_form->footLayout->setStretch(0, 1);
    m_form->workWordsKeep->setLook(ActionButton::Look::Primary);
    for (FormButton *button : {m_form->workWordsCancel, m_form->workWordsKeep}) button->setAccessibleName(button->text());
}

void WorkWordsDialog::addProposals(const std::vector<WordProposal> &proposals) {
    int number = 0;
    QWidget *last = m_form->workWordsField;
    for (const WordProposal &proposal : proposals) {
        const QString word = QString::fromStdString(proposal.word);
        auto *chip = new PillButton(oneLine(word), m_form->proposed);
        chip->setObjectName(QStringLiteral("proposal_%1").arg(++number));
        chip->setProperty("word", word);
        chip->setCheckable(true);
        chip->setToolTip(originOf(proposal).toHtmlEscaped());
        chip->setAccessibleDescription(originOf(proposal));
        connect(chip, &QToolButton::toggled, this, [this, word](bool on) {
            if (on ? add(word) : isChosen(word)) on ? showWords() : remove(word);
        });
        m_form->proposed->addChip(chip);
        setTabOrder(last, chip);
        last = chip;
    }
    setTabOrder(last, m_form->workWordsCancel);
    m_form->proposedCaption->setHidden(proposals.empty());
    m_form->proposed->setHidden(proposals.empty());
}

bool WorkWordsDialog::isChosen(const QString &word) const {
    return std::any_of(m_words.begin(), m_words.end(), [key = keyOf(word)](const QString &one) { return keyOf(one) == key; });
}

bool WorkWordsDialog::add(const QString &word) {
    const QString clean = word.simplified();
    if (clean.isEmpty() || isChosen(clean) || m_words.size() >= mostWords) return false;
    m_words << clean;
    return true;
}

void WorkWordsDialog::remove(const QString &word) {
    m_words.removeIf([key = keyOf(word)](const QString &one) { return keyOf(one) == key; });
    showWords();
}

/// What is typed, up to the last comma or as a whole.
void WorkWordsDialog::addTyped(bool all) {
    static const QRegularExpression signs(QStringLiteral("[,;\\n、，]"));
    QStringList parts = m_form->workWordsField->text().split(signs);
    const QString rest = all ? QString() : parts.takeLast();
    if (parts.isEmpty()) return;
    for (const QString &part : std::as_const(parts)) add(part);
    m_form->workWordsField->setText(rest.trimmed());
    showWords();
}

// The chips of what is chosen anew, and the proposals in step with them. The focus goes to the chip that took the place.
void WorkWordsDialog::showWords() {
    const auto old = m_form->chosen->chips();
    const qsizetype place = old.indexOf(focusWidget());
    m_form->chosen->clear();
    QWidget *last = m_form->workWordsField;
    for (const QString &word : std::as_const(m_words)) {
        auto *chip = new WordChip(word, m_form->chosen);
        chip->setObjectName(QStringLiteral("word_%1").arg(m_form->chosen->chips().size() + 1));
        connect(chip, &WordChip::removed, this, [this, word] { remove(word); }, Qt::QueuedConnection);  // which deletes the chip
        m_form->chosen->addChip(chip);
        setTabOrder(last, chip);
        last = chip;
    }
    const auto chips = m_form->chosen->chips();
    const auto proposals = m_form->proposed->chips();
    setTabOrder(last, proposals.isEmpty() ? static_cast<QWidget *>(m_form->workWordsCancel) : proposals.first());
    if (place >= 0) (chips.isEmpty() ? static_cast<QWidget *>(m_form->workWordsField) : chips.at(std::min(place, chips.size() - 1)))->setFocus();
    for (QWidget *proposal : proposals) {
        auto *chip = static_cast<PillButton *>(proposal);
        const QSignalBlocker quiet(chip);
        chip->setChecked(isChosen(chip->property("word").toString()));
    }
    m_form->chosenCaption->setText(m_words.isEmpty() ? tr("Chosen") : tr("Chosen: %1").arg(numberText(m_words.size())));
    m_form->chosen->setHidden(m_words.isEmpty());
    m_form->noneChosen->setHidden(!m_words.isEmpty());
    QMetaObject::invokeMethod(this, &WorkWordsDialog::fitSize, Qt::QueuedConnection);
}

// Enter adds what is typed; with nothing typed it keeps the words.
void WorkWordsDialog::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && focusWidget() == m_form->workWordsField && !m_form->workWordsField->text().trimmed().isEmpty()) {
        addTyped(true);
        return;
    }
    QDialog::keyPressEvent(event);
}

void WorkWordsDialog::accept() {
    addTyped(true);
    QDialog::accept();
}

// Grows with the chips, as far as there is room.
void WorkWordsDialog::fitSize() {
    const Metrics m = Metrics::of(this);
    const QWidget *top = parentWidget() ? parentWidget()->window() : nullptr;
    const QSize room = top ? top->size() : screen()->availableSize();
    const int width = std::min(m.px(dialogWidth), room.width() - m.px(4));
    const auto heightOf = [width](const QWidget *part) {
        return part->layout()->hasHeightForWidth() ? part->layout()->totalHeightForWidth(width) : part->layout()->totalSizeHint().height();
    };
    const int wanted = heightOf(m_form->head) + heightOf(m_form->body) + heightOf(m_form->foot) + 2;
    resize(width, std::max(isVisible() ? height() : 0, std::min(wanted, room.height() - m.px(6))));
}

void askWorkWords(QWidget *parent, models::Backend &backend) {
    backend.read<Known>(
        parent, [](store::Connection &db) { return Known{services::workWords(db), services::proposedWorkWords(db)}; },
        [parent, &backend](const Known &known) {
            if (parent->findChild<WorkWordsDialog *>()) return;  // asked twice
            auto *dialog = new WorkWordsDialog(known.chosen, known.proposals, parent);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &QDialog::accepted, parent, [dialog, parent, &backend] {
                std::vector<std::string> words;
                for (const QString &word : dialog->words()) words.push_back(word.toStdString());
                backend.decide(parent, [words](services::DecisionService &decisions) { return decisions.setWorkWords(words); });
            });
            dialog->open();
        });
}

}  // namespace twofold::gui
