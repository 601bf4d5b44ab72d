#include "time/number_forms.hpp"

#include <dateline/calendar/day.hpp>

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

using grammar::ClassSet;
using grammar::WordClass;

constexpr ClassSet bit(WordClass word_class) {
    return ClassSet::of(static_cast<std::size_t>(word_class));
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::int64_t number_in(std::string_view digits) {
    std::int64_t value = -1;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc{} && end == digits.data() + digits.size() ? value : -1;
}

/// The run of digits from `at` on, with single marks between digits.
std::string_view run_at(std::string_view text, std::size_t at) {
    std::size_t size = 0;
    while (at + size < text.size()) {
        const char c = text[at + size];
        const bool joins = c == ',' || c == '.' || c == ':' || c == '/' || c == '-';
        if (!is_digit(c) && !(joins && at + size + 1 < text.size() && is_digit(text[at + size + 1]))) {
            break;
        }
        ++size;
    }
    return text.substr(at, size);
}

std::size_t count(std::string_view text, char c) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

NumberForm plain_number(std::string_view digits) {
    NumberForm form{.size = digits.size()};
    const std::int64_t value = digits.size() <= 9 ? number_in(digits) : -1;
    if (value < 0) {
        return form;
    }
    form.value = static_cast<std::int32_t>(value);
    form.classes = bit(WordClass::number);
    if (digits.size() <= 2) {
        form.classes |= value >= 1 && value <= 31 ? bit(WordClass::day_number) : ClassSet{};
        form.classes |= value <= 24 ? bit(WordClass::hour_number) : ClassSet{};
        form.classes |= digits.size() == 2 ? bit(WordClass::two_digits) : ClassSet{};
    }
    if (digits.size() == 4) {
        form.classes |= value <= 2400 && value % 100 < 60 ? bit(WordClass::military) : ClassSet{};
        form.classes |= value >= 1000 && value < 3000 ? bit(WordClass::year) : ClassSet{};
        form.classes |= value >= 1900 && value < 2100 ? bit(WordClass::modern_year) : ClassSet{};
    }
    return form;
}

/// "1,900", "1,900,000": groups of three.
NumberForm grouped_number(std::string_view run) {
    NumberForm form{.size = run.size()};
    std::int64_t value = 0;
    std::size_t digits = 0;
    std::size_t group = 0;
    bool first = true;
    for (const char c : run) {
        if (c == ',') {
            if ((!first && group != 3) || group > 3) {
                return form;
            }
            first = false;
            group = 0;
            continue;
        }
        value = value * 10 + (c - '0');
        ++group;
        if (++digits > 9) {
            return form;
        }
    }
    if (group == 3) {
        form.value = static_cast<std::int32_t>(value);
        form.classes = bit(WordClass::number);
    }
    return form;
}

NumberForm decimal_number(std::string_view run) {
    const std::size_t point = run.find('.');
    NumberForm form = plain_number(run.substr(0, point));
    form.size = run.size();
    const std::string_view fraction = run.substr(point + 1);
    if (form.classes.empty() || fraction.size() > 3) {
        return {.size = run.size()};
    }
    std::int64_t milli = number_in(fraction);
    for (std::size_t i = fraction.size(); i < 3; ++i) {
        milli *= 10;
    }
    form.milli = static_cast<std::int16_t>(milli);
    form.classes = bit(WordClass::number);
    if (fraction.size() == 2 && form.value <= 24 && milli < 600) {
        form.classes |= bit(WordClass::point_clock);
    }
    return form;
}

/// "10:30", "10:30:15".
NumberForm clock_time(std::string_view run) {
    NumberForm form{.size = run.size()};
    std::int64_t seconds = 0;
    std::size_t parts = 0;
    while (!run.empty()) {
        const std::size_t end = std::min(run.find(':'), run.size());
        const std::int64_t part = end <= 2 ? number_in(run.substr(0, end)) : -1;
        const bool fits = part >= 0 && (parts == 0 ? part <= 24 : end == 2 && part < 60);
        if (!fits || parts == 3) {
            return form;
        }
        seconds = seconds * 60 + part;
        ++parts;
        run.remove_prefix(std::min(end + 1, run.size()));
    }
    seconds *= parts == 2 ? 60 : 1;
    if (parts < 2 || seconds > 86400) {
        return form;
    }
    form.value = static_cast<std::int32_t>(seconds);
    form.milli = parts == 3 ? 1 : 0;
    form.classes = bit(WordClass::clock);
    return form;
}

/// "2021-08-24", "2021-08"; a day that is not in the calendar is nothing.
NumberForm iso_date(std::string_view run) {
    NumberForm form{.size = run.size()};
    if (run.size() == 10) {
        if (const auto day = parse_day(run)) {
            form.value = static_cast<std::int32_t>(day->time_since_epoch().count());
            form.classes = bit(WordClass::iso_day);
        }
    } else if (const std::int64_t month = number_in(run.substr(5)), year = number_in(run.substr(0, 4));
               month >= 1 && month <= 12 && month <= year % 100) { // "2007-08" is two years
        form.value = static_cast<std::int32_t>(number_in(run.substr(0, 4)) * 100 + month);
        form.classes = bit(WordClass::iso_month);
    }
    return form;
}

/// "8/24/2021", "24.08.2021": packed as year, month, day; the month first where both orders are possible
/// and the mark is a slash.
NumberForm slashed_date(std::string_view run, char mark) {
    NumberForm form{.size = run.size()};
    const std::size_t first = run.find(mark);
    const std::size_t second = run.find(mark, first + 1);
    const std::int64_t a = number_in(run.substr(0, first));
    const std::int64_t b = number_in(run.substr(first + 1, second - first - 1));
    std::int64_t year = number_in(run.substr(second + 1));
    const std::size_t year_size = run.size() - second - 1;
    if (year_size == 2 && mark == '/') {
        year += year < 50 ? 2000 : 1900;
    } else if (year_size != 4) {
        return form;
    }
    const bool month_first = mark == '/' ? a <= 12 : b > 12;
    const std::int64_t month = month_first ? a : b;
    const std::int64_t day = month_first ? b : a;
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 2999) {
        return form;
    }
    form.value = static_cast<std::int32_t>(year * 10000 + month * 100 + day);
    form.classes = bit(WordClass::slashed_day);
    const bool open = mark == '/' && a <= 12 && b <= 12 && a != b;
    form.milli = static_cast<std::int16_t>(open          ? grammar::FigureOrder::either
                                           : month_first ? grammar::FigureOrder::month_first
                                                         : grammar::FigureOrder::day_first);
    return form;
}

