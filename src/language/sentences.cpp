#include "language/boundary_weights.hpp"
#include "language/tokenize.hpp"

#include <dateline/language/given_tokens.hpp>

namespace dateline::language {

void mark_sentences(std::string_view text, std::vector<RawToken>& tokens, std::size_t first) {
    const BoundaryView view(text, tokens, first);
    BoundaryFeatures features;
    std::size_t begin = first;
    for (std::size_t i = first; i < tokens.size(); ++i) {
        bool starts = i == first || tokens[i].paragraph_before || i - begin >= max_sentence_length;
        if (!starts && view.is_open(i)) {
            view.features(i, begin, features);
            starts = view.is_certain(i) || boundary_score(features) > 0;
        }
        tokens[i].starts_sentence = starts;
        begin = starts ? i : begin;
    }
}

} // namespace dateline::language
