#pragma once

#include <dateline/text/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// A timeline file after corrections.
struct EditedTimeline {
    std::string bytes{};
    std::size_t events = 0; ///< that were changed
    std::size_t values = 0;
};

/// Takes over what was corrected in a table that `render --to csv` wrote: title, status, place, type, and the
/// date (`edtf`, `earliest`, `latest`). Rows are found by their id; other columns are for the reader and are
/// not read; a missing row changes nothing. The rest of the file stays as it is, byte for byte: comments,
/// order, unknown keys. Fails, with file and line, on ids that the timeline does not have, on values that it
/// cannot hold (a date that is no "2021-08-23"), on a date for an event that has none or the other way round,
/// and on files that are not read.
[[nodiscard]] Result<EditedTimeline> edit_with_csv(std::string_view yaml, std::string_view yaml_file,
                                                   std::string_view csv, std::string_view csv_file);

} // namespace dateline
