#include "calendar/holiday_compiler.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace dateline {

namespace {

std::string compiled(std::string_view rules) {
    const Result<holiday_compiler::Compiled> result = holiday_compiler::compile(rules, "a.rules");
    return result ? "good" : to_string(result.error());
}

/// A whole rule around one `day` line.
std::string with_day(std::string_view day) {
    return compiled(fmt::format("rule a\nname a\nday {}\nyes 2021 | 2021-01-01\n", day));
}

} // namespace

TEST_CASE("holidays.rules: every form of a day is taken", "[calendar][holiday]") {
    for (const std::string_view day :
         {"January 1", "February 29", "1st Monday of May", "last Friday of December", "easter",
          "orthodox-easter - 2", "Monday before May 25", "Tuesday after 1st Monday of November",
          "Sunday before December 25 - 21", "January 1 | since 1900",
          "January 1 | since 1900 until 2000 every 4", "easter + 366"}) {
        INFO(day);
        CHECK(with_day(day) == "good");
    }
}

TEST_CASE("holidays.rules: a day that says nothing is refused with its line", "[calendar][holiday]") {
    const std::string remedy =
        "; write MONTH DAY, 1st MONDAY of MONTH, easter, hebrew or islamic MONTH DAY, new-moon MONTH DAY "
        "QUARTERS, or the name of a rule further up";
    for (const std::string_view day :
         {"April 31", "February 30", "January 0", "January", "january 1", "January x", "6th Monday of May",
          "1st Mon of May", "1st Monday in May", "1st Monday of Mai", "a", "b", "easter easter easter", "",
          "hebrew Ramadan 1", "islamic Ramadan 31", "new-moon January 21", "new-moon January 21 96"}) {
        CHECK(with_day(day) == fmt::format("a.rules:3: \"{}\" says no day{}", day, remedy));
    }
    CHECK(with_day("easter + x") == "a.rules:3: \"x\" is no number of days");
    CHECK(with_day("easter + 367") == "a.rules:3: \"367\" is no number of days");
    CHECK(with_day("Mon before May 25") == "a.rules:3: there is no weekday Mon");
}

TEST_CASE("holidays.rules: years that say nothing are refused with their line", "[calendar][holiday]") {
    for (const std::string_view years :
         {"", "since", "since x", "since 0", "since -5", "from 1900", "since 2000 until 1900", "since 10000",
          "every 0", "since 1900 every"}) {
        CHECK(
            with_day(fmt::format("easter |{}{}", years.empty() ? "" : " ", years)) ==
            fmt::format("a.rules:3: \"{}{}\" says no years; after the bar stand `since YEAR`, `until YEAR`, "
                        "`every YEARS`",
                        years.empty() ? "" : " ", years));
    }
}

TEST_CASE("holidays.rules: an incomplete or confused rule is refused with its line", "[calendar][holiday]") {
    const std::string good = "rule a\nname a\nday easter\nyes 2021 | 2021-04-04\n\n";
    const std::string example = "; write `yes YEAR | DATE`, `no YEAR | DATE` or `no YEAR`";
    const std::pair<std::string, std::string> rows[] = {
        {good, "good"},
        {good + "rule b\nname b\nday a + 1\nyes 2021 | 2021-04-05\nno 1500\nno 2021 | 2021-04-04\n", "good"},
        {"", "a.rules: there is no rule; begin with `rule NAME`"},
        {"name a\n", "a.rules:1: a block begins with its rule; write `rule NAME` first"},
        {good + good, "a.rules:6: the rule a stands here a second time"},
        {good + "rule b\nname a\n", "a.rules:7: the name \"a\" belongs to the rule a already"},
        {"rule a\nname it's\n\nrule b\nname its\n",
         "a.rules:1: the rule a is not complete; it needs at least one name, one day and one yes"},
        {"rule a\nname it's\nday easter\nyes 2021 | 2021-04-04\n\nrule b\nname its\n",
         "a.rules:7: the name \"its\" belongs to the rule a already"},
        {"rule a\nname A\n", "a.rules:2: a name is written in lower case"},
        {"rule a\nname\n", "a.rules:2: a name is written in lower case"},
        {"rule a\nnames a\n",
         "a.rules:2: there is no key \"names\"; the keys are rule, name, day, lasts, yes and no"},
        {"rule a\nname a\nday easter\nno 1500\n",
         "a.rules:1: the rule a is not complete; it needs at least one name, one day and one yes"},
        {"rule a\nyes 2021\n", "a.rules:2: \"2021\" is no example" + example},
        {"rule a\nyes x | 2021-04-04\n", "a.rules:2: \"x | 2021-04-04\" is no example" + example},
        {"rule a\nno 2021 2021-04-04\n", "a.rules:2: \"2021 2021-04-04\" is no example" + example},
        {"  rule a\n",
         "a.rules:1: a line that begins with a blank continues the one before, and there is none; "
         "begin the line with its key"},
    };
    for (const auto& [rules, expected] : rows) {
        CHECK(compiled(rules) == expected);
    }
}

} // namespace dateline
