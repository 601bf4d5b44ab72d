#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::language {

/// The parts of a word that features are made of, as hashes. Digits count as '0', curly quotes as straight.
struct Atoms {
    std::uint32_t word = 0; ///< lower case
    std::uint32_t prefix1 = 0;
    std::uint32_t prefix2 = 0;
    std::uint32_t prefix3 = 0;
    std::uint32_t suffix1 = 0;
    std::uint32_t suffix2 = 0;
    std::uint32_t suffix3 = 0;
    std::uint32_t suffix4 = 0;
    std::uint32_t shape = 0;   ///< "Xxxx", "XX", "00-xx", runs cut at four
    std::uint32_t profile = 0; ///< the shape with each run as one: "Xx", "X", "0-x"
    bool capital = false;      ///< begins with a capital
};

/// `lower` is work memory.
[[nodiscard]] Atoms atoms_of(std::string_view word, std::string& lower);

} // namespace dateline::language
