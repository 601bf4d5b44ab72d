#pragma once

#include <dateline/text/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One `key value` line of a knowledge file; value without surrounding blanks, continuation lines joined by a
/// blank.
struct KnowledgeEntry {
    std::string key{};
    std::string value{};
    std::uint32_t line = 0;
};

/// Lines up to the next empty line: a rule, a word class, an example group.
struct KnowledgeBlock {
    std::uint32_t line = 0;
    std::vector<KnowledgeEntry> entries{};
};

/// Reads a knowledge file (data/README.md): blocks of `key value` lines, separated by empty lines. A line
/// that begins with a blank continues the one before. `#` at the start of a line, or after two blanks, begins
/// a comment. Fails with file and line on a continuation without a line before it.
[[nodiscard]] Result<std::vector<KnowledgeBlock>> read_knowledge(std::string_view bytes,
                                                                 std::string_view file);

} // namespace dateline
