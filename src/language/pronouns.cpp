#include "language/pronouns.hpp"

#include <algorithm>

namespace dateline::language {

void look_up_pronoun(std::span<const std::uint32_t> entries, Xpos xpos, std::string_view lower,
                     Features& features) {
    const std::uint32_t key = pronoun_key(xpos, lower);
    const auto at = std::lower_bound(entries.begin(), entries.end(), key);
    if (at == entries.end() || (*at & ~31U) != key) {
        return;
    }
    const std::uint32_t number = (*at >> 3U) & 3U;
    const std::uint32_t person = *at & 7U;
    features.number = number <= 2 ? static_cast<Number>(number) : Number::none;
    features.person = static_cast<std::uint8_t>(person <= 3 ? person : 0);
}

} // namespace dateline::language
