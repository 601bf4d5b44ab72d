#pragma once

#include "language/tokenize.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

/// The tokens of one block, blanks between tokens, "|" between sentences: the form of data/en/tokens.rules.
inline std::string token_text(std::string_view text) {
    std::vector<language::RawToken> tokens;
    std::string lower;
    language::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens, lower);
    language::mark_sentences(text, tokens, 0);
    std::string out;
    for (const language::RawToken& token : tokens) {
        out += out.empty() ? "" : token.starts_sentence ? " | " : " ";
        out += slice(text, token.range);
    }
    return out;
}

} // namespace dateline::test
