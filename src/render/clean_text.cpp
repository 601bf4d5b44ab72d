#include "render/clean_text.hpp"

#include <algorithm>
#include <iterator>
#include <utf8.h>

namespace dateline {

namespace {

struct CodeRange {
    char32_t first = 0;
    char32_t last = 0;
};

template <std::size_t n>
bool is_in(const CodeRange (&ranges)[n], char32_t c) {
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](CodeRange r) { return r.first <= c && c <= r.last; });
}

/// Controls, overrides and isolates of direction, non-characters, interlinear marks.
constexpr CodeRange dropped[] = {{0x00, 0x08},     {0x0E, 0x1F},     {0x7F, 0x84},     {0x86, 0x9F},
                                 {0xAD, 0xAD},     {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFDD0, 0xFDEF},
                                 {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF}};
constexpr CodeRange spaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},    {0x2000, 0x200A},
                                {0x2028, 0x2029}, {0x205F, 0x205F}, {0x3000, 0x3000}};
constexpr CodeRange combining[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
                                   {0x05C1, 0x05C2}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},
                                   {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                                   {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
constexpr CodeRange right_to_left[] = {
    {0x0590, 0x07FF}, {0x0840, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}};
constexpr CodeRange ideographs[] = {{0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
                                    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFF01, 0xFF60}, {0x20000, 0x3FFFD}};

bool is_letter_left_to_right(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x0590) ||
           (c >= 0x0900 && c < 0x2000) || is_in(ideographs, c);
}

} // namespace

std::string clean_text(std::string_view text) {
    std::string valid;
    utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(valid), 0xFFFD);
    std::string out;
    bool blank = false;
    std::string_view rest = valid;
    while (!rest.empty()) {
        const char32_t c = take_code_point(rest);
        if (is_in(spaces, c)) {
            blank = !out.empty();
        } else if (!is_in(dropped, c)) {
            if (blank) {
                out += ' ';
                blank = false;
            }
            utf8::append(c, std::back_inserter(out));
        }
    }
    return out;
}

char32_t take_code_point(std::string_view& text) {
    const char* at = text.data();
    const char32_t c = utf8::unchecked::next(at);
    text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return c;
}

bool runs_right_to_left(std::string_view text) {
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (is_in(right_to_left, c)) {
            return true;
        }
        if (is_letter_left_to_right(c)) {
            return false;
        }
    }
    return false;
}

bool is_combining(char32_t c) {
    return is_in(combining, c);
}

bool is_ideograph(char32_t c) {
    return is_in(ideographs, c);
}

} // namespace dateline
