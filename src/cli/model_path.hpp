#pragma once

#include "cli/environment.hpp"

#include <dateline/text/error.hpp>

#include <string>

namespace dateline {

/// The model file: what `--model` names, else DATELINE_DATA/models/en.model, else beside the installed
/// program
/// (../share/dateline/models/en.model), else in the source tree that the program was built in. Fails with the
/// list of places where it was looked for.
[[nodiscard]] Result<std::string> find_model(const std::string& option, const Environment& environment);

} // namespace dateline
