#pragma once

#include "language/atoms.hpp"
#include "language/feature_hash.hpp"
#include "language/parse_state.hpp"
#include "language/tokenize.hpp"

#include <dateline/language/document.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// Work memory of the steps, cleared and filled again for each sentence.
struct Scratch::Buffers {
    std::vector<language::RawToken> raw{};
    std::vector<language::Atoms> atoms{}; ///< of one sentence
    std::vector<std::uint8_t> tags{};     ///< tag class of each word of one sentence
    std::vector<std::uint8_t> labels{};   ///< name label of each word of one sentence
    std::vector<std::uint8_t> back{};     ///< best_labels
    std::vector<std::int32_t> scores{};
    language::FeatureList features{};
    language::ParseState state{};
    std::string lower{};
};

} // namespace dateline
