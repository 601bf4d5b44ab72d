#pragma once

#include "time/grammar_tables.hpp"

#include <string_view>

namespace dateline {

/// The first byte from `from` on of a word that is a sign of a time, or of a digit; the size of the text
/// where there is none. Every expression of the grammar holds such a word, so what lies before needs no
/// further reading.
[[nodiscard]] std::size_t next_sign(const grammar::Grammar& tables, std::string_view text, std::size_t from);

} // namespace dateline
