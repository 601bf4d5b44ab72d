#pragma once

#include "events/tree.hpp"

#include <dateline/events/analysis.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// Who is in the article: names gathered into actors, common nouns and pronouns linked to them where that is
/// safe.
class Cast {
  public:
    explicit Cast(const Tree& tree);

    /// The actor that the noun phrase headed by `head` stands for; null: a thing, or nobody known.
    [[nodiscard]] const Actor* at(TokenIndex head) const;
    [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
    /// All actors, by id.
    [[nodiscard]] std::vector<Actor> sorted() const;

  private:
    using Index = std::uint32_t; ///< into actors_, plus one; 0: none

    void gather_names(const Tree& tree);
    void gather_nouns(const Tree& tree);
    void resolve_pronouns(const Tree& tree);
    void give_ids();
    [[nodiscard]] Index find_or_add(const Tree& tree, const Name& name);
    [[nodiscard]] Index named_in(const Tree& tree, TokenIndex head) const;
    [[nodiscard]] Index definite(const Tree& tree, TokenIndex head) const;

    std::vector<Actor> actors_{};
    std::vector<Index> of_token_{};
};

} // namespace dateline
