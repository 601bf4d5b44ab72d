#pragma once

#include <cstdint>

namespace dateline {

/// A length or coordinate of a picture in 1/64 px; x goes right, y goes down. Integers to the end: the same
/// sums on every machine.
using Length = std::int32_t;
inline constexpr Length one_px = 64;

/// For constants of the design: px(5.5).
[[nodiscard]] consteval Length px(double pixels) {
    return static_cast<Length>(pixels * one_px + (pixels < 0 ? -0.5 : 0.5));
}

/// a * b / c without overflow, rounded to nearest; c > 0.
[[nodiscard]] constexpr std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c) {
    const std::int64_t product = a * b;
    return (product + (product < 0 ? -c / 2 : c / 2)) / c;
}

struct Box {
    Length x = 0;
    Length y = 0;
    Length width = 0;
    Length height = 0;

    [[nodiscard]] constexpr Length right() const { return x + width; }
    [[nodiscard]] constexpr Length bottom() const { return y + height; }
    [[nodiscard]] constexpr Length middle() const { return y + height / 2; }
    /// Boxes that only touch do not overlap.
    [[nodiscard]] constexpr bool overlaps(const Box& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    friend bool operator==(const Box&, const Box&) = default;
};

} // namespace dateline
