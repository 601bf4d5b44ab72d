#include "language/atoms.hpp"

#include "language/characters.hpp"
#include "language/feature_hash.hpp"

#include <algorithm>

namespace dateline::language {
namespace {

char shape_of(std::uint32_t c) {
    switch (kind_of(c)) {
    case CharKind::digit:
        return '0';
    case CharKind::letter:
        return is_upper(c) ? 'X' : 'x';
    case CharKind::mark:
        return c < 0x80 ? static_cast<char>(c) : '*';
    default:
        return '_';
    }
}

std::uint32_t suffix_hash(std::string_view lower, std::size_t size, std::uint32_t seed) {
    return hash_short(lower.substr(lower.size() - std::min(size, lower.size())), seed);
}

} // namespace

Atoms atoms_of(std::string_view word, std::string& lower) {
    Atoms atoms;
    lower.clear();
    append_lower(lower, word);
    for (char& c : lower) {
        if (c >= '0' && c <= '9') {
            c = '0';
        }
    }
    const std::string_view low = lower;
    atoms.word = hash_short(low);
    atoms.prefix1 = hash_short(low.substr(0, 1), 11);
    atoms.prefix2 = hash_short(low.substr(0, 2), 12);
    atoms.prefix3 = hash_short(low.substr(0, 3), 13);
    atoms.suffix1 = suffix_hash(low, 1, 21);
    atoms.suffix2 = suffix_hash(low, 2, 22);
    atoms.suffix3 = suffix_hash(low, 3, 23);
    atoms.suffix4 = suffix_hash(low, 4, 24);
    std::uint32_t shape = hash_short("shape");
    std::uint32_t profile = hash_short("profile");
    char last = 0;
    int run = 0;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode(word, at);
        const char s = shape_of(c.value);
        run = s == last ? run + 1 : 1;
        if (run <= 4) {
            shape = hash_short(std::string_view(&s, 1), shape);
        }
        if (run == 1) {
            profile = hash_short(std::string_view(&s, 1), profile);
        }
        atoms.capital = atoms.capital || (at == 0 && s == 'X');
        last = s;
        at += c.size;
    }
    atoms.shape = shape;
    atoms.profile = profile;
    return atoms;
}

} // namespace dateline::language
