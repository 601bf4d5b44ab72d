#include "text/knowledge.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trim(std::string_view s) {
    while (!s.empty() && is_blank(s.front())) {
        s.remove_prefix(1);
    }
    while (!s.empty() && is_blank(s.back())) {
        s.remove_suffix(1);
    }
    return s;
}

/// The line without its comment: `#` at the start, or after two blanks.
std::string_view without_comment(std::string_view line) {
    if (!line.empty() && line.front() == '#') {
        return {};
    }
    const std::size_t at = line.find("  #");
    return at == std::string_view::npos ? line : line.substr(0, at);
}

KnowledgeEntry entry_of(std::string_view line, std::uint32_t number) {
    const auto end =
        static_cast<std::size_t>(std::find_if(line.begin(), line.end(), is_blank) - line.begin());
    return {.key = std::string(line.substr(0, end)),
            .value = std::string(trim(line.substr(end))),
            .line = number};
}

} // namespace

Result<std::vector<KnowledgeBlock>> read_knowledge(std::string_view bytes, std::string_view file) {
    std::vector<KnowledgeBlock> blocks;
    bool open = false;
    std::uint32_t number = 0;
    while (!bytes.empty()) {
        ++number;
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view raw = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const std::string_view line = without_comment(raw);
        if (trim(line).empty()) {
            open = open && !trim(raw).empty(); // a comment line does not end a block
            continue;
        }
        if (is_blank(line.front())) {
            if (!open) {
                return fail(
                    {.file = std::string(file),
                     .line = number,
                     .what = "a line that begins with a blank continues the one before, and there is none",
                     .remedy = "begin the line with its key"});
            }
            std::string& value = blocks.back().entries.back().value;
            value += value.empty() ? "" : " ";
            value += trim(line);
            continue;
        }
        if (!open) {
            blocks.push_back({.line = number});
            open = true;
        }
        blocks.back().entries.push_back(entry_of(line, number));
    }
    return blocks;
}

} // namespace dateline
