// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzsource.h"
#include "genericcsv.h"
#include "twofold/ingest/csvmapping.h"

namespace {

using namespace twofold;

// The same table read as `mapping` says; what it hands on must hold as with any importer.
void importMapped(test::MemorySource &source, const ingest::CsvMapping &mapping) {
    test::RecordingSink sink;
    (void)ingest::genericCsvImporter().import(source, sink, {.mapping = &mapping});
    fuzz::require(!sink.accountCameLate && !sink.progressWentBack);
    for (const PostRecord &post : sink.posts) fuzz::require(!post.nativeId.empty() && isValidUtf8(post.text) && isValidUtf8(post.nativeId));
    for (const RelationRecord &relation : sink.relations) fuzz::require(!identityKey(relation.identity).empty());
    for (const InteractionRecord &interaction : sink.interactions)
        fuzz::require(!identityKey(interaction.identity).empty() && !interaction.key.empty());
    for (const ImportIssue &issue : sink.issues) fuzz::require(!issue.code.empty() && isValidUtf8(issue.excerpt));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    auto source = fuzz::sourceOf(bytes);
    fuzz::importAndCheck(ingest::genericCsvImporter(), source);
    // The mapping of the input, if it holds one; else every column as something, chosen by its number.
    for (const auto &entry : source.entries()) {
        if (!entry.path.ends_with(".json")) continue;
        const auto mapping = ingest::csvMappingFromJson(source.readAll(entry).value_or(std::string()));
        if (!mapping) continue;
        const auto again = ingest::csvMappingFromJson(ingest::toJson(*mapping));
        fuzz::require(again.has_value());
        importMapped(source, *again);
        return 0;
    }
    for (const auto rows : {ingest::CsvMapping::Rows::People, ingest::CsvMapping::Rows::Posts, ingest::CsvMapping::Rows::Interactions}) {
        ingest::CsvMapping mapping;
        mapping.rows = rows;
        mapping.platform = static_cast<Platform>(size % 11);
        mapping.relation = RelationKind::Following;
        mapping.header = size % 2 == 0;
        const auto &fields = ingest::csvFieldsOf(rows);
        for (std::size_t i = 0; i < fields.size(); ++i) mapping.columns.emplace_back("#" + std::to_string(i % 4 + 1), fields[i]);
        importMapped(source, mapping);
    }
    return 0;
}
