#include "stories.hpp"

#include <dateline/render/render.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline;
using nlohmann::json;

namespace {

Rendering made(const Timeline& timeline, std::string_view format) {
    const Result<Rendering> out = render(timeline, format, {});
    REQUIRE(out);
    return *out;
}

json parsed(const Timeline& timeline, std::string_view format) {
    return json::parse(made(timeline, format).bytes);
}

std::vector<std::string> lines_of(const std::string& text, const std::string& end) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t to = text.find(end, at);
        REQUIRE(to != std::string::npos);
        lines.push_back(text.substr(at, to - at));
        at = to + end.size();
    }
    return lines;
}

/// Fields of one line of comma-separated values without line breaks inside.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::string field;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
                field += line[++i];
            } else {
                quoted = !quoted;
            }
        } else if (line[i] == ',' && !quoted) {
            fields.push_back(field);
            field.clear();
        } else {
            field += line[i];
        }
    }
    fields.push_back(field);
    return fields;
}

Timeline one(TimelineEvent event) {
    Timeline timeline;
    timeline.title = "One";
    timeline.articles.push_back({.id = "a", .published = *parse_day("2021-08-24")});
    (event.when ? timeline.events : timeline.undated).push_back(std::move(event));
    return timeline;
}

When month(int year, unsigned number) {
    const Day first{date::year{year} / date::month{number} / date::day{1}};
    const Span span = cell(first, Granularity::month);
    return {.span = span, .granularity = Granularity::month, .edtf = to_edtf(span, Extent::within)};
}

} // namespace

TEST_CASE("formats: every format takes every story", "[render][formats]") {
    for (const Writer& writer : writers()) {
        for (const stories::Named& story : stories::all) {
            INFO(writer.name << " of " << story.name);
            if (writer.name == "timeml" && story.make().articles.size() != 1) {
                continue; // it says so: see its own test
            }
            const Rendering first = made(story.make(), writer.name);
            CHECK_FALSE(first.bytes.empty());
            CHECK((first.bytes == made(story.make(), writer.name).bytes));
        }
    }
}

TEST_CASE("formats: a month stays a month", "[render][formats]") {
    const Timeline timeline = one({.id = "x", .title = "Bridge opens", .when = month(2021, 8)});
    CHECK(parsed(timeline, "timelinejs")["events"][0]["start_date"] == json{{"year", 2021}, {"month", 8}});
    CHECK_FALSE(parsed(timeline, "timelinejs")["events"][0].contains("end_date"));
    CHECK(parsed(timeline, "jsonld")["itemListElement"][0]["item"]["startDate"] == "2021-08");
    const json item = parsed(timeline, "vis")["items"][0];
    CHECK(item["start"] == "2021-08-01");
    CHECK(item["end"] == "2021-09-01");
    CHECK(item["className"] == "window happened");
    const std::string calendar = made(timeline, "ics").bytes;
    CHECK(calendar.find("DTSTART;VALUE=DATE:20210801\r\nDTEND;VALUE=DATE:20210901\r\n") != std::string::npos);
    CHECK(calendar.find("SUMMARY:Aug 2021: Bridge opens\r\n") != std::string::npos);
    CHECK(fields_of(lines_of(made(timeline, "edtf-csv").bytes, "\r\n")[1])[0] == "2021-08");
}

TEST_CASE("formats: what cannot be said is counted", "[render][formats]") {
    const Timeline timeline = one({.id = "x", .title = "Bridge opens"});
    CHECK(made(timeline, "ics").losses == std::vector<std::string>{"events without a date, left out: 1"});
    CHECK(made(timeline, "timelinejs").losses ==
          std::vector<std::string>{"events without a date, left out: 1"});
    CHECK(made(timeline, "json").losses.empty());
    CHECK(made(timeline, "csv").losses.empty());
}

TEST_CASE("formats: lines of a calendar have at most 75 octets and whole code points",
          "[render][formats][ics]") {
    for (const stories::Named& story : stories::all) {
        for (const std::string& line : lines_of(made(story.make(), "ics").bytes, "\r\n")) {
            CHECK(line.size() <= 75);
            const auto first =
                static_cast<unsigned char>(line.size() > 1 ? line[line[0] == ' ' ? 1 : 0] : 'x');
            CHECK((first & 0xC0U) != 0x80U);
        }
    }
}

TEST_CASE("formats: a time of day is a moment where a format knows moments", "[render][formats]") {
    const Day day{date::year{2021} / 8 / 15};
    Timeline timeline = one({.id = "x",
                             .title = "Kabul falls",
                             .when = When{.span = {day, day},
                                          .granularity = Granularity::instant,
                                          .clock = ClockTime{.hour = 1, .minute = 30, .utc_offset = 120},
                                          .edtf = "2021-08-15"}});
    CHECK(made(timeline, "ics").bytes.find("DTSTART:20210814T233000Z\r\n") != std::string::npos);
    CHECK(parsed(timeline, "timelinejs")["events"][0]["start_date"] ==
          json{{"year", 2021}, {"month", 8}, {"day", 15}, {"hour", 1}, {"minute", 30}});
    CHECK(parsed(timeline, "vis")["items"][0]["start"] == "2021-08-15T01:30+02:00");
    CHECK(parsed(timeline, "jsonld")["itemListElement"][0]["item"]["startDate"] == "2021-08-15T01:30+02:00");
    timeline.events[0].when->clock = ClockTime{.hour = 24, .minute = 0};
    CHECK(made(timeline, "ics").bytes.find("DTSTART:20210816T000000\r\n") != std::string::npos);
    timeline.events[0].when->modifier = Modifier::before;
    CHECK(made(timeline, "ics").bytes.find("DTSTART;VALUE=DATE:20210815\r\n") != std::string::npos);
    CHECK(parsed(timeline, "vis")["items"][0]["start"] == "2021-08-15");
}

