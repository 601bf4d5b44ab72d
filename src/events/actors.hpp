#pragma once

#include "events/parse.hpp"
#include "events/sites.hpp"

#include <dateline/events/analysis.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// Who is in the article: names gathered into actors, common nouns and pronouns linked to them where that is
/// safe.
class Cast {
  public:
    /// What is part of a time expression ("Sunday", "March") is no name.
    Cast(const Parse& tree, std::span<const TimexSite> sites);

    /// The actor that the noun phrase headed by `head` stands for; null: a thing, or nobody known.
    [[nodiscard]] const Actor* at(TokenIndex head) const;
    [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
    /// All actors, by id.
    [[nodiscard]] std::vector<Actor> sorted() const;

  private:
    using Index = std::uint32_t; ///< into actors_, plus one; 0: none

    void gather_names(const Parse& tree, std::span<const TimexSite> sites);
    void gather_nouns(const Parse& tree);
    void gather_things(const Parse& tree, std::span<const TimexSite> sites);
    [[nodiscard]] Index known_as(const std::vector<std::string>& words) const;
    void resolve_pronouns(const Parse& tree);
    void give_ids();
    [[nodiscard]] Index find_or_add(const Parse& tree, const Name& name);
    [[nodiscard]] Index named_in(const Parse& tree, TokenIndex head) const;
    [[nodiscard]] Index definite(const Parse& tree, TokenIndex head) const;

    std::vector<Actor> actors_{};
    std::vector<Index> of_token_{};
};

} // namespace dateline
