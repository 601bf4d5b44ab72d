#pragma once

#include "article/boilerplate_table.hpp"
#include "article/line_tokens.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// Runs all boilerplate patterns over a line at once, in time (tokens × steps) at worst.
class LineMatcher {
  public:
    explicit LineMatcher(const BoilerplateTable& table);
    /// Indices of the rules that match the whole line, in the order of the file; `end` and `at_most` are
    /// respected, `place` is the caller's.
    [[nodiscard]] std::vector<std::uint16_t> match(std::span<const LineToken> tokens, bool open);

  private:
    void follow(std::uint16_t step);

    const BoilerplateTable& table_;
    std::size_t longest_ = 0;
    std::vector<std::uint16_t> first_; ///< the steps that wait for the first token
    std::vector<std::uint16_t> active_;
    std::vector<std::uint16_t> next_;
    std::vector<std::uint32_t> seen_; ///< per step: the round in which it was entered
    std::vector<std::uint16_t> stack_;
    std::uint32_t round_ = 0;
};

} // namespace dateline
