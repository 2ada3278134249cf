// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime.h"

#include <signal.h>
#include <unistd.h>

#include <cstdio>

#include "texts.h"
#include "twofold/core/text.h"

namespace twofold::cli {

namespace {

CancelToken interrupted;

// A path as a shell takes it for one word.
std::string shellWord(const std::string &text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/";
    if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
    std::string quoted = "'";
    for (const char c : harmless(text)) quoted += c == '\'' ? "'\\''" : std::string(1, c);
    return quoted + "'";
}

extern "C" void onInterrupt(int number) {
    interrupted.cancel();  // a lock-free store: allowed here
    ::signal(number, SIG_DFL);
}

}  // namespace

void catchInterrupt() {
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    ::sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

int exitOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::Cancelled: return Exit::Cancelled;
        case ErrorCode::BadArgument: return Exit::BadArguments;
        case ErrorCode::StoreBusy:
        case ErrorCode::StoreReadOnly:
        case ErrorCode::StoreDamaged:
        case ErrorCode::StoreNewer: return Exit::StoreUnusable;
        default: return Exit::Failed;
    }
}

Runtime::Runtime() : m_width(terminalWidth()) {}

std::string Runtime::storePath() const { return store.empty() ? services::defaultStorePath() : store; }

CancelToken &Runtime::cancel() { return interrupted; }

Result<services::Session *> Runtime::session() {
    if (m_session) return m_session.get();
    auto opened = services::Session::open(storePath());
    if (!opened) return tl::unexpected(opened.error());
    m_session = std::move(*opened);
    if (!quiet)
        for (const std::string &notice : m_session->notices()) std::fprintf(stderr, "%s\n", harmless(notice).c_str());
    return m_session.get();
}

void Runtime::print(const std::string &text) {
    clearProgress();
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Runtime::printJson(const Document &document) { print(services::dumped(document, 2) + "\n"); }

void Runtime::say(const std::string &text) {
    if (quiet || json) return;
    std::string said = text + "\n";
    const std::string insert = store.empty() ? std::string() : "--store " + shellWord(store) + " ";
    constexpr std::string_view program = "twofold-cli ";
    for (std::size_t at = 0; !insert.empty() && (at = said.find(program, at)) != std::string::npos; at += insert.size())
        said.insert(at += program.size(), insert);
    print(said);
}

int Runtime::fail(const Error &error) {
    clearProgress();
    if (json) {
        Document document;
        document["error"]["code"] = errorCodeName(error.code);
        document["error"]["message"] = error.message;
        document["error"]["context"] = error.context;
        printJson(document);
    }
    const std::string context = error.context.empty() ? std::string() : " (" + excerpt(harmless(error.context), 300) + ")";
    std::fprintf(stderr, "twofold-cli: %s%s\n", harmless(error.message).c_str(), context.c_str());
    return exitOf(error.code);
}

int Runtime::failArguments(const std::string &message) { return fail({ErrorCode::BadArgument, message, {}}); }

services::ImportService::Progress Runtime::progress() {
    if (quiet || !isTerminal(STDERR_FILENO)) return {};
    return [this](const services::ImportProgress &now) {
        std::string line = "Reading " + baseName(now.path);
        if (now.derivingNow)
            line = "Working out tiers, labels and findings …";
        else if (now.bytesTotal > 0)
            line += ": " + std::to_string(100 * now.bytesDone / now.bytesTotal) + " %";
        if (!now.derivingNow) line += ", " + grouped(now.records) + " records";
        std::fprintf(stderr, "\r\033[K%s", fitted(line, m_width - 1).c_str());
        std::fflush(stderr);
        m_progressShown = true;
    };
}

void Runtime::clearProgress() {
    if (m_progressShown) std::fputs("\r\033[K", stderr);
    m_progressShown = false;
}

}  // namespace twofold::cli
