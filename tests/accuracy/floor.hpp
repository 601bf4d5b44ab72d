#pragma once

#include <map>
#include <string>
#include <vector>

namespace dateline::accuracy {

/// Compares `figures` with the floor recorded for `part` in floor.json and gives one line for each that is
/// below it ("leaks" may not be above it). Both are compared with one decimal.
/// With `approve`, first writes every figure that is better than its floor; a floor never gets worse.
[[nodiscard]] std::vector<std::string> below_floor(const std::string& file, const std::string& part,
                                                   const std::map<std::string, double>& figures,
                                                   bool approve);

} // namespace dateline::accuracy
