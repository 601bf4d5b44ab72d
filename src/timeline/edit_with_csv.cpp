#include "timeline/read_csv.hpp"
#include "timeline/splice_yaml.hpp"
#include "timeline/spreadsheet_text.hpp"
#include "timeline/when_yaml.hpp"
#include "timeline/yaml_quote.hpp"

#include <dateline/timeline/edit.hpp>
#include <dateline/timeline/timeline.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace dateline {

namespace {

class CsvEdits {
  public:
    CsvEdits(const Timeline& timeline, std::string_view file) : file_(file) {
        for (const std::vector<TimelineEvent>* events : {&timeline.events, &timeline.undated}) {
            for (const TimelineEvent& event : *events) {
                events_.emplace(event.id, &event);
            }
        }
    }

    Result<std::vector<YamlEdit>> read(const std::vector<CsvRow>& rows) {
        if (rows.empty()) {
            return fail(Error{.file = std::string(file_), .what = "the table is empty"});
        }
        for (std::size_t i = 0; i < rows.front().fields.size(); ++i) {
            columns_.emplace(rows.front().fields[i], i);
        }
        if (!columns_.contains("id")) {
            return fail(error(rows.front(), "there is no column \"id\"",
                              "its first row has to name the columns as render --to csv does"));
        }
        for (std::size_t i = 1; i < rows.size(); ++i) {
            if (const Result<void> good = read_row(rows[i]); !good) {
                return fail(good.error());
            }
        }
        return std::move(edits_);
    }

  private:
    [[nodiscard]] Error error(const CsvRow& row, std::string what, std::string remedy = {}) const {
        return {.file = std::string(file_),
                .line = row.line,
                .what = std::move(what),
                .remedy = std::move(remedy)};
    }

    /// Nothing where the table has no such column.
    [[nodiscard]] std::optional<std::string> field(const CsvRow& row, const char* column) const {
        const auto at = columns_.find(column);
        if (at == columns_.end() || at->second >= row.fields.size()) {
            return std::nullopt;
        }
        return without_apostrophe(row.fields[at->second]);
    }

    Result<void> read_row(const CsvRow& row) {
        const std::string id = field(row, "id").value_or("");
        const auto found = events_.find(id);
        if (found == events_.end()) {
            return fail(error(
                row, id.empty() ? "this row has no id" : fmt::format("the timeline has no event \"{}\"", id),
                "new events are written into the timeline file itself"));
        }
        const TimelineEvent& event = *found->second;
        const auto text = [&](const char* key, const std::string& old) {
            const std::optional<std::string> now = field(row, key);
            if (now && *now != old) {
                edits_.push_back({id, key, yaml_quote(*now)});
            }
        };
        if (field(row, "title") == std::string()) {
            return fail(error(row, "the title is empty"));
        }
        text("title", event.title);
        text("place", event.place);
        text("type", event.type);
        const std::optional<std::string> status = field(row, "status");
        if (status && !parse_status(*status)) {
            return fail(error(row, fmt::format("status has no value \"{}\"", *status),
                              "write happened, ongoing, planned, possible, claimed, denied or conditional"));
        }
        text("status", std::string(to_string(event.status)));
        return read_date(row, event);
    }

    Result<void> read_date(const CsvRow& row, const TimelineEvent& event) {
        const auto day_text = [](const std::optional<Day>& day) {
            return day ? to_iso(*day) : std::string();
        };
        const Span old = event.when ? event.when->span : Span{};
        const std::string old_edtf = event.when ? event.when->edtf : std::string();
        const std::string edtf = field(row, "edtf").value_or(old_edtf);
        const std::string first = field(row, "earliest").value_or(day_text(old.first));
        const std::string last = field(row, "latest").value_or(day_text(old.last));
        const bool new_edtf = edtf != old_edtf;
        const bool new_days = first != day_text(old.first) || last != day_text(old.last);
        if (!new_edtf && !new_days) {
            return {};
        }
        const bool is_dated = !(new_edtf ? edtf.empty() : first.empty() && last.empty());
        if (is_dated != event.when.has_value()) {
            return fail(error(row,
                              is_dated ? "this event has no date in the timeline, and gets one here"
                                       : "this event has a date in the timeline, and none here",
                              "move it between events and undated in the timeline file"));
        }
        const Result<When> when = new_edtf ? by_edtf(row, edtf) : by_days(row, first, last);
        if (!when) {
            return fail(when.error());
        }
        When dated = *when;
        if (dated.span.is_day() && event.when && event.when->span.is_day()) {
            dated.clock =
                event.when->clock; // the table has no column for the time of day, and takes none away
        }
        edits_.push_back({event.id, "when", when_yaml(dated)});
        return {};
    }

    [[nodiscard]] Result<When> by_edtf(const CsvRow& row, const std::string& text) const {
        const Result<EdtfValue> value = parse_edtf(text);
        if (!value) {
            return fail(error(row, fmt::format("\"{}\" is no EDTF: {}", text, value.error().what),
                              "write it as 2021, 2021-08, 2021-08-23 or 2021-08-10/2021-08-24"));
        }
        return When{.span = value->span,
                    .granularity = value->granularity,
                    .extent = value->extent,
                    .modifier = value->approximate ? Modifier::approx : Modifier::none,
                    .edtf = text};
    }

    [[nodiscard]] Result<When> by_days(const CsvRow& row, const std::string& first,
                                       const std::string& last) const {
        std::vector<std::optional<Day>> days;
        for (const std::string& text : {first, last}) {
            if (text.empty()) {
                days.emplace_back();
                continue;
            }
            const Result<Day> day = parse_day(text);
            if (!day) {
                return fail(error(row, fmt::format("\"{}\" is no day: {}", text, day.error().what),
                                  "write it as 2021-08-23"));
            }
            days.emplace_back(*day);
        }
        const Result<Span> span = make_span(days[0], days[1]);
        if (!span) {
            return fail(error(row, span.error().what, span.error().remedy));
        }
        When when{.span = *span, .granularity = span->is_day() ? Granularity::day : Granularity::interval};
        when.edtf = to_edtf(when);
        return when;
    }

    std::string_view file_;
    std::map<std::string, const TimelineEvent*, std::less<>> events_{};
    std::map<std::string, std::size_t, std::less<>> columns_{};
    std::vector<YamlEdit> edits_{};
};

} // namespace

Result<EditedTimeline> edit_with_csv(std::string_view yaml, std::string_view yaml_file, std::string_view csv,
                                     std::string_view csv_file) {
    const Result<Timeline> timeline = read_yaml(yaml, yaml_file);
    if (!timeline) {
        return fail(timeline.error());
    }
    const Result<std::vector<CsvRow>> rows = read_csv(csv, csv_file);
    if (!rows) {
        return fail(rows.error());
    }
    const Result<std::vector<YamlEdit>> edits = CsvEdits(*timeline, csv_file).read(*rows);
    if (!edits) {
        return fail(edits.error());
    }
    Result<std::string> bytes = splice_yaml(yaml, yaml_file, *edits);
    if (!bytes) {
        return fail(bytes.error());
    }
    if (const Result<Timeline> again = read_yaml(*bytes, yaml_file); !again) {
        return fail(again.error());
    }
    EditedTimeline out{.bytes = std::move(*bytes), .values = edits->size()};
    std::vector<std::string> ids;
    for (const YamlEdit& edit : *edits) {
        ids.push_back(edit.event);
    }
    std::sort(ids.begin(), ids.end());
    out.events = static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
    return out;
}

} // namespace dateline
