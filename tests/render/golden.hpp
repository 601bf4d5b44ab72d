#pragma once

#include <string>

namespace dateline {

/// Whole file under the source folder; empty where there is none.
[[nodiscard]] std::string read_source(const std::string& path);
/// Compares byte for byte with a file under the source folder; `./check --approve` sets DATELINE_APPROVE and
/// rewrites the file instead.
void check_golden(const std::string& path, const std::string& now);

} // namespace dateline
