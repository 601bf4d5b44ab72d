#include <dateline/text/error.hpp>

#include <catch2/catch.hpp>

namespace dateline {

TEST_CASE("error: one line, without what is unknown", "[text][error]") {
    struct Row {
        Error error;
        std::string_view expected;
    };
    const Row rows[] = {
        {{.file = "a.yaml",
          .line = 3,
          .column = 7,
          .what = "there is no 31 April",
          .remedy = "write 30 April"},
         "a.yaml:3:7: there is no 31 April; write 30 April"},
        {{.file = "a.yaml", .line = 3, .what = "there is no 31 April"}, "a.yaml:3: there is no 31 April"},
        {{.file = "a.yaml", .what = "it is empty", .remedy = "give a text"},
         "a.yaml: it is empty; give a text"},
        {{.what = "there is no 31 April", .remedy = "write 30 April"},
         "there is no 31 April; write 30 April"},
        {{.what = "there is no 31 April"}, "there is no 31 April"},
        // A column means nothing without a line, and a place nothing without a file.
        {{.file = "a.yaml", .column = 7, .what = "it is empty"}, "a.yaml: it is empty"},
        {{.line = 3, .column = 7, .what = "it is empty"}, "line 3, column 7: it is empty"},
        {{.line = 3, .what = "it is empty"}, "line 3: it is empty"},
        {{.file = "C:\\a.yaml", .line = 1, .what = "it is empty"}, "C:\\a.yaml:1: it is empty"},
    };
    for (const Row& row : rows) {
        CHECK(to_string(row.error) == row.expected);
        CHECK(to_string(row.error).find('\n') == std::string::npos);
    }
}

TEST_CASE("error: is about the input if nothing else is said", "[text][error]") {
    CHECK(Error{}.fault == Fault::input);
    CHECK(static_cast<int>(Fault::usage) == 0);
    CHECK(static_cast<int>(Fault::environment) == 2);
}

TEST_CASE("fail: a Result that holds the error", "[text][error]") {
    const Result<int> result = fail({.what = "no"});
    REQUIRE_FALSE(result);
    CHECK(result.error() == Error{.what = "no"});
}

} // namespace dateline
