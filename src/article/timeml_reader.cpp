#include "article/header_fields.hpp"
#include "article/readers.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>

namespace dateline {

namespace {

bool has_suffix(std::string_view file, std::string_view suffix) {
    return file.size() >= suffix.size() && file.substr(file.size() - suffix.size()) == suffix;
}

bool sniff(std::string_view bytes, std::string_view file) {
    constexpr std::size_t head = 1000; // declaration and comments stand before the root
    return has_suffix(file, ".tml") ||
           (bytes.substr(0, 1) == "<" && bytes.substr(0, head).find("<TimeML") != std::string_view::npos);
}

std::uint32_t line_of(std::string_view bytes, std::ptrdiff_t offset) {
    const auto before = bytes.substr(0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, offset)));
    return static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
}

/// All characters inside a node, whatever elements they stand in.
void append_text(const pugi::xml_node& node, std::string& text) {
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        } else {
            append_text(child, text);
        }
    }
}

std::string trimmed_text(const pugi::xml_node& node) {
    std::string text;
    append_text(node, text);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

/// The creation time: what the TIMEX3 with that function says, in <DCT> or anywhere.
std::string creation_time(const pugi::xml_node& root) {
    const pugi::xml_node timex = root.find_node([](const pugi::xml_node& node) {
        const std::string_view function = node.attribute("functionInDocument").value();
        return std::string_view(node.name()) == "TIMEX3" &&
               (function == "CREATION_TIME" || std::string_view(node.parent().name()) == "DCT");
    });
    return timex.attribute("value").value();
}

Result<std::vector<Article>> read(std::string_view bytes, const ReadOptions& options) {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(
        bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed) {
        return fail({.file = options.file,
                     .line = line_of(bytes, parsed.offset),
                     .what = fmt::format("this is not XML: {}", parsed.description()),
                     .remedy = "give a TimeML document, or plain text in a file that ends in .txt"});
    }
    const pugi::xml_node root = document.child("TimeML");
    const pugi::xml_node text = root.child("TEXT");
    if (!text) {
        return fail({.file = options.file,
                     .what = "there is no <TEXT> in a <TimeML>",
                     .remedy = "TimeML keeps the article in TimeML/TEXT"});
    }
    Article article;
    article.id = trimmed_text(root.child("DOCID"));
    article.title = trimmed_text(root.child("TITLE"));
    append_text(text, article.text);
    const std::uint32_t line = line_of(bytes, text.offset_debug());
    const auto published = set_header_field(
        article, {.key = "published", .value = creation_time(root), .line = line}, options.file);
    if (!published && !options.published) {
        return fail(published.error());
    }
    auto finished = finish_article(std::move(article), options, line);
    if (!finished) {
        return fail(finished.error());
    }
    std::vector<Article> articles;
    articles.push_back(std::move(*finished));
    return articles;
}

} // namespace

const ArticleReader& timeml_reader() {
    static constexpr ArticleReader reader{.name = "timeml",
                                          .description =
                                              "TimeML: the text and the creation time of a .tml file",
                                          .sniff = sniff,
                                          .read = read};
    return reader;
}

} // namespace dateline
