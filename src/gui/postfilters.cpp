// SPDX-License-Identifier: GPL-3.0-or-later
#include "postfilters.h"

#include "guiwords.h"
#include "pageframe.h"
#include "twofold/core/platforms.h"

namespace twofold::gui {

namespace {

template <class Number>
QString idOf(Number value) {
    return QString::number(static_cast<qint64>(value));
}

template <class Enum>
std::optional<Enum> chosenOf(const FilterButton *button) {
    const QStringList ids = button->chosen();
    return ids.isEmpty() ? std::nullopt : std::optional(static_cast<Enum>(ids.first().toInt()));
}

template <class Enum>
QStringList idsOf(const std::optional<Enum> &value) {
    return value ? QStringList{idOf(static_cast<int>(*value))} : QStringList();
}

QString accountWords(const store::AccountRow &account) {
    const QString handle = QString::fromStdString(accountLabel(account.platform, account.handle, account.name, account.nativeId));
    return handle.isEmpty() ? platformName(account.platform) : QStringLiteral("%1 %2").arg(platformName(account.platform), handle);
}

QString kindWords(PostKind kind) { return kind == PostKind::Post ? PostFilters::tr("post") : postKindWord(kind); }

}  // namespace

PostFacts readPostFacts(store::Connection &db) {
    PostFacts facts;
    facts.ratio = services::ratioOverview(db);
    for (const store::PostCount &count : store::readPostCounts(db)) {
        facts.kinds.insert(count.kind);
        facts.visibilities.insert(count.visibility);
    }
    return facts;
}

PostFilters::PostFilters(FilterBar *bar) : QObject(bar) {
    m_account = add(bar, tr("Account"), QStringLiteral("filterAccount"), false);
    m_kind = add(bar, tr("Kind"), QStringLiteral("filterKind"), true);
    m_year = add(bar, tr("Year"), QStringLiteral("filterYear"), true);
    m_visibility = add(bar, tr("Visibility"), QStringLiteral("filterVisibility"), true);
    m_state = add(bar, tr("Decided or suggested"), QStringLiteral("filterState"), true);
    m_span = add(bar, tr("Time"), QStringLiteral("filterSpan"), true);
    m_span->hide();
    m_state->setChoices({{idOf(static_cast<int>(ValueState::Decided)), tr("decided"), false},
                         {idOf(static_cast<int>(ValueState::Suggested)), tr("suggested"), false}});
}

FilterButton *PostFilters::add(FilterBar *bar, const QString &name, const QString &id, bool single) {
    auto *button = new FilterButton(name, {}, single, bar);
    button->setObjectName(id);
    bar->addFilter(button);
    connect(button, &FilterButton::chosenChanged, this, [this, button] {
        if (m_filling) return;
        // A span of time comes from elsewhere; it can only be taken off here.
        if (button == m_span) m_since.reset(), m_until.reset(), showSpan();
        Q_EMIT changed();
    });
    return button;
}

void PostFilters::offer(FilterButton *button, QList<FilterButton::Choice> choices) {
    const QStringList chosen = button->chosen();
    for (FilterButton::Choice &choice : choices) choice.chosen = chosen.contains(choice.id);
    button->setChoices(choices);
}

void PostFilters::setFacts(const PostFacts &facts) {
    QList<FilterButton::Choice> accounts, kinds, years, visibilities;
    for (const auto &[account, ratio] : facts.ratio.byAccount) accounts.push_back({idOf(account.id.value), accountWords(account), false});
    for (const PostKind kind : facts.kinds) kinds.push_back({idOf(static_cast<int>(kind)), kindWords(kind), false});
    for (auto at = facts.ratio.byYear.rbegin(); at != facts.ratio.byYear.rend(); ++at)
        if (at->second.total() > 0) years.push_back({idOf(at->first), QString::number(at->first), false});
    for (const Visibility visibility : facts.visibilities)
        visibilities.push_back({idOf(static_cast<int>(visibility)), visibilityWord(visibility), false});
    offer(m_account, accounts);
    offer(m_kind, kinds);
    offer(m_year, years);
    offer(m_visibility, visibilities);
}

store::PostFilter PostFilters::filter() const {
    store::PostFilter filter;
    for (const QString &id : m_account->chosen()) filter.accounts.emplace_back(id.toLongLong());
    filter.kind = chosenOf<PostKind>(m_kind);
    filter.visibility = chosenOf<Visibility>(m_visibility);
    filter.state = chosenOf<ValueState>(m_state);
    filter.year = chosenOf<int>(m_year);
    filter.since = m_since;
    filter.until = m_until;
    return filter;
}

// What is asked for may not be among the choices yet, as the facts come later.
void PostFilters::choose(FilterButton *button, const QStringList &ids) {
    QList<FilterButton::Choice> missing;
    button->setChosen(ids);
    const QStringList chosen = button->chosen();
    for (const QString &id : ids)
        if (!chosen.contains(id)) missing.push_back({id, id, true});
    if (missing.isEmpty()) return;
    for (const QString &id : chosen) missing.push_back({id, id, true});
    button->setChoices(missing);
}

void PostFilters::setFilter(const store::PostFilter &filter) {
    m_filling = true;
    QStringList accounts;
    for (const AccountId account : filter.accounts) accounts << idOf(account.value);
    choose(m_account, accounts);
    choose(m_kind, idsOf(filter.kind));
    choose(m_year, idsOf(filter.year));
    choose(m_visibility, idsOf(filter.visibility));
    choose(m_state, idsOf(filter.state));
    m_since = filter.since;
    m_until = filter.until;
    showSpan();
    m_filling = false;
}

void PostFilters::showSpan() {
    const bool shown = m_since || m_until;
    const QString from = m_since ? dateText(*m_since) : QStringLiteral("…"), until = m_until ? dateText(*m_until - 1) : QStringLiteral("…");
    m_span->setVisible(shown);
    m_span->setChoices(shown ? QList<FilterButton::Choice>{{QStringLiteral("span"), tr("%1 to %2").arg(from, until), true}}
                             : QList<FilterButton::Choice>());
}

}  // namespace twofold::gui
