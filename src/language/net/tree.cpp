#include "language/net/tree.hpp"

#include <algorithm>

namespace dateline::language::net {
namespace {

constexpr double root_price = 1e6; ///< of one arc from the root: more than all scores of a sentence
constexpr double never = -1e12;

/// Whether each word leads to the root, and one word does so at once.
bool is_tree(std::span<const std::uint32_t> heads, std::vector<std::uint32_t>& mark) {
    if (std::count(heads.begin(), heads.end(), 0U) != 1) {
        return false;
    }
    mark.assign(heads.size() + 1, 0);
    for (std::uint32_t word = 1; word <= heads.size(); ++word) {
        std::uint32_t at = word;
        while (at != 0 && mark[at] == 0) {
            mark[at] = word;
            at = heads[at - 1];
        }
        if (at != 0 && mark[at] == word) {
            return false;
        }
    }
    return true;
}

/// Contracts cycles of best arcs until there are none, then opens them again. A slot is a row and column of
/// the scores; it holds a node: the root (0), a word (1..n), or a cycle (above n).
class Contraction {
  public:
    Contraction(std::span<const float> scores, std::size_t words, TreeWork& work)
        : slots_(words + 1), w_(work) {
        w_.scores.assign(slots_ * slots_, never);
        w_.arcs.resize(slots_ * slots_);
        w_.node.resize(slots_);
        w_.best.assign(slots_, 0);
        w_.alive.assign(slots_, 1);
        w_.above.assign(2 * slots_, 0);
        w_.incoming.assign(2 * slots_, {});
        w_.cycles.clear();
        w_.members.clear();
        for (std::uint32_t d = 0; d < slots_; ++d) {
            w_.node[d] = d;
            for (std::uint32_t h = 0; h < slots_; ++h) {
                w_.arcs[d * slots_ + h] = {.dependent = d, .head = h};
                if (d > 0 && d != h) {
                    w_.scores[d * slots_ + h] =
                        static_cast<double>(scores[(d - 1) * slots_ + h]) - (h == 0 ? root_price : 0.0);
                }
            }
        }
    }

    void run(std::span<std::uint32_t> heads) {
        for (std::uint32_t slot = 1; slot < slots_; ++slot) {
            w_.best[slot] = best_head(slot);
        }
        w_.mark.assign(slots_, 0);
        std::uint32_t walk = 0;
        for (std::uint32_t slot = 1; slot < slots_; ++slot) {
            std::uint32_t from = slot;
            while (w_.alive[from] != 0 && find_cycle(from, ++walk)) {
                from = contract();
            }
        }
        open(heads);
    }

  private:
    double& score(std::size_t dependent, std::size_t head) { return w_.scores[dependent * slots_ + head]; }
    TreeWork::Arc& arc(std::size_t dependent, std::size_t head) { return w_.arcs[dependent * slots_ + head]; }

    std::uint32_t best_head(std::uint32_t slot) {
        std::uint32_t best = slot == 0 ? 1 : 0;
        for (std::uint32_t h = 0; h < slots_; ++h) {
            if (w_.alive[h] != 0 && h != slot && score(slot, h) > score(slot, best)) {
                best = h;
            }
        }
        return best;
    }

    /// Follows best heads from a slot; true, with the cycle in w_.path, if they lead into a new one.
    bool find_cycle(std::uint32_t from, std::uint32_t walk) {
        w_.path.clear();
        std::uint32_t at = from;
        while (at != 0 && w_.mark[at] == 0) {
            w_.mark[at] = walk;
            w_.path.push_back(at);
            at = w_.best[at];
        }
        if (at == 0 || w_.mark[at] != walk) {
            return false;
        }
        const auto cycle = std::find(w_.path.begin(), w_.path.end(), at);
        // What led into the cycle may become part of a larger one.
        std::for_each(w_.path.begin(), cycle, [this](std::uint32_t slot) { w_.mark[slot] = 0; });
        w_.path.erase(w_.path.begin(), cycle);
        return true;
    }

    /// Puts the cycle of w_.path into the slot of its first member, which is given back.
    std::uint32_t contract() {
        const std::uint32_t slot = w_.path.front();
        const auto node = static_cast<std::uint32_t>(slots_ + w_.cycles.size());
        TreeWork::Cycle cycle{.first = static_cast<std::uint32_t>(w_.members.size()), .node = node};
        for (const std::uint32_t member : w_.path) {
            w_.members.push_back(w_.node[member]);
            w_.above[w_.node[member]] = node;
            w_.incoming[w_.node[member]] = arc(member, w_.best[member]);
            const double price = score(member, w_.best[member]);
            for (std::uint32_t h = 0; h < slots_; ++h) {
                score(member, h) -= price; // what another head of this member would cost
            }
        }
        cycle.last = static_cast<std::uint32_t>(w_.members.size());
        w_.cycles.push_back(cycle);
        for (std::size_t i = 1; i < w_.path.size(); ++i) {
            merge(slot, w_.path[i]);
        }
        w_.node[slot] = node;
        for (std::uint32_t& best : w_.best) {
            best = std::find(w_.path.begin(), w_.path.end(), best) == w_.path.end() ? best : slot;
        }
        w_.best[slot] = best_head(slot);
        w_.mark[slot] = 0;
        return slot;
    }

    void merge(std::uint32_t slot, std::uint32_t other) {
        w_.alive[other] = 0;
        for (std::uint32_t v = 0; v < slots_; ++v) {
            if (score(slot, v) < score(other, v)) {
                score(slot, v) = score(other, v);
                arc(slot, v) = arc(other, v);
            }
            if (score(v, slot) < score(v, other)) {
                score(v, slot) = score(v, other);
                arc(v, slot) = arc(v, other);
            }
        }
    }

    void open(std::span<std::uint32_t> heads) {
        for (std::uint32_t slot = 1; slot < slots_; ++slot) {
            if (w_.alive[slot] != 0) {
                w_.incoming[w_.node[slot]] = arc(slot, w_.best[slot]);
            }
        }
        for (std::size_t c = w_.cycles.size(); c-- > 0;) {
            // The arc into the cycle takes the place of the one that its dependent had inside.
            const TreeWork::Arc in = w_.incoming[w_.cycles[c].node];
            std::uint32_t member = in.dependent;
            while (w_.above[member] != w_.cycles[c].node) {
                member = w_.above[member];
            }
            w_.incoming[member] = in;
        }
        for (std::size_t word = 0; word < heads.size(); ++word) {
            heads[word] = w_.incoming[word + 1].head;
        }
    }

    std::size_t slots_;
    TreeWork& w_;
};

} // namespace

void best_tree(std::span<const float> scores, std::span<std::uint32_t> heads, TreeWork& work) {
    const std::size_t slots = heads.size() + 1;
    for (std::size_t word = 0; word < heads.size(); ++word) {
        const std::span<const float> row = scores.subspan(word * slots, slots);
        std::size_t best = 0;
        for (std::size_t h = 1; h < slots; ++h) {
            if (h != word + 1 && row[h] > row[best]) {
                best = h;
            }
        }
        heads[word] = static_cast<std::uint32_t>(best);
    }
    if (!heads.empty() && !is_tree(heads, work.mark)) {
        Contraction(scores, heads.size(), work).run(heads);
    }
}

} // namespace dateline::language::net
