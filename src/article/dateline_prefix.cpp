#include "article/dateline_prefix.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::size_t longest_dateline = 80;

/// At least three capitals without a small letter: "SEOUL", not "A" or "US".
bool begins_with_capitals(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(" ,("), text.size());
    const std::string_view word = text.substr(0, end);
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::count_if(word.begin(), word.end(), capital) >= 3 &&
           std::none_of(word.begin(), word.end(), small);
}

} // namespace

std::uint32_t dateline_prefix(std::string_view paragraph) {
    static constexpr std::array<std::string_view, 4> dashes = {" - ", " -- ", " – ", " — "};
    const std::string_view start = paragraph.substr(0, longest_dateline);
    std::size_t first = std::string_view::npos;
    std::size_t end = 0;
    for (const std::string_view dash : dashes) {
        const std::size_t at = start.find(dash);
        if (at < first) {
            first = at;
            end = at + dash.size();
        }
    }
    if (first == std::string_view::npos || first == 0) {
        return 0;
    }
    const std::string_view before = start.substr(0, first);
    const bool agency = before.back() == ')' && before.find('(') != std::string_view::npos;
    const bool sentence =
        before.find(". ") != std::string_view::npos && !agency && before.find(',') == std::string_view::npos;
    if (sentence || !(begins_with_capitals(before) || (agency && before.size() <= 60))) {
        return 0;
    }
    return static_cast<std::uint32_t>(end);
}

} // namespace dateline
