// compile_grammar LANGUAGE LEXICON GRAMMAR HOLIDAYS|- TABLES.hpp EXAMPLES.cpp
// compile_grammar --registry REGISTRY.cpp LANGUAGE ...
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
    grammar.language = argument[1];
    const std::pair<const char*, Reader> steps[] = {{argument[2], dateline::grammar::read_lexicon},
                                                    {argument[4], dateline::grammar::read_holiday_names},
                                                    {argument[3], dateline::grammar::read_rules}};
    for (const auto& [path, read] : steps) {
        if (std::string_view(path) == "-") {
            continue; // a language without named days
        }
        auto blocks = load(path);
        auto done = blocks ? read(grammar, *blocks, path) : tl::unexpected(blocks.error());
        if (!done) {
            return done;
        }
    }
    if (auto marked = dateline::grammar::mark_triggers(grammar, argument[3]); !marked) {
        return marked;
    }
    const std::pair<const char*, std::string> outputs[] = {
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
    const bool registry = count > 3 && std::string_view(argument[1]) == "--registry";
    if (!registry && count != 7) {
        fmt::print(stderr,
                   "usage: compile_grammar LANGUAGE LEXICON GRAMMAR HOLIDAYS|- TABLES.hpp EXAMPLES.cpp\n"
                   "       compile_grammar --registry REGISTRY.cpp LANGUAGE ...\n");
        return 2;
    }
    const auto done =
        registry ? save(argument[2], dateline::grammar::write_registry({argument + 3, argument + count}))
                 : compile(argument);
    if (!done) {
        fmt::print(stderr, "{}\n", dateline::to_string(done.error()));
        return 1;
    }
    return 0;
}
