#include "picture_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dateline {

namespace {

std::string identifier(std::string_view name) {
    std::string id(name);
    std::replace(id.begin(), id.end(), '-', '_');
    return id == "and" ? "and_" : id;
}

bool is_name(std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

bool slots_are_closed(std::string_view text) {
    bool open = false;
    for (const char c : text) {
        if ((c == '{' && open) || (c == '}' && !open)) {
            return false;
        }
        open = c == '{' || (open && c != '}');
    }
    return !open;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            words.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

} // namespace

Result<std::string> compile_words(const KnowledgeFile& file) {
    std::string out =
        "// Compiled from data/en/picture.words. Do not edit.\n#pragma once\n\n#include <array>\n"
        "#include <string_view>\n\nnamespace dateline::words {\n\n";
    std::set<std::string> seen;
    for (const KnowledgeBlock& block : file.blocks) {
        for (const KnowledgeEntry& entry : block.entries) {
            const auto mistake = [&](std::string what, std::string remedy) {
                return fail({.file = file.name,
                             .line = entry.line,
                             .what = std::move(what),
                             .remedy = std::move(remedy)});
            };
            const std::size_t blank = entry.value.find(' ');
            const std::string name = entry.value.substr(0, blank);
            const std::size_t begin = entry.value.find_first_not_of(' ', std::min(blank, entry.value.size()));
            if (!is_name(name) || begin == std::string::npos) {
                return mistake("a name in small letters and a text are wanted", "write `word NAME text`");
            }
            const std::string text = entry.value.substr(begin);
            if (!seen.insert(name).second) {
                return mistake(fmt::format("\"{}\" is here a second time", name), "take one of them out");
            }
            if (entry.key == "word") {
                if (!slots_are_closed(text)) {
                    return mistake("a slot is not closed", "write {name}");
                }
                out += fmt::format("inline constexpr std::string_view {} = R\"({})\";\n", identifier(name),
                                   text);
            } else if (entry.key == "list") {
                const std::vector<std::string> list = split(text);
                out += fmt::format("inline constexpr std::array<std::string_view, {}> {} = {{\"{}\"}};\n",
                                   list.size(), identifier(name), fmt::join(list, "\", \""));
            } else {
                return mistake(fmt::format("a line cannot begin with \"{}\"", entry.key),
                               "begin it with word or list");
            }
        }
    }
    return out + "\n} // namespace dateline::words\n";
}

} // namespace dateline
