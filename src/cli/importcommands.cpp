// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>

#include "commands.h"
#include "texts.h"
#include "truthreport.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/csvmappings.h"
#include "twofold/services/review.h"
#include "twofold/services/sample.h"

namespace twofold::cli {

using services::ImportService;
using services::JobReport;

namespace {

struct ImportArguments {
    std::vector<std::string> paths;
    bool dryRun = false;
    std::string format;
    std::int64_t account = 0;
    std::string purpose;
    std::string mapping;
    bool showMapping = false;
};

struct PathError {
    std::string path;
    Error error;
};

// Accounts that the audit cannot judge yet, since nobody said what they are for.
std::vector<store::AccountRow> withoutPurpose(Runtime &runtime, const std::vector<JobReport> &reports) {
    const auto accounts =
        runtime.read<std::vector<store::AccountRow>>([](services::Session &, store::Connection &db) { return store::readAccounts(db); });
    std::vector<store::AccountRow> open;
    if (!accounts) return open;
    for (const auto &account : *accounts) {
        const bool touched =
            std::any_of(reports.begin(), reports.end(), [&](const JobReport &report) { return report.account == account.id; });
        if (touched && account.purpose == Purpose::Unset && hasAudience(account.platform)) open.push_back(account);
    }
    return open;
}

void printNextSteps(Runtime &runtime, const std::vector<JobReport> &reports) {
    for (const auto &account : withoutPurpose(runtime, reports))
        runtime.say("Say what " + fitted(accountName(account.platform, account.handle), 60) + " is for: twofold-cli accounts set " +
                    std::to_string(account.id.value) + " --purpose professional|personal|mixed");
    const bool stored = std::any_of(reports.begin(), reports.end(),
                                    [](const JobReport &report) { return report.total().found() > 0 && report.state != JobState::Failed; });
    if (stored)
        runtime.say("Next: twofold-cli review    (take it all back: twofold-cli undo --job " + std::to_string(reports.back().id.value) +
                    ")");
}

void printReports(Runtime &runtime, const std::vector<JobReport> &reports, const std::vector<PathError> &errors) {
    if (!runtime.json) {
        if (!runtime.quiet)
            for (std::size_t i = 0; i < reports.size(); ++i) runtime.print((i > 0 ? "\n" : "") + truthReport(reports[i], runtime.width()));
        return;
    }
    Document document;
    document["jobs"] = Document::array();
    for (const JobReport &report : reports) document["jobs"].push_back(jobDocument(report));
    if (!errors.empty()) {
        document["errors"] = Document::array();
        for (const auto &[path, error] : errors) {
            Document one;
            one["path"] = path;
            one["code"] = errorCodeName(error.code);
            one["message"] = error.message;
            document["errors"].push_back(std::move(one));
        }
    }
    runtime.printJson(document);
}

Result<ingest::CsvMapping> mappingFrom(const std::string &path) {
    constexpr std::size_t most = std::size_t{1} << 20;
    std::ifstream file(path, std::ios::binary);
    std::string text(most + 1, '\0');
    if (!file || !file.read(text.data(), static_cast<std::streamsize>(text.size())).eof())
        return failure(ErrorCode::FileUnreadable, "The mapping cannot be read.", path);
    text.resize(static_cast<std::size_t>(file.gcount()));
    auto mapping = ingest::csvMappingFromJson(text);
    if (!mapping) return failure(mapping.error().code, mapping.error().message, path);
    return mapping;
}

// The mapping alone on standard output, so that it can be sent to a file and edited; what is to be said about it beside it.
int runShowMapping(Runtime &runtime, const ImportArguments &arguments) {
    if (arguments.paths.size() != 1) return runtime.failArguments("--show-mapping takes one table.");
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto given = arguments.mapping.empty() ? std::optional<Result<ingest::CsvMapping>>() : mappingFrom(arguments.mapping);
    if (given && !*given) return runtime.fail(given->error());
    services::CsvMappings mappings(**session);
    const auto table = given ? mappings.table(arguments.paths.front(), **given) : mappings.table(arguments.paths.front());
    if (!table) return runtime.fail(table.error());
    runtime.print(ingest::toJson(table->mapping) + "\n");
    for (const auto *lines : {&table->problems, &table->notes})
        for (const std::string &line : *lines) std::fprintf(stderr, "twofold-cli: %s\n", harmless(line).c_str());
    return table->problems.empty() ? Exit::Done : Exit::WithIssues;
}

Result<services::ImportOptions> optionsOf(Runtime &runtime, const ImportArguments &arguments) {
    services::ImportOptions options;
    options.format = arguments.format;
    options.account = AccountId(arguments.account);
    options.purpose = fromWord<Purpose>(arguments.purpose).value_or(Purpose::Unset);
    if (!arguments.mapping.empty()) {
        auto mapping = mappingFrom(arguments.mapping);
        if (!mapping) return tl::unexpected(mapping.error());
        options.mapping = std::move(*mapping);
    }
    if (!options.account.valid()) return options;
    const auto account = runtime.read<std::optional<store::AccountRow>>(
        [&](services::Session &, store::Connection &db) { return store::readAccount(db, options.account); });
    if (!account) return tl::unexpected(account.error());
    if (!*account)
        return failure(ErrorCode::NotFound, "There is no account with this number. See: twofold-cli accounts",
                       std::to_string(arguments.account));
    return options;
}

// Errors that the next path would only meet again.
bool isFinal(ErrorCode code) {
    return exitOf(code) == Exit::StoreUnusable || code == ErrorCode::Cancelled || code == ErrorCode::DiskFull ||
           code == ErrorCode::BadArgument;
}

int runImport(Runtime &runtime, const ImportArguments &arguments) {
    if (arguments.showMapping) return runShowMapping(runtime, arguments);
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto options = optionsOf(runtime, arguments);
    if (!options) return runtime.fail(options.error());
    ImportService service(**session);
    std::vector<JobReport> reports;
    std::vector<PathError> errors;
    for (const std::string &path : arguments.paths) {
        if (runtime.cancel().cancelled()) break;
        auto done = arguments.dryRun ? service.preview(path, *options, runtime.cancel(), runtime.progress())
                                     : service.run(path, *options, runtime.cancel(), runtime.progress());
        runtime.clearProgress();
        if (done) {
            std::move(done->begin(), done->end(), std::back_inserter(reports));
            continue;
        }
        if (isFinal(done.error().code) && reports.empty()) return runtime.fail(done.error());
        errors.push_back({path, done.error()});
        if (isFinal(done.error().code)) break;
    }
    if (reports.empty() && errors.size() == 1) return runtime.fail(errors.front().error);
    printReports(runtime, reports, errors);
    if (!runtime.json || !reports.empty())
        for (const auto &[path, error] : errors)
            std::fprintf(stderr, "twofold-cli: %s (%s)\n", error.message.c_str(), fitted(path, 300).c_str());
    if (arguments.dryRun)
        runtime.say("This was a dry run: nothing was stored.");
    else if (!reports.empty())
        printNextSteps(runtime, reports);
    if (!errors.empty() && isFinal(errors.back().error.code)) return exitOf(errors.back().error.code);
    return exitOfReports(reports, errors.size());
}

// The sample is for a store of its own: mixed with somebody's life it would only be in the way.
bool holdsOtherThings(const std::vector<JobReport> &jobs) {
    return std::any_of(jobs.begin(), jobs.end(), [](const JobReport &job) {
        const std::string name = baseName(job.path);
        return job.active && !services::isSampleFile(name);
    });
}

int runDemo(Runtime &runtime) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    const auto jobs = ImportService(**session).jobs();
    if (!jobs) return runtime.fail(jobs.error());
    if (holdsOtherThings(*jobs))
        return runtime.fail({ErrorCode::BadArgument,
                             "This store holds imports of yours. Give the sample a store of its own: --store sample.db",
                             runtime.storePath()});
    const auto reports = services::loadSample(**session, runtime.cancel(), runtime.progress());
    runtime.clearProgress();
    if (!reports) return runtime.fail(reports.error());
    printReports(runtime, *reports, {});
    runtime.say("\nThe sample is in. Look around:");
    for (const char *command : {"review", "audit", "people", "posts"}) runtime.say(std::string("  twofold-cli ") + command);
    return exitOfReports(*reports, 0);
}

}  // namespace

void addImportCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *import = addCommand(app, "import", "Bring exports in: ZIP, tar.gz, a folder or a single file",
                                  "twofold-cli import twitter-2024-06-01.zip --purpose professional");
    const auto arguments = std::make_shared<ImportArguments>();
    import->add_option("PATH", arguments->paths, "Exports as the network gave them")->required()->type_name("");
    import->add_flag("--dry-run", arguments->dryRun, "Only say what would be stored");
    import->add_option("--format", arguments->format, "Name of the format, when it is not recognised (x-archive, mastodon-archive, csv, …)")
        ->type_name("NAME");
    import->add_option("--account", arguments->account, "Account that it belongs to, when the export does not say")
        ->type_name("ID")
        ->check(idNumber());
    import->add_option("--purpose", arguments->purpose, "What the account is for: professional, personal or mixed")
        ->check(wordsOf({"professional", "personal", "mixed"}))
        ->type_name("PURPOSE");
    import->add_option("--mapping", arguments->mapping, "What the columns of a table of your own mean (docs/formats-csv.md); remembered for the next")
        ->type_name("FILE");
    import->add_flag("--show-mapping", arguments->showMapping, "Print the mapping of a table, as remembered or guessed, to edit; imports nothing");
    onRun(import, runtime, [&runtime, arguments] { return runImport(runtime, *arguments); });

    CLI::App *demo =
        addCommand(app, "demo", "Fill a store with the sample: an invented person's exports", "twofold-cli --store sample.db demo");
    onRun(demo, runtime, [&runtime] { return runDemo(runtime); });
}

}  // namespace twofold::cli
