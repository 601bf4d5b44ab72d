#pragma once

#include "cli/environment.hpp"

#include <span>
#include <string>

namespace dateline {

/// The arguments after the program's name.
using Args = std::span<const std::string>;

/// The whole command: parses, runs the verb, gives the exit code (exit_code.hpp). Prints to the files of the
/// environment only.
[[nodiscard]] int run(Args arguments, const Environment& environment);

} // namespace dateline
