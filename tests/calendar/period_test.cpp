#include "show.hpp"

#include <fmt/format.h>

#include <limits>

namespace dateline {

static_assert(sizeof(Period) == 8, "a period is a count and a unit");
static_assert(!std::is_convertible_v<int, Period>);

namespace {

struct Row {
    std::string_view from;
    Period by;
    Overflow overflow;
    std::string_view expected;
    std::string_view why;
};

} // namespace

TEST_CASE("shift: 31 January + 1 month, clipped, is 28 February", "[calendar][period]") {
    CHECK(iso(shift(day("2021-01-31"), {1, Unit::month}, Overflow::clip)) == "2021-02-28");
}

TEST_CASE("shift: what the target month lacks is clipped, carried or refused", "[calendar][period]") {
    // clang-format off
    const Row rows[] = {
        {"2021-01-31", {1, Unit::month}, Overflow::carry, "2021-03-03", "three days too many"},
        {"2021-01-31", {1, Unit::month}, Overflow::fail, "there is no 31 February; write 28 February or 1 March", "refused"},
        {"2024-01-31", {1, Unit::month}, Overflow::clip, "2024-02-29", "leap year"},
        {"2024-01-31", {1, Unit::month}, Overflow::carry, "2024-03-02", "leap year"},
        {"2024-02-29", {1, Unit::year}, Overflow::clip, "2025-02-28", "no leap year after a leap year"},
        {"2024-02-29", {1, Unit::year}, Overflow::carry, "2025-03-01", "no leap year after a leap year"},
        {"2024-02-29", {1, Unit::year}, Overflow::fail, "there is no 29 February 2025; write 28 February or 1 March", "refused"},
        {"2024-02-29", {4, Unit::year}, Overflow::fail, "2028-02-29", "leap year to leap year"},
        {"2000-02-29", {-1, Unit::century}, Overflow::clip, "1900-02-28", "1900 was no leap year"},
        {"2021-02-28", {1, Unit::month}, Overflow::fail, "2021-03-28", "the end of a month does not stick, unlike Boost's"},
        {"2021-05-31", {-1, Unit::month}, Overflow::clip, "2021-04-30", "backwards"},
        {"2021-05-31", {-1, Unit::month}, Overflow::carry, "2021-05-01", "backwards, carried forwards"},
    };
    // clang-format on
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(iso(shift(day(row.from), row.by, row.overflow)) == row.expected);
    }
}

TEST_CASE("shift: each unit has its own size", "[calendar][period]") {
    const Row rows[] = {
        {"2021-08-23", {0, Unit::month}, Overflow::fail, "2021-08-23", "nothing"},
        {"2021-08-23", {-20, Unit::year}, Overflow::fail, "2001-08-23", "20 years ago"},
        {"2021-08-23", {2, Unit::week}, Overflow::fail, "2021-09-06", "two weeks later"},
        {"2021-08-23", {-23, Unit::day}, Overflow::fail, "2021-07-31", "over the border of a month"},
        {"2021-11-30", {1, Unit::quarter}, Overflow::clip, "2022-02-28", "three months"},
        {"2021-08-23", {1, Unit::half}, Overflow::fail, "2022-02-23", "six months"},
        {"2021-08-23", {-3, Unit::decade}, Overflow::fail, "1991-08-23", "ten years each"},
        {"2021-08-23", {-1, Unit::millennium}, Overflow::fail, "1021-08-23", "a thousand years"},
        {"0001-03-15", {-44, Unit::year}, Overflow::fail, "-0043-03-15", "there is a year 0"},
        {"0000-01-31", {-1, Unit::month}, Overflow::fail, "-0001-12-31", "below year 0"},
        {"-0001-12-31", {1, Unit::day}, Overflow::fail, "0000-01-01", "over year 0"},
        {"1582-10-04", {1, Unit::day}, Overflow::fail, "1582-10-05", "proleptic: no gap"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(iso(shift(day(row.from), row.by, row.overflow)) == row.expected);
    }
}

TEST_CASE("shift: never wraps around the ends of the calendar", "[calendar][period]") {
    constexpr int most = std::numeric_limits<int>::max();
    constexpr int least = std::numeric_limits<int>::min();
    const std::string range = " leaves the calendar; years go from -9999 to 9999";
    const std::tuple<std::string_view, Period, std::string> rows[] = {
        {"9999-12-31", {1, Unit::day}, "9999-12-31 moved by 1 days" + range},
        {"-9999-01-01", {-1, Unit::day}, "-9999-01-01 moved by -1 days" + range},
        {"9999-12-01", {1, Unit::month}, "9999-12-01 moved by 1 months" + range},
        {"-9999-01-31", {-1, Unit::month}, "-9999-01-31 moved by -1 months" + range},
        {"2021-08-23", {most, Unit::day}, "2021-08-23 moved by 2147483647 days" + range},
        {"2021-08-23", {least, Unit::week}, "2021-08-23 moved by -2147483648 weeks" + range},
        {"2021-08-23", {most, Unit::millennium}, "2021-08-23 moved by 2147483647 millennia" + range},
        {"2021-08-23", {least, Unit::millennium}, "2021-08-23 moved by -2147483648 millennia" + range},
        {"2021-08-23", {8, Unit::millennium}, "2021-08-23 moved by 8 millennia" + range},
        {"2021-08-23", {7978, Unit::year}, "9999-08-23"},
        {"2021-08-23", {-12020, Unit::year}, "-9999-08-23"},
        {"9999-12-31", {-7304483, Unit::day}, "-9999-01-01"}, // the whole calendar
    };
    for (const auto& [from, by, expected] : rows) {
        CHECK(iso(shift(day(from), by, Overflow::carry)) == expected);
    }
}

TEST_CASE("shift: units that are no whole days or months are refused", "[calendar][period]") {
    const std::pair<Unit, std::string> rows[] = {{Unit::second, "seconds"},
                                                 {Unit::minute, "minutes"},
                                                 {Unit::hour, "hours"},
                                                 {Unit::weekend, "weekends"}};
    for (const auto& [unit, name] : rows) {
        CHECK(iso(shift(day("2021-08-23"), {1, unit}, Overflow::clip)) ==
              fmt::format("a day cannot be moved by {}; move it by days, weeks, months, quarters, half-years "
                          "or years",
                          name));
    }
}

TEST_CASE("to_timex3: periods as TimeML writes them", "[calendar][period]") {
    const std::pair<Period, std::string_view> rows[] = {
        {{30, Unit::second}, "PT30S"},
        {{5, Unit::minute}, "PT5M"},
        {{3, Unit::hour}, "PT3H"},
        {{10, Unit::day}, "P10D"},
        {{1, Unit::weekend}, "P1WE"},
        {{2, Unit::week}, "P2W"},
        {{8, Unit::month}, "P8M"},
        {{1, Unit::quarter}, "P1Q"},
        {{1, Unit::half}, "P6M"},
        {{20, Unit::year}, "P20Y"},
        {{3, Unit::decade}, "P3DE"},
        {{1, Unit::century}, "P1CE"},
        {{2, Unit::millennium}, "P2ML"},
        {{-2, Unit::week}, "-P2W"},
        {{-1, Unit::half}, "-P6M"},
        {{0, Unit::day}, "P0D"},
        {{std::numeric_limits<int>::min(), Unit::half}, "-P12884901888M"},
    };
    for (const auto& [period, expected] : rows) {
        CHECK(to_timex3(period) == expected);
    }
}

} // namespace dateline
