#pragma once

#include "language/atoms.hpp"
#include "language/feature_hash.hpp"

#include <dateline/language/document.hpp>

#include <cstdint>
#include <span>

namespace dateline::language {

/// Labels of the name tagger: 0 outside, then begin and inside for each type in the order of NameType.
inline constexpr std::uint32_t name_label_count = 9;

[[nodiscard]] constexpr std::uint8_t begin_label(NameType type) {
    return static_cast<std::uint8_t>(1 + 2 * static_cast<unsigned>(type));
}
[[nodiscard]] constexpr bool is_inside(std::uint32_t label) {
    return label > 0 && label % 2 == 0;
}
[[nodiscard]] constexpr NameType type_of(std::uint32_t label) {
    return static_cast<NameType>((label - 1) / 2);
}
/// Inside follows begin or inside of its own type only.
[[nodiscard]] constexpr bool may_follow(std::uint32_t before, std::uint32_t label) {
    return !is_inside(label) || before == label || before == label - 1;
}

/// Features of the label of words[i], labels of the neighbours left out. `tags` are ids of tag classes.
void name_features(std::span<const Atoms> words, std::span<const std::uint8_t> tags, std::size_t i,
                   FeatureList& out);

/// The best sequence of labels: scores[i * name_label_count + label], transitions[before * name_label_count +
/// label].
void best_labels(std::span<const std::int32_t> scores, std::span<const std::int32_t> transitions,
                 std::span<std::uint8_t> labels, std::span<std::uint8_t> back);

} // namespace dateline::language
