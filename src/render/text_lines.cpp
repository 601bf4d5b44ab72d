#include "render/text_lines.hpp"

#include "render/clean_text.hpp"
#include "render/layout.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::string_view ellipsis = "…";

/// Bytes of the longest beginning of `text` that is no wider than `width`; marks stay with their letter.
std::size_t bytes_that_fit(std::string_view text, TextStyle style, Length width) {
    std::size_t fits = 0;
    GrowingWidth so_far(style);
    std::string_view rest = text;
    while (!rest.empty()) {
        if (so_far.add(take_code_point(rest)) > width) {
            break;
        }
        std::string_view next = rest;
        if (rest.empty() || !is_combining(take_code_point(next))) {
            fits = text.size() - rest.size();
        }
    }
    return fits;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// The last place to break at or before `end`: after a blank, or beside an ideograph; 0: none.
std::size_t break_before(std::string_view text, std::size_t end) {
    std::size_t best = 0;
    bool after_ideograph = false;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t at = text.size() - rest.size();
        if (at > end) {
            break;
        }
        const char32_t c = take_code_point(rest);
        if (at > 0 && (c == U' ' || after_ideograph || is_ideograph(c))) {
            best = at;
        }
        after_ideograph = is_ideograph(c);
    }
    return best;
}

std::string with_ellipsis(std::string_view text, TextStyle style, Length width) {
    const Length room = width - text_width(ellipsis, style);
    return std::string(trimmed(text.substr(0, bytes_that_fit(text, style, room)))) + std::string(ellipsis);
}

} // namespace

Wrapped wrap(std::string_view text, TextStyle style, Length width, std::size_t max_lines) {
    Wrapped out;
    while (!text.empty()) {
        const std::size_t fits = bytes_that_fit(text, style, width);
        if (fits == text.size()) {
            out.lines.emplace_back(text);
            break;
        }
        if (out.lines.size() + 1 >= max_lines) {
            out.lines.push_back(with_ellipsis(text, style, width));
            out.cut = true;
            break;
        }
        std::size_t end = break_before(text, fits);
        if (end == 0) {
            std::string_view first = text;
            take_code_point(first);
            end = std::max(fits, text.size() - first.size());
        }
        out.lines.emplace_back(trimmed(text.substr(0, end)));
        text.remove_prefix(end);
        while (!text.empty() && text.front() == ' ') {
            text.remove_prefix(1);
        }
    }
    return out;
}

namespace {

/// Of the words between blanks that are not wider than `width`.
Length widest_word(std::string_view text, TextStyle style, Length width) {
    Length widest = 0;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const Length word = text_width(text.substr(0, blank), style);
        widest = word <= width ? std::max(widest, word) : widest;
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    return widest;
}

} // namespace

Wrapped wrap_evenly(std::string_view text, TextStyle style, Length width, std::size_t max_lines) {
    Wrapped best = wrap(text, style, width, max_lines);
    if (best.cut || best.lines.size() < 2) {
        return best;
    }
    Length too_narrow = widest_word(text, style, width) - 1; // a word that fits is never broken
    while (width - too_narrow > one_px) {
        const Length middle = too_narrow + (width - too_narrow) / 2;
        Wrapped narrower = wrap(text, style, middle, best.lines.size());
        if (narrower.cut) {
            too_narrow = middle;
        } else {
            width = middle;
            best = std::move(narrower);
        }
    }
    return best;
}

std::string fill(std::string_view phrase, const std::vector<Slot>& slots) {
    std::string out;
    while (!phrase.empty()) {
        const std::size_t open = std::min(phrase.find('{'), phrase.size());
        out += phrase.substr(0, open);
        phrase.remove_prefix(open);
        const std::size_t close = phrase.find('}');
        if (close == std::string_view::npos) {
            continue;
        }
        const std::string_view name = phrase.substr(1, close - 1);
        const auto slot =
            std::find_if(slots.begin(), slots.end(), [name](const Slot& s) { return s.name == name; });
        out += slot == slots.end() ? phrase.substr(0, close + 1) : slot->value;
        phrase.remove_prefix(close + 1);
    }
    return out;
}

std::string quote(std::string_view phrase, std::string_view text) {
    std::string inner;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t c = take_code_point(text);
        const std::string_view letter = before.substr(0, before.size() - text.size());
        inner += c == U'“' ? "‘" : c == U'”' ? "’" : letter;
    }
    return fill(phrase, {{"text", inner}});
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            out += out.empty() ? "" : separator;
            out += part;
        }
    }
    return out;
}

TextLine make_line(std::string text, TextStyle style, Paint paint, TextAnchor anchor, Length x, Length y) {
    TextLine line{.style = style, .paint = paint, .anchor = anchor, .x = x, .y = y};
    line.width = text_width(text, style);
    line.right_to_left = runs_right_to_left(text);
    line.text = std::move(text);
    return line;
}

Box TextLine::box() const {
    const Length left = anchor == TextAnchor::start    ? x
                        : anchor == TextAnchor::middle ? x - width / 2
                                                       : x - width;
    return {left, y - ascent(style), width, ascent(style) + descent(style)};
}

} // namespace dateline
