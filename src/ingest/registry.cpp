// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/ingest/registry.h"

#include <algorithm>
#include <array>

#include "bluesky.h"
#include "facebook.h"
#include "feed.h"
#include "genericcsv.h"
#include "googlecontacts.h"
#include "instagram.h"
#include "linkedin.h"
#include "mastodon.h"
#include "threads.h"
#include "twofold/core/text.h"
#include "vcard.h"
#include "wxr.h"
#include "ximporter.h"

namespace twofold::ingest {

namespace {

constexpr int leastConfidence = 30;
constexpr int sureConfidence = 80;  // enough to be read beside another format
constexpr int cardsConfidence = 60;  // the same for an address book, whose files nobody else reads

// Formats in the order in which they are asked; one line each.
std::span<const Importer *const> table() {
    static const std::array all = {
        &xImporter(),
        &mastodonArchiveImporter(),
        &mastodonCsvImporter(),
        &mastodonStatusesImporter(),
        &instagramImporter(),
        &threadsImporter(),
        &wxrImporter(),
        &feedImporter(),
        &blueskyImporter(),
        &vcardImporter(),
        &googleContactsImporter(),
        &facebookImporter(),
        &linkedinImporter(),
        &genericCsvImporter(),  // last: takes what no other one wants
    };
    return all;
}

bool hasSuffix(std::string_view path, std::string_view suffix) { return asciiLower(path).ends_with(suffix); }

// An export made of web pages: pages, and no file that holds data.
bool isHtmlExport(const std::vector<SourceEntry> &entries) {
    const auto is = [&](std::string_view suffix) {
        return std::any_of(entries.begin(), entries.end(), [&](const SourceEntry &e) { return hasSuffix(e.path, suffix); });
    };
    const bool dataScript = std::any_of(entries.begin(), entries.end(), [](const SourceEntry &e) {
        return hasSuffix(e.path, ".js") && e.path.find("data/") != std::string::npos;
    });
    return (is(".html") || is(".htm")) && !is(".json") && !is(".csv") && !dataScript;
}

bool mentions(const SourceView &source, std::initializer_list<std::string_view> words) {
    const auto holds = [&](std::string_view text) {
        const std::string lower = asciiLower(text);
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return lower.find(word) != std::string::npos; });
    };
    return holds(source.name()) ||
           std::any_of(source.entries().begin(), source.entries().end(), [&](const SourceEntry &e) { return holds(e.path); });
}

// What to ask for instead. Instagram comes first: its exports name Facebook as well.
const char *htmlAdvice(const SourceView &source) {
    if (mentions(source, {"your archive.html", "twitter"}))
        return "This is the page to look at an X archive with, without its data folder. Please choose the whole ZIP file as X gave it.";
    if (mentions(source, {"instagram", "followers_and_following"}))
        return "This is an Instagram export of web pages. Please ask Instagram (Accounts Center, Download your information) for the format "
               "JSON.";
    if (mentions(source, {"facebook", "friends/", "start_here"}))
        return "This is a Facebook export of web pages. Please ask Facebook (Accounts Center, Download your information) for the format "
               "JSON.";
    return "This export is made of web pages (HTML), which hold too little to go by. Please ask the network for the format JSON.";
}

}  // namespace

std::span<const Importer *const> importers() { return table(); }

const Importer *importerByName(std::string_view name) {
    const auto it = std::find_if(table().begin(), table().end(), [&](const Importer *importer) { return importer->name() == name; });
    return it == table().end() ? nullptr : *it;
}

Result<Recognized> recognize(SourceView &source) {
    auto all = recognizeAll(source);
    if (!all) return tl::unexpected<Error>(all.error());
    return std::move(all->front());
}

Result<std::vector<Recognized>> recognizeAll(SourceView &source, Platform said) {
    std::vector<Recognized> all;
    for (const Importer *importer : importers()) {
        Recognition recognition = importer->recognize(source);
        if (recognition.confidence >= leastConfidence) all.push_back({importer, std::move(recognition)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Recognized &a, const Recognized &b) { return a.recognition.confidence > b.recognition.confidence; });
    // A conversation of Facebook's and one of Instagram's look the same.
    if (!all.empty() && all.front().recognition.confidence < sureConfidence)
        std::stable_partition(all.begin(), all.end(), [&](const Recognized &one) { return one.importer->platform() == said; });
    // Two formats of one platform may read the same files; those of an address book never do.
    for (std::size_t i = 1; i < all.size();) {
        const Platform platform = all[i].importer->platform();
        const bool again = platform != Platform::AddressBook && std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), [&](const Recognized &one) {
            return one.importer->platform() == platform;
        });
        const int enough = platform == Platform::AddressBook ? cardsConfidence : sureConfidence;
        if (again || all[i].recognition.confidence < enough) all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
        else ++i;
    }
    if (!all.empty()) return all;
    if (source.entries().empty())
        return failure(ErrorCode::NotAnExport, "There are no files in it. Please choose the export as the network gave it.", source.name());
    if (isHtmlExport(source.entries())) return failure(ErrorCode::WrongVariant, htmlAdvice(source), source.name());
    return failure(
        ErrorCode::NotAnExport,
        "No format that Twofold knows fits this. Please choose an export as the network gave it: the ZIP or tar.gz file, the unpacked "
        "folder, or one of its data files.",
        source.name());
}

}  // namespace twofold::ingest
