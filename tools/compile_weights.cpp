// Compiles a file of weights (`NAME NUMBER` lines) into a constexpr table.
//   compile_weights OUT IN
// A mistake in the file ends with file, line and reason on standard error, and status 1.

#include "text/knowledge.hpp"

#include <fmt/core.h>

#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace {

using dateline::fail;
using dateline::Result;

Result<std::map<std::string, double>> read_weights(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto blocks = dateline::read_knowledge(bytes, path);
    if (!blocks) {
        return fail(blocks.error());
    }
    std::map<std::string, double> weights;
    for (const dateline::KnowledgeBlock& block : *blocks) {
        for (const dateline::KnowledgeEntry& entry : block.entries) {
            double number = 0;
            const char* end = entry.value.data() + entry.value.size();
            const auto parsed = std::from_chars(entry.value.data(), end, number);
            if (parsed.ec != std::errc{} || parsed.ptr != end) {
                return fail({.file = path,
                             .line = entry.line,
                             .what = fmt::format("“{}” is not a number", entry.value),
                             .remedy = "write a name and a decimal number"});
            }
            weights[entry.key] = number;
        }
    }
    return weights;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: compile_weights OUT IN\n");
        return 2;
    }
    const Result<std::map<std::string, double>> weights = read_weights(argv[2]);
    if (!weights) {
        fmt::print(stderr, "{}\n", dateline::to_string(weights.error()));
        return 1;
    }
    std::ofstream out(argv[1], std::ios::binary);
    out << "#pragma once\n\n#include \"events/weight_row.hpp\"\n\n#include <array>\n\nnamespace dateline "
           "{\n\n"
        << fmt::format("inline constexpr std::array<WeightRow, {}> salience_weights = {{{{\n",
                       weights->size());
    for (const auto& [name, weight] : *weights) {
        out << fmt::format("    {{\"{}\", {}}},\n", name, weight);
    }
    out << "}};\n\n} // namespace dateline\n";
    return out.good() ? 0 : 1;
}
