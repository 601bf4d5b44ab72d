// compile_holidays RULES TABLES EXAMPLES: data/en/holidays.rules as constexpr tables
// (src/calendar/holiday_rule.hpp) and its examples as a table for the tests. A mistake is reported with file
// and line, and nothing is written.
#include "holiday_compiler.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace dateline {

namespace {

bool write_file(const char* path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<bool>(out.flush());
}

int run(const char* rules, const char* tables, const char* examples) {
    std::ifstream in(rules, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const Result<holiday_compiler::Compiled> compiled = holiday_compiler::compile(bytes, rules);
    if (!compiled) {
        fmt::print(stderr, "{}\n", to_string(compiled.error()));
        return 1;
    }
    if (!write_file(tables, holiday_compiler::tables_of(*compiled)) ||
        !write_file(examples, holiday_compiler::examples_of(*compiled))) {
        fmt::print(stderr, "{}: cannot be written\n", tables);
        return 1;
    }
    return 0;
}

} // namespace

} // namespace dateline

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: compile_holidays RULES TABLES EXAMPLES\n");
        return 2;
    }
    return dateline::run(argv[1], argv[2], argv[3]);
}
