#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Length in bytes of the dateline that a paragraph begins with ("KABUL, Aug. 31 (Reuters) - "), the dash and
/// the blank after it included; 0: none. It ends at the first dash between blanks within 80 bytes, and either
/// begins with a place in capitals or has an agency in brackets right before the dash.
[[nodiscard]] std::uint32_t dateline_prefix(std::string_view paragraph);

} // namespace dateline
