#include "render/label_places.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dateline {

namespace {

/// Labels that touch and move as one.
struct Pool {
    std::int64_t weight = 0;
    std::int64_t sum = 0; ///< of weight * (at - room before)
    std::size_t count = 0;
};

bool is_after(const Pool& a, const Pool& b) {
    return a.sum * b.weight > b.sum * a.weight;
}

/// Rounded to nearest, halves up, for either sign.
Length mean(const Pool& pool) {
    const std::int64_t doubled = 2 * pool.sum + pool.weight;
    const std::int64_t whole = doubled / (2 * pool.weight);
    return static_cast<Length>(doubled % (2 * pool.weight) < 0 ? whole - 1 : whole);
}

} // namespace

int label_weight(double salience) {
    return 1 + static_cast<int>(std::lround(7 * salience));
}

std::vector<Length> places_of(std::span<const WantedPlace> labels, Length from, Length to) {
    std::vector<Pool> pools;
    Length before = 0;
    for (const WantedPlace& label : labels) {
        pools.push_back({label.weight, std::int64_t{label.weight} * (label.at - before), 1});
        while (pools.size() > 1 && is_after(pools[pools.size() - 2], pools.back())) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().weight += last.weight;
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
        before += label.room;
    }
    const Length last = std::max(to - before, from);
    std::vector<Length> places;
    places.reserve(labels.size());
    before = 0;
    for (const Pool& pool : pools) {
        const Length at = std::clamp(mean(pool), from, last);
        for (std::size_t i = 0; i < pool.count; ++i) {
            places.push_back(at + before);
            before += labels[places.size() - 1].room;
        }
    }
    return places;
}

} // namespace dateline
