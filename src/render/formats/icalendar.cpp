// iCalendar (RFC 5545): days as all-day events, times of day as moments: in UTC where the zone is known, else
// in the reader's ("floating", 3.3.5). What is known to a month or a year becomes an event over all of it
// that says so.

#include "render/axis_units.hpp"
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

constexpr std::size_t most_octets = 75; // of a line, without its end

/// Commas, semicolons and line breaks of a text value (3.3.11).
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ',' || c == ';') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

/// A content line, folded between code points (3.1).
void put(std::string& out, std::string_view name, std::string_view value) {
    const std::string line = fmt::format("{}:{}", name, value);
    std::size_t begin = 0;
    std::size_t most = most_octets;
    while (line.size() - begin > most) {
        std::size_t end = begin + most;
        while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        out += line.substr(begin, end - begin);
        out += "\r\n ";
        begin = end;
        most = most_octets - 1;
    }
    out += line.substr(begin);
    out += "\r\n";
}

std::string basic(Day day) {
    const date::year_month_day ymd = civil(day);
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string moment(Day day, const ClockTime& clock) {
    const AxisTime minute =
        begin_of(day) + clock.hour * one_hour + clock.minute.value_or(0) - clock.utc_offset.value_or(0);
    const AxisTime of_day = minute - begin_of(day_at(minute));
    return fmt::format("{}T{:02}{:02}{:02}{}", basic(day_at(minute)), of_day / one_hour, of_day % one_hour,
                       clock.second.value_or(0), clock.utc_offset ? "Z" : "");
}

std::string_view status_name(Status status) {
    switch (status) {
    case Status::happened:
    case Status::ongoing:
        return "CONFIRMED";
    case Status::denied:
        return "CANCELLED";
    default:
        return "TENTATIVE";
    }
}

bool fits(Day day) {
    return static_cast<int>(civil(day).year()) >= 1;
}

void put_event(std::string& out, const TimelineEvent& event, const Timeline& timeline,
               const std::string& stamp, Losses& losses) {
    const When& when = *event.when;
    const Day first = when.span.first.value_or(when.span.last.value_or(Day{}));
    const Day last = when.span.last.value_or(first);
    const RowWords words = words_of(event, timeline);
    const bool is_day = when.span.is_day();
    losses.add("events with an open end, placed at the known one", when.span.first && when.span.last ? 0 : 1);
    losses.add("events known less exactly than to the day, over all days of their time",
               is_day || when.extent == Extent::lasting ? 0 : 1);
    put(out, "BEGIN", "VEVENT");
    put(out, "UID", escaped(clean_text(event.id)) + "@dateline");
    put(out, "DTSTAMP", stamp);
    if (const std::optional<ClockTime> clock = moment_of_day(when)) {
        put(out, "DTSTART", moment(first, *clock)); // without an end it takes no time
    } else {
        put(out, "DTSTART;VALUE=DATE", basic(first));
        put(out, "DTEND;VALUE=DATE", basic(last + date::days{1}));
    }
    const bool is_bent = when.clock && !moment_of_day(when);
    put(out, "SUMMARY",
        escaped(is_day && !is_bent ? words.title : join({date_in_words(when), words.title}, ": ")));
    std::vector<std::string> lines{words.caption, actors_in_words(event, timeline)};
    for (const std::string& said : quotes_of(event)) {
        lines.push_back(quote(words::quoted, said));
    }
    for (const SourceArticle* article : articles_of(event, timeline)) {
        lines.push_back(
            join({clean_text(article->outlet), day_with_year(article->published), web_address(article->url)},
                 ", "));
    }
    if (const std::string text = join(lines, "\n"); !text.empty()) {
        put(out, "DESCRIPTION", escaped(text));
    }
    if (!event.place.empty()) {
        put(out, "LOCATION", escaped(clean_text(event.place)));
    }
    put(out, "STATUS", status_name(event.status));
    put(out, "TRANSP", "TRANSPARENT");
    put(out, "END", "VEVENT");
}

} // namespace

Result<Rendering> write_icalendar(const Timeline& timeline, const RenderOptions&) {
    Day published{};
    for (const SourceArticle& article : timeline.articles) {
        published = std::max(published, article.published);
    }
    // The time when the entry was made is required; what the timeline knows of it is the last publication.
    const std::string stamp = basic(published) + "T000000Z";
    const SortedEvents events = sorted_events(timeline);
    Losses losses;
    std::string out;
    put(out, "BEGIN", "VCALENDAR");
    put(out, "VERSION", "2.0");
    put(out, "PRODID", "-//Dateline//dateline//EN");
    put(out, "NAME", escaped(title_of(timeline)));
    put(out, "X-WR-CALNAME", escaped(title_of(timeline)));
    for (const TimelineEvent* event : events.dated) {
        const Span& span = event->when->span;
        const bool is_early = (span.first && !fits(*span.first)) || (span.last && !fits(*span.last));
        losses.add("events before the year 1, where iCalendar begins, left out", is_early ? 1 : 0);
        if (!is_early) {
            put_event(out, *event, timeline, stamp, losses);
        }
    }
    losses.add("events without a date, left out", events.undated.size());
    put(out, "END", "VCALENDAR");
    return Rendering{.bytes = std::move(out), .losses = losses.in_words()};
}

} // namespace dateline
