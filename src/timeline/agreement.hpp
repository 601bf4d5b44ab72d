#pragma once

#include "timeline/mention_unit.hpp"

#include <optional>

namespace dateline {

/// One happening while it is gathered: the profiles of its units together.
struct Gathering {
    Profile profile{};
    std::optional<Span> span{}; ///< the days that all dated units allow; absent: none is dated
    std::vector<std::size_t> units{};
    std::vector<std::size_t> sources{}; ///< articles in it, sorted
    Day first_published{};
    Day last_published{};
};

/// Undated events of the same actors are one only if told this near to each other, or to the date.
inline constexpr date::days undated_reach{14};

/// How well a unit fits a gathering: larger is better; nothing where it must stay apart. The rules are those
/// of docs/merging.md.
[[nodiscard]] std::optional<int> agreement(const MentionUnit& unit, Day published,
                                           const Gathering& gathering);

} // namespace dateline
