#pragma once

#include "time/lexeme.hpp"

namespace dateline {

/// What the digits at one place of the text are, with everything that belongs to them ("1,900", "10:30",
/// "2021-08-24", "21st", "1990s"). `classes` is empty where they are no time and no count: money, per cent,
/// telephone numbers, scores, part numbers.
struct NumberForm {
    std::size_t size = 0;
    grammar::ClassSet classes{};
    std::int32_t value = 0;
    std::int16_t milli = 0;
    std::size_t word_size = 0; ///< digits with letters that are one word of the lexicon ("1Q")
};
[[nodiscard]] NumberForm read_number_form(const grammar::Grammar& tables, std::string_view text,
                                          std::size_t at);

/// Joins the last lexeme with the ones before it where they are one number: "twenty" "-" "five",
/// "two" "hundred", "two" "and" "a" "half", "nineteen" "ninety-eight". Nothing before `first` is touched.
void join_number_words(const grammar::Grammar& tables, std::vector<Lexeme>& lexemes, std::size_t first);

} // namespace dateline
