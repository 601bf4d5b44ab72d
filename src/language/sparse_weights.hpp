#pragma once

#include "language/feature_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::language {

/// Weights of a linear classifier as they lie in the model file: an open hash table from features to short
/// lists of (class, weight). Integers throughout, so the sums do not depend on machine or order.
///
/// Bytes: u32 classes, u32 slots, then the slots {u32 check, u32 offset}, then the lists
/// {u8 n, n × u8 class, n × i8 weight}. Offset 0 is an empty slot.
class SparseWeights {
  public:
    struct Slot {
        std::uint32_t check = 0;
        std::uint32_t offset = 0;
    };

    /// False when `bytes` cannot hold such a table.
    [[nodiscard]] bool attach(std::span<const std::byte> bytes);
    [[nodiscard]] std::uint32_t classes() const { return classes_; }

    /// Adds the weights of the features to scores[0, classes()), which the caller has set.
    void add(std::span<const Feature> features, std::span<std::int32_t> scores) const;

    [[nodiscard]] static std::uint32_t check_of(Feature feature) {
        return static_cast<std::uint32_t>(feature >> 32U);
    }
    /// Where the search for a feature begins; it goes on slot by slot, from the last to the first.
    [[nodiscard]] static std::uint32_t slot_of(Feature feature, std::uint32_t slots) {
        return static_cast<std::uint32_t>((feature & 0xFFFFFFFFU) * slots >> 32U);
    }

  private:
    [[nodiscard]] bool lists_fit(std::size_t bytes) const;

    const Slot* slots_ = nullptr;
    const std::uint8_t* lists_ = nullptr;
    std::uint32_t slot_count_ = 0;
    std::uint32_t classes_ = 0;
};

} // namespace dateline::language
