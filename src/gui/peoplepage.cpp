// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplepage.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QTimer>

#include "actionregistry.h"
#include "buttons.h"
#include "columndelegates.h"
#include "contactinspector.h"
#include "controls.h"
#include "dialogs.h"
#include "filterbutton.h"
#include "guiwords.h"
#include "metrics.h"
#include "tableview.h"

namespace twofold::gui {

using models::PeopleModel;
using services::DecisionService;
using services::Done;

namespace {

constexpr int searchDelayMs = 120;
constexpr double hideRoleBelow = 208, hideMonthsBelow = 184;

template <class Enum>
QList<FilterButton::Choice> choicesOf(QString (*words)(Enum), std::initializer_list<Enum> values) {
    QList<FilterButton::Choice> choices;
    for (const Enum value : values) choices.push_back({QString::number(static_cast<int>(value)), words(value), false});
    return choices;
}

template <class Enum>
std::vector<Enum> valuesOf(const QStringList &ids) {
    std::vector<Enum> values;
    for (const QString &id : ids) values.push_back(static_cast<Enum>(id.toInt()));
    return values;
}

template <class Enum>
QStringList idsOf(const std::vector<Enum> &values) {
    QStringList ids;
    for (const Enum value : values) ids.push_back(QString::number(static_cast<int>(value)));
    return ids;
}

}  // namespace

PeoplePage::PeoplePage(models::Backend &backend, ActionRegistry &actions, QWidget *parent)
    : PageFrame(QStringLiteral("people"), tr("People"), parent), m_backend(backend), m_actions(actions), m_model(new PeopleModel(backend, this)) {
    makeHeader();
    makeFilters();
    makeTable();
    m_inspectorContent = new ContactInspector(backend, inspector());
    connect(m_inspectorContent, &ContactInspector::noteRequested, this, &PeoplePage::editNote);
    connect(m_inspectorContent, &ContactInspector::splitRequested, this, &PeoplePage::splitContact);
    connect(m_inspectorContent, &ContactInspector::menuRequested, this, &PeoplePage::openMenu);
    addActions(actions);
    connect(m_model, &models::PagedModelBase::loaded, this, &PeoplePage::showState);
    connect(m_model, &models::PagedModelBase::totalChanged, this, &PeoplePage::showNote);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keep = selected(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePage::restoreSelection);
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if ((what & services::ChangedPeople) != 0) fillRoles();
    });
    fillRoles();
    m_model->setFilter({});
}

