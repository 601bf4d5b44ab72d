#include "cli/table.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("table: columns are as wide as their widest cell, blanks at line ends go", "[cli][table]") {
    CHECK(format_table({{"a", "bb", "c"}, {"aaa", "", ""}}, 0) == "a    bb  c\naaa\n");
    CHECK(format_table({}, 80).empty());
}

TEST_CASE("table: width counts characters, not bytes", "[cli][table]") {
    CHECK(format_table({{"Vázquez", "x"}, {"Vazquez", "y"}}, 0) == "Vázquez  x\nVazquez  y\n");
    CHECK(text_columns("Vázquez…") == 8);
}

TEST_CASE("table: the last column is cut to the width, but never below 20 columns", "[cli][table]") {
    CHECK(format_table({{"2021-08-23", "one two three four five six"}}, 36) ==
          "2021-08-23  one two three four five…\n");
    CHECK(format_table({{"2021-08-23", "one two three four five six"}}, 5) ==
          "2021-08-23  one two three four…\n");
    CHECK(format_table({{"2021-08-23", "ééééééééééééééééééééééééé"}}, 5) ==
          "2021-08-23  ééééééééééééééééééé…\n");
}
