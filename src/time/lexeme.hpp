#pragma once

#include "time/grammar_tables.hpp"

#include <dateline/text/text.hpp>

#include <string_view>
#include <vector>

namespace dateline {

/// What a lexeme is beyond its classes.
enum class LexemeKind : std::uint8_t { word, number, punctuation, edge };

/// One token of the time floor: a word, a number (of several words too: "two and a half"), a mark. `edge`
/// stands between paragraphs and matches nothing.
struct Lexeme {
    Range range{};
    grammar::ClassSet classes{};
    std::int32_t value = 0; ///< of a number: its whole part; of a clock: seconds; of a day: days since 1970
    std::int16_t milli = 0; ///< of a number: thousandths; of a clock: 1 with seconds
    std::uint16_t word = grammar::no_word;
    LexemeKind kind = LexemeKind::punctuation;
    bool space_before = false;
    bool capital = false; ///< a word that begins with a capital

    [[nodiscard]] bool is(grammar::WordClass word_class) const {
        return classes.has(static_cast<std::size_t>(word_class));
    }
};
static_assert(sizeof(Lexeme) == 48);

/// Index of a word of the lexicon (lower case, without full stops), or no_word.
[[nodiscard]] std::uint16_t find_word(const grammar::Grammar& tables, std::string_view lower);

/// Cuts `text`, whose first byte stands at `offset` of the article, and appends to `lexemes`. Linear; the
/// only allocation is the growth of the list.
void cut_lexemes(const grammar::Grammar& tables, std::string_view text, std::uint32_t offset,
                 std::vector<Lexeme>& lexemes);

/// What the word means as `word_class`; the lexeme must have that class and be no number.
[[nodiscard]] std::int32_t meaning(const grammar::Grammar& tables, const Lexeme& lexeme,
                                   grammar::WordClass word_class);

/// The tense that the form of an unknown word tells ("-ed"), as value of class VERB; -1: none. Its beginning
/// goes before its end: "untouched" is no past.
[[nodiscard]] std::int32_t tense_of_form(const grammar::Grammar& tables, std::string_view word);

/// Whether beginning or end of the word are of that class: "meeting" is progressive.
[[nodiscard]] bool has_form_of(const grammar::Grammar& tables, std::string_view word,
                               grammar::WordClass word_class);

} // namespace dateline
