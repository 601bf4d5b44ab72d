#include "picture_data.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

KnowledgeFile file(std::string_view bytes) {
    return {.name = "x.data", .blocks = *read_knowledge(bytes, "x.data")};
}

std::string message(const Result<std::string>& result) {
    return result ? "compiled" : to_string(result.error());
}

constexpr std::string_view theme =
    "name light\nmedia none\nbackground ffffff\nink 000000\nsoft 000000\naxis 000000\n"
    "hairline 000000\naccent 000000\nwash 000000\n";

} // namespace

TEST_CASE("picture data: a mistake in a theme is named with its line", "[render][data]") {
    const std::string whole =
        std::string(theme) + "published 000000\nlane1 000000\nlane2 000000\nlane3 000000\nlane4 000000\n";
    CHECK(message(compile_themes({file(whole)})) == "compiled");
    CHECK(message(compile_themes({file(theme)})) == "x.data:1: the role \"published\" has no colour; add it");
    CHECK(message(compile_themes({file("name light\nink red\n")})) ==
          "x.data:2: \"red\" is not a colour; write rrggbb in small letters");
    CHECK(message(compile_themes({file("name light\nglow 000000\n")})) ==
          "x.data:2: a theme has no role \"glow\"; roles are background, ink, soft, axis, hairline, accent, "
          "wash, published, lane1, lane2, lane3, lane4");
}

TEST_CASE("picture data: a mistake in the words is named with its line", "[render][data]") {
    CHECK(message(compile_words(file("word by by {who}\nlist days Mon Tue\n"))) == "compiled");
    CHECK(message(compile_words(file("word by by {who\n"))) ==
          "x.data:1: a slot is not closed; write {name}");
    CHECK(message(compile_words(file("word by a\nword by b\n"))) ==
          "x.data:2: \"by\" is here a second time; take one of them out");
    CHECK(message(compile_words(file("say by a\n"))) ==
          "x.data:1: a line cannot begin with \"say\"; begin it with word or list");
}

TEST_CASE("picture data: widths go up from a code point", "[render][data]") {
    CHECK(message(compile_widths(file("face regular\n0020 10 11\n0030 12\n"))) == "compiled");
    CHECK(message(compile_widths(file("face regular\n0020 10 11\n0021 12\n"))) ==
          "x.data:3: this is not a code point (hex, going up) with its widths; write the file with "
          "measure_font");
}
