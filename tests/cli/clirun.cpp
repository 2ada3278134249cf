// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twofold::test {

namespace {
constexpr uid_t nobody = 65534;
}

nlohmann::json CliRun::json() const {
    auto document = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << "not one JSON document: " << out.substr(0, 500) << "\n" << err.substr(0, 500);
    return document;
}

pid_t Cli::start(const std::vector<std::string> &arguments) const {
    std::vector<std::string> all{TWOFOLD_CLI, "--store", m_store};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const pid_t child = ::fork();
    if (child != 0) return child;
    // Files, not pipes: nobody has to read while it runs.
    const int out = ::open(file("stdout").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    const int err = ::open(file("stderr").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    const int in = ::open("/dev/null", O_RDONLY);
    ::dup2(in, 0);
    ::dup2(out, 1);
    ::dup2(err, 2);
    if (m_nobody && ::setuid(nobody) != 0) ::_exit(125);
    if (::chdir(m_dir.path().c_str()) != 0) ::_exit(126);
    std::vector<char *> pointers;
    for (std::string &argument : all) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

void Cli::runAsNobody() {
    m_nobody = true;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_dir.path()))
        ASSERT_EQ(::chown(entry.path().c_str(), nobody, nobody), 0);
    ASSERT_EQ(::chown(m_dir.path().c_str(), nobody, nobody), 0);
}

CliRun Cli::finish(pid_t process) const {
    int status = 0;
    ::waitpid(process, &status, 0);
    CliRun run;
    run.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    run.out = readFile(file("stdout"));
    run.err = readFile(file("stderr"));
    return run;
}

CliRun Cli::operator()(const std::vector<std::string> &arguments) const { return finish(start(arguments)); }

nlohmann::json Cli::json(const std::vector<std::string> &arguments, int expected) const {
    std::vector<std::string> all{"--json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const CliRun run = (*this)(all);
    EXPECT_EQ(run.code, expected) << run.out.substr(0, 500) << run.err.substr(0, 500);
    return run.json();
}

}  // namespace twofold::test
