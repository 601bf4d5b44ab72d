#include "calendar/iso_text.hpp"

#include <dateline/calendar/when.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

/// A date as EDTF writes it, before it is an end of something.
struct Part {
    Span span{};
    Granularity granularity = Granularity::day;
    bool approximate = false;
    bool uncertain = false;
};

tl::unexpected<Error> refuse(std::string_view text, std::string_view why) {
    return fail({.what = fmt::format("{} is not an EDTF date: {}", quoted(text), why),
                 .remedy = "write it like 2021-08-23, 2021-08, 2021, 199X, 2021-08/2021-10, ../2021 or "
                           "[2021-08-10..2021-08-24]"});
}

/// Takes `?`, `~` or `%` off the end.
std::string_view take_mark(std::string_view text, Part& part) {
    if (text.empty()) {
        return text;
    }
    const char mark = text.back();
    part.approximate = mark == '~' || mark == '%';
    part.uncertain = mark == '?' || mark == '%';
    return part.approximate || part.uncertain ? text.substr(0, text.size() - 1) : text;
}

bool is_clock_part(std::string_view text, int most) {
    const std::optional<int> value = parse_digits(text);
    return text.size() == 2 && value && *value <= most;
}

/// "Z", "+04", "-03:30"; empty: no zone said.
bool is_zone(std::string_view text) {
    if (text.empty() || text == "Z") {
        return true;
    }
    const bool with_minutes = text.size() == 6 && text[3] == ':' && is_clock_part(text.substr(4), 59);
    return (text.front() == '+' || text.front() == '-') && (text.size() == 3 || with_minutes) &&
           is_clock_part(text.substr(1, 2), 23);
}

/// What stands after the T: "10:15:00" with or without a zone.
bool is_clock(std::string_view text) {
    return text.size() >= 8 && is_clock_part(text.substr(0, 2), 24) && text[2] == ':' &&
           is_clock_part(text.substr(3, 2), 59) && text[5] == ':' && is_clock_part(text.substr(6, 2), 60) &&
           is_zone(text.substr(8)) && (text.substr(0, 2) != "24" || text.substr(2, 6) == ":00:00");
}

