#pragma once

#include "render/layout.hpp"

#include <string>

namespace dateline {

/// The layout for golden files: one object a line, lengths in 1/64 px.
[[nodiscard]] std::string to_json(const Layout& layout);

} // namespace dateline
