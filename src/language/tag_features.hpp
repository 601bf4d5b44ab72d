#pragma once

#include "language/atoms.hpp"
#include "language/feature_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::language {

/// Features of the tag of words[i]; tags[0, i) are decided.
void tag_features(std::span<const Atoms> words, std::size_t i, std::span<const std::uint8_t> tags,
                  FeatureList& out);

} // namespace dateline::language
