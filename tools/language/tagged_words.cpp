#include "tagged_words.hpp"

#include "language/treebank_names.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

namespace dateline::training {
namespace {

constexpr std::size_t columns = 10;

/// The columns of a line; the last one takes what is left.
std::array<std::string_view, columns> split(std::string_view line) {
    std::array<std::string_view, columns> cells;
    for (std::size_t i = 0; i + 1 < columns; ++i) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        cells[i] = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    cells.back() = line;
    return cells;
}

bool has(std::string_view features, std::string_view wanted) {
    return features.find(wanted) != std::string_view::npos;
}

Features number_and_person(std::string_view features) {
    Features f;
    f.number = has(features, "Number=Sing")   ? Number::singular
               : has(features, "Number=Plur") ? Number::plural
                                              : Number::none;
    f.person = static_cast<std::uint8_t>(has(features, "Person=1")   ? 1
                                         : has(features, "Person=2") ? 2
                                         : has(features, "Person=3") ? 3
                                                                     : 0);
    return f;
}

} // namespace

Result<std::string> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in) {
        return fail(Error{.fault = Fault::environment, .file = path, .what = "cannot be read"});
    }
    return bytes;
}

Result<std::vector<TaggedWord>> read_tagged_words(const std::string& path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) {
        return fail(bytes.error());
    }
    std::vector<TaggedWord> words;
    std::string_view rest = *bytes;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (std::count(line.begin(), line.end(), '\t') != columns - 1) {
            return fail(Error{.file = path, .line = number, .what = "a line of CoNLL-U has ten columns"});
        }
        const auto cells = split(line);
        if (cells[0].find_first_of(".-") == std::string_view::npos) {
            words.push_back({.form = std::string(cells[1]),
                             .lemma = std::string(cells[2]),
                             .xpos = language::xpos_named(cells[4]).value_or(Xpos::fw),
                             .upos = language::upos_named(cells[3]).value_or(Upos::x),
                             .features = number_and_person(cells[5])});
        }
    }
    return words;
}

} // namespace dateline::training
