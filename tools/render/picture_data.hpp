#pragma once

#include "text/knowledge.hpp"

#include <dateline/text/error.hpp>

#include <string>
#include <vector>

namespace dateline {

struct KnowledgeFile {
    std::string name{}; ///< for messages
    std::vector<KnowledgeBlock> blocks{};
};

/// Each gives the text of a header for src/render, or the first mistake with file and line.
[[nodiscard]] Result<std::string> compile_themes(const std::vector<KnowledgeFile>& files);
[[nodiscard]] Result<std::string> compile_words(const KnowledgeFile& file);
[[nodiscard]] Result<std::string> compile_widths(const KnowledgeFile& file);

} // namespace dateline
