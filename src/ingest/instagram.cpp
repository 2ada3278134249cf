// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagram.h"

#include "instagramimport.h"
#include "instagramlayout.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

using namespace instagram;

// Of very many JSON files only the first are looked into.
constexpr std::size_t mostHeads = 200;

int withFolder(int confidence, bool says) { return says ? std::min(95, confidence + 15) : confidence; }

// How sure one file makes it that the source is Instagram's.
int confidenceOf(const FileKind &kind, const Head &head, bool says) {
    switch (kind.part) {
        case Part::Ignored: return says && !kind.key.empty() && head.root == '{' ? 35 : 0;
        case Part::Thread: return says ? 60 : 0;  // Facebook's conversations look the same
        case Part::OldProfile: return 0;          // any program may have a profile.json
        case Part::OldConnections: return 80;
        case Part::OldMedia:
        case Part::OldLists: return 60;
        case Part::OldComments:
        case Part::OldMessages: return 55;
        case Part::Signup: return says ? 60 : 35;
        default: break;
    }
    if (head.root == '{') return withFolder(85, says);
    if (head.first == ']') return says ? 40 : 0;
    if (head.has("label_values")) return head.mentions("instagram.com") || says ? withFolder(60, says) : 0;
    return withFolder(kind.part == Part::Relation && head.mentions("instagram.com") ? 80 : 60, says);
}

class InstagramImporter final : public Importer {
public:
    std::string_view name() const override { return "instagram-export"; }
    Platform platform() const override { return Platform::Instagram; }

    Recognition recognize(SourceView &source) const override {
        Recognition best;
        std::vector<PartFile> seen;
        best.generated = archiveOf(source).generated;
        // There may be thousands of conversations, and they say the least.
        for (const bool conversations : {false, true}) {
            std::size_t looked = 0;
            for (const SourceEntry &entry : source.entries()) {
                if (!asciiLower(entry.path).ends_with(".json") || (fileName(entry.path).stem == "message") != conversations) continue;
                if (++looked > mostHeads) break;
                judge(source, entry, best, seen);
            }
        }
        if (best.confidence == 0) return {};
        best.era = eraOf(source.entries(), seen);
        return best;
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return InstagramImport(source, sink, context).all();
    }

private:
    static void judge(SourceView &source, const SourceEntry &entry, Recognition &best, std::vector<PartFile> &seen) {
        const Head head = headOf(source, entry);
        const FileKind *kind = kindOf(head, fileName(entry.path), instagramKinds());
        if (!kind) return;
        if (kind->part != Part::Ignored) seen.push_back({&entry, kind, head.root == '[', 0});
        const bool says = best.generated != unknownTime || entry.path.find("your_instagram_activity/") != std::string::npos;
        const int confidence = confidenceOf(*kind, head, says);
        if (confidence <= best.confidence) return;
        best.confidence = confidence;
        best.evidence =
            entry.path + (head.root == '{' && !kind->key.empty() ? " holds " + std::string(kind->key) : " is a list of Instagram's");
    }
};

}  // namespace

const Importer &instagramImporter() {
    static const InstagramImporter importer;
    return importer;
}

}  // namespace twofold::ingest
