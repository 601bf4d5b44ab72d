#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::language {

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    seed = (seed ^ value) * 0x9E3779B97F4A7C15ULL;
    return seed ^ (seed >> 29U);
}

/// FNV-1a, 32 bit: for the short strings inside words.
[[nodiscard]] constexpr std::uint32_t hash_short(std::string_view bytes, std::uint32_t seed = 2166136261U) {
    for (const char c : bytes) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return seed;
}

} // namespace dateline::language
