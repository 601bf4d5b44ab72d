#include "timeline/noted_timeline.hpp"

#include <dateline/timeline/timeline.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

using namespace dateline;

namespace {

std::string error_of(std::string_view yaml) {
    const Result<Timeline> read = read_yaml(yaml, "t.yaml");
    return read ? "read without an error" : to_string(read.error());
}

/// One event with these lines after its id and title.
std::string event(std::string_view lines) {
    return "dateline: 1\nevents:\n  - id: \"a\"\n    title: \"A\"\n" + std::string(lines);
}

} // namespace

TEST_CASE("yaml: what is wrong is named with its place and its cure", "[timeline][yaml]") {
    CHECK(
        error_of("dateline: 1\nevnts: []\n") ==
        "t.yaml:2:1: the timeline has no key evnts; its keys are: dateline, title, articles, actors, events, "
        "undated");
    CHECK(error_of("dateline: 1\nevents: []\ntitle: \"é\"\ntitle: \"b\"\n") ==
          "t.yaml:4:1: the key title stands twice in the same entry; keep one of them");
    CHECK(error_of("dateline: 2\nevents: []\n") == "t.yaml:1:11: this is version 2 of the timeline file; "
                                                   "this program reads version 1: write \"dateline: "
                                                   "1\"");
    CHECK(error_of("events: []\n") == "t.yaml:1:1: the timeline needs the key dateline");
    CHECK(error_of("dateline: 1\n") == "t.yaml:1:1: the timeline needs the key events");
    CHECK(error_of("") ==
          "t.yaml:1:1: the timeline has to be entries \"key: value\"; its keys are: dateline, "
          "title, articles, actors, events, undated");
    CHECK(error_of("- 1\n") == "t.yaml:1:1: the timeline has to be entries \"key: value\"; its keys are: "
                               "dateline, title, articles, actors, events, undated");
    CHECK(error_of("dateline: 1\nevents: none\n") ==
          "t.yaml:2:9: events has to be a list; write [] for an empty one");
    CHECK(error_of("dateline: 1\nevents:\n  - title: \"A\"\n") == "t.yaml:3:5: an event needs the key id");
    CHECK(error_of(event("")) ==
          "t.yaml:3:5: an event needs the key when; give its date, or move the event to undated");
    CHECK(error_of(event("    when: {date: \"2021-04-31\"}\n"))
              .find("t.yaml:5:18: date: there is no 31 April") == 0);
    CHECK(error_of(event("    when: {date: 2021-04-30}\n")) ==
          "t.yaml:5:18: date has to be a text; write it in double quotes: \"2021-04-30\"");
    CHECK(error_of(event("    when: {precision: \"day\"}\n")) ==
          "t.yaml:5:11: a when needs one of the keys date, earliest, latest, edtf");
    CHECK(error_of(event("    when: {earliest: \"2021-04-30\", latest: \"2021-04-01\"}\n")) ==
          "t.yaml:5:44: latest 2021-04-01 is before earliest 2021-04-30");
    CHECK(error_of(event("    when: {date: \"2021-04-30\", latest: \"2021-05-01\"}\n")) ==
          "t.yaml:5:40: date and latest exclude each other; a day has date only");
    CHECK(error_of(event("    when: {date: \"2021-04-30\", edtf: \"2021-05-01\"}\n")) ==
          "t.yaml:5:38: edtf \"2021-05-01\" contradicts the other dates here; write \"2021-04-30\", or leave "
          "it "
          "out");
    CHECK(
        error_of(event("    when: {date: \"2021-04-30\", precision: \"dya\"}\n"))
            .find("t.yaml:5:43: precision has no value \"dya\"; write one of: instant, part of day, day, ") ==
        0);
    CHECK(error_of(event("    when: {date: \"2021-04-30\", clock: \"25:00\"}\n")) ==
          "t.yaml:5:39: \"25:00\" is no time of day; write it as \"14:30\" or \"14:30+02:00\"");
    CHECK(error_of(event("    when: {date: \"2021-04-30\"}\n    status: \"maybe\"\n")) ==
          "t.yaml:6:13: status has no value \"maybe\"; write one of: happened, ongoing, planned, possible, "
          "claimed, "
          "denied, conditional");
    CHECK(error_of(event("    when: {date: \"2021-04-30\"}\n    salience: 2\n")) ==
          "t.yaml:6:15: salience has to be a number from 0 to 1");
    CHECK(error_of(event("    when: {date: \"2021-04-30\"}\n    place: no\n")) ==
          "t.yaml:6:12: place has to be a text; write it in double quotes: \"no\"");
    CHECK(error_of(event("    when: {date: \"2021-04-30\"}\n    place: [Kabul]\n")) ==
          "t.yaml:6:12: place has to be one text, not a list");
    CHECK(error_of(
              event("    when: {date: \"2021-04-30\"}\n    actors: [{actor: \"x\", role: \"agent\"}]\n")) ==
          "t.yaml:6:22: there is no \"x\" among the actors; add it to actors, or correct the id");
    CHECK(error_of(event("    when: {date: \"2021-04-30\"}\n    evidence: [{article: \"x\"}]\n")) ==
          "t.yaml:6:26: there is no \"x\" among the articles; add it to articles, or correct the id");
    CHECK(error_of("dateline: 1\narticles: [{id: a, published: \"2021-01-01\"}]\nevents: []\nundated:\n  - "
                   "{id: e, title: "
                   "t, evidence: [{article: a, at: [5, 3]}]}\n") ==
          "t.yaml:5:51: at has to be two numbers [begin, end], in that order; count characters from 0, end "
          "exclusive");
    CHECK(error_of("dateline: 1\nevents: []\nundated:\n  - {id: a, title: A}\n  - {id: a, title: B}\n") ==
          "t.yaml:5:10: the id \"a\" is taken by line 4; give this one another id");
    CHECK(error_of("dateline: 1\nevents: []\nundated: [{id: a, title: A, when: {date: \"2021-04-30\"}}]\n") ==
          "t.yaml:3:35: an event under undated has no key when; move it to events");
    CHECK(error_of("dateline: 1\nevents: []\narticles: [{id: a}]\n") ==
          "t.yaml:3:12: an article needs the key published");
}

