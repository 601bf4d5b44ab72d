#include "random_timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <rapidcheck.h>

namespace dateline {

namespace {

Day origin() {
    return Day{date::year{2023} / date::May / 1};
}

/// Bursts at one of several distances, so that every kind of axis comes up.
rc::Gen<Day> any_day(int reach) {
    return rc::gen::map(rc::gen::inRange(-reach, reach + 1), [](int d) { return origin() + date::days{d}; });
}

Granularity any_granularity(int choice) {
    constexpr Granularity all[] = {Granularity::day,  Granularity::week,   Granularity::month,
                                   Granularity::year, Granularity::decade, Granularity::interval};
    return all[choice];
}

When any_when(int reach) {
    const Day first = *any_day(reach);
    When when{.span = {first, first}};
    const int kind = *rc::gen::inRange(0, 8);
    if (kind >= 4) {
        const int length =
            *rc::gen::weightedOneOf<int>({{3, rc::gen::inRange(0, 20)}, {1, rc::gen::inRange(0, 800)}});
        when.span.last = first + date::days{length};
        when.granularity = any_granularity(*rc::gen::inRange(0, 6));
        when.extent = kind % 2 == 0 ? Extent::within : Extent::lasting;
    }
    if (kind == 7) {
        (*rc::gen::arbitrary<bool>() ? when.span.first : when.span.last).reset();
    }
    when.modifier = *rc::gen::weightedElement<Modifier>(
        {{5, Modifier::none}, {1, Modifier::approx}, {1, Modifier::start}});
    return when;
}

/// A time of day, bent or not; all on one day, so that the axis may be of hours.
When any_hour() {
    When when{.span = {origin(), origin()}};
    if (*rc::gen::inRange(0, 5) > 0) {
        when.clock = ClockTime{.hour = *rc::gen::inRange<std::uint8_t>(0, 25)};
        if (when.clock->hour < 24 && *rc::gen::arbitrary<bool>()) {
            when.clock->minute = *rc::gen::inRange<std::uint8_t>(0, 60);
        }
        when.modifier = *rc::gen::weightedElement<Modifier>(
            {{5, Modifier::none}, {1, Modifier::approx}, {1, Modifier::before}, {1, Modifier::after}});
    }
    return when;
}

Status any_status() {
    return *rc::gen::weightedElement<Status>({{6, Status::happened},
                                              {1, Status::ongoing},
                                              {1, Status::planned},
                                              {1, Status::possible},
                                              {1, Status::conditional},
                                              {1, Status::claimed},
                                              {1, Status::denied}});
}

TimelineEvent any_event(int number) {
    TimelineEvent event;
    event.id = fmt::format("e{:03}", number);
    event.title = *rc::gen::element<std::string>(
        "The ferry sails",
        "Ministers of eleven states on both sides of the river sign what they had refused to sign before",
        "渡船启航", "", std::string(90, 'M'));
    event.place = *rc::gen::element<std::string>(
        "", "Lurien", "The upper valley of the Orsel above the second bridge and the weir");
    event.status = any_status();
    event.salience = *rc::gen::inRange(0, 100) / 100.0;
    event.evidence.push_back(
        {.article = "a0", .expression = *rc::gen::element<std::string>("", "on Monday")});
    return event;
}

} // namespace

Timeline any_timeline() {
    Timeline timeline;
    timeline.title = *rc::gen::element<std::string>(
        "The river", "", std::string(200, 'x'), "A title of many words that takes two lines to say in bold");
    const int reach = *rc::gen::element(0, 3, 20, 400, 9000, 80000);
    const int articles = *rc::gen::inRange(0, 8);
    for (int i = 0; i < articles; ++i) {
        timeline.articles.push_back({.id = fmt::format("a{}", i),
                                     .title = "What the river took",
                                     .outlet = "Courier",
                                     .published = *any_day(reach)});
    }
    const int events =
        *rc::gen::weightedOneOf<int>({{3, rc::gen::inRange(0, 12)}, {1, rc::gen::inRange(12, 60)}});
    const bool by_the_hour = *rc::gen::inRange(0, 5) == 0;
    for (int i = 0; i < events; ++i) {
        timeline.events.push_back(any_event(i));
        timeline.events.back().when =
            by_the_hour ? any_hour() : any_when(*rc::gen::element(reach, std::min(reach, 20)));
        if (*rc::gen::inRange(0, 6) == 0) {
            const Day other = *any_day(std::min(reach, 20));
            timeline.events.back().evidence.push_back(
                {.article = "a1", .when = When{.span = {other, other}}});
        }
    }
    std::stable_sort(timeline.events.begin(), timeline.events.end(),
                     [](const TimelineEvent& a, const TimelineEvent& b) {
                         const auto begin = [](const TimelineEvent& e) {
                             return e.when->span.first ? *e.when->span.first : *e.when->span.last;
                         };
                         return begin(a) < begin(b);
                     });
    const int undated = *rc::gen::inRange(0, 16);
    for (int i = 0; i < undated; ++i) {
        timeline.undated.push_back(any_event(100 + i));
    }
    return timeline;
}

} // namespace dateline
