#include "sample.hpp"
#include "timeline/yaml_quote.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <string>

using namespace dateline;

namespace {

/// A timeline with one of everything.
Timeline burns() {
    Timeline t;
    t.title = "CIA director met Taliban leader";
    t.articles = {{.id = "us-taliban-meeting",
                   .title = "CIA director met Taliban leader",
                   .outlet = "Press TV",
                   .published = sample::day("2021-08-24"),
                   .url = "https://example.org/a",
                   .fingerprint = "00ff"}};
    t.actors = {{.id = "abdul-ghani-baradar", .name = "Abdul Ghani Baradar", .type = ActorType::person},
                {.id = "william-burns",
                 .name = "William Burns",
                 .type = ActorType::person,
                 .also = {"Burns", "CIA director"}}};
    TimelineEvent event;
    event.id = "meet-william-burns-abdul-ghani-baradar-2021-08-23";
    event.title = "William Burns meets Abdul Ghani Baradar in Kabul";
    event.when = sample::on("2021-08-23", 0.93);
    event.reported = sample::day("2021-08-24");
    event.type = "meet";
    event.status = Status::claimed;
    event.actors = {{"william-burns", Role::agent}, {"abdul-ghani-baradar", Role::counterpart}};
    event.place = "Kabul";
    event.salience = 0.93;
    Evidence evidence;
    evidence.article = "us-taliban-meeting";
    evidence.event = "e7";
    evidence.quote = "He held a \"secret\" meeting on Monday.";
    evidence.at = {312, 450};
    evidence.trigger = {320, 327};
    evidence.expression = "on Monday";
    evidence.anchor = "publication day 2021-08-24";
    evidence.rule = "weekday, past";
    evidence.because = {"the verb is past", "the day before"};
    evidence.says = {"unnamed US officials", "The Washington Post"};
    evidence.when = When{.span = {std::nullopt, sample::day("2021-08-23")},
                         .granularity = Granularity::interval,
                         .edtf = "[..2021-08-23]"};
    event.evidence = {evidence};
    t.events = {event};
    TimelineEvent lasting = event;
    lasting.id = "rule";
    lasting.when = When{.span = {sample::day("2020-01-01"), std::nullopt},
                        .granularity = Granularity::year,
                        .extent = Extent::lasting,
                        .modifier = Modifier::approx,
                        .clock = ClockTime{.hour = 14, .minute = 30, .utc_offset = -210},
                        .edtf = "2020/.."};
    lasting.evidence.clear();
    lasting.actors.clear();
    t.events.push_back(lasting);
    TimelineEvent undated;
    undated.id = "say";
    undated.title = "says";
    undated.salience = 0.1;
    t.undated = {undated};
    return t;
}

constexpr const char* burns_yaml = R"(dateline: 1
title: "CIA director met Taliban leader"
articles:
  - {id: "us-taliban-meeting", title: "CIA director met Taliban leader", outlet: "Press TV", published: "2021-08-24", url: "https://example.org/a", fingerprint: "00ff"}
actors:
  - {id: "abdul-ghani-baradar", name: "Abdul Ghani Baradar", type: "person"}
  - {id: "william-burns", name: "William Burns", type: "person", also: ["Burns", "CIA director"]}
events:
  - id: "meet-william-burns-abdul-ghani-baradar-2021-08-23"
    title: "William Burns meets Abdul Ghani Baradar in Kabul"
    when: {date: "2021-08-23", precision: "day", edtf: "2021-08-23", confidence: 0.93}
    reported: "2021-08-24"
    type: "meet"
    status: "claimed"
    actors: [{actor: "william-burns", role: "agent"}, {actor: "abdul-ghani-baradar", role: "counterpart"}]
    place: "Kabul"
    salience: 0.93
    evidence:
      - {article: "us-taliban-meeting", quote: "He held a \"secret\" meeting on Monday.", at: [312, 450], trigger: [320, 327], event: "e7", expression: "on Monday", anchor: "publication day 2021-08-24", rule: "weekday, past", because: ["the verb is past", "the day before"], says: ["unnamed US officials", "The Washington Post"], when: {precision: "interval", edtf: "[..2021-08-23]", latest: "2021-08-23"}}
  - id: "rule"
    title: "William Burns meets Abdul Ghani Baradar in Kabul"
    when: {precision: "year", edtf: "2020/..", earliest: "2020-01-01", extent: "lasting", modifier: "APPROX", clock: "14:30-03:30"}
    reported: "2021-08-24"
    type: "meet"
    status: "claimed"
    actors: []
    place: "Kabul"
    salience: 0.93
    evidence: []
undated:
  - id: "say"
    title: "says"
    status: "happened"
    actors: []
    salience: 0.1
    evidence: []
)";

