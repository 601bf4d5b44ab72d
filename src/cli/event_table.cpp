#include "cli/event_table.hpp"

#include "cli/table.hpp"
#include "events/clock_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

/// One EDTF date without interval, set or mark: what a reader knows from newspapers.
bool is_plain(std::string_view edtf) {
    return !edtf.empty() &&
           std::all_of(edtf.begin(), edtf.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; }) &&
           edtf.size() <= 10;
}

std::vector<std::string> row(const TimelineEvent& event) {
    return {event.when ? date_words(*event.when) : "",
            event.status == Status::happened ? "" : std::string(to_string(event.status)), event.title};
}

} // namespace

std::string date_words(const When& when) {
    const Span& span = when.span;
    std::string words;
    if (span.is_day()) {
        words = to_iso(*span.first);
    } else if (is_plain(when.edtf) && span.first && span.last) {
        words = when.edtf;
    } else if (span.first && span.last) {
        const std::string cell = to_edtf(span, Extent::lasting);
        words = is_plain(cell) ? cell : fmt::format("{} to {}", to_iso(*span.first), to_iso(*span.last));
    } else if (span.first) {
        words = "since " + to_iso(*span.first);
    } else if (span.last) {
        words = "until " + to_iso(*span.last);
    }
    if (when.clock) {
        return words + " " + (when.modifier == Modifier::none ? clock_text(*when.clock) : clock_phrase(when));
    }
    return when.modifier == Modifier::approx ? "about " + words : words;
}

std::string event_table(const Timeline& timeline, std::size_t width) {
    std::vector<std::vector<std::string>> rows;
    for (const TimelineEvent& event : timeline.events) {
        rows.push_back(row(event));
    }
    const std::size_t dated = rows.size();
    for (const TimelineEvent& event : timeline.undated) {
        rows.push_back(row(event));
    }
    if (rows.empty()) {
        return "no events\n";
    }
    const std::string table = format_table(rows, width);
    if (timeline.undated.empty()) {
        return table;
    }
    std::size_t at = 0;
    for (std::size_t line = 0; line < dated; ++line) {
        at = table.find('\n', at) + 1;
    }
    return fmt::format("{}{}undated\n{}", table.substr(0, at), dated == 0 ? "" : "\n", table.substr(at));
}

} // namespace dateline
