#pragma once

#include <dateline/language/document.hpp>

#include <string_view>

namespace dateline {

/// The longest sentence that is analysed as one, in tokens.
inline constexpr TokenIndex max_sentence_length = 256;

/// Tags, lemmas, trees and names for a text whose sentences and tokens are known already: `given` holds the
/// ranges of its tokens and its sentences (first, last), in text order; all else in it is made new.
/// Fails where a range lies outside the text, where sentences do not cover the tokens one after the other, or
/// where one is empty or longer than max_sentence_length.
///
/// **Example**: the tokens of a treebank, so that only the tree is measured:
///     auto documents = read_conllu(bytes, "dev.conllu");
///     auto parsed = analyze_tokens(documents->front().text, documents->front().document, model, scratch);
[[nodiscard]] Result<Document> analyze_tokens(std::string_view text, const Document& given,
                                              const LanguageModel& model, Scratch& scratch);

} // namespace dateline
