#include "time/lexeme.hpp"

#include "time/number_forms.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

using grammar::ClassSet;
using grammar::no_word;
using grammar::WordClass;

constexpr std::size_t longest_word = 24;
constexpr std::size_t longest_digits = 4; // of numbers that stand in the grammar as words: "9/11"

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
constexpr ClassSet bit(WordClass word_class) {
    return ClassSet::of(static_cast<std::size_t>(word_class));
}

/// A multi-byte mark of typography, as the plain one; 0: it is part of a word.
struct Mark {
    char plain = 0;
    std::size_t size = 0;
};
Mark mark_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    if (byte(0) == 0xC2 && byte(1) == 0xA0) {
        return {' ', 2}; // no-break space
    }
    if (byte(0) != 0xE2 || byte(1) != 0x80) {
        return {};
    }
    switch (byte(2)) {
    case 0x90:
    case 0x91:
    case 0x92:
    case 0x93:
        return {'-', 3}; // hyphens, en dash
    case 0x98:
    case 0x99:
        return {'\'', 3};
    case 0x94:
    case 0x95:
        return {';', 3}; // em dash
    case 0x9C:
    case 0x9D:
    case 0x9E:
        return {'"', 3};
    case 0xA6:
        return {'.', 3}; // ellipsis
    case 0xAF:
    case 0x89:
        return {' ', 3}; // narrow spaces
    default:
        return {};
    }
}

/// Cuts one text.
class Cutter {
  public:
    Cutter(const grammar::Grammar& words, std::string_view text, std::uint32_t offset,
           std::vector<Lexeme>& lexemes)
        : tables(words), text_(text), offset_(offset), lexemes_(lexemes), first_(lexemes.size()) {}

