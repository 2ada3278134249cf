// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tst_bluesky_repo.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>

namespace twofold::test {

using nlohmann::json;

namespace {

constexpr const char *base32 = "abcdefghijklmnopqrstuvwxyz234567";

std::string headOf(int major, std::uint64_t number) {
    const auto first = static_cast<char>(major << 5);
    if (number < 24) return std::string(1, static_cast<char>(first | static_cast<char>(number)));
    int bytes = number < 0x100 ? 1 : number < 0x10000 ? 2 : number < 0x100000000 ? 4 : 8;
    std::string out(1, static_cast<char>(first | (bytes == 1 ? 24 : bytes == 2 ? 25 : bytes == 4 ? 26 : 27)));
    while (bytes-- > 0) out += static_cast<char>(number >> (8 * bytes));
    return out;
}

std::string doubleOf(double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    std::string out = "\xFB";
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(bits >> shift);
    return out;
}

std::string bytesOf(const std::string &raw) { return headOf(2, raw.size()) + raw; }
std::string tagged(const std::string &cid) { return headOf(6, 42) + bytesOf(std::string(1, '\0') + cid); }

std::string mapOf(const json &value) {
    if (value.size() == 1 && value.contains("$link") && value["$link"].is_string() && value["$link"].get<std::string>().size() == 59)
        return tagged(cidBytes(value["$link"]));
    if (value.size() == 1 && value.contains("$bytes") && value["$bytes"].is_string()) return bytesOf(fromBase64(value["$bytes"]));
    std::vector<std::pair<std::string, const json *>> items;
    for (const auto &[key, inner] : value.items()) items.emplace_back(key, &inner);
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) {
        return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
    });
    std::string out = headOf(5, items.size());
    for (const auto &[key, inner] : items) out += headOf(3, key.size()) + key + cborOf(*inner);
    return out;
}

int heightOf(const std::string &key) {
    int zeros = 0;
    for (const char c : QCryptographicHash::hash(QByteArray::fromStdString(key), QCryptographicHash::Sha256)) {
        for (int bit = 7; bit >= 0; --bit, ++zeros)
            if ((c >> bit) & 1) return zeros / 2;
    }
    return zeros / 2;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

json nodeOver(const Pairs &pairs, int layer, std::map<std::string, std::string> &nodes);

json childOver(Pairs &pairs, int layer, std::map<std::string, std::string> &nodes) {
    if (pairs.empty()) return nullptr;
    const std::string block = cborOf(nodeOver(pairs, layer, nodes));
    pairs.clear();
    nodes[cidOfBlock(block)] = block;
    return linkTo(cidOfBlock(block));
}

json nodeOver(const Pairs &pairs, int layer, std::map<std::string, std::string> &nodes) {
    json node = {{"l", nullptr}, {"e", json::array()}};
    Pairs below;
    std::string last;
    const auto close = [&] {
        json child = childOver(below, layer - 1, nodes);
        (node["e"].empty() ? node["l"] : node["e"].back()["t"]) = std::move(child);
    };
    for (const auto &[key, value] : pairs) {
        if (heightOf(key) < layer) {
            below.emplace_back(key, value);
            continue;
        }
        close();
        std::size_t shared = 0;
        while (shared < std::min(last.size(), key.size()) && last[shared] == key[shared]) ++shared;
        const std::string rest = key.substr(shared);
        node["e"].push_back({{"p", shared}, {"k", json::binary({rest.begin(), rest.end()})}, {"v", linkTo(value)}, {"t", nullptr}});
        last = key;
    }
    close();
    return node;
}

}  // namespace

std::string cborOf(const json &value) {
    switch (value.type()) {
        case json::value_t::null: return "\xF6";
        case json::value_t::boolean: return value.get<bool>() ? "\xF5" : "\xF4";
        case json::value_t::number_unsigned: return headOf(0, value.get<std::uint64_t>());
        case json::value_t::number_integer: {
            const auto number = value.get<std::int64_t>();
            return number >= 0 ? headOf(0, static_cast<std::uint64_t>(number)) : headOf(1, static_cast<std::uint64_t>(-1 - number));
        }
        case json::value_t::number_float: return doubleOf(value.get<double>());
        case json::value_t::string: return headOf(3, value.get<std::string>().size()) + value.get<std::string>();
        case json::value_t::binary: {
            const auto &binary = value.get_binary();
            const std::string raw(binary.begin(), binary.end());
            return binary.has_subtype() ? tagged(raw) : bytesOf(raw);
        }
        case json::value_t::array: {
            std::string out = headOf(4, value.size());
            for (const json &item : value) out += cborOf(item);
            return out;
        }
        default: return mapOf(value);
    }
}

