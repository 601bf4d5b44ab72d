#pragma once

#include "timeline/actor_clusters.hpp"
#include "timeline/mention_unit.hpp"

#include <dateline/timeline/timeline.hpp>

#include <span>
#include <vector>

namespace dateline {

/// Says of each mention why it stands there. Holds one index of code points an article.
class EvidenceWriter {
  public:
    EvidenceWriter(std::span<const Source> sources, const ActorClusters& actors);

    /// `shown` is the date of the whole event: a mention's own is kept where it differs.
    [[nodiscard]] Evidence write(const EventMention& mention, const std::optional<When>& shown) const;

  private:
    [[nodiscard]] std::vector<std::string> says(const EventMention& mention) const;

    std::span<const Source> sources_;
    const ActorClusters& actors_;
    std::vector<CodePoints> points_;
};

/// As it stands in a timeline: confidence in thousandths, EDTF there and not against the days.
[[nodiscard]] When shown_when(const When& when);

} // namespace dateline