    void cut() {
        push_edge();
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == ' ' || c == '\t' || c == '\r') {
                ++at_;
                space_ = true;
            } else if (c == '\n') {
                cut_line_end();
            } else if (const std::size_t size = offset_size(); size > 0) {
                cut_offset(size);
            } else if (is_digit(c)) {
                cut_number();
            } else if (const Mark mark = mark_at(text_, at_); mark.size > 0) {
                cut_mark(mark);
            } else if (is_letter(c)) {
                cut_word();
            } else if (c == '\'') {
                cut_mark({'\'', 1});
            } else {
                push_punctuation(c, 1);
            }
        }
        push_edge();
    }

  private:
    [[nodiscard]] char peek(std::size_t ahead) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    Lexeme& push(std::size_t size, LexemeKind kind) {
        const auto begin = static_cast<std::uint32_t>(offset_ + at_);
        lexemes_.push_back({.range = {begin, begin + static_cast<std::uint32_t>(size)},
                            .kind = kind,
                            .space_before = space_});
        at_ += size;
        space_ = false;
        return lexemes_.back();
    }

    void push_edge() {
        if (lexemes_.size() == first_ || lexemes_.back().kind != LexemeKind::edge) {
            push(0, LexemeKind::edge);
        }
    }

    /// One line break is a blank; two are the end of a paragraph.
    void cut_line_end() {
        std::size_t lines = 0;
        while (at_ < text_.size() &&
               (text_[at_] == '\n' || text_[at_] == ' ' || text_[at_] == '\r' || text_[at_] == '\t')) {
            lines += text_[at_] == '\n' ? 1U : 0U;
            ++at_;
        }
        space_ = true;
        if (lines > 1) {
            push_edge();
            space_ = true;
        }
    }

    void push_punctuation(char c, std::size_t size) {
        const std::string_view plain(&c, 1);
        Lexeme& lexeme = push(size, LexemeKind::punctuation);
        lexeme.word = find_word(tables, plain);
        if (lexeme.word != no_word) {
            const grammar::Word& word = tables.words[lexeme.word];
            for (std::size_t i = 0; i < word.sense_count; ++i) {
                lexeme.classes |= ClassSet::of(tables.senses[word.first_sense + i].word_class);
            }
        }
    }

    /// Apostrophes may begin "'98", "'s"; other marks are punctuation.
    void cut_mark(Mark mark) {
        if (mark.plain == ' ') {
            at_ += mark.size;
            space_ = true;
            return;
        }
        if (mark.plain != '\'') {
            push_punctuation(mark.plain, mark.size);
            return;
        }
        const bool after_word = !space_ && lexemes_.back().kind == LexemeKind::word;
        const std::size_t next = at_ + mark.size;
        const auto digits = count_digits(next);
        const bool after_mark = !space_ && lexemes_.back().kind == LexemeKind::punctuation;
        if (!after_word && !after_mark && digits == 2) {
            cut_short_year(mark.size);
            return;
        }
        std::size_t letters = 0;
        while (next + letters < text_.size() && is_letter(text_[next + letters]) &&
               mark_at(text_, next + letters).size == 0) {
            ++letters;
        }
        if (!space_ && (letters == 1 || letters == 2)) {
            push_word(mark.size + letters, next, letters, true);
            return;
        }
        push_punctuation('\'', mark.size);
    }

    [[nodiscard]] std::size_t count_digits(std::size_t from) const {
        std::size_t count = 0;
        while (from + count < text_.size() && is_digit(text_[from + count])) {
            ++count;
        }
        return count;
    }

    void cut_short_year(std::size_t mark) {
        const std::int32_t value = (text_[at_ + mark] - '0') * 10 + (text_[at_ + mark + 1] - '0');
        const bool decade = peek(mark + 2) == 's' && !is_letter(peek(mark + 3));
        Lexeme& lexeme = push(mark + (decade ? 3 : 2), LexemeKind::number);
        lexeme.value = value;
        lexeme.classes = bit(decade ? WordClass::short_decade : WordClass::short_year);
    }

    // ---- words

    [[nodiscard]] std::size_t word_size(std::size_t from) const {
        std::size_t size = 0;
        while (from + size < text_.size() &&
               (is_letter(text_[from + size]) || is_digit(text_[from + size])) &&
               ((static_cast<unsigned char>(text_[from + size]) & 0x80U) == 0 ||
                mark_at(text_, from + size).size == 0)) {
            ++size;
        }
        return size;
    }

    /// "a.m.", "U.S.": single letters with full stops.
    [[nodiscard]] std::size_t initials_size() const {
        std::size_t size = 0;
        while (is_letter(peek(size)) && peek(size + 1) == '.') {
            size += 2;
        }
        if (size >= 2 && is_letter(peek(size)) && !is_letter(peek(size + 1)) && !is_digit(peek(size + 1))) {
            return size + 1; // "B.C" without the last one
        }
        return size >= 4 && !is_letter(peek(size)) ? size : 0;
    }

    void cut_word() {
        if (const std::size_t size = peek(1) == '.' ? initials_size() : 0; size > 0) {
            push_word(size, at_, size, false);
            return;
        }
        std::size_t size = word_size(at_);
        // a word with its apostrophe, if the lexicon has it whole ("o'clock")
        const std::size_t mark = peek(size) == '\'' ? 1 : (mark_at(text_, at_ + size).plain == '\'' ? 3 : 0);
        if (mark > 0) {
            const std::size_t rest = word_size(at_ + size + mark);
            if (rest > 2 && size <= 2) {
                size += mark + rest;
            }
        }
        if (text_[at_] == 'T' && !space_ && lexemes_.back().is(WordClass::iso_day)) {
            size = 1; // 2021-08-24T10:30
        }
        push_word(size, at_, size, false);
    }

    /// Lower case, without full stops, marks made plain; empty where longer than any word of the lexicon.
    std::string_view normalised(std::size_t from, std::size_t size, bool apostrophe) {
        std::size_t length = 0;
        if (apostrophe) {
            buffer_[length++] = '\'';
        }
        for (std::size_t i = 0; i < size; ++i) {
            const char c = text_[from + i];
            if (c == '.') {
                continue;
            }
            if (length == buffer_.size()) {
                return {};
            }
            const Mark mark =
                (static_cast<unsigned char>(c) & 0x80U) != 0 ? mark_at(text_, from + i) : Mark{};
            if (mark.size > 0) {
                buffer_[length++] = mark.plain;
                i += mark.size - 1;
            } else {
                buffer_[length++] = is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        return {buffer_.data(), length};
    }

    void push_word(std::size_t size, std::size_t key_from, std::size_t key_size, bool apostrophe) {
        const std::string_view lower = normalised(key_from, key_size, apostrophe);
        const bool capital = is_capital(text_[at_]);
        Lexeme& lexeme = push(size, LexemeKind::word);
        lexeme.word = lower.empty() ? no_word : find_word(tables, lower);
        lexeme.classes = bit(WordClass::any_word);
        lexeme.capital = capital;
        if (lexeme.word == no_word) {
            lexeme.classes |= capital ? bit(WordClass::capitalised) : ClassSet{};
            return;
        }
        const grammar::Word& word = tables.words[lexeme.word];
        for (std::size_t i = 0; i < word.sense_count; ++i) {
            const grammar::Sense& sense = tables.senses[word.first_sense + i];
            if (capital || !sense.capital) {
                lexeme.classes |= ClassSet::of(sense.word_class);
            }
        }
        if (word.takes_stop && peek(0) == '.' && peek(1) != '.') {
            ++at_;
            ++lexeme.range.end;
        }
        join_number_words(tables, lexemes_, first_);
    }

    // ---- numbers

    /// "+05:30", "-0500", "+01" right behind the clock of "2021-08-24T10:30": how far from UTC; 0: it is
    /// none.
    [[nodiscard]] std::size_t offset_size() const {
        const std::size_t last = lexemes_.size();
        if ((text_[at_] != '+' && text_[at_] != '-') || space_ || last < first_ + 3 ||
            !lexemes_[last - 1].is(WordClass::clock) || !lexemes_[last - 3].is(WordClass::iso_day) ||
            count_digits(at_ + 1) < 2) {
            return 0;
        }
        const bool colon = count_digits(at_ + 1) == 2 && peek(3) == ':' && count_digits(at_ + 4) == 2;
        const std::size_t size = colon ? 6 : 1 + count_digits(at_ + 1);
        return size == 3 || size == 5 || size == 6 ? size : 0;
    }
    void cut_offset(std::size_t size) {
        const auto digit = [&](std::size_t i) { return static_cast<std::int32_t>(peek(i) - '0'); };
        const std::size_t minutes_at = size == 6 ? 4 : 3;
        const std::int32_t minutes =
            60 * (10 * digit(1) + digit(2)) + (size > 3 ? 10 * digit(minutes_at) + digit(minutes_at + 1) : 0);
        const bool west = text_[at_] == '-';
        Lexeme& lexeme = push(size, LexemeKind::number);
        lexeme.classes = minutes <= 18 * 60 ? bit(WordClass::zone) : bit(WordClass::foreign);
        lexeme.value = west ? -minutes : minutes;
    }

    void cut_number() {
        const NumberForm form = read_number_form(tables, text_, at_);
        const Range number{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + form.size)};
        Lexeme& lexeme = push(form.size, LexemeKind::number);
        lexeme.classes = form.classes.empty() ? bit(WordClass::foreign) : form.classes;
        lexeme.value = form.value;
        lexeme.milli = form.milli;
        lexeme.word = form.size <= longest_digits ? find_word(tables, slice(text_, number)) : no_word;
        if (form.word_size > 0) { // "1Q": letters that belong to it
            at_ -= form.size;
            lexemes_.pop_back();
            push_word(form.word_size, at_, form.word_size, false);
            return;
        }
        join_number_words(tables, lexemes_, first_);
        const bool decade = lexemes_.back().is(WordClass::year) && lexemes_.back().value % 10 == 0 &&
                            peek(0) == '\'' && peek(1) == 's' && !is_letter(peek(2)) &&
                            lexemes_.size() >= first_ + 2 &&
                            lexemes_[lexemes_.size() - 2].is(WordClass::determiner);
        if (decade) { // "the 1970's"
            lexemes_.back().classes = bit(WordClass::decade);
            at_ += 2;
            lexemes_.back().range.end += 2;
        }
    }

    const grammar::Grammar& tables;
    std::string_view text_;
    std::uint32_t offset_;
    std::vector<Lexeme>& lexemes_;
    std::size_t first_;
    std::size_t at_ = 0;
    bool space_ = false;
    std::array<char, longest_word> buffer_{};
};

} // namespace

