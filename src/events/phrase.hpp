#pragma once

#include "events/parse.hpp"

#include <string>
#include <vector>

namespace dateline {

/// A noun phrase by its head, without coordinated phrases, appositions, clauses and brackets after it.
struct Phrase {
    TokenIndex head = no_token;
    TokenSpan core{}; ///< determiner to head, with `of` phrases
};

[[nodiscard]] Phrase phrase_at(const Parse& tree, TokenIndex head);
/// The phrase and those coordinated with it ("the US and its NATO allies": two).
[[nodiscard]] std::vector<Phrase> coordinated(const Parse& tree, TokenIndex head);

enum class Determiner : std::uint8_t { keep, drop };
/// The words of a token span as one line: blanks folded, no leading determiner where it is dropped.
[[nodiscard]] std::string words_of(const Parse& tree, TokenSpan span, Determiner determiner);
[[nodiscard]] std::string lower_case(std::string_view ascii);
/// The words between blanks, in lower case.
[[nodiscard]] std::vector<std::string> lower_words(std::string_view text);

} // namespace dateline
