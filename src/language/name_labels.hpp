#pragma once

#include <dateline/language/document.hpp>

#include <cstdint>
#include <span>

namespace dateline::language {

/// Labels of words for names: 0 outside, then begin and inside for each type in the order of NameType.
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

/// The sequence of labels of the highest sum: scores[word * name_label_count + label]. `back` is work memory
/// of the same size.
void best_labels(std::span<const float> scores, std::span<std::uint8_t> labels, std::span<std::uint8_t> back);

} // namespace dateline::language
