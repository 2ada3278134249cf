// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert.h"
#include "twofold/core/text.h"
#include "twofold/models/lists.h"
#include "twofold/services/labels.h"
#include "twofold/services/wording.h"

namespace twofold::models {

void PostsModel::setFilter(const store::PostFilter &filter) {
    m_filter = filter;
    services::Session &session = backend().session();
    ask([filter, &session](store::Connection &db, const ShownPost *after, int limit) {
        std::vector<ShownPost> shown;
        const auto labels = session.lastLabels();
        for (store::PostRow &post : store::readPosts(db, filter, after ? std::optional(after->id) : std::nullopt, limit)) {
            ShownPost one{std::move(post), {}};
            one.spans = spansOf(one.text, labels->classifier.spans(one.text), filter.query);
            shown.push_back(std::move(one));
        }
        return shown;
    }, [filter](store::Connection &db) { return store::countPosts(db, filter); });
}

QVariant PostsModel::data(const QModelIndex &index, int role) const {
    const ShownPost *post = row(index.row());
    if (!post) return {};
    switch (role) {
    case Qt::DisplayRole:
    case PostTextRole: return text(post->text);
    case PostIdRole: return static_cast<qint64>(post->id.value);
    case PostPlatformRole: return QVariant::fromValue(post->platform);
    case PostCreatedRole: return static_cast<qint64>(post->created);
    case PostKindRole: return QVariant::fromValue(post->kind);
    case PostLabelRole: return QVariant::fromValue(judgedLabel(*post));
    case PostSpansRole: return QVariant::fromValue(post->spans);
    case PostCopiesRole: return 0;
    case PostVisibilityRole: return QVariant::fromValue(post->visibility);
    case PostDetailRole: return post->deleted ? tr("deleted") : post->media > 0 ? tr("photo") : QString();
    default: return {};
    }
}

void FindingsModel::setFilter(const store::FindingFilter &filter) {
    m_filter = filter;
    ask([filter](store::Connection &db, const store::FindingRow *after, int limit) {
        return store::readFindings(db, filter, after ? std::optional(after->id) : std::nullopt, limit);
    }, [filter](store::Connection &db) {
        if (filter.account.valid() || !filter.rule.empty()) return static_cast<qint64>(-1);
        const auto counts = store::countFindings(db);
        qint64 sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (!filter.state || static_cast<std::size_t>(*filter.state) == i) sum += counts[i];
        return sum;
    });
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    const store::FindingRow *finding = row(index.row());
    if (!finding) return {};
    switch (role) {
    case Qt::DisplayRole:
    case FindingTitleRole: return services::ruleTitle(finding->rule);
    case FindingIdRole: return static_cast<qint64>(finding->id.value);
    case FindingSeverityRole: return QVariant::fromValue(finding->severity);
    case FindingExcerptRole: return text(excerpt(harmless(finding->text), 200));
    case FindingPlatformRole: return QVariant::fromValue(finding->platform);
    case FindingDateRole: return static_cast<qint64>(finding->at);
    case FindingStateRole: return QVariant::fromValue(finding->state);
    default: return {};
    }
}

}  // namespace twofold::models
