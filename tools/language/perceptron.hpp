#pragma once

#include "language/feature_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline::training {

/// Averaged perceptron over hashed features. Weights are integers; the average is taken over all decisions.
class Perceptron {
  public:
    explicit Perceptron(std::uint32_t classes);

    /// scores[0, classes) += current weights.
    void add(std::span<const language::Feature> features, std::span<std::int32_t> scores) const;
    /// One decision has been made: `tick` once each, then `update` for right and wrong classes.
    void tick() { ++time_; }
    void update(std::span<const language::Feature> features, std::uint32_t cls, std::int32_t by);

    /// The averaged weights as SparseWeights reads them, in at most `bytes` (0: no limit): features whose
    /// weights are all small go first. A mean over `most` is cut to it; `most` becomes 127.
    [[nodiscard]] std::string packed(std::size_t bytes, double most) const;
    [[nodiscard]] std::size_t rows() const { return rows_.size(); }

  private:
    struct Weight {
        std::int32_t value = 0;
        std::uint32_t since = 0;
        std::int64_t total = 0;
        std::uint32_t cls = 0;
    };
    struct Slot {
        language::Feature feature = 0;
        std::uint32_t row = 0; ///< 0: empty
    };
    /// The averaged weights of one feature on the file's scale.
    struct Kept {
        language::Feature feature = 0;
        double largest = 0;
        std::vector<std::pair<std::uint8_t, std::int8_t>> weights{};
    };
    [[nodiscard]] Kept kept_of(const Slot& slot, double most) const;
    static void cut_to(std::vector<Kept>& kept, std::size_t bytes);

    [[nodiscard]] const Slot& slot_of(language::Feature feature) const;
    std::vector<Weight>& row_of(language::Feature feature);
    void grow();

    std::uint32_t classes_ = 0;
    std::uint32_t time_ = 0;
    std::vector<Slot> slots_{};
    std::vector<std::vector<Weight>> rows_{}; ///< row 0 is not used
};

} // namespace dateline::training
