#include "cli/run.hpp"

#include "cli/verb.hpp"

#include <dateline/version.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace dateline {

namespace {

std::vector<std::unique_ptr<Verb>> make_verbs() {
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(make_build_verb());
    verbs.push_back(make_tag_verb());
    verbs.push_back(make_analyze_verb());
    verbs.push_back(make_parse_verb());
    verbs.push_back(make_names_verb());
    verbs.push_back(make_render_verb());
    verbs.push_back(make_edit_verb());
    verbs.push_back(make_explain_verb());
    verbs.push_back(make_show_verb());
    verbs.push_back(make_version_verb());
    return verbs;
}

int wrong_usage(const Environment& environment, std::string what, std::string remedy) {
    Session session(environment, Progress::Show::never, "off");
    session.stop({.fault = Fault::usage, .what = std::move(what), .remedy = std::move(remedy)});
    return static_cast<int>(session.finish());
}

/// CLI11's words, without its line break and with a small first letter.
std::string in_our_manner(std::string message) {
    while (!message.empty() && (message.back() == '\n' || message.back() == '.')) {
        message.pop_back();
    }
    std::replace(message.begin(), message.end(), '\n', ' ');
    if (message.size() > 1 && message[0] >= 'A' && message[0] <= 'Z' && message[1] >= 'a') {
        message[0] = static_cast<char>(message[0] - 'A' + 'a');
    }
    return message;
}

struct GlobalOptions {
    bool quiet = false;
    std::string log_level = "warn";
};

void declare_globals(CLI::App& app, GlobalOptions& options) {
    app.add_flag("-q,--quiet", options.quiet, "No progress, no event table: results and errors only");
    app.add_option("--log-level", options.log_level, "What to log on standard error")
        ->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "off"}))
        ->type_name("LEVEL");
}

} // namespace

int run(Args arguments, const Environment& environment) {
    CLI::App app{"From news to timelines: what happened when, who did it, and who says so", "dateline"};
    app.require_subcommand(1);
    app.fallthrough();
    app.set_help_all_flag();
    app.footer("Exit codes:\n" + exit_code_table() + "\nHelp on a verb: dateline VERB --help");
    app.set_version_flag("--version", fmt::format("dateline {}", version()), "Print the version");
    GlobalOptions globals;
    declare_globals(app, globals);
    const std::vector<std::unique_ptr<Verb>> verbs = make_verbs();
    std::vector<std::string> names;
    std::vector<CLI::App*> commands;
    for (const auto& verb : verbs) {
        CLI::App* const command = app.add_subcommand(std::string(verb->name()), std::string(verb->summary()));
        command->footer("Examples:\n" + verb->examples());
        verb->declare(*command);
        commands.push_back(command);
        names.emplace_back(verb->name());
    }
    const std::string known = fmt::format("verbs: {}; see dateline --help", fmt::join(names, ", "));
    if (arguments.empty()) {
        return wrong_usage(environment, "there is nothing to do", known);
    }
    if (arguments[0].substr(0, 1) != "-" &&
        std::find(names.begin(), names.end(), arguments[0]) == names.end()) {
        return wrong_usage(environment, fmt::format("there is no verb \"{}\"", arguments[0]), known);
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        std::string help = app.help();
        for (CLI::App* const command : commands) {
            help = command->parsed() ? command->help("dateline") : help;
        }
        Session session(environment, Progress::Show::never, "off");
        session.out().write(help);
        return static_cast<int>(session.finish());
    } catch (const CLI::CallForVersion& version) {
        Session session(environment, Progress::Show::never, "off");
        session.out().write(fmt::format("{}\n", version.what()));
        return static_cast<int>(session.finish());
    } catch (const CLI::ParseError& error) {
        const bool verb_known = std::find(names.begin(), names.end(), arguments[0]) != names.end();
        return wrong_usage(environment, in_our_manner(error.what()),
                           fmt::format("see dateline {}--help", verb_known ? arguments[0] + " " : ""));
    }
    Session session(environment, globals.quiet ? Progress::Show::never : Progress::Show::where_fitting,
                    globals.log_level);
    for (std::size_t i = 0; i < verbs.size(); ++i) {
        if (commands[i]->parsed()) {
            verbs[i]->run(session);
        }
    }
    return static_cast<int>(session.finish());
}

} // namespace dateline
