#include "timeline/slug.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/// U+2000 to U+206F, where typographic quotes and dashes live: bytes E2 80 xx and E2 81 80..AF.
bool is_general_punctuation(std::string_view at) {
    return at.size() >= 3 && at[0] == '\xE2' && (at[1] == '\x80' || (at[1] == '\x81' && at[2] < '\xB0'));
}

bool vanishes(char c) {
    return c == '.' || c == '\'';
}

} // namespace

std::string slug(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const bool punctuation = is_general_punctuation(rest);
        if (punctuation) {
            i += 2;
        }
        if (!punctuation && (is_letter_or_digit(rest[0]) || static_cast<unsigned char>(rest[0]) >= 0x80)) {
            out += lower(rest[0]);
        } else if (!out.empty() && out.back() != '-' && !vanishes(rest[0])) {
            out += '-';
        }
    }
    if (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out;
}

std::string UniqueIds::take(std::string wanted) {
    std::string id = wanted;
    for (int n = 2; !taken_.insert(id).second; ++n) {
        id = fmt::format("{}-{}", wanted, n);
    }
    return id;
}

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!is_blank(c)) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string folded(std::string_view name) {
    std::string out = one_line(name);
    out.erase(std::remove(out.begin(), out.end(), '.'), out.end());
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return one_line(out);
}

std::vector<std::string> words_of(std::string_view folded_text) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < folded_text.size()) {
        const std::size_t end = std::min(folded_text.find(' ', begin), folded_text.size());
        if (end > begin) {
            words.emplace_back(folded_text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return words;
}

} // namespace dateline
