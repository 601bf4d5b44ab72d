#pragma once

#include <dateline/timeline/timeline.hpp>

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// One article of a merge.
struct Source {
    const Analysis* analysis = nullptr;
    std::string id{};          ///< the article's, made unique
    std::string fingerprint{}; ///< of its text
    Day published{};
};

/// The set behind the analyses: each article once, by publication day, then id, then fingerprint. Of two
/// analyses of the same text under the same id the one with the smaller record is taken, so that neither
/// order nor repetition can be seen afterwards.
[[nodiscard]] std::vector<Source> gather_sources(std::span<const Analysis> analyses);

} // namespace dateline
