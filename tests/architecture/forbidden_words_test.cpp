#include "source_tree.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace architecture {

namespace {

struct Forbidden {
    std::string_view word;
    std::string_view why;
};

// What makes a result depend on the room it was made in, or speaks without being asked.
constexpr Forbidden words[] = {
    {"getenv", "the environment is cli's"},
    {"setenv", "the environment is cli's"},
    {"setlocale", "no locale"},
    {"std::locale", "no locale"},
    {"std::regex", "linear time; see data/README.md for how patterns are written"},
    {"system_clock::now", "now is an argument"},
    {"steady_clock::now", "now is an argument"},
    {"high_resolution_clock", "now is an argument"},
    {"time(nullptr)", "now is an argument"},
    {"time(NULL)", "now is an argument"},
    {"time(0)", "now is an argument"},
    {"localtime", "no zone of the machine"},
    {"current_zone", "no zone of the machine"},
    {"std::random_device", "a seed is an argument"},
    {"rand()", "a seed is an argument"},
    {"printf(", "only cli prints"},
    {"fprintf(", "only cli prints"},
    {"puts(", "only cli prints"},
    {"fmt::print", "only cli prints"},
    {"std::cout", "only cli prints"},
    {"std::cerr", "only cli prints"},
    {"std::clog", "only cli prints"},
    {"exit(", "only cli ends the program"},
    {"std::abort", "only cli ends the program"},
    {"std::stod", "depends on the locale: std::from_chars"},
    {"strtod", "depends on the locale: std::from_chars"},
    {"std::stoi", "throws: std::from_chars"},
    {"atoi", "hides errors: std::from_chars"},
    {"std::views", "clang-tidy 14 cannot read its pipelines"},
};

constexpr Forbidden headers[] = {
    {"regex", "linear time"},           {"iostream", "only cli prints"}, {"sstream", "formatting is fmt's"},
    {"iomanip", "formatting is fmt's"}, {"locale", "no locale"},         {"clocale", "no locale"},
    {"ctime", "now is an argument"},
};

} // namespace

TEST_CASE("below cli: no clock, environment, locale, output or exit", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        if (file.floor == "cli") {
            continue;
        }
        const std::string code = code_of(file.text);
        for (const Forbidden& forbidden : words) {
            for (const std::size_t line : lines_with(code, forbidden.word)) {
                findings.push_back(
                    fmt::format("{}:{}: {} ({})", file.path, line, forbidden.word, forbidden.why));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("below cli: no header of these", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            for (const Forbidden& forbidden : headers) {
                if (file.floor != "cli" && include.name == forbidden.word) {
                    findings.push_back(fmt::format("{}:{}: <{}> ({})", file.path, include.line, include.name,
                                                   forbidden.why));
                }
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

} // namespace architecture
