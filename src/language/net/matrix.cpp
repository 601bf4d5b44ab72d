#include "language/net/matrix.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::language::net {
namespace {

const Tensors::Tensor* find_weights(const Tensors& tensors, const std::string& name) {
    const Tensors::Tensor* found = tensors.find(name + ".weight", ElementType::int8, 2);
    return found != nullptr ? found : tensors.find(name, ElementType::int8, 2);
}

} // namespace

bool Matrix::attach(const Tensors& tensors, const std::string& name, float unit) {
    const Tensors::Tensor* weights = find_weights(tensors, name);
    return weights != nullptr && attach_columns(tensors, name, unit, 0, weights->shape[1]) &&
           attach_bias(tensors, name);
}

bool Matrix::attach_bias(const Tensors& tensors, const std::string& name) {
    const std::span<const float> bias = tensors.floats(name + ".bias");
    if (bias.size() == rows_) {
        std::copy(bias.begin(), bias.end(), bias_.begin());
    }
    return bias.empty() || bias.size() == rows_;
}

bool Matrix::attach_columns(const Tensors& tensors, const std::string& name, float unit, std::size_t first,
                            std::size_t last) {
    const Tensors::Tensor* weights = find_weights(tensors, name);
    const std::span<const float> scales = tensors.floats(name + ".scale");
    if (weights == nullptr || scales.empty() || scales.size() != weights->shape[0] || first >= last ||
        last > weights->shape[1]) {
        return false;
    }
    rows_ = scales.size();
    columns_ = last - first;
    const std::size_t row_blocks = (scales.size() + block_rows - 1) / block_rows;
    const std::size_t column_blocks = (columns_ + block_columns - 1) / block_columns;
    blocks_.assign(row_blocks * column_blocks, {});
    offsets_.assign(row_blocks * block_rows, 0);
    const auto* values = reinterpret_cast<const std::int8_t*>(weights->bytes.data());
    for (std::size_t row = 0; row < scales.size(); ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
            const std::int8_t weight = values[row * weights->shape[1] + first + column];
            if (std::abs(weight) > most_weight) {
                return false;
            }
            Block& block = blocks_[row / block_rows * column_blocks + column / block_columns];
            block.weights[row % block_rows * block_columns + column % block_columns] = weight;
            offsets_[row] -= zero_activation * weight;
        }
    }
    scales_.assign(scales.begin(), scales.end());
    scales_.resize(offsets_.size());
    for (float& scale : scales_) {
        scale *= unit;
    }
    bias_.assign(offsets_.size(), 0.0F);
    return true;
}

void Matrix::multiply(const std::uint8_t* x, std::size_t x_stride, std::size_t words, std::int32_t* y) const {
    const Weights weights{.blocks = blocks_.data()->weights.data(),
                          .offsets = offsets_.data(),
                          .row_blocks = offsets_.size() / block_rows,
                          .column_blocks = (columns_ + block_columns - 1) / block_columns};
    kernels().multiply(weights, x, x_stride, words, y, stride());
}

void Matrix::run(const Activations& in, float units, float least, std::vector<std::int32_t>& sums,
                 Activations& out) const {
    sums.resize(in.words() * stride());
    multiply(in.row(0), in.stride(), in.words(), sums.data());
    out.reset(in.words(), rows());
    for (std::size_t word = 0; word < in.words(); ++word) {
        kernels().round_sums({.size = rows(),
                              .sums = sums.data() + word * stride(),
                              .scale = scales_.data(),
                              .bias = bias_.data(),
                              .units = units,
                              .least = least,
                              .output = out.row(word)});
    }
}

} // namespace dateline::language::net
