#include "time/number_forms.hpp"

namespace dateline {

namespace {

using grammar::ClassSet;
using grammar::WordClass;

constexpr ClassSet bit(WordClass word_class) {
    return ClassSet::of(static_cast<std::size_t>(word_class));
}
constexpr std::int32_t largest = 999'999'999;

/// Makes the lexemes from `from` on one number.
void join(std::vector<Lexeme>& lexemes, std::size_t from, std::int64_t value, ClassSet classes) {
    Lexeme joined = lexemes[from];
    joined.range.end = lexemes.back().range.end;
    joined.kind = LexemeKind::number;
    joined.word = grammar::no_word;
    joined.value = static_cast<std::int32_t>(value);
    joined.classes = value <= largest ? classes : bit(WordClass::foreign);
    lexemes.resize(from);
    lexemes.push_back(joined);
}

/// A cardinal word becomes a number.
void take_cardinal(const grammar::Grammar& tables, Lexeme& lexeme) {
    lexeme.value = meaning(tables, lexeme, WordClass::cardinal);
    lexeme.classes |= bit(WordClass::number);
}

bool is_plain_number(const Lexeme& lexeme) {
    return lexeme.is(WordClass::number) && lexeme.milli == 0;
}

/// "twenty" "-"? "five" or "fifth".
bool join_tens(const grammar::Grammar& tables, std::vector<Lexeme>& lexemes, std::size_t first) {
    const Lexeme& last = lexemes.back();
    const bool dashed = lexemes.size() >= first + 3 && lexemes[lexemes.size() - 2].is(WordClass::tens_joiner);
    if (lexemes.size() < first + (dashed ? 3U : 2U)) {
        return false;
    }
    const std::size_t at = lexemes.size() - (dashed ? 3 : 2);
    const Lexeme& tens = lexemes[at];
    const bool ordinal = last.is(WordClass::ordinal);
    const std::int32_t ones = meaning(tables, last, ordinal ? WordClass::ordinal : WordClass::cardinal);
    const std::int32_t rest = tens.value % 100;
    if (!tens.is(WordClass::number) || tens.kind != LexemeKind::word || rest < 20 || rest % 10 != 0 ||
        ones < 1 || ones > 9) {
        // "nineteen hundred ninety" "-" "eight" is a number by now
        if (!tens.is(WordClass::year) || tens.value % 10 != 0 || rest < 20 || ones < 1 || ones > 9 ||
            ordinal) {
            return false;
        }
        join(lexemes, at, tens.value + ones, bit(WordClass::year) | bit(WordClass::modern_year));
        return true;
    }
    join(lexemes, at, tens.value + ones, ordinal ? bit(WordClass::ordinal) : bit(WordClass::number));
    return true;
}

/// "nineteen" "ninety": a year in words.
bool join_year(std::vector<Lexeme>& lexemes, std::size_t first) {
    if (lexemes.size() < first + 2) {
        return false;
    }
    const Lexeme& left = lexemes[lexemes.size() - 2];
    const Lexeme& right = lexemes.back();
    if (!left.is(WordClass::number) || left.kind != LexemeKind::word || left.value < 17 || left.value > 20 ||
        right.value < 10 || right.value > 90) {
        return false;
    }
    join(lexemes, lexemes.size() - 2, left.value * 100 + right.value,
         bit(WordClass::year) | bit(WordClass::modern_year));
    return true;
}

/// "hundred" "and"? "five".
bool join_small(std::vector<Lexeme>& lexemes, std::size_t first) {
    const bool linked = lexemes.size() >= first + 3 && lexemes[lexemes.size() - 2].is(WordClass::and_word);
    if (lexemes.size() < first + (linked ? 3U : 2U)) {
        return false;
    }
    const std::size_t at = lexemes.size() - (linked ? 3 : 2);
    const Lexeme& left = lexemes[at];
    const std::int32_t right = lexemes.back().value;
    const bool round = left.kind == LexemeKind::number && left.is(WordClass::number) && left.value >= 100 &&
                       ((left.value % 100 == 0 && right < 100) || (left.value % 1000 == 0 && right < 1000));
    if (!round || left.classes != bit(WordClass::number)) {
        return false;
    }
    join(lexemes, at, left.value + right, bit(WordClass::number));
    return true;
}

/// "two" "hundred", "a" "million".
void join_multiplier(const grammar::Grammar& tables, std::vector<Lexeme>& lexemes, std::size_t first) {
    const std::int64_t times = meaning(tables, lexemes.back(), WordClass::multiplier);
    if (lexemes.size() < first + 2) {
        return;
    }
    const Lexeme& left = lexemes[lexemes.size() - 2];
    if (left.is(WordClass::number) && left.milli == 0) {
        join(lexemes, lexemes.size() - 2, left.value * times, bit(WordClass::number));
    } else if (left.is(WordClass::one)) {
        join(lexemes, lexemes.size() - 2, times, bit(WordClass::number));
    }
}

/// "two" "and" "a" "half"; "2" "1/2".
void join_half(std::vector<Lexeme>& lexemes, std::size_t first) {
    if (lexemes.back().kind == LexemeKind::number) {
        const std::size_t left = lexemes.size() - 2;
        if (lexemes.size() >= first + 2 && is_plain_number(lexemes[left])) {
            join(lexemes, left, lexemes[left].value, bit(WordClass::number));
            lexemes.back().milli = 500;
        }
        return;
    }
    if (lexemes.size() < first + 4) {
        return;
    }
    const std::size_t at = lexemes.size() - 4;
    if (is_plain_number(lexemes[at]) && lexemes[at + 1].is(WordClass::and_word) &&
        lexemes[at + 2].is(WordClass::one)) {
        const std::int32_t value = lexemes[at].value;
        join(lexemes, at, value, bit(WordClass::number));
        lexemes.back().milli = 500;
    }
}

} // namespace

void join_number_words(const grammar::Grammar& tables, std::vector<Lexeme>& lexemes, std::size_t first) {
    Lexeme& last = lexemes.back();
    if (last.is(WordClass::one) && lexemes.size() >= first + 2 &&
        lexemes[lexemes.size() - 2].is(WordClass::half_word) && last.kind == LexemeKind::word) {
        join(lexemes, lexemes.size() - 2, 0, bit(WordClass::number)); // "half an hour"
        lexemes.back().milli = 500;
    } else if (last.is(WordClass::half_word)) {
        join_half(lexemes, first);
    } else if (last.is(WordClass::cardinal)) {
        take_cardinal(tables, last);
        if (join_tens(tables, lexemes, first) || join_year(lexemes, first)) {
            join_small(lexemes, first);
            return;
        }
        join_small(lexemes, first);
    } else if (last.is(WordClass::multiplier)) {
        join_multiplier(tables, lexemes, first);
    } else if (last.is(WordClass::ordinal) && last.kind == LexemeKind::word) {
        last.value = meaning(tables, last, WordClass::ordinal);
        join_tens(tables, lexemes, first);
    }
}

} // namespace dateline
