#include "language/word_classes.hpp"

#include <algorithm>
#include <array>

namespace dateline::language {
namespace {

#include "language/word_table.inc"

template <class Table>
const ClassedWord* find(const Table& table, std::string_view word) {
    const auto* at =
        std::lower_bound(table.begin(), table.end(), word,
                         [](const ClassedWord& entry, std::string_view w) { return entry.word < w; });
    return at != table.end() && at->word == word ? at : nullptr;
}

} // namespace

bool is_of(std::string_view word, WordClass wanted) {
    const ClassedWord* entry = find(word_table, word);
    return entry != nullptr && (entry->classes & static_cast<std::uint16_t>(wanted)) != 0;
}

std::uint32_t contraction_split(std::string_view lower) {
    const ClassedWord* entry = find(contraction_table, lower);
    return entry == nullptr ? 0U : entry->classes;
}

} // namespace dateline::language
