#pragma once

#include <dateline/language/document.hpp>

#include <string>
#include <string_view>

namespace dateline::language {

/// The base form of a verb where knowledge files decide it better than a rule learned from a treebank:
/// irregular forms ("fled": "flee"), and regular ones whose base is a known verb ("invaded": "invade").
/// Empty: they do not. `lower`: the form in small letters. `xpos`: VB, VBP, VBD, VBN, VBG or VBZ; for other
/// tags the answer is empty.
[[nodiscard]] std::string verb_base(std::string_view lower, Xpos xpos);

} // namespace dateline::language
