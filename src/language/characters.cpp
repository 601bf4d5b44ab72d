#include "language/characters.hpp"

#include <array>

namespace dateline::language {
namespace {

struct Block {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

constexpr std::array<Block, 10> spaces = {{{0x00, 0x20},
                                           {0x7F, 0xA0},
                                           {0x1680, 0x1680},
                                           {0x2000, 0x200B},
                                           {0x200E, 0x200F},
                                           {0x2028, 0x202F},
                                           {0x205F, 0x2064},
                                           {0x3000, 0x3000},
                                           {0xFEFF, 0xFEFF},
                                           {0xE0000, 0xE007F}}};
constexpr std::array<Block, 6> joiners = {{{0x300, 0x36F},
                                           {0x200C, 0x200D},
                                           {0x20D0, 0x20FF},
                                           {0xFE00, 0xFE0F},
                                           {0x1F3FB, 0x1F3FF},
                                           {0xFE20, 0xFE2F}}};
constexpr std::array<Block, 12> marks = {{{0xA1, 0xA9},
                                          {0xAB, 0xB4},
                                          {0xB6, 0xB9},
                                          {0xBB, 0xBF},
                                          {0xD7, 0xD7},
                                          {0xF7, 0xF7},
                                          {0x2010, 0x2027},
                                          {0x2030, 0x205E},
                                          {0x20A0, 0x20CF},
                                          {0x2190, 0x2BFF},
                                          {0x3001, 0x3020},
                                          {0x1F000, 0x1FAFF}}};

template <std::size_t N>
constexpr bool is_in(const std::array<Block, N>& blocks, std::uint32_t c) {
    for (const Block& block : blocks) {
        if (c >= block.first && c <= block.last) {
            return true;
        }
    }
    return false;
}

constexpr bool is_pair_block(std::uint32_t c) {
    // Blocks where capital (even) and small letter (odd) alternate.
    return (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481) ||
           (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1E95) ||
           (c >= 0x1EA0 && c <= 0x1EFF) || (c >= 0x218 && c <= 0x21B);
}

constexpr bool is_odd_pair_block(std::uint32_t c) {
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
}

} // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t first = byte(at);
    if (first < 0x80) {
        return {first, 1};
    }
    const std::uint32_t size = first >= 0xF0 ? 4U : first >= 0xE0 ? 3U : first >= 0xC2 ? 2U : 1U;
    if (size == 1 || at + size > text.size() || first > 0xF4) {
        return {0xFFFD, 1};
    }
    std::uint32_t value = first & (0x7FU >> size);
    for (std::uint32_t i = 1; i < size; ++i) {
        const std::uint32_t next = byte(at + i);
        if ((next & 0xC0U) != 0x80U) {
            return {0xFFFD, 1};
        }
        value = (value << 6U) | (next & 0x3FU);
    }
    return {value, size};
}

CharKind kind_of(std::uint32_t c) {
    if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return CharKind::letter;
        }
        if (c >= '0' && c <= '9') {
            return CharKind::digit;
        }
        return c <= 0x20 || c == 0x7F ? CharKind::space : CharKind::mark;
    }
    if (is_in(spaces, c)) {
        return CharKind::space;
    }
    if (is_in(joiners, c)) {
        return CharKind::joiner;
    }
    return is_in(marks, c) ? CharKind::mark : CharKind::letter;
}

std::uint32_t to_lower(std::uint32_t c) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c + 32U : c;
    }
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) {
        return c + 32U;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 80U;
    }
    if (c == 0x130) {
        return 'i';
    }
    if (is_pair_block(c)) {
        return c | 1U;
    }
    return is_odd_pair_block(c) && (c & 1U) != 0 ? c + 1U : c;
}

std::uint32_t to_upper(std::uint32_t c) {
    if (c < 0x80) {
        return c >= 'a' && c <= 'z' ? c - 32U : c;
    }
    if ((c >= 0xE0 && c <= 0xFE && c != 0xF7) || (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2) ||
        (c >= 0x430 && c <= 0x44F)) {
        return c - 32U;
    }
    if (c >= 0x450 && c <= 0x45F) {
        return c - 80U;
    }
    if (is_pair_block(c)) {
        return c == 0x131 ? static_cast<std::uint32_t>('I') : c & ~1U;
    }
    return is_odd_pair_block(c) && (c & 1U) == 0 ? c - 1U : c;
}

bool is_upper(std::uint32_t c) {
    return to_lower(c) != c;
}
bool is_lower(std::uint32_t c) {
    return to_upper(c) != c;
}

void append(std::string& out, std::uint32_t c) {
    const auto put = [&](std::uint32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

void append_lower(std::string& out, std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode(word, at);
        if (c.value == 0x2018 || c.value == 0x2019 || c.value == 0x2BC) {
            out.push_back('\'');
        } else if (c.value == 0x201C || c.value == 0x201D || c.value == 0x201E) {
            out.push_back('"');
        } else if (c.value == 0xFFFD && c.size == 1) {
            out.push_back(word[at]);
        } else {
            append(out, to_lower(c.value));
        }
        at += c.size;
    }
}

} // namespace dateline::language
