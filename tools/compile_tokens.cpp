// Compiles data/en/tokens.rules into the tables of src/language/word_classes.cpp.
// Usage: compile_tokens RULES OUTPUT. Stops with file and line at the first mistake.

#include "text/knowledge.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using dateline::KnowledgeBlock;
using dateline::KnowledgeEntry;

constexpr std::array<std::string_view, 12> class_names = {
    "name_follows", "number_follows", "may_end",    "never_ends", "starter", "whole_prefix",
    "clitic",       "unit",           "web_ending", "weekday",    "month",   "company_ending"};

struct Tables {
    std::map<std::string, unsigned, std::less<>> words{};
    std::map<std::string, unsigned, std::less<>> contractions{};
};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.emplace_back(text.substr(begin, end - begin));
        at = end;
    }
    return words;
}

std::optional<unsigned> class_bit(std::string_view name) {
    for (std::size_t i = 0; i < class_names.size(); ++i) {
        if (class_names[i] == name) {
            return 1U << i;
        }
    }
    return std::nullopt;
}

bool has_capital(std::string_view word) {
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z') {
            return true;
        }
    }
    return false;
}

/// Empty, or what is wrong.
std::string add(const KnowledgeEntry& entry, unsigned& bit, bool& any_case, Tables& tables) {
    if (entry.key == "class") {
        const std::optional<unsigned> found = class_bit(entry.value);
        if (!found) {
            return fmt::format("there is no class \"{}\"", entry.value);
        }
        bit = *found;
        return {};
    }
    if (entry.key == "case") {
        any_case = entry.value == "any";
        return any_case || entry.value == "exact" ? "" : "case is \"exact\" or \"any\"";
    }
    if (entry.key == "words") {
        if (bit == 0) {
            return "words without a class before them";
        }
        for (const std::string& word : words_of(entry.value)) {
            if (any_case && has_capital(word)) {
                return fmt::format("\"{}\" has a capital in a class of any case", word);
            }
            tables.words[word] |= bit;
        }
        return {};
    }
    if (entry.key == "contraction") {
        const std::vector<std::string> parts = words_of(entry.value);
        if (parts.size() != 3 || parts[1] + parts[2] != parts[0]) {
            return "a contraction is a word and its two parts";
        }
        tables.contractions[parts[0]] = static_cast<unsigned>(parts[1].size());
        return {};
    }
    if (entry.key == "yes" || entry.key == "no") {
        return entry.value.find(" => ") != std::string::npos ? "" : "an example is TEXT => TOKENS";
    }
    return fmt::format("there is no key \"{}\"", entry.key);
}

std::string table_text(std::string_view name, const std::map<std::string, unsigned, std::less<>>& table) {
    std::string out = fmt::format("constexpr std::array<ClassedWord, {}> {} = {{{{\n", table.size(), name);
    for (const auto& [word, value] : table) {
        out += fmt::format("    {{\"{}\", {}}},\n", word, value);
    }
    return out + "}};\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: compile_tokens RULES OUTPUT\n");
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto blocks = dateline::read_knowledge(bytes, argv[1]);
    if (!in || !blocks) {
        fmt::print(stderr, "{}\n", blocks ? "cannot read the rules" : dateline::to_string(blocks.error()));
        return 1;
    }
    Tables tables;
    for (const KnowledgeBlock& block : *blocks) {
        unsigned bit = 0;
        bool any_case = false;
        for (const KnowledgeEntry& entry : block.entries) {
            const std::string wrong = add(entry, bit, any_case, tables);
            if (!wrong.empty()) {
                fmt::print(stderr, "{}:{}: {}\n", argv[1], entry.line, wrong);
                return 1;
            }
        }
    }
    std::ofstream out(argv[2], std::ios::binary);
    out << table_text("word_table", tables.words) << table_text("contraction_table", tables.contractions);
    return out.flush() ? 0 : 1;
}
