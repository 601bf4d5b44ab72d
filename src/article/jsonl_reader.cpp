#include "article/header_fields.hpp"
#include "article/readers.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace dateline {

namespace {

using nlohmann::json;

bool has_suffix(std::string_view file, std::string_view suffix) {
    return file.size() >= suffix.size() && file.substr(file.size() - suffix.size()) == suffix;
}

bool sniff(std::string_view bytes, std::string_view file) {
    if (has_suffix(file, ".jsonl") || has_suffix(file, ".ndjson")) {
        return true;
    }
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{';
}

Error at_line(const ReadOptions& options, std::uint32_t line, std::string what, std::string remedy) {
    return {.file = options.file, .line = line, .what = std::move(what), .remedy = std::move(remedy)};
}

/// nlohmann's message without its number and the words before the reason.
std::string reason(std::string_view message) {
    const std::size_t colon = message.find(": ", message.find("column"));
    return std::string(colon == std::string_view::npos ? message : message.substr(colon + 2));
}

Result<json> parse(std::string_view line, const ReadOptions& options, std::uint32_t number) {
    try {
        json record = json::parse(line);
        if (!record.is_object()) {
            return fail(at_line(options, number, "this line is not a JSON object",
                                "write one {\"id\": …, \"text\": …} a line"));
        }
        return record;
    } catch (const json::parse_error& error) {
        Error wrong = at_line(options, number, "this line is not JSON: " + reason(error.what()),
                              "write one JSON object a line");
        const std::string_view before = line.substr(0, std::min(error.byte, line.size()));
        wrong.column = static_cast<std::uint32_t>(
            std::max<std::ptrdiff_t>(1, std::count_if(before.begin(), before.end(), [](char c) {
                                         return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                                     })));
        return fail(wrong);
    }
}

Result<std::vector<Article>> read(std::string_view bytes, const ReadOptions& options) {
    std::vector<Article> articles;
    std::map<std::string, std::uint32_t, std::less<>> lines_of_ids;
    std::uint32_t number = 0;
    while (!bytes.empty()) {
        ++number;
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        auto article = read_json_line(line, number, options);
        if (!article) {
            return fail(article.error());
        }
        const auto [known, fresh] = lines_of_ids.try_emplace(article->id, number);
        if (!fresh) {
            return fail(
                at_line(options, number,
                        fmt::format("the id \"{}\" stands on line {} already", article->id, known->second),
                        "give each article an id of its own"));
        }
        articles.push_back(std::move(*article));
    }
    return articles;
}

} // namespace

Result<Article> read_json_line(std::string_view line, std::uint32_t number, const ReadOptions& options) {
    if (line.size() > max_text_bytes) {
        return fail(at_line(options, number, "this line is larger than 32 MiB",
                            "cut the text into articles, one a line"));
    }
    if (auto valid = check_utf8(line, options.file); !valid) {
        Error error = valid.error();
        error.line = number;
        return fail(error);
    }
    const auto record = parse(line, options, number);
    if (!record) {
        return fail(record.error());
    }
    Article article;
    for (const auto& [key, value] : record->items()) {
        if ((key != "text" && !is_header_key(key)) || value.is_null()) {
            continue;
        }
        if (key == "id" && value.is_number_integer()) {
            article.id = value.dump();
            continue;
        }
        if (!value.is_string()) {
            return fail(at_line(options, number, fmt::format("the value of \"{}\" is not a string", key),
                                "put it in quotes"));
        }
        const auto& text = value.get_ref<const std::string&>();
        if (text.find('\0') != std::string::npos) {
            return fail(at_line(options, number,
                                fmt::format("the value of \"{}\" holds a NUL character", key),
                                "take it out"));
        }
        if (key == "text") {
            article.text = text;
        } else if (auto done = set_header_field(article, {key, text, number}, options.file); !done) {
            return fail(done.error());
        }
    }
    if (article.id.empty()) {
        article.id = fmt::format("line-{}", number);
    }
    if (!record->contains("text")) {
        return fail(at_line(options, number, "the record has no \"text\"", "add \"text\": \"…\""));
    }
    return finish_article(std::move(article), options, number);
}

const ArticleReader& jsonl_reader() {
    static constexpr ArticleReader reader{.name = "jsonl",
                                          .description = "JSON lines: one object an article, with \"text\"",
                                          .sniff = sniff,
                                          .read = read};
    return reader;
}

} // namespace dateline
