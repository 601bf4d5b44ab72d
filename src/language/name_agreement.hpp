#pragma once

#include <dateline/language/document.hpp>

#include <string_view>

namespace dateline::language {

/// Makes the names of a document agree with each other, since a writer calls one thing by one name: a name
/// that is mostly of one type is so everywhere; a single word that ends a person's full name elsewhere is
/// that person ("Burns"); words that are a name elsewhere are one here too; two organisations that only a
/// hyphen joins are one ("ABS-CBN"), and so is a firm of two names ("Brandt & Lyle Co."). Linear in the
/// tokens.
void agree_names(std::string_view text, Document& document);

} // namespace dateline::language
