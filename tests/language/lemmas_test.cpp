#include "language/characters.hpp"
#include "language/lemma_rules.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::language;

TEST_CASE("lemma edits: case, cut and addition", "[language][lemmas]") {
    std::string out;
    apply({.letters = LemmaCase::lower, .cut = 3, .added = 1, .text = {'y'}}, "Parties", out);
    CHECK(out == "party");
    out.clear();
    apply({.letters = LemmaCase::lower, .cut = 255, .added = 2, .text = {'b', 'e'}}, "Was", out);
    CHECK(out == "be");
    out.clear();
    apply({.letters = LemmaCase::capital}, "ÉCOLE", out);
    CHECK(out == "École");
    out.clear();
    apply({.letters = LemmaCase::lower, .cut = 1, .added = 1, .text = {'x'}}, "Né", out);
    CHECK(out == "néx"); // a cut inside a character is no cut
    CHECK(writing_of("NATO") == Writing::capitals);
    CHECK(writing_of("Nato") == Writing::capital);
    CHECK(writing_of("nato") == Writing::small);
}

TEST_CASE("characters: bytes that are not UTF-8 count one by one", "[language][characters]") {
    CHECK(decode("\xFF", 0).size == 1);
    CHECK(decode("\xE2\x82", 0).size == 1);
    CHECK(decode("\xC3\xA9", 0).value == 0xE9);
    CHECK(to_lower(0xC9) == 0xE9);
    CHECK(to_lower(0x416) == 0x436);
    CHECK(to_upper(to_lower('Q')) == 'Q');
    CHECK(kind_of(0x2019) == CharKind::mark);
    CHECK(kind_of(0xA0) == CharKind::space);
}
