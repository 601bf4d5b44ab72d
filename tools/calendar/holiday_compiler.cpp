#include "holiday_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::holiday_compiler {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t begin = text.find_first_not_of(' ');
        if (begin == std::string_view::npos) {
            return words;
        }
        text.remove_prefix(begin);
        words.push_back(text.substr(0, text.find(' ')));
        text.remove_prefix(words.back().size());
    }
}

template <std::size_t N>
int place_of(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

int month_of(std::string_view name) {
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    return place_of(names, name) + 1;
}

int weekday_number(std::string_view name) {
    constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
    return place_of(names, name);
}

int ordinal_of(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"1st", "2nd", "3rd", "4th", "5th"};
    return name == "last" ? -1 : place_of(names, name) + 1;
}

/// Digits only; -1 for anything else.
int number_of(std::string_view text) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value >= 0 && value <= max_year ? value : -1;
}

class Compiler {
  public:
    explicit Compiler(std::string_view file) : file_(file) {}

    Result<Compiled> compile(const std::vector<KnowledgeBlock>& blocks) {
        for (const KnowledgeBlock& block : blocks) {
            if (const Result<void> added = add_rule(block); !added) {
                return fail(added.error());
            }
        }
        return std::move(out_);
    }

  private:
    using Words = std::vector<std::string_view>;

    tl::unexpected<Error> wrong(std::uint32_t line, std::string what, std::string remedy = {}) const {
        return dateline::fail(
            {.file = file_, .line = line, .what = std::move(what), .remedy = std::move(remedy)});
    }

    Result<void> add_rule(const KnowledgeBlock& block) {
        if (block.entries.front().key != "rule") {
            return wrong(block.line, "a block begins with its rule", "write `rule NAME` first");
        }
        out_.rules.push_back({.name = block.entries.front().value});
        const std::string& name = out_.rules.back().name;
        for (std::size_t i = 0; i + 1 < out_.rules.size(); ++i) {
            if (out_.rules[i].name == name) {
                return wrong(block.line, fmt::format("the rule {} stands here a second time", name));
            }
        }
        bool has_yes = false;
        for (auto entry = block.entries.begin() + 1; entry != block.entries.end(); ++entry) {
            has_yes = has_yes || entry->key == "yes";
            if (Result<void> added = add_entry(*entry); !added) {
                return added;
            }
        }
        if (out_.rules.back().spellings.empty() || out_.rules.back().days.empty() || !has_yes) {
            return wrong(block.line, fmt::format("the rule {} is not complete", name),
                         "it needs at least one name, one day and one yes");
        }
        return {};
    }

    Result<void> add_entry(const KnowledgeEntry& entry) {
        if (entry.key == "name") {
            return add_name(entry);
        }
        if (entry.key == "day") {
            return add_day(entry);
        }
        if (entry.key == "yes" || entry.key == "no") {
            return add_example(entry);
        }
        if (entry.key == "lasts") {
            const Words words = words_of(entry.value);
            const int days = words.size() == 2 && words[1] == "days" ? number_of(words[0]) : -1;
            if (days < 2 || days > 100) {
                return wrong(entry.line, fmt::format("\"{}\" is no length", entry.value),
                             "write `lasts 8 days`; two to a hundred");
            }
            out_.rules.back().lasts = days;
            return {};
        }
        return wrong(entry.line, fmt::format("there is no key \"{}\"", entry.key),
                     "the keys are rule, name, day, lasts, yes and no");
    }

