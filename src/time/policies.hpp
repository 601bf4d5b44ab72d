#pragma once

#include "time/scene.hpp"

#include <optional>
#include <string>

/// The questions that only the context can answer, one function each. Every answer carries its reason and
/// the share of cases in which it was right on gold (news of TimeBank and AQUAINT, Wikipedia of WikiWars).
namespace dateline::policies {

struct Choice {
    Cell cell{};
    Direction direction = Direction::any;
    std::string because{};
    double confidence = 1.0;
    std::optional<Day> other{}; ///< first day of the reading that was not taken
    std::string anchor = "publication";
};
using MaybeChoice = std::optional<Choice>; ///< nothing: no such day in the calendar

/// Which day "Monday" is. The publication's own weekday is that day; else the last one; the coming one only
/// where a future verb governs or a cue looks ahead. (news: 91 % are today or before)
[[nodiscard]] MaybeChoice weekday(int weekday, const Scene& scene);
/// Which year "March" is in.
[[nodiscard]] MaybeChoice month(int month, const Scene& scene);
/// Which year "August 31" is in: the nearest.
[[nodiscard]] MaybeChoice month_day(int month, int day, const Scene& scene);
/// Which month "the 15th" is in.
[[nodiscard]] MaybeChoice day_of_month(int day, const Scene& scene);
/// Which year "the third quarter" is in: the last one that has ended, as reports of figures mean it.
[[nodiscard]] MaybeChoice quarter(int quarter, const Scene& scene);
[[nodiscard]] MaybeChoice half(int half, const Scene& scene);
[[nodiscard]] MaybeChoice season(Season season, const Scene& scene);
[[nodiscard]] MaybeChoice holiday(std::string_view name, const Scene& scene);
/// What "the weekend", "the quarter", "the month" is.
/// "The ceremony was held this weekend", said on a Monday: `now` is the weekend to come, the last one is
/// meant.
[[nodiscard]] bool has_just_ended(const Cell& now, const Scene& scene);
[[nodiscard]] MaybeChoice cell_at_hand(Unit unit, const Scene& scene);
/// "will meet within the next month": a report counts from its own day, where its verb is not past.
[[nodiscard]] bool counts_from_now(const Scene& scene);
/// What a shift counts from; `unit` is that of the shift.
[[nodiscard]] Choice anchor(Anchor anchor, Unit unit, const Scene& scene);

} // namespace dateline::policies
