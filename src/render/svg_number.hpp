#pragma once

#include "render/length.hpp"

#include <string>

namespace dateline {

/// Pixels with at most two decimals, no exponent, trailing zeros cut: "12", "12.5", "-0.25".
[[nodiscard]] std::string in_pixels(Length length);

} // namespace dateline
