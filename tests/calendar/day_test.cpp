#include "show.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace dateline {

static_assert(sizeof(Day) == 4, "a day is one number");
static_assert(sizeof(IsoWeek) == 8);
static_assert(!std::is_convertible_v<int, Day>);
static_assert(!std::is_convertible_v<Day, int>);
static_assert(std::is_trivially_copyable_v<Day>);

TEST_CASE("make_day: what is not in the calendar is refused with the days that are", "[calendar][day]") {
    struct Row {
        int year;
        unsigned month;
        unsigned day;
        std::string_view expected;
    };
    // clang-format off
    const Row rows[] = {
        {2021, 4, 31, "there is no 31 April; write 30 April or 1 May"},
        {2021, 2, 29, "there is no 29 February 2021; write 28 February or 1 March"},
        {1900, 2, 29, "there is no 29 February 1900; write 28 February or 1 March"},
        {2000, 2, 29, "2000-02-29"},
        {2024, 2, 29, "2024-02-29"},
        {0, 2, 29, "0000-02-29"},
        {-4, 2, 29, "-0004-02-29"},
        {-100, 2, 29, "there is no 29 February -100; write 28 February or 1 March"},
        {2024, 2, 30, "there is no 30 February; write 29 February or 1 March"},
        {2021, 12, 32, "there is no 32 December; write 31 December or 1 January"},
        {2021, 8, 0, "there is no 0 August; days of a month begin with 1"},
        {2021, 13, 1, "there is no month 13; months go from 1 to 12"},
        {2021, 0, 1, "there is no month 0; months go from 1 to 12"},
        {10000, 1, 1, "the year 10000 is outside the calendar; years go from -9999 to 9999"},
        {-10000, 12, 31, "the year -10000 is outside the calendar; years go from -9999 to 9999"},
        {9999, 12, 31, "9999-12-31"},
        {-9999, 1, 1, "-9999-01-01"},
        {1582, 10, 10, "1582-10-10"}, // proleptic: no days are left out
    };
    // clang-format on
    for (const Row& row : rows) {
        CHECK(iso(make_day(date::year{row.year}, date::month{row.month}, date::day{row.day})) ==
              row.expected);
    }
}

TEST_CASE("parse_day: takes one form and says what is wrong with the others", "[calendar][day]") {
    const std::string form = "; write YYYY-MM-DD, for example 2021-08-23";
    const std::pair<std::string_view, std::string> rows[] = {
        {"2021-08-23", "2021-08-23"},
        {"-0043-03-15", "-0043-03-15"},
        {"0000-12-31", "0000-12-31"},
        {"9999-12-31", "9999-12-31"},
        {"-9999-01-01", "-9999-01-01"},
        {"2021", "\"2021\" names no single day" + form},
        {"2021-08", "\"2021-08\" names no single day" + form},
        {"", "\"\" is not a day" + form},
        {"-", "\"-\" is not a day" + form},
        {"2021-8-23", "\"2021-8-23\" is not a day" + form},
        {"23.08.2021", "\"23.08.2021\" is not a day" + form},
        {"2021/08/23", "\"2021/08/23\" is not a day" + form},
        {"2021-08-23T10:00", "\"2021-08-23T10:00\" is not a day" + form},
        {" 2021-08-23", "\" 2021-08-23\" is not a day" + form},
        {"+2021-08-23", "\"+2021-08-23\" is not a day" + form},
        {"12021-08-23", "\"12021-08-23\" is not a day" + form},
        {"2021-08-2x", "\"2021-08-2x\" is not a day" + form},
        {"2021-08--3", "\"2021-08--3\" is not a day" + form},
        {"2021-+8-23", "\"2021-+8-23\" is not a day" + form},
        {"-0000-01-01", R"("-0000-01-01" has a year "-0000"; write 0000, which is 1 BC; -0001 is 2 BC)"},
        {"2021-04-31", "there is no 31 April; write 30 April or 1 May"},
        {"2021-13-01", "there is no month 13; months go from 1 to 12"},
    };
    for (const auto& [text, expected] : rows) {
        CHECK(iso(parse_day(text)) == expected);
    }
}

TEST_CASE("parse_day: a long input is quoted in part, at a whole character", "[calendar][day]") {
    std::string umlauts;
    for (int i = 0; i < 100; ++i) {
        umlauts += "ü";
    }
    CHECK(parse_day(umlauts).error().what == fmt::format("\"{}…\" is not a day", umlauts.substr(0, 40)));
    CHECK(parse_day(fmt::format("x{}", umlauts)).error().what ==
          fmt::format("\"x{}…\" is not a day", umlauts.substr(0, 38)));
}

TEST_CASE("weekday_of: known days", "[calendar][day]") {
    CHECK(weekday_of(day("2021-08-23")) == date::Monday);
    CHECK(weekday_of(day("2001-09-11")) == date::Tuesday);
    CHECK(weekday_of(day("1969-07-20")) == date::Sunday);
    CHECK(weekday_of(day("1582-10-15")) == date::Friday); // the first Gregorian day
    CHECK(weekday_of(day("1970-01-01")) == date::Thursday);
}

TEST_CASE("iso_week: the week's year is that of its Thursday", "[calendar][week]") {
    const std::pair<std::string_view, IsoWeek> rows[] = {
        {"2021-01-01", {2020, 53}}, {"2021-01-03", {2020, 53}}, {"2021-01-04", {2021, 1}},
        {"2020-12-31", {2020, 53}}, {"2018-12-31", {2019, 1}},  {"2016-01-01", {2015, 53}},
        {"2008-12-29", {2009, 1}},  {"2010-01-03", {2009, 53}}, {"2021-08-23", {2021, 34}},
        {"0000-01-01", {-1, 52}},   {"9999-12-31", {9999, 52}}, {"-9999-01-01", {-9999, 1}},
    };
    for (const auto& [text, week] : rows) {
        INFO(text);
        CHECK(iso_week(day(text)).year == week.year);
        CHECK(iso_week(day(text)).week == week.week);
    }
}

TEST_CASE("monday_of: a week that the year lacks has no Monday", "[calendar][week]") {
    CHECK(iso(monday_of({2021, 34})) == "2021-08-23");
    CHECK(iso(monday_of({2020, 53})) == "2020-12-28");
    CHECK(iso(monday_of({2019, 1})) == "2018-12-31");
    CHECK(iso(monday_of({2021, 53})) == "none");
    CHECK(iso(monday_of({2021, 0})) == "none");
    CHECK(iso(monday_of({2021, 54})) == "none");
    CHECK(iso(monday_of({2021, -1})) == "none");
    CHECK(iso(monday_of({9999, 52})) == "9999-12-27");
    CHECK(iso(monday_of({9999, 53})) == "none");
    CHECK(iso(monday_of({10000, 1})) == "none");
    CHECK(iso(monday_of({-9999, 1})) == "-9999-01-01");
    CHECK(iso(monday_of({-10000, 52})) == "none");
    CHECK(iso(monday_of({2'000'000'000, 1})) == "none");
}

TEST_CASE("civil: gives the fields back", "[calendar][day]") {
    const date::year_month_day ides = civil(day("-0043-03-15"));
    CHECK(static_cast<int>(ides.year()) == -43); // 44 BC
    CHECK(ides.month() == date::March);
    CHECK(ides.day() == date::day{15});
}

} // namespace dateline
