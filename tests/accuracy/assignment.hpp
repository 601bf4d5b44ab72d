#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::accuracy {

/// worth[row][column]; 0: the two may not be paired.
using Worth = std::vector<std::vector<std::int64_t>>;
using Pairing = std::vector<std::pair<std::size_t, std::size_t>>; ///< (row, column), by row

/// The one-to-one pairing with the greatest total worth.
[[nodiscard]] Pairing best_pairing(const Worth& worth);

} // namespace dateline::accuracy
