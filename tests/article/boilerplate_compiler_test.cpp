#include "article/boilerplate_compiler.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string message(std::string_view rules) {
    const auto compiled = compile_boilerplate(rules, "x.rules");
    return compiled ? "none" : to_string(compiled.error());
}

} // namespace

TEST_CASE("boilerplate compiler: a mistake is named with file and line", "[article][boilerplate]") {
    CHECK(message("rule a\nkind shoe\nmatch b\nyes b\nno c\n") ==
          "x.rules:2: \"shoe\" is no value of `kind`");
    CHECK(message("rule a\nmatch b\nyes b\n") ==
          "x.rules:1: the rule a lacks examples; give at least one `yes` and one `no`");
    CHECK(message("rule a\nyes b\nno c\n") == "x.rules:1: the rule a has no `match`");
    CHECK(message("rule a\nmatch ( b\nyes b\nno c\n") == "x.rules:2: a bracket is not closed");
    CHECK(message("rule a\nmatch b )\nyes b\nno c\n") == "x.rules:2: \")\" has no opening bracket");
    CHECK(message("rule a\nmatch CITY\nyes b\nno c\n") ==
          "x.rules:2: there is no class CITY; define it above with `words`");
    CHECK(message("rule a\nmatch b, c\nyes b\nno c\n") ==
          "x.rules:2: \"b,\" is not one token in lower case; write the tokens apart, marks in quotes");
    CHECK(message("rule a\nmatch b\nyes b\nno c\n\nrule a\nmatch b\nyes b\nno c\n") ==
          "x.rules:6: there are two rules a");
    CHECK(message("rool a\n") ==
          "x.rules:1: a block cannot begin with \"rool\"; begin it with `rule` or `words`");
    CHECK(message("rule a\nmost many\nmatch b\nyes b\nno c\n") ==
          "x.rules:2: \"many\" is no value of `most`");
}

TEST_CASE("boilerplate compiler: the words of all patterns are sorted and stand once",
          "[article][boilerplate]") {
    const auto compiled =
        compile_boilerplate("rule a\nmatch z a\nmatch a ( m | z )?\nyes z a\nno c\n", "x.rules");
    REQUIRE(compiled);
    CHECK(compiled->words == std::vector<std::string>{"a", "m", "z"});
}
