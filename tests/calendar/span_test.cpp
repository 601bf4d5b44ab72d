#include "show.hpp"

namespace dateline {

static_assert(sizeof(Span) == 16, "two days and whether they are there");
static_assert(sizeof(ClockTime) <= 12);

TEST_CASE("make_span: refuses a last day before the first, and no day at all", "[calendar][span]") {
    CHECK(iso(*make_span(day("2021-08-10"), day("2021-08-24"))) == "2021-08-10/2021-08-24");
    CHECK(iso(*make_span(day("2021-08-10"), std::nullopt)) == "2021-08-10/..");
    CHECK(iso(*make_span(std::nullopt, day("2021-08-10"))) == "../2021-08-10");
    CHECK(make_span(day("2021-08-10"), day("2021-08-10"))->is_day());
    CHECK(to_string(make_span(day("2021-08-24"), day("2021-08-10")).error()) ==
          "the last day 2021-08-10 is before the first day 2021-08-24; exchange the two");
    CHECK(to_string(make_span(std::nullopt, std::nullopt).error()) ==
          "a span needs a first or a last day; give one of the two");
}

TEST_CASE("span: an open side holds every day on that side", "[calendar][span]") {
    const Span since{.first = day("2021-08-10"), .last = {}};
    CHECK_FALSE(since.contains(day("2021-08-09")));
    CHECK(since.contains(day("2021-08-10")));
    CHECK(since.contains(day("9999-12-31")));
    CHECK_FALSE(since.is_day());
    const Span until{.first = {}, .last = day("2021-08-10")};
    CHECK(until.contains(day("-9999-01-01")));
    CHECK_FALSE(until.contains(day("2021-08-11")));
}

TEST_CASE("intersect: the days that both hold", "[calendar][span]") {
    const Span august{day("2021-08-01"), day("2021-08-31")};
    const Span since_mid{day("2021-08-15"), {}};
    const Span until_mid{{}, day("2021-08-15")};
    CHECK(iso(intersect(august, since_mid)) == "2021-08-15/2021-08-31");
    CHECK(iso(intersect(august, until_mid)) == "2021-08-01/2021-08-15");
    CHECK(iso(intersect(since_mid, until_mid)) == "2021-08-15/2021-08-15");
    CHECK(iso(intersect(august, Span{day("2021-09-01"), {}})) == "none");
    CHECK(iso(intersect(since_mid, Span{day("2020-01-01"), {}})) == "2021-08-15/..");
}

TEST_CASE("cell: the piece of the calendar that holds the day", "[calendar][cell]") {
    struct Row {
        std::string_view day;
        Granularity granularity;
        std::string_view expected;
        std::string_view why;
    };
    using G = Granularity;
    // clang-format off
    const Row rows[] = {
        {"2021-08-23", G::instant, "2021-08-23/2021-08-23", "finer than a day"},
        {"2021-08-23", G::part_of_day, "2021-08-23/2021-08-23", "finer than a day"},
        {"2021-08-23", G::day, "2021-08-23/2021-08-23", ""},
        {"2021-08-23", G::interval, "2021-08-23/2021-08-23", "no cell"},
        {"2021-08-23", G::week, "2021-08-23/2021-08-29", "a Monday begins its week"},
        {"2021-08-22", G::week, "2021-08-16/2021-08-22", "a Sunday ends it"},
        {"2021-01-01", G::week, "2020-12-28/2021-01-03", "over New Year"},
        {"2021-08-28", G::weekend, "2021-08-28/2021-08-29", "a Saturday"},
        {"2021-08-29", G::weekend, "2021-08-28/2021-08-29", "a Sunday"},
        {"2021-08-23", G::weekend, "2021-08-28/2021-08-29", "a Monday: the weekend of its ISO week"},
        {"2024-02-10", G::month, "2024-02-01/2024-02-29", "leap year"},
        {"2021-02-10", G::month, "2021-02-01/2021-02-28", ""},
        {"2021-03-01", G::season, "2021-03-01/2021-05-31", "spring"},
        {"2021-08-23", G::season, "2021-06-01/2021-08-31", "summer"},
        {"2021-11-30", G::season, "2021-09-01/2021-11-30", "autumn"},
        {"2021-12-01", G::season, "2021-12-01/2022-02-28", "winter begins in December"},
        {"2024-02-29", G::season, "2023-12-01/2024-02-29", "and ends in the next year"},
        {"2021-08-23", G::quarter, "2021-07-01/2021-09-30", "third"},
        {"2021-12-31", G::quarter, "2021-10-01/2021-12-31", "fourth"},
        {"2021-06-30", G::half, "2021-01-01/2021-06-30", "first"},
        {"2021-07-01", G::half, "2021-07-01/2021-12-31", "second"},
        {"2021-08-23", G::year, "2021-01-01/2021-12-31", ""},
        {"2020-01-01", G::decade, "2020-01-01/2029-12-31", "the twenties begin with 2020"},
        {"1999-12-31", G::decade, "1990-01-01/1999-12-31", "the nineties"},
        {"2000-01-01", G::century, "2000-01-01/2099-12-31", "20XX begins with 2000"},
        {"1999-12-31", G::millennium, "1000-01-01/1999-12-31", "1XXX"},
        {"0000-06-01", G::decade, "0000-01-01/0009-12-31", "year 0 begins a decade"},
        {"-0001-06-01", G::decade, "-0010-01-01/-0001-12-31", "below 0 as well, no year twice"},
        {"-0043-03-15", G::century, "-0100-01-01/-0001-12-31", ""},
        {"9999-12-31", G::week, "9999-12-27/9999-12-31", "cut at the end of the calendar"},
        {"9999-12-31", G::season, "9999-12-01/9999-12-31", "cut at the end of the calendar"},
        {"9999-12-31", G::weekend, "9999-12-31/9999-12-31", "cut at the end of the calendar"},
        {"-9999-01-01", G::season, "-9999-01-01/-9999-02-28", "cut at the beginning; -9999 is no leap year"},
        {"-9999-01-01", G::decade, "-9999-01-01/-9991-12-31", "cut at the beginning of the calendar"},
        {"-9999-01-01", G::millennium, "-9999-01-01/-9001-12-31", "cut at the beginning of the calendar"},
    };
    // clang-format on
    for (const Row& row : rows) {
        INFO(to_string(row.granularity) << " of " << row.day << ": " << row.why);
        CHECK(iso(cell(day(row.day), row.granularity)) == row.expected);
    }
}

TEST_CASE("season_span: winter of a year ends in the next", "[calendar][season]") {
    CHECK(iso(season_span(date::year{2021}, Season::spring)) == "2021-03-01/2021-05-31");
    CHECK(iso(season_span(date::year{2021}, Season::summer)) == "2021-06-01/2021-08-31");
    CHECK(iso(season_span(date::year{2021}, Season::autumn)) == "2021-09-01/2021-11-30");
    CHECK(iso(season_span(date::year{2021}, Season::winter)) == "2021-12-01/2022-02-28");
    CHECK(iso(season_span(date::year{2023}, Season::winter)) == "2023-12-01/2024-02-29");
    CHECK(iso(season_span(date::year{9999}, Season::winter)) == "9999-12-01/9999-12-31");
}

} // namespace dateline
