#include "language/word_end.hpp"

#include "language/characters.hpp"
#include "language/word_classes.hpp"

#include <algorithm>

namespace dateline::language {
namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/// One word under construction: [begin, at) is in, the connector stands at `at`.
struct WordScan {
    std::string_view text{};
    std::uint32_t begin = 0;
    std::uint32_t at = 0;
    std::uint32_t end = 0;
    bool has_hyphen = false;

    [[nodiscard]] char next(std::uint32_t by) const { return at + by < end ? text[at + by] : ' '; }
    [[nodiscard]] char before() const { return at > begin ? text[at - 1] : ' '; }
    [[nodiscard]] std::string_view so_far() const { return text.substr(begin, at - begin); }
    [[nodiscard]] bool word_follows() const {
        if (at + 1 >= end) {
            return false;
        }
        const CharKind kind = kind_of(decode(text.substr(0, end), at + 1).value);
        return kind == CharKind::letter || kind == CharKind::digit;
    }
};

/// "said.Then": two sentences without a blank between them.
bool is_glued_sentence(const WordScan& w) {
    return w.at >= w.begin + 2 && is_small(w.before()) && is_small(w.text[w.at - 2]) &&
           is_capital(w.next(1)) && (is_small(w.next(2)) || w.next(2) == ' ');
}

char first_of_next_word(std::string_view text, std::uint32_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) {
        ++at;
    }
    return at < text.size() ? text[at] : ' ';
}

/// Bytes that the dot at `w.at` adds to the word: 0 where the word ends before it.
std::uint32_t dot(const WordScan& w) {
    if (w.word_follows()) {
        return is_glued_sentence(w) ? 0 : 1;
    }
    if (w.next(1) == '.') {
        return 0;
    }
    std::string_view with_dot = w.text.substr(w.begin, w.at + 1 - w.begin);
    if (const std::size_t last = with_dot.rfind('-'); w.has_hyphen && last != std::string_view::npos) {
        with_dot.remove_prefix(last + 1); // "non-U.S."
    }
    return is_abbreviation(with_dot, first_of_next_word(w.text, w.at + 1)) ? 1 : 0;
}

/// "713-853-3989", "345-9945", "2021-08-31" are one word; "1969-1970" is a range, three tokens.
bool is_number_with_hyphens(const WordScan& w) {
    std::uint32_t groups = 1;
    std::uint32_t at = w.at;
    std::uint32_t last = 0;
    const auto first = static_cast<std::uint32_t>(w.so_far().size());
    while (at + 1 < w.end && w.text[at] == '-' && is_digit(w.text[at + 1]) && groups < 8) {
        const std::uint32_t from = ++at;
        while (at < w.end && is_digit(w.text[at])) {
            ++at;
        }
        last = at - from;
        ++groups;
    }
    return groups > 2 || (first == 3 && last == 4) || w.has_hyphen;
}

bool hyphen(const WordScan& w) {
    if (!w.word_follows()) {
        return false;
    }
    if (is_digit(w.before()) && is_digit(w.next(1))) {
        return is_number_with_hyphens(w);
    }
    if (w.at - w.begin > 8) {
        return false;
    }
    std::string lower;
    append_lower(lower, w.so_far());
    return !is_digit(w.next(1)) && is_of(lower, WordClass::whole_prefix);
}

bool slash(const WordScan& w) {
    if (is_digit(w.before()) && is_digit(w.next(1))) {
        return true;
    }
    const bool one_letter = w.at - w.begin == 1 && is_ascii_letter(w.before());
    return one_letter && is_ascii_letter(w.next(1)) &&
           (!is_ascii_letter(w.next(2)) || !is_ascii_letter(w.next(3)));
}

/// Bytes of the connector at `w.at` when it belongs to the word, else 0.
std::uint32_t connector(const WordScan& w, CodePoint c) {
    switch (c.value) {
    case '.':
        return dot(w);
    case ',':
    case ':':
        return is_digit(w.before()) && is_digit(w.next(1)) ? 1 : 0;
    case '/':
        return slash(w) ? 1 : 0;
    case '-':
        return hyphen(w) ? 1 : 0;
    case '&':
        return w.at - w.begin <= 3 && is_ascii_letter(w.before()) && is_ascii_letter(w.next(1)) ? 1 : 0;
    case '_':
    case '@':
        return w.word_follows() ? 1 : 0;
    case '$':
        return w.at - w.begin <= 3 && is_capital(w.before()) ? 1 : 0;
    case '\'':
    case 0x2019: {
        const std::uint32_t after = w.at + c.size;
        return after < w.end && kind_of(decode(w.text.substr(0, w.end), after).value) == CharKind::letter
                   ? c.size
                   : 0;
    }
    default:
        return 0;
    }
}

} // namespace

bool is_dotted(std::string_view word) {
    if (word.size() < 2 || word.size() % 2 != 0 || word.size() > 16) {
        return false;
    }
    for (std::size_t i = 0; i < word.size(); i += 2) {
        if (!is_ascii_letter(word[i]) || word[i + 1] != '.') {
            return false;
        }
    }
    return true;
}

bool is_abbreviation(std::string_view word, char next) {
    if (word.size() > 16) {
        return false;
    }
    if (is_dotted(word) && (word.size() > 2 || is_capital(word[0]))) {
        // "I." and "A." as the last word of a sentence are rare; initials are not.
        return word != "I." || next != ' ';
    }
    if (is_of(word, WordClass::number_follows)) {
        return is_digit(next);
    }
    return is_of(word, WordClass::name_follows) || is_of(word, WordClass::may_end) ||
           is_of(word, WordClass::never_ends);
}

std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    WordScan w{.text = text, .begin = at, .at = at, .end = end};
    while (w.at < end) {
        const CodePoint c = decode(text.substr(0, end), w.at);
        const CharKind kind = kind_of(c.value);
        if (kind != CharKind::mark) {
            w.at += c.size;
            continue;
        }
        const std::uint32_t size = w.at == at ? 0 : connector(w, c);
        if (size == 0) {
            break;
        }
        const bool ends_here = c.value == '$' || (c.value == '.' && !w.word_follows());
        w.has_hyphen = w.has_hyphen || c.value == '-';
        w.at += size;
        if (ends_here) {
            break;
        }
    }
    if (w.at == at) {
        w.at += decode(text.substr(0, end), at).size;
    }
    return w.at;
}

bool is_web_address(std::string_view word, std::string& lower) {
    if (word.size() < 4) {
        return false;
    }
    if (word.find("://") != std::string_view::npos || word.substr(0, 4) == "www.") {
        return true;
    }
    const std::size_t at = word.find('@');
    if (at != std::string_view::npos) {
        return at > 0 && word.find('.', at) != std::string_view::npos;
    }
    const std::string_view host = word.substr(0, word.find('/'));
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot < 2 || host.size() - dot > 6) {
        return false;
    }
    if (!std::all_of(host.begin(), host.end(), [](char c) {
            return is_ascii_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_';
        })) {
        return false;
    }
    lower.clear();
    append_lower(lower, host.substr(dot + 1));
    const bool glued = is_small(host[dot - 1]) && is_capital(host[dot + 1]) && host.size() > dot + 2 &&
                       is_small(host[dot + 2]);
    return !glued && is_of(lower, WordClass::web_ending) && !is_digit(host[dot - 1]);
}

} // namespace dateline::language
