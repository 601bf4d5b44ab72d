#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::language::net {

/// Work memory of best_tree.
struct TreeWork {
    struct Arc {
        std::uint32_t dependent = 0;
        std::uint32_t head = 0;
    };
    struct Cycle {
        std::uint32_t first = 0; ///< its members stand in `members` from here on
        std::uint32_t last = 0;
        std::uint32_t node = 0; ///< that stands for them
    };
    std::vector<double> scores{};       ///< by dependent and head slot
    std::vector<Arc> arcs{};            ///< of words, that the scores are of
    std::vector<std::uint32_t> node{};  ///< that a slot holds
    std::vector<std::uint32_t> best{};  ///< head slot of a slot
    std::vector<std::uint8_t> alive{};  ///< by slot
    std::vector<std::uint32_t> mark{};  ///< by slot
    std::vector<std::uint32_t> path{};  ///< slots
    std::vector<std::uint32_t> above{}; ///< node that stands for a node
    std::vector<Cycle> cycles{};
    std::vector<std::uint32_t> members{}; ///< nodes
    std::vector<Arc> incoming{};          ///< by node
};

/// The dependency tree of the highest sum of scores that has one root (Chu and Liu 1965, Edmonds 1967; that a
/// high price of arcs from the root leaves one: Zmigrod, Vieira and Cotterell 2020).
///
/// scores[word * (words + 1) + head]: what it counts for `word` that `head - 1` governs it; head 0 is the
/// root. heads[word]: 0 for the word that is the root, else one more than the index of its head. words^2
/// steps.
void best_tree(std::span<const float> scores, std::span<std::uint32_t> heads, TreeWork& work);

} // namespace dateline::language::net
