#include "article/readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

const ArticleReader* find_reader(std::string_view bytes, const ReadOptions& options) {
    for (const ArticleReader& reader : article_readers()) {
        if (options.format.empty() ? reader.sniff(bytes, options.file) : reader.name == options.format) {
            return &reader;
        }
    }
    return nullptr;
}

std::string reader_names() {
    std::string names;
    for (const ArticleReader& reader : article_readers()) {
        names += names.empty() ? "" : ", ";
        names += reader.name;
    }
    return names;
}

} // namespace

const std::vector<ArticleReader>& article_readers() {
    // In the order in which they are asked; `text` takes whatever is text.
    static const std::vector<ArticleReader> readers{timeml_reader(), jsonl_reader(), text_reader()};
    return readers;
}

Result<std::vector<Article>> read_articles(std::string_view bytes, const ReadOptions& options) {
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return fail({.file = options.file,
                     .what = "the file is empty",
                     .remedy = "give a file that holds an article"});
    }
    const ArticleReader* const reader = find_reader(bytes, options);
    if (reader == nullptr) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("there is no reader \"{}\"", options.format),
                     .remedy = "known: " + reader_names()});
    }
    if (auto valid = check_utf8(bytes, options.file); !valid) {
        return fail(valid.error());
    }
    return reader->read(bytes, options);
}

} // namespace dateline
