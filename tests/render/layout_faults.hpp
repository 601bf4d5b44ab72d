#pragma once

#include "render/layout.hpp"

#include <string>
#include <vector>

namespace dateline {

/// What a reader would circle: text on text, a mark on a mark or a number, anything outside the canvas, rows
/// or numbers out of order. Empty: the layout is sound.
[[nodiscard]] std::vector<std::string> faults_of(const Layout& layout);
/// A line each.
[[nodiscard]] std::string listed(const std::vector<std::string>& faults);

} // namespace dateline
