#include "language/lines.hpp"

namespace dateline::language {
namespace {

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

} // namespace

std::optional<std::string_view> comment_value(std::string_view line, std::string_view key) {
    if (line.empty() || line.front() != '#') {
        return std::nullopt;
    }
    line = without_blanks(line.substr(1));
    if (line.substr(0, key.size()) != key) {
        return std::nullopt;
    }
    const std::string_view rest = without_blanks(line.substr(key.size()));
    if (rest.empty()) {
        return rest;
    }
    return rest.front() == '=' ? std::optional(without_blanks(rest.substr(1))) : std::nullopt;
}

} // namespace dateline::language
