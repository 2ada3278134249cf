// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace twofold::app {

/// One window for one store: a second start hands its paths to the first and ends. The name is made of the store's
/// path; only the same user can connect.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString &storePath, QObject *parent = nullptr);
    /// True when another process has the store's window and took the paths.
    [[nodiscard]] bool handOver(const QStringList &paths) const;
    void listen();

Q_SIGNALS:
    void asked(const QStringList &paths);

private:
    void take();
    QString m_name;
    QLocalServer m_server;
};

}  // namespace twofold::app
