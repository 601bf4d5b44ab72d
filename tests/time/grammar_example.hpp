#pragma once

#include <string_view>

/// The checks behind the `yes` and `no` lines of data/LANGUAGE/time/*.grammar.
namespace dateline {

/// In the sentence stands exactly that expression, found by that rule or one that holds it, with that value.
void expect_timex(std::string_view language, std::string_view rule, std::string_view published,
                  std::string_view sentence, std::string_view expression, std::string_view value);
/// The rule finds nothing in the sentence.
void expect_no_timex(std::string_view language, std::string_view rule, std::string_view published,
                     std::string_view sentence);

} // namespace dateline
