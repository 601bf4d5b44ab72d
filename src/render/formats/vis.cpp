// Items and groups for vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/). Its ends are
// moments that no longer belong to the item; `content` and `title` are read as HTML.

#include "events/clock_text.hpp"
#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/formats/html_text.hpp"
#include "render/formats/writers.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using nlohmann::ordered_json;

/// The form of dates that JavaScript's Date reads for all years: "-000044-03-15".
std::string moment(Day day) {
    const date::year_month_day ymd = civil(day);
    const int year = static_cast<int>(ymd.year());
    const std::string month_day =
        fmt::format("{:02}-{:02}", static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return year < 0      ? fmt::format("-{:06}-{}", -year, month_day)
           : year > 9999 ? fmt::format("+{:06}-{}", year, month_day)
                         : fmt::format("{:04}-{}", year, month_day);
}

ordered_json write(const TimelineEvent& event, const Timeline& timeline) {
    const When& when = *event.when;
    const RowWords words = words_of(event, timeline);
    const Day first = when.span.first.value_or(when.span.last.value_or(Day{}));
    ordered_json out{
        {"id", clean_text(event.id)}, {"content", html_text(words.title)}, {"start", moment(first)}};
    if (const std::optional<ClockTime> clock = moment_of_day(when)) {
        ClockTime full = *clock; // JavaScript's Date reads no hour alone
        full.minute = clock->minute.value_or(0);
        out["start"] = fmt::format("{}T{}", moment(first), clock_text(full));
    }
    const bool has_ends = when.span.first && when.span.last && !when.span.is_day();
    if (has_ends) {
        out["end"] = moment(*when.span.last + date::days{1});
    }
    out["type"] = has_ends ? "range" : "point";
    out["className"] =
        fmt::format("{} {}", has_ends ? when.extent == Extent::lasting ? "span" : "window" : "day",
                    to_string(event.status));
    out["title"] = html_text(join({date_in_words(when), words.caption}, " · "));
    return out;
}

} // namespace

Result<Rendering> write_vis(const Timeline& timeline, const RenderOptions&) {
    const SortedEvents events = sorted_events(timeline);
    ordered_json out{{"items", ordered_json::array()}};
    Losses losses;
    for (const TimelineEvent* event : events.dated) {
        out["items"].push_back(write(*event, timeline));
        losses.add("events with an open end, placed at the known one",
                   event->when->span.first && event->when->span.last ? 0 : 1);
        losses.add("events known less exactly than to the day, as ranges of the class \"window\"",
                   event->when->span.is_day() || event->when->extent == Extent::lasting ? 0 : 1);
    }
    losses.add("events without a date, left out", events.undated.size());
    return Rendering{.bytes = out.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n",
                     .losses = losses.in_words()};
}

} // namespace dateline
