#include "language/characters.hpp"
#include "language/tokenize.hpp"
#include "language/word_classes.hpp"
#include "language/word_end.hpp"

namespace dateline::language {
namespace {

/// How strongly a token ends its sentence.
enum class Stop : std::uint8_t { none, abbreviation, ellipsis, full };

Stop stop_of(std::string_view word) {
    const char last = word.back();
    if (word == "." || last == '?' || last == '!') {
        return word.size() > 1 && kind_of(decode(word, 0).value) == CharKind::letter ? Stop::none
                                                                                     : Stop::full;
    }
    if (word.substr(0, 2) == ".." || word.substr(0, 3) == "\xE2\x80\xA6") {
        return Stop::ellipsis;
    }
    if (last != '.') {
        return Stop::none;
    }
    const bool never = is_of(word, WordClass::never_ends) || is_of(word, WordClass::name_follows) ||
                       is_of(word, WordClass::number_follows) || (word.front() >= '0' && word.front() <= '9');
    return never ? Stop::none : Stop::abbreviation;
}

bool is_closer(std::string_view word) {
    return word == "\"" || word == "'" || word == "''" || word == ")" || word == "]" || word == "}" ||
           word == "\xE2\x80\x9D" || word == "\xE2\x80\x99" || word == "\xC2\xBB";
}

bool is_opener(std::string_view word) {
    return word == "\"" || word == "'" || word == "``" || word == "(" || word == "[" || word == "-" ||
           word == "--" || word == "\xE2\x80\x9C" || word == "\xE2\x80\x98" || word == "\xC2\xAB" ||
           word == "*" || word == "\xE2\x80\x94" || word == "\xE2\x80\x93" || word == "\xE2\x80\xA2";
}

class SentenceMarker {
  public:
    SentenceMarker(std::string_view text, std::vector<RawToken>& tokens) : text_(text), tokens_(tokens) {}

    /// The first token after the sentence end that follows token `i`, or 0 where none does.
    [[nodiscard]] std::size_t break_after(std::size_t i) const {
        const Stop stop = stop_of(word(i));
        if (stop == Stop::none) {
            return 0;
        }
        std::size_t next = i + 1;
        while (next < tokens_.size() && !tokens_[next].space_before && is_closer(word(next))) {
            ++next;
        }
        if (next >= tokens_.size()) {
            return 0;
        }
        std::size_t first_word = next;
        while (first_word + 1 < tokens_.size() && first_word < next + 3 && is_opener(word(first_word))) {
            ++first_word;
        }
        const std::string_view follows = word(first_word);
        const std::uint32_t c = decode(follows, 0).value;
        if (!tokens_[next].space_before) {
            return stop == Stop::full && next == i + 1 && is_upper(c) ? next : 0;
        }
        if (is_lower(c)) {
            return 0;
        }
        if (stop == Stop::abbreviation) {
            return is_of(follows, WordClass::starter) || (first_word > next && is_upper(c) && next > i + 1)
                       ? next
                       : 0;
        }
        return stop == Stop::full || is_upper(c) ? next : 0;
    }

  private:
    [[nodiscard]] std::string_view word(std::size_t i) const { return slice(text_, tokens_[i].range); }

    std::string_view text_;
    std::vector<RawToken>& tokens_;
};

} // namespace

void mark_sentences(std::string_view text, std::vector<RawToken>& tokens, std::size_t first) {
    const SentenceMarker marker(text, tokens);
    for (std::size_t i = first; i < tokens.size(); ++i) {
        if (i == first || tokens[i].paragraph_before) {
            tokens[i].starts_sentence = true;
        }
        if (const std::size_t next = marker.break_after(i); next > 0) {
            tokens[next].starts_sentence = true;
        }
    }
    std::size_t begin = first;
    for (std::size_t i = first; i < tokens.size(); ++i) {
        if (tokens[i].starts_sentence) {
            begin = i;
        } else if (i - begin >= max_sentence_tokens) {
            tokens[i].starts_sentence = true;
            begin = i;
        }
    }
}

} // namespace dateline::language
