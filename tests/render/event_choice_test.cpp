#include "render/event_choice.hpp"
#include "render/event_facts.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

const Day that_day{date::year{2017} / date::September / date::day{12}};

TimelineEvent at(const char* id, std::optional<ClockTime> clock) {
    TimelineEvent event;
    event.id = id;
    event.when = When{.span = {that_day, that_day}, .clock = clock};
    return event;
}

std::vector<std::string> order(const Timeline& timeline) {
    std::vector<std::string> ids;
    for (const TimelineEvent* event : sorted_events(timeline).dated) {
        ids.push_back(event->id);
    }
    return ids;
}

bool has_hours(std::vector<TimelineEvent> events) {
    Timeline timeline;
    timeline.events = std::move(events);
    return is_of_hours(choose_events(timeline, 0, 12).dated);
}

} // namespace

TEST_CASE("event order: times of day order those of one day, the others keep their places", "[render]") {
    Timeline timeline;
    timeline.events = {at("evening", ClockTime{.hour = 19}), at("told second", std::nullopt),
                       at("morning", ClockTime{.hour = 7, .minute = 30}), at("noon", ClockTime{.hour = 12})};
    CHECK(order(timeline) == std::vector<std::string>{"morning", "told second", "noon", "evening"});
}

TEST_CASE("event order: clocks of different zones are compared, an unknown zone is not", "[render]") {
    Timeline timeline;
    timeline.events = {at("Tokyo", ClockTime{.hour = 12, .utc_offset = 540}),
                       at("London", ClockTime{.hour = 2, .utc_offset = 0})};
    CHECK(order(timeline) == std::vector<std::string>{"London", "Tokyo"});
    timeline.events.front().when->clock->utc_offset.reset();
    CHECK(order(timeline) == std::vector<std::string>{"Tokyo", "London"});
}

TEST_CASE("event choice: an axis has hours where most of one day's events have theirs, by one clock",
          "[render]") {
    const ClockTime seven{.hour = 7};
    const ClockTime nine{.hour = 9};
    CHECK(has_hours({at("a", seven), at("b", nine), at("c", std::nullopt)}));
    CHECK_FALSE(has_hours({at("a", seven), at("b", seven)}));
    CHECK_FALSE(has_hours({at("a", seven), at("b", nine), at("c", std::nullopt), at("d", std::nullopt)}));
    CHECK_FALSE(has_hours({at("a", seven), at("b", ClockTime{.hour = 9, .utc_offset = 0})}));
    TimelineEvent next_day = at("c", nine);
    next_day.when->span = {that_day + date::days{1}, that_day + date::days{1}};
    CHECK_FALSE(has_hours({at("a", seven), at("b", nine), next_day}));
}

TEST_CASE("event mark: a time of day is a moment, bent it is a stretch with an inexact side", "[render]") {
    const TimelineEvent plain = at("a", ClockTime{.hour = 7, .minute = 42});
    CHECK(mark_in_day(plain).is_point());
    CHECK(mark_in_day(plain).begin == begin_of(that_day) + 7 * one_hour + 42);
    TimelineEvent bent = plain;
    bent.when->modifier = Modifier::before;
    CHECK(mark_in_day(bent).form.begin == MarkEnd::open);
    CHECK(mark_in_day(bent).form.end == MarkEnd::known);
    bent.when->modifier = Modifier::approx;
    CHECK(mark_in_day(bent).form.begin == MarkEnd::approximate);
    const EventMark some_time = mark_in_day(at("b", std::nullopt));
    CHECK_FALSE(some_time.is_point());
    CHECK(some_time.end - some_time.begin == one_day);
}
