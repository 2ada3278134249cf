// SPDX-License-Identifier: GPL-3.0-or-later
#include "ximporter.h"

#include "ximport.h"
#include "xlayout.h"

namespace twofold::ingest {

namespace {

using x::FileKind;

constexpr std::size_t headBytes = std::size_t{16} << 10;
constexpr int mostHeads = 8;            // files that are looked into before the answer is no
constexpr std::size_t fewEntries = 64;  // .json and .csv are looked into in small sources only

// A manifest of X, by its first words.
bool isManifest(SourceView &source, const SourceEntry &entry) {
    const auto head = source.readHead(entry, headBytes);
    return head && head->find("__THAR_CONFIG") != std::string::npos;
}

int confidenceOf(const x::XFile &file, std::string_view head, bool named) {
    if (file.kind == FileKind::Unknown) return 0;
    if (head.find("window.YTD.") != std::string_view::npos || head.find("Grailbird.data.") != std::string_view::npos) return 95;
    return named ? 80 : 60;
}

bool isGrailbirdDocument(FileKind kind) {
    return kind == FileKind::GrailbirdUser || kind == FileKind::GrailbirdPayload || kind == FileKind::GrailbirdIndex;
}

// The surest of the files whose name or kind may be X's.
Recognition byHeads(SourceView &source) {
    Recognition best;
    int looked = 0;
    for (const auto &entry : source.entries()) {
        const x::NamedKind named = x::kindByName(entry.path);
        const bool known = named.kind != FileKind::Unknown;
        const bool maybe =
            known || (source.entries().size() <= fewEntries && (entry.path.ends_with(".json") || entry.path.ends_with(".js")));
        if (!maybe || looked == mostHeads || best.confidence >= 95) continue;
        const auto head = source.readHead(entry, headBytes);
        ++looked;
        if (!head) continue;
        int confidence = confidenceOf(x::kindByHead(*head), *head, known);
        if (isGrailbirdDocument(named.kind) && head->starts_with("var ")) confidence = 90;
        if (confidence > best.confidence) best = {confidence, {}, entry.path + " begins as X writes it"};
    }
    return best;
}

class XImporter final : public Importer {
public:
    [[nodiscard]] std::string_view name() const override { return "x-archive"; }
    [[nodiscard]] Platform platform() const override { return Platform::X; }

    [[nodiscard]] Recognition recognize(SourceView &source) const override {
        const SourceEntry *manifest = x::findManifest(source);
        Recognition found =
            manifest && isManifest(source, *manifest) ? Recognition{100, {}, manifest->path + " is X's own"} : byHeads(source);
        if (found.confidence == 0) return found;
        const x::Layout layout = x::readLayout(source);
        found.era = layout.era;
        found.generated = layout.manifest.generated;
        return found;
    }

    [[nodiscard]] Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return x::XImport(source, sink, context).run();
    }
};

}  // namespace

const Importer &xImporter() {
    static const XImporter importer;
    return importer;
}

}  // namespace twofold::ingest
