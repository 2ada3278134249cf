// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"
#include "feedtime.h"
#include "fuzzsource.h"
#include "xmlstream.h"

namespace {

// A character that no text of XML has.
char markOf(twofold::ingest::XmlEvent event) { return static_cast<char>(1 + static_cast<int>(event)); }

// All that the XML reader tells, to be the same however the bytes arrive.
std::string eventsOf(std::string_view bytes, std::size_t step) {
    using namespace twofold;
    test::MemoryStream stream(std::string(bytes), step);
    ingest::XmlStream xml(stream);
    std::string events;
    std::string text;
    for (;;) {
        const auto event = xml.next();
        fuzz::require(event.has_value());
        if (*event == ingest::XmlEvent::Text) {
            text += xml.text();
            continue;
        }
        events.append(std::exchange(text, {})).append(1, markOf(*event));
        if (*event == ingest::XmlEvent::Finished) return events;
        if (*event != ingest::XmlEvent::Broken) events += xml.local();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace twofold;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    auto source = fuzz::sourceOf(bytes);
    fuzz::importAndCheck(ingest::feedImporter(), source);
    // Where nothing is broken; behind a defect the pieces decide how much of the record is told before it.
    const std::string whole = eventsOf(bytes, SIZE_MAX);
    if (whole.find(markOf(ingest::XmlEvent::Broken)) == std::string::npos) fuzz::require(whole == eventsOf(bytes, 1));
    fuzz::require(isValidUtf8(whole));
    (void)ingest::parseFeedTime(bytes.substr(0, 100));
    return 0;
}