std::uint16_t find_word(const grammar::Grammar& tables, std::string_view lower) {
    const std::size_t mask = tables.word_slots.size() - 1;
    for (std::size_t at = grammar::word_hash(lower) & mask;; at = (at + 1) & mask) {
        const std::uint16_t id = tables.word_slots[at];
        if (id == no_word || tables.words[id].text == lower) {
            return id;
        }
    }
}

void cut_lexemes(const grammar::Grammar& tables, std::string_view text, std::uint32_t offset,
                 std::vector<Lexeme>& lexemes) {
    Cutter(tables, text, offset, lexemes).cut();
}

std::int32_t meaning(const grammar::Grammar& tables, const Lexeme& lexeme, WordClass word_class) {
    if (lexeme.word == no_word || lexeme.kind == LexemeKind::number) {
        return lexeme.value;
    }
    const grammar::Word& word = tables.words[lexeme.word];
    for (std::size_t i = 0; i < word.sense_count; ++i) {
        const grammar::Sense& sense = tables.senses[word.first_sense + i];
        if (sense.word_class == static_cast<std::uint8_t>(word_class)) {
            return sense.value;
        }
    }
    return lexeme.value;
}

namespace {

bool has_form(const grammar::Suffix& suffix, std::string_view word) {
    constexpr std::size_t least_stem = 2;
    return suffix.text.ends_with('-')
               ? word.starts_with(suffix.text.substr(0, suffix.text.size() - 1))
               : word.size() > suffix.text.size() + least_stem && word.ends_with(suffix.text);
}

} // namespace

std::int32_t tense_of_form(const grammar::Grammar& tables, std::string_view word) {
    std::int32_t tense = -1;
    for (const grammar::Suffix& suffix : tables.suffixes) {
        if (suffix.sense.word_class != static_cast<std::uint8_t>(grammar::WordClass::verb) ||
            !has_form(suffix, word)) {
            continue;
        }
        tense = suffix.sense.value;
        if (suffix.text.ends_with('-')) {
            break;
        }
    }
    return tense;
}

bool has_form_of(const grammar::Grammar& tables, std::string_view word, grammar::WordClass word_class) {
    return std::any_of(tables.suffixes.begin(), tables.suffixes.end(), [&](const grammar::Suffix& suffix) {
        return suffix.sense.word_class == static_cast<std::uint8_t>(word_class) && has_form(suffix, word);
    });
}

} // namespace dateline
