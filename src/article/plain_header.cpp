#include "article/header_fields.hpp"
#include "article/readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace dateline {

namespace {

std::string_view trim(std::string_view s) {
    const std::size_t begin = s.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view{}
                                           : s.substr(begin, s.find_last_not_of(" \t\r") - begin + 1);
}

std::string lower(std::string_view s) {
    std::string out(s);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// The key of a "Key: value" line in lower case; empty: no such line.
std::string key_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 20) {
        return {};
    }
    std::string key = lower(trim(line.substr(0, colon)));
    const bool word =
        std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    return word ? key : std::string{};
}

} // namespace

Result<FrontMatter> read_plain_header(std::string_view bytes, const ReadOptions& options) {
    FrontMatter front;
    std::vector<std::string> seen;
    while (front.bytes < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', front.bytes), bytes.size());
        const std::string_view line = trim(bytes.substr(front.bytes, end - front.bytes));
        const std::string key = key_of(line);
        if (seen.empty() && !is_header_key(key)) {
            return front; // the text begins at once
        }
        front.bytes = std::min(end + 1, bytes.size());
        ++front.lines;
        if (line.empty()) {
            return front;
        }
        if (key.empty()) {
            return fail({.file = options.file,
                         .line = front.lines,
                         .what = "this line of the header is not \"Key: value\"",
                         .remedy = "put an empty line between header and text"});
        }
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
            return fail({.file = options.file,
                         .line = front.lines,
                         .what = fmt::format("the key \"{}\" stands twice", key),
                         .remedy = "keep one of them"});
        }
        seen.push_back(key);
        const std::string_view value = trim(line.substr(line.find(':') + 1));
        if (auto done = set_header_field(front.article, {key, value, front.lines}, options.file); !done) {
            return fail(done.error());
        }
    }
    return front;
}

} // namespace dateline
