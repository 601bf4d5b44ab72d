#include "cli/progress.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace dateline;

namespace {

double clock_value = 0;
double test_clock() {
    return clock_value;
}

/// What a progress over `steps` steps of `each` seconds leaves on standard error.
std::string shown(bool terminal, int steps, double each,
                  Progress::Show show = Progress::Show::where_fitting) {
    char* text = nullptr;
    std::size_t size = 0;
    std::FILE* const err = open_memstream(&text, &size);
    const Environment environment{
        .err = err, .err_is_terminal = terminal, .width = 60, .seconds = test_clock};
    clock_value = 0;
    {
        Progress progress(environment, "articles", static_cast<std::size_t>(steps), show);
        for (int i = 0; i < steps; ++i) {
            clock_value += each;
            progress.step();
        }
    }
    std::fclose(err);
    std::string out(text, size);
    std::free(text); // NOLINT(cppcoreguidelines-no-malloc): open_memstream's
    return out;
}

} // namespace

TEST_CASE("progress: a line fits the width", "[cli][progress]") {
    CHECK(progress_line("articles", 5, 10, 30) == "articles  [#####......]  5/10");
    CHECK(progress_line("articles", 10, 10, 30) == "articles  [##########]  10/10");
    CHECK(progress_line("articles", 5, 10, 10) == "articles  5/10");
    CHECK(progress_line("articles", 7, 0, 80) == "articles  7");
}

TEST_CASE("progress: shown on a terminal, after a second, and taken away at the end", "[cli][progress]") {
    const std::string out = shown(true, 4, 0.6);
    CHECK(out.find("\rarticles  [") == 0);
    CHECK(out.find("2/4") != std::string::npos);
    CHECK(out.substr(out.size() - 4) == "\r\x1b[K");
}

TEST_CASE("progress: silent in a pipe, when quiet, and when the work is short", "[cli][progress]") {
    CHECK(shown(false, 4, 0.6).empty());
    CHECK(shown(true, 4, 0.6, Progress::Show::never).empty());
    CHECK(shown(true, 4, 0.2).empty());
}
