#include "tagging.hpp"

#include <fmt/format.h>

#include <array>
#include <rapidcheck.h>

using namespace dateline;

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

/// Any day from 1950 to 2049.
Day some_day() {
    return day("1950-01-01") + date::days{*rc::gen::inRange(0, 36500)};
}

Timex one(std::string_view text, Day published) {
    const auto timexes = tag_timexes(text, {.published = published});
    RC_ASSERT(timexes.size() == 1U);
    return timexes.front();
}

/// The words that grammar and lexicon live on, and a few others.
constexpr std::array<std::string_view, 64> salad{
    "last", "next",  "this",       "the",     "of",    "to",   "-",       "Monday", "May",    "March",
    "3",    "31",    "1998",       "1998-99", "two",   "and",  "a",       "half",   "weeks",  "years",
    "ago",  "later", "early",      "late",    "end",   "mid",  "quarter", "third",  "night",  "morning",
    "5",    "p.m.",  "EST",        ",",       ".",     "'98",  "every",   "daily",  "recent", "now",
    "in",   "on",    "by",         "until",   "10:30", "noon", "year",    "day",    "week",   "month",
    "fall", "BC",    "century",    "1990s",   "the",   "same", "that",    "more",   "than",   "about",
    "said", "will",  "2021-08-24", "twenty"};

std::string some_salad() {
    const auto picks =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(salad.size())));
    std::string text;
    for (const int pick : picks) {
        text += salad[static_cast<std::size_t>(pick)];
        text += ' ';
    }
    return text;
}

} // namespace

TEST_CASE("property: n days ago is n days before publication", "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const int n = *rc::gen::inRange(1, 400);
        RC_ASSERT(one(fmt::format("It fell {} days ago.", n), published).value ==
                  to_iso(published - date::days{n}));
    }));
}

TEST_CASE("property: a full date is that date", "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const Day said = some_day();
        const auto ymd = civil(said);
        const auto month = months[static_cast<unsigned>(ymd.month()) - 1];
        const auto text =
            *rc::gen::element(fmt::format("On {} {}, {} it fell.", month, static_cast<unsigned>(ymd.day()),
                                          static_cast<int>(ymd.year())),
                              fmt::format("On {} {} {} it fell.", static_cast<unsigned>(ymd.day()), month,
                                          static_cast<int>(ymd.year())),
                              fmt::format("On {} it fell.", to_iso(said)));
        RC_ASSERT(one(text, published).value == to_iso(said));
    }));
}

TEST_CASE("property: a bare weekday without a verb is the last such day, today included",
          "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const int weekday = *rc::gen::inRange(0, 7);
        Day expected = published;
        while (static_cast<int>(weekday_of(expected).c_encoding()) != weekday) {
            expected -= date::days{1};
        }
        RC_ASSERT(one(weekdays[static_cast<std::size_t>(weekday)], published).value == to_iso(expected));
    }));
}

TEST_CASE("property: the last weekday lies within a week, the next one in the next week",
          "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const auto weekday = weekdays[static_cast<std::size_t>(*rc::gen::inRange(0, 7))];
        const Day last = *one(fmt::format("last {}", weekday), published).when->span.first;
        const Day next = *one(fmt::format("next {}", weekday), published).when->span.first;
        RC_ASSERT(last < published && published - last <= date::days{7});
        const Day next_monday =
            published + date::days{8 - static_cast<int>(weekday_of(published).iso_encoding())};
        RC_ASSERT(next >= next_monday && next - next_monday < date::days{7});
        RC_ASSERT((next - last).count() % 7 == 0);
    }));
}

TEST_CASE("property: a month and day without a year is at most a quarter ahead, and else the last one",
          "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const auto ymd = civil(some_day());
        RC_PRE(!(ymd.month() == date::February && ymd.day() == date::day{29}));
        const auto text = fmt::format("{} {}", months[static_cast<unsigned>(ymd.month()) - 1],
                                      static_cast<unsigned>(ymd.day()));
        const Day found = *one(text, published).when->span.first;
        const auto ahead = (found - published).count();
        RC_ASSERT(ahead <= 90);
        RC_ASSERT(ahead >= -(366 - 90));
        RC_ASSERT(civil(found).day() == ymd.day());
    }));
}

TEST_CASE("property: last, this and next cells touch", "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const auto unit = *rc::gen::element<std::string>("week", "month", "quarter", "year", "decade");
        const Span last = one("last " + unit, published).when->span;
        const Span now = one("this " + unit, published).when->span;
        const Span next = one("next " + unit, published).when->span;
        RC_ASSERT(now.contains(published));
        RC_ASSERT(*last.last + date::days{1} == *now.first);
        RC_ASSERT(*now.last + date::days{1} == *next.first);
    }));
}

TEST_CASE("property: any words give disjoint ranges in order, whose EDTF parses back to their span",
          "[time][property]") {
    CHECK(rc::check([] {
        const std::string text = some_salad();
        const Day published = some_day();
        std::uint32_t end = 0;
        for (const Timex& timex : tag_timexes(text, {.published = published})) {
            RC_ASSERT(timex.range.begin >= end);
            RC_ASSERT(timex.range.end > timex.range.begin);
            RC_ASSERT(timex.range.end <= text.size());
            RC_ASSERT(!timex.value.empty());
            RC_ASSERT(!timex.derivation.tree.empty());
            end = timex.range.end;
            if (timex.when) {
                const auto edtf = parse_edtf(timex.when->edtf);
                RC_ASSERT(edtf.has_value());
                RC_ASSERT(edtf->span == timex.when->span);
            }
        }
    }));
}

