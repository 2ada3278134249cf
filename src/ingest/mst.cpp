// SPDX-License-Identifier: GPL-3.0-or-later
#include "mst.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_set>

#include "ingestlimits.h"
#include "jsonvalue.h"

namespace twofold::ingest::mst {

using nlohmann::json;

namespace {

// A link, null, or neither (then `good` is cleared).
std::optional<Cid> optionalLink(const json &node, const char *key, bool &good) {
    const json *value = member(node, key);
    if (!value) return std::nullopt;
    auto link = dagcbor::linkOf(*value);
    good = good && link;
    return link;
}

std::optional<Entry> entryOf(const json &value) {
    const json *key = member(value, "k");
    const json *link = member(value, "v");
    const auto suffix = key ? dagcbor::bytesOf(*key) : std::nullopt;
    const auto target = link ? dagcbor::linkOf(*link) : std::nullopt;
    const std::int64_t prefix = numberMember(value, "p", -1);
    if (!suffix || !target || prefix < 0) return std::nullopt;
    bool good = true;
    Entry entry{static_cast<std::size_t>(prefix), std::string(*suffix), *target, optionalLink(value, "t", good)};
    if (!good) return std::nullopt;
    return entry;
}

struct DigestHash {
    std::size_t operator()(const Digest &digest) const {
        std::size_t value = 0;
        std::memcpy(&value, digest.data(), sizeof value);
        return value;
    }
};

// Where the walk stands in one node: its left subtree, then each entry and the subtree right of it.
struct Frame {
    Node node;
    std::string key;
    std::size_t next = 0;
    bool leftDone = false;
    bool rightDue = false;
};

class Walker {
public:
    explicit Walker(const Walk &walk) : m_walk(walk) {}

    Result<std::int64_t> run(const Cid &root) {
        TWOFOLD_TRY(enter(root));
        while (!m_stack.empty()) TWOFOLD_TRY(step());
        return m_position;
    }

private:
    void defect(TreeDefect what, const std::string &about) const { m_walk.defect(what, about, m_position); }

    Result<bool> enter(const Cid &cid) {
        if (m_stack.size() > limits::treeLayers) {
            defect(TreeDefect::TooDeep, cidText(cid));
            return true;
        }
        if (!m_walked.insert(cid.digest).second) {
            defect(TreeDefect::Repeated, cidText(cid));
            return true;
        }
        const auto block = m_walk.block(cid);
        if (!block) return tl::unexpected<Error>(block.error());
        if (!*block) {
            defect(TreeDefect::Missing, cidText(cid));
            return true;
        }
        auto node = parseNode(**block);
        if (node)
            m_stack.push_back({*std::move(node), {}});
        else
            defect(TreeDefect::BadNode, cidText(cid));
        return true;
    }

    Result<bool> step() {
        Frame &frame = m_stack.back();
        if (!frame.leftDone) {
            frame.leftDone = true;
            if (frame.node.left) return enter(Cid(*frame.node.left));
        }
        if (frame.rightDue) {
            frame.rightDue = false;
            const auto right = frame.node.entries[frame.next - 1].right;
            if (right) return enter(*right);
        }
        if (frame.next == frame.node.entries.size()) {
            m_stack.pop_back();
            return true;
        }
        const Entry &entry = frame.node.entries[frame.next++];
        frame.rightDue = true;
        ++m_position;
        return take(frame, entry);
    }

    Result<bool> take(Frame &frame, const Entry &entry) {
        if (entry.prefix > frame.key.size() || entry.prefix + entry.suffix.size() > limits::treeKeyBytes) {
            frame.key.clear();  // what the next keys build on is not known
            defect(TreeDefect::BadKey, entry.suffix);
            return true;
        }
        frame.key.resize(entry.prefix);
        frame.key += entry.suffix;
        if (m_any && frame.key <= m_last) {
            defect(TreeDefect::BadKey, frame.key);
            return true;
        }
        m_any = true;
        m_last = frame.key;
        return m_walk.record(m_last, entry.value, m_position);
    }

    const Walk &m_walk;
    std::vector<Frame> m_stack;
    std::unordered_set<Digest, DigestHash> m_walked;
    std::string m_last;
    bool m_any = false;
    std::int64_t m_position = 0;
};

}  // namespace

int keyHeight(std::string_view key) {
    int zeros = 0;
    for (const std::uint8_t byte : sha256(key)) {
        zeros += std::countl_zero(byte);
        if (byte != 0) break;
    }
    return zeros / 2;
}

std::size_t commonPrefix(std::string_view a, std::string_view b) {
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

std::optional<Node> parseNode(std::string_view block) {
    const auto value = dagcbor::decode(block);
    if (!value) return std::nullopt;
    const json *entries = member(*value, "e");
    if (!entries || !entries->is_array() || entries->size() > limits::treeNodeEntries) return std::nullopt;
    bool good = true;
    Node node{optionalLink(*value, "l", good), {}};
    node.entries.reserve(entries->size());
    for (const json &item : *entries) {
        auto entry = entryOf(item);
        if (!entry) return std::nullopt;
        node.entries.push_back(*std::move(entry));
    }
    if (!good) return std::nullopt;
    return node;
}

Result<std::int64_t> walkTree(const Cid &root, const Walk &walk) { return Walker(walk).run(root); }

}  // namespace twofold::ingest::mst
