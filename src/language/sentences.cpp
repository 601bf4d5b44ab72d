#include "language/boundary_weights.hpp"
#include "language/tokenize.hpp"

#include <dateline/language/given_tokens.hpp>

#include <algorithm>

namespace dateline::language {
namespace {

/// What the weights must come to where no mark stands: odds of e to 1. Lines without a stop are common in
/// mails, which they were learned from, and rare in news.
constexpr std::int32_t unmarked = 100;

/// A long text is looked at in parts, so that memory stays small: so many tokens at a time, and so many that
/// are seen after them.
constexpr std::size_t part = 16384;
constexpr std::size_t ahead = 256;

bool begins(const BoundaryView& view, std::size_t i, std::size_t begin, BoundaryFeatures& features) {
    if (view.is_certain(i)) {
        return true;
    }
    view.features(i, begin, features);
    return boundary_score(features) > (view.is_marked(i) ? 0 : unmarked);
}

} // namespace

void mark_sentences(std::string_view text, std::vector<RawToken>& tokens, std::size_t first) {
    BoundaryFeatures features;
    std::size_t begin = first;
    for (std::size_t done = first; done < tokens.size();) {
        // A part begins with the sentence that the one before it left open.
        const BoundaryView view(text, tokens, begin, std::min(tokens.size(), done + part + ahead));
        const std::size_t end = std::min(tokens.size(), done + part);
        for (; done < end; ++done) {
            RawToken& token = tokens[done];
            token.starts_sentence = done == first || token.paragraph_before ||
                                    done - begin >= max_sentence_length ||
                                    (view.is_open(done) && begins(view, done, begin, features));
            begin = token.starts_sentence ? done : begin;
        }
    }
}

} // namespace dateline::language
