// Comma-separated values (RFC 4180), one event a row. `edit_with_csv` of the timeline floor takes the same
// columns back.

#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/formats/writers.hpp"
#include "render/text_lines.hpp"
#include "timeline/spreadsheet_text.hpp"

#include <csv.h>

namespace dateline {

namespace {

class CsvLine {
  public:
    CsvLine& text(std::string_view value) { return raw(kept_as_text(value)); }
    [[nodiscard]] std::string done() { return line_ + "\r\n"; }

  private:
    CsvLine& raw(const std::string& value) {
        const std::size_t size = csv_write(nullptr, 0, value.data(), value.size());
        std::string quoted(size, '\0');
        csv_write(quoted.data(), quoted.size(), value.data(), value.size());
        line_ += (line_.empty() ? "" : ",") + quoted;
        return *this;
    }

    std::string line_{};
};

std::string outlets(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<std::string> names;
    for (const SourceArticle* article : articles_of(event, timeline)) {
        names.push_back(clean_text(article->outlet.empty() ? article->id : article->outlet));
    }
    return join(names, "; ");
}

std::string addresses(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<std::string> urls;
    for (const SourceArticle* article : articles_of(event, timeline)) {
        urls.push_back(web_address(article->url));
    }
    return join(urls, " ");
}

std::string row(const TimelineEvent& event, const Timeline& timeline) {
    const auto day = [](const std::optional<Day>& d) { return d ? to_iso(*d) : std::string(); };
    const Span span = event.when ? event.when->span : Span{};
    CsvLine line;
    line.text(clean_text(event.id))
        .text(clean_text(event.title))
        .text(event.when ? date_in_words(*event.when) : std::string())
        .text(day(span.first))
        .text(day(span.last))
        .text(event.when ? to_string(event.when->granularity) : std::string_view())
        .text(event.when ? event.when->edtf : std::string())
        .text(to_string(event.status))
        .text(actors_in_words(event, timeline))
        .text(clean_text(event.place))
        .text(clean_text(event.type))
        .text(day(event.reported))
        .text(join(sources_of(event), "; "))
        .text(outlets(event, timeline))
        .text(join(quotes_of(event), " / "))
        .text(addresses(event, timeline));
    return line.done();
}

} // namespace

Result<Rendering> write_csv(const Timeline& timeline, const RenderOptions&) {
    CsvLine head;
    for (const std::string_view column :
         {"id", "title", "when", "earliest", "latest", "precision", "edtf", "status", "actors", "place",
          "type", "reported", "says", "outlets", "quotes", "urls"}) {
        head.text(column);
    }
    std::string out = head.done();
    for (const std::vector<TimelineEvent>* events : {&timeline.events, &timeline.undated}) {
        for (const TimelineEvent& event : *events) {
            out += row(event, timeline);
        }
    }
    return Rendering{.bytes = std::move(out)};
}

Result<Rendering> write_edtf_csv(const Timeline& timeline, const RenderOptions&) {
    std::string out = CsvLine().text("edtf").text("title").text("status").text("id").done();
    Losses losses;
    for (const std::vector<TimelineEvent>* events : {&timeline.events, &timeline.undated}) {
        for (const TimelineEvent& event : *events) {
            out += CsvLine()
                       .text(event.when ? event.when->edtf : std::string())
                       .text(clean_text(event.title))
                       .text(to_string(event.status))
                       .text(clean_text(event.id))
                       .done();
            losses.add("events without a date, with an empty field", event.when ? 0 : 1);
        }
    }
    return Rendering{.bytes = std::move(out), .losses = losses.in_words()};
}

} // namespace dateline
