#pragma once

#include "events/actor_index.hpp"
#include "events/parse.hpp"
#include "events/same_name.hpp"
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
    using Index = ActorIndex::Index; ///< into actors_, plus one; 0: none
    static constexpr std::uint32_t no_mention = 0xffffffffU;

    Index add_actor(const std::string& name, ActorType type);
    void add_mention(Index index, Range range);
    void add_form(Index index, const std::string& form);
    void add_title(Index index, const std::string& title);

    void gather_names(const Parse& tree, std::span<const TimexSite> sites);
    void gather_nouns(const Parse& tree);
    void gather_things(const Parse& tree, std::span<const TimexSite> sites);
    void resolve_pronouns(const Parse& tree);
    void give_ids();
    [[nodiscard]] Index find_or_add(const Parse& tree, const Name& name, const NamePlaces& places);
    [[nodiscard]] Index named_in(const Parse& tree, TokenIndex head) const;
    [[nodiscard]] Index definite(const Parse& tree, TokenIndex head) const;
    [[nodiscard]] Index firm_meant(const Parse& tree, TokenIndex head) const;

    std::vector<Actor> actors_{};
    std::vector<std::uint32_t> first_mention_{}; ///< by actor: where the first one begins
    ActorIndex index_{};
    std::vector<Index> of_token_{};
};

} // namespace dateline