std::string fromBase64(const std::string &text) { return QByteArray::fromBase64(QByteArray::fromStdString(text)).toStdString(); }

std::string cidOfBlock(const std::string &block) {
    const std::string raw =
        "\x01\x71\x12\x20" + QCryptographicHash::hash(QByteArray::fromStdString(block), QCryptographicHash::Sha256).toStdString();
    std::string bits;
    for (const char c : raw)
        for (int bit = 7; bit >= 0; --bit) bits += (c >> bit) & 1 ? '1' : '0';
    while (bits.size() % 5 != 0) bits += '0';
    std::string out = "b";
    for (std::size_t at = 0; at < bits.size(); at += 5) out += base32[std::stoi(bits.substr(at, 5), nullptr, 2)];
    return out;
}

std::string cidBytes(const std::string &cidText) {
    std::string bits;
    for (const char c : cidText.substr(1)) {
        const auto value = std::string_view(base32).find(c);
        for (int bit = 4; bit >= 0; --bit) bits += (value >> bit) & 1 ? '1' : '0';
    }
    std::string out;
    for (std::size_t at = 0; at + 8 <= bits.size(); at += 8) out += static_cast<char>(std::stoi(bits.substr(at, 8), nullptr, 2));
    return out;
}

json linkTo(const std::string &cidText) {
    const std::string raw = cidBytes(cidText);
    return json::binary({raw.begin(), raw.end()}, 42);
}

std::string varintOf(std::uint64_t number) {
    std::string out;
    for (; number > 0x7F; number >>= 7) out += static_cast<char>((number & 0x7F) | 0x80);
    return out + static_cast<char>(number);
}

std::string carOf(const std::vector<std::string> &roots, const std::vector<Block> &blocks) {
    json header = {{"version", 1}, {"roots", json::array()}};
    for (const std::string &root : roots) header["roots"].push_back(linkTo(root));
    const std::string head = cborOf(header);
    std::string out = varintOf(head.size()) + head;
    for (const Block &block : blocks) {
        const std::string section = cidBytes(block.cid) + block.data;
        out += varintOf(section.size()) + section;
    }
    return out;
}

std::string treeOf(const std::map<std::string, std::string> &values, std::map<std::string, std::string> &nodes) {
    int layer = 0;
    for (const auto &[key, value] : values) layer = std::max(layer, heightOf(key));
    const std::string block = cborOf(nodeOver({values.begin(), values.end()}, layer, nodes));
    nodes[cidOfBlock(block)] = block;
    return cidOfBlock(block);
}

Repository::Repository(const std::map<std::string, json> &records, const json &commitChanges) {
    std::map<std::string, std::string> values;
    for (const auto &[key, value] : records) {
        const std::string data = cborOf(value);
        values[key] = cidOfBlock(data);
        blocks.push_back({values[key], data});
    }
    std::map<std::string, std::string> nodes;
    const std::string tree = treeOf(values, nodes);
    json commit = {{"did", owner}, {"rev", "3lbxyzabcde2a"}, {"prev", nullptr}, {"version", 3}, {"data", linkTo(tree)}};
    if (commitChanges.is_object()) commit.update(commitChanges);
    const std::string data = cborOf(commit);
    root = cidOfBlock(data);
    commitAt = blocks.size();
    blocks.push_back({root, data});
    for (const auto &[cid, node] : nodes) blocks.push_back({cid, node});
}

BlueskyRun importCar(const std::string &car, const std::string &name) {
    BlueskyRun run;
    MemorySource source({{name, car}}, name);
    run.recognition = ingest::blueskyImporter().recognize(source);
    run.summary = ingest::blueskyImporter().import(source, run.sink, ingest::Context());
    EXPECT_FALSE(run.sink.accountCameLate);
    EXPECT_FALSE(run.sink.progressWentBack);
    EXPECT_LE(run.sink.accounts.size(), 1U);
    return run;
}

BlueskyRun importRecords(const std::map<std::string, json> &records) {
    BlueskyRun run = importCar(Repository(records).car());
    EXPECT_TRUE(run.summary.has_value());
    EXPECT_EQ(run.sink.accounts.size(), 1U);
    return run;
}

PostRecord importPost(json record, const std::string &key) {
    if (!record.contains("createdAt")) record["createdAt"] = "2024-11-20T08:30:00Z";
    const BlueskyRun run = importRecords({{"app.bsky.feed.post/" + key, record}});
    EXPECT_EQ(run.sink.posts.size(), 1U);
    return run.sink.posts.empty() ? PostRecord() : run.sink.posts.front();
}

}  // namespace twofold::test
