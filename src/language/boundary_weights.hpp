#pragma once

#include "language/boundary.hpp"

#include <cstdint>

namespace dateline::language {

/// The sum of the weights of data/en/sentences.weights: positive where a sentence begins.
[[nodiscard]] std::int32_t boundary_score(const BoundaryFeatures& features);

} // namespace dateline::language
