#pragma once

#include "timeline/sources.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// Index of an actor across articles.
using ActorIndex = std::size_t;

/// Who is who across articles: the same full name; a name that ends a longer one of a person ("Joe Biden",
/// "President Joe Biden"); a lone surname where all longer names that end with it are one person. Persons and
/// all others are kept apart. Ids and names depend on the set of articles only.
class ActorClusters {
  public:
    explicit ActorClusters(std::span<const Source> sources);

    /// Nothing (npos) for an id that the article does not explain.
    [[nodiscard]] ActorIndex find(std::size_t source, std::string_view actor_id) const;
    [[nodiscard]] const std::vector<TimelineActor>& actors() const { return actors_; }

    static constexpr ActorIndex npos = static_cast<ActorIndex>(-1);

  private:
    std::vector<TimelineActor> actors_;
    std::map<std::pair<std::size_t, std::string>, ActorIndex, std::less<>> of_article_;
};

} // namespace dateline
