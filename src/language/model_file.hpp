#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::language {

/// The model file: this head, the list of sections, the sections (each at a multiple of 64 bytes).
/// Little-endian.
struct ModelHead {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t sections = 0;
    std::uint64_t size = 0;     ///< of the whole file, in bytes
    std::uint64_t checksum = 0; ///< XXH3 of all that follows the head
};
static_assert(sizeof(ModelHead) == 32);

enum class Section : std::uint32_t { net = 1, lemmas, pronouns };

inline constexpr std::size_t section_alignment = 64;

struct SectionEntry {
    Section id = Section::net;
    std::uint32_t unused = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};
static_assert(sizeof(SectionEntry) == 24);

inline constexpr std::array<char, 8> model_magic = {'D', 'A', 'T', 'E', 'L', 'A', 'N', 'G'};
/// Goes up when the file's form or the features that the program asks for change.
inline constexpr std::uint32_t model_version = 2;

} // namespace dateline::language
