// The tests of this folder read source text; here that reading itself is tested.
#include "source_tree.hpp"

#include <catch2/catch.hpp>

namespace architecture {

TEST_CASE("sources: both trees are found, with their floors", "[architecture]") {
    bool header = false;
    bool source = false;
    for (const SourceFile& file : sources()) {
        header = header || (file.path == "include/dateline/calendar/day.hpp" && file.floor == "calendar" &&
                            file.is_public() && file.is_header());
        source = source || (file.path == "src/text/knowledge.cpp" && file.floor == "text" &&
                            !file.is_public() && !file.is_header());
        CHECK_FALSE(file.text.empty());
    }
    CHECK(header);
    CHECK(source);
    CHECK(sources().size() > 40);
}

TEST_CASE("includes_of: both forms, with blanks, and the line", "[architecture]") {
    const std::vector<Include> found = includes_of("#pragma once\n"
                                                   "#include <dateline/calendar/day.hpp>\n"
                                                   "  #  include \"text/knowledge.hpp\" // why\n"
                                                   "// #include <commented>\n"
                                                   "#include <vector>");
    REQUIRE(found.size() == 3);
    CHECK(found[0] == Include{2, "dateline/calendar/day.hpp"});
    CHECK(found[1] == Include{3, "text/knowledge.hpp"});
    CHECK(found[2] == Include{5, "vector"});
}

TEST_CASE("code_of: comments and literals are blank, the rest stays in its place", "[architecture]") {
    CHECK(code_of("a // getenv\nb") == "a          \nb");
    CHECK(code_of("a /* x\ny */ b") == "a     \n     b");
    CHECK(code_of("f(\"getenv \\\" x\") + g") == "f(             ) + g");
    CHECK(code_of("f('\"') + getenv") == "f(   ) + getenv");
    CHECK(code_of("1'000 + 2'000") == "1'000 + 2'000");
    CHECK(code_of("R\"x(a \" )\" b)x\" c") == "R               c");
    CHECK(code_of("\"// no comment\" c") == "                c");
}

TEST_CASE("lines_with: a word is not found inside another", "[architecture]") {
    CHECK(lines_with("x\ngetenv(a)", "getenv") == std::vector<std::size_t>{2});
    CHECK(lines_with("my_getenv(a); getenvs", "getenv").empty());
    CHECK(lines_with("std::getenv(a)", "getenv") == std::vector<std::size_t>{1});
    CHECK(lines_with("snprintf(a); printf(b)\nprintf(c)", "printf(") == std::vector<std::size_t>{1, 2});
}

TEST_CASE("rank_of: floors stand on each other", "[architecture]") {
    CHECK(rank_of("text") == 0);
    CHECK(rank_of("text") < rank_of("calendar"));
    CHECK(rank_of("time") < rank_of("events"));
    CHECK(rank_of("render") < rank_of("cli"));
    CHECK(rank_of("fmt") == -1);
}

} // namespace architecture
