#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// One line of a compiled table: sorted by word, each word once.
struct MaskRow {
    std::string_view word{};
    std::uint32_t mask = 0;
};
struct NounRow {
    std::string_view word{};
    std::string_view predicate{};
    std::string_view type{};
    std::uint8_t point = 0;
};
struct TypeRow {
    std::string_view word{};
    std::string_view type{};
};

} // namespace dateline
