#include "calendar/iso_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline {

std::optional<int> parse_digits(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) {
        return std::nullopt;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::string iso_year(int year) {
    return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

std::optional<int> parse_iso_year(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    const std::optional<int> digits = parse_digits(text.substr(negative ? 1 : 0));
    if (text.size() != (negative ? 5U : 4U) || !digits || (negative && *digits == 0)) {
        return std::nullopt;
    }
    return negative ? -*digits : *digits;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() <= longest) {
        return fmt::format("\"{}\"", text);
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return fmt::format("\"{}…\"", text.substr(0, end));
}

std::string_view month_name(date::month month) {
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    return month.ok() ? names[static_cast<unsigned>(month) - 1] : "no month";
}

} // namespace dateline
