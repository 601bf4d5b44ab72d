#pragma once

#include <dateline/article/article.hpp>

namespace dateline {

/// The readers, one a file; article_readers() is their list.
[[nodiscard]] const ArticleReader& text_reader();
[[nodiscard]] const ArticleReader& jsonl_reader();
[[nodiscard]] const ArticleReader& timeml_reader();

/// What stands before the text of a plain file: fields set, and how many bytes it takes.
struct FrontMatter {
    Article article{};
    std::size_t bytes = 0;
    std::uint32_t lines = 0;
};
/// YAML between two lines "---". Fails with file and line on unknown and duplicate keys, on values that are
/// not text, on a block that is not closed.
[[nodiscard]] Result<FrontMatter> read_front_matter(std::string_view bytes, const ReadOptions& options);
/// Lines "Key: value" up to an empty line.
[[nodiscard]] Result<FrontMatter> read_plain_header(std::string_view bytes, const ReadOptions& options);

} // namespace dateline
