#include "cli/table.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool begins_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// At most `columns` code points, the last one "…" where something was cut.
std::string fit(std::string_view text, std::size_t columns) {
    if (text_columns(text) <= columns) {
        return std::string(text);
    }
    std::size_t count = 0;
    std::size_t end = 0;
    while (end < text.size() && (!begins_code_point(text[end]) || ++count < columns)) {
        ++end;
    }
    while (end > 0 && text[end - 1] == ' ') {
        --end;
    }
    return std::string(text.substr(0, end)) + "\u2026";
}

} // namespace

std::size_t text_columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

std::string format_table(const std::vector<std::vector<std::string>>& rows, std::size_t width) {
    constexpr std::size_t gap = 2;
    constexpr std::size_t least_last = 20;
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], text_columns(row[i]));
        }
    }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        std::size_t used = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == widths.size();
            if (last && width != 0) {
                line += fit(row[i], std::max(least_last, width - std::min(width, used)));
            } else {
                line += row[i];
            }
            if (!last) {
                line.append(widths[i] - text_columns(row[i]) + gap, ' ');
                used += widths[i] + gap;
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

} // namespace dateline
