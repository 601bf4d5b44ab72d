#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::language {

/// What data/en/tokens.rules says of a word, as bits: a word may be of several classes.
enum class WordClass : std::uint16_t {
    none = 0,
    name_follows = 1,
    number_follows = 2,
    may_end = 4,
    never_ends = 8,
    starter = 16,
    whole_prefix = 32,
    clitic = 64,
    unit = 128,
    web_ending = 256,
    weekday = 512,
    month = 1024,
    company_ending = 2048
};

/// One word of the knowledge file with its classes; the table is sorted by word.
struct ClassedWord {
    std::string_view word{};
    std::uint16_t classes = 0;
};

/// `word` as written in the text (exact classes), or in lower case (classes that hold in any case).
[[nodiscard]] bool is_of(std::string_view word, WordClass wanted);

/// Bytes of the first part of a word that is two ("cannot": 3), 0 for all others. `lower` in lower case.
[[nodiscard]] std::uint32_t contraction_split(std::string_view lower);

} // namespace dateline::language
