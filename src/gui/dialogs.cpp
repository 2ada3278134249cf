// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>

#include "guiwords.h"
#include "twofold/core/platforms.h"
#include "ui_confirmdialog.h"
#include "ui_exportdialog.h"
#include "ui_notedialog.h"
#include "ui_roledialog.h"
#include "ui_splitdialog.h"

namespace twofold::gui {

DialogSeam *&dialogSeam() {
    static DialogSeam *seam = nullptr;
    return seam;
}

namespace {

// A dialog of a form, which goes when it is closed.
template <class Form>
QDialog *makeDialog(QWidget *parent, Form &form) {
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    form.setupUi(dialog);
    return dialog;
}

QPushButton *nameButton(QDialogButtonBox *box, const QString &verb) {
    QPushButton *button = box->button(QDialogButtonBox::Ok);
    button->setText(verb);
    button->setObjectName(QStringLiteral("dialogAccept"));
    box->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("dialogCancel"));
    return button;
}

const QStringList &knownRoles() {
    static const QStringList roles{QStringLiteral("mentor"), QStringLiteral("peer"), QStringLiteral("recruiter"), QStringLiteral("employer"), QStringLiteral("trade organisation"),
                                   QStringLiteral("news source"), QStringLiteral("event"), QStringLiteral("family"), QStringLiteral("client")};
    return roles;
}

}  // namespace

void askRole(QWidget *parent, const QStringList &present, std::function<void(const RoleAnswer &)> then) {
    Ui::RoleDialog form;
    QDialog *dialog = makeDialog(parent, form);
    form.role->addItems(knownRoles());
    form.role->setCurrentText(present.isEmpty() ? QString() : present.front());
    QPushButton *accept = nameButton(form.buttons, QDialog::tr("Add role"));
    const auto follow = [accept, present](const QString &text) {
        const QString role = text.trimmed();
        accept->setEnabled(!role.isEmpty());
        accept->setText(present.contains(role) ? QDialog::tr("Remove role") : QDialog::tr("Add role"));
    };
    QObject::connect(form.role, &QComboBox::editTextChanged, dialog, follow);
    follow(form.role->currentText());
    QObject::connect(dialog, &QDialog::accepted, parent, [box = form.role, present, then] {
        const QString role = box->currentText().trimmed();
        then({role, !present.contains(role)});
    });
    dialog->open();
}

void askNote(QWidget *parent, const QString &name, const QString &note, std::function<void(const QString &)> then) {
    Ui::NoteDialog form;
    QDialog *dialog = makeDialog(parent, form);
    form.title->setText(QDialog::tr("Note on %1").arg(oneLine(name)));
    form.note->setPlainText(note);
    nameButton(form.buttons, QDialog::tr("Keep note"));
    QObject::connect(dialog, &QDialog::accepted, parent, [edit = form.note, then] { then(edit->toPlainText().trimmed()); });
    dialog->open();
    form.note->setFocus();
}

void askSplit(QWidget *parent, const std::vector<store::IdentityRow> &identities, std::function<void(const std::vector<IdentityId> &)> then) {
    Ui::SplitDialog form;
    QDialog *dialog = makeDialog(parent, form);
    for (const store::IdentityRow &identity : identities) {
        const QString handle = QString::fromStdString(displayHandle(identity.platform, identity.handle));
        auto *item = new QListWidgetItem(QStringLiteral("%1  %2").arg(platformName(identity.platform), oneLine(handle.isEmpty() ? QString::fromStdString(identity.name) : handle)), form.profiles);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, static_cast<qint64>(identity.id.value));
    }
    QPushButton *accept = nameButton(form.buttons, QDialog::tr("Split off"));
    const auto checked = [list = form.profiles] {
        std::vector<IdentityId> ids;
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->checkState() == Qt::Checked) ids.emplace_back(list->item(row)->data(Qt::UserRole).toLongLong());
        return ids;
    };
    const auto follow = [accept, checked, all = identities.size()] { accept->setEnabled(!checked().empty() && checked().size() < all); };
    QObject::connect(form.profiles, &QListWidget::itemChanged, dialog, follow);
    follow();
    QObject::connect(dialog, &QDialog::accepted, parent, [checked, then] { then(checked()); });
    dialog->open();
}

