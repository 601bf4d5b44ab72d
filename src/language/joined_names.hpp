#pragma once

#include <dateline/language/document.hpp>

#include <string_view>

namespace dateline::language {

/// Joins names that are parts of one: "ABS-CBN", two organisations that only a hyphen joins (46 of 46 such
/// pairs in the training data are one; of places, "Iran-Iraq", and persons, "Bush-Cheney", too many are two),
/// and "Brandt & Lyle Co.", by the ending of a firm, which is then one without the ending too.
void join_names(std::string_view text, Document& document);

} // namespace dateline::language
