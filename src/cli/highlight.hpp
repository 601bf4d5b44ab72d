#pragma once

#include <dateline/events/analysis.hpp>

#include <string>

namespace dateline {

/// The article's text with its time expressions set off: in colour and followed by their value on a terminal,
/// in brackets ("[Monday|2021-08-23]") elsewhere. Control characters of the text are shown as U+FFFD.
[[nodiscard]] std::string highlight(const Analysis& analysis, bool colour);

} // namespace dateline
