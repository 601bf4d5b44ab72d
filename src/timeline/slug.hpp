#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What an id is made of: ASCII in lower case, other letters as they are, everything else one '-'; none at
/// the ends. "Abdul Ghani Baradar" is "abdul-ghani-baradar", "U.S." is "us".
[[nodiscard]] std::string slug(std::string_view text);

/// Makes ids unique: the second "x" becomes "x-2". The order of the calls decides, so it must be stable.
class UniqueIds {
  public:
    [[nodiscard]] std::string take(std::string wanted);

  private:
    std::set<std::string, std::less<>> taken_;
};

/// The form in which names are compared: lower case, single blanks, no full stops.
[[nodiscard]] std::string folded(std::string_view name);

/// The words of a folded text.
[[nodiscard]] std::vector<std::string> words_of(std::string_view folded_text);

/// Line breaks and runs of blanks made one blank, none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);

} // namespace dateline
