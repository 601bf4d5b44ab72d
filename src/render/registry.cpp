#include "render/formats/writers.hpp"

#include <fmt/format.h>

namespace dateline {

const std::vector<Writer>& writers() {
    static const std::vector<Writer> all = {
        {"svg", ".svg", "a picture for pages, documents and print", write_svg},
        {"png", ".png", "the picture in pixels, for e-mail and slides", write_png},
        {"pdf", ".pdf", "the picture for print and LaTeX", write_pdf},
        {"html", ".html", "one page with picture, table, evidence, search and filters", write_html},
        {"markdown", ".md", "a list for notes and reports (CommonMark)", write_markdown},
        {"csv", ".csv", "a table for spreadsheets, one event a row", write_csv},
        {"json", ".json", "the whole record, for programs", write_json},
        {"jsonld", ".jsonld", "events in the terms of schema.org, for web pages", write_json_ld},
        {"ics", ".ics", "a calendar (iCalendar, RFC 5545)", write_icalendar},
        {"timelinejs", ".timelinejs.json", "data for TimelineJS 3", write_timelinejs},
        {"vis", ".vis.json", "data for vis-timeline", write_vis},
        {"mermaid", ".mmd", "a Mermaid timeline, for Markdown that draws it", write_mermaid},
        {"timeml", ".tml", "events, times and their relations in the sentences of one article (TimeML)",
         write_timeml},
        {"edtf-csv", ".edtf.csv", "dates as EDTF (ISO 8601-2) and titles", write_edtf_csv}};
    return all;
}

Result<Rendering> render(const Timeline& timeline, std::string_view format, const RenderOptions& options) {
    std::string known;
    for (const Writer& writer : writers()) {
        if (writer.name == format) {
            return writer.write(timeline, options);
        }
        known += known.empty() ? "" : ", ";
        known += writer.name;
    }
    return fail({.fault = Fault::usage,
                 .what = fmt::format("there is no format \"{}\"", format),
                 .remedy = fmt::format("known formats: {}", known)});
}

} // namespace dateline
