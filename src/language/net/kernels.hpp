#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline::language::net {

/// Weights of a matrix as the kernels read them: blocks of 16 rows by 4 columns, row by row inside a block;
/// the blocks of one group of rows stand together, by rising column. Weights lie in -63..63, so that two
/// products of a weight and an activation fit 16 bits. Rows and columns that fill up the last blocks are
/// zeros.
inline constexpr std::size_t block_rows = 16;
inline constexpr std::size_t block_columns = 4;
inline constexpr int most_weight = 63;

struct Weights {
    const std::int8_t* blocks = nullptr;   ///< aligned to 64 bytes
    const std::int32_t* offsets = nullptr; ///< by row: -128 times the sum of its weights
    std::size_t row_blocks = 0;
    std::size_t column_blocks = 0;
};

/// Activations are integers from -127 to 127, stored with 128 added.
inline constexpr int zero_activation = 128;

/// One step of LSTM cells. Gates stand in the order input, forget, cell, output, each of `size`, which whole
/// blocks of rows make up.
struct CellStep {
    std::size_t size = 0;                    ///< cells
    const std::int32_t* input = nullptr;     ///< sums of the input matrix, by gate and cell
    const std::int32_t* recurrent = nullptr; ///< sums of the recurrent matrix
    const float* input_scale = nullptr;      ///< what one unit of such a sum is
    const float* recurrent_scale = nullptr;
    const float* bias = nullptr;
    float* cell = nullptr;          ///< in and out
    std::uint8_t* output = nullptr; ///< activations of the hidden state, one unit is 1/127
};

/// A row of sums as activations of the next matrix: what each sum stands for, in units, not below `least`.
/// All arrays hold whole blocks of rows.
struct RoundedSums {
    std::size_t size = 0;
    const std::int32_t* sums = nullptr;
    const float* scale = nullptr; ///< what one unit of a sum is
    const float* bias = nullptr;
    float units = 1.0F;    ///< activations by 1
    float least = -127.0F; ///< activation; 0 for max(0, x)
    std::uint8_t* output = nullptr;
};

/// The loops that take the time, in a version for each kind of processor. Sums are of integers, and nothing
/// else is summed in an order that could differ, so that all versions give the same bits.
struct Kernels {
    /// y[word][row] = sum over columns of weight[row][column] * (x[word][column] - 128). `y_stride` holds
    /// whole blocks of rows, a row of x whole blocks of columns.
    void (*multiply)(const Weights& weights, const std::uint8_t* x, std::size_t x_stride, std::size_t words,
                     std::int32_t* y, std::size_t y_stride);
    void (*step_cells)(const CellStep& step);
    void (*round_sums)(const RoundedSums& row);
};

/// The fastest version that this processor runs.
[[nodiscard]] const Kernels& kernels();
/// The version for any processor, to compare with.
[[nodiscard]] const Kernels& portable_kernels();

} // namespace dateline::language::net
