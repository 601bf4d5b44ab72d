#include "render/svg_number.hpp"

#include <fmt/format.h>

namespace dateline {

std::string in_pixels(Length length) {
    const std::int64_t hundredths = scaled(length, 100, one_px);
    const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
    std::string text = fmt::format("{}{}", hundredths < 0 ? "-" : "", size / 100);
    if (size % 100 != 0) {
        text += size % 10 == 0 ? fmt::format(".{}", size % 100 / 10) : fmt::format(".{:02}", size % 100);
    }
    return text;
}

} // namespace dateline
