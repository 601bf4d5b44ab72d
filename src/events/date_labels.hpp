#pragma once

#include "events/draft.hpp"

#include <vector>

namespace dateline {

/// "July 23: Police arrest the captain. He is charged.", an entry of a chronology.
struct DateLabel {
    const TimexSite* site = nullptr; ///< the expression before the colon or dash
    TokenSpan told{};                ///< what the paragraph tells after it
};

/// The labels of an article, in text order. An entry ends with its paragraph, or at the line of the next
/// label.
[[nodiscard]] std::vector<DateLabel> find_date_labels(const Reading& reading);

} // namespace dateline
