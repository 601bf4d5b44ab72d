#pragma once

#include <dateline/text/error.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// What a colour is for. Layouts speak of paints only; which colour that is, a theme says (data/themes).
enum class Paint : std::uint8_t {
    background,
    ink,
    soft,
    axis,
    hairline,
    accent,
    wash, ///< of the accent
    published,
    lane1, ///< of up to four lanes; more cannot be told apart by everybody
    lane2,
    lane3,
    lane4
};
inline constexpr std::size_t paint_count = 12;

struct Theme {
    std::string_view name{};
    std::string_view media{}; ///< media query under which readers get it; may be empty
    std::array<std::string_view, paint_count> colours{}; ///< "#rrggbb" by Paint

    [[nodiscard]] constexpr std::string_view colour(Paint paint) const {
        return colours[static_cast<std::size_t>(paint)];
    }
};

/// All themes; the first is the one that stands in the attributes of a picture for every reader.
[[nodiscard]] std::span<const Theme> themes();
/// Fails with Fault::usage on an unknown name, naming the known ones and "auto".
[[nodiscard]] Result<const Theme*> find_theme(std::string_view name);
/// Name of a paint in class names: "ink".
[[nodiscard]] std::string_view to_string(Paint paint);

} // namespace dateline