TEST_CASE("formats: a calendar has no event before the year 1", "[render][formats][ics]") {
    const Day day{date::year{-43} / date::month{3} / date::day{15}};
    const Timeline timeline = one({.id = "x", .title = "Caesar dies", .when = When{.span = {day, day}}});
    const Rendering calendar = made(timeline, "ics");
    CHECK(calendar.bytes.find("VEVENT") == std::string::npos);
    CHECK(calendar.losses ==
          std::vector<std::string>{"events before the year 1, where iCalendar begins, left out: 1"});
    CHECK(parsed(timeline, "vis")["items"][0]["start"] == "-000043-03-15");
    CHECK(parsed(timeline, "timelinejs")["events"][0]["start_date"]["year"] == -43);
}

TEST_CASE("formats: a spreadsheet runs nothing", "[render][formats][csv]") {
    const Timeline timeline = one({.id = "x", .title = "=HYPERLINK(\"http://x\", \"y\")", .place = "@here"});
    const std::vector<std::string> fields = fields_of(lines_of(made(timeline, "csv").bytes, "\r\n")[1]);
    CHECK(fields[1] == "'=HYPERLINK(\"http://x\", \"y\")");
    CHECK(fields[9] == "'@here");
}

TEST_CASE("formats: hostile text stays text", "[render][formats]") {
    TimelineEvent event{.id = "x", .title = "</script><script>alert(1)</script> # [a](javascript:b) : c"};
    event.when = month(2021, 8);
    event.evidence.push_back({.article = "a", .quote = "<img src=x onerror=alert(1)>"});
    Timeline timeline = one(std::move(event));
    timeline.articles.front().url = "javascript:alert(1)";
    for (const char* format : {"html", "markdown", "jsonld", "timelinejs", "vis", "mermaid", "ics", "csv"}) {
        INFO(format);
        CHECK(made(timeline, format).bytes.find("\"javascript:") == std::string::npos);
    }
    CHECK(made(timeline, "html").bytes.find("<script>alert") == std::string::npos);
    CHECK(made(timeline, "html").bytes.find("<img") == std::string::npos);
    CHECK(made(timeline, "markdown").bytes.find("\\<script\\>") != std::string::npos);
    CHECK(made(timeline, "mermaid").bytes.find("<script>") == std::string::npos);
    CHECK(parsed(timeline, "vis")["items"][0]["content"].get<std::string>().find('<') == std::string::npos);
}

TEST_CASE("page: each event of the picture leads to its row", "[render][formats][html]") {
    const std::string page = made(stories::dam(), "html").bytes;
    std::size_t links = 0;
    for (std::size_t at = page.find("href=\"#e"); at != std::string::npos;
         at = page.find("href=\"#e", at + 1)) {
        const std::size_t begin = at + 7;
        const std::string id = page.substr(begin, page.find('"', begin) - begin);
        if (id != "events") {
            CHECK(page.find("<tr id=\"" + id + "\"") != std::string::npos);
            ++links;
        }
    }
    CHECK(links == 18); // in the wide picture and in the narrow one
}

TEST_CASE("page: the words behind a date are marked in their sentence", "[render][formats][html]") {
    TimelineEvent event{.id = "x", .title = "Bridge opens"};
    event.when = month(2021, 8);
    event.evidence.push_back({.article = "a",
                              .quote = "Élise said the bridge opened in August.",
                              .at = {100, 139},
                              .trigger = {122, 128},
                              .expression = "in August"});
    const std::string page = made(one(std::move(event)), "html").bytes;
    CHECK(page.find("<blockquote>Élise said the bridge <mark class=\"what\">opened</mark> "
                    "<mark class=\"when\">in August</mark>.</blockquote>") != std::string::npos);
}

TEST_CASE(
    "timeml: events and times are marked in their sentences and related, and several articles are refused",
    "[render][timeml]") {
    Timeline timeline{.title = "A sale"};
    timeline.articles.push_back({.id = "a", .title = "A sale", .published = Day{date::year{2021} / 8 / 24}});
    TimelineEvent event{.id = "sell", .title = "The mill is sold"};
    event.when = When{.span = {Day{date::year{2021} / 8 / 23}, Day{date::year{2021} / 8 / 23}}};
    event.status = Status::denied;
    event.evidence.push_back({.article = "a",
                              .quote = "Köln's mill was sold on Monday.",
                              .at = {100, 131},
                              .trigger = {116, 120},
                              .expression = "on Monday"});
    timeline.events.push_back(event);
    const auto written = render(timeline, "timeml", {});
    REQUIRE(written);
    for (const char* part :
         {"<EVENT eid=\"e1\" class=\"OCCURRENCE\">sold</EVENT>",
          "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-08-23\">on Monday</TIMEX3>", "polarity=\"NEG\"",
          "relType=\"IS_INCLUDED\" eventInstanceID=\"ei1\" relatedToTime=\"t1\""}) {
        INFO(part);
        CHECK(written->bytes.find(part) != std::string::npos);
    }
    timeline.articles.push_back({.id = "b", .title = "Another"});
    const auto refused = render(timeline, "timeml", {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().remedy == "write the articles themselves: dateline tag --format timeml");
}
