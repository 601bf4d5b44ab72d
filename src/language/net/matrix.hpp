#pragma once

#include "language/net/kernels.hpp"
#include "language/net/tensors.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::language::net {

/// Rows of activations, one a word, filled up with zeros to whole blocks of the matrices that write and read
/// them.
class Activations {
  public:
    /// All zero.
    void reset(std::size_t words, std::size_t width) {
        stride_ = (width + block_rows - 1) / block_rows * block_rows;
        values_.assign(words * stride_, std::uint8_t{zero_activation});
    }
    [[nodiscard]] std::uint8_t* row(std::size_t word) { return values_.data() + word * stride_; }
    [[nodiscard]] const std::uint8_t* row(std::size_t word) const { return values_.data() + word * stride_; }
    [[nodiscard]] std::size_t stride() const { return stride_; }
    [[nodiscard]] std::size_t words() const { return stride_ == 0 ? 0 : values_.size() / stride_; }

  private:
    std::vector<std::uint8_t> values_{};
    std::size_t stride_ = 0;
};

/// An 8-bit matrix with a scale for each row and, where the model has one, a bias.
class Matrix {
  public:
    /// Takes the tensors NAME.weight (or NAME), NAME.scale and, if there is one, NAME.bias; copies the
    /// weights into blocks. One unit of an activation that comes in is `unit`. False if a tensor is missing
    /// or of another shape, or a weight is out of range.
    [[nodiscard]] bool attach(const Tensors& tensors, const std::string& name, float unit);
    /// The same for some of the columns, without the bias.
    [[nodiscard]] bool attach_columns(const Tensors& tensors, const std::string& name, float unit,
                                      std::size_t first, std::size_t last);
    /// Takes NAME.bias, which must be as long as there are rows, or absent.
    [[nodiscard]] bool attach_bias(const Tensors& tensors, const std::string& name);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t stride() const { return offsets_.size(); } ///< rows, in whole blocks
    /// Sums of `words` rows of activations from `x` on into y[word * stride() + row].
    void multiply(const std::uint8_t* x, std::size_t x_stride, std::size_t words, std::int32_t* y) const;
    /// Sums of `in` as activations of which 1 takes `units`, not below `least`.
    void run(const Activations& in, float units, float least, std::vector<std::int32_t>& sums,
             Activations& out) const;
    /// What a sum of the row stands for.
    [[nodiscard]] float value(std::size_t row, std::int32_t sum) const {
        return static_cast<float>(sum) * scales_[row] + bias_[row];
    }
    [[nodiscard]] std::span<const float> scales() const { return scales_; }
    [[nodiscard]] std::span<const float> bias() const { return bias_; }

  private:
    struct alignas(64) Block {
        std::array<std::int8_t, block_rows * block_columns> weights{};
    };
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<Block> blocks_{};
    std::vector<std::int32_t> offsets_{};
    std::vector<float>
        scales_{}; ///< with the unit of the activations; in whole blocks, like all arrays by row
    std::vector<float> bias_{};
};

/// `value` in units, rounded to the nearest activation (ties to even).
[[nodiscard]] inline std::uint8_t to_activation(float value, float units) {
    constexpr float rounder = 12582912.0F; // 1.5 * 2^23
    const float scaled = value * units;
    const float cut = scaled < -127.0F ? -127.0F : scaled > 127.0F ? 127.0F : scaled;
    return static_cast<std::uint8_t>(static_cast<std::int32_t>((cut + rounder) - rounder) + zero_activation);
}

} // namespace dateline::language::net
