#pragma once

#include <dateline/timeline/timeline.hpp>

#include <string>

namespace dateline::stories {

// Hand-made timelines: an invented river, an invented dam, invented people.

/// Nine events: a year long ago, two weeks with an inexact start, same-day events, claimed, planned, undated.
[[nodiscard]] Timeline dam();
[[nodiscard]] Timeline three_events();
[[nodiscard]] Timeline twelve_events();
/// 45 events in six weeks; most are ticks.
[[nodiscard]] Timeline many_events();
[[nodiscard]] Timeline one_day();
[[nodiscard]] Timeline only_undated();
/// Each kind of span and window, open and inexact on each side.
[[nodiscard]] Timeline only_spans();
/// Every status, on days, windows and spans.
[[nodiscard]] Timeline every_status();
/// Titles of three lines, words without blanks, captions longer than a line.
[[nodiscard]] Timeline long_titles();
/// Chinese, Hebrew, Arabic, combining marks, emoji; and text that would break a page if it were not escaped.
[[nodiscard]] Timeline scripts();
/// Three articles of three days that disagree on a date.
[[nodiscard]] Timeline three_outlets();
/// Five bursts, each decades apart: more breaks than an axis bears.
[[nodiscard]] Timeline bursts();

/// Seven people and bodies who meet, sue and accuse each other, some of it claimed or planned.
[[nodiscard]] Timeline quarrel();

struct Named {
    const char* name = nullptr;
    Timeline (*make)() = nullptr;
};
inline constexpr Named all[] = {{"dam", dam},
                                {"three_events", three_events},
                                {"twelve_events", twelve_events},
                                {"many_events", many_events},
                                {"one_day", one_day},
                                {"only_undated", only_undated},
                                {"only_spans", only_spans},
                                {"every_status", every_status},
                                {"long_titles", long_titles},
                                {"scripts", scripts},
                                {"three_outlets", three_outlets},
                                {"bursts", bursts}};

} // namespace dateline::stories
