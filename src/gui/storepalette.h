// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandpalette.h"
#include "twofold/models/backend.h"
#include "twofold/core/ids.h"

namespace twofold::gui {

/// People by name and handle, and a search through the posts, for the command palette.
class StorePalette : public PaletteProvider {
    Q_OBJECT
public:
    explicit StorePalette(models::Backend &backend, QObject *parent = nullptr);
    void query(const QString &text, quint64 ticket) override;
    void activate(const QString &id) override;
    [[nodiscard]] qint64 total() const override { return m_total; }

Q_SIGNALS:
    void contactChosen(twofold::ContactId contact);
    void searchChosen(const QString &words);

private:
    models::Backend &m_backend;
    QString m_text;
    qint64 m_total = 0;
};

}  // namespace twofold::gui
