#pragma once

#include <dateline/events/analysis.hpp>

#include <string>

namespace dateline {

/// One TimeML 1.2.1 document: DOCID, DCT, TITLE, TEXT with a TIMEX3 element for each time expression. The
/// text is the article's, but for control characters, which XML cannot hold and which become U+FFFD.
[[nodiscard]] std::string to_timeml(const Analysis& analysis);

} // namespace dateline
