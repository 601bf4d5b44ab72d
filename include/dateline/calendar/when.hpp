#pragma once

#include <dateline/calendar/day.hpp>
#include <dateline/calendar/period.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Inclusive first and last day; a side that is absent is open ("since May", "until Friday", "recently").
struct Span {
    std::optional<Day> first{};
    std::optional<Day> last{};

    [[nodiscard]] bool is_day() const { return first && last && *first == *last; }
    [[nodiscard]] bool contains(Day day) const {
        return (!first || *first <= day) && (!last || day <= *last);
    }
    friend bool operator==(const Span&, const Span&) = default;
};

/// Refuses last < first, and a span open on both sides.
[[nodiscard]] Result<Span> make_span(std::optional<Day> first, std::optional<Day> last);
/// The days that both hold; nothing where they do not meet.
[[nodiscard]] std::optional<Span> intersect(const Span& a, const Span& b);

/// How exactly the text places a time: the size of the calendar cell that it names.
enum class Granularity : std::uint8_t {
    instant,
    part_of_day,
    day,
    weekend,
    week,
    month,
    season,
    quarter,
    half,
    year,
    decade,
    century,
    millennium,
    interval
};
[[nodiscard]] std::string_view to_string(Granularity granularity); ///< "day", "part of day", …
[[nodiscard]] std::optional<Granularity> parse_granularity(std::string_view name);

/// TIMEX3 `mod` (TimeML 1.2.1): how the text bends the value.
enum class Modifier : std::uint8_t {
    none,
    approx,
    start,
    mid,
    end,
    less_than,
    more_than,
    equal_or_less,
    equal_or_more,
    before,
    after,
    on_or_before,
    on_or_after
};
[[nodiscard]] std::string_view to_timex3(Modifier modifier); ///< "APPROX"; none: ""
[[nodiscard]] std::optional<Modifier> parse_modifier(std::string_view timex3);

/// Clock time as said: minutes and the offset from UTC only where the text gives them.
struct ClockTime {
    std::uint8_t hour = 0;                    ///< 0..24 (24 only as 24:00)
    std::optional<std::uint8_t> minute{};     ///< 0..59
    std::optional<std::uint8_t> second{};     ///< 0..60
    std::optional<std::int16_t> utc_offset{}; ///< minutes east of UTC; absent: unknown, never guessed
    friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

/// `within`: some one (unknown) time inside the span. `lasting`: from first to last day, all of it.
enum class Extent : std::uint8_t { within, lasting };

/// What is known about a time. Coarse never turns fine by itself: "in 2001" has no Day, its span is the year.
struct When {
    Span span{};
    Granularity granularity = Granularity::day;
    Extent extent = Extent::within;
    Modifier modifier = Modifier::none;
    std::optional<ClockTime> clock{}; ///< of an event: `modifier` bends it, not the day
    std::string edtf{};               ///< EDTF (ISO 8601-2) of the same span: "2021-08-23", "2001",
                                      ///< "2021-08-10/2021-08-24", "../2021-08-23"
    double confidence = 1.0;          ///< 0..1: measured precision of the policies that chose it
    friend bool operator==(const When&, const When&) = default;
};

/// The whole calendar cell of that granularity that holds `day` (year: 1 January to 31 December), cut at the
/// ends of the calendar. Decades, centuries and millennia begin with the year that the multiple names:
/// 1990-1999, 1900-1999, 1000-1999. The season is the one of season_span; the weekend that of the day's ISO
/// week, which holds the day only if it is a Saturday or Sunday. instant, part_of_day and interval give the
/// day itself.
[[nodiscard]] Span cell(Day day, Granularity granularity);

/// Meteorological seasons of the northern hemisphere, as news uses them: spring 1 March to 31 May, …;
/// winter of year Y: 1 December Y to the end of February Y+1.
enum class Season : std::uint8_t { spring, summer, autumn, winter };
[[nodiscard]] Span season_span(date::year year, Season season);

/// EDTF of a span: the shortest exact form ("2001", "2021-08", "2021-08-23"), else an interval "A/B", "A/..",
/// "../B" when it lasts, and a set "[A..B]", "[A..]", "[..B]" when it is one unknown day within.
/// The two ends of an interval or a set are written as coarse as both allow: "2021-08/2021-10". A decade,
/// century or millennium within: "199X". A span open on both sides has no EDTF: "". `approx` prints "~".
[[nodiscard]] std::string to_edtf(const Span& span, Extent extent, Modifier modifier = Modifier::none);
/// The same, knowing what the text named: seasons "2021-21", quarters "2021-33", halves "2021-40",
/// "since 2001" "2001/..", and day by day where the text said days. Does not read `when.edtf`.
[[nodiscard]] std::string to_edtf(const When& when);

struct EdtfValue {
    Span span{};
    Extent extent = Extent::within;
    Granularity granularity = Granularity::day;
    bool approximate = false; ///< `~` or `%`
    bool uncertain = false;   ///< `?` or `%`
    friend bool operator==(const EdtfValue&, const EdtfValue&) = default;
};
/// Level 0 and 1 without letter-prefixed years; of level 2 the sets above, quarters and halves. What to_edtf
/// prints gives the same span back, and the same extent, but a date in one piece ("2021-08") is `within`.
/// An end that is unknown ("/2021") is read as open.
[[nodiscard]] Result<EdtfValue> parse_edtf(std::string_view text);

} // namespace dateline
