#pragma once

#include "article/boilerplate_table.hpp"

#include <dateline/text/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct BoilerplateExample {
    std::string text{};
    std::uint32_t line = 0;
};

struct CompiledRule {
    std::string name{};
    BlockKind kind = BlockKind::footer;
    LinePlace place = LinePlace::anywhere;
    LineEnd end = LineEnd::any;
    std::uint16_t at_most = 40;
    std::uint32_t line = 0;
    std::vector<BoilerplateExample> yes{};
    std::vector<BoilerplateExample> no{};
};

struct CompiledClassWord {
    std::string name{};
    std::string word{};
    std::uint16_t number = 0;
};

struct CompiledBoilerplate {
    std::vector<PatternStep> steps{};
    std::vector<CompiledRule> rules{};
    std::vector<std::string> words{};
    std::vector<CompiledClassWord> classes{};
};

/// Compiles a rules file. Blocks:
///
///     words  MONTH                     a word class; each `is` line holds the spellings of one member
///     is     january jan jan.
///
///     rule   photo-credit              one rule
///     kind   caption                   headline, dateline, breadcrumb, caption, byline, footer
///     place  top                       anywhere (default), top, bottom
///     ends   open                      only lines without final punctuation
///     most   12                        at most so many tokens (default 40)
///     match  ANY* "(" photo by NAME+ ")"
///     yes    ...   no   ...            at least one of each
///
/// A pattern spans the whole line. Items: a lower-case word, a quoted mark, a class (ANY, WORD, NAME, NUMBER,
/// ADDRESS or a word class), ( a | b c ), with ? * + after an item.
/// Fails with file and line on unknown keys and classes, on unbalanced brackets, on rules without examples.
[[nodiscard]] Result<CompiledBoilerplate> compile_boilerplate(std::string_view bytes, std::string_view file);

} // namespace dateline
