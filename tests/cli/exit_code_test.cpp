#include "cli/exit_code.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iterator>

using namespace dateline;

TEST_CASE("exit codes: docs/command.md has the table of the program", "[cli][exit]") {
    std::ifstream in(DATELINE_SOURCE_DIR "/docs/command.md", std::ios::binary);
    const std::string manual{std::istreambuf_iterator<char>(in), {}};
    for (const ExitMeaning& row : exit_meanings) {
        INFO(row.meaning);
        CHECK(manual.find(fmt::format("| {} | {} |\n", static_cast<int>(row.code), row.meaning)) !=
              std::string::npos);
    }
}

TEST_CASE("exit codes: whose fault it is decides", "[cli][exit]") {
    CHECK(exit_of(Fault::usage) == Exit::usage);
    CHECK(exit_of(Fault::input) == Exit::input);
    CHECK(exit_of(Fault::environment) == Exit::environment);
}
