// Compiles data/en/sentences.weights into the hash table of src/language/boundary_weights.cpp.
// Usage: compile_boundaries WEIGHTS OUTPUT. Stops with file and line at the first mistake.

#include "text/knowledge.hpp"

#include <dateline/text/fingerprint.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Slot {
    std::uint64_t name = 0;
    std::int32_t weight = 0;
};

/// Places the weights in a table of a power of two, at most half full, so that a look-up ends soon.
class Table {
  public:
    explicit Table(std::size_t weights) {
        std::size_t size = 16;
        while (size < weights * 2) {
            size *= 2;
        }
        slots_.resize(size);
    }
    /// False where the name stands there already.
    bool add(std::string_view name, std::int32_t weight) {
        const std::uint64_t hash = dateline::hash64(name);
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].weight != 0) {
            if (slots_[at].name == hash) {
                return false;
            }
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = {.name = hash, .weight = weight};
        return true;
    }
    [[nodiscard]] std::string text() const {
        std::string out =
            fmt::format("constexpr std::array<WeightSlot, {}> boundary_table = {{{{\n", slots_.size());
        for (const Slot& slot : slots_) {
            out += fmt::format("    {{{}ULL, {}}},\n", slot.name, slot.weight);
        }
        return out + "}};\n";
    }

  private:
    std::vector<Slot> slots_{};
};

/// "value number" of an entry whose key is the template; empty, or what is wrong.
std::string add(const dateline::KnowledgeEntry& entry, Table& table) {
    const std::size_t blank = entry.value.rfind(' ');
    std::int32_t weight = 0;
    const char* const end = entry.value.data() + entry.value.size();
    const auto parsed = blank == std::string::npos
                            ? std::from_chars_result{end, std::errc::invalid_argument}
                            : std::from_chars(entry.value.data() + blank + 1, end, weight);
    if (parsed.ec != std::errc{} || parsed.ptr != end || weight == 0) {
        return "a weight is TEMPLATE VALUE NUMBER, the number whole and not 0";
    }
    const std::string name = fmt::format("{} {}", entry.key, entry.value.substr(0, blank));
    return table.add(name, weight) ? "" : fmt::format("\"{}\" stands there twice", name);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: compile_boundaries WEIGHTS OUTPUT\n");
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto blocks = dateline::read_knowledge(bytes, argv[1]);
    if (!in || !blocks) {
        fmt::print(stderr, "{}\n", blocks ? "cannot read the weights" : dateline::to_string(blocks.error()));
        return 1;
    }
    std::size_t count = 0;
    for (const auto& block : *blocks) {
        count += block.entries.size();
    }
    Table table(count);
    for (const auto& block : *blocks) {
        for (const auto& entry : block.entries) {
            if (const std::string wrong = add(entry, table); !wrong.empty()) {
                fmt::print(stderr, "{}:{}: {}\n", argv[1], entry.line, wrong);
                return 1;
            }
        }
    }
    std::ofstream out(argv[2], std::ios::binary);
    out << table.text();
    return out.flush() ? 0 : 1;
}
