#include "timeline/when_text.hpp"

#include "events/clock_text.hpp"
#include "timeline/yaml_quote.hpp"

#include <fmt/format.h>

#include <array>

namespace dateline {

namespace {

std::string day_text(Day day) {
    constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    return fmt::format("{} ({})", to_iso(day), weekdays.at(weekday_of(day).c_encoding()));
}

std::string span_text(const Span& span, Extent extent) {
    const bool lasts = extent == Extent::lasting;
    if (span.is_day()) {
        return day_text(*span.first);
    }
    if (span.first && span.last) {
        return lasts ? fmt::format("from {} to {}", day_text(*span.first), day_text(*span.last))
                     : fmt::format("between {} and {}", day_text(*span.first), day_text(*span.last));
    }
    if (span.first) {
        return fmt::format("{} {}", lasts ? "since" : "on or after", day_text(*span.first));
    }
    return span.last ? fmt::format("{} {}", lasts ? "until" : "on or before", day_text(*span.last))
                     : std::string("at a time that no calendar shows");
}

} // namespace

std::string when_text(const When& when) {
    std::string out = when.modifier == Modifier::approx && !when.clock ? "about " : "";
    out += span_text(when.span, when.extent);
    if (when.clock) {
        out += ", " + clock_phrase(when);
    }
    const bool cell =
        !when.clock && when.granularity != Granularity::interval && when.granularity != Granularity::instant;
    if (cell) {
        out += fmt::format(", known to the {}", to_string(when.granularity));
    }
    if (when.confidence < 1.0) {
        out += fmt::format(", confidence {}", yaml_number(when.confidence));
    }
    return out;
}

} // namespace dateline
