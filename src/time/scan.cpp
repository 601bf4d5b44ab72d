#include "time/scan.hpp"

#include <array>

namespace dateline {

namespace {

enum Kind : std::uint8_t { gap, letter, digit };

constexpr std::array<std::uint8_t, 256> kinds() {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
        table[c] = is_letter ? letter : (c >= '0' && c <= '9' ? digit : gap);
    }
    return table;
}
constexpr std::array<std::uint8_t, 256> kind_of_byte = kinds();
constexpr std::size_t longest_sign = 24; // bytes; as the lexer's longest word

bool is_sign(const grammar::Grammar& tables, std::string_view word, std::uint32_t hash) {
    const std::size_t mask = tables.word_slots.size() - 1;
    for (std::size_t at = hash & mask; tables.word_slots[at] != grammar::no_word; at = (at + 1) & mask) {
        const grammar::Word& known = tables.words[tables.word_slots[at]];
        if (known.text.size() != word.size()) {
            continue;
        }
        bool same = true;
        for (std::size_t i = 0; i < word.size() && same; ++i) {
            const char c = word[i];
            same = known.text[i] == (c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
        }
        if (same) {
            return known.is_trigger;
        }
    }
    return false;
}

} // namespace

namespace {

/// Bytes of a mark of typography (a quotation mark, a dash, a narrow space) at that place; 0: it is none.
std::size_t mark_size(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    if (byte(0) == 0xE2 && byte(1) == 0x80) {
        return 3;
    }
    return byte(0) == 0xC2 && byte(1) == 0xA0 ? 2 : 0;
}

/// "p.m.", "B.C.": letters with full stops, from `at` on, are one word.
bool initials_are_sign(const grammar::Grammar& tables, std::string_view text, std::size_t at) {
    constexpr std::size_t longest_initials = 4;
    std::array<char, longest_initials> letters{};
    std::size_t count = 0;
    std::uint32_t hash = grammar::first_hash;
    while (count < longest_initials && at < text.size() &&
           kind_of_byte[static_cast<unsigned char>(text[at])] == letter) {
        const char c = text[at];
        letters[count++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        hash = grammar::next_hash(hash, static_cast<unsigned char>(letters[count - 1]));
        if (at + 1 >= text.size() || text[at + 1] != '.') {
            break;
        }
        at += 2;
    }
    return is_sign(tables, {letters.data(), count}, hash);
}

} // namespace

std::size_t next_sign(const grammar::Grammar& tables, std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size()) {
        const std::uint8_t kind = kind_of_byte[static_cast<unsigned char>(text[at])];
        if (kind == gap) {
            ++at;
            continue;
        }
        if (kind == digit) {
            return at;
        }
        const std::size_t begin = at;
        std::uint32_t hash = grammar::first_hash;
        while (at < text.size()) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (kind_of_byte[c] != letter || (c >= 0xC2 && mark_size(text, at) > 0)) {
                break;
            }
            hash = grammar::next_hash(hash, static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
            ++at;
        }
        if (at == begin) {
            at += mark_size(text, at);
            continue;
        }
        if (at - begin <= longest_sign && is_sign(tables, text.substr(begin, at - begin), hash)) {
            return begin;
        }
        if (at - begin == 1 && at < text.size() && text[at] == '.' &&
            initials_are_sign(tables, text, begin)) {
            return begin;
        }
    }
    return text.size();
}

} // namespace dateline
