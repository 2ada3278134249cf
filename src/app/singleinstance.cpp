// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QLocalSocket>

namespace twofold::app {

namespace {

constexpr int waitMs = 500;
constexpr qint64 longestMessage = 1 << 20;

}  // namespace

SingleInstance::SingleInstance(const QString &storePath, QObject *parent) : QObject(parent) {
    const QByteArray hash = QCryptographicHash::hash(QFileInfo(storePath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = QStringLiteral("twofold-%1").arg(QString::fromLatin1(hash));
}

bool SingleInstance::handOver(const QStringList &paths) const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(waitMs)) return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << paths;
    socket.write(message);
    return socket.waitForBytesWritten(waitMs);
}

void SingleInstance::listen() {
    QLocalServer::removeServer(m_name);  // left by a process that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
    m_server.listen(m_name);
}

void SingleInstance::take() {
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            socket->deleteLater();
            const QByteArray message = socket->read(longestMessage);
            QDataStream stream(message);
            QStringList paths;
            stream >> paths;
            if (stream.status() == QDataStream::Ok) Q_EMIT asked(paths);
        });
    }
}

}  // namespace twofold::app
