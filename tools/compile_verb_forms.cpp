// Compiles data/en/irregular_verbs.lexicon, with the verbs of other lexicons, into the tables of
// src/language/verb_forms.cpp.
//   compile_verb_forms OUT irregular_verbs.lexicon [LEXICON ...]
// A mistake in a file ends with file, line and reason on standard error, and status 1.

#include "text/knowledge.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using dateline::fail;
using dateline::KnowledgeBlock;
using dateline::KnowledgeEntry;
using dateline::Result;

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == at) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

struct Tables {
    std::map<std::string, std::string> irregular{};
    std::set<std::string> known{};
    std::vector<std::string> prefixes{};
};

Result<void> add_verbs(Tables& tables, const KnowledgeEntry& entry, const std::string& path) {
    for (const std::string& word : split(entry.value, ' ')) {
        const std::vector<std::string> fields = split(word, ':');
        if (word.empty()) {
            continue;
        }
        if (fields.size() != 1 && fields.size() != 3) {
            return fail({.file = path,
                         .line = entry.line,
                         .what = fmt::format("“{}” has {} fields", word, fields.size()),
                         .remedy = "write base:past:participle, or the base alone"});
        }
        tables.known.insert(fields[0]);
        for (std::size_t f = 1; f < fields.size(); ++f) {
            for (const std::string& form : split(fields[f], '/')) {
                if (!form.empty()) {
                    tables.irregular.try_emplace(form, fields[0]);
                }
            }
        }
    }
    return {};
}

Result<void> read(Tables& tables, const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const Result<std::vector<KnowledgeBlock>> blocks = dateline::read_knowledge(bytes, path);
    if (!blocks) {
        return fail(blocks.error());
    }
    for (const KnowledgeBlock& block : *blocks) {
        for (const KnowledgeEntry& entry : block.entries) {
            if (entry.key == "prefixes") {
                tables.prefixes = split(entry.value, ' ');
            } else if (entry.key == "verbs") {
                if (const Result<void> added = add_verbs(tables, entry, path); !added) {
                    return added;
                }
            }
        }
    }
    return {};
}

std::string print(const Tables& tables) {
    std::string out =
        "#include <array>\n#include <string_view>\n\nnamespace dateline::language {\n\n"
        "struct IrregularForm {\n    std::string_view form{};\n    std::string_view base{};\n};\n";
    out += fmt::format("\ninline constexpr std::array<IrregularForm, {}> irregular_forms = {{{{\n",
                       tables.irregular.size());
    for (const auto& [form, base] : tables.irregular) {
        out += fmt::format("    {{\"{}\", \"{}\"}},\n", form, base);
    }
    out += fmt::format("}}}};\n\ninline constexpr std::array<std::string_view, {}> known_verbs = {{{{\n",
                       tables.known.size());
    for (const std::string& verb : tables.known) {
        out += fmt::format("    \"{}\",\n", verb);
    }
    out += fmt::format("}}}};\n\ninline constexpr std::array<std::string_view, {}> verb_prefixes = {{{{\n",
                       tables.prefixes.size());
    for (const std::string& prefix : tables.prefixes) {
        out += fmt::format("    \"{}\",\n", prefix);
    }
    return out + "}};\n\n} // namespace dateline::language\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: compile_verb_forms OUT IRREGULAR_VERBS [LEXICON ...]\n");
        return 2;
    }
    Tables tables;
    for (int i = 2; i < argc; ++i) {
        if (const Result<void> done = read(tables, argv[i]); !done) {
            fmt::print(stderr, "{}\n", dateline::to_string(done.error()));
            return 1;
        }
    }
    std::ofstream out(argv[1], std::ios::binary);
    out << print(tables);
    return out.good() ? 0 : 1;
}
