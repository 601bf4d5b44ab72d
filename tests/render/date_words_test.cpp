#include "render/date_words.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Day day(int y, unsigned m, unsigned d) {
    return Day{date::year{y} / date::month{m} / date::day{d}};
}

} // namespace

TEST_CASE("date words: a span is called by the largest whole that it is", "[render][date]") {
    struct Row {
        Day first{};
        Day last{};
        const char* words = nullptr;
        const char* why = nullptr;
    };
    const Row rows[] = {
        {day(2023, 5, 7), day(2023, 5, 7), "Sun 7 May 2023", "a day"},
        {day(2023, 5, 10), day(2023, 5, 24), "10–24 May 2023", "days of one month"},
        {day(2023, 4, 29), day(2023, 5, 3), "29 Apr – 3 May 2023", "days of two months"},
        {day(2022, 12, 29), day(2023, 1, 3), "29 Dec 2022 – 3 Jan 2023", "days of two years"},
        {day(2023, 5, 1), day(2023, 5, 31), "May 2023", "a month"},
        {day(2023, 7, 1), day(2023, 9, 30), "Jul–Sep 2023", "a quarter"},
        {day(2022, 12, 1), day(2023, 2, 28), "Dec 2022 – Feb 2023", "a winter"},
        {day(2003, 1, 1), day(2003, 12, 31), "2003", "a year"},
        {day(2001, 1, 1), day(2003, 12, 31), "2001–2003", "years"},
        {day(1990, 1, 1), day(1999, 12, 31), "1990s", "a decade"},
        {day(-43, 1, 1), day(-43, 12, 31), "44 BC", "year 0 is 1 BC"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(date_in_words({.span = {row.first, row.last}}) == row.words);
    }
}

TEST_CASE("date words: an open side is said inclusively", "[render][date]") {
    const Day d = day(2023, 5, 7);
    CHECK(date_in_words({.span = {d, std::nullopt}, .extent = Extent::lasting}) == "since 7 May 2023");
    CHECK(date_in_words({.span = {std::nullopt, d}, .extent = Extent::lasting}) == "until 7 May 2023");
    CHECK(date_in_words({.span = {d, std::nullopt}}) == "from 7 May on 2023");
    CHECK(date_in_words({.span = {std::nullopt, d}}) == "by 7 May 2023");
}

TEST_CASE("date words: an open time is said as exactly as it is known", "[render][date]") {
    const Day d = day(2018, 1, 1);
    CHECK(date_in_words({.span = {d, std::nullopt}, .extent = Extent::lasting, .edtf = "2018/.."}) ==
          "since 2018");
    CHECK(date_in_words({.span = {d, std::nullopt}, .extent = Extent::lasting, .edtf = "2018-01/.."}) ==
          "since Jan 2018");
    CHECK(date_in_words({.span = {d, std::nullopt}, .extent = Extent::lasting, .edtf = "2018-01-01/.."}) ==
          "since 1 Jan 2018");
}

TEST_CASE("date words: a row says the year apart, so that a group can say it once", "[render][date]") {
    CHECK(date_label({.span = {day(2023, 5, 7), day(2023, 5, 7)}}) ==
          DateLabel{.first = "Sun 7 May", .year = "2023"});
    CHECK(date_label({.span = {day(2022, 12, 29), day(2023, 1, 3)}}) ==
          DateLabel{.first = "29 Dec –", .second = "3 Jan", .year = "2022–2023"});
    CHECK(date_label({.span = {day(2003, 1, 1), day(2003, 12, 31)}}) == DateLabel{.first = "2003"});
}

TEST_CASE("date words: a gap is counted in the unit in which people count it", "[render][date]") {
    CHECK(gap_in_words(95) == "2 hours");
    CHECK(gap_in_words(1440) == "1 day");
    CHECK(gap_in_words(1440 * 12) == "12 days");
    CHECK(gap_in_words(1440 * 35) == "5 weeks");
    CHECK(gap_in_words(1440 * 114) == "4 months");
    CHECK(gap_in_words(1440 * 7161) == "20 years");
}

TEST_CASE("date words: a time of day is no finer than it was said", "[render][date]") {
    CHECK(clock_in_words({.hour = 17}) == "5 p.m.");
    CHECK(clock_in_words({.hour = 17, .minute = 5}) == "5:05 p.m.");
    CHECK(clock_in_words({.hour = 0, .minute = 30}) == "12:30 a.m.");
    CHECK(clock_in_words({.hour = 12}) == "noon");
    CHECK(clock_in_words({.hour = 24, .minute = 0}) == "midnight");
    CHECK(clock_in_words({.hour = 9, .minute = 0, .second = 7}) == "9:00:07 a.m.");
    CHECK(clock_in_words({.hour = 9, .utc_offset = 0}) == "9 a.m. UTC");
    CHECK(clock_in_words({.hour = 9, .utc_offset = 120}) == "9 a.m. UTC+2");
    CHECK(clock_in_words({.hour = 9, .utc_offset = -210}) == "9 a.m. UTC−3:30");
}

TEST_CASE("date words: the time of day stands after the date, bent as the text bends it", "[render][date]") {
    const Day d = day(2023, 5, 7);
    CHECK(date_in_words({.span = {d, d}, .clock = ClockTime{.hour = 17}}) == "Sun 7 May 2023, 5 p.m.");
    CHECK(date_label({.span = {d, d}, .modifier = Modifier::before, .clock = ClockTime{.hour = 12}}) ==
          DateLabel{.first = "Sun 7 May", .year = "2023", .clock = "before noon"});
    CHECK(is_same_date(date_label({.span = {d, d}}),
                       date_label({.span = {d, d}, .clock = ClockTime{.hour = 5}})));
}
