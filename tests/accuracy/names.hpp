#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::accuracy {

/// Words that say who somebody is, not what he is called, and words that say nothing: names.json.
struct NameWords {
    std::set<std::string, std::less<>> empty{};
    std::set<std::string, std::less<>> titles{};
};
[[nodiscard]] NameWords read_name_words(const std::string& file);

/// Lower-case words without `empty` ones, without "'s" and the plural s.
[[nodiscard]] std::set<std::string> content_words(std::string_view text, const NameWords& words);

/// "President Putin" and "Vladimir Putin": the words of one (titles aside) stand in the other, or half of the
/// words of both are common.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b, const NameWords& words);
[[nodiscard]] bool any_same_name(const std::vector<std::string>& a, const std::vector<std::string>& b,
                                 const NameWords& words);

} // namespace dateline::accuracy
