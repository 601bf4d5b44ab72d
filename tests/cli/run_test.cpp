#include "cli/run.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <vector>

using namespace dateline;

namespace {

struct Outcome {
    int code = 0;
    std::string out{};
    std::string err{};
};

/// The command as a function, with everything that it prints.
Outcome command(const std::vector<std::string>& arguments, Environment environment = {}) {
    char* out = nullptr;
    char* err = nullptr;
    std::size_t out_size = 0;
    std::size_t err_size = 0;
    environment.out = open_memstream(&out, &out_size);
    environment.err = open_memstream(&err, &err_size);
    Outcome outcome{.code = run(arguments, environment)};
    std::fclose(environment.out);
    std::fclose(environment.err);
    outcome.out.assign(out, out_size);
    outcome.err.assign(err, err_size);
    std::free(out); // NOLINT(cppcoreguidelines-no-malloc): open_memstream's
    std::free(err); // NOLINT(cppcoreguidelines-no-malloc): open_memstream's
    return outcome;
}

} // namespace

TEST_CASE("command: messages go to standard error, results to standard output", "[cli][run]") {
    const Outcome good = command({"version"});
    CHECK(good.code == 0);
    CHECK(good.out.find("dateline ") == 0);
    CHECK(good.err.empty());
    const Outcome bad = command({"build", "no/such/file"});
    CHECK(bad.code == 3);
    CHECK(bad.out.empty());
    CHECK(bad.err == "dateline: no/such/file: there is no such file; check the path\n");
}

TEST_CASE("command: colour only on a terminal, and not against NO_COLOR", "[cli][run]") {
    CHECK(command({"build", "x"}, {.err_is_terminal = true}).err.find("\x1b[1;31mdateline:\x1b[0m x: ") == 0);
    CHECK(command({"build", "x"}, {.err_is_terminal = true, .no_colour = true}).err.find("dateline: x: ") ==
          0);
    CHECK(command({"build", "x"}).err.find("dateline: x: ") == 0);
}

TEST_CASE("command: help of every verb has an example and names the command", "[cli][run]") {
    const auto* const verb = GENERATE("build", "tag", "analyze", "render", "explain", "version");
    const Outcome help = command({verb, "--help"});
    CHECK(help.code == 0);
    CHECK(help.out.find(std::string("Usage: dateline ") + verb) != std::string::npos);
    CHECK(help.out.find(std::string("dateline ") + verb, help.out.find("Examples:")) != std::string::npos);
}

TEST_CASE("command: global options stand before or after the verb", "[cli][run]") {
    CHECK(command({"--quiet", "version"}).code == 0);
    CHECK(command({"version", "--quiet"}).code == 0);
}

TEST_CASE("command: without any model file the message says where it was looked for", "[cli][run]") {
    const Outcome outcome =
        command({"tag", "--parse", DATELINE_SOURCE_DIR "/examples/articles/2012-12-recall.txt"},
                {.executable = "/opt/x/bin/dateline"});
    CHECK(outcome.code == 4);
    CHECK(outcome.err.find(
              "dateline: there is no language model at /opt/x/share/dateline/models/en.model; ") == 0);
}
