// compile_grammar LANGUAGE TABLES.hpp EXAMPLES.cpp HOLIDAYS|- LEXICON GRAMMAR...
// compile_grammar --registry REGISTRY.cpp LANGUAGE ...
// Turns the knowledge files of the time floor into constexpr tables. A mistake in them is printed as
// file:line: what; remedy, and fails the build.
#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string_view>
#include <vector>

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

Result<void> compile(const std::vector<const char*>& argument) {
    dateline::grammar::Compiled grammar;
    grammar.language = argument[1];
    std::vector<std::pair<const char*, Reader>> steps{{argument[5], dateline::grammar::read_lexicon}};
    if (std::string_view(argument[4]) != "-") { // else a language without named days
        steps.emplace_back(argument[4], dateline::grammar::read_holiday_names);
    }
    for (std::size_t i = 6; i < argument.size(); ++i) {
        steps.emplace_back(argument[i], dateline::grammar::read_rules);
    }
    for (const auto& [path, read] : steps) {
        auto blocks = load(path);
        auto done = blocks ? read(grammar, *blocks, path) : tl::unexpected(blocks.error());
        if (!done) {
            return done;
        }
    }
    if (auto marked = dateline::grammar::finish(grammar); !marked) {
        return marked;
    }
    const std::pair<const char*, std::string> outputs[] = {
        {argument[2], dateline::grammar::write_tables(grammar)},
        {argument[3], dateline::grammar::write_examples(grammar)}};
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
    if (!registry && count < 7) {
        fmt::print(stderr,
                   "usage: compile_grammar LANGUAGE TABLES.hpp EXAMPLES.cpp HOLIDAYS|- LEXICON GRAMMAR...\n"
                   "       compile_grammar --registry REGISTRY.cpp LANGUAGE ...\n");
        return 2;
    }
    const auto done =
        registry ? save(argument[2], dateline::grammar::write_registry({argument + 3, argument + count}))
                 : compile({argument, argument + count});
    if (!done) {
        fmt::print(stderr, "{}\n", dateline::to_string(done.error()));
        return 1;
    }
    return 0;
}