/// Pieces that YAML readers trip over.
std::string awkward_text() {
    std::string out;
    const int pieces = *rc::gen::inRange(1, 5);
    for (int i = 0; i < pieces; ++i) {
        out += *rc::gen::element<std::string>(
            "no", "2001", "2021-08-23", "~", "null", "\"", "\\", "\n", "\r\n", "\t", ": ", " #", "- ", "{",
            "]", "é", "😀", "\x01", "\x7f", "\xC2\x85", "\xC2\xA0", "\xE2\x80\xA8", "\xEF\xBB\xBF",
            "\xEF\xBF\xBF", "&a", "*a", "!t", "%", "@", "`", "'", " ", "<<", "0x1F", "1e3", "word");
    }
    return out;
}

Timeline awkward_timeline() {
    Timeline t = burns();
    t.title = awkward_text();
    t.articles[0].outlet = awkward_text();
    t.articles[0].id = awkward_text();
    t.actors[1].name = awkward_text();
    t.actors[1].id = "x" + awkward_text();
    t.actors[1].also = {awkward_text(), awkward_text()};
    TimelineEvent& event = t.events[0];
    event.id = "y" + awkward_text();
    event.title = awkward_text();
    event.place = awkward_text();
    event.type = awkward_text();
    event.actors[0].actor = t.actors[1].id;
    event.salience = *rc::gen::inRange(0, 1001) / 1000.0;
    Evidence& evidence = event.evidence[0];
    evidence.article = t.articles[0].id;
    evidence.quote = awkward_text();
    evidence.rule = awkward_text();
    evidence.because = {awkward_text()};
    evidence.says = {awkward_text(), "", awkward_text()};
    const auto begin = *rc::gen::inRange<std::uint32_t>(0, 100000);
    evidence.at = {begin, begin + *rc::gen::inRange<std::uint32_t>(0, 1000)};
    return t;
}

} // namespace

TEST_CASE("yaml: the file is laid out for people", "[timeline][yaml]") {
    CHECK(write_yaml(burns()) == burns_yaml);
}

TEST_CASE("yaml: an empty timeline says so", "[timeline][yaml]") {
    CHECK(write_yaml({}) == "dateline: 1\ntitle: \"\"\narticles: []\nactors: []\nevents: []\nundated: []\n");
    CHECK(read_yaml(write_yaml({}), "t.yaml").value() == Timeline{});
}

TEST_CASE("yaml: what is written is read back, value and bytes", "[timeline][yaml]") {
    const Timeline read = read_yaml(burns_yaml, "t.yaml").value();
    CHECK(read == burns());
    CHECK(write_yaml(read) == burns_yaml);
    rc::prop("with awkward texts", [] {
        const Timeline timeline = awkward_timeline();
        const std::string yaml = write_yaml(timeline);
        const Result<Timeline> back = read_yaml(yaml, "t.yaml");
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == timeline);
        RC_ASSERT(write_yaml(*back) == yaml);
    });
}

TEST_CASE("yaml: characters that loaders read in different ways are escaped", "[timeline][yaml]") {
    CHECK(yaml_quote("a\tb\nc\"d\\e") == R"("a\tb\nc\"d\\e")");
    CHECK(yaml_quote("\x01\x7f\xC2\x85") == R"("\x01\x7F\x85")");
    CHECK(yaml_quote("\xE2\x80\xA8\xEF\xBB\xBF\xF0\x9F\xBF\xBF") == R"("\u2028\uFEFF\U0001FFFF")");
    CHECK(yaml_quote("é😀’\xC2\xA0") == "\"é😀’\xC2\xA0\"");
    CHECK(yaml_number(0.93) == "0.93");
    CHECK(yaml_number(0.1) == "0.1");
    CHECK(yaml_number(1.0) == "1");
    CHECK(yaml_number(0.0) == "0");
    CHECK(yaml_number(0.00051) == "0.001");
}

TEST_CASE("yaml: what a person may leave out is filled in", "[timeline][yaml]") {
    const Timeline t = read_yaml("dateline: 1\n"
                                 "events:\n"
                                 "  - id: a\n"
                                 "    title: Kabul falls\n"
                                 "    when: {date: \"2021-08-15\"}\n"
                                 "  - {id: b, title: The war, when: {edtf: \"2001/2021\"}}\n"
                                 "  - {id: c, title: A year, when: {edtf: \"2001\"}}\n",
                                 "t.yaml")
                           .value();
    REQUIRE(t.events.size() == 3);
    CHECK(t.events[0].when == sample::on("2021-08-15"));
    CHECK(t.events[0].salience == 1.0);
    CHECK(t.events[1].when->span == Span{sample::day("2001-01-01"), sample::day("2021-12-31")});
    CHECK(t.events[1].when->extent == Extent::lasting);
    CHECK(t.events[2].when->granularity == Granularity::year);
}
