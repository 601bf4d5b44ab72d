#pragma once

#include <dateline/article/article.hpp>

#include <cstdint>
#include <string_view>

namespace dateline {

/// The keys that say something about an article, in any source format: id, title, published, outlet, url,
/// language. `line` is that of the value, for messages.
struct HeaderField {
    std::string_view key{};
    std::string_view value{};
    std::uint32_t line = 0;
};

[[nodiscard]] bool is_header_key(std::string_view key);
/// "id, title, …", for messages.
[[nodiscard]] std::string header_key_list();

/// Sets one field of the article. Fails on an unknown key and on a publication date that is none; an empty
/// value leaves the field as it is.
[[nodiscard]] Result<void> set_header_field(Article& article, const HeaderField& field,
                                            std::string_view file);

/// What all readers do once header and text are known: default id, title (the headline on top of the text
/// where the header names none), publication day (the option first, then the document, then a date line at
/// the top of the text), blocks. Fails where there is no text or no day.
[[nodiscard]] Result<Article> finish_article(Article article, const ReadOptions& options, std::uint32_t line);

} // namespace dateline
