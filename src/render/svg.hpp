#pragma once

#include "render/layout.hpp"
#include "render/theme.hpp"

#include <span>
#include <string>

namespace dateline {

/// Which colours a drawing holds: `base` in the attributes, each of `overrides` under its media query.
struct Palette {
    const Theme* base = nullptr;
    std::span<const Theme> overrides{};
};

/// Only writes: every place and width comes from the layout. Same layout, same bytes. Ids begin with a prefix
/// made from the content, so that two pictures in one page do not meet.
[[nodiscard]] std::string draw_svg(const Layout& layout, const Palette& palette);

} // namespace dateline