    Result<void> add_name(const KnowledgeEntry& entry) {
        const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (entry.value.empty() || std::any_of(entry.value.begin(), entry.value.end(), is_upper)) {
            return wrong(entry.line, "a name is written in lower case");
        }
        std::string curly;
        std::string bare;
        for (const char c : entry.value) {
            curly += c == '\'' ? std::string("\u2019") : std::string(1, c);
            bare += c == '\'' ? std::string() : std::string(1, c);
        }
        const std::size_t rule = out_.rules.size() - 1;
        for (const std::string& spelling : {entry.value, curly, bare}) {
            const auto [at, is_new] = out_.rule_of_spelling.emplace(spelling, rule);
            if (at->second != rule) {
                return wrong(entry.line, fmt::format("the name \"{}\" belongs to the rule {} already",
                                                     spelling, out_.rules[at->second].name));
            }
            if (is_new) {
                out_.rules.back().spellings.push_back(spelling);
            }
        }
        return {};
    }

    Result<void> add_day(const KnowledgeEntry& entry) {
        const std::string_view value = entry.value;
        const std::size_t bar = value.find('|');
        Words words = words_of(value.substr(0, bar));
        DayRule day;
        if (words.size() >= 3 && (words[words.size() - 2] == "+" || words[words.size() - 2] == "-")) {
            const int offset = number_of(words.back());
            if (offset < 0 || offset > 366) {
                return wrong(entry.line, fmt::format("\"{}\" is no number of days", words.back()));
            }
            day.offset = static_cast<std::int16_t>(words[words.size() - 2] == "-" ? -offset : offset);
            words.resize(words.size() - 2);
        }
        if (words.size() >= 3 && (words[1] == "before" || words[1] == "after")) {
            if (weekday_number(words[0]) < 0) {
                return wrong(entry.line, fmt::format("there is no weekday {}", words[0]));
            }
            day.step = words[1] == "before" ? WeekdayStep::before : WeekdayStep::after;
            day.step_weekday = static_cast<std::uint8_t>(weekday_number(words[0]));
            words.erase(words.begin(), words.begin() + 2);
        }
        if (!read_base(words, day)) {
            return wrong(entry.line, fmt::format("\"{}\" says no day", value),
                         "write MONTH DAY, 1st MONDAY of MONTH, easter, hebrew or islamic MONTH DAY, "
                         "new-moon MONTH DAY QUARTERS, or the name of a rule further up");
        }
        if (bar != std::string_view::npos && !read_years(words_of(value.substr(bar + 1)), day)) {
            return wrong(entry.line, fmt::format("\"{}\" says no years", value.substr(bar + 1)),
                         "after the bar stand `since YEAR`, `until YEAR`, `every YEARS`");
        }
        out_.rules.back().days.push_back(day);
        return {};
    }

    bool read_base(const Words& words, DayRule& day) const {
        if (words.size() == 1) {
            return read_named(words[0], day);
        }
        if (words.size() == 2) {
            const int month = month_of(words[0]);
            const int number = number_of(words[1]);
            const date::month_day month_day{date::month{static_cast<unsigned>(month)},
                                            date::day{static_cast<unsigned>(std::clamp(number, 0, 99))}};
            day.base = HolidayBase::fixed;
            day.month = static_cast<std::uint8_t>(month);
            day.day = static_cast<std::uint8_t>(number);
            return month > 0 && month_day.ok();
        }
        if (words.size() >= 3 && (words[0] == "hebrew" || words[0] == "islamic" || words[0] == "new-moon")) {
            return read_moon(words, day);
        }
        if (words.size() != 4 || words[2] != "of") {
            return false;
        }
        day.base = HolidayBase::nth_weekday;
        day.nth = static_cast<std::int8_t>(ordinal_of(words[0]));
        day.weekday = static_cast<std::uint8_t>(weekday_number(words[1]));
        day.month = static_cast<std::uint8_t>(month_of(words[3]));
        return day.nth != 0 && weekday_number(words[1]) >= 0 && day.month != 0;
    }

