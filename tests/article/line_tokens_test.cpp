#include "article/line_tokens.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

std::string joined(std::string_view line) {
    std::string out;
    for (const LineToken& token : line_tokens(line)) {
        out += out.empty() ? "" : " ";
        out += token.text;
    }
    return out;
}

} // namespace

TEST_CASE("line tokens: points stay in abbreviations, colons in clock times, slashes in dates", "[article]") {
    CHECK(joined("J. Doe, U.S. envoy, at 6:30 p.m.") == "j. doe , u.s. envoy , at 6:30 p.m.");
    CHECK(joined("8/24/2021 News/World") == "8/24/2021 news / world");
    CHECK(joined("Editor\u2019s note: 1,200 seats.") == "editor's note : 1,200 seats .");
    CHECK(joined("See https://a.example/b?c=d now") == "see https://a.example/b?c=d now");
    CHECK(joined("").empty());
}

TEST_CASE("line tokens: capitals make names, digits make numbers", "[article]") {
    const auto tokens = line_tokens("By Jane 2 (x)");
    REQUIRE(tokens.size() == 6);
    CHECK(tokens[0].shape == TokenShape::name);
    CHECK(tokens[2].shape == TokenShape::number);
    CHECK(tokens[3].shape == TokenShape::mark);
    CHECK(tokens[4].shape == TokenShape::word);
}

TEST_CASE("line ends: closing quotes and brackets come after the full stop", "[article]") {
    CHECK(ends_sentence("He left."));
    CHECK(ends_sentence("\u201cHe left.\u201d"));
    CHECK(ends_sentence("(He left!)  "));
    CHECK(ends_sentence("And then\u2026"));
    CHECK_FALSE(ends_sentence("Minister leaves"));
    CHECK_FALSE(ends_sentence("the \u201cred line\u201d"));
    CHECK_FALSE(ends_sentence("He said:"));
    CHECK_FALSE(ends_sentence(""));
}
