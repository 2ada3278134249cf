// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <set>

#include "filterbutton.h"
#include "twofold/models/lists.h"

namespace twofold::gui {

class FilterBar;

/// What the posts page needs to know of the whole store.
struct PostFacts {
    services::RatioOverview ratio;
    std::set<PostKind> kinds;
    std::set<Visibility> visibilities;
};
/// Inside Backend::read().
[[nodiscard]] PostFacts readPostFacts(store::Connection &db);

/// The filters of the bar, and the PostFilter that they make (without label and words).
class PostFilters : public QObject {
    Q_OBJECT
public:
    explicit PostFilters(FilterBar *bar);
    /// Offers what occurs.
    void setFacts(const PostFacts &facts);
    [[nodiscard]] store::PostFilter filter() const;
    void setFilter(const store::PostFilter &filter);  ///< does not emit changed()

Q_SIGNALS:
    void changed();

private:
    FilterButton *add(FilterBar *bar, const QString &name, const QString &id, bool single);
    void choose(FilterButton *button, const QStringList &ids);
    void offer(FilterButton *button, QList<FilterButton::Choice> choices);
    void showSpan();
    FilterButton *m_account, *m_kind, *m_year, *m_visibility, *m_state, *m_span;
    std::optional<UtcMs> m_since, m_until;
    bool m_filling = false;
};

}  // namespace twofold::gui
