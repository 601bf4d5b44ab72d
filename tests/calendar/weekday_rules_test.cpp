#include "calendar/holiday_rule.hpp"
#include "show.hpp"

namespace dateline {

TEST_CASE("nth_weekday: known days", "[calendar][holiday]") {
    CHECK(iso(nth_weekday(date::year{2021}, date::September, date::Monday, 1)) == "2021-09-06");
    CHECK(iso(nth_weekday(date::year{2021}, date::November, date::Thursday, 4)) == "2021-11-25");
    CHECK(iso(nth_weekday(date::year{2021}, date::May, date::Monday, -1)) == "2021-05-31");
    CHECK(iso(nth_weekday(date::year{2021}, date::August, date::Monday, 5)) == "2021-08-30");
    CHECK(iso(nth_weekday(date::year{2021}, date::September, date::Monday, 5)) == "none");
    CHECK(iso(nth_weekday(date::year{2021}, date::September, date::Monday, 0)) == "none");
    CHECK(iso(nth_weekday(date::year{2021}, date::September, date::Monday, 6)) == "none");
    CHECK(iso(nth_weekday(date::year{2021}, date::September, date::Monday, -2)) == "none");
    CHECK(iso(nth_weekday(date::year{2021}, date::month{13}, date::Monday, 1)) == "none");
    CHECK(iso(nth_weekday(date::year{10000}, date::January, date::Monday, 1)) == "none");
    CHECK(iso(nth_weekday(date::year{-10000}, date::December, date::Monday, -1)) == "none");
}

TEST_CASE("nth_weekday: agrees with counting the days of each month, inside Boost's years and outside",
          "[calendar][holiday]") {
    std::string wrong;
    const auto check_year = [&](int number) {
        const date::year year{number};
        for (unsigned m = 1; m <= 12; ++m) {
            const date::month month{m};
            std::array<std::array<std::optional<Day>, 6>, 7> counted{}; // [weekday][nth], [0] is the last
            std::array<std::size_t, 7> seen{};
            const Day end{year / month / date::last};
            for (Day d{year / month / 1}; d <= end; d += date::days{1}) {
                const unsigned w = weekday_of(d).c_encoding();
                counted[w][++seen[w]] = d;
                counted[w][0] = d;
            }
            for (unsigned w = 0; w < 7; ++w) {
                for (int n = 1; n <= 5; ++n) {
                    if (nth_weekday(year, month, date::weekday{w}, n) !=
                        counted[w][static_cast<std::size_t>(n)]) {
                        wrong = std::to_string(number) + "-" + std::to_string(m);
                    }
                }
                if (nth_weekday(year, month, date::weekday{w}, -1) != counted[w][0]) {
                    wrong = std::to_string(number) + "-" + std::to_string(m) + " last";
                }
            }
        }
    };
    for (int year = 1395; year <= 2405; ++year) {
        check_year(year);
    }
    for (const int year : {-9999, -401, -400, -4, -1, 0, 1, 4, 100, 9996, 9997, 9998, 9999}) {
        check_year(year);
    }
    CHECK(wrong.empty());
}

TEST_CASE("weekday_before, weekday_after: strictly before and after, at all borders", "[calendar][holiday]") {
    CHECK(iso(weekday_before(day("2021-05-25"), date::Monday)) == "2021-05-24");
    CHECK(iso(weekday_before(day("2020-05-25"), date::Monday)) == "2020-05-18"); // itself a Monday
    CHECK(iso(weekday_after(day("2016-11-07"), date::Tuesday)) == "2016-11-08");
    CHECK(iso(weekday_after(day("2021-08-23"), date::Monday)) == "2021-08-30");
    for (const std::string_view border : {"-0400-03-01", "1400-01-01", "1400-01-08", "1399-12-25",
                                          "9998-12-25", "9999-01-05", "1999-12-31"}) {
        for (int offset = -8; offset <= 8; ++offset) {
            const Day from = day(border) + date::days{offset};
            for (unsigned w = 0; w < 7; ++w) {
                const date::weekday weekday{w};
                Day before = from - date::days{1};
                while (weekday_of(before) != weekday) {
                    before -= date::days{1};
                }
                Day after = from + date::days{1};
                while (weekday_of(after) != weekday) {
                    after += date::days{1};
                }
                CHECK(iso(weekday_before(from, weekday)) == iso(before));
                CHECK(iso(weekday_after(from, weekday)) == iso(after));
            }
        }
    }
}

TEST_CASE("easter: the dates of the almanac", "[calendar][holiday]") {
    // clang-format off
    const std::string_view rows[] = {
        "1598-03-22", "1666-04-25", "1734-04-25", "1761-03-22", "1818-03-22", "1886-04-25", "1913-03-23", "1916-04-23",
        "1943-04-25", "1954-04-18", "1981-04-19", "1998-04-12", "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20",
        "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24",
        "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21",
        "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2038-04-25", "2049-04-18"};
    // clang-format on
    for (const std::string_view row : rows) {
        CHECK(iso(easter(civil(day(row)).year())) == row);
    }
    CHECK(iso(easter(date::year{1582})) == "none");
    CHECK(iso(easter(date::year{10000})) == "none");
}

TEST_CASE("easter: agrees with the church's own construction by golden number and epact",
          "[calendar][holiday]") {
    // Clavius's rule as Knuth gives it (The Art of Computer Programming 1.3.2, exercise 14).
    const auto clavius = [](int year) {
        const int golden = year % 19 + 1;
        const int century = year / 100 + 1;
        const int leap_correction = 3 * century / 4 - 12;
        const int moon_correction = (8 * century + 5) / 25 - 5;
        const int sunday = 5 * year / 4 - leap_correction - 10;
        int epact = (11 * golden + 20 + moon_correction - leap_correction) % 30;
        epact = epact < 0 ? epact + 30 : epact;
        if ((epact == 25 && golden > 11) || epact == 24) {
            ++epact;
        }
        int march = 44 - epact;
        march += march < 21 ? 30 : 0;
        march += 7 - (sunday + march) % 7;
        return Day{date::year{year} / date::March / 1} + date::days{march - 1};
    };
    for (int year = 1583; year <= 9999; ++year) {
        if (easter(date::year{year}) != clavius(year)) {
            FAIL_CHECK(iso(easter(date::year{year})) << " against " << iso(clavius(year)));
        }
    }
}

TEST_CASE("orthodox_easter: is a Sunday, never before the western one in our days, and as the almanac says",
          "[calendar][holiday]") {
    for (const std::string_view row :
         {"1991-04-07", "2000-04-30", "2010-04-04", "2013-05-05", "2016-05-01", "2017-04-16", "2018-04-08",
          "2019-04-28", "2020-04-19", "2021-05-02", "2022-04-24", "2023-04-16", "2024-05-05", "2025-04-20"}) {
        CHECK(iso(orthodox_easter(civil(day(row)).year())) == row);
    }
    for (int year = 1583; year <= 2500; ++year) {
        const Day eastern = *orthodox_easter(date::year{year});
        if (weekday_of(eastern) != date::Sunday || eastern < *easter(date::year{year})) {
            FAIL_CHECK(iso(eastern));
        }
    }
}

} // namespace dateline
