#include "holiday_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::holiday_compiler {

namespace {

std::string table_of_days(const Compiled& compiled) {
    std::string out;
    std::size_t count = 0;
    for (const Rule& rule : compiled.rules) {
        for (const DayRule& d : rule.days) {
            out += fmt::format("    DayRule{{HolidayBase{{{}}}, WeekdayStep{{{}}}, {}, {}, {}, {}, {}, {}, "
                               "{}, {}, {}, {}, {}}},\n",
                               static_cast<int>(d.base), static_cast<int>(d.step), d.month, d.day, d.weekday,
                               d.step_weekday, d.nth, d.offset, d.other, d.since, d.until, d.every,
                               d.quarter_hours);
            ++count;
        }
    }
    return fmt::format("inline constexpr std::array<DayRule, {}> days{{{{\n{}}}}};\n\n", count, out);
}

} // namespace

std::string tables_of(const Compiled& compiled) {
    std::string rules;
    std::size_t first = 0;
    for (const Rule& rule : compiled.rules) {
        rules += fmt::format("    HolidayRule{{\"{}\", {}, {}, {}}},\n", rule.name, first, rule.days.size(),
                             rule.lasts);
        first += rule.days.size();
    }
    std::string names;
    for (const auto& [spelling, rule] : compiled.rule_of_spelling) {
        names +=
            fmt::format("    Holiday{{\"{}\", \"{}\", {}}},\n", spelling, compiled.rules[rule].name, rule);
    }
    return "// Made by tools/compile_holidays.\n#pragma once\n\n#include \"calendar/holiday_rule.hpp\"\n\n"
           "#include <array>\n\nnamespace dateline::holiday_tables {\n\n" +
           table_of_days(compiled) +
           fmt::format("inline constexpr std::array<HolidayRule, {}> rules{{{{\n{}}}}};\n\n",
                       compiled.rules.size(), rules) +
           fmt::format("inline constexpr std::array<Holiday, {}> names{{{{\n{}}}}};\n\n",
                       compiled.rule_of_spelling.size(), names) +
           "} // namespace dateline::holiday_tables\n";
}

std::string examples_of(const Compiled& compiled) {
    std::string rows;
    for (const Example& e : compiled.examples) {
        rows += fmt::format("    HolidayExample{{{}, \"{}\", \"{}\", {}, \"{}\", {}}},\n", e.line, e.rule,
                            std::find_if(compiled.rules.begin(), compiled.rules.end(),
                                         [&](const Rule& rule) { return rule.name == e.rule; })
                                ->spellings.front(),
                            e.year, e.date, e.is_that_day);
    }
    return "// Made by tools/compile_holidays.\n#pragma once\n\n#include <array>\n#include <string_view>\n\n"
           "namespace dateline {\n\nstruct HolidayExample {\n    int line = 0;\n    std::string_view "
           "rule{};\n"
           "    std::string_view name{};\n    int year = 0;\n    std::string_view date{}; ///< empty: no "
           "such day\n"
           "    bool is_that_day = true;\n};\n\n" +
           fmt::format("inline constexpr std::array<HolidayExample, {}> holiday_examples{{{{\n{}}}}};\n\n",
                       compiled.examples.size(), rows) +
           "} // namespace dateline\n";
}

} // namespace dateline::holiday_compiler
