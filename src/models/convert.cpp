// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert.h"

#include <algorithm>

#include "twofold/core/text.h"

namespace twofold::models {

JudgedLabel judgedLabel(const store::PostRow &post) {
    const double p = post.perMille < 0 ? 0 : post.label == Label::Professional ? post.perMille / 1000.0 : 1 - post.perMille / 1000.0;
    return {post.label, post.labelState, p};
}

QList<Platform> platformsOf(std::uint32_t mask) {
    QList<Platform> all;
    for (const Platform platform : allValues<Platform>())
        if (platform != Platform::Unknown && (mask & (1U << static_cast<unsigned>(platform))) != 0) all.push_back(platform);
    return all;
}

namespace {

// Words that were typed, marked wherever they begin a word.
void addHits(const QString &shown, const std::string &query, QList<TextSpan> &spans) {
    for (const QString &word : text(query).split(u' ', Qt::SkipEmptyParts)) {
        qsizetype from = 0;
        while ((from = shown.indexOf(word, from, Qt::CaseInsensitive)) >= 0) {
            const bool begins = from == 0 || !shown[from - 1].isLetterOrNumber();
            if (begins) spans.push_back({static_cast<int>(from), static_cast<int>(word.size()), SpanKind::SearchHit});
            from += std::max<qsizetype>(word.size(), 1);
        }
    }
}

}  // namespace

QList<TextSpan> spansOf(const std::string &utf8, const std::vector<analysis::MarkedSpan> &marks, const std::string &query) {
    QList<TextSpan> spans;
    std::size_t byte = 0;
    int unit = 0;
    // Spans come in the order of the text, so one walk turns bytes into units.
    const auto unitAt = [&](std::size_t target) {
        unit += static_cast<int>(text(std::string_view(utf8).substr(byte, target - byte)).size());
        byte = target;
        return unit;
    };
    for (const auto &span : marks) {
        const int begin = unitAt(span.begin);
        const int end = unitAt(span.end);
        spans.push_back({begin, end - begin, span.label == Label::Professional ? SpanKind::Professional : SpanKind::Personal});
    }
    if (query.empty()) return spans;
    QList<TextSpan> hits;
    addHits(text(utf8), query, hits);
    // A hit replaces the marks below it: spans do not overlap.
    const auto covered = [&](const TextSpan &span) {
        return std::any_of(hits.begin(), hits.end(), [&](const TextSpan &hit) { return span.begin < hit.begin + hit.length && hit.begin < span.begin + span.length; });
    };
    spans.removeIf(covered);
    std::sort(hits.begin(), hits.end(), [](const TextSpan &a, const TextSpan &b) { return a.begin < b.begin; });
    for (const TextSpan &hit : hits)
        if (spans.isEmpty() || spans.back().kind != SpanKind::SearchHit || spans.back().begin + spans.back().length <= hit.begin) spans.push_back(hit);
    std::sort(spans.begin(), spans.end(), [](const TextSpan &a, const TextSpan &b) { return a.begin < b.begin; });
    return spans;
}

}  // namespace twofold::models
