#include "article/paragraphs.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline {

namespace {

/// No text is wrapped by hand at more columns than this.
constexpr std::size_t widest_wrap = 120;
/// Nor at fewer than this.
constexpr std::size_t narrowest_wrap = 50;

struct Line {
    Range range{}; ///< without blanks around
    bool after_empty = false;
    bool indented = false;
};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// Length of the blank (ASCII or no-break space) at `i`; 0: none.
std::uint32_t blank_at(std::string_view text, std::uint32_t i) {
    if (is_blank(text[i])) {
        return 1;
    }
    return text.substr(i, 2) == "\u00a0" ? 2 : 0;
}

Range trimmed(std::string_view text, Range line) {
    while (!line.empty()) {
        const std::uint32_t n = blank_at(text, line.begin);
        if (n == 0) {
            break;
        }
        line.begin += n;
    }
    while (!line.empty()) {
        if (is_blank(text[line.end - 1])) {
            line.end -= 1;
        } else if (line.size() >= 2 && blank_at(text, line.end - 2) == 2) {
            line.end -= 2;
        } else {
            break;
        }
    }
    return line;
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    bool empty_before = true;
    std::uint32_t begin = 0;
    const auto size = static_cast<std::uint32_t>(text.size());
    while (begin < size) {
        const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', begin), size));
        const Range range = trimmed(text, {begin, end});
        if (!range.empty()) {
            lines.push_back({range, empty_before, range.begin > begin});
        }
        empty_before = range.empty();
        begin = end + 1;
    }
    return lines;
}

/// The column at which the text is wrapped; 0: it is not. Wrapped text has many lines, none of them long.
std::size_t wrap_width(const std::vector<Line>& lines) {
    std::size_t widest = 0;
    std::size_t joints = 0;
    for (const Line& line : lines) {
        widest = std::max<std::size_t>(widest, line.range.size());
        joints += line.after_empty ? 0U : 1U;
    }
    const bool wrapped = widest >= narrowest_wrap && widest <= widest_wrap && joints > 0;
    return wrapped ? widest : 0;
}

std::size_t first_word(std::string_view line) {
    return std::min(line.find(' '), line.size());
}

bool goes_on(std::string_view text, const Line& line, const Line& next, std::size_t width) {
    if (next.after_empty) {
        return false;
    }
    const char first = text[next.range.begin];
    if (first >= 'a' && first <= 'z') {
        return true;
    }
    return width != 0 && !next.indented &&
           line.range.size() + 1 + first_word(slice(text, next.range)) > width;
}

} // namespace

std::vector<Range> find_paragraphs(std::string_view text) {
    const std::vector<Line> lines = lines_of(text);
    const std::size_t width = wrap_width(lines);
    std::vector<Range> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && goes_on(text, lines[i - 1], lines[i], width)) {
            paragraphs.back().end = lines[i].range.end;
        } else {
            paragraphs.push_back(lines[i].range);
        }
    }
    return paragraphs;
}

} // namespace dateline
