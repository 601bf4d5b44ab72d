#pragma once

#include <dateline/language/document.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::language::net {

/// What the net gives for another head, or another relation, of a word. Words count from 0, heads as in
/// best_tree: 0 is the root, else one more than the word.
class ArcScores {
  public:
    ArcScores() = default;
    ArcScores(const ArcScores&) = delete;
    ArcScores& operator=(const ArcScores&) = delete;
    virtual ~ArcScores() = default;
    [[nodiscard]] virtual float arc(std::size_t word, std::uint32_t head) = 0;
    /// By the index of the relation in `names`; the same memory at each call. The head is not the root.
    [[nodiscard]] virtual std::span<const float> relations(std::size_t word, std::uint32_t head) = 0;
    [[nodiscard]] virtual std::span<const Relation> names() const = 0;
};

/// A word governs one subject, one object and one clause as its object (UD guidelines; 2 of 14,000 heads of
/// GUM do otherwise), but arcs and relations are each scored by themselves, so that "Secretary of State Mike
/// Pompeo posted" got two subjects. Where two stand, one of them gets another relation, or another head with
/// the best relation there: of all such changes the likeliest. The result is a tree as before.
///
/// At most `most_changes` a sentence: time grows with words times changes.
void keep_roles_sole(ArcScores& scores, std::span<std::uint32_t> heads, std::span<Relation> relations);
constexpr std::size_t most_changes = 8;

} // namespace dateline::language::net
