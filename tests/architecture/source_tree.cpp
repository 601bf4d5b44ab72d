#include "source_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace architecture {

namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string floor_of(const std::string& path) {
    for (const std::string_view top : {"src/", "include/dateline/"}) {
        if (path.starts_with(top)) {
            const std::string rest = path.substr(top.size());
            return rest.find('/') == std::string::npos ? std::string() : rest.substr(0, rest.find('/'));
        }
    }
    return {};
}

std::vector<SourceFile> read_sources() {
    namespace fs = std::filesystem;
    const fs::path top = DATELINE_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const char* folder : {"src", "include"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(top / folder)) {
            const std::string path = entry.path().lexically_relative(top).generic_string();
            if (path.ends_with(".cpp") || path.ends_with(".hpp")) {
                std::ifstream in(entry.path(), std::ios::binary);
                files.push_back(
                    {.path = path,
                     .floor = floor_of(path),
                     .text = {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
            }
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

/// Where the literal that begins at `begin` ends: the place after its closing mark.
std::size_t end_of_literal(std::string_view text, std::size_t begin) {
    const char mark = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == mark || text[i] == '\n') {
            return i + 1;
        }
    }
    return text.size();
}

/// R"delimiter( … )delimiter"; `quote` is the place of the first quotation mark.
std::size_t end_of_raw(std::string_view text, std::size_t quote) {
    const std::size_t open = text.find('(', quote);
    if (open == std::string_view::npos) {
        return text.size();
    }
    const std::string close = fmt::format("){}\"", text.substr(quote + 1, open - quote - 1));
    const std::size_t at = text.find(close, open);
    return at == std::string_view::npos ? text.size() : at + close.size();
}

/// The end of a comment or literal that begins at `i`; `i` itself where none begins.
std::size_t end_of_blank(std::string_view text, std::size_t i) {
    if (text.substr(i, 2) == "//") {
        return std::min(text.find('\n', i), text.size());
    }
    if (text.substr(i, 2) == "/*") {
        const std::size_t at = text.find("*/", i + 2);
        return at == std::string_view::npos ? text.size() : at + 2;
    }
    if (text[i] == '"') {
        return i > 0 && text[i - 1] == 'R' ? end_of_raw(text, i) : end_of_literal(text, i);
    }
    // An apostrophe inside a number (1'000) begins no literal.
    if (text[i] == '\'' && (i == 0 || !is_word(text[i - 1]) || text[i - 1] == 'u' || text[i - 1] == 'U')) {
        return end_of_literal(text, i);
    }
    return i;
}

} // namespace

int rank_of(std::string_view floor) {
    const auto* const found = std::find(std::begin(floors), std::end(floors), floor);
    return found == std::end(floors) ? -1 : static_cast<int>(found - std::begin(floors));
}

const std::vector<SourceFile>& sources() {
    static const std::vector<SourceFile> files = read_sources();
    return files;
}

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> found;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto skip_blanks = [&row] {
            row.remove_prefix(std::min(row.find_first_not_of(" \t"), row.size()));
        };
        skip_blanks();
        if (!row.starts_with('#')) {
            continue;
        }
        row.remove_prefix(1);
        skip_blanks();
        if (!row.starts_with("include")) {
            continue;
        }
        const std::size_t open = row.find_first_of("<\"");
        const std::size_t close = open == std::string_view::npos ? open : row.find_first_of(">\"", open + 1);
        if (close != std::string_view::npos) {
            found.push_back({.line = line, .name = std::string(row.substr(open + 1, close - open - 1))});
        }
    }
    return found;
}

std::string code_of(std::string_view text) {
    std::string code(text);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = end_of_blank(text, i);
        for (std::size_t k = i; k < end; ++k) {
            code[k] = code[k] == '\n' ? '\n' : ' ';
        }
        i = std::max(end, i + 1);
    }
    return code;
}

std::vector<std::size_t> lines_with(std::string_view code, std::string_view word) {
    std::vector<std::size_t> lines;
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_word(code[at - 1]) || !is_word(word.front());
        const bool ends = end == code.size() || !is_word(code[end]) || !is_word(word.back());
        if (begins && ends) {
            const std::string_view before = code.substr(0, at);
            lines.push_back(static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1);
        }
    }
    return lines;
}

std::string joined(const std::vector<std::string>& findings) {
    std::string out;
    for (const std::string& finding : findings) {
        out += fmt::format("\n  {}", finding);
    }
    return out;
}

} // namespace architecture
