// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual.h"

#include <functional>
#include <vector>

namespace twofold::cli {

namespace {

std::vector<const CLI::App *> below(const CLI::App &app) {
    return app.get_subcommands([](const CLI::App *) { return true; });
}

// Options that --help shows, but for those that every command has.
std::vector<const CLI::Option *> optionsOf(const CLI::App &app) {
    return app.get_options([](const CLI::Option *option) {
        const bool isHelp = !option->get_lnames().empty() && option->get_lnames().front().starts_with("help");
        return !option->get_group().empty() && !isHelp;
    });
}

// "people set" for a command below a command; "" for the program itself.
std::string pathOf(const CLI::App &app) {
    if (!app.get_parent()) return {};
    const std::string above = pathOf(*app.get_parent());
    return above.empty() ? app.get_name() : above + " " + app.get_name();
}

std::string nameOf(const CLI::Option &option) {
    if (option.nonpositional())
        return "--" + option.get_lnames().front() + (option.get_type_name().empty() ? "" : " " + option.get_type_name());
    return option.get_name(true) + (option.get_items_expected_max() > 1 ? "…" : "");
}

std::string usageOf(const CLI::App &app) {
    std::string usage = "twofold-cli " + pathOf(app);
    bool any = false;
    for (const CLI::Option *option : optionsOf(app)) any = any || option->nonpositional();
    for (const CLI::Option *option : optionsOf(app))
        if (!option->nonpositional()) usage += " " + nameOf(*option);
    return usage + (any ? " [OPTIONS]" : "");
}

std::string exampleOf(const CLI::App &app) {
    std::string footer = app.get_footer();
    constexpr std::string_view head = "Example: ";
    if (footer.starts_with(head)) footer.erase(0, head.size());
    return footer.substr(0, footer.find('\n'));
}

void eachCommand(const CLI::App &app, const std::function<void(const CLI::App &)> &use) {
    for (const CLI::App *command : below(app)) {
        use(*command);
        eachCommand(*command, use);
    }
}

// In roff a hyphen is typed as \-, a backslash as \e, and a point or quote may not begin a line.
std::string roff(const std::string &text) {
    std::string out;
    for (const char c : text) {
        if (c == '-')
            out += "\\-";
        else if (c == '\\')
            out += "\\e";
        else
            out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string roffOptions(const CLI::App &app) {
    std::string out;
    for (const CLI::Option *option : optionsOf(app))
        out += ".TP\n.B " + roff(nameOf(*option)) + "\n" + roff(option->get_description()) + "\n";
    return out;
}

constexpr const char *exitCodes =
    ".SH EXIT STATUS\n.TP\n.B 0\nDone.\n.TP\n.B 1\nFailed: nothing was changed.\n.TP\n.B 2\nThe arguments are off.\n"
    ".TP\n.B 3\nDone with issues: something was skipped, and it is listed.\n"
    ".TP\n.B 4\nThe store is in use, damaged, cannot be written, or is from a newer version: nothing was touched.\n"
    ".TP\n.B 5\nCancelled (Ctrl+C): what was stored is whole and can be gone on with or undone.\n"
    ".SH ENVIRONMENT\n.TP\n.B TWOFOLD_STORE\nThe store, when \\-\\-store does not name one.\n";

}  // namespace

std::string manPage(const CLI::App &app) {
    std::string out =
        ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n.\\\" Made by: twofold-cli --manual man\n.TH TWOFOLD\\-CLI 1 \"\" Twofold\n"
        ".SH NAME\ntwofold\\-cli \\- " +
        roff(app.get_description()) +
        "\n"
        ".SH SYNOPSIS\n.B twofold\\-cli\n[OPTIONS] COMMAND [ARGUMENTS]\n"
        ".SH OPTIONS\nThey stand before the command or behind it; \\-\\-help goes with every command.\n" +
        roffOptions(app) + ".SH COMMANDS\n";
    eachCommand(app, [&](const CLI::App &command) {
        out += ".SS " + roff(usageOf(command)) + "\n" + roff(command.get_description()) + ".\n" + roffOptions(command) +
               ".PP\nExample:\n.B " + roff(exampleOf(command)) + "\n";
    });
    return out + exitCodes;
}

std::string markdownReference(const CLI::App &app) {
    std::string out;
    eachCommand(app, [&](const CLI::App &command) {
        out += "### `" + usageOf(command) + "`\n\n" + command.get_description() + ".\n\n";
        for (const CLI::Option *option : optionsOf(command)) out += "- `" + nameOf(*option) + "`: " + option->get_description() + "\n";
        out += (optionsOf(command).empty() ? "" : "\n") + std::string("```sh\n") + exampleOf(command) + "\n```\n\n";
    });
    return out;
}

}  // namespace twofold::cli