void PeoplePage::makeHeader() {
    m_search = new SearchField(tr("Name, handle, note"), this);
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setKeys(QKeySequence(Qt::Key_Slash));
    m_search->setFixedWidth(Metrics::of(this).px(50));
    auto *delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(searchDelayMs);
    connect(m_search, &QLineEdit::textChanged, delay, qOverload<>(&QTimer::start));
    connect(delay, &QTimer::timeout, this, &PeoplePage::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    header()->addControl(m_search);
    connect(addExport(tr("Export people…"), QStringLiteral("peopleExport")), &QPushButton::clicked, this, &PeoplePage::exportRequested);
    addInspectorToggle(QStringLiteral("peopleInspectorToggle"));
}

void PeoplePage::makeFilters() {
    const auto add = [this](const QString &name, const char *objectName, const QList<FilterButton::Choice> &choices, bool single) {
        auto *button = new FilterButton(name, choices, single, this);
        button->setObjectName(QString::fromLatin1(objectName));
        connect(button, &FilterButton::chosenChanged, this, &PeoplePage::applyFilter);
        filterBar()->addFilter(button);
        return button;
    };
    m_tier = add(tr("Tier"), "filterTier", choicesOf<Tier>(tierWord, {Tier::Friend, Tier::Interact, Tier::LearnFrom, Tier::Untiered}), false);
    m_platform = add(tr("Platform"), "filterPlatform", choicesOf<Platform>(platformName, {Platform::X, Platform::Facebook, Platform::Instagram, Platform::Threads, Platform::LinkedIn, Platform::Mastodon,
                                                       Platform::Bluesky, Platform::WordPress, Platform::Feed, Platform::AddressBook}), false);
    m_purpose = add(tr("Purpose"), "filterPurpose", choicesOf<Purpose>(purposeWord, {Purpose::Professional, Purpose::Personal, Purpose::Mixed}), true);
    m_trust = add(tr("Trust"), "filterTrust", choicesOf<Trust>(trustWord, {Trust::Public, Trust::Professional, Trust::Personal, Trust::Inner, Trust::Unset}), false);
    m_role = add(tr("Role"), "filterRole", {}, true);
    m_last = add(tr("Last contact"), "filterLast",
                 {{QStringLiteral("30"), tr("in the last 30 days"), false}, {QStringLiteral("365"), tr("in the last year"), false},
                  {QStringLiteral("-365"), tr("more than a year ago, or never"), false}}, true);
    m_mutual = add(tr("Mutual"), "filterMutual", {{QStringLiteral("1"), tr("mutual"), false}, {QStringLiteral("0"), tr("not mutual"), false}}, true);
}

void PeoplePage::makeTable() {
    auto *body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_table = new TableView(body);
    m_table->setObjectName(QStringLiteral("peopleTable"));
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegateForColumn(PeopleModel::Name, new NameDelegate(models::ContactNameRole, models::ContactKindRole, m_table));
    m_table->setItemDelegateForColumn(PeopleModel::Where, new PlatformsDelegate(models::ContactPlatformsRole, m_table));
    m_table->setItemDelegateForColumn(PeopleModel::TierColumn, new ChipDelegate(models::ContactTierRole, false, m_table));
    m_table->setItemDelegateForColumn(PeopleModel::TrustColumn, new ChipDelegate(models::ContactTrustRole, false, m_table));
    m_table->setItemDelegateForColumn(PeopleModel::Role, new TextDelegate(models::ContactRolesRole, TextDelegate::Tone::Secondary, m_table));
    m_table->setItemDelegateForColumn(PeopleModel::Months, new MiniChartDelegate(models::ContactMonthsInRole, models::ContactMonthsOutRole, m_table));
    m_table->setItemDelegateForColumn(PeopleModel::Last, new DateDelegate(models::ContactLastRole, [] { return QDate::currentDate(); }, m_table));
    m_table->installEventFilter(this);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PeopleModel::Last, Qt::DescendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePage::onSelection);
    connect(m_table, &TableView::opened, this, [this] { setInspectorShown(true); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { openMenu(m_table->viewport()->mapToGlobal(at)); });
    m_nobody = new EmptyState(tr("Nobody here yet."), tr("Import an export, and the people in it appear here."), tr("Import an export…"), body);
    connect(m_nobody, &EmptyState::buttonClicked, this, &PeoplePage::importRequested);
    m_noMatch = new EmptyState(tr("Nobody matches these filters."), {}, tr("Clear filters"), body);
    connect(m_noMatch, &EmptyState::buttonClicked, this, [this] { setFilter({}); });
    for (QWidget *widget : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_nobody), static_cast<QWidget *>(m_noMatch)}) m_stack->addWidget(widget);
    setBody(body);
}

void PeoplePage::addActions(ActionRegistry &actions) {
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QKeySequence &key, const QString &group, const QString &sheet, auto slot) {
        QAction *action = actions.add({QStringLiteral("people.") + id, text, icon, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key}, QStringLiteral("people"), group, sheet, {}, true});
        if (action) connect(action, &QAction::triggered, this, slot);
    };
    const auto tier = [&](const QString &id, Tier value, Qt::Key key) {
        add(id, tr("Set tier: %1").arg(tierWord(value)), QStringLiteral("tag"), QKeySequence(key), tr("Tier"), tierWord(value),
            [this, value] { decide([value](DecisionService &decisions, const std::vector<ContactId> &ids) { return decisions.setTier(ids, value); }); });
    };
    tier(QStringLiteral("learnFrom"), Tier::LearnFrom, Qt::Key_1);
    tier(QStringLiteral("interact"), Tier::Interact, Qt::Key_2);
    tier(QStringLiteral("friend"), Tier::Friend, Qt::Key_3);
    tier(QStringLiteral("untiered"), Tier::Untiered, Qt::Key_0);
    const auto trust = [&](const QString &id, Trust value, Qt::Key key) {
        add(id, tr("Set trust: %1").arg(trustWord(value)), QStringLiteral("lock"), QKeySequence(key), tr("Trust"), trustWord(value),
            [this, value] { decide([value](DecisionService &decisions, const std::vector<ContactId> &ids) { return decisions.setTrust(ids, value); }); });
    };
    trust(QStringLiteral("public"), Trust::Public, Qt::Key_Q);
    trust(QStringLiteral("professional"), Trust::Professional, Qt::Key_W);
    trust(QStringLiteral("personal"), Trust::Personal, Qt::Key_E);
    trust(QStringLiteral("inner"), Trust::Inner, Qt::Key_R);
    add(QStringLiteral("role"), tr("Add or remove a role…"), QStringLiteral("tag"), QKeySequence(Qt::Key_T), tr("More"), tr("role"), [this] { setRole(); });
    add(QStringLiteral("note"), tr("Write a note…"), QStringLiteral("note"), QKeySequence(Qt::Key_N), tr("More"), tr("note"), [this] {
        if (const auto ids = selected(); ids.size() == 1) editNote(ids.front(), m_model->data(m_table->currentIndex(), models::ContactNameRole).toString(), {});
    });
    add(QStringLiteral("merge"), tr("Merge the selected people…"), QStringLiteral("merge"), QKeySequence(Qt::Key_M), tr("More"), tr("merge the selected"), [this] { mergeSelected(); });
    add(QStringLiteral("search"), tr("Search people"), QStringLiteral("search"), QKeySequence(Qt::Key_Slash), tr("More"), tr("search this page"), [this] { m_search->setFocus(); });
}

