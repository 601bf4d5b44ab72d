// The calendar against one that is made by counting: it knows the lengths of the months and the rule of leap
// years, begins at one day and walks on day by day.
#include "show.hpp"

#include <fmt/format.h>

namespace dateline {

namespace {

struct PlainDay {
    int year = -1000;
    int month = 1;
    int day = 1;
    int weekday = 3; // 1800-01-01 was a Wednesday, and 400 years are 20871 whole weeks

    int month_length() const {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        switch (month) {
        case 2:
            return leap ? 29 : 28;
        case 4:
        case 6:
        case 9:
        case 11:
            return 30;
        default:
            return 31;
        }
    }

    void step() {
        weekday = (weekday + 1) % 7;
        if (++day > month_length()) {
            day = 1;
            if (++month > 12) {
                month = 1;
                ++year;
            }
        }
    }

    std::string text() const {
        return year < 0 ? fmt::format("-{:04}-{:02}-{:02}", -year, month, day)
                        : fmt::format("{:04}-{:02}-{:02}", year, month, day);
    }
};

/// The ISO week counted on: a Monday begins the next one, and week 1 if its Thursday is in a new year.
struct PlainWeek {
    IsoWeek week{-1000, 1}; // -1000-01-01 is a Wednesday, so its week holds the year's first Thursday

    void step(const PlainDay& today) {
        if (today.weekday != 1) {
            return;
        }
        PlainDay thursday = today;
        for (int i = 0; i < 3; ++i) {
            thursday.step();
        }
        week = thursday.year == week.year ? IsoWeek{week.year, week.week + 1} : IsoWeek{thursday.year, 1};
    }
};

constexpr int last_plain_year = 3000;

} // namespace

TEST_CASE("day: agrees with counting day by day from -1000 to 3000", "[calendar][day][slow]") {
    std::string wrong;
    PlainDay plain;
    for (Day today = day("-1000-01-01"); plain.year <= last_plain_year && wrong.empty();
         today += date::days{1}, plain.step()) {
        const date::year_month_day ymd = civil(today);
        const bool same = static_cast<int>(ymd.year()) == plain.year &&
                          static_cast<int>(static_cast<unsigned>(ymd.month())) == plain.month &&
                          static_cast<int>(static_cast<unsigned>(ymd.day())) == plain.day &&
                          static_cast<int>(weekday_of(today).c_encoding()) == plain.weekday;
        if (!same || to_iso(today) != plain.text() || parse_day(plain.text()) != today) {
            wrong = plain.text();
        }
    }
    CHECK(wrong.empty());
    CHECK(plain.text() == "3001-01-01");
    CHECK(plain.weekday == 4); // 3001-01-01 is a Thursday: the walk has not lost a day
}

TEST_CASE("iso_week: agrees with counting Mondays from -1000 to 3000", "[calendar][week][slow]") {
    std::string wrong;
    PlainDay plain;
    PlainWeek counted;
    int years_with_53 = 0;
    for (Day today = day("-1000-01-01"); plain.year <= last_plain_year && wrong.empty();
         today += date::days{1}, plain.step(), counted.step(plain)) {
        if (iso_week(today) != counted.week) {
            wrong = plain.text();
        }
        if (plain.weekday == 1) {
            years_with_53 += counted.week.week == 53 ? 1 : 0;
            if (monday_of(counted.week) != today) {
                wrong = plain.text();
            }
        }
    }
    CHECK(wrong.empty());
    CHECK(years_with_53 > 700); // 71 of 400 years have a week 53
}

TEST_CASE("cell: months, quarters, halves and years begin and end where counting says",
          "[calendar][cell][slow]") {
    std::string wrong;
    PlainDay plain;
    Day month_begin = day("-1000-01-01");
    Day year_begin = month_begin;
    for (Day today = month_begin; plain.year <= last_plain_year && wrong.empty();
         today += date::days{1}, plain.step()) {
        month_begin = plain.day == 1 ? today : month_begin;
        year_begin = plain.day == 1 && plain.month == 1 ? today : year_begin;
        const Span month = cell(today, Granularity::month);
        const Span year = cell(today, Granularity::year);
        const Span week = cell(today, Granularity::week);
        const bool ends_month = plain.day == plain.month_length();
        const bool same =
            month.first == month_begin && year.first == year_begin && (month.last == today) == ends_month &&
            (year.last == today) == (ends_month && plain.month == 12) &&
            (week.first == today) == (plain.weekday == 1) && (week.last == today) == (plain.weekday == 0) &&
            (cell(today, Granularity::quarter).last == today) == (ends_month && plain.month % 3 == 0) &&
            (cell(today, Granularity::half).last == today) == (ends_month && plain.month % 6 == 0) &&
            (cell(today, Granularity::season).last == today) == (ends_month && plain.month % 3 == 2);
        if (!same) {
            wrong = plain.text();
        }
    }
    CHECK(wrong.empty());
}

} // namespace dateline
