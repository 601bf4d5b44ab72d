#include "render/date_words.hpp"

#include "events/clock_text.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace dateline {

namespace {

constexpr std::string_view en_dash = "–";

date::year_month_day fields(Day day) {
    return date::year_month_day{day};
}

int year_of(Day day) {
    return static_cast<int>(fields(day).year());
}

std::size_t month_index(Day day) {
    return static_cast<unsigned>(fields(day).month()) - 1;
}

unsigned day_of_month(Day day) {
    return static_cast<unsigned>(fields(day).day());
}

bool begins_month(Day day) {
    return day_of_month(day) == 1;
}

bool ends_month(Day day) {
    return day_of_month(day + date::days{1}) == 1;
}

bool begins_year(Day day) {
    return begins_month(day) && month_index(day) == 0;
}

bool ends_year(Day day) {
    return begins_year(day + date::days{1});
}

/// Whole years, a decade, whole months: what the text named is named, not its first and last day.
DateLabel label_of_years(int first, int last) {
    if (first == last) {
        return {.first = year_in_words(first)};
    }
    if (first > 0 && first % 10 == 0 && last == first + 9) {
        return {.first = fill(words::decade, {{"year", year_in_words(first)}})};
    }
    return {.first = fmt::format("{}{}{}", year_in_words(first), en_dash, year_in_words(last))};
}

DateLabel label_of_months(Day first, Day last) {
    const std::string_view from = words::months[month_index(first)];
    const std::string_view to = words::months[month_index(last)];
    const std::string year = year_in_words(year_of(last));
    if (year_of(first) != year_of(last)) {
        return {.first = fmt::format("{} {} {}", from, year_in_words(year_of(first)), en_dash),
                .second = fmt::format("{} {}", to, year)};
    }
    return {.first = from == to ? fmt::format("{} {}", from, year)
                                : fmt::format("{}{}{} {}", from, en_dash, to, year)};
}

DateLabel label_of_days(Day first, Day last) {
    const std::string year = year_in_words(year_of(last));
    if (first == last) {
        return {.first = weekday_and_day(first), .year = year};
    }
    if (year_of(first) != year_of(last) || month_index(first) != month_index(last)) {
        const std::string years = year_of(first) == year_of(last)
                                      ? year
                                      : fmt::format("{}{}{}", year_in_words(year_of(first)), en_dash, year);
        return {.first = fmt::format("{} {}", day_and_month(first), en_dash),
                .second = day_and_month(last),
                .year = years};
    }
    return {.first = fmt::format("{}{}{}", day_of_month(first), en_dash, day_and_month(last)), .year = year};
}

DateLabel label_of_closed(Day first, Day last) {
    if (begins_year(first) && ends_year(last)) {
        return label_of_years(year_of(first), year_of(last));
    }
    if (begins_month(first) && ends_month(last)) {
        return label_of_months(first, last);
    }
    return label_of_days(first, last);
}

/// "since 10 Aug", "since Aug 2018", "since 2018": as exactly as the EDTF value has its one end.
DateLabel label_of_open(std::string_view phrase, Day day, std::string_view edtf) {
    const std::string year = year_in_words(year_of(day));
    const auto digits = static_cast<std::size_t>(
        std::count_if(edtf.begin(), edtf.end(), [](char c) { return c >= '0' && c <= '9'; }));
    if (digits == 4) {
        return {.first = fill(phrase, {{"date", year}})};
    }
    if (digits == 6) {
        const std::string month = fmt::format("{} {}", words::months[month_index(day)], year);
        return {.first = fill(phrase, {{"date", month}})};
    }
    return {.first = fill(phrase, {{"date", day_and_month(day)}}), .year = year};
}

/// "before noon", "about 5 p.m.": as the text bends it.
std::string clock_label(const When& when) {
    constexpr std::string_view phrases[] = {"{time}",           words::clock_before, words::clock_by,
                                            words::clock_after, words::clock_from,   words::clock_about};
    return when.clock ? fill(phrases[static_cast<std::size_t>(clock_bend(when.modifier))],
                             {{"time", clock_in_words(*when.clock)}})
                      : std::string();
}

} // namespace

