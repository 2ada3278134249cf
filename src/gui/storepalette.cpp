// SPDX-License-Identifier: GPL-3.0-or-later
#include "storepalette.h"

#include "guiwords.h"
#include "twofold/services/rows.h"

namespace twofold::gui {

namespace {

constexpr int mostPeople = 5;

QString noteOf(const store::PersonRow &person) {
    QStringList parts{person.kind == ContactKind::Organisation ? StorePalette::tr("organisation") : tierWord(person.tier)};
    for (const Platform platform : allValues<Platform>())
        if ((person.platforms & (1U << static_cast<unsigned>(platform))) != 0) parts.push_back(platformName(platform));
    return parts.join(QStringLiteral(", "));
}

}  // namespace

StorePalette::StorePalette(models::Backend &backend, QObject *parent) : PaletteProvider(parent), m_backend(backend) {
    const auto count = [this] {
        m_backend.read<qint64>(this, [](store::Connection &db) { return store::countPeople(db, {}); }, [this](qint64 people) { m_total = people + 1; });
    };
    connect(&backend, &models::Backend::changed, this, count);
    count();
}

void StorePalette::query(const QString &text, quint64 ticket) {
    m_text = text.trimmed();
    if (m_text.isEmpty()) {
        Q_EMIT answered(ticket, {});
        return;
    }
    store::PeopleFilter filter;
    filter.query = m_text.toStdString();
    m_backend.read<std::vector<store::PersonRow>>(
        this, [filter](store::Connection &db) { return store::readPeople(db, filter, store::PeopleSort::Strength, false, std::nullopt, mostPeople); },
        [this, ticket](const std::vector<store::PersonRow> &people) {
            QList<PaletteResult> results;
            for (const store::PersonRow &person : people)
                results.push_back({QStringLiteral("contact:%1").arg(person.id.value), tr("People"), oneLine(QString::fromStdString(person.name)), noteOf(person), QStringLiteral("people"), {}});
            results.push_back({QStringLiteral("search"), tr("Posts"), tr("Search all posts for “%1”").arg(oneLine(m_text)), {}, QStringLiteral("search"), {}});
            Q_EMIT answered(ticket, results);
        });
}

void StorePalette::activate(const QString &id) {
    if (id == QLatin1String("search")) Q_EMIT searchChosen(m_text);
    else Q_EMIT contactChosen(ContactId(id.section(u':', 1).toLongLong()));
}

}  // namespace twofold::gui
