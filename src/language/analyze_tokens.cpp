#include "language/model_parts.hpp"
#include "language/steps.hpp"

#include <dateline/language/given_tokens.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

tl::unexpected<Error> refused(std::string what) {
    return fail(
        Error{.what = std::move(what), .remedy = "give ranges in text order, sentences without gaps"});
}

Result<void> check_given(std::string_view text, const Document& given) {
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < given.tokens.size(); ++i) {
        const Range range = given.tokens[i].range;
        if (range.begin < at || range.end <= range.begin || range.end > text.size()) {
            return refused(
                fmt::format("token {} has the range {} to {}, which is empty, before the end of the "
                            "one before or outside the text",
                            i, range.begin, range.end));
        }
        at = range.end;
    }
    TokenIndex next = 0;
    for (std::size_t i = 0; i < given.sentences.size(); ++i) {
        const Sentence& sentence = given.sentences[i];
        if (sentence.first != next || sentence.last <= next || sentence.last > given.tokens.size() ||
            sentence.last - sentence.first > max_sentence_length) {
            return refused(fmt::format("sentence {} has the tokens {} to {}, where at most {} after token {} "
                                       "are expected",
                                       i, sentence.first, sentence.last, max_sentence_length, next));
        }
        next = sentence.last;
    }
    if (next != given.tokens.size()) {
        return refused(fmt::format("token {} is in no sentence", next));
    }
    return {};
}

} // namespace

Result<Document> analyze_tokens(std::string_view text, const Document& given, const LanguageModel& model,
                                Scratch& scratch) {
    if (auto checked = check_given(text, given); !checked) {
        return fail(checked.error());
    }
    Document document{.sentences = given.sentences};
    document.tokens.reserve(given.tokens.size());
    for (const Token& token : given.tokens) {
        document.tokens.push_back(Token{.range = token.range});
    }
    for (Sentence& sentence : document.sentences) {
        sentence.range = {document.tokens[sentence.first].range.begin,
                          document.tokens[sentence.last - 1].range.end};
    }
    language::analyze_sentences(text, model.parts(), scratch.buffers(), document);
    return document;
}

} // namespace dateline
