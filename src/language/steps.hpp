#pragma once

#include "language/model_parts.hpp"
#include "language/scratch.hpp"

#include <string_view>

namespace dateline::language {

/// The steps of analyze() on one sentence whose words stand in buffers.atoms; each fills its own buffer.
void tag_words(const LanguageModel::Parts& model, Scratch::Buffers& buffers);   ///< atoms → tags
void parse_words(const LanguageModel::Parts& model, Scratch::Buffers& buffers); ///< atoms, tags → state
void label_names(const LanguageModel::Parts& model, Scratch::Buffers& buffers); ///< atoms, tags → labels

/// All steps on one sentence: the ranges of its tokens stand in the document, everything else is filled in.
void analyze_sentence(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& buffers,
                      const Sentence& sentence, Document& document);

/// The same for all sentences of the document.
void analyze_sentences(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& buffers,
                       Document& document);

/// Turns the buffers of one sentence into tokens (whose ranges stand), lemmas and names of the document.
void write_sentence(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& buffers,
                    const Sentence& sentence, Document& document);

/// Number and person of finite verbs by their subject, and what the tree tells about tags ("while" as a
/// conjunction or a preposition).
void refine_features(Document& document, const Sentence& sentence);

} // namespace dateline::language
