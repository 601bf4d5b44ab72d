// compile_picture_data themes|words|widths OUT FILE...: knowledge files of the pictures into headers.
#include "picture_data.hpp"

#include <dateline/text/text.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

using namespace dateline;

namespace {

Result<KnowledgeFile> load(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    if (!in) {
        return fail({.fault = Fault::environment, .file = name, .what = "this file cannot be read"});
    }
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    Result<std::vector<KnowledgeBlock>> blocks = read_knowledge(bytes, name);
    if (!blocks) {
        return fail(blocks.error());
    }
    return KnowledgeFile{.name = name, .blocks = std::move(*blocks)};
}

Result<std::string> compile(std::string_view what, const std::vector<KnowledgeFile>& files) {
    if (what == "themes") {
        return compile_themes(files);
    }
    return what == "words" ? compile_words(files.front()) : compile_widths(files.front());
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        fmt::print(stderr, "usage: compile_picture_data themes|words|widths OUT FILE...\n");
        return 2;
    }
    std::vector<KnowledgeFile> files;
    for (int i = 3; i < argc; ++i) {
        Result<KnowledgeFile> file = load(argv[i]);
        if (!file) {
            fmt::print(stderr, "{}\n", to_string(file.error()));
            return 3;
        }
        files.push_back(std::move(*file));
    }
    const Result<std::string> table = compile(argv[1], files);
    if (!table) {
        fmt::print(stderr, "{}\n", to_string(table.error()));
        return 3;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out << *table;
    out.close();
    return out ? 0 : 4;
}