void PeoplePage::setFilter(const store::PeopleFilter &filter) {
    m_filling = true;
    m_tier->setChosen(idsOf(filter.tiers));
    m_trust->setChosen(idsOf(filter.trusts));
    m_platform->setChosen(idsOf(filter.platforms));
    m_purpose->setChosen(filter.purpose ? QStringList{QString::number(static_cast<int>(*filter.purpose))} : QStringList());
    m_role->setChosen(filter.role.empty() ? QStringList() : QStringList{QString::fromStdString(filter.role)});
    m_mutual->setChosen(filter.mutual ? QStringList{*filter.mutual ? QStringLiteral("1") : QStringLiteral("0")} : QStringList());
    if (!filter.lastSince && !filter.lastBefore) m_last->clear();
    m_search->setText(QString::fromStdString(filter.query));
    m_filling = false;
    applyFilter();
}

void PeoplePage::setSearch(const QString &words) {
    store::PeopleFilter filter;
    filter.query = words.toStdString();
    setFilter(filter);
}

void PeoplePage::applyFilter() {
    if (m_filling) return;
    store::PeopleFilter filter;
    filter.tiers = valuesOf<Tier>(m_tier->chosen());
    filter.trusts = valuesOf<Trust>(m_trust->chosen());
    filter.platforms = valuesOf<Platform>(m_platform->chosen());
    if (const auto purpose = m_purpose->chosen(); !purpose.isEmpty()) filter.purpose = static_cast<Purpose>(purpose.front().toInt());
    if (const auto role = m_role->chosen(); !role.isEmpty()) filter.role = role.front().toStdString();
    if (const auto mutual = m_mutual->chosen(); !mutual.isEmpty()) filter.mutual = mutual.front() == QLatin1String("1");
    if (const auto last = m_last->chosen(); !last.isEmpty()) {
        const int days = last.front().toInt();
        const UtcMs edge = m_backend.session().now() - std::abs(days) * msPerDay;
        (days > 0 ? filter.lastSince : filter.lastBefore) = edge;
    }
    filter.query = m_search->text().trimmed().toStdString();
    if (filter != m_model->filter()) m_model->setFilter(filter);
}

void PeoplePage::fillRoles() {
    m_backend.read<std::vector<store::RoleCount>>(this, store::readRoles, [this](std::vector<store::RoleCount> roles) {
        const QStringList chosen = m_role->chosen();
        QList<FilterButton::Choice> choices;
        for (const store::RoleCount &role : roles) {
            const QString name = QString::fromStdString(role.role);
            choices.push_back({name, oneLine(name), chosen.contains(name)});
        }
        m_role->setChoices(choices);
        m_role->setVisible(!choices.isEmpty());
    });
}

void PeoplePage::showState() {
    const bool filtered = m_model->filter() != store::PeopleFilter();
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : filtered ? m_noMatch : m_nobody);
}

void PeoplePage::showNote() {
    const bool filtered = m_model->filter() != store::PeopleFilter();
    if (!filtered) m_all = m_model->total();
    if (m_all >= 0) header()->setSubtitle(m_all == 1 ? tr("1 contact") : tr("%1 contacts").arg(numberText(m_all)));
    filterBar()->setNote(filtered ? tr("%1 shown").arg(numberText(m_model->total())) : QString());
}

std::vector<ContactId> PeoplePage::selected() const {
    std::vector<ContactId> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) ids.emplace_back(index.data(models::ContactIdRole).toLongLong());
    return ids;
}

void PeoplePage::onSelection() {
    const auto ids = selected();
    if (ids.size() == 1) m_inspectorContent->show(ids.front());
    else if (ids.size() > 1) m_inspectorContent->showMany(static_cast<int>(ids.size()));
}