/// "2021/8/24": packed as slashed_date does.
NumberForm year_first_date(std::string_view run, char mark) {
    NumberForm form{.size = run.size()};
    const std::size_t second = run.find(mark, 5);
    const std::int64_t year = number_in(run.substr(0, 4));
    const std::int64_t month = second <= 7 ? number_in(run.substr(5, second - 5)) : -1;
    const std::int64_t day = run.size() - second <= 3 ? number_in(run.substr(second + 1)) : -1;
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 2999) {
        return form;
    }
    form.value = static_cast<std::int32_t>(year * 10000 + month * 100 + day);
    form.classes = bit(WordClass::slashed_day);
    return form;
}

/// "3-1/2", "2-3/4", as news agencies write a fraction behind a whole number.
NumberForm mixed_fraction(std::string_view run) {
    const std::string_view fraction = run.substr(run.find('-') + 1);
    const std::int16_t milli = fraction == "1/2"   ? 500
                               : fraction == "1/4" ? 250
                               : fraction == "3/4" ? 750
                                                   : 0;
    NumberForm form = plain_number(run.substr(0, run.find('-')));
    form.size = run.size();
    form.milli = milli;
    const ClassSet number = bit(WordClass::number);
    form.classes = milli > 0 && form.classes.meets(number) ? number : ClassSet{};
    return form;
}

/// Digits, marks, digits: which of the known forms.
NumberForm marked_form(std::string_view run) {
    const std::size_t commas = count(run, ',');
    const std::size_t points = count(run, '.');
    const std::size_t colons = count(run, ':');
    const std::size_t slashes = count(run, '/');
    const std::size_t dashes = count(run, '-');
    if (colons > 0 && dashes == 1 && commas + points + slashes == 0) { // "3:30-4:30": the first time alone
        return clock_time(run.substr(0, run.find('-')));
    }
    if (slashes == 1 && dashes == 1 && run.find('-') < run.find('/') && commas + points + colons == 0) {
        return mixed_fraction(run);
    }
    const int kinds = (commas > 0) + (points > 0) + (colons > 0) + (slashes > 0) + (dashes > 0);
    if (kinds != 1) {
        return {.size = run.size()};
    }
    if (commas > 0) {
        return grouped_number(run);
    }
    if (points > 0) {
        if (points == 2) {
            return run.find('.') == 4 ? year_first_date(run, '.') : slashed_date(run, '.');
        }
        return points == 1 ? decimal_number(run) : NumberForm{.size = run.size()};
    }
    if (colons > 0) {
        return clock_time(run);
    }
    if (slashes > 0) {
        if (run == "1/2") {
            return {.size = run.size(), .classes = bit(WordClass::half_word)};
        }
        if (slashes == 2 && run.find('/') == 4) { // "2019/8/10"
            return year_first_date(run, '/');
        }
        if (slashes == 1 && run.find('/') == 4) { // "2019/20"
            return plain_number(run.substr(0, 4));
        }
        return slashes == 2 ? slashed_date(run, '/') : NumberForm{.size = run.size()};
    }
    const bool iso =
        run.size() >= 7 && run[4] == '-' && (run.size() == 7 || (run.size() == 10 && run[7] == '-'));
    if (iso) {
        if (const NumberForm form = iso_date(run); !form.classes.empty() || run.size() == 10) {
            return form;
        }
    }
    if (dashes == 2 && run.find('-') == 4) { // "2019-8-1"
        return year_first_date(run, '-');
    }
    if (dashes == 2 && run.rfind('-') + 5 == run.size()) { // "21-04-2016"
        return slashed_date(run, '-');
    }
    if (dashes == 1) { // "19-20", "1998-99": the first number alone; the grammar joins them
        return plain_number(run.substr(0, run.find('-')));
    }
    return {.size = run.size()};
}

