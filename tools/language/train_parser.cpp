#include "language/parse_state.hpp"
#include "training.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace dateline::training {

using namespace language;

namespace {

/// How many gold arcs each move makes impossible (dynamic oracle of arc-hybrid; Goldberg and Nivre 2013).
class Oracle {
  public:
    Oracle(const ParseState& state, const std::vector<std::uint16_t>& heads) : state_(state), heads_(heads) {}

    [[nodiscard]] int cost(Move move) const {
        const auto stack = state_.stack();
        const Place b0 = state_.next();
        if (move == Move::shift) {
            return shift_cost(stack, b0);
        }
        const Place s0 = stack.back();
        const Place s1 = stack.size() > 1 ? stack[stack.size() - 2] : no_place;
        int lost = 0;
        // s0 leaves the stack: its dependents still to come are lost, and its head unless it is the one
        // taken.
        for (Place d = b0; d < state_.root(); ++d) {
            lost += heads_[d] == s0 ? 1 : 0;
        }
        const Place head = heads_[s0];
        const bool head_ahead = head >= b0;
        const Place taken = move == Move::left ? b0 : s1;
        const bool reachable = head_ahead || head == s1;
        lost += reachable && head != taken ? 1 : 0;
        return lost;
    }

  private:
    [[nodiscard]] int shift_cost(std::span<const Place> stack, Place b0) const {
        int lost = 0;
        for (std::size_t i = 0; i < stack.size(); ++i) {
            lost += heads_[stack[i]] == b0 ? 1 : 0; // b0 takes no left dependents any more
            lost +=
                i + 1 < stack.size() && heads_[b0] == stack[i] ? 1 : 0; // nor hangs on words below the top
        }
        return lost;
    }

    const ParseState& state_;
    const std::vector<std::uint16_t>& heads_;
};

struct Tally {
    std::size_t arcs = 0;
    std::size_t right = 0;
};

class ParserTrainer {
  public:
    ParserTrainer() : weights_(step_count) {}

    Tally learn(const Prepared& sentence, bool explore, Random& random) {
        state_.start(sentence.atoms.size());
        while (!state_.done()) {
            parse_features(state_, sentence.atoms, sentence.tags, features_);
            scores_.assign(step_count, 0);
            weights_.add(features_.features(), scores_);
            const auto [guess, gold] = choose(sentence);
            weights_.tick();
            if (guess != gold) {
                weights_.update(features_.features(), gold, 1);
                weights_.update(features_.features(), guess, -1);
            }
            state_.apply(explore && random.below(10) != 0 ? guess : gold);
        }
        Tally tally{.arcs = sentence.heads.size()};
        for (std::size_t i = 0; i < sentence.heads.size(); ++i) {
            const auto& node = state_.nodes()[i];
            tally.right += node.head == sentence.heads[i] && node.relation == sentence.relations[i] ? 1U : 0U;
        }
        return tally;
    }

    [[nodiscard]] Perceptron take() { return std::move(weights_); }

  private:
    /// The best allowed step, and the best of those that lose least.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> choose(const Prepared& sentence) const {
        const Oracle oracle(state_, sentence.heads);
        std::array<int, 3> cost{};
        int least = 1 << 20;
        for (const Move move : {Move::shift, Move::left, Move::right}) {
            auto& c = cost[static_cast<std::size_t>(move)];
            c = state_.allows(move) ? oracle.cost(move) : 1 << 20;
            least = std::min(least, c);
        }
        std::uint32_t guess = step_count;
        std::uint32_t gold = step_count;
        for (std::uint32_t step = 0; step < step_count; ++step) {
            const Move move = move_of(step);
            if (!state_.allows(move)) {
                continue;
            }
            if (guess == step_count || scores_[step] > scores_[guess]) {
                guess = step;
            }
            const bool good = cost[static_cast<std::size_t>(move)] == least && label_fits(step, sentence);
            if (good && (gold == step_count || scores_[step] > scores_[gold])) {
                gold = step;
            }
        }
        return {guess, gold};
    }

    /// A right arc has its gold relation; a wrong one (that loses nothing) may have any, so it takes the
    /// word's own.
    [[nodiscard]] bool label_fits(std::uint32_t step, const Prepared& sentence) const {
        if (step == 0) {
            return true;
        }
        return relation_of(step) == sentence.relations[state_.stack().back()];
    }

    Perceptron weights_;
    ParseState state_{};
    FeatureList features_{};
    std::vector<std::int32_t> scores_{};
};

} // namespace

Perceptron train_parser(const std::vector<Prepared>& sentences, int epochs) {
    ParserTrainer trainer;
    Random random(11);
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        random.shuffle(order);
        Tally all;
        for (const std::size_t s : order) {
            const Tally tally = trainer.learn(sentences[s], epoch > 1, random);
            all.arcs += tally.arcs;
            all.right += tally.right;
        }
        fmt::print("parser epoch {}: {:.2f} % of the arcs right while learning\n", epoch,
                   100.0 * static_cast<double>(all.right) /
                       static_cast<double>(std::max<std::size_t>(1, all.arcs)));
        std::fflush(stdout);
    }
    return trainer.take();
}

} // namespace dateline::training
