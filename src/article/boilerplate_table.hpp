#pragma once

#include <dateline/article/article.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// Where in the text a boilerplate rule holds: before the first real paragraph, after the last one.
enum class LinePlace : std::uint8_t { anywhere, top, bottom };
/// `open`: only lines that do not end as sentences do.
enum class LineEnd : std::uint8_t { any, open };

struct BoilerplateRule {
    std::string_view name{};
    BlockKind kind = BlockKind::footer;
    LinePlace place = LinePlace::anywhere;
    LineEnd end = LineEnd::any;
    std::uint16_t at_most = 40; ///< tokens
};

/// One instruction of the line matcher (Thompson's construction, over tokens).
enum class PatternOp : std::uint8_t { literal, any, word, name, number, address, split, jump, accept };
struct PatternStep {
    PatternOp op = PatternOp::accept;
    std::uint16_t a = 0; ///< literal: index of the word; split, jump: where to; accept: the rule
    std::uint16_t b = 0; ///< split: the other way
    friend bool operator==(const PatternStep&, const PatternStep&) = default;
};

/// A member of a word class, by class, then word: MONTH "january" 1, "jan" 1, "february" 2.
struct ClassWord {
    std::string_view name{};
    std::string_view word{};
    std::uint16_t number = 0; ///< of the `is` line that has it, from 1
};

/// data/en/boilerplate.rules, compiled: all rules in one program that begins at step 0.
struct BoilerplateTable {
    std::span<const PatternStep> steps{};
    std::span<const BoilerplateRule> rules{};
    std::span<const std::string_view> words{}; ///< literals, sorted
    std::span<const ClassWord> classes{};
};
[[nodiscard]] const BoilerplateTable& boilerplate_table();

} // namespace dateline
