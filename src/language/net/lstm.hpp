#pragma once

#include "language/net/matrix.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline::language::net {

/// Where the words of each sentence of a batch stand: first and one past the last, in the order of the batch.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Work memory of the layers.
struct LstmWork {
    std::vector<std::int32_t> input{};     ///< sums by word
    std::vector<std::int32_t> recurrent{}; ///< sums by sentence, of one step
    std::vector<float> cells{};            ///< by sentence
    Activations hidden{};                  ///< by sentence, of the step before
    std::vector<std::size_t> order{};      ///< sentences, longest first
};

/// Layers of bidirectional long short-term memories (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber
/// 2005). All sentences of a batch go through in step, longest first, so that each matrix is read once a
/// step.
class Lstm {
  public:
    /// Takes the tensors lstm.LAYER.f and .b; one unit of the activations that come in is `input_unit`.
    [[nodiscard]] bool attach(const Tensors& tensors, std::size_t width, float input_unit);

    /// Width of what comes out: hidden state forward, then backward. Its unit is 1/127.
    [[nodiscard]] std::size_t width() const;
    static constexpr float unit = 1.0F / 127.0F;
    /// Replaces the rows of `words` by those of the last layer; `other` is work memory.
    void run(std::span<const Stretch> sentences, Activations& words, Activations& other,
             LstmWork& work) const;

  private:
    struct Direction {
        Matrix input{};
        Matrix recurrent{};
        std::span<const float> bias{};
    };
    struct Layer {
        Direction forward{};
        Direction backward{};
    };
    static std::optional<Direction> read_direction(const Tensors& tensors, const std::string& name,
                                                   std::size_t width, float input_unit);
    static void run_direction(const Direction& direction, bool backward, std::span<const Stretch> sentences,
                              const Activations& in, Activations& out, LstmWork& work);
    std::vector<Layer> layers_{};
};

} // namespace dateline::language::net
