// JSON for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). Month and day are left out
// where they are not known; how exactly a date is known stands in `display_date`.

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

ordered_json date_of(Day day, Granularity granularity) {
    const date::year_month_day ymd = civil(day);
    const std::size_t size =
        reduced_iso(day, granularity).size() - (static_cast<int>(ymd.year()) < 0 ? 1 : 0);
    ordered_json out{{"year", static_cast<int>(ymd.year())}};
    if (size > 4) {
        out["month"] = static_cast<unsigned>(ymd.month());
    }
    if (size > 7) {
        out["day"] = static_cast<unsigned>(ymd.day());
    }
    return out;
}

std::string body(const TimelineEvent& event, const Timeline& timeline) {
    std::string out;
    const std::string caption = words_of(event, timeline).caption;
    if (!caption.empty()) {
        out += fmt::format("<p>{}</p>", html_text(caption));
    }
    for (const std::string& quoted : quotes_of(event)) {
        out += fmt::format("<blockquote>{}</blockquote>", html_text(quoted));
    }
    for (const SourceArticle* article : articles_of(event, timeline)) {
        const std::string url = web_address(article->url);
        const std::string name =
            html_text(join({clean_text(article->outlet), day_with_year(article->published)}, ", "));
        out += url.empty() ? fmt::format("<p>{}</p>", name)
                           : fmt::format("<p><a href=\"{}\">{}</a></p>", html_text(url), name);
    }
    return out;
}

ordered_json write(const TimelineEvent& event, const Timeline& timeline) {
    const When& when = *event.when;
    const Day first = when.span.first.value_or(when.span.last.value_or(Day{}));
    ordered_json out{{"unique_id", clean_text(event.id)}, {"start_date", date_of(first, when.granularity)}};
    if (const std::optional<ClockTime> clock = moment_of_day(when)) {
        out["start_date"]["hour"] = clock->hour;
        if (clock->minute) {
            out["start_date"]["minute"] = *clock->minute;
        }
    }
    const bool one_cell = when.span.last && reduced_iso(first, when.granularity) ==
                                                reduced_iso(*when.span.last, when.granularity);
    if (when.span.first && when.span.last && !one_cell) {
        out["end_date"] = date_of(*when.span.last, when.granularity);
    }
    out["display_date"] = html_text(date_in_words(when));
    out["text"] = {{"headline", html_text(words_of(event, timeline).title)}, {"text", body(event, timeline)}};
    if (!event.place.empty()) {
        out["group"] = html_text(clean_text(event.place));
    }
    return out;
}

} // namespace

Result<Rendering> write_timelinejs(const Timeline& timeline, const RenderOptions&) {
    const SortedEvents events = sorted_events(timeline);
    ordered_json out{{"title",
                      {{"text",
                        {{"headline", html_text(title_of(timeline))},
                         {"text", fmt::format("<p>{}</p>", html_text(subtitle_of(timeline)))}}}}},
                     {"events", ordered_json::array()}};
    Losses losses;
    for (const TimelineEvent* event : events.dated) {
        out["events"].push_back(write(*event, timeline));
        losses.add("events with an open end, placed at the known one",
                   event->when->span.first && event->when->span.last ? 0 : 1);
    }
    losses.add("events without a date, left out", events.undated.size());
    return Rendering{.bytes = out.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n",
                     .losses = losses.in_words()};
}

} // namespace dateline
