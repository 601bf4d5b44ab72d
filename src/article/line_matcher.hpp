#pragma once

#include "article/boilerplate_table.hpp"
#include "article/line_tokens.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Runs all boilerplate patterns over a line at once. The sets of steps that lines have led to are kept, so
/// that the next line looks its steps up, one a token; a set not seen before costs as many steps as it holds.
class LineMatcher {
  public:
    explicit LineMatcher(const BoilerplateTable& table);
    /// Indices of the rules that match the whole line, in the order of the file; `end` and `at_most` are
    /// respected, `place` is the caller's.
    [[nodiscard]] std::vector<std::uint16_t> match(std::span<const LineToken> tokens, bool open);

  private:
    using Steps = std::vector<std::uint16_t>;
    using SetId = std::uint32_t;
    /// A word of the table, or none, and the shape.
    struct Symbol {
        std::uint16_t word = 0;
        TokenShape shape = TokenShape::word;
    };

    [[nodiscard]] Symbol symbol_of(const LineToken& token) const;
    SetId step(SetId from, Symbol symbol);
    SetId keep(Steps steps);
    void follow(std::uint16_t first, Steps& into);
    void forget();

    const BoilerplateTable& table_;
    std::unordered_map<std::string_view, std::uint16_t> words_; ///< index of each word of the table
    std::size_t longest_ = 0;
    Steps first_; ///< the steps that wait for the first token
    std::map<Steps, SetId> ids_;
    std::vector<const Steps*> sets_; ///< by id; 0 is the empty one, 1 is first_
    std::unordered_map<std::uint64_t, SetId> next_;
    std::vector<std::uint32_t> seen_; ///< per step: the round in which it was entered
    std::vector<std::uint16_t> stack_;
    std::uint32_t round_ = 0;
};

} // namespace dateline
