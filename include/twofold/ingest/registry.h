// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "twofold/core/sink.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

struct CsvMapping;

/// How sure a format is that a source is its own (0: not at all, 100: a manifest says so), and what it goes by.
struct Recognition {
    int confidence = 0;
    std::string era;       ///< the layout's name ("x-2022", "grailbird", "mastodon-outbox")
    std::string evidence;  ///< "data/manifest.js names account 12"
    UtcMs generated = unknownTime;  ///< when the platform made the export, if that is quickly seen
};

/// What an import is given beside the source.
struct Context {
    const CancelToken *cancel = nullptr;
    bool keepMessageText = false;
    /// Whose the source is, for one that does not say so itself (a single file); null when that is not known. An
    /// importer that finds the owner in the source does not look at it, and none hands it on as an account.
    const AccountRecord *owner = nullptr;
    const CsvMapping *mapping = nullptr;  ///< what the columns of somebody's own table mean; null: guessed
    [[nodiscard]] bool cancelled() const { return cancel && cancel->cancelled(); }
};

/// What an import says when it is through; counts are kept by the sink.
struct Summary {
    std::string era;
    UtcMs generated = unknownTime;  ///< when the platform made the export, if it says
    bool partial = false;           ///< a date range, missing parts, or the platform's own flag
    std::string partialReason;
    std::vector<std::string> filesRead;
    std::vector<std::string> filesIgnored;  ///< known to hold nothing of use, or unknown
    /// Codes of what the user may want to ask the platform for, worded by services::adviceSentence: "encrypted_chats"
    /// (a download of their own), "other_parts" (one of several archives), "complete_export" (a basic one), "all_time"
    /// (a date range), "json_format" (a part came as web pages).
    std::vector<std::string> advice;
};

class Importer {
public:
    virtual ~Importer() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;  ///< "x-archive"; stable
    [[nodiscard]] virtual Platform platform() const = 0;
    /// Looks at names and heads only. Never fails: what cannot be read is not recognised.
    [[nodiscard]] virtual Recognition recognize(SourceView &source) const = 0;
    /// Reads all of it into the sink. A bad record or an absent optional file is an issue, not an error.
    /// Errors: Cancelled, Damaged, TooLarge, WrongVariant.
    [[nodiscard]] virtual Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const = 0;
};

/// All formats. Immutable, any thread.
[[nodiscard]] std::span<const Importer *const> importers();
/// By name; null when there is none.
[[nodiscard]] const Importer *importerByName(std::string_view name);

struct Recognized {
    const Importer *importer = nullptr;
    Recognition recognition;
};
/// The surest format (at least 30). Errors: NotAnExport; WrongVariant when it is an HTML export, with the words of
/// what to ask the platform for.
[[nodiscard]] Result<Recognized> recognize(SourceView &source);
/// The same with the formats of other platforms that lie in the same source (Threads inside Instagram's export, an
/// address book beside other files) and are sure of it (at least 80). The surest comes first, or where none is sure that
/// of the platform which the user said it is of.
[[nodiscard]] Result<std::vector<Recognized>> recognizeAll(SourceView &source, Platform said = Platform::Unknown);

}  // namespace twofold::ingest
