#include "language/boundary_weights.hpp"

#include <dateline/text/fingerprint.hpp>

#include <array>

namespace dateline::language {
namespace {

/// A slot of the hash table; weight 0: empty.
struct WeightSlot {
    std::uint64_t name = 0; ///< hash64 of "template value"
    std::int32_t weight = 0;
};

#include "language/boundary_table.inc"

std::int32_t weight_of(std::string_view name) {
    const std::uint64_t hash = hash64(name);
    constexpr std::size_t mask = boundary_table.size() - 1;
    for (std::size_t at = hash & mask; boundary_table[at].weight != 0; at = (at + 1) & mask) {
        if (boundary_table[at].name == hash) {
            return boundary_table[at].weight;
        }
    }
    return 0;
}

} // namespace

std::int32_t boundary_score(const BoundaryFeatures& features) {
    std::int32_t score = 0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        score += weight_of(features[i]);
    }
    return score;
}

} // namespace dateline::language
