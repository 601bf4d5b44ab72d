#include "events/clock_text.hpp"
#include "events/value_names.hpp"

#include <dateline/events/analysis.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using namespace dateline;

namespace {

Day day(std::string_view iso) {
    return parse_day(iso).value();
}

/// One of everything; "é" and "😀" stand before what is counted.
Analysis burns() {
    Analysis a;
    Article& article = a.article;
    article.id = "us-taliban-meeting";
    article.title = "CIA director met \"Taliban\" leader";
    article.published = day("2021-08-24");
    article.published_time = ClockTime{.hour = 9, .minute = 5, .utc_offset = 270};
    article.outlet = "Press TV";
    article.url = "https://example.org/a";
    article.text = "é😀 Burns met Baradar\nin Kabul on Monday, officials said.";
    article.blocks = {{.range = {0, 24}, .kind = BlockKind::headline}, {.range = {25, 60}}};
    Timex timex;
    timex.id = "t1";
    timex.range = {37, 43};
    timex.value = "2021-08-23";
    timex.modifier = Modifier::approx;
    timex.cue = Cue::on;
    timex.when =
        When{.span = {day("2021-08-23"), day("2021-08-23")}, .edtf = "2021-08-23", .confidence = 0.97};
    timex.other_reading = day("2021-08-30");
    timex.derivation = {.rule = "weekday",
                        .tree = "Nearest(Monday)",
                        .anchor = "publication",
                        .anchor_day = day("2021-08-24"),
                        .direction = "past",
                        .because = {"the governing verb is past"}};
    a.timexes = {timex};
    a.actors = {{.id = "burns",
                 .name = "William Burns",
                 .type = ActorType::person,
                 .also = {"Burns"},
                 .mentions = {{7, 12}}},
                {.id = "officials", .name = "officials", .type = ActorType::group, .mentions = {{45, 54}}}};
    Event event;
    event.id = "e1";
    event.trigger = {13, 16};
    event.phrase = {13, 24};
    event.lemma = "meet";
    event.predicate = "meet";
    event.cls = EventClass::occurrence;
    event.type = "meet";
    event.tense = EventTense::past;
    event.aspect = EventAspect::perfective;
    event.polarity = Polarity::neg;
    event.modality = "may";
    event.status = Status::claimed;
    event.title = "William Burns meets Baradar";
    event.salience = 0.93;
    event.time = EventTime{.when = *timex.when,
                           .timex = "t1",
                           .until = "t2",
                           .rule = "day expression in the clause",
                           .because = {"it stands next to it"}};
    event.reported = day("2021-08-24");
    event.participants = {{.role = Role::agent, .range = {7, 12}, .head = {7, 12}, .actor = "burns"},
                          {.role = Role::counterpart, .range = {17, 24}}};
    event.place = "Kabul";
    event.place_range = {28, 33};
    event.attribution = {{.actor = "officials", .name = "officials", .range = {45, 54}, .kind = "says"},
                         {.name = "unnamed"}};
    event.sentence = {0, 60};
    event.same_as = "e1";
    Event lasting;
    lasting.id = "e2";
    lasting.trigger = {55, 59};
    lasting.phrase = lasting.trigger;
    lasting.time = EventTime{.when = {.span = {day("2020-01-01"), std::nullopt},
                                      .granularity = Granularity::year,
                                      .extent = Extent::lasting,
                                      .modifier = Modifier::after,
                                      .clock = ClockTime{.hour = 14},
                                      .edtf = "2020/.."}};
    a.events = {event, lasting};
    return a;
}

std::string error_of(std::string_view json) {
    const Result<Analysis> read = analysis_from_json(json, "a.jsonl", 7);
    return read ? "read without an error" : to_string(read.error());
}

/// A record with this event in it.
std::string with_event(const std::string& event) {
    return R"({"id":"a","published":"2021-08-24","text":"Burns met","events":[)" + event + "]}";
}

} // namespace

TEST_CASE("analysis record: offsets are code points, end exclusive", "[events][record]") {
    const auto record = nlohmann::json::parse(to_json_line(burns()));
    CHECK(record["dateline"] == 1);
    const auto& event = record["events"][0];
    CHECK(event["start"] == 9);
    CHECK(event["end"] == 12);
    CHECK(event["text"] == "met");
    CHECK(event["phrase"]["end"] == 20);
    CHECK(event["participants"][0]["head"]["start"] == 3);
    CHECK(event["place"] == nlohmann::json({{"start", 24}, {"end", 29}, {"name", "Kabul"}}));
    CHECK(record["timexes"][0]["text"] == "Monday");
    CHECK(record["actors"][0]["mentions"][0]["end"] == 8);
}

