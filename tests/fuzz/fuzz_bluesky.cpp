// SPDX-License-Identifier: GPL-3.0-or-later
// A CAR as it comes; and, so that the search gets behind the checksums, one whose blocks are the lines of the input: each gets
// its right address, and "@0" to "@9" in a block stands for that of an earlier one.
#include "bluesky.h"
#include "fuzzsource.h"

namespace {

using namespace twofold;

std::string addressOf(std::string_view data) {
    std::string out("\x01\x71\x12\x20", 4);
    for (const std::uint8_t byte : ingest::sha256(data)) out += static_cast<char>(byte);
    return out;
}

std::string sectionOf(std::string_view data) {
    std::string out;
    for (std::size_t length = data.size();; length >>= 7) {
        out += static_cast<char>((length & 0x7F) | (length > 0x7F ? 0x80 : 0));
        if (length <= 0x7F) return out.append(data);
    }
}

std::string carOf(std::string_view lines) {
    std::vector<std::string> addresses;
    std::string body;
    while (!lines.empty()) {
        const std::size_t end = lines.find("\n\n");
        std::string block;
        for (std::size_t i = 0; i < std::min(end, lines.size()); ++i) {
            const std::size_t number = lines[i] == '@' && i + 1 < lines.size() ? static_cast<std::size_t>(lines[i + 1] - '0') : 99;
            if (number < addresses.size() && number < 10) {
                block += std::string("\xD8\x2A\x58\x25\x00", 5) + addresses[addresses.size() - 1 - number];
                ++i;
            } else {
                block += lines[i];
            }
        }
        addresses.push_back(addressOf(block));
        body += sectionOf(addresses.back() + block);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 2);
    }
    if (addresses.empty()) return {};
    const std::string header = std::string("\xA2\x65roots\x81\xD8\x2A\x58\x25\x00", 13) + addresses.back() + "gversion\x01";
    return sectionOf(header) + body;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    for (const std::string &car : {std::string(bytes), carOf(bytes)}) {
        test::MemorySource source({{"repo.car", car}});
        fuzz::importAndCheck(ingest::blueskyImporter(), source);
    }
    return 0;
}
