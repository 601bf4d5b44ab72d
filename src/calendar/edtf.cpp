#include "calendar/iso_text.hpp"

#include <dateline/calendar/when.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

/// The size of the piece of calendar that one end of an interval is written with.
enum class Grain : std::uint8_t { day, month, year };

bool begins(Day day, Grain grain) {
    const date::year_month_day ymd = civil(day);
    return grain == Grain::day ||
           (ymd.day() == date::day{1} && (grain == Grain::month || ymd.month() == date::January));
}

bool ends(Day day, Grain grain) {
    // 9999-12-31 has a day after it here: the range of Day is larger than that of the calendar.
    return begins(day + date::days{1}, grain);
}

std::string print(Day day, Grain grain) {
    const date::year_month_day ymd = civil(day);
    std::string year = iso_year(static_cast<int>(ymd.year()));
    switch (grain) {
    case Grain::year:
        return year;
    case Grain::month:
        return fmt::format("{}-{:02}", year, static_cast<unsigned>(ymd.month()));
    case Grain::day:
        break;
    }
    return to_iso(day);
}

/// Both ends are written alike: 1 August to 31 October is "2021-08/2021-10".
Grain common_grain(const Span& span) {
    for (const Grain grain : {Grain::year, Grain::month}) {
        if (begins(*span.first, grain) && ends(*span.last, grain)) {
            return grain;
        }
    }
    return Grain::day;
}

bool is_cell(const Span& span, Granularity granularity) {
    return span.first && span.last && cell(*span.first, granularity) == span;
}

/// "199X", "19XX", "1XXX" for one unknown year of a decade, a century, a millennium; else empty.
std::string unspecified_year(const Span& span) {
    constexpr std::array<Granularity, 3> cells{Granularity::decade, Granularity::century,
                                               Granularity::millennium};
    const auto year = static_cast<int>(civil(*span.first).year());
    for (std::size_t i = 0; i < cells.size() && year >= 0; ++i) {
        if (is_cell(span, cells[i])) {
            return iso_year(year).substr(0, 3 - i) + std::string(i + 1, 'X');
        }
    }
    return {};
}

/// EDTF numbers the parts of a year like months: 21..24 seasons, 33..36 quarters, 40 and 41 halves.
std::string part_of_year(const Span& span, Granularity granularity) {
    const date::year_month_day first = civil(*span.first);
    const auto month = static_cast<unsigned>(first.month());
    unsigned number = 0;
    if (granularity == Granularity::season) {
        number = 20 + month / 3; // March 21, June 22, September 23, December 24
    } else if (granularity == Granularity::quarter) {
        number = 33 + (month - 1) / 3;
    } else if (granularity == Granularity::half) {
        number = 40 + (month - 1) / 6;
    }
    if (number == 0 || !is_cell(span, granularity) || (number == 20)) {
        return {};
    }
    return fmt::format("{}-{}", iso_year(static_cast<int>(first.year())), number);
}

std::string between(const std::string& first, const std::string& last, Extent extent) {
    if (extent == Extent::lasting) {
        return fmt::format("{}/{}", first.empty() ? ".." : first, last.empty() ? ".." : last);
    }
    return fmt::format("[{}..{}]", first, last);
}

std::string end_of(const std::optional<Day>& day, Grain grain, std::string_view mark) {
    return day ? print(*day, grain).append(mark) : std::string{};
}

std::string_view mark_of(Modifier modifier) {
    return modifier == Modifier::approx ? "~" : "";
}

} // namespace

std::string to_edtf(const Span& span, Extent extent, Modifier modifier) {
    const std::string_view mark = mark_of(modifier);
    if (!span.first && !span.last) {
        return {};
    }
    if (!span.first || !span.last) {
        return between(end_of(span.first, Grain::day, mark), end_of(span.last, Grain::day, mark), extent);
    }
    const Grain grain = common_grain(span);
    if (print(*span.first, grain) == print(*span.last, grain)) {
        return print(*span.first, grain).append(mark);
    }
    const std::string year = extent == Extent::within ? unspecified_year(span) : std::string{};
    if (!year.empty()) {
        return year + std::string(mark);
    }
    return between(end_of(span.first, grain, mark), end_of(span.last, grain, mark), extent);
}

std::string to_edtf(const When& when) {
    const Span& span = when.span;
    const std::string_view mark = mark_of(when.modifier);
    if (span.first && span.last) {
        std::string part = part_of_year(span, when.granularity);
        if (!part.empty()) {
            return part.append(mark);
        }
        const bool by_day = when.granularity <= Granularity::week && !span.is_day();
        if (!by_day) {
            return to_edtf(span, when.extent, when.modifier);
        }
        return between(end_of(span.first, Grain::day, mark), end_of(span.last, Grain::day, mark),
                       when.extent);
    }
    if (!span.first && !span.last) {
        return {};
    }
    // An open span says how exactly its one end is meant: "since 2001" is "2001/..".
    Grain grain = when.granularity == Granularity::year    ? Grain::year
                  : when.granularity == Granularity::month ? Grain::month
                                                           : Grain::day;
    if ((span.first && !begins(*span.first, grain)) || (span.last && !ends(*span.last, grain))) {
        grain = Grain::day;
    }
    return between(end_of(span.first, grain, mark), end_of(span.last, grain, mark), when.extent);
}

} // namespace dateline
