#pragma once

#include "language/short_hash.hpp"

#include <dateline/language/document.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::language {

/// Number and person of a word form, as learned for pronouns and determiners. One entry: the upper 27 bits
/// hash tag and form, then two bits number and three bits person.
[[nodiscard]] constexpr std::uint32_t pronoun_key(Xpos xpos, std::string_view lower) {
    return (hash_short(lower) * 31U + static_cast<std::uint32_t>(xpos) * 2654435761U) & ~31U;
}
/// Sets number and person of `features` when the table knows the form. The entries are sorted.
void look_up_pronoun(std::span<const std::uint32_t> entries, Xpos xpos, std::string_view lower,
                     Features& features);

} // namespace dateline::language