void askExport(QWidget *parent, services::ExportWhat what, std::function<void(const ExportAnswer &)> then) {
    using services::ExportFormat;
    using services::ExportWhat;
    Ui::ExportDialog form;
    QDialog *dialog = makeDialog(parent, form);
    const std::pair<ExportWhat, QString> kinds[] = {{ExportWhat::People, QDialog::tr("People")}, {ExportWhat::Posts, QDialog::tr("Posts")},
                                                    {ExportWhat::Findings, QDialog::tr("Findings")}, {ExportWhat::All, QDialog::tr("Everything")}};
    for (const auto &[kind, name] : kinds) form.what->addItem(name, static_cast<int>(kind));
    form.what->setCurrentIndex(form.what->findData(static_cast<int>(what)));
    const auto offer = [whatBox = form.what, formatBox = form.format] {
        const auto chosen = static_cast<ExportWhat>(whatBox->currentData().toInt());
        formatBox->clear();
        if (chosen != ExportWhat::All) formatBox->addItem(QDialog::tr("CSV, for a spreadsheet"), static_cast<int>(ExportFormat::Csv));
        formatBox->addItem(QDialog::tr("JSON, for programs"), static_cast<int>(ExportFormat::Json));
        if (chosen == ExportWhat::People) formatBox->addItem(QDialog::tr("vCard, for an address book"), static_cast<int>(ExportFormat::VCard));
    };
    QObject::connect(form.what, &QComboBox::currentIndexChanged, dialog, offer);
    offer();
    nameButton(form.buttons, QDialog::tr("Choose a file…"));
    QObject::connect(dialog, &QDialog::accepted, parent, [parent, whatBox = form.what, formatBox = form.format, then] {
        ExportAnswer answer{static_cast<ExportWhat>(whatBox->currentData().toInt()), static_cast<ExportFormat>(formatBox->currentData().toInt()), {}};
        const QString ending = answer.format == ExportFormat::Csv ? QStringLiteral("csv") : answer.format == ExportFormat::Json ? QStringLiteral("json") : QStringLiteral("vcf");
        askSavePath(parent, QDialog::tr("Export to"), QStringLiteral("twofold.%1").arg(ending), QStringLiteral("*.%1").arg(ending), [answer, then](const QString &path) mutable {
            answer.path = path;
            then(answer);
        });
    });
    dialog->open();
}

void confirm(QWidget *parent, const Question &question, std::function<void()> then) {
    if (dialogSeam()) {
        if (dialogSeam()->confirms) then();
        return;
    }
    Ui::ConfirmDialog form;
    QDialog *dialog = makeDialog(parent, form);
    dialog->setWindowTitle(question.title);
    form.title->setText(question.title);
    form.text->setText(question.text);
    nameButton(form.buttons, question.verb);
    QObject::connect(dialog, &QDialog::accepted, parent, then);
    dialog->open();
}

void showError(QWidget *parent, const QString &title, const QString &text) {
    if (dialogSeam()) {
        dialogSeam()->errors.push_back(title + QStringLiteral(": ") + text);
        return;
    }
    Ui::ConfirmDialog form;
    QDialog *dialog = makeDialog(parent, form);
    dialog->setWindowTitle(title);
    form.title->setText(title);
    form.text->setText(text);
    form.buttons->setStandardButtons(QDialogButtonBox::Close);
    dialog->open();
}

void askOpenPaths(QWidget *parent, bool folder, std::function<void(const QStringList &)> then) {
    if (dialogSeam()) {
        if (!dialogSeam()->openPaths.isEmpty()) then(dialogSeam()->openPaths);
        return;
    }
    auto *dialog = new QFileDialog(parent, folder ? QFileDialog::tr("Choose the folder of an export") : QFileDialog::tr("Choose exports or tables"),
                                   QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, then);
    dialog->open();
}

void askSavePath(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, std::function<void(const QString &)> then) {
    if (dialogSeam()) {
        if (!dialogSeam()->savePath.isEmpty()) then(dialogSeam()->savePath);
        return;
    }
    auto *dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

}  // namespace twofold::gui