TEST_CASE("analysis record: names and times are those of the scorers", "[events][record]") {
    const auto record = nlohmann::json::parse(to_json_line(burns()));
    const auto& event = record["events"][0];
    CHECK(event["class"] == "OCCURRENCE");
    CHECK(event["tense"] == "PAST");
    CHECK(event["aspect"] == "PERFECTIVE");
    CHECK(event["polarity"] == "NEG");
    CHECK(event["status"] == "claimed");
    CHECK(event["time"]["value"] == "2021-08-23");
    CHECK(event["time"]["earliest"] == "2021-08-23");
    CHECK(event["time"]["latest"] == "2021-08-23");
    CHECK(event["time"]["precision"] == "day");
    CHECK(event["time"]["timex"] == "t1");
    CHECK_FALSE(event["time"].contains("begin"));
    CHECK(event["reported"]["value"] == "2021-08-24");
    CHECK(record["timexes"][0]["mod"] == "APPROX");
    CHECK(record["timexes"][0]["edtf"] == "2021-08-23");
    const auto& lasting = record["events"][1];
    CHECK_FALSE(lasting.contains("class"));
    CHECK_FALSE(lasting["time"].contains("latest"));
    CHECK(lasting["time"]["begin"] == nlohmann::json({{"earliest", "2020-01-01"}, {"latest", "2020-01-01"}}));
    CHECK(lasting["time"]["end"] == nlohmann::json::object());
}

TEST_CASE("analysis record: the end of a lasting time expression is a place in the text",
          "[events][record]") {
    Analysis a = burns();
    a.timexes[0].when = When{.span = {day("2021-08-10"), day("2021-08-24")},
                             .granularity = Granularity::interval,
                             .extent = Extent::lasting,
                             .edtf = "2021-08-10/2021-08-24"};
    const std::string line = to_json_line(a);
    CHECK(nlohmann::json::parse(line)["timexes"][0]["end"] == 39); // code points, not bytes
    const Result<Analysis> read = analysis_from_json(line, "a.jsonl", 1);
    REQUIRE(read.has_value());
    CHECK(read->timexes.at(0).range == a.timexes[0].range);
    CHECK(read->timexes.at(0).when == a.timexes[0].when);
}

TEST_CASE("analysis record: one line, and what is read back is written alike", "[events][record]") {
    const std::string line = to_json_line(burns());
    CHECK(line.find('\n') == std::string::npos);
    const Result<Analysis> read = analysis_from_json(line, "a.jsonl", 1);
    REQUIRE(read.has_value());
    CHECK(to_json_line(*read) == line);
    CHECK(read->article.text == burns().article.text);
    CHECK(read->article.blocks == burns().article.blocks);
    CHECK(read->timexes.at(0).when == burns().timexes.at(0).when);
    CHECK(read->timexes.at(0).derivation == burns().timexes.at(0).derivation);
    const Event& event = read->events.at(0);
    CHECK(event.trigger == Range{13, 16});
    CHECK(event.sentence == Range{0, 60});
    CHECK(event.attribution.at(0).range == Range{45, 54});
    CHECK(event.same_as == "e1");
    CHECK(read->events.at(1).time->when == burns().events.at(1).time->when);
}

TEST_CASE("analysis record: null is absent, unknown keys are passed over", "[events][record]") {
    const Result<Analysis> read = analysis_from_json(
        R"({"id":"a","published":"2021-08-24","text":"Burns met","mine":{"x":[1]},"timexes":null,
            "events":[{"id":"e","start":6,"end":9,"class":null,"time":{},"place":null}]})",
        "a.jsonl", 1);
    REQUIRE(read.has_value());
    CHECK(read->article.language == "en");
    CHECK_FALSE(read->events.at(0).time.has_value());
    CHECK(read->events.at(0).phrase == Range{6, 9});
    CHECK(read->events.at(0).place.empty());
}

TEST_CASE("analysis record: a value alone places an event", "[events][record]") {
    const auto read = analysis_from_json(
        with_event(R"({"id":"e","start":6,"end":9,"time":{"value":"2021-08/2021-09"}})"), "a.jsonl", 1);
    REQUIRE(read.has_value());
    const When& when = read->events.at(0).time->when;
    CHECK(when.span == Span{day("2021-08-01"), day("2021-09-30")});
    CHECK(when.extent == Extent::lasting);
}

