// compile_grammar LEXICON GRAMMAR HOLIDAYS WORD_CLASSES.hpp TABLES.hpp EXAMPLES.cpp
// Turns the knowledge files of the time floor into constexpr tables. A mistake in them is printed as
// file:line: what; remedy, and fails the build.
#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace {

using dateline::Error;
using dateline::KnowledgeBlock;
using dateline::Result;

Result<std::vector<KnowledgeBlock>> load(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return dateline::fail(Error{.file = path, .what = "cannot be read"});
    }
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return dateline::read_knowledge(bytes, path);
}

Result<void> save(const char* path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        return dateline::fail(Error{.file = path, .what = "cannot be written"});
    }
    return {};
}

using Reader = Result<void> (*)(dateline::grammar::Compiled&, const std::vector<KnowledgeBlock>&,
                                std::string_view);

Result<void> compile(char** argument) {
    dateline::grammar::Compiled grammar;
    const std::pair<const char*, Reader> steps[] = {{argument[1], dateline::grammar::read_lexicon},
                                                    {argument[3], dateline::grammar::read_holiday_names},
                                                    {argument[2], dateline::grammar::read_rules}};
    for (const auto& [path, read] : steps) {
        auto blocks = load(path);
        auto done = blocks ? read(grammar, *blocks, path) : tl::unexpected(blocks.error());
        if (!done) {
            return done;
        }
    }
    const std::pair<const char*, std::string> outputs[] = {
        {argument[4], dateline::grammar::write_word_classes(grammar)},
        {argument[5], dateline::grammar::write_tables(grammar)},
        {argument[6], dateline::grammar::write_examples(grammar)}};
    for (const auto& [path, text] : outputs) {
        if (auto saved = save(path, text); !saved) {
            return saved;
        }
    }
    return {};
}

} // namespace

int main(int count, char** argument) {
    if (count != 7) {
        fmt::print(
            stderr,
            "usage: compile_grammar LEXICON GRAMMAR HOLIDAYS WORD_CLASSES.hpp TABLES.hpp EXAMPLES.cpp\n");
        return 2;
    }
    if (const auto done = compile(argument); !done) {
        fmt::print(stderr, "{}\n", dateline::to_string(done.error()));
        return 1;
    }
    return 0;
}
