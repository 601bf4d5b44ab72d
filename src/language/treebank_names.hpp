#pragma once

#include <dateline/language/document.hpp>

#include <optional>
#include <string_view>

namespace dateline::language {

/// The reverse of to_string: values by their names in the treebank.
[[nodiscard]] std::optional<Relation> relation_named(std::string_view name);
[[nodiscard]] std::optional<Upos> upos_named(std::string_view name);
[[nodiscard]] std::optional<Xpos> xpos_named(std::string_view name);

} // namespace dateline::language
