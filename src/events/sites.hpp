#pragma once

#include "events/parse.hpp"

#include <dateline/time/timex.hpp>

#include <span>
#include <vector>

namespace dateline {

/// A time expression on its tokens.
struct TimexSite {
    const Timex* timex = nullptr;
    TokenSpan span{};
    TokenIndex head = no_token; ///< its highest token
};

[[nodiscard]] std::vector<TimexSite> place_timexes(const Parse& tree, std::span<const Timex> timexes);

/// "on Monday", "last year"; not "next week's deadline", "the August 2 resignation".
[[nodiscard]] bool is_adverbial(const Parse& tree, const TimexSite& site);

/// Inside one of the expressions.
[[nodiscard]] bool inside_timex(std::span<const TimexSite> sites, TokenIndex token);

} // namespace dateline
