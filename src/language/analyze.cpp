#include "language/steps.hpp"

namespace dateline {

namespace language {

void analyze_sentence(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& b,
                      const Sentence& sentence, Document& document) {
    b.atoms.clear();
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        b.atoms.push_back(atoms_of(slice(text, document.tokens[i].range), b.lower));
    }
    tag_words(model, b);
    parse_words(model, b);
    label_names(model, b);
    write_sentence(text, model, b, sentence, document);
}

void analyze_sentences(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& buffers,
                       Document& document) {
    for (const Sentence& sentence : document.sentences) {
        analyze_sentence(text, model, buffers, sentence, document);
    }
}

} // namespace language

using namespace language;

Scratch::Scratch() : buffers_(std::make_unique<Buffers>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

Document analyze(const Article& article, const LanguageModel& model, Scratch& scratch) {
    Document document;
    Scratch::Buffers& b = scratch.buffers();
    for (const Block& block : article.blocks) {
        b.raw.clear();
        tokenize(article.text, block.range, b.raw, b.lower);
        mark_sentences(article.text, b.raw, 0);
        for (const RawToken& raw : b.raw) {
            const auto index = static_cast<TokenIndex>(document.tokens.size());
            if (raw.starts_sentence) {
                document.sentences.push_back(
                    {.range = raw.range, .first = index, .last = index, .block = block.kind});
            }
            document.tokens.push_back(Token{.range = raw.range});
            document.sentences.back().last = index + 1;
            document.sentences.back().range.end = raw.range.end;
        }
    }
    analyze_sentences(article.text, model.parts(), b, document);
    return document;
}

} // namespace dateline
