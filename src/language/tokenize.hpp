#pragma once

#include <dateline/text/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::language {

/// A token before anything is known about it.
struct RawToken {
    Range range{};
    bool space_before = false;
    bool paragraph_before = false; ///< first of its block, or after an empty line
    bool starts_sentence = false;  ///< set by mark_sentences
};

/// Splits `block` of `text` into tokens as the English Universal Dependencies treebanks do: punctuation,
/// clitics
/// ("do" "n't"), hyphens between words, currency signs and units are tokens; abbreviations keep their dot.
/// Appends to `out`. Linear; `lower` is work memory.
void tokenize(std::string_view text, Range block, std::vector<RawToken>& out, std::string& lower);

/// Marks the first token of each sentence in tokens[first..].
void mark_sentences(std::string_view text, std::vector<RawToken>& tokens, std::size_t first);

/// Whether `second`, written onto `first`, is part of the same written word: "do" "n't", "Kim" "'s", "can"
/// "not".
[[nodiscard]] bool is_word_part(std::string_view text, Range first, Range second);

} // namespace dateline::language