/// A year with its last digits unknown: "201X", "20XX", "2XXX".
std::optional<Part> unspecified_year(std::string_view year) {
    const bool negative = !year.empty() && year.front() == '-';
    const std::string_view digits = year.substr(negative ? 1 : 0);
    const std::size_t known = digits.find('X');
    if (digits.size() != 4 || known == 0 || known == std::string_view::npos ||
        digits.find_first_not_of('X', known) != std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<int> head = parse_digits(digits.substr(0, known));
    if (!head) {
        return std::nullopt;
    }
    constexpr std::array<int, 4> powers{1, 1000, 100, 10};
    constexpr std::array<Granularity, 4> cells{Granularity::year, Granularity::millennium,
                                               Granularity::century, Granularity::decade};
    const int low = *head * powers.at(known);
    const int high = low + powers.at(known) - 1;
    const date::year first{negative ? -high : low};
    const date::year last{negative ? -low : high};
    return Part{.span = {.first = Day{first / date::January / 1}, .last = Day{last / date::December / 31}},
                .granularity = cells.at(known)};
}

/// 21..24 seasons, 33..36 quarters, 40 and 41 halves.
std::optional<Part> part_of_year(date::year year, int number) {
    if (number >= 21 && number <= 24) {
        return Part{.span = season_span(year, static_cast<Season>(number - 21)),
                    .granularity = Granularity::season};
    }
    const auto cell_from = [&](int month, Granularity granularity) {
        const Day day{year / date::month{static_cast<unsigned>(month)} / 1};
        return Part{.span = cell(day, granularity), .granularity = granularity};
    };
    if (number >= 33 && number <= 36) {
        return cell_from((number - 33) * 3 + 1, Granularity::quarter);
    }
    if (number == 40 || number == 41) {
        return cell_from((number - 40) * 6 + 1, Granularity::half);
    }
    return std::nullopt;
}

/// What stands after the year, with its hyphen: "", "-08", "-08-23", "-XX", "-08-XX", "-21".
Result<Part> parse_within(std::string_view text, date::year year, std::string_view rest) {
    const Day new_year{year / date::January / 1};
    if (rest.empty() || rest == "-XX" || rest == "-XX-XX") {
        return Part{.span = cell(new_year, Granularity::year), .granularity = Granularity::year};
    }
    const std::optional<int> month = parse_digits(rest.substr(1, 2));
    if (rest.front() != '-' || rest.size() < 3 || !month) {
        return refuse(text, "a month of two digits has to follow the year");
    }
    if (rest.size() == 3 && *month > 12) {
        const std::optional<Part> part = part_of_year(year, *month);
        if (!part) {
            return refuse(text, fmt::format("there is no month or season {}", *month));
        }
        return *part;
    }
    const Result<Day> first = make_day(year, date::month{static_cast<unsigned>(*month)}, date::day{1});
    if (!first) {
        return refuse(text, first.error().what);
    }
    if (rest.size() == 3 || rest.substr(3) == "-XX") {
        return Part{.span = cell(*first, Granularity::month), .granularity = Granularity::month};
    }
    const std::optional<int> day = parse_digits(rest.substr(4));
    if (rest.size() != 6 || rest[3] != '-' || !day) {
        return refuse(text, "a day of two digits has to follow the month");
    }
    const Result<Day> exact = make_day(year, civil(*first).month(), date::day{static_cast<unsigned>(*day)});
    if (!exact) {
        return refuse(text, exact.error().what);
    }
    return Part{.span = {.first = *exact, .last = *exact}, .granularity = Granularity::day};
}

Result<Part> parse_part(std::string_view text) {
    Part marks;
    std::string_view date = take_mark(text, marks);
    const std::size_t clock_at = date.find('T');
    const bool clock = clock_at != std::string_view::npos;
    if (clock && !is_clock(date.substr(clock_at + 1))) {
        return refuse(text, "a clock time is written 10:15:00, with Z or +04:30 after it where it is known");
    }
    date = date.substr(0, clock_at);
    const std::size_t year_size = !date.empty() && date.front() == '-' ? 5 : 4;
    const std::string_view year_text = date.substr(0, year_size);
    const std::string_view rest = date.substr(std::min(year_size, date.size()));
    Result<Part> part = Part{};
    if (const std::optional<int> year = parse_iso_year(year_text)) {
        part = parse_within(text, date::year{*year}, rest);
    } else if (const std::optional<Part> decade = unspecified_year(year_text);
               decade && (rest.empty() || rest == "-XX" || rest == "-XX-XX")) {
        part = *decade;
    } else {
        return refuse(text, "it has to begin with a year of four digits");
    }
    if (part && clock) {
        if (part->granularity != Granularity::day) {
            return refuse(text, "a clock time needs a day");
        }
        part->granularity = Granularity::instant;
    }
    if (part) {
        part->approximate = marks.approximate;
        part->uncertain = marks.uncertain;
    }
    return part;
}

/// One end of an interval or of a set: a date, or open.
Result<Part> parse_end(std::string_view text) {
    if (text.empty() || text == "..") {
        return Part{};
    }
    return parse_part(text);
}

Result<EdtfValue> join(std::string_view text, std::string_view from, std::string_view to, Extent extent) {
    const Result<Part> first = parse_end(from);
    if (!first) {
        return fail(first.error());
    }
    const Result<Part> last = parse_end(to);
    if (!last) {
        return fail(last.error());
    }
    const Result<Span> span = make_span(first->span.first, last->span.last);
    if (!span) {
        return refuse(text, span.error().what);
    }
    return EdtfValue{.span = *span,
                     .extent = extent,
                     .granularity = Granularity::interval,
                     .approximate = first->approximate || last->approximate,
                     .uncertain = first->uncertain || last->uncertain};
}

} // namespace

Result<EdtfValue> parse_edtf(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        return join(text, text.substr(0, slash), text.substr(slash + 1), Extent::lasting);
    }
    if (!text.empty() && text.front() == '[') {
        const std::size_t dots = text.find("..");
        if (text.back() != ']' || dots == std::string_view::npos) {
            return refuse(text, "a set is written [A..B], [A..] or [..B]");
        }
        return join(text, text.substr(1, dots - 1), text.substr(dots + 2, text.size() - dots - 3),
                    Extent::within);
    }
    const Result<Part> part = parse_part(text);
    if (!part) {
        return fail(part.error());
    }
    return EdtfValue{.span = part->span,
                     .extent = Extent::within,
                     .granularity = part->granularity,
                     .approximate = part->approximate,
                     .uncertain = part->uncertain};
}

} // namespace dateline
