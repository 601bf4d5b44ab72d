#include "article/publication_day.hpp"

#include "article/boilerplate_table.hpp"
#include "article/line_tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace dateline {

namespace {

constexpr std::string_view remedy = "write it as 2021-08-24";

template <class Int>
std::optional<Int> number(std::string_view digits) {
    Int value{};
    const char* const last = digits.data() + digits.size();
    const auto [stop, code] = std::from_chars(digits.data(), last, value);
    return code == std::errc{} && stop == last && !digits.empty() && digits.front() != '-'
               ? std::optional<Int>(value)
               : std::nullopt;
}

std::optional<unsigned> month_number(std::string_view word) {
    for (const ClassWord& entry : boilerplate_table().classes) {
        if (entry.name == "MONTH" && entry.word == word) {
            return entry.number;
        }
    }
    return std::nullopt;
}

/// "24th" counts as 24.
std::string_view without_ordinal(std::string_view token) {
    const auto end = std::find_if(token.begin(), token.end(), [](char c) { return c < '0' || c > '9'; });
    const auto digits = static_cast<std::size_t>(end - token.begin());
    return digits > 0 && token.size() == digits + 2 ? token.substr(0, digits) : token;
}

/// The first month name of the line, the day number beside it and the four-digit year.
std::optional<date::year_month_day> fields_of(std::string_view line) {
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    std::optional<int> year;
    for (const LineToken& token : line_tokens(line)) {
        if (!month) {
            month = month_number(token.text);
        }
        if (token.shape != TokenShape::number) {
            continue;
        }
        const std::string_view digits = without_ordinal(token.text);
        if (digits.size() == 4 && !year) {
            year = number<int>(digits);
        } else if (digits.size() <= 2 && !day && !year) {
            day = number<unsigned>(digits);
        }
    }
    if (!month || !day || !year) {
        return std::nullopt;
    }
    return date::year{*year} / date::month{*month} / date::day{*day};
}

/// "10:15", "10:15:30", with ".123", "Z", "+03:00", "+0300" after it.
std::optional<ClockTime> clock_of(std::string_view text) {
    if (text.size() < 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto hour = number<std::uint8_t>(text.substr(0, 2));
    const auto minute = number<std::uint8_t>(text.substr(3, 2));
    if (!hour || !minute || *hour > 24 || *minute > 59) {
        return std::nullopt;
    }
    ClockTime clock{.hour = *hour, .minute = *minute};
    text.remove_prefix(5);
    if (text.size() >= 3 && text.front() == ':') {
        clock.second = number<std::uint8_t>(text.substr(1, 2));
        if (!clock.second || *clock.second > 60) {
            return std::nullopt;
        }
        text.remove_prefix(3);
    }
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
    }
    if (text == "Z" || text == "z") {
        clock.utc_offset = std::int16_t{0};
    } else if (!text.empty()) {
        const char sign = text.front();
        std::string digits(text.substr(1));
        digits.erase(std::remove(digits.begin(), digits.end(), ':'), digits.end());
        const auto offset = number<int>(digits);
        if ((sign != '+' && sign != '-') || digits.size() != 4 || !offset || *offset / 100 > 14 ||
            *offset % 100 > 59) {
            return std::nullopt;
        }
        const int minutes = *offset / 100 * 60 + *offset % 100;
        clock.utc_offset = static_cast<std::int16_t>(sign == '-' ? -minutes : minutes);
    }
    return clock;
}

tl::unexpected<Error> no_date(std::string_view text) {
    return fail({.what = fmt::format("\"{}\" is not a date", text), .remedy = std::string(remedy)});
}

bool begins_iso(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() < shape.size()) {
        return false;
    }
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '0' ? !digit : text[i] != '-') {
            return false;
        }
    }
    return true;
}

} // namespace

Result<Publication> parse_publication(std::string_view text) {
    if (begins_iso(text)) {
        const auto day = parse_day(text.substr(0, 10));
        if (!day) {
            return fail(day.error());
        }
        if (text.size() == 10) {
            return Publication{.day = *day};
        }
        const auto clock =
            text[10] == 'T' || text[10] == 't' || text[10] == ' ' ? clock_of(text.substr(11)) : std::nullopt;
        if (!clock) {
            return no_date(text);
        }
        return Publication{.day = *day, .time = clock};
    }
    const auto fields = fields_of(text);
    if (!fields) {
        return no_date(text);
    }
    const auto day = make_day(fields->year(), fields->month(), fields->day());
    if (!day) {
        return fail(day.error());
    }
    return Publication{.day = *day};
}

std::optional<Day> day_of_line(std::string_view line) {
    for (const LineToken& token : line_tokens(line)) {
        if (begins_iso(token.text) && token.text.size() == 10) {
            const auto day = parse_day(token.text);
            return day ? std::optional<Day>(*day) : std::nullopt;
        }
    }
    const auto fields = fields_of(line);
    if (!fields) {
        return std::nullopt;
    }
    const auto day = make_day(fields->year(), fields->month(), fields->day());
    return day ? std::optional<Day>(*day) : std::nullopt;
}

} // namespace dateline
