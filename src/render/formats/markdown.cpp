// CommonMark: a list of events under their years, for reports and notes.

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

/// Text that means nothing else to CommonMark, nor to the tables of its dialects.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>&~|#$").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

std::string item(const TimelineEvent& event, const Timeline& timeline) {
    const RowWords words = words_of(event, timeline);
    const std::string date = event.when ? fmt::format("**{}** ", escaped(date_in_words(*event.when))) : "";
    const std::string caption =
        words.caption.empty() ? "" : fmt::format("  \n  *{}*", escaped(words.caption));
    return fmt::format("- {}{}{}\n", date, escaped(words.title), caption);
}

std::string source(const SourceArticle& article) {
    const std::string title = clean_text(article.title);
    const std::string url = web_address(article.url);
    std::string name = escaped(title.empty() ? article.id : title);
    if (!url.empty()) {
        name = fmt::format("[{}](<{}>)", name, url);
    }
    return "- " + join({escaped(clean_text(article.outlet)), name, day_with_year(article.published)}, ", ") +
           "\n";
}

} // namespace

Result<Rendering> write_markdown(const Timeline& timeline, const RenderOptions&) {
    const SortedEvents events = sorted_events(timeline);
    std::string out =
        fmt::format("# {}\n\n{}\n", escaped(title_of(timeline)), escaped(subtitle_of(timeline)));
    std::string section;
    for (const TimelineEvent* event : events.dated) {
        const Day day = event->when->span.first.value_or(event->when->span.last.value_or(Day{}));
        const std::string year = year_in_words(static_cast<int>(civil(day).year()));
        if (year != section) {
            out += fmt::format("\n## {}\n\n", year);
            section = year;
        }
        out += item(*event, timeline);
    }
    if (!events.undated.empty()) {
        out += fmt::format("\n## {}\n\n", words::no_date);
        for (const TimelineEvent* event : events.undated) {
            out += item(*event, timeline);
        }
    }
    if (!timeline.articles.empty()) {
        out += fmt::format("\n## {}\n\n", words::sources_heading);
        for (const SourceArticle& article : timeline.articles) {
            out += source(article);
        }
    }
    return Rendering{.bytes = std::move(out)};
}

} // namespace dateline
