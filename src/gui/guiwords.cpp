// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace twofold::gui {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Words", text); }

QString fromView(std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); }

constexpr int longestName = 200;

// Embeddings, overrides and isolates: they could make what follows read backwards. LRM, RLM and ALM only guide and stay.
bool turnsDirection(QChar c) {
    const auto u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool breaksLine(QChar c) { return c == QLatin1Char('\n') || c.unicode() == 0x2028 || c.unicode() == 0x2029; }

}  // namespace

QString tierWord(Tier tier) {
    switch (tier) {
    case Tier::LearnFrom: return tr("learn-from");
    case Tier::Interact: return tr("interact");
    case Tier::Friend: return tr("friend");
    case Tier::Untiered: break;
    }
    return tr("untiered");
}

QString trustWord(Trust trust) {
    switch (trust) {
    case Trust::Public: return tr("public");
    case Trust::Professional: return tr("professional");
    case Trust::Personal: return tr("personal");
    case Trust::Inner: return tr("inner");
    case Trust::Unset: break;
    }
    return tr("unknown");
}

QString labelWord(Label label) {
    switch (label) {
    case Label::Professional: return tr("professional");
    case Label::Personal: return tr("personal");
    case Label::None: break;
    }
    return tr("no label");
}

QString purposeWord(Purpose purpose) {
    switch (purpose) {
    case Purpose::Professional: return tr("professional");
    case Purpose::Personal: return tr("personal");
    case Purpose::Mixed: return tr("mixed");
    case Purpose::Unset: break;
    }
    return tr("not decided");
}

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::High: return tr("high");
    case Severity::Medium: return tr("medium");
    case Severity::Low: break;
    }
    return tr("low");
}

QString findingStateWord(FindingState state) {
    switch (state) {
    case FindingState::ToFix: return tr("to fix");
    case FindingState::Fixed: return tr("fixed");
    case FindingState::Accepted: return tr("accepted");
    case FindingState::NotAProblem: return tr("not a problem");
    case FindingState::Open: break;
    }
    return tr("open");
}

QString jobStateWord(JobState state) {
    switch (state) {
    case JobState::Running: return tr("running");
    case JobState::Done: return tr("done");
    case JobState::DoneWithIssues: return tr("done with issues");
    case JobState::Failed: return tr("failed");
    case JobState::Cancelled: return tr("cancelled");
    case JobState::Interrupted: break;
    }
    return tr("interrupted");
}

QString visibilityWord(Visibility visibility) {
    switch (visibility) {
    case Visibility::Public: return tr("public");
    case Visibility::Unlisted: return tr("unlisted");
    case Visibility::Followers: return tr("followers");
    case Visibility::Friends: return tr("friends");
    case Visibility::List: return tr("list");
    case Visibility::Direct: return tr("direct");
    case Visibility::Unknown: break;
    }
    return tr("unknown");
}

QString postKindWord(PostKind kind) {
    switch (kind) {
    case PostKind::Reply: return tr("reply");
    case PostKind::Repost: return tr("repost");
    case PostKind::Quote: return tr("quote");
    case PostKind::Comment: return tr("comment");
    case PostKind::Article: return tr("article");
    case PostKind::Post: break;
    }
    return {};
}

QString platformName(Platform platform) { return fromView(displayName(platform)); }
QString platformMark(Platform platform) { return fromView(mark(platform)); }

QString percentText(int percent) { return tr("%1 %").arg(QLocale().toString(percent)); }

int percentOf(double confidence) { return int(std::lround(std::clamp(confidence, 0.0, 1.0) * 100)); }

QString numberText(qint64 number) { return QLocale().toString(number); }

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat); }

QString dateText(UtcMs moment, QDate today) {
    if (moment == unknownTime) return tr("unknown");
    const QDate date = QDateTime::fromMSecsSinceEpoch(moment).date();
    if (date == today) return tr("today");
    if (date.daysTo(today) == 1) return tr("yesterday");
    const QLocale locale;
    // Within the last half year a year says nothing; older or in the future it does.
    const bool near = date <= today && date.daysTo(today) < 183;
    return locale.toString(date, near ? tr("d MMM") : tr("d MMM yyyy"));
}

QString dateTimeText(UtcMs moment) {
    if (moment == unknownTime) return tr("unknown");
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(moment);
    const QLocale locale;
    return tr("%1, %2").arg(locale.toString(when.date(), tr("d MMM yyyy")), locale.toString(when.time(), QStringLiteral("HH:mm")));
}

QString oneLine(const QString &text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (turnsDirection(c)) continue;
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || breaksLine(c);
        out.append(control ? QLatin1Char(' ') : c);
    }
    return out;
}

QString manyLines(const QString &text) {
    // One character in, one out: the spans of a post are counted in this text.
    QString out = text;
    for (QChar &c : out) {
        if (breaksLine(c))
            c = QLatin1Char('\n');
        else if (turnsDirection(c))
            c = QChar(0x200B);
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
            c = QLatin1Char(' ');
    }
    return out;
}

QString initials(const QString &name) {
    const QStringList words = oneLine(name.left(longestName)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList found;
    for (const QString &word : words) {
        const auto ucs4 = word.toUcs4();
        const auto letter = std::find_if(ucs4.begin(), ucs4.end(), [](char32_t c) { return QChar::isLetterOrNumber(c); });
        if (letter != ucs4.end()) found.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&*letter), 1).toUpper());
    }
    if (found.isEmpty()) return QStringLiteral("?");
    return found.size() > 1 ? found.first() + found.last() : found.first();
}

}  // namespace twofold::gui
