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

/// 'wrote, "Last year I was happy …"': what is said in a quotation does not date the saying.
[[nodiscard]] bool is_quoted_apart(const Parse& tree, const TimexSite& site, TokenIndex event);

/// The expression that holds the token; null: none. Sites stand in text order. O(log n).
[[nodiscard]] const TimexSite* site_at(std::span<const TimexSite> sites, TokenIndex token);
[[nodiscard]] inline bool inside_timex(std::span<const TimexSite> sites, TokenIndex token) {
    return site_at(sites, token) != nullptr;
}
/// Those that begin in [first, last). O(log n).
[[nodiscard]] std::span<const TimexSite> sites_in(std::span<const TimexSite> sites, TokenIndex first,
                                                  TokenIndex last);

} // namespace dateline
