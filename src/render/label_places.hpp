#pragma once

#include "render/length.hpp"

#include <span>
#include <vector>

namespace dateline {

/// A label that wants to stand at a place along an axis.
struct WantedPlace {
    Length at = 0;   ///< where its begin would be if it were alone
    Length room = 0; ///< least distance from its begin to that of the next one; for the last one: to `to`
    int weight = 1;  ///< how much it counts that it stands there
};

/// From 1 to 8.
[[nodiscard]] int label_weight(double salience);

/// Begins in [from, to], in the same order and with the room that each wants, such that the sum of
/// weight * (begin - at)² is least. Exact, by pooling adjacent violators (Ayer et al. 1955) over places minus
/// the room before them; linear. Where the rooms together are more than there is, the labels stand one after
/// the other from `from` on and leave the range: whoever asks sees it in the last one.
[[nodiscard]] std::vector<Length> places_of(std::span<const WantedPlace> labels, Length from, Length to);

} // namespace dateline
