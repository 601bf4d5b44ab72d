#pragma once

#include <string_view>

namespace dateline {

/// "0.1.0": of the library that is linked.
[[nodiscard]] std::string_view version();

} // namespace dateline
