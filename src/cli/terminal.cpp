// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <QChar>
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "twofold/core/text.h"

namespace twofold::cli {

namespace {

constexpr std::size_t otherwiseWidth = 100;
constexpr int marksKept = 3;

struct Range {
    std::uint32_t first, last;
};
// Wide and full-width characters (https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt), and those that
// are shown as emoji by themselves.
constexpr auto wide = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},
    {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
    {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18CFF}, {0x1AFF0, 0x1B2FF},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F567}, {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D7},
    {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
});

std::size_t columnsOf(std::uint32_t c) {
    if (c < 0x300) return 1;
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format) return 0;
    const auto range = std::upper_bound(wide.begin(), wide.end(), c, [](std::uint32_t value, const Range &r) { return value < r.first; });
    return range != wide.begin() && c <= std::prev(range)->last ? 2 : 1;
}

// The next character of valid UTF-8, which is taken off the front.
std::uint32_t take(std::string_view &text, std::string_view &bytes) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = std::min<std::size_t>(first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, text.size());
    std::uint32_t c = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) c = (c << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    bytes = text.substr(0, length);
    text.remove_prefix(length);
    return c;
}

// What fits into `width` columns; `cut` tells whether that is all of it.
std::string firstColumns(std::string_view text, std::size_t width, bool &cut) {
    std::string out;
    std::size_t used = 0;
    int marks = 0;
    std::string_view bytes;
    cut = false;
    while (!text.empty()) {
        const std::size_t columns = columnsOf(take(text, bytes));
        marks = columns == 0 ? marks + 1 : 0;
        if (marks > marksKept) continue;
        if (used + columns > width) {
            cut = true;
            break;
        }
        used += columns;
        out += bytes;
    }
    return out;
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    std::string_view bytes;
    while (!text.empty()) width += columnsOf(take(text, bytes));
    return width;
}

std::string fitted(std::string_view text, std::size_t width) {
    const std::string clean = harmless(text);
    bool cut = false;
    std::string all = firstColumns(clean, width, cut);
    if (!cut) return all;
    if (width == 0) return {};
    std::string part = firstColumns(clean, width - 1, cut);
    part.erase(part.find_last_not_of(' ') + 1);
    return part + "…";
}

std::string wrapped(std::string_view text, std::size_t width, const std::string &indent) {
    const std::size_t room = width > indent.size() + 10 ? width - indent.size() : 10;
    std::string out, line;
    const auto flush = [&] {
        if (!line.empty()) out += indent + line + "\n";
        line.clear();
    };
    const std::string clean = fitted(text, std::numeric_limits<std::size_t>::max());
    for (std::string_view rest = trimmed(clean); !rest.empty(); rest = trimmed(rest)) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string word = fitted(rest.substr(0, end), room);
        rest.remove_prefix(end);
        if (!line.empty() && displayWidth(line) + 1 + displayWidth(word) > room) flush();
        line += (line.empty() ? "" : " ") + word;
    }
    flush();
    return out;
}

bool isTerminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::size_t terminalWidth() {
    winsize size{};
    if (!isTerminal(STDOUT_FILENO) || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20) return otherwiseWidth;
    return size.ws_col;
}

}  // namespace twofold::cli
