#include "render/date_words.hpp"
#include "render/font.hpp"
#include "render/text_lines.hpp"
#include "render/time_axis.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

constexpr Length between_labels = px(56);
constexpr Length between_days = px(40); ///< a day's label is two digits
constexpr Length between_minor = px(5);

/// What the label names: a week's tick is labelled with its Monday, a decade's with its first year.
AxisUnit named_unit(AxisUnit step) {
    switch (step) {
    case AxisUnit::hour:
    case AxisUnit::three_hours:
    case AxisUnit::six_hours:
        return AxisUnit::hour;
    case AxisUnit::day:
    case AxisUnit::week:
        return AxisUnit::day;
    case AxisUnit::month:
    case AxisUnit::quarter:
        return AxisUnit::month;
    case AxisUnit::year:
    case AxisUnit::five_years:
    case AxisUnit::decade:
    case AxisUnit::century:
    case AxisUnit::millennium:
        return AxisUnit::year;
    }
    return AxisUnit::day;
}

/// The unit of the small ticks: one that fits into the large ones evenly.
AxisUnit minor_unit(AxisUnit step) {
    switch (step) {
    case AxisUnit::hour:
    case AxisUnit::three_hours:
    case AxisUnit::six_hours:
        return AxisUnit::hour;
    case AxisUnit::day:
    case AxisUnit::week:
        return AxisUnit::day;
    case AxisUnit::month:
    case AxisUnit::quarter:
    case AxisUnit::year:
        return AxisUnit::month;
    case AxisUnit::five_years:
    case AxisUnit::decade:
        return AxisUnit::year;
    case AxisUnit::century:
        return AxisUnit::decade;
    case AxisUnit::millennium:
        return AxisUnit::century;
    }
    return step;
}

Length paper(const AxisPiece& piece, AxisUnit unit) {
    return static_cast<Length>(scaled(length_of(unit), piece.scale_length, piece.scale_time));
}

/// How many ticks of a unit stand on the piece.
int count_ticks(const AxisPiece& piece, AxisUnit unit) {
    int count = 0;
    for (AxisTime time = floor_of(piece.first(), unit); time <= piece.last(); time = next_of(time, unit)) {
        count += time >= piece.first() ? 1 : 0;
    }
    return count;
}

/// The finest unit with room between its labels; in a short piece the coarsest that still has a tick.
AxisUnit label_unit(const AxisPiece& piece) {
    AxisUnit coarsest = piece.unit;
    for (int i = static_cast<int>(piece.unit); i < axis_units; ++i) {
        const auto unit = static_cast<AxisUnit>(i);
        if (paper(piece, unit) < px(1)) {
            continue;
        }
        const int ticks = count_ticks(piece, unit);
        if (ticks == 0) {
            break;
        }
        if (unit == piece.unit && ticks <= 2) {
            return unit; // of a single month or year the piece says which
        }
        if (paper(piece, unit) >= (unit == AxisUnit::day ? between_days : between_labels) || ticks == 1) {
            return unit;
        }
        coarsest = unit;
    }
    return coarsest;
}

/// The larger unit is named at its first tick only; the day of hours stands apart.
std::string label_at(AxisTime time, AxisUnit named, std::optional<AxisTime> before) {
    if (named == AxisUnit::hour) {
        const AxisTime minute = time - floor_of(time, AxisUnit::day);
        return clock_in_words({.hour = static_cast<std::uint8_t>(minute / one_hour)});
    }
    const Day day = day_at(time);
    const date::year_month_day now{day};
    const date::year_month_day last{day_at(before.value_or(time))};
    const bool new_year = !before || last.year() != now.year();
    const bool new_month = new_year || last.month() != now.month();
    std::string year = year_in_words(static_cast<int>(now.year()));
    const std::string_view month = words::months[static_cast<unsigned>(now.month()) - 1];
    if (named == AxisUnit::year) {
        return year;
    }
    if (named == AxisUnit::month) {
        return new_year ? fmt::format("{} {}", month, year) : std::string(month);
    }
    if (new_year) {
        return day_with_year(day);
    }
    return new_month ? day_and_month(day) : fmt::format("{}", static_cast<unsigned>(now.day()));
}

} // namespace

std::vector<AxisTick> ticks_of(const AxisPiece& piece) {
    const AxisUnit step = label_unit(piece);
    const AxisUnit named = named_unit(step);
    AxisUnit minor = minor_unit(step);
    if (minor < piece.unit || paper(piece, minor) < between_minor) {
        minor = step;
    }
    std::vector<AxisTick> ticks;
    std::optional<AxisTime> labelled;
    const auto cell_end = [&piece, named](AxisTime time) {
        return std::min(piece.x(next_of(time, named)), piece.right);
    };
    if (const AxisTime cut = floor_of(piece.first(), named);
        named > AxisUnit::day && step == named && cut < piece.first()) {
        // The first month or year is there in part only: it is named too, without a tick.
        AxisTick tick{.x = piece.left, .cell = cell_end(cut) - piece.left};
        tick.label = label_at(cut, named, labelled);
        if (text_width(tick.label, TextStyle::axis) + px(8) <= tick.cell) {
            ticks.push_back(std::move(tick));
            labelled = cut;
        }
    }
    for (AxisTime time = floor_of(piece.first(), minor); time <= piece.last(); time = next_of(time, minor)) {
        if (time < piece.first()) {
            continue;
        }
        AxisTick tick{.x = piece.x(time), .is_drawn = true, .major = floor_of(time, step) == time};
        if (tick.major) {
            tick.label = label_at(time, named, labelled);
            tick.names_moment = named == AxisUnit::hour;
            tick.cell = tick.names_moment ? 0 : cell_end(time) - tick.x;
            const bool is_cut = next_of(time, named) > piece.last();
            if (is_cut && named > AxisUnit::day && text_width(tick.label, TextStyle::axis) > tick.cell) {
                tick.label.clear(); // the last month or year is there in part, and too little for its name
            }
            labelled = time;
        }
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

std::vector<AxisTick> log_ticks_of(const TimeAxis& axis) {
    struct Before {
        int days = 0;
        std::string label{};
    };
    const auto years = [](const char* count) { return fill(words::years_before, {{"count", count}}); };
    const Before all[] = {{1, std::string(words::day_before)},
                          {7, std::string(words::week_before)},
                          {30, std::string(words::month_before)},
                          {365, std::string(words::year_before)},
                          {3652, years("10")},
                          {36524, years("100")},
                          {365242, years("1000")}};
    std::vector<AxisTick> ticks;
    for (const Before& before : all) {
        const AxisTime time = axis.pieces.front().end - one_day * before.days;
        if (time >= axis.pieces.front().begin) {
            ticks.push_back({.x = axis.x(time), .is_drawn = true, .major = true, .label = before.label});
        }
    }
    return ticks;
}

} // namespace dateline
