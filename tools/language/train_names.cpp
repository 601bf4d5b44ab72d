#include "language/name_labels.hpp"
#include "training.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace dateline::training {

using namespace language;

namespace {

/// Transition weights with their averages.
class Transitions {
  public:
    Transitions() : now_(cells, 0), total_(cells, 0), since_(cells, 0) {}
    [[nodiscard]] std::span<const std::int32_t> now() const { return now_; }
    void update(std::size_t before, std::size_t label, std::int32_t by, std::uint32_t time) {
        const std::size_t cell = before * name_label_count + label;
        total_[cell] += std::int64_t{now_[cell]} * (time - since_[cell]);
        since_[cell] = time;
        now_[cell] += by;
    }
    [[nodiscard]] double mean(std::size_t cell, std::uint32_t time) const {
        return static_cast<double>(total_[cell] + std::int64_t{now_[cell]} * (time - since_[cell])) /
               std::max(1U, time);
    }
    static constexpr std::size_t cells = std::size_t{name_label_count} * name_label_count;

  private:
    std::vector<std::int32_t> now_;
    std::vector<std::int64_t> total_;
    std::vector<std::uint32_t> since_;
};

} // namespace

NameModel train_names(const std::vector<NameExample>& examples, int epochs, std::size_t bytes, double most) {
    NameModel model{.weights = Perceptron(name_label_count)};
    Transitions transitions;
    Random random(13);
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    FeatureList features;
    std::vector<std::int32_t> scores;
    std::vector<std::uint8_t> labels;
    std::vector<std::uint8_t> back;
    std::uint32_t time = 0;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        random.shuffle(order);
        std::size_t wrong = 0;
        for (const std::size_t s : order) {
            const NameExample& example = examples[s];
            const std::size_t n = example.atoms.size();
            scores.assign(n * name_label_count, 0);
            labels.assign(n, 0);
            back.assign(n * name_label_count, 0);
            for (std::size_t i = 0; i < n; ++i) {
                name_features(example.atoms, example.tags, i, features);
                model.weights.add(features.features(),
                                  std::span(scores).subspan(i * name_label_count, name_label_count));
            }
            best_labels(scores, transitions.now(), labels, back);
            model.weights.tick();
            ++time;
            if (labels == example.labels) {
                continue;
            }
            ++wrong;
            for (std::size_t i = 0; i < n; ++i) {
                if (labels[i] != example.labels[i]) {
                    name_features(example.atoms, example.tags, i, features);
                    model.weights.update(features.features(), example.labels[i], 1);
                    model.weights.update(features.features(), labels[i], -1);
                }
                transitions.update(i > 0 ? example.labels[i - 1] : 0, example.labels[i], 1, time);
                transitions.update(i > 0 ? labels[i - 1] : 0, labels[i], -1, time);
            }
        }
        fmt::print("names epoch {}: {} of {} sentences wrong while learning\n", epoch, wrong,
                   examples.size());
        std::fflush(stdout);
    }
    model.packed = model.weights.packed(bytes, most);
    for (std::size_t cell = 0; cell < Transitions::cells; ++cell) {
        model.transitions.push_back(
            static_cast<std::int32_t>(std::lround(transitions.mean(cell, time) * 127.0 / most)));
    }
    return model;
}

} // namespace dateline::training
