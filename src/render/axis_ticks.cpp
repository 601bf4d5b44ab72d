#include "render/date_words.hpp"
#include "render/font.hpp"
#include "render/text_lines.hpp"
#include "render/time_axis.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {

namespace {

constexpr Length between_labels = px(56);
constexpr Length between_days = px(40); ///< a day's label is two digits
constexpr Length between_minor = px(5);

struct Step {
    AxisUnit unit = AxisUnit::day;
    int days = 1; ///< about; for choosing only
};
constexpr std::array<Step, 9> steps = {{{AxisUnit::day, 1},
                                        {AxisUnit::week, 7},
                                        {AxisUnit::month, 30},
                                        {AxisUnit::quarter, 91},
                                        {AxisUnit::year, 365},
                                        {AxisUnit::five_years, 1826},
                                        {AxisUnit::decade, 3652},
                                        {AxisUnit::century, 36524},
                                        {AxisUnit::millennium, 365242}}};

Day day_at(HalfDays time) {
    const HalfDays days = time >= 0 ? time / 2 : (time - 1) / 2;
    return Day{date::days{static_cast<int>(days)}};
}

int floor_to(int value, int step) {
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

Day first_of(int year, unsigned month) {
    return Day{date::year{year} / date::month{month} / 1};
}

/// The start of the unit that holds `day`.
Day floor_of(Day day, AxisUnit unit) {
    const date::year_month_day ymd{day};
    const int year = static_cast<int>(ymd.year());
    const unsigned month = static_cast<unsigned>(ymd.month());
    switch (unit) {
    case AxisUnit::day:
        return day;
    case AxisUnit::week:
        return day - (date::weekday{day} - date::Monday);
    case AxisUnit::month:
        return first_of(year, month);
    case AxisUnit::quarter:
        return first_of(year, (month - 1) / 3 * 3 + 1);
    case AxisUnit::year:
        return first_of(year, 1);
    case AxisUnit::five_years:
        return first_of(floor_to(year, 5), 1);
    case AxisUnit::decade:
        return first_of(floor_to(year, 10), 1);
    case AxisUnit::century:
        return first_of(floor_to(year, 100), 1);
    case AxisUnit::millennium:
        return first_of(floor_to(year, 1000), 1);
    }
    return day;
}

Day next_of(Day start, AxisUnit unit) {
    const date::year_month_day ymd{start};
    const int year = static_cast<int>(ymd.year());
    const unsigned month = static_cast<unsigned>(ymd.month());
    switch (unit) {
    case AxisUnit::day:
        return start + date::days{1};
    case AxisUnit::week:
        return start + date::days{7};
    case AxisUnit::month:
        return month == 12 ? first_of(year + 1, 1) : first_of(year, month + 1);
    case AxisUnit::quarter:
        return month >= 10 ? first_of(year + 1, 1) : first_of(year, month + 3);
    case AxisUnit::year:
        return first_of(year + 1, 1);
    case AxisUnit::five_years:
        return first_of(year + 5, 1);
    case AxisUnit::decade:
        return first_of(year + 10, 1);
    case AxisUnit::century:
        return first_of(year + 100, 1);
    case AxisUnit::millennium:
        return first_of(year + 1000, 1);
    }
    return start;
}

/// What the label names: a week's tick is labelled with its Monday, a decade's with its first year.
AxisUnit named_unit(AxisUnit step) {
    switch (step) {
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

int days_of(AxisUnit unit) {
    for (const Step& step : steps) {
        if (step.unit == unit) {
            return step.days;
        }
    }
    return 1;
}

Length paper(const AxisPiece& piece, int days) {
    return static_cast<Length>(scaled(2 * HalfDays{days}, piece.scale_length, piece.scale_time));
}

/// How many ticks of a unit stand on the piece.
int count_ticks(const AxisPiece& piece, AxisUnit unit) {
    int count = 0;
    for (Day day = floor_of(day_at(piece.first()), unit); begin_of(day) <= piece.last();
         day = next_of(day, unit)) {
        count += begin_of(day) >= piece.first() ? 1 : 0;
    }
    return count;
}

/// The finest unit with room between its labels; in a short piece the coarsest that still has a tick.
AxisUnit label_unit(const AxisPiece& piece) {
    AxisUnit coarsest = piece.unit;
    for (const Step& step : steps) {
        if (step.unit < piece.unit || paper(piece, step.days) < px(1)) {
            continue;
        }
        const Length least = step.unit == AxisUnit::day ? between_days : between_labels;
        const int ticks = count_ticks(piece, step.unit);
        if (ticks == 0) {
            break;
        }
        if (paper(piece, step.days) >= least || ticks == 1) {
            return step.unit;
        }
        coarsest = step.unit;
    }
    return coarsest;
}

/// The larger unit is named at its first tick only.
std::string label_at(Day day, AxisUnit named, std::optional<Day> before) {
    const date::year_month_day now{day};
    const bool new_year = !before || date::year_month_day{*before}.year() != now.year();
    const bool new_month = new_year || date::year_month_day{*before}.month() != now.month();
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
    if (minor < piece.unit || paper(piece, days_of(minor)) < between_minor) {
        minor = step;
    }
    std::vector<AxisTick> ticks;
    std::optional<Day> labelled;
    const Day last = day_at(piece.last());
    const auto cell_end = [&piece, named](Day day) {
        return std::min(piece.x(begin_of(next_of(day, named))), piece.right);
    };
    if (const Day cut = floor_of(day_at(piece.first()), named);
        named != AxisUnit::day && step == named && begin_of(cut) < piece.first()) {
        // The first month or year is there in part only: it is named too, without a tick.
        AxisTick tick{.x = piece.left, .cell = cell_end(cut) - piece.left};
        tick.label = label_at(cut, named, labelled);
        if (text_width(tick.label, TextStyle::axis) + px(8) <= tick.cell) {
            ticks.push_back(std::move(tick));
            labelled = cut;
        }
    }
    for (Day day = floor_of(day_at(piece.first()), minor); day <= last; day = next_of(day, minor)) {
        const HalfDays time = begin_of(day);
        if (time < piece.first() || time > piece.last()) {
            continue;
        }
        AxisTick tick{.x = piece.x(time), .is_drawn = true, .major = floor_of(day, step) == day};
        if (tick.major) {
            tick.label = label_at(day, named, labelled);
            tick.cell = cell_end(day) - tick.x;
            const bool is_cut = begin_of(next_of(day, named)) > piece.last();
            if (is_cut && named != AxisUnit::day && text_width(tick.label, TextStyle::axis) > tick.cell) {
                tick.label.clear(); // the last month or year is there in part, and too little for its name
            }
            labelled = day;
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
        const HalfDays time = axis.pieces.front().end - 2 * HalfDays{before.days};
        if (time >= axis.pieces.front().begin) {
            ticks.push_back({.x = axis.x(time), .is_drawn = true, .major = true, .label = before.label});
        }
    }
    return ticks;
}

} // namespace dateline
