#pragma once

#include <dateline/text/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct CsvRow {
    std::uint32_t line = 0; ///< where it begins, from 1
    std::vector<std::string> fields{};
};

/// Rows of comma- or semicolon-separated values (RFC 4180; a spreadsheet's language decides on the mark),
/// without empty ones and without a byte order mark. Fails with file and line on what is not UTF-8 and on a
/// quotation that does not end.
[[nodiscard]] Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::string_view file);

} // namespace dateline
