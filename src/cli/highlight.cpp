#include "cli/highlight.hpp"

#include <array>

namespace dateline {

namespace {

constexpr std::string_view plain = "\x1b[0m";
constexpr std::string_view dim = "\x1b[2m";
// By type: DATE, TIME, DURATION, SET. Underlined too, so that it is not colour alone.
constexpr std::array<std::string_view, 4> styles{"\x1b[4;34m", "\x1b[4;35m", "\x1b[4;32m", "\x1b[4;36m"};

/// A text must not steer the terminal.
void append_harmless(std::string& out, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f) {
            out += "\ufffd";
        } else {
            out += c;
        }
    }
}

} // namespace

std::string highlight(const Analysis& analysis, bool colour) {
    const std::string_view text = analysis.article.text;
    std::string out;
    std::uint32_t at = 0;
    for (const Timex& timex : analysis.timexes) {
        append_harmless(out, slice(text, {at, timex.range.begin}));
        out += colour ? styles.at(static_cast<std::size_t>(timex.type)) : std::string_view("[");
        append_harmless(out, slice(text, timex.range));
        out += colour ? std::string(plain) + std::string(dim) + " " : std::string("|");
        out += timex.value;
        if (timex.modifier != Modifier::none) {
            out += " " + std::string(to_timex3(timex.modifier));
        }
        out += colour ? plain : std::string_view("]");
        at = timex.range.end;
    }
    append_harmless(out, text.substr(at));
    if (out.empty() || out.back() != '\n') {
        out += '\n';
    }
    return out;
}

} // namespace dateline