TEST_CASE("analysis record: what is wrong is named with file, line and key", "[events][record]") {
    CHECK(error_of(R"({"id":"é", "published": 2021-08-24})") ==
          "a.jsonl:7:30: the line stops being JSON about here; give one analysis record a line, as dateline "
          "analyze "
          "writes them");
    CHECK(error_of("[1]") == "a.jsonl:7: the line is not an object");
    CHECK(error_of(R"({"published":"2021-08-24","text":""})") == "a.jsonl:7: text is missing");
    CHECK(error_of(R"({"published":"2021-08-24","text":"x"})") == "a.jsonl:7: id is missing");
    CHECK(error_of(R"({"id":"a","text":"x"})") ==
          "a.jsonl:7: published is missing; give the day the article appeared, as \"2021-08-24\"");
    CHECK(error_of(R"({"id":"a","text":"x","published":"2021-02-30"})")
              .find("a.jsonl:7: published: there is no ") == 0);
    CHECK(error_of(R"({"dateline":2,"id":"a","text":"x","published":"2021-02-03"})") ==
          "a.jsonl:7: dateline is 2, and this program reads version 1");
    CHECK(error_of(R"({"id":3,"text":"x","published":"2021-02-03"})") ==
          "a.jsonl:7: id is not a text; write it in double quotes");
    CHECK(error_of(with_event(R"({"id":"e","start":6,"end":10})")) ==
          "a.jsonl:7: events[0].start and events[0].end are no range of the text, which has 9 characters; "
          "count "
          "Unicode code points from 0, end exclusive");
    CHECK(error_of(with_event(R"({"id":"e","start":6,"end":5})")).find("are no range") != std::string::npos);
    CHECK(error_of(with_event(R"({"id":"e","start":-1,"end":5})")).find("are no range") != std::string::npos);
    CHECK(error_of(with_event(R"({"id":"e","start":6,"end":1e99})")).find("are no range") !=
          std::string::npos);
    CHECK(error_of(with_event(R"({"id":"e"})")) == "a.jsonl:7: events[0].start is missing");
    CHECK(error_of(with_event(R"({"id":"e","start":6,"end":9,"class":"EVENT"})")) ==
          "a.jsonl:7: events[0].class has no value \"EVENT\"");
    CHECK(error_of(with_event(R"({"id":"e","start":6,"end":9,"salience":2})")) ==
          "a.jsonl:7: events[0].salience is not a number from 0 to 1");
    CHECK(error_of(with_event(
              R"({"id":"e","start":6,"end":9,"time":{"earliest":"2021-08-24","latest":"2021-08-23"}})")) ==
          "a.jsonl:7: events[0].time.latest 2021-08-23 is before events[0].time.earliest 2021-08-24");
    CHECK(error_of(with_event(R"({"id":"e","start":6,"end":9,"participants":{}})")) ==
          "a.jsonl:7: events[0].participants is not a list");
    CHECK(error_of("{\"id\":\"\xE9\"}").find("a.jsonl:7:8: the bytes here are not UTF-8") == 0);
}

TEST_CASE("analysis record: nesting without end is an error, not a crash", "[events][record]") {
    const std::string deep(1000000, '[');
    CHECK(error_of(deep).find("the line stops being JSON") != std::string::npos);
    CHECK(error_of(R"({"id":"a","published":"2021-08-24","text":"x","more":)" + deep +
                   std::string(1000000, ']') + "}") == "read without an error");
}

TEST_CASE("value names: every value has a name that leads back to it", "[events][record]") {
    for (int i = 0; i <= static_cast<int>(Status::conditional); ++i) {
        CHECK(parse_status(to_string(static_cast<Status>(i))) == static_cast<Status>(i));
    }
    for (int i = 0; i <= static_cast<int>(EventClass::state); ++i) {
        CHECK(parse_event_class(to_string(static_cast<EventClass>(i))) == static_cast<EventClass>(i));
    }
    for (int i = 0; i <= static_cast<int>(EventTense::pastpart); ++i) {
        CHECK(parse_event_tense(to_string(static_cast<EventTense>(i))) == static_cast<EventTense>(i));
    }
    for (int i = 0; i <= static_cast<int>(EventAspect::perfective_progressive); ++i) {
        CHECK(parse_event_aspect(to_string(static_cast<EventAspect>(i))) == static_cast<EventAspect>(i));
    }
    for (int i = 0; i <= static_cast<int>(Role::other); ++i) {
        CHECK(parse_role(to_string(static_cast<Role>(i))) == static_cast<Role>(i));
    }
    for (int i = 0; i <= static_cast<int>(ActorType::other); ++i) {
        CHECK(parse_actor_type(to_string(static_cast<ActorType>(i))) == static_cast<ActorType>(i));
    }
    CHECK(parse_polarity(to_string(Polarity::neg)) == Polarity::neg);
    CHECK_FALSE(parse_role("victim").has_value());
}

TEST_CASE("clock: prints what is known and reads it back", "[events][record]") {
    CHECK(clock_text({.hour = 9}) == "09");
    CHECK(clock_text({.hour = 24, .minute = 0}) == "24:00");
    CHECK(clock_text({.hour = 9, .minute = 5, .second = 60, .utc_offset = -30}) == "09:05:60-00:30");
    for (const char* text :
         {"09", "14:30", "14:30:05", "14+02:00", "14:30-03:30", "24:00", "23:59:60+00:00"}) {
        const std::optional<ClockTime> clock = parse_clock_text(text);
        REQUIRE(clock.has_value());
        CHECK(clock_text(*clock) == text);
    }
    for (const char* text : {"", "9", "25", "24:30", "12:60", "12:3", "12:30:61", "12-2:00", "12+24:00",
                             "12Z", "1a:30", "12.30", "12:30:05x"}) {
        CHECK_FALSE(parse_clock_text(text).has_value());
    }
}
