#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The text as a double-quoted YAML scalar on one line. Whatever a YAML 1.1 or 1.2 reader does not take
/// as it stands (control characters, U+0085, U+2028, U+FEFF) is written as an escape.
[[nodiscard]] std::string yaml_quote(std::string_view text);

/// At most three decimals, no exponent: "0.93", "1", "0".
[[nodiscard]] std::string yaml_number(double share);

} // namespace dateline