TEST_CASE("property: tagging keeps no state", "[time][property]") {
    CHECK(rc::check([] {
        const std::string a = some_salad();
        const std::string b = some_salad();
        const TimexContext context{.published = some_day()};
        const auto values = [&](const std::string& text) {
            std::string all;
            for (const Timex& timex : tag_timexes(text, context)) {
                all += timex.value + ";";
            }
            return all;
        };
        const std::string before = values(a);
        static_cast<void>(values(b));
        RC_ASSERT(values(a) == before);
    }));
}

namespace {

/// ISO week by counting: the weeks since the Monday of the week that holds 4 January.
std::string week_by_counting(Day of) {
    const auto monday = [](Day d) {
        while (weekday_of(d) != date::Monday) {
            d -= date::days{1};
        }
        return d;
    };
    for (int year = static_cast<int>(civil(of).year()) + 1;; --year) {
        const Day first = monday(Day{date::year{year} / date::January / 4});
        if (first <= of) {
            return fmt::format("{:04}-W{:02}", year, (monday(of) - first).count() / 7 + 1);
        }
    }
}

/// What a value of calendar form means, read by hand; nothing for references and lengths.
std::optional<Span> days_of(const std::string& value) {
    const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(value.substr(at, size)); };
    const auto is = [&](std::string_view form) {
        return value.size() == form.size() &&
               std::equal(form.begin(), form.end(), value.begin(),
                          [](char f, char c) { return f == '0' ? c >= '0' && c <= '9' : f == c; });
    };
    if (is("0000-00-00")) {
        const Day only{date::year{number(0, 4)} / number(5, 2) / number(8, 2)};
        return Span{only, only};
    }
    if (is("0000-00")) {
        const auto month = date::year{number(0, 4)} / number(5, 2);
        return Span{Day{month / 1}, Day{month / date::last}};
    }
    if (is("0000")) {
        return Span{Day{date::year{number(0, 4)} / 1 / 1}, Day{date::year{number(0, 4)} / 12 / 31}};
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("property: the week of a day is the one that counting finds, week 53 too", "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        RC_ASSERT(one("this week", published).value == week_by_counting(published));
        RC_ASSERT(one("last week", published).value == week_by_counting(published - date::days{7}));
        RC_ASSERT(one("next week", published).value == week_by_counting(published + date::days{7}));
    }));
    for (const std::string_view edge :
         {"2020-12-31", "2021-01-03", "2015-12-31", "2016-01-03", "1582-10-15"}) {
        CHECK(one("this week", day(edge)).value == week_by_counting(day(edge)));
    }
}

TEST_CASE("property: value and EDTF name the same days", "[time][property]") {
    CHECK(rc::check([] {
        const std::string text = some_salad();
        for (const Timex& timex : tag_timexes(text, {.published = some_day()})) {
            const auto days = days_of(timex.value);
            if (days && timex.when && timex.modifier == Modifier::none) {
                RC_ASSERT(timex.when->span == *days);
            }
        }
    }));
}

TEST_CASE("property: a later publication never gives an earlier day", "[time][property]") {
    CHECK(rc::check([] {
        const auto phrase = *rc::gen::element<std::string>(
            "yesterday", "tomorrow", "last week", "next month", "this year", "two weeks ago",
            "three months ago", "20 years ago", "last Friday", "next Friday", "last March", "next March",
            "Monday", "in August", "last fall", "Christmas", "the weekend", "next quarter", "last decade");
        const Day early = some_day();
        const Day late = early + date::days{*rc::gen::inRange(0, 800)};
        const auto first = [&](Day published) { return *one(phrase, published).when->span.first; };
        RC_ASSERT(first(early) <= first(late));
    }));
}

TEST_CASE("property: months and years ago lie that many months before", "[time][property]") {
    CHECK(rc::check([] {
        const Day published = some_day();
        const int n = *rc::gen::inRange(2, 60);
        const auto ymd = civil(published);
        const auto then = date::year_month{ymd.year(), ymd.month()} - date::months{n};
        RC_ASSERT(
            one(fmt::format("{} months ago", n), published).value ==
            fmt::format("{:04}-{:02}", static_cast<int>(then.year()), static_cast<unsigned>(then.month())));
        RC_ASSERT(one(fmt::format("{} years ago", n), published).value ==
                  fmt::format("{:04}", static_cast<int>(ymd.year()) - n));
    }));
}

TEST_CASE("property: years before Christ and of the year 1 stand where they belong", "[time][property]") {
    CHECK(one("in 44 B.C.", day("2021-08-24")).value == "BC0044");
    CHECK(civil(*one("in 44 B.C.", day("2021-08-24")).when->span.first).year() == date::year{-43});
    CHECK(one("in A.D. 1", day("2021-08-24")).value == "0001");
    CHECK(rc::check([] {
        const int year = *rc::gen::inRange(1, 4000);
        const Timex timex = one(fmt::format("in {} BC", year), some_day());
        RC_ASSERT(timex.value == fmt::format("BC{:04}", year));
        RC_ASSERT(civil(*timex.when->span.first).year() == date::year{1 - year});
    }));
}
