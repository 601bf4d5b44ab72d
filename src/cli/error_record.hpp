#pragma once

#include <dateline/text/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What `analyze` writes for a line that it cannot read: {"dateline":1,"id":…,"line":…,"error":…}, one line.
/// The id is the record's where that can be read, else "line-N".
[[nodiscard]] std::string error_record(std::string_view line, std::uint32_t number, const Error& error);

} // namespace dateline
