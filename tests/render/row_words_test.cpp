#include "render/event_mark.hpp"
#include "render/row_words.hpp"
#include "stories.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Day day(unsigned d) {
    return Day{date::year{2023} / date::May / date::day{d}};
}

TimelineEvent on(unsigned d) {
    TimelineEvent event;
    event.title = "The keeper opens the lock";
    event.when = When{.span = {day(d), day(d)}};
    return event;
}

std::string caption(const TimelineEvent& event) {
    Timeline timeline;
    timeline.articles.push_back({.id = "a1", .outlet = "Courier", .published = day(16)});
    return words_of(event, timeline).caption;
}

} // namespace

TEST_CASE("row words: who claims it is named, and through whom", "[render][words]") {
    TimelineEvent event = on(7);
    event.status = Status::claimed;
    CHECK(caption(event) == "claimed");
    event.evidence.push_back({.article = "a1", .says = {"The Post", "unnamed officials"}});
    CHECK(caption(event) == "claimed by unnamed officials, via The Post");
}

TEST_CASE("row words: what is denied begins with that word", "[render][words]") {
    TimelineEvent event = on(7);
    event.status = Status::denied;
    CHECK(words_of(event, {}).title == "Denied: The keeper opens the lock");
}

TEST_CASE("row words: a place that the title says is not said again", "[render][words]") {
    TimelineEvent event = on(7);
    event.place = "Orsel";
    CHECK(caption(event) == "Orsel");
    event.title += " in Orsel";
    CHECK(caption(event).empty());
}

TEST_CASE("row words: the precision is said in words", "[render][words]") {
    TimelineEvent event = on(7);
    event.when->modifier = Modifier::approx;
    CHECK(caption(event) == "day not exact");
    event.when = When{.span = {day(1), day(31)}, .granularity = Granularity::month};
    CHECK(caption(event) == "known to the month");
    event.when->modifier = Modifier::end;
    CHECK(caption(event) == "known to the month · late in it");
    event.when = When{.span = {day(1), day(9)}, .granularity = Granularity::interval};
    CHECK(caption(event) == "some time in it");
    event.when = When{.span = {day(1), day(9)}, .extent = Extent::lasting, .edtf = "2023-05-01~/2023-05-09"};
    CHECK(caption(event) == "start not exact");
    event.when->edtf = "2023-05-01/2023-05-09~";
    CHECK(caption(event) == "end not exact");
}

TEST_CASE("row words: another outlet's date is said with its name", "[render][words]") {
    const Timeline timeline = stories::three_outlets();
    const std::string text = words_of(timeline.events[1], timeline).caption;
    CHECK(text == "Orsel · 3 outlets · Fri 12 May 2023 according to The Northern Post · “on Saturday” · also "
                  "“last Saturday”");
}

TEST_CASE("row words: the day of publication, and a day of report elsewhere, are said", "[render][words]") {
    CHECK(caption(on(16)) == "day of publication");
    TimelineEvent event = on(7);
    event.reported = day(9);
    CHECK(caption(event) == "reported Tue 9 May");
    event.reported = day(16);
    CHECK(caption(event).empty());
}

TEST_CASE("row words: the subtitle counts events, articles and outlets", "[render][words]") {
    CHECK(subtitle_of(stories::dam()) ==
          "8 dated events, 1 undated · from 1 article · The Lurien Courier, 16 May 2023");
    CHECK(subtitle_of(stories::three_outlets()) ==
          "3 dated events · from 4 articles · 3 outlets, 16–22 May 2023");
    CHECK(subtitle_of({}) == "0 dated events");
    CHECK(title_of({}) == "Timeline");
}

TEST_CASE("mark: what is known gives the shape, the status its fill", "[render][mark]") {
    TimelineEvent event = on(7);
    CHECK(mark_of(event, day(16)).form == MarkForm{});
    event.when->modifier = Modifier::approx;
    CHECK(mark_of(event, day(16)).form ==
          MarkForm{MarkShape::capsule, Standing::happened, MarkEnd::approximate, MarkEnd::approximate});
    event.when = When{.span = {day(1), std::nullopt}, .extent = Extent::lasting};
    event.status = Status::ongoing;
    const EventMark since = mark_of(event, day(16));
    CHECK(since.form == MarkForm{MarkShape::band, Standing::happened, MarkEnd::known, MarkEnd::open});
    CHECK(since.end == begin_of(day(16)) + one_day); // ongoing reaches the line of publication
    event.when = When{.span = {std::nullopt, day(9)}};
    event.status = Status::claimed;
    CHECK(mark_of(event, day(16)).form ==
          MarkForm{MarkShape::capsule, Standing::claimed, MarkEnd::open, MarkEnd::known});
}

TEST_CASE("row: what the quoted words say of a part of the day is not said twice, unless they have no room",
          "[render][words]") {
    Timeline timeline;
    TimelineEvent event{.id = "x", .title = "The river bursts its banks"};
    const Day sunday{date::year{2016} / 3 / 6};
    event.when = When{.span = {sunday, sunday}, .modifier = Modifier::end};
    event.evidence.push_back({.article = "a", .expression = "late on Sunday"});
    CHECK(words_of(event, timeline).caption == "“late on Sunday”");
    CHECK(words_of(event, timeline).shorter.back() == "late in it");
    event.evidence.front().expression.clear();
    CHECK(words_of(event, timeline).caption == "late in it");
}
