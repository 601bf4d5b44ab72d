#include "language/net/kernels_by_processor.hpp"

#include <cstring>
#include <immintrin.h>

namespace dateline::language::net {

namespace {
constexpr std::size_t lanes = 16;
}
#include "language/net/elementwise.inc"

namespace {

__m512i four_bytes(const std::uint8_t* at) {
    std::int32_t value = 0;
    std::memcpy(&value, at, sizeof(value));
    return _mm512_set1_epi32(value);
}

/// `Words` words at once by `Rows` blocks of rows: the weights are loaded once for all of them.
template <std::size_t Words, std::size_t Rows>
void multiply_tile(const Weights& w, std::size_t row_block, const std::uint8_t* x, std::size_t x_stride,
                   std::int32_t* y, std::size_t y_stride) {
    __m512i sums[Words][Rows];
    const std::int8_t* blocks[Rows];
    for (std::size_t r = 0; r < Rows; ++r) {
        blocks[r] = w.blocks + (row_block + r) * w.column_blocks * 64;
        for (std::size_t k = 0; k < Words; ++k) {
            sums[k][r] = _mm512_loadu_si512(w.offsets + (row_block + r) * block_rows);
        }
    }
    for (std::size_t column = 0; column < w.column_blocks; ++column) {
        __m512i weights[Rows];
        for (std::size_t r = 0; r < Rows; ++r) {
            weights[r] = _mm512_load_si512(blocks[r] + column * 64);
        }
        for (std::size_t k = 0; k < Words; ++k) {
            const __m512i in = four_bytes(x + k * x_stride + column * block_columns);
            for (std::size_t r = 0; r < Rows; ++r) {
                sums[k][r] = _mm512_dpbusd_epi32(sums[k][r], in, weights[r]);
            }
        }
    }
    for (std::size_t k = 0; k < Words; ++k) {
        for (std::size_t r = 0; r < Rows; ++r) {
            _mm512_storeu_si512(y + k * y_stride + (row_block + r) * block_rows, sums[k][r]);
        }
    }
}

template <std::size_t Words>
void multiply_words(const Weights& w, const std::uint8_t* x, std::size_t x_stride, std::int32_t* y,
                    std::size_t y_stride) {
    std::size_t rows = 0;
    for (; rows + 2 <= w.row_blocks; rows += 2) {
        multiply_tile<Words, 2>(w, rows, x, x_stride, y, y_stride);
    }
    if (rows < w.row_blocks) {
        multiply_tile<Words, 1>(w, rows, x, x_stride, y, y_stride);
    }
}

void multiply(const Weights& w, const std::uint8_t* x, std::size_t x_stride, std::size_t words,
              std::int32_t* y, std::size_t y_stride) {
    for (std::size_t word = 0; word < words;) {
        const std::uint8_t* in = x + word * x_stride;
        std::int32_t* out = y + word * y_stride;
        const std::size_t left = words - word;
        if (left >= 8) {
            multiply_words<8>(w, in, x_stride, out, y_stride);
            word += 8;
        } else if (left >= 4) {
            multiply_words<4>(w, in, x_stride, out, y_stride);
            word += 4;
        } else if (left >= 2) {
            multiply_words<2>(w, in, x_stride, out, y_stride);
            word += 2;
        } else {
            multiply_words<1>(w, in, x_stride, out, y_stride);
            word += 1;
        }
    }
}

} // namespace

const Kernels& avx512_kernels() {
    static constexpr Kernels version{
        .multiply = multiply, .step_cells = step_cells, .round_sums = round_sums};
    return version;
}

} // namespace dateline::language::net
