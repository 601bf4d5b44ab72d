#pragma once

#include <dateline/calendar/when.hpp>

#include <cstdint>
#include <string>

namespace dateline {

/// A date as the head of a row: "Sun 15 Aug" with its year apart, so that a group can say the year once.
struct DateLabel {
    std::string first{};  ///< "10–24 Aug", "29 Aug –"
    std::string second{}; ///< "3 Sep"; empty for most
    std::string year{};   ///< "2021", "2022–2023"; empty where the first line holds it ("2001", "Aug 2021")
    std::string clock{};  ///< "5:30 p.m.", "before noon"; empty where no time of day is known
    friend bool operator==(const DateLabel&, const DateLabel&) = default;
};
[[nodiscard]] DateLabel date_label(const When& when);
/// Whether they differ in the time of day at most.
[[nodiscard]] bool is_same_date(const DateLabel& a, const DateLabel& b);

/// The same in one piece, with the year: "Sun 15 Aug 2021, 5:30 p.m.", "10–24 Aug 2021", "29 Aug – 3 Sep
/// 2021".
[[nodiscard]] std::string date_in_words(const When& when);
/// "5 p.m.", "5:30 p.m.", "noon", "midnight", "5 p.m. UTC+2": no finer than it was said.
[[nodiscard]] std::string clock_in_words(const ClockTime& clock);
/// "24 Aug 2021"
[[nodiscard]] std::string day_with_year(Day day);
/// "Tue 24 Aug 2021"
[[nodiscard]] std::string weekday_and_date(Day day);
/// "Tue 24 Aug"
[[nodiscard]] std::string weekday_and_day(Day day);
/// "24 Aug"
[[nodiscard]] std::string day_and_month(Day day);
/// "2021", "44 BC"
[[nodiscard]] std::string year_in_words(int year);
/// "15 August 2021", for assistive technology.
[[nodiscard]] std::string day_in_full(Day day);
/// "20 years", "5 weeks", "7 hours": rounded to the nearest unit; for an axis break.
[[nodiscard]] std::string gap_in_words(std::int64_t minutes);

} // namespace dateline
