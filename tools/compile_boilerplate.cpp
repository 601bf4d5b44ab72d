// Compiles data/<language>/boilerplate.rules into tables: compile_boilerplate RULES OUTPUT.cpp
#include "article/boilerplate_compiler.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + "\"";
}

std::string table_source(const dateline::CompiledBoilerplate& compiled) {
    std::string out = "// Made by tools/compile_boilerplate from data/en/boilerplate.rules.\n"
                      "#include \"article/boilerplate_table.hpp\"\n\n#include <array>\n\n"
                      "namespace dateline {\n\nnamespace {\n\n";
    out += fmt::format("constexpr std::array<PatternStep, {}> steps{{{{\n", compiled.steps.size());
    for (const dateline::PatternStep& step : compiled.steps) {
        out += fmt::format("{{PatternOp{{{}}}, {}, {}}},\n", static_cast<int>(step.op), step.a, step.b);
    }
    out += fmt::format("}}}};\nconstexpr std::array<BoilerplateRule, {}> rules{{{{\n", compiled.rules.size());
    for (const dateline::CompiledRule& rule : compiled.rules) {
        out += fmt::format("{{{}, BlockKind{{{}}}, LinePlace{{{}}}, LineEnd{{{}}}, {}}},\n",
                           quoted(rule.name), static_cast<int>(rule.kind), static_cast<int>(rule.place),
                           static_cast<int>(rule.end), rule.at_most);
    }
    out +=
        fmt::format("}}}};\nconstexpr std::array<std::string_view, {}> words{{{{\n", compiled.words.size());
    for (const std::string& word : compiled.words) {
        out += quoted(word) + ",\n";
    }
    out += fmt::format("}}}};\nconstexpr std::array<ClassWord, {}> classes{{{{\n", compiled.classes.size());
    for (const dateline::CompiledClassWord& word : compiled.classes) {
        out += fmt::format("{{{}, {}, {}}},\n", quoted(word.name), quoted(word.word), word.number);
    }
    out += "}};\n\nconstexpr BoilerplateTable table{steps, rules, words, classes};\n\n} // namespace\n\n"
           "const BoilerplateTable& boilerplate_table() {\n    return table;\n}\n\n} // namespace dateline\n";
    return out;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: compile_boilerplate RULES OUTPUT.cpp\n");
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
        fmt::print(stderr, "{}: cannot be read\n", argv[1]);
        return 4;
    }
    const auto compiled = dateline::compile_boilerplate(bytes, argv[1]);
    if (!compiled) {
        fmt::print(stderr, "{}\n", dateline::to_string(compiled.error()));
        return 3;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out << table_source(*compiled);
    out.close();
    if (!out) {
        fmt::print(stderr, "{}: cannot be written\n", argv[2]);
        return 4;
    }
    return 0;
}
