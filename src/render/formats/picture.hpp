#pragma once

#include "render/length.hpp"
#include "render/svg.hpp"

#include <dateline/render/render.hpp>
#include <dateline/text/error.hpp>

#include <string>

namespace dateline {

/// The themes of a picture by name; "auto": light, and the others for readers who ask for them.
[[nodiscard]] Result<Palette> palette_of(const std::string& name);
/// The width that was asked for, or the `usual` one (px); refuses what the column layout cannot take.
[[nodiscard]] Result<Length> picture_width(const RenderOptions& options, int usual);

} // namespace dateline
