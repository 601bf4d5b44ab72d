#include "language/net/kernels_by_processor.hpp"

#include <cstring>
#include <immintrin.h>

namespace dateline::language::net {

namespace {
constexpr std::size_t lanes = 8;
}
#include "language/net/elementwise.inc"

namespace {

__m256i four_bytes(const std::uint8_t* at) {
    std::int32_t value = 0;
    std::memcpy(&value, at, sizeof(value));
    return _mm256_set1_epi32(value);
}

/// `Words` words at once by one block of rows: the weights are loaded once for all of them.
template <std::size_t Words>
void multiply_tile(const Weights& w, const std::int8_t* blocks, const std::int32_t* offsets,
                   const std::uint8_t* x, std::size_t x_stride, std::int32_t* y, std::size_t y_stride) {
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i low[Words];
    __m256i high[Words];
    for (std::size_t k = 0; k < Words; ++k) {
        low[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(offsets));
        high[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(offsets + 8));
    }
    for (std::size_t column = 0; column < w.column_blocks; ++column, blocks += 64) {
        const __m256i upper = _mm256_load_si256(reinterpret_cast<const __m256i*>(blocks));
        const __m256i lower = _mm256_load_si256(reinterpret_cast<const __m256i*>(blocks + 32));
        for (std::size_t k = 0; k < Words; ++k) {
            const __m256i in = four_bytes(x + k * x_stride + column * block_columns);
            low[k] = _mm256_add_epi32(low[k], _mm256_madd_epi16(_mm256_maddubs_epi16(in, upper), ones));
            high[k] = _mm256_add_epi32(high[k], _mm256_madd_epi16(_mm256_maddubs_epi16(in, lower), ones));
        }
    }
    for (std::size_t k = 0; k < Words; ++k) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + k * y_stride), low[k]);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + k * y_stride + 8), high[k]);
    }
}

void multiply(const Weights& w, const std::uint8_t* x, std::size_t x_stride, std::size_t words,
              std::int32_t* y, std::size_t y_stride) {
    for (std::size_t word = 0; word < words;) {
        const std::size_t left = words - word;
        const std::size_t count = left >= 4 ? 4 : left >= 2 ? 2 : 1;
        const auto tile = count == 4 ? multiply_tile<4> : count == 2 ? multiply_tile<2> : multiply_tile<1>;
        for (std::size_t rows = 0; rows < w.row_blocks; ++rows) {
            tile(w, w.blocks + rows * w.column_blocks * 64, w.offsets + rows * block_rows,
                 x + word * x_stride, x_stride, y + word * y_stride + rows * block_rows, y_stride);
        }
        word += count;
    }
}

} // namespace

const Kernels& avx2_kernels() {
    static constexpr Kernels version{
        .multiply = multiply, .step_cells = step_cells, .round_sums = round_sums};
    return version;
}

} // namespace dateline::language::net
