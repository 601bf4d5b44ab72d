#include "layout_faults.hpp"
#include "render/layout_steps.hpp"

#include <dateline/render/render.hpp>
#include <dateline/render/terminal.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

using namespace dateline;

namespace {

Day day(int y, unsigned m, unsigned d) {
    return Day{date::year{y} / date::month{m} / date::day{d}};
}

TimelineEvent event(std::string title, std::optional<Day> first, std::optional<Day> last) {
    TimelineEvent out{.id = title.substr(0, 20), .title = std::move(title)};
    out.when = When{.span = {first, last}};
    out.evidence.push_back({.article = "a", .quote = "A quote.", .expression = "then"});
    return out;
}

Timeline around(std::vector<TimelineEvent> events) {
    Timeline timeline{.title = "What came"};
    timeline.articles.push_back({.id = "a", .title = "News", .outlet = "Post", .published = day(2020, 5, 1)});
    timeline.events = std::move(events);
    return timeline;
}

struct Hostile {
    const char* name = nullptr;
    Timeline timeline{};
};

std::vector<Hostile> hostile_timelines() {
    std::vector<Hostile> all;
    all.push_back({"an end before its start", around({event("Backwards", day(2020, 5, 9), day(2020, 5, 2)),
                                                      event("Forwards", day(2020, 5, 3), day(2020, 5, 4))})});
    all.push_back({"year -500", around({event("Founded", day(-500, 1, 1), day(-500, 12, 31)),
                                        event("Found", day(2020, 4, 3), day(2020, 4, 3))})});
    all.push_back({"year 9999", around({event("The end", day(9999, 12, 31), day(9999, 12, 31)),
                                        event("Now", day(2020, 4, 3), day(2020, 4, 3))})});
    all.push_back({"the farthest days", around({event("First", day(-9999, 1, 1), day(-9999, 1, 1)),
                                                event("Last", day(9999, 12, 31), day(9999, 12, 31))})});
    all.push_back({"a title of a megabyte",
                   around({event(std::string(1U << 20U, 'M'), day(2020, 4, 3), day(2020, 4, 3)),
                           event("Next", day(2020, 4, 5), day(2020, 4, 5))})});
    Timeline marked =
        around({event("</text><script>alert(1)</script>", day(2020, 4, 3), day(2020, 4, 3)),
                event("]]> & <![CDATA[ \" ' --> {{x}}", day(2020, 4, 4), day(2020, 4, 4)),
                event("=1+1\r\n;\tcell|\n- \\end{document}", day(2020, 4, 5), day(2020, 4, 5))});
    marked.title = "</title><script>alert(2)</script>";
    marked.articles.front().url = "javascript:alert(3)";
    marked.events.front().evidence.front().quote = "</blockquote><script>alert(4)</script>";
    all.push_back({"markup", marked});
    Timeline control =
        around({event(std::string("a\0b\x01\x1b[31m\x7f", 9), day(2020, 4, 3), day(2020, 4, 3)),
                event("\xff\xfe\xc3(", day(2020, 4, 4), day(2020, 4, 4)),
                event("\u202e\u2066turned\u0000", day(2020, 4, 5), day(2020, 4, 5))});
    all.push_back({"control characters and broken UTF-8", control});
    all.push_back({"nothing", Timeline{}});
    return all;
}

bool is_json(std::string_view format) {
    return format == "json" || format == "jsonld" || format == "timelinejs" || format == "vis";
}

void check_bytes(std::string_view format, const std::string& bytes) {
    if (format == "svg") {
        pugi::xml_document document;
        CHECK(document.load_buffer(bytes.data(), bytes.size(), pugi::parse_full, pugi::encoding_utf8));
        CHECK(document.select_nodes("//script").empty());
    }
    if (is_json(format)) {
        CHECK(nlohmann::json::accept(bytes));
    }
    if (format != "png" && format != "pdf") {
        CHECK(bytes.find('\0') == std::string::npos);
        CHECK(bytes.find('\x1b') == std::string::npos);
    }
    if (format == "svg" || format == "html") {
        CHECK(bytes.find("<script>alert") == std::string::npos);
        CHECK(bytes.find("href=\"javascript:") == std::string::npos);
    }
}

} // namespace

TEST_CASE("hostile: every format writes it whole or refuses it", "[render][hostile]") {
    for (const Hostile& hostile : hostile_timelines()) {
        for (const Writer& writer : writers()) {
            INFO(hostile.name << " as " << writer.name);
            const Result<Rendering> written = render(hostile.timeline, writer.name, {.zoom = 1});
            if (written) {
                check_bytes(writer.name, written->bytes);
            } else {
                CHECK_FALSE(written.error().what.empty());
            }
        }
        CHECK_FALSE(to_terminal(hostile.timeline, {}).empty());
    }
}

TEST_CASE("hostile: every arrangement stays on its canvas", "[render][hostile][layout]") {
    for (const Hostile& hostile : hostile_timelines()) {
        for (const RenderOptions& options :
             {RenderOptions{.width = 360}, RenderOptions{.width = 724}, RenderOptions{.width = 1200},
              RenderOptions{.page = Page::a4}, RenderOptions{.lanes = Lanes::actor}}) {
            for (const Scale scale :
                 {Scale::automatic, Scale::linear, Scale::collapsed, Scale::log, Scale::ordinal}) {
                INFO(hostile.name << " at " << options.width << " on scale " << static_cast<int>(scale));
                RenderOptions scaled = options;
                scaled.scale = scale;
                const Result<Layout> layout = lay_out_timeline(hostile.timeline, scaled);
                REQUIRE(layout);
                CHECK(listed(faults_of(*layout)) == "");
            }
        }
    }
}