    /// `hebrew Tishri 10`, `islamic Ramadan 1`, `new-moon January 21 -8`.
    static bool read_moon(const Words& words, DayRule& day) {
        constexpr std::array<std::string_view, 12> hebrew{"Nisan",  "Iyar",  "Sivan",  "Tammuz",
                                                          "Av",     "Elul",  "Tishri", "Heshvan",
                                                          "Kislev", "Tevet", "Shevat", "Adar"};
        constexpr std::array<std::string_view, 12> islamic{
            "Muharram", "Safar",  "Rabi-1",  "Rabi-2",  "Jumada-1",     "Jumada-2",
            "Rajab",    "Shaban", "Ramadan", "Shawwal", "Dhu-al-Qadah", "Dhu-al-Hijjah"};
        const bool moon = words[0] == "new-moon";
        const int month = moon                   ? month_of(words[1])
                          : words[0] == "hebrew" ? place_of(hebrew, words[1]) + 1
                                                 : place_of(islamic, words[1]) + 1;
        const int number = number_of(words[2]);
        day.base = moon                   ? HolidayBase::new_moon
                   : words[0] == "hebrew" ? HolidayBase::hebrew
                                          : HolidayBase::islamic;
        day.month = static_cast<std::uint8_t>(month);
        day.day = static_cast<std::uint8_t>(number);
        const bool fits = month > 0 && number > 0 && number <= (moon ? 28 : 30);
        if (!moon || words.size() != 4) {
            return fits && !moon && words.size() == 3;
        }
        const bool before = words[3].front() == '-';
        const int quarters = number_of(words[3].substr(before ? 1 : 0));
        day.quarter_hours = static_cast<std::int16_t>(before ? -quarters : quarters);
        return fits && quarters >= 0 && quarters < 96;
    }

    bool read_named(std::string_view name, DayRule& day) const {
        if (name == "easter" || name == "orthodox-easter") {
            day.base = name == "easter" ? HolidayBase::easter : HolidayBase::orthodox_easter;
            return true;
        }
        for (std::size_t i = 0; i + 1 < out_.rules.size(); ++i) {
            if (out_.rules[i].name == name) {
                day.base = HolidayBase::holiday;
                day.other = static_cast<std::uint16_t>(i);
                return true;
            }
        }
        return false;
    }

    static bool read_years(const Words& words, DayRule& day) {
        if (words.empty() || words.size() % 2 != 0) {
            return false;
        }
        for (std::size_t i = 0; i < words.size(); i += 2) {
            const int number = number_of(words[i + 1]);
            if (number < 1) {
                return false;
            }
            if (words[i] == "since") {
                day.since = static_cast<std::int16_t>(number);
            } else if (words[i] == "until") {
                day.until = static_cast<std::int16_t>(number);
            } else if (words[i] == "every") {
                day.every = static_cast<std::int16_t>(number);
            } else {
                return false;
            }
        }
        return day.since <= day.until;
    }

    Result<void> add_example(const KnowledgeEntry& entry) {
        const Words words = words_of(entry.value);
        const bool is_yes = entry.key == "yes";
        const bool with_date = words.size() == 3 && words[1] == "|" && words[2].size() == 10;
        if (words.empty() || number_of(words[0]) < 0 || !(with_date || (!is_yes && words.size() == 1))) {
            return wrong(entry.line, fmt::format("\"{}\" is no example", entry.value),
                         "write `yes YEAR | DATE`, `no YEAR | DATE` or `no YEAR`");
        }
        out_.examples.push_back({.line = entry.line,
                                 .rule = out_.rules.back().name,
                                 .year = number_of(words[0]),
                                 .date = with_date ? std::string(words[2]) : std::string(),
                                 .is_that_day = is_yes || !with_date});
        return {};
    }

    std::string file_;
    Compiled out_;
};

} // namespace

Result<Compiled> compile(std::string_view bytes, std::string_view file) {
    const Result<std::vector<KnowledgeBlock>> blocks = read_knowledge(bytes, file);
    if (!blocks) {
        return fail(blocks.error());
    }
    if (blocks->empty()) {
        return fail(
            {.file = std::string(file), .what = "there is no rule", .remedy = "begin with `rule NAME`"});
    }
    return Compiler(file).compile(*blocks);
}

} // namespace dateline::holiday_compiler
