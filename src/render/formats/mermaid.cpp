// A Mermaid timeline (https://mermaid.js.org/syntax/timeline.html): periods in order, without a scale.

#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/formats/writers.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

namespace dateline {

namespace {

/// Colons part events and number signs begin codes; both are written as codes, as is what HTML would read.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view(":;#<>&\"`%{}").find(c) != std::string_view::npos) {
            out += fmt::format("#{};", static_cast<int>(c));
        } else {
            out += c;
        }
    }
    return out;
}

std::string entry(const TimelineEvent& event, const Timeline& timeline) {
    const RowWords words = words_of(event, timeline);
    const std::string doubt = event.status == Status::happened || event.status == Status::denied
                                  ? std::string()
                                  : fmt::format(" ({})", to_string(event.status));
    return escaped(words.title + doubt);
}

} // namespace

Result<Rendering> write_mermaid(const Timeline& timeline, const RenderOptions&) {
    const SortedEvents events = sorted_events(timeline);
    std::string out = fmt::format("timeline\n    title {}\n", escaped(title_of(timeline)));
    std::string section;
    std::string period;
    for (const TimelineEvent* event : events.dated) {
        // Mermaid leaves out what stands before the first section, so every event is in one.
        const Day day = event->when->span.first.value_or(event->when->span.last.value_or(Day{}));
        const std::string year = year_in_words(static_cast<int>(civil(day).year()));
        if (year != section) {
            out += fmt::format("    section {}\n", escaped(year));
            section = year;
            period.clear();
        }
        const DateLabel label = date_label(*event->when);
        const std::string words = escaped(label.year == year ? join({label.first, label.second}, " ")
                                                             : date_in_words(*event->when));
        out += fmt::format("        {} : {}\n", words == period ? std::string(words.size(), ' ') : words,
                           entry(*event, timeline));
        period = words;
    }
    if (!events.undated.empty()) {
        out += fmt::format("    section {}\n", escaped(words::no_date));
        for (const TimelineEvent* event : events.undated) {
            out += fmt::format("        – : {}\n", entry(*event, timeline));
        }
    }
    Losses losses;
    losses.add("events in order, not to scale", events.dated.size());
    losses.add("pieces of evidence left out", [&] {
        std::size_t count = 0;
        for (const std::vector<TimelineEvent>* list : {&timeline.events, &timeline.undated}) {
            for (const TimelineEvent& event : *list) {
                count += event.evidence.size();
            }
        }
        return count;
    }());
    return Rendering{.bytes = std::move(out), .losses = losses.in_words()};
}

} // namespace dateline
