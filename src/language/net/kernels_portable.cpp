#include "language/net/kernels.hpp"
#include "language/net/kernels_by_processor.hpp"

#include <array>
#include <cstring>

namespace dateline::language::net {

namespace {
constexpr std::size_t lanes = 4;
}
#include "language/net/elementwise.inc"

namespace {

void multiply(const Weights& w, const std::uint8_t* x, std::size_t x_stride, std::size_t words,
              std::int32_t* y, std::size_t y_stride) {
    for (std::size_t word = 0; word < words; ++word) {
        const std::int8_t* block = w.blocks;
        for (std::size_t rows = 0; rows < w.row_blocks; ++rows) {
            std::array<std::int32_t, block_rows> sums{};
            for (std::size_t column = 0; column < w.column_blocks; ++column) {
                const std::uint8_t* in = x + word * x_stride + column * block_columns;
                for (std::size_t row = 0; row < block_rows; ++row, block += block_columns) {
                    sums[row] += block[0] * in[0] + block[1] * in[1] + block[2] * in[2] + block[3] * in[3];
                }
            }
            for (std::size_t row = 0; row < block_rows; ++row) {
                const std::size_t at = rows * block_rows + row;
                y[word * y_stride + at] = sums[row] + w.offsets[at];
            }
        }
    }
}

} // namespace

const Kernels& portable_kernels() {
    static constexpr Kernels version{
        .multiply = multiply, .step_cells = step_cells, .round_sums = round_sums};
    return version;
}

const Kernels& kernels() {
#ifdef DATELINE_X86_KERNELS
    const bool avx512 = __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw");
    static const Kernels& version = avx512 && has_amx()              ? amx_kernels()
                                    : avx512                         ? avx512_kernels()
                                    : __builtin_cpu_supports("avx2") ? avx2_kernels()
                                                                     : portable_kernels();
    return version;
#else
    return portable_kernels();
#endif
}

} // namespace dateline::language::net
