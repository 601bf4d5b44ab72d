#include "calendar/holiday_examples.hpp" // made from the yes and no lines of data/en/holidays.rules
#include "show.hpp"

#include <dateline/calendar/holiday.hpp>

#include <algorithm>

namespace dateline {

namespace {

std::string on(std::string_view name, int year) {
    const Holiday* holiday = find_holiday(name);
    return holiday == nullptr ? "no such name" : iso(holiday->on(date::year{year}));
}

} // namespace

TEST_CASE("holidays: every example of the rules holds", "[calendar][holiday]") {
    for (const HolidayExample& example : holiday_examples) {
        DYNAMIC_SECTION("holidays.rules:" << example.line << ": " << example.rule << " in " << example.year) {
            const std::string day = on(example.name, example.year);
            if (example.is_that_day) {
                CHECK(day == (example.date.empty() ? "none" : example.date));
            } else {
                CHECK(day != example.date);
            }
        }
    }
}

TEST_CASE("holidays: the names are sorted, lower case and different", "[calendar][holiday]") {
    const std::span<const Holiday> all = holidays();
    REQUIRE(all.size() > 100);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(find_holiday(all[i].name) == &all[i]);
        CHECK((i == 0 || all[i - 1].name < all[i].name));
        CHECK(std::none_of(all[i].name.begin(), all[i].name.end(),
                           [](char c) { return c >= 'A' && c <= 'Z'; }));
        CHECK_FALSE(all[i].rule.empty());
    }
}

TEST_CASE("find_holiday: an apostrophe may be straight, curly or left out", "[calendar][holiday]") {
    CHECK(on("new year's eve", 1999) == "1999-12-31");
    CHECK(on("new year\u2019s eve", 1999) == "1999-12-31");
    CHECK(on("new years eve", 1999) == "1999-12-31");
    CHECK(find_holiday("new years eve")->rule == "new-years-eve");
    CHECK(on("presidents day", 2021) == "2021-02-15");
    CHECK(on("president's day", 2021) == "2021-02-15");
    CHECK(on("presidents\u2019 day", 2021) == "2021-02-15");
}

TEST_CASE("find_holiday: takes whole lower-case names only", "[calendar][holiday]") {
    CHECK(find_holiday("Labor Day") == nullptr);
    CHECK(find_holiday("labor") == nullptr);
    CHECK(find_holiday("") == nullptr);
    CHECK(find_holiday("labor day ") == nullptr);
    CHECK(find_holiday("zzz") == nullptr);
}

TEST_CASE("holiday: the calendar's borders are no day", "[calendar][holiday]") {
    CHECK(on("new year's day", -9999) == "-9999-01-01");
    CHECK(on("new year's eve", 9999) == "9999-12-31");
    CHECK(on("easter", -5) == "none");
    CHECK(on("christmas", 10000) == "none");
    CHECK(on("christmas", -10000) == "none");
}

TEST_CASE("holiday: every name has a day in 2024 but for the inauguration", "[calendar][holiday]") {
    for (const Holiday& holiday : holidays()) {
        INFO(holiday.name);
        CHECK(holiday.on(date::year{2024}).has_value() == (holiday.rule != "inauguration-day"));
    }
}

} // namespace dateline
