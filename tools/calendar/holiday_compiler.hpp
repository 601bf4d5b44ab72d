#pragma once

#include "calendar/holiday_rule.hpp"
#include "text/knowledge.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::holiday_compiler {

/// One block of data/en/holidays.rules.
struct Rule {
    std::string name{};
    std::vector<std::string> spellings{};
    std::vector<DayRule> days{};
    int lasts = 1; ///< days
};

/// One `yes` or `no` line.
struct Example {
    std::uint32_t line = 0;
    std::string rule{};
    int year = 0;
    std::string date{}; ///< empty: no such day in that year
    bool is_that_day = true;
};

/// The whole file, checked.
struct Compiled {
    std::vector<Rule> rules{};
    std::vector<Example> examples{};
    std::map<std::string, std::size_t> rule_of_spelling{};
};

/// Reads the rules; the error names file and line of the first mistake.
[[nodiscard]] Result<Compiled> compile(std::string_view bytes, std::string_view file);

/// The C++ of generated/calendar/holiday_tables.hpp and of holiday_examples.hpp.
[[nodiscard]] std::string tables_of(const Compiled& compiled);
[[nodiscard]] std::string examples_of(const Compiled& compiled);

} // namespace dateline::holiday_compiler
