#include "language/boundary_weights.hpp"
#include "language/tokenize.hpp"

#include <dateline/language/given_tokens.hpp>

namespace dateline::language {
namespace {

/// What the weights must come to where no mark stands: odds of e to 1. Lines without a stop are common in
/// mails, which they were learned from, and rare in news.
constexpr std::int32_t unmarked = 100;

} // namespace

void mark_sentences(std::string_view text, std::vector<RawToken>& tokens, std::size_t first) {
    const BoundaryView view(text, tokens, first);
    BoundaryFeatures features;
    std::size_t begin = first;
    for (std::size_t i = first; i < tokens.size(); ++i) {
        bool starts = i == first || tokens[i].paragraph_before || i - begin >= max_sentence_length;
        if (!starts && view.is_open(i)) {
            view.features(i, begin, features);
            const std::int32_t needed = view.is_marked(i) ? 0 : unmarked;
            starts = view.is_certain(i) || boundary_score(features) > needed;
        }
        tokens[i].starts_sentence = starts;
        begin = starts ? i : begin;
    }
}

} // namespace dateline::language
