#include "cli/event_table.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

When when(const char* first, const char* last) {
    When value;
    if (first != nullptr) {
        value.span.first = *parse_day(first);
    }
    if (last != nullptr) {
        value.span.last = *parse_day(last);
    }
    return value;
}

TimelineEvent event(const char* title, std::optional<When> time, Status status = Status::happened) {
    TimelineEvent made;
    made.title = title;
    made.when = std::move(time);
    made.status = status;
    return made;
}

} // namespace

TEST_CASE("event table: a date is as wide as it is known", "[cli][event_table]") {
    CHECK(date_words(when("2021-08-23", "2021-08-23")) == "2021-08-23");
    CHECK(date_words(when("2001-01-01", "2001-12-31")) == "2001");
    CHECK(date_words(when("2021-08-01", "2021-08-31")) == "2021-08");
    CHECK(date_words(when("2021-08-10", "2021-08-24")) == "2021-08-10 to 2021-08-24");
    CHECK(date_words(when(nullptr, "2021-08-23")) == "until 2021-08-23");
    CHECK(date_words(when("2021-05-01", nullptr)) == "since 2021-05-01");
    When about = when("2001-01-01", "2001-12-31");
    about.modifier = Modifier::approx;
    CHECK(date_words(about) == "about 2001");
}

TEST_CASE("event table: dated, then undated apart; a status only where it is not plain",
          "[cli][event_table]") {
    Timeline timeline;
    timeline.events = {event("Envoys meet", when("2021-08-23", "2021-08-23"), Status::claimed),
                       event("Troops land", when("2001-01-01", "2001-12-31"))};
    timeline.undated = {event("Talks end", std::nullopt, Status::planned)};
    CHECK(event_table(timeline, 0) == "2021-08-23  claimed  Envoys meet\n"
                                      "2001                 Troops land\n"
                                      "\nundated\n"
                                      "            planned  Talks end\n");
    CHECK(event_table({}, 80) == "no events\n");
    timeline.events.clear();
    CHECK(event_table(timeline, 0) == "undated\n  planned  Talks end\n");
}
