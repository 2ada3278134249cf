// SPDX-License-Identifier: GPL-3.0-or-later
#include "importsource.h"

#include "twofold/services/csvmappings.h"
#include "twofold/store/identities.h"

namespace twofold::services {

namespace {

constexpr std::string_view tableFormat = "csv";

// A table that nobody else knows may be one of the user's own, and then it helps to say so.
Error withTableAdvice(Error error, const ingest::SourceView &source) {
    if (error.code == ErrorCode::NotAnExport && !ingest::csvTables(source).empty())
        error.message += " If it is a table of your own, say what its columns mean: with --mapping, or in the window.";
    return error;
}

// That no table of the source fits the mapping is said before anything is stored.
Result<void> checkFits(const ImportSource &one) {
    std::vector<std::string> problems = ingest::checkMapping(*one.mapping);
    const auto tables = ingest::csvTables(*one.source);
    if (tables.empty()) return failure(ErrorCode::NotAnExport, "There is no table in it: a .csv, .tsv or .txt file.", one.source->name());
    for (const ingest::SourceEntry *entry : tables) {
        const auto sample = ingest::sampleTable(*one.source, *entry, &*one.mapping);
        if (!sample) continue;
        auto unfit = ingest::checkMapping(*one.mapping, sample->header, sample->columns);
        if (unfit.empty()) return {};
        if (problems.empty()) problems = std::move(unfit);
    }
    if (problems.empty()) problems.emplace_back("The table cannot be read.");
    return failure(ErrorCode::BadArgument, problems.front(), one.source->name());
}

Result<void> takeFormat(Session &session, ImportSource &one, const ImportOptions &options) {
    if (options.mapping && !options.format.empty() && options.format != tableFormat)
        return failure(ErrorCode::BadArgument, "A mapping goes with the format csv only.", options.format);
    one.importer = ingest::importerByName(options.mapping ? std::string(tableFormat) : options.format);
    if (!one.importer) return failure(ErrorCode::BadArgument, "There is no format of this name.", options.format);
    one.recognition = one.importer->recognize(*one.source);
    if (one.importer->name() != tableFormat || options.mapping) {
        one.mapping = options.mapping;
        return one.mapping ? checkFits(one) : Result<void>();
    }
    auto known = CsvMappings(session).rememberedFor(*one.source);
    if (!known) return tl::unexpected(known.error());
    one.mapping = std::move(*known);
    if (one.mapping) return {};
    const auto best = ingest::bestTable(*one.source, 1);
    if (!best)
        return failure(ErrorCode::NotAnExport, "What the columns of this table mean cannot be told from it: say so with --mapping, or in the window.",
                       one.source->name());
    one.mapping = best->guess.mapping;
    return {};
}

// By the formats; a table that only looks like one, or like nothing, by what the user once said of such a table.
Result<void> recognizeInto(Session &session, const std::shared_ptr<ingest::SourceView> &source, Platform said, std::vector<ImportSource> &all) {
    auto recognized = ingest::recognizeAll(*source, said);
    if (recognized && recognized->front().importer->name() != tableFormat) {
        for (auto &one : *recognized) all.push_back({source, one.importer, std::move(one.recognition), {}});
        return {};
    }
    auto known = CsvMappings(session).rememberedFor(*source);
    if (!known) return tl::unexpected(known.error());
    if (!*known && !recognized) return tl::unexpected(withTableAdvice(recognized.error(), *source));
    ImportSource one{source, ingest::importerByName(tableFormat), {}, std::move(*known)};
    if (recognized) one.recognition = std::move(recognized->front().recognition);
    if (const auto best = one.mapping ? std::nullopt : ingest::bestTable(*source)) one.mapping = best->guess.mapping;
    all.push_back(std::move(one));
    return {};
}

Result<Platform> platformOf(Session &session, AccountId account) {
    if (!account.valid()) return Platform::Unknown;
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    return store::AccountStore(**reader).platform(account);
}

}  // namespace

Result<std::vector<ImportSource>> importSources(Session &session, const std::string &path, const ImportOptions &options) {
    auto sources = ingest::openSources(path);
    if (!sources) return tl::unexpected(sources.error());
    const auto said = platformOf(session, options.account);
    if (!said) return tl::unexpected(said.error());
    std::vector<ImportSource> all;
    std::optional<Error> first;
    for (auto &opened : *sources) {
        const std::shared_ptr<ingest::SourceView> source = std::move(opened);
        Result<void> found;
        if (!options.format.empty() || options.mapping) {
            ImportSource one{source, nullptr, {}, {}};
            found = takeFormat(session, one, options);
            if (found) all.push_back(std::move(one));
        } else {
            found = recognizeInto(session, source, *said, all);
        }
        if (!found && found.error().code == ErrorCode::BadArgument) return tl::unexpected(found.error());
        if (!found && !first) first = found.error();
    }
    if (!all.empty()) return all;
    return tl::unexpected(first.value_or(Error{ErrorCode::NotAnExport, "There is no export in it. Choose the file that the platform gave you.", path}));
}

}  // namespace twofold::services
