#include "article/header_fields.hpp"

#include "article/publication_day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 6> keys{"id", "title", "published", "outlet", "url", "language"};

std::string id_of(std::string_view file) {
    const std::size_t slash = file.rfind('/');
    std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    if (dot != std::string_view::npos && dot > 0) {
        name = name.substr(0, dot);
    }
    return std::string(name.empty() ? "article" : name);
}

std::string one_line(std::string_view value) {
    std::string out(value);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return out;
}

/// The first headline before the story: what the page shows as the title.
std::string headline_above(const Article& article) {
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::headline) {
            return one_line(slice(article.text, block.range));
        }
        if (block.kind == BlockKind::body) {
            break;
        }
    }
    return {};
}

} // namespace

bool is_header_key(std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string header_key_list() {
    return fmt::format("{}", fmt::join(keys, ", "));
}

Result<void> set_header_field(Article& article, const HeaderField& field, std::string_view file) {
    const auto at = [&](Error error) {
        error.file = std::string(file);
        error.line = field.line;
        return fail(std::move(error));
    };
    if (!is_header_key(field.key)) {
        return at({.what = fmt::format("unknown key \"{}\"", field.key),
                   .remedy = "known keys: " + header_key_list()});
    }
    if (field.value.empty()) {
        return {};
    }
    if (field.key == "published") {
        const auto publication = parse_publication(field.value);
        if (!publication) {
            return at(publication.error());
        }
        article.published = publication->day;
        article.published_time = publication->time;
        return {};
    }
    std::string& target = field.key == "id"       ? article.id
                          : field.key == "title"  ? article.title
                          : field.key == "outlet" ? article.outlet
                          : field.key == "url"    ? article.url
                                                  : article.language;
    target = one_line(field.value);
    return {};
}

Result<Article> finish_article(Article article, const ReadOptions& options, std::uint32_t line) {
    article.file = options.file;
    if (article.id.empty()) {
        article.id = options.id.empty() ? id_of(options.file) : options.id;
    }
    if (article.text.find_first_not_of(" \t\r\n\v\f") == std::string::npos) {
        return fail({.file = options.file,
                     .line = line,
                     .what = "the article has no text",
                     .remedy = "put the text after the header"});
    }
    article.blocks = find_blocks(article.text, article.title);
    if (article.title.empty()) {
        article.title = headline_above(article);
    }
    if (options.published) {
        article.published_time =
            article.published == options.published ? article.published_time : std::nullopt;
        article.published = options.published;
    }
    if (!article.published) {
        const auto dated = std::find_if(article.blocks.begin(), article.blocks.end(),
                                        [](const Block& block) { return block.kind == BlockKind::dateline; });
        if (dated != article.blocks.end()) {
            article.published = day_of_line(slice(article.text, dated->range));
        }
    }
    if (!article.published) {
        return fail({.file = options.file,
                     .line = line,
                     .what = "no publication date",
                     .remedy = "give --published 2021-08-24, or begin the text with a line \"Published: "
                               "2021-08-24\" and an empty line"});
    }
    return article;
}

} // namespace dateline
