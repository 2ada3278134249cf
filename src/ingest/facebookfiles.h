// SPDX-License-Identifier: GPL-3.0-or-later
// Which file of a Facebook export holds what: by its root key and structure, and by its whole name where it has no root key.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest::facebook {

enum class FileKind {
    Unknown,
    Ignored,  ///< known to hold nothing of use; `reason` says why
    Profile,
    Friends,
    RemovedFriends,
    SentRequests,
    ReceivedRequests,
    Following,
    Followers,
    Posts,
    Photos,
    Videos,
    Notes,
    Comments,
    Messages,
    EncryptedMessages,
};

struct Found {
    const SourceEntry *entry = nullptr;
    FileKind kind = FileKind::Unknown;
    std::string arrayKey;          ///< key of the list; "" where the list is the whole document
    std::size_t skip = 0;          ///< bytes before the object that holds the list (older files nest it)
    bool single = false;           ///< one record that stands where a list should
    const char *reason = nullptr;  ///< of Ignored
    int sureness = 0;              ///< that it is Facebook's, 0 to 100
};

/// Looks at the head of one file.
[[nodiscard]] Found classify(SourceView &source, const SourceEntry &entry);

/// The name without folders, copy number, part number and ".json", in lower case; "" when it is no JSON file.
[[nodiscard]] std::string stemOf(std::string_view path);
/// The number at the end of the name ("message_3.json": 3), -1 without one.
[[nodiscard]] int partOf(std::string_view path);
/// Names of files that only Facebook uses, or that say much with one of its folders.
[[nodiscard]] bool isKnownStem(std::string_view stem);
[[nodiscard]] bool hasFacebookFolder(std::string_view path);
[[nodiscard]] bool hasInstagramFolder(std::string_view path);

/// The same source, with files whose list is nested or is a lone record made to look like the others.
class ShapedSource final : public SourceView {
public:
    explicit ShapedSource(SourceView &inner) : m_inner(inner) {}
    void shape(const Found &found);
    [[nodiscard]] const std::vector<SourceEntry> &entries() const override { return m_inner.entries(); }
    [[nodiscard]] Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry) override;
    [[nodiscard]] const std::string &name() const override { return m_inner.name(); }

private:
    struct Shape {
        std::size_t skip = 0;
        bool single = false;
    };
    SourceView &m_inner;
    std::unordered_map<std::string, Shape> m_shapes;  // by path
};

}  // namespace twofold::ingest::facebook