TEST_CASE("yaml: of several mistakes the first in the file is named", "[timeline][yaml]") {
    CHECK(error_of("dateline: 1\nevents: 3\narticles: 4\nfoo: 5\n").find("t.yaml:2:9:") == 0);
    CHECK(error_of("foo: 5\ndateline: 1\nevents: 3\n").find("t.yaml:3:9:") == 0); // foo is only unknown
    CHECK(error_of("foo: 5\ndateline: 1\n").find("t.yaml:1:1: the timeline has no key foo") == 0);
}

TEST_CASE("yaml: columns count characters, not bytes", "[timeline][yaml]") {
    CHECK(error_of("dateline: 1\nevents: []\ntitle: \"ééé\"\nundated: [{\"é\": 1}]\n")
              .find("t.yaml:4:12: an event has no key é") == 0);
    CHECK(error_of("dateline: 1\nevents: []\nundated: [{id: \"ééé\", foo: 1}]\n")
              .find("t.yaml:3:23: an event has no key foo") == 0);
}

TEST_CASE("yaml: keys of a later version are noted, not refused", "[timeline][yaml]") {
    const auto read =
        read_yaml_with_notes(event("    mood: \"grim\"\n    x-desk: \"foreign\"\n    when: {date: "
                                   "\"2021-08-23\", zone: \"UTC\"}\n"),
                             "t.yaml");
    REQUIRE(read);
    CHECK(read->timeline.events.size() == 1);
    REQUIRE(read->notes.size() == 2);
    CHECK(read->notes[0].find(
              "t.yaml:5:5: an event has no key mood: it is kept and not used; its keys are: ") == 0);
    CHECK(read->notes[1].find("t.yaml:7:32: a when has no key zone") == 0);
    std::string many = "dateline: 1\nevents: []\n";
    for (int i = 0; i < 1000; ++i) {
        many += "key" + std::to_string(i) + ": 1\n";
    }
    const auto limited = read_yaml_with_notes(many, "t.yaml");
    REQUIRE(limited);
    CHECK(limited->notes.size() == 21);
    CHECK(limited->notes.back() == "t.yaml: 980 more keys that are not known");
}

TEST_CASE("yaml: what is not YAML, not one document, not UTF-8 is refused in place", "[timeline][yaml]") {
    CHECK(error_of("dateline: 1\nevents: [\n").find("t.yaml:3:1: this is not YAML: ") == 0);
    CHECK(error_of("dateline: 1\nevents: []\n---\nevents: []\n")
              .find(": a second document begins here; a timeline "
                    "is one document") != std::string::npos);
    CHECK(error_of("dateline: 1\ntitle: \"\xE9\"\n") ==
          "t.yaml:2:9: the bytes here are not UTF-8; convert the file, for example: iconv -f WINDOWS-1252 -t "
          "UTF-8 "
          "FILE");
    CHECK(error_of("dateline: 1\nevents: []\n[a]: 1\n").find("t.yaml:3:1: ") == 0);
}

TEST_CASE("yaml: hostile files end in an error, not in memory or time", "[timeline][yaml]") {
    SECTION("aliases of aliases") {
        std::string bomb = "dateline: 1\ntitle: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string last = fmt::format("*a{}", i - 1);
            bomb += fmt::format("k{0}: &a{0} [{1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}]\n", i, last);
        }
        CHECK(
            error_of(bomb).find("the aliases up to here stand for more than 100000 values; write out what is "
                                "meant") != std::string::npos);
    }
    SECTION("an alias within its own value") {
        CHECK(error_of("dateline: 1\nevents: &a [*a]\n") ==
              "t.yaml:2:13: an alias may not stand inside the value that it names");
    }
    SECTION("nesting") {
        const std::string deep = "dateline: 1\nevents: " + std::string(100000, '[') + "\n";
        CHECK(error_of(deep).find("more than 64 levels of nesting") != std::string::npos);
        const std::string maps = "dateline: 1\nevents: " + std::string(100000, '{') + "\n";
        CHECK(error_of(maps).find("t.yaml:2:") == 0);
    }
}

TEST_CASE("yaml: an alias that people use to save typing is read", "[timeline][yaml]") {
    const Result<Timeline> read = read_yaml("dateline: 1\nevents:\n"
                                            "  - {id: a, title: A, when: &day {date: \"2021-08-15\"}}\n"
                                            "  - {id: b, title: B, when: *day}\n",
                                            "t.yaml");
    REQUIRE(read.has_value());
    CHECK(read->events[0].when == read->events[1].when);
}
