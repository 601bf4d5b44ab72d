#pragma once

#include <dateline/language/document.hpp>

#include <cstdint>

namespace dateline::language {

/// What the tagger decides at once. Tense follows from the tag, number and person from tag, form and subject.
struct TagClass {
    Xpos xpos = Xpos::nn;
    Upos upos = Upos::noun;
    VerbForm form = VerbForm::none;
    VerbMood mood = VerbMood::none;
    bool passive = false;
    friend constexpr auto operator<=>(const TagClass&, const TagClass&) = default;
};
static_assert(sizeof(TagClass) == 5);

/// Tense and number that go with the class.
[[nodiscard]] Features features_of(const TagClass& tag);

} // namespace dateline::language
