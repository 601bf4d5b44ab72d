#include "cli/inputs.hpp"

#include <dateline/text/text.hpp>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::vector<std::string> lines_of(std::string text) {
    std::FILE* const in = ::fmemopen(text.data(), text.size(), "rb");
    const Environment environment{.in = in};
    auto source = LineSource::open("-", environment);
    REQUIRE(source);
    std::vector<std::string> lines;
    LineSource::Line line;
    while (*source->next(line)) {
        lines.push_back(line.too_long ? "too long" : line.text);
        CHECK(line.number == lines.size());
    }
    std::fclose(in);
    return lines;
}

} // namespace

TEST_CASE("line source: lines, empty ones too, with or without a line end at the end", "[cli][inputs]") {
    CHECK(lines_of("a\n\nb") == std::vector<std::string>{"a", "", "b"});
    CHECK(lines_of("a\n") == std::vector<std::string>{"a"});
    CHECK(lines_of("\n") == std::vector<std::string>{""});
}

TEST_CASE("line source: lines longer than its buffer come whole, those over the limit are dropped",
          "[cli][inputs]") {
    const std::string longer(200'000, 'x');
    CHECK(lines_of(longer + "\ny") == std::vector<std::string>{longer, "y"});
    CHECK(lines_of(std::string(max_text_bytes + 1, 'x') + "\ny\n") ==
          std::vector<std::string>{"too long", "y"});
}

TEST_CASE("inputs: a missing file is the user's, the message names it", "[cli][inputs]") {
    const auto missing = read_file("no/such/file", {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().fault == Fault::input);
    CHECK(to_string(missing.error()) == "no/such/file: there is no such file; check the path");
}
