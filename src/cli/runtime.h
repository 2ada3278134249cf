// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "terminal.h"
#include "twofold/core/sink.h"
#include "twofold/services/documents.h"
#include "twofold/services/importservice.h"
#include "twofold/services/session.h"

namespace twofold::cli {

using services::Document;

/// The exit codes of docs/cli.md.
enum Exit { Done = 0, Failed = 1, BadArguments = 2, WithIssues = 3, StoreUnusable = 4, Cancelled = 5 };

/// The exit code of an error.
[[nodiscard]] int exitOf(ErrorCode code);

/// What every command needs: the options that all share, the store, and the two streams. Standard output holds what
/// was asked for and nothing else; with --json that is one document.
class Runtime {
public:
    Runtime();

    std::string store;  ///< as given; empty: the usual place
    bool json = false;
    bool quiet = false;
    std::function<int()> command;  ///< what the parsed command line asks for

    [[nodiscard]] std::string storePath() const;
    /// Opens the store at the first call. Notices of the store go to standard error.
    [[nodiscard]] Result<services::Session *> session();
    /// Opens the store and runs a reading unit on it.
    template <class Value>
    [[nodiscard]] Result<Value> read(const std::function<Value(services::Session &, store::Connection &)> &unit) {
        const auto opened = session();
        if (!opened) return tl::unexpected(opened.error());
        const auto reader = (*opened)->reader();
        if (!reader) return tl::unexpected(reader.error());
        return services::Session::read<Value>(**reader, [&](store::Connection &db) { return unit(**opened, db); });
    }

    /// The one document of --json.
    void printJson(const Document &document);
    /// Text of the answer.
    void print(const std::string &text);
    /// A confirmation or a hint, on standard output; not with --quiet or --json. Commands in it ("twofold-cli undo") are
    /// made ready to be used as they stand: with the store that was named.
    void say(const std::string &text);
    /// Prints the error where it belongs, and returns its exit code.
    int fail(const Error &error);
    /// For --json when the command line itself is off.
    int failArguments(const std::string &message);

    [[nodiscard]] std::size_t width() const { return m_width; }
    /// Cancelled by Ctrl+C.
    [[nodiscard]] CancelToken &cancel();
    /// Progress of an import for a terminal; nothing elsewhere.
    [[nodiscard]] services::ImportService::Progress progress();
    void clearProgress();

private:
    std::unique_ptr<services::Session> m_session;
    std::size_t m_width;
    bool m_progressShown = false;
};

/// After the first Ctrl+C the cancel token is set; a second one ends the program at once.
void catchInterrupt();

}  // namespace twofold::cli
