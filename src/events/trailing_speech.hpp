#pragma once

#include "events/parse.hpp"

#include <optional>

namespace dateline {

/// "The dam burst on Friday, two officials said." A sentence of news that ends with who says so. Parsers hang
/// such an ending on anything, so it is found by position.
struct TrailingSpeech {
    TokenIndex comma = no_token; ///< what is said stands before it
    TokenIndex verb = no_token;  ///< the verb of saying
};

[[nodiscard]] std::optional<TrailingSpeech> trailing_speech(const Parse& tree, const Sentence& sentence);

} // namespace dateline