DateLabel date_label(const When& when) {
    const Span& span = when.span;
    if (span.first && span.last) {
        DateLabel label = label_of_closed(*span.first, *span.last);
        label.clock = clock_label(when);
        return label;
    }
    const bool lasting = when.extent == Extent::lasting;
    if (span.first) {
        return label_of_open(lasting ? words::since : words::from_on, *span.first, when.edtf);
    }
    if (span.last) {
        return label_of_open(lasting ? words::until : words::by, *span.last, when.edtf);
    }
    return {};
}

bool is_same_date(const DateLabel& a, const DateLabel& b) {
    return a.first == b.first && a.second == b.second && a.year == b.year;
}

std::string date_in_words(const When& when) {
    const Span& span = when.span;
    const DateLabel label = date_label(when);
    const bool two_years =
        span.first && span.last && !label.year.empty() && year_of(*span.first) != year_of(*span.last);
    if (two_years) {
        return fmt::format("{} {} {}", day_with_year(*span.first), en_dash, day_with_year(*span.last));
    }
    return join({join({label.first, label.second, label.year}, " "), label.clock}, ", ");
}

std::string clock_in_words(const ClockTime& clock) {
    const int hour = clock.hour % 24;
    const int minute = clock.minute.value_or(0);
    const int second = clock.second.value_or(0);
    std::string time;
    if (minute == 0 && second == 0 && hour % 12 == 0) {
        time = hour == 0 ? words::midnight : words::noon;
    } else {
        std::string digits = fmt::format("{}", hour % 12 == 0 ? 12 : hour % 12);
        digits += minute == 0 && second == 0 ? "" : fmt::format(":{:02}", minute);
        digits += second == 0 ? "" : fmt::format(":{:02}", second);
        time = fill(hour < 12 ? words::before_noon : words::after_noon, {{"time", digits}});
    }
    if (!clock.utc_offset) {
        return time;
    }
    const int east = *clock.utc_offset;
    const int far = std::abs(east);
    std::string offset = east == 0 ? "" : fmt::format("{}{}", east < 0 ? "−" : "+", far / 60);
    offset += far % 60 == 0 ? "" : fmt::format(":{:02}", far % 60);
    return fill(words::clock_in_zone, {{"time", time}, {"offset", offset}});
}

std::string day_with_year(Day day) {
    return fmt::format("{} {}", day_and_month(day), year_in_words(year_of(day)));
}

std::string weekday_and_date(Day day) {
    return fmt::format("{} {}", weekday_and_day(day), year_in_words(year_of(day)));
}

std::string weekday_and_day(Day day) {
    const std::string_view name = words::weekdays[date::weekday{day}.c_encoding()];
    return fill(words::weekday_day, {{"weekday", name}, {"day", day_and_month(day)}});
}

std::string day_and_month(Day day) {
    return fmt::format("{} {}", day_of_month(day), words::months[month_index(day)]);
}

std::string year_in_words(int year) {
    return year > 0 ? fmt::format("{}", year)
                    : fill(words::before_christ, {{"year", fmt::format("{}", 1 - year)}});
}

std::string day_in_full(Day day) {
    return fmt::format("{} {} {}", day_of_month(day), words::long_months[month_index(day)],
                       year_in_words(year_of(day)));
}

std::string gap_in_words(std::int64_t minutes) {
    struct Step {
        std::int64_t from = 0;
        std::int64_t length = 0;
        std::string_view phrase{};
        std::string_view one{};
    };
    constexpr std::int64_t day = std::int64_t{24} * 60;
    constexpr Step steps[] = {{730 * day, 36525 * day / 100, words::gap_years, {}},
                              {61 * day, 3044 * day / 100, words::gap_months, {}},
                              {21 * day, 7 * day, words::gap_weeks, {}},
                              {day, day, words::gap_days, words::gap_day},
                              {0, 60, words::gap_hours, words::gap_hour}};
    for (const Step& step : steps) {
        if (minutes >= step.from) {
            const std::int64_t count = (minutes + step.length / 2) / step.length;
            return count == 1 ? std::string(step.one)
                              : fill(step.phrase, {{"count", fmt::format("{}", count)}});
        }
    }
    return {};
}

} // namespace dateline
