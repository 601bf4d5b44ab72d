#pragma once

#include "language/model_parts.hpp"
#include "language/scratch.hpp"

#include <string_view>

namespace dateline::language {

/// Turns what the net said of one sentence, whose words begin at `first` in the batch, into tokens (whose
/// ranges stand), lemmas and names of the document.
void write_sentence(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& buffers,
                    std::size_t first, const Sentence& sentence, Document& document);

/// Tags, trees, lemmas and names of all sentences of a document whose tokens have their ranges already.
void analyze_sentences(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& buffers,
                       Document& document);

/// Number and person of finite verbs by their subject, and what the tree tells about tags ("while" as a
/// conjunction or a preposition).
void refine_features(Document& document, const Sentence& sentence);

} // namespace dateline::language
