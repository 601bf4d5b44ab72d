#include "render/label_places.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <rapidcheck.h>

using namespace dateline;

namespace {

std::vector<WantedPlace> any_labels() {
    std::vector<WantedPlace> labels;
    const int count = *rc::gen::inRange(0, 5);
    Length at = 0;
    for (int i = 0; i < count; ++i) {
        at += *rc::gen::inRange(0, 6);
        labels.push_back({at, *rc::gen::inRange(1, 6), *rc::gen::inRange(1, 9)});
    }
    return labels;
}

std::int64_t cost(const std::vector<WantedPlace>& labels, const std::vector<Length>& places) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::int64_t off = places[i] - labels[i].at;
        sum += labels[i].weight * off * off;
    }
    return sum;
}

/// The least cost of all whole places, by trying them.
std::int64_t least_cost(const std::vector<WantedPlace>& labels, std::vector<Length>& places, Length from,
                        Length to) {
    if (places.size() == labels.size()) {
        return cost(labels, places);
    }
    std::int64_t best = std::int64_t{1} << 40;
    Length rest = 0;
    for (std::size_t i = places.size(); i < labels.size(); ++i) {
        rest += labels[i].room;
    }
    const Length first = places.empty() ? from : places.back() + labels[places.size() - 1].room;
    for (Length at = first; at + rest <= to; ++at) {
        places.push_back(at);
        best = std::min(best, least_cost(labels, places, from, to));
        places.pop_back();
    }
    return best;
}

} // namespace

TEST_CASE("label places: in order, with their room, inside, and no other whole places are nearer",
          "[render][labels]") {
    const bool good = rc::check("exact but for rounding", [] {
        const std::vector<WantedPlace> labels = any_labels();
        Length needed = 0;
        std::int64_t weights = 0;
        for (const WantedPlace& label : labels) {
            needed += label.room;
            weights += label.weight;
        }
        const Length from = *rc::gen::inRange(-3, 3);
        const Length to = from + needed + *rc::gen::inRange(0, 8);
        const std::vector<Length> places = places_of(labels, from, to);
        RC_ASSERT(places.size() == labels.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            RC_ASSERT(places[i] >= from);
            RC_ASSERT(places[i] + labels[i].room <= (i + 1 < places.size() ? places[i + 1] : to));
        }
        std::vector<Length> tried;
        // A pool stands at its rounded mean: at most half a step off, which costs weight / 4.
        RC_ASSERT(4 * (cost(labels, places) - (labels.empty() ? 0 : least_cost(labels, tried, from, to))) <=
                  weights);
    });
    CHECK(good);
}

TEST_CASE("label places: labels that have room stand where they want", "[render][labels]") {
    const std::vector<WantedPlace> labels{{10, 5}, {30, 5}, {50, 5}};
    CHECK(places_of(labels, 0, 100) == std::vector<Length>{10, 30, 50});
}

TEST_CASE("label places: two that want the same place share the way, the heavier one less",
          "[render][labels]") {
    const std::vector<WantedPlace> even{{50, 20}, {50, 20}};
    CHECK(places_of(even, 0, 100) == std::vector<Length>{40, 60});
    const std::vector<WantedPlace> uneven{{50, 20, 3}, {50, 20, 1}};
    CHECK(places_of(uneven, 0, 100) == std::vector<Length>{45, 65});
}

TEST_CASE("label places: what does not fit stands one after the other from the begin on",
          "[render][labels]") {
    const std::vector<WantedPlace> labels{{5, 20}, {6, 20}};
    CHECK(places_of(labels, 0, 30) == std::vector<Length>{0, 20});
}
