// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include "convert.h"
#include "twofold/models/lists.h"

namespace twofold::models {

namespace {

QList<int> months(const store::MonthCounts &counts, std::size_t from) {
    QList<int> list;
    for (std::size_t i = from; i < from + 12; ++i) list.push_back(counts[i]);
    return list;
}

QStringList rolesOf(const std::vector<std::string> &roles) {
    QStringList names;
    for (const std::string &role : roles) names.push_back(text(role));
    return names;
}

QString display(const store::PersonRow &person, int column) {
    switch (column) {
    case PeopleModel::Name: return text(person.name);
    case PeopleModel::TierColumn: return text(word(person.tier));
    case PeopleModel::TrustColumn: return text(word(person.trust));
    case PeopleModel::Role: return rolesOf(person.roles).join(QStringLiteral(", "));
    default: return {};
    }
}

}  // namespace

void PeopleModel::setFilter(const store::PeopleFilter &filter) {
    m_filter = filter;
    askAgain();
}

void PeopleModel::askAgain() {
    ask([filter = m_filter, sort = m_sort, reversed = m_reversed](store::Connection &db, const store::PersonRow *after, int limit) {
        return store::readPeople(db, filter, sort, reversed, after ? std::optional(after->id) : std::nullopt, limit);
    }, [filter = m_filter](store::Connection &db) { return store::countPeople(db, filter); });
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const {
    const store::PersonRow *person = row(index.row());
    if (!person) return {};
    switch (role) {
    case Qt::DisplayRole: return display(*person, index.column());
    case ContactIdRole: return static_cast<qint64>(person->id.value);
    case ContactNameRole: return text(person->name);
    case ContactKindRole: return QVariant::fromValue(person->kind);
    case ContactPlatformsRole: return QVariant::fromValue(platformsOf(person->platforms));
    case ContactTierRole: return QVariant::fromValue(JudgedTier{person->tier, person->tierState, person->tierConfidence / 1000.0});
    case ContactTrustRole: return QVariant::fromValue(JudgedTrust{person->trust, person->trustState, person->trustConfidence / 1000.0});
    case ContactRolesRole: return rolesOf(person->roles);
    case ContactMonthsInRole: return QVariant::fromValue(months(person->months, 0));
    case ContactMonthsOutRole: return QVariant::fromValue(months(person->months, 12));
    case ContactLastRole: return static_cast<qint64>(person->last);
    default: return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Last) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Name");
    case Where: return tr("Where");
    case TierColumn: return tr("Tier");
    case TrustColumn: return tr("Trust");
    case Role: return tr("Role");
    case Months: return tr("12 months");
    case Last: return tr("Last");
    default: return {};
    }
}

void PeopleModel::sort(int column, Qt::SortOrder order) {
    // "Descending" shows the greatest first, which for a name is Z.
    const bool descending = order == Qt::DescendingOrder;
    switch (column) {
    case Name: m_sort = store::PeopleSort::Name; break;
    case TierColumn: m_sort = store::PeopleSort::Tier; break;
    case TrustColumn: m_sort = store::PeopleSort::Trust; break;
    case Last: m_sort = store::PeopleSort::Last; break;
    default: return;
    }
    m_reversed = column == Name ? descending : !descending;
    askAgain();
}

}  // namespace twofold::models
