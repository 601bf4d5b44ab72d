#include "sample.hpp"
#include "timeline/mention_unit.hpp"

#include <catch2/catch.hpp>

#include <deque>

using namespace dateline;
using sample::between;
using sample::on;

namespace {

struct Told {
    std::size_t source = 0;
    std::optional<When> when{};
};

/// Index of the telling that dates the event.
std::size_t best(const std::vector<Told>& tellings) {
    std::deque<Event> events;
    std::vector<EventMention> mentions;
    for (const Told& told : tellings) {
        Event event;
        if (told.when) {
            event.time = EventTime{.when = *told.when};
        }
        events.push_back(event);
        mentions.push_back({.source = told.source, .position = mentions.size(), .event = &events.back()});
    }
    return best_dated(mentions);
}

When sure(When when, double confidence) {
    when.confidence = confidence;
    return when;
}

} // namespace

TEST_CASE("best date: the reasons in their order", "[timeline][merge]") {
    const When august = between("2021-08-01", "2021-08-31", Granularity::month, "2021-08");
    SECTION("two articles outweigh a more confident one") {
        CHECK(best({{0, on("2021-08-23", 0.9)}, {1, on("2021-08-24", 0.6)}, {2, on("2021-08-24", 0.6)}}) ==
              1);
    }
    SECTION("an article counts once, however often it says so") {
        CHECK(best({{0, on("2021-08-23", 0.9)}, {1, on("2021-08-24", 0.6)}, {1, on("2021-08-24", 0.6)}}) ==
              0);
    }
    SECTION("a month supports the day in it, a day does not support the month") {
        CHECK(best({{0, august}, {1, on("2021-08-23", 0.4)}}) == 1);
        CHECK(best({{0, august}, {1, on("2021-07-23", 0.4)}}) == 0);
    }
    SECTION("of equal support the narrower, then the more confident, then the earlier article") {
        CHECK(best({{0, august}, {0, on("2021-09-23")}}) == 1);
        CHECK(best({{1, on("2021-08-24")}, {0, on("2021-08-23")}}) == 1);
    }
    SECTION("what lasts is supported by a day in it") {
        When siege = between("2021-08-10", "2021-08-20", Granularity::interval, "2021-08-10/2021-08-20");
        siege.extent = Extent::lasting;
        CHECK(best({{0, on("2021-08-12")}, {1, sure(siege, 0.5)}}) == 1);
    }
    SECTION("an open side is wider than any closed span") {
        const When until{.span = {std::nullopt, sample::day("2021-08-23")}, .edtf = "[..2021-08-23]"};
        CHECK(best({{0, until}, {1, sure(august, 0.1)}}) == 0);
        CHECK(best({{0, until}, {1, on("2021-08-20", 0.1)}}) == 1);
    }
    SECTION("nothing where nobody says") {
        CHECK(best({{0, std::nullopt}}) >= 1);
    }
}
