#include "perceptron.hpp"

#include "language/sparse_weights.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace dateline::training {

using language::Feature;

Perceptron::Perceptron(std::uint32_t classes) : classes_(classes), slots_(std::size_t{1} << 20U), rows_(1) {}

const Perceptron::Slot& Perceptron::slot_of(Feature feature) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(feature) & mask;
    while (slots_[at].row != 0 && slots_[at].feature != feature) {
        at = (at + 1) & mask;
    }
    return slots_[at];
}

void Perceptron::add(std::span<const Feature> features, std::span<std::int32_t> scores) const {
    const std::size_t mask = slots_.size() - 1;
    for (const Feature feature : features) {
        __builtin_prefetch(&slots_[static_cast<std::size_t>(feature) & mask]);
    }
    for (const Feature feature : features) {
        const Slot& slot = slot_of(feature);
        if (slot.row == 0) {
            continue;
        }
        for (const Weight& weight : rows_[slot.row]) {
            scores[weight.cls] += weight.value;
        }
    }
}

std::vector<Perceptron::Weight>& Perceptron::row_of(Feature feature) {
    if (rows_.size() * 2 > slots_.size()) {
        grow();
    }
    auto& slot = const_cast<Slot&>(slot_of(feature));
    if (slot.row == 0) {
        slot = {.feature = feature, .row = static_cast<std::uint32_t>(rows_.size())};
        rows_.emplace_back();
    }
    return rows_[slot.row];
}

void Perceptron::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.row != 0) {
            const_cast<Slot&>(slot_of(slot.feature)) = slot;
        }
    }
}

void Perceptron::update(std::span<const Feature> features, std::uint32_t cls, std::int32_t by) {
    for (const Feature feature : features) {
        std::vector<Weight>& row = row_of(feature);
        auto at = std::find_if(row.begin(), row.end(), [&](const Weight& w) { return w.cls == cls; });
        if (at == row.end()) {
            row.push_back({.since = time_, .cls = cls});
            at = row.end() - 1;
        }
        at->total += std::int64_t{at->value} * (time_ - at->since);
        at->since = time_;
        at->value += by;
    }
}

Perceptron::Kept Perceptron::kept_of(const Slot& slot, double most) const {
    Kept k{.feature = slot.feature};
    for (const Weight& w : rows_[slot.row]) {
        const double total = static_cast<double>(w.total + std::int64_t{w.value} * (time_ - w.since));
        const double mean = total / static_cast<double>(std::max(1U, time_));
        const auto q = static_cast<int>(std::lround(std::clamp(mean, -most, most) * 127.0 / most));
        k.largest = std::max(k.largest, std::abs(mean));
        if (q != 0) {
            k.weights.emplace_back(static_cast<std::uint8_t>(w.cls), static_cast<std::int8_t>(q));
        }
    }
    std::sort(k.weights.begin(), k.weights.end());
    return k;
}

/// Leaves the features with the largest weights that fit in `bytes`.
void Perceptron::cut_to(std::vector<Kept>& kept, std::size_t bytes) {
    std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) {
        return a.largest != b.largest ? a.largest > b.largest : a.feature < b.feature;
    });
    double used = 16;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        used += sizeof(language::SparseWeights::Slot) * 4.0 / 3.0 + 1.0 +
                2.0 * static_cast<double>(kept[i].weights.size());
        if (bytes > 0 && used > static_cast<double>(bytes)) {
            kept.resize(i);
        }
    }
}

std::string Perceptron::packed(std::size_t bytes, double most) const {
    std::vector<Kept> kept;
    for (const Slot& slot : slots_) {
        if (slot.row != 0) {
            Kept k = kept_of(slot, most);
            if (!k.weights.empty()) {
                kept.push_back(std::move(k));
            }
        }
    }
    cut_to(kept, bytes);
    // Sorted, so that the file depends on the weights only.
    std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.feature < b.feature; });
    const auto slots = static_cast<std::uint32_t>(std::max<std::size_t>(16, kept.size() + kept.size() / 3));
    std::vector<language::SparseWeights::Slot> table(slots);
    std::string lists(1, '\0'); // offset 0 is an empty slot
    for (const Kept& k : kept) {
        std::uint32_t at = language::SparseWeights::slot_of(k.feature, slots);
        while (table[at].offset != 0) {
            at = at + 1 < slots ? at + 1 : 0;
        }
        table[at] = {.check = language::SparseWeights::check_of(k.feature),
                     .offset = static_cast<std::uint32_t>(lists.size())};
        lists.push_back(static_cast<char>(k.weights.size()));
        for (const auto& [cls, weight] : k.weights) {
            lists.push_back(static_cast<char>(cls));
        }
        for (const auto& [cls, weight] : k.weights) {
            lists.push_back(static_cast<char>(weight));
        }
    }
    std::string out(8 + table.size() * sizeof(table[0]), '\0');
    std::memcpy(out.data(), &classes_, 4);
    std::memcpy(out.data() + 4, &slots, 4);
    std::memcpy(out.data() + 8, table.data(), table.size() * sizeof(table[0]));
    return out + lists;
}

} // namespace dateline::training
