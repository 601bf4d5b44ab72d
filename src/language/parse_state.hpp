#pragma once

#include "language/atoms.hpp"
#include "language/feature_hash.hpp"

#include <dateline/language/document.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::language {

/// Place of a word in its sentence; the root stands after the last word.
using Place = std::uint16_t;
inline constexpr Place no_place = 0xFFFF;

/// One step of the parser (arc-hybrid): shift, or hang the top of the stack on the next word (left) or on
/// the word below it (right).
enum class Move : std::uint8_t { shift, left, right };
inline constexpr std::uint32_t relation_count = static_cast<std::uint32_t>(Relation::xcomp) + 1;
inline constexpr std::uint32_t step_count = 1 + 2 * relation_count;

[[nodiscard]] constexpr std::uint32_t step_of(Move move, Relation relation) {
    return move == Move::shift
               ? 0U
               : 1U + static_cast<std::uint32_t>(relation) + (move == Move::right ? relation_count : 0U);
}
[[nodiscard]] constexpr Move move_of(std::uint32_t step) {
    return step == 0 ? Move::shift : step <= relation_count ? Move::left : Move::right;
}
[[nodiscard]] constexpr Relation relation_of(std::uint32_t step) {
    return static_cast<Relation>((step - 1) % relation_count);
}

/// The parser's place in one sentence: stack, next word, and the arcs so far.
class ParseState {
  public:
    struct Node {
        Place head = no_place;
        Relation relation = Relation::root;
        std::uint8_t lefts = 0;
        std::uint8_t rights = 0;
        std::array<Place, 2> left{no_place, no_place};  ///< outermost, second
        std::array<Place, 2> right{no_place, no_place}; ///< outermost, second
        std::uint64_t relations = 0;                    ///< one bit for each relation of a dependent
    };
    static_assert(relation_count <= 64);

    void start(std::size_t words);
    [[nodiscard]] bool done() const { return stack_.empty() && next_ == root(); }
    [[nodiscard]] bool allows(Move move) const;
    void apply(std::uint32_t step);

    [[nodiscard]] Place root() const { return static_cast<Place>(nodes_.size() - 1); }
    [[nodiscard]] Place next() const { return next_; }
    [[nodiscard]] std::span<const Place> stack() const { return stack_; }
    [[nodiscard]] std::span<const Node> nodes() const { return nodes_; }

  private:
    void attach(Place head, Place dependent, Relation relation);

    std::vector<Node> nodes_{};
    std::vector<Place> stack_{};
    Place next_ = 0;
};

/// Features of the next step.
void parse_features(const ParseState& state, std::span<const Atoms> words, std::span<const std::uint8_t> tags,
                    FeatureList& out);

} // namespace dateline::language
