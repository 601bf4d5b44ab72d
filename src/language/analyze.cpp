#include "language/name_agreement.hpp"
#include "language/steps.hpp"

namespace dateline {

namespace language {

namespace {

/// Sentences go through the net together, in batches of about so many words: enough to read each matrix once
/// for many words, few enough for the fast memory of one core.
constexpr std::size_t batch_words = 512;

/// The sentences from `at` on that make a batch; fills forms and stretches.
std::size_t fill_batch(std::string_view text, const Document& document, std::size_t at, Scratch::Buffers& b) {
    b.forms.clear();
    b.stretches.clear();
    for (; at < document.sentences.size(); ++at) {
        const Sentence& sentence = document.sentences[at];
        const std::size_t first = b.forms.size();
        if (first > 0 && first + (sentence.last - sentence.first) > batch_words) {
            break;
        }
        for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
            b.forms.push_back(slice(text, document.tokens[i].range));
        }
        b.stretches.push_back({.first = first, .last = b.forms.size()});
    }
    return at;
}

} // namespace

void analyze_sentences(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& b,
                       Document& document) {
    for (std::size_t at = 0; at < document.sentences.size();) {
        const std::size_t end = fill_batch(text, document, at, b);
        model.net.run(b.forms, b.stretches, b.net, b.predictions);
        for (std::size_t s = at; s < end; ++s) {
            write_sentence(text, model, b, b.stretches[s - at].first, document.sentences[s], document);
        }
        at = end;
    }
    agree_names(text, document);
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
