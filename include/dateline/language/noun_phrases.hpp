#pragma once

#include <dateline/language/document.hpp>

#include <vector>

namespace dateline {

/// A noun phrase without what follows its head: "the three new schools" of "the three new schools in Kabul".
/// Titles stand inside: "CIA Director William J. Burns" is one phrase, whose head the treebanks put on
/// "Director".
struct NounPhrase {
    TokenIndex head = no_token;
    TokenIndex first = 0; ///< tokens [first, last)
    TokenIndex last = 0;
    friend bool operator==(const NounPhrase&, const NounPhrase&) = default;
};

/// The noun phrases of a document in text order; they do not overlap, but for possessors inside a phrase
/// ("the city's mayor" holds "the city's"). Linear in the tokens.
[[nodiscard]] std::vector<NounPhrase> noun_phrases(const Document& document);

} // namespace dateline
