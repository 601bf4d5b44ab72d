#pragma once

#include <dateline/timeline/timeline.hpp>

#include <cstddef>
#include <string>

namespace dateline {

struct TerminalOptions {
    std::size_t columns = 80; ///< from 40 on; 0: lines are not broken
    bool colour = false;      ///< ANSI escapes for emphasis; marks and words say all without them
};

/// The timeline as lines of text: title, what it is made from, each event with its mark (● a day, ◖━◗ some
/// time within, ┣━┫ lasting, ○ planned, ◇ possible, ◌ claimed, ⊘ denied), its date once for all events of a
/// day, and how it is known. Ideographs and emoji count two columns, combining marks none.
[[nodiscard]] std::string to_terminal(const Timeline& timeline, const TerminalOptions& options);

} // namespace dateline
