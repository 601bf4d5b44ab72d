#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What a spreadsheet would run as a formula, and what would look like the mark against that.
[[nodiscard]] inline bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r'").find(text.front()) != std::string_view::npos;
}

/// An apostrophe in front makes a spreadsheet take the field as text.
[[nodiscard]] inline std::string kept_as_text(std::string_view text) {
    return (looks_like_formula(text) ? "'" : "") + std::string(text);
}

/// The way back.
[[nodiscard]] inline std::string without_apostrophe(std::string_view field) {
    const bool is_kept = field.substr(0, 1) == "'" && looks_like_formula(field.substr(1));
    return std::string(field.substr(is_kept ? 1 : 0));
}

} // namespace dateline
