#include "article/line_tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct Spelling {
    std::string_view from{};
    std::string_view to{};
};
/// Typographic marks and blanks, as the one ASCII character that patterns write; the dashes become "-".
constexpr std::array<Spelling, 12> spellings{{{"\u00a0", " "},
                                              {"\u2009", " "},
                                              {"\u202f", " "},
                                              {"\u2018", "'"},
                                              {"\u2019", "'"},
                                              {"\u201c", "\""},
                                              {"\u201d", "\""},
                                              {"\u2013", "-"},
                                              {"\u2014", "-"},
                                              {"\u2022", "*"},
                                              {"\u00bb", ">"},
                                              {"\u203a", ">"}}};

std::string plain_marks(std::string_view line) {
    const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    std::string out;
    out.reserve(line.size());
    while (!line.empty()) {
        const auto run =
            static_cast<std::size_t>(std::find_if(line.begin(), line.end(), is_wide) - line.begin());
        out += line.substr(0, run);
        line.remove_prefix(run);
        if (line.empty()) {
            break;
        }
        const auto* const found = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& s) {
            return line.substr(0, s.from.size()) == s.from;
        });
        out += found != spellings.end() ? found->to : line.substr(0, 1);
        line.remove_prefix(found != spellings.end() ? found->from.size() : 1);
    }
    return out;
}

/// Whether the mark at `i` belongs to the word around it.
bool joins(std::string_view s, std::size_t begin, std::size_t i) {
    const char before = i > begin ? s[i - 1] : ' ';
    const char after = i + 1 < s.size() ? s[i + 1] : ' ';
    const bool between_digits = is_digit(before) && is_digit(after);
    const bool between_words =
        (is_letter(before) || is_digit(before)) && (is_letter(after) || is_digit(after));
    switch (s[i]) {
    case ':':
    case '/':
    case ',':
        return between_digits;
    case '.':
        if (between_words) {
            return true;
        }
        // "J." and the last point of "U.S." and "p.m."
        return is_letter(before) && (i - begin == 1 ? is_upper(before) : i >= begin + 2 && s[i - 2] == '.');
    case '-':
    case '\'':
    case '&':
    case '_':
    case '@':
        return between_words;
    default:
        return false;
    }
}

bool begins_address(std::string_view s) {
    constexpr std::array<std::string_view, 3> beginnings{"http://", "https://", "www."};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view b) { return s.substr(0, b.size()) == b; });
}

LineToken make_token(std::string_view raw, TokenShape shape) {
    LineToken token{.text = std::string(raw), .shape = shape};
    std::transform(raw.begin(), raw.end(), token.text.begin(),
                   [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return token;
}

TokenShape shape_of(std::string_view raw) {
    if (is_digit(raw.front())) {
        return TokenShape::number;
    }
    // Letters beyond ASCII begin a name too: É, Š, О; that some are lower case is no harm here.
    const bool name = is_upper(raw.front()) || static_cast<unsigned char>(raw.front()) >= 0x80;
    return name ? TokenShape::name : TokenShape::word;
}

} // namespace

std::vector<LineToken> line_tokens(std::string_view line) {
    const std::string plain = plain_marks(line);
    const std::string_view s = plain;
    std::vector<LineToken> tokens;
    std::size_t i = 0;
    while (i < s.size()) {
        const std::size_t begin = i;
        if (is_blank(s[i])) {
            ++i;
        } else if (begins_address(s.substr(i))) {
            i = std::min(s.find_first_of(" \t\r\n", i), s.size());
            tokens.push_back(make_token(s.substr(begin, i - begin), TokenShape::address));
        } else if (is_letter(s[i]) || is_digit(s[i])) {
            while (i < s.size() && (is_letter(s[i]) || is_digit(s[i]) || joins(s, begin, i))) {
                ++i;
            }
            const std::string_view raw = s.substr(begin, i - begin);
            tokens.push_back(make_token(raw, shape_of(raw)));
        } else {
            ++i;
            tokens.push_back(make_token(s.substr(begin, 1), TokenShape::mark));
        }
    }
    return tokens;
}

bool ends_sentence(std::string_view line) {
    constexpr std::array<std::string_view, 9> closing{"\"", "'",      ")",      "]",     " ",
                                                      "\r", "\u201d", "\u2019", "\u00a0"};
    constexpr std::array<std::string_view, 5> final{".", "!", "?", "\u2026", "\u3002"};
    const auto ends_with_one_of = [&](const auto& list) -> std::size_t {
        for (const std::string_view s : list) {
            if (line.size() >= s.size() && line.substr(line.size() - s.size()) == s) {
                return s.size();
            }
        }
        return 0;
    };
    while (const std::size_t n = ends_with_one_of(closing)) {
        line.remove_suffix(n);
    }
    return ends_with_one_of(final) != 0;
}

} // namespace dateline
