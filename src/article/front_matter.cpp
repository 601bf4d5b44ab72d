#include "article/header_fields.hpp"
#include "article/readers.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <vector>

namespace dateline {

namespace {

Error error_at(const ReadOptions& options, int line_from_zero, std::string what, std::string remedy) {
    // The block begins on line 2 of the file, after "---"; -1 is yaml-cpp's "unknown".
    return {.file = options.file,
            .line = line_from_zero < 0 ? 1U : static_cast<std::uint32_t>(line_from_zero) + 2,
            .what = std::move(what),
            .remedy = std::move(remedy)};
}

Result<void> set_fields(Article& article, const YAML::Node& root, const ReadOptions& options) {
    if (root.IsNull()) {
        return {};
    }
    if (!root.IsMap()) {
        return fail(error_at(options, root.Mark().line,
                             "the front matter is not a list of \"key: value\" lines",
                             "keys: " + header_key_list()));
    }
    std::vector<std::string> seen;
    for (const auto& entry : root) {
        const int line = entry.first.Mark().line;
        if (!entry.first.IsScalar()) {
            return fail(error_at(options, line, "a key of the front matter is not a word",
                                 "keys: " + header_key_list()));
        }
        const std::string key = entry.first.Scalar();
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
            return fail(
                error_at(options, line, fmt::format("the key \"{}\" stands twice", key), "keep one of them"));
        }
        seen.push_back(key);
        if (!is_header_key(key)) {
            return fail(error_at(options, line, fmt::format("unknown key \"{}\"", key),
                                 "known keys: " + header_key_list()));
        }
        if (entry.second.IsNull()) {
            continue;
        }
        if (!entry.second.IsScalar()) {
            return fail(error_at(options, entry.second.Mark().line,
                                 fmt::format("the value of \"{}\" is a list or a map", key),
                                 "write one line of text, in quotes where it holds a colon"));
        }
        const HeaderField field{key, entry.second.Scalar(),
                                static_cast<std::uint32_t>(entry.second.Mark().line) + 2};
        if (auto done = set_header_field(article, field, options.file); !done) {
            return done;
        }
    }
    return {};
}

/// Where the closing "---" (or "...") line begins; npos: nowhere.
std::size_t closing_line(std::string_view bytes, std::size_t from) {
    while (from < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', from), bytes.size());
        std::string_view line = bytes.substr(from, end - from);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (line == "---" || line == "...") {
            return from;
        }
        from = end + 1;
    }
    return std::string_view::npos;
}

} // namespace

Result<FrontMatter> read_front_matter(std::string_view bytes, const ReadOptions& options) {
    const std::size_t begin = bytes.find('\n') + 1;
    const std::size_t close = closing_line(bytes, begin);
    if (close == std::string_view::npos) {
        return fail({.file = options.file,
                     .line = 1,
                     .what = "the front matter that begins here is not closed",
                     .remedy = "end it with a line \"---\""});
    }
    FrontMatter front;
    front.bytes = std::min(std::min(bytes.find('\n', close), bytes.size() - 1) + 1, bytes.size());
    front.lines = static_cast<std::uint32_t>(
        std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(front.bytes), '\n'));
    try {
        const YAML::Node root = YAML::Load(std::string(bytes.substr(begin, close - begin)));
        if (auto done = set_fields(front.article, root, options); !done) {
            return fail(done.error());
        }
    } catch (const YAML::Exception& error) {
        return fail(error_at(options, error.mark.line, "the front matter is not YAML: " + error.msg,
                             "put values that hold a colon or a quote in quotes"));
    }
    return front;
}

} // namespace dateline
