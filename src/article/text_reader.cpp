#include "article/header_fields.hpp"
#include "article/readers.hpp"

namespace dateline {

namespace {

bool sniff(std::string_view /*bytes*/, std::string_view /*file*/) {
    return true;
}

bool has_front_matter(std::string_view bytes) {
    return bytes.substr(0, 4) == "---\n" || bytes.substr(0, 5) == "---\r\n";
}

Result<std::vector<Article>> read(std::string_view bytes, const ReadOptions& options) {
    if (bytes.size() > max_text_bytes) {
        return fail({.file = options.file,
                     .what = "the text is larger than 32 MiB",
                     .remedy = "cut it into articles: one file each, or one JSON line each"});
    }
    auto front =
        has_front_matter(bytes) ? read_front_matter(bytes, options) : read_plain_header(bytes, options);
    if (!front) {
        return fail(front.error());
    }
    front->article.text = std::string(bytes.substr(front->bytes));
    auto article = finish_article(std::move(front->article), options, 0);
    if (!article) {
        return fail(article.error());
    }
    std::vector<Article> articles;
    articles.push_back(std::move(*article));
    return articles;
}

} // namespace

const ArticleReader& text_reader() {
    static constexpr ArticleReader reader{.name = "text",
                                          .description = "plain UTF-8 text, with or without a header",
                                          .sniff = sniff,
                                          .read = read};
    return reader;
}

} // namespace dateline