bool follows(std::string_view text, std::size_t at, std::string_view what) {
    return text.substr(at, what.size()) == what;
}

/// Money, per cent, "#5", "B-52", degrees: digits that count no time.
bool is_foreign(std::string_view text, std::size_t at, std::size_t end) {
    const char before = at > 0 ? text[at - 1] : ' ';
    const bool euro_or_pound =
        (at >= 3 && follows(text, at - 3, "\xE2\x82\xAC")) ||
        (at >= 2 && (follows(text, at - 2, "\xC2\xA3") || follows(text, at - 2, "\xC2\xA5")));
    const bool part_number = before == '-' && at >= 2 && (is_letter(text[at - 2]) && text[at - 2] < 'a') &&
                             (at < 3 || !is_letter(text[at - 3]));
    const bool after_year =
        at >= 5 && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) - 5,
                               text.begin() + static_cast<std::ptrdiff_t>(at) - 1, is_digit);
    return before == '$' || before == '#' || (before == '/' && !after_year) || before == '_' ||
           euro_or_pound || part_number || follows(text, end, "%") || follows(text, end, "\xC2\xB0");
}

/// "21st", "1990s", "1Q": letters right behind the digits.
void add_letters(const grammar::Grammar& tables, std::string_view text, std::size_t at, NumberForm& form) {
    const std::size_t begin = at + form.size;
    std::size_t letters = 0;
    while (begin + letters < text.size() && is_letter(text[begin + letters])) {
        ++letters;
    }
    if (letters == 0) {
        return;
    }
    const bool dotted =
        letters == 1 && begin + 2 < text.size() && text[begin + 1] == '.' && is_letter(text[begin + 2]);
    if (dotted) { // "7p.m."
        return;
    }
    std::string_view word = text.substr(begin, letters);
    char lower[3] = {};
    for (std::size_t i = 0; i < word.size() && i < 3; ++i) {
        lower[i] = static_cast<char>(word[i] | 0x20);
    }
    const auto is_class = [&](std::string_view key, WordClass wanted) {
        const std::uint16_t id = find_word(tables, key);
        if (id == grammar::no_word) {
            return false;
        }
        const grammar::Word& known = tables.words[id];
        const auto* senses = tables.senses.data() + known.first_sense;
        return std::any_of(senses, senses + known.sense_count, [&](const grammar::Sense& sense) {
            return sense.word_class == static_cast<std::uint8_t>(wanted);
        });
    };
    const bool plain = form.classes.has(static_cast<std::size_t>(WordClass::number)) && form.milli == 0;
    if (word == "s" && plain) {
        const ClassSet was = form.classes;
        form.classes = was.has(static_cast<std::size_t>(WordClass::year)) && form.value % 10 == 0
                           ? bit(WordClass::decade)
                       : was.has(static_cast<std::size_t>(WordClass::two_digits)) && form.value % 10 == 0 &&
                               form.value >= 20
                           ? bit(WordClass::short_decade)
                           : ClassSet{};
        form.size += 1;
    } else if (plain && letters == 2 && is_class({lower, 2}, WordClass::ordinal_suffix)) {
        form.classes = bit(WordClass::ordinal);
        form.size += 2;
    } else if (form.size == 1 && letters == 1 && lower[0] == 'q') {
        form.word_size = 2;
    } else if (!is_class({lower, std::min<std::size_t>(letters, 3)}, WordClass::meridiem) &&
               !is_class({lower, std::min<std::size_t>(letters, 3)}, WordClass::zone) && word != "T") {
        form.classes = {}; // "10K", "747B"
    }
}

} // namespace

NumberForm read_number_form(const grammar::Grammar& tables, std::string_view text, std::size_t at) {
    const std::string_view run = run_at(text, at);
    const bool plain = std::all_of(run.begin(), run.end(), is_digit);
    NumberForm form = plain ? plain_number(run) : marked_form(run);
    if (is_foreign(text, at, at + form.size)) {
        form.classes = {};
        return form;
    }
    add_letters(tables, text, at, form);
    return form;
}

} // namespace dateline