// Rows come anew after a decision changed their order; who was selected stays so.
void PeoplePage::restoreSelection() {
    QItemSelection selection;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ContactId id(m_model->index(row, 0).data(models::ContactIdRole).toLongLong());
        if (std::find(m_keep.begin(), m_keep.end(), id) == m_keep.end()) continue;
        selection.select(m_model->index(row, 0), m_model->index(row, PeopleModel::ColumnCount - 1));
        if (!m_table->currentIndex().isValid()) m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::NoUpdate);
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    // selectRow() would ask which keys are down, and take a held Ctrl for "the other way round".
    if (selection.isEmpty() && m_model->rowCount() > 0 && m_keep.empty())
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void PeoplePage::showContact(ContactId contact) {
    setInspectorShown(true);
    m_keep = {contact};
    restoreSelection();
    m_inspectorContent->show(contact);
}

void PeoplePage::decide(std::function<Result<Done>(DecisionService &, const std::vector<ContactId> &)> unit) {
    const auto ids = selected();
    if (ids.empty()) {
        Q_EMIT messageForUser(tr("Select somebody first."));
        return;
    }
    m_backend.decide(this, [ids, unit = std::move(unit)](DecisionService &decisions) { return unit(decisions, ids); });
}

void PeoplePage::setRole() {
    if (selected().empty()) return;
    askRole(this, m_model->data(m_table->currentIndex(), models::ContactRolesRole).toStringList(), [this](const RoleAnswer &answer) {
        decide([answer](DecisionService &decisions, const std::vector<ContactId> &contacts) { return decisions.setRole(contacts, answer.role.toStdString(), answer.add); });
    });
}

void PeoplePage::editNote(ContactId contact, const QString &name, const QString &note) {
    askNote(this, name, note, [this, contact](const QString &written) {
        m_backend.decide(this, [contact, words = written.toStdString()](DecisionService &decisions) { return decisions.setNote(contact, words); });
    });
}

void PeoplePage::mergeSelected() {
    const auto ids = selected();
    if (ids.size() < 2) {
        Q_EMIT messageForUser(tr("Select at least two people to merge."));
        return;
    }
    const QString first = m_model->data(m_table->selectionModel()->selectedRows().front(), models::ContactNameRole).toString();
    confirm(this, {tr("Merge %1 people").arg(ids.size()), tr("They become one contact, %1. It can be undone, and split again later.").arg(oneLine(first)), tr("Merge %1 people").arg(ids.size())},
            [this, ids] { m_backend.decide(this, [ids](DecisionService &decisions) { return decisions.merge(ids); }); });
}

void PeoplePage::splitContact(ContactId contact) {
    m_backend.read<std::vector<store::IdentityRow>>(this, [contact](store::Connection &db) { return store::readIdentities(db, contact); },
        [this, contact](const std::vector<store::IdentityRow> &identities) {
            askSplit(this, identities, [this, contact](const std::vector<IdentityId> &parts) {
                m_backend.decide(this, [contact, parts](DecisionService &decisions) { return decisions.split(contact, parts); });
            });
        });
}

void PeoplePage::openMenu(const QPoint &globalPosition) {
    if (selected().empty()) return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillMenu(menu, {QStringLiteral("people.learnFrom"), QStringLiteral("people.interact"), QStringLiteral("people.friend"), QStringLiteral("people.untiered"), {},
                              QStringLiteral("people.public"), QStringLiteral("people.professional"), QStringLiteral("people.personal"), QStringLiteral("people.inner"), {},
                              QStringLiteral("people.role"), QStringLiteral("people.note"), QStringLiteral("people.merge")});
    menu->popup(globalPosition);
}

// The table is laid out after the page, and again when the inspector opens or closes.
bool PeoplePage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table && event->type() == QEvent::Resize) fitColumns();
    return PageFrame::eventFilter(watched, event);
}

void PeoplePage::fitColumns() {
    const Metrics m = Metrics::of(this);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(PeopleModel::Name, QHeaderView::Stretch);
    const std::pair<int, double> widths[] = {{PeopleModel::Where, 20}, {PeopleModel::TierColumn, 37}, {PeopleModel::TrustColumn, 39}, {PeopleModel::Role, 22}, {PeopleModel::Months, 20}, {PeopleModel::Last, 27}};
    for (const auto &[column, width] : widths) columns->resizeSection(column, m.px(width));
    m_table->setColumnHidden(PeopleModel::Role, m_table->width() < m.px(hideRoleBelow));
    m_table->setColumnHidden(PeopleModel::Months, m_table->width() < m.px(hideMonthsBelow));
}

QByteArray PeoplePage::columnState() const { return m_table->horizontalHeader()->saveState(); }
void PeoplePage::restoreColumns(const QByteArray &state) { m_table->horizontalHeader()->restoreState(state); }

}  // namespace twofold::gui
