#include "language/net/kernels_by_processor.hpp"

#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <cpuid.h>
#include <immintrin.h>
#include <unistd.h>

namespace dateline::language::net {

namespace {

constexpr std::size_t tile_words = 16;  ///< rows of a tile of activations and of one of sums
constexpr std::size_t tile_blocks = 16; ///< blocks of columns in a tile: 64 bytes of a word
constexpr std::size_t block_bytes = block_rows * block_columns;

/// What LDTILECFG reads: the shape of each tile.
struct alignas(64) Shapes {
    std::uint8_t palette = 1;
    std::uint8_t start_row = 0;
    std::array<std::uint8_t, 14> reserved{};
    std::array<std::uint16_t, 16> bytes{}; ///< of a row
    std::array<std::uint8_t, 16> rows{};
};

// Tiles: 0 and 1 sums of two blocks of rows; 2 activations; 3 and 4 weights; 5, 6 and 7 the same for the
// columns that do not fill a tile. Their numbers have to be constants of the instructions.
Shapes shapes(std::size_t words, std::size_t rest) {
    Shapes out;
    for (std::size_t tile = 0; tile < 5; ++tile) {
        out.bytes[tile] = 64;
        out.rows[tile] = tile < 3 ? static_cast<std::uint8_t>(words) : 16;
    }
    if (rest > 0) {
        out.bytes[5] = static_cast<std::uint16_t>(rest * block_columns);
        out.rows[5] = static_cast<std::uint8_t>(words);
        out.bytes[6] = out.bytes[7] = 64;
        out.rows[6] = out.rows[7] = static_cast<std::uint8_t>(rest);
    }
    return out;
}

/// The words of a tile by two blocks of rows. A block of weights is laid out as a row of a tile, and offsets
/// read with a stride of nothing stand in every row of the sums.
void multiply_two(const Weights& w, std::size_t row_block, const std::uint8_t* x, std::size_t x_stride,
                  std::int32_t* y, std::size_t y_stride) {
    const std::int8_t* first = w.blocks + row_block * w.column_blocks * block_bytes;
    const std::int8_t* second = first + w.column_blocks * block_bytes;
    _tile_loadd(0, w.offsets + row_block * block_rows, 0);
    _tile_loadd(1, w.offsets + (row_block + 1) * block_rows, 0);
    std::size_t column = 0;
    for (; column + tile_blocks <= w.column_blocks; column += tile_blocks) {
        _tile_loadd(2, x + column * block_columns, x_stride);
        _tile_loadd(3, first + column * block_bytes, block_bytes);
        _tile_loadd(4, second + column * block_bytes, block_bytes);
        _tile_dpbusd(0, 2, 3);
        _tile_dpbusd(1, 2, 4);
    }
    if (column < w.column_blocks) {
        _tile_loadd(5, x + column * block_columns, x_stride);
        _tile_loadd(6, first + column * block_bytes, block_bytes);
        _tile_loadd(7, second + column * block_bytes, block_bytes);
        _tile_dpbusd(0, 5, 6);
        _tile_dpbusd(1, 5, 7);
    }
    _tile_stored(0, y + row_block * block_rows, y_stride * sizeof(std::int32_t));
    _tile_stored(1, y + (row_block + 1) * block_rows, y_stride * sizeof(std::int32_t));
}

void multiply_one(const Weights& w, std::size_t row_block, const std::uint8_t* x, std::size_t x_stride,
                  std::int32_t* y, std::size_t y_stride) {
    const std::int8_t* blocks = w.blocks + row_block * w.column_blocks * block_bytes;
    _tile_loadd(0, w.offsets + row_block * block_rows, 0);
    std::size_t column = 0;
    for (; column + tile_blocks <= w.column_blocks; column += tile_blocks) {
        _tile_loadd(2, x + column * block_columns, x_stride);
        _tile_loadd(3, blocks + column * block_bytes, block_bytes);
        _tile_dpbusd(0, 2, 3);
    }
    if (column < w.column_blocks) {
        _tile_loadd(5, x + column * block_columns, x_stride);
        _tile_loadd(6, blocks + column * block_bytes, block_bytes);
        _tile_dpbusd(0, 5, 6);
    }
    _tile_stored(0, y + row_block * block_rows, y_stride * sizeof(std::int32_t));
}

void multiply_words(const Weights& w, const std::uint8_t* x, std::size_t x_stride, std::int32_t* y,
                    std::size_t y_stride) {
    std::size_t row_block = 0;
    for (; row_block + 2 <= w.row_blocks; row_block += 2) {
        multiply_two(w, row_block, x, x_stride, y, y_stride);
    }
    if (row_block < w.row_blocks) {
        multiply_one(w, row_block, x, x_stride, y, y_stride);
    }
}

/// A few words are sooner done by AVX-512.
void multiply(const Weights& w, const std::uint8_t* x, std::size_t x_stride, std::size_t words,
              std::int32_t* y, std::size_t y_stride) {
    constexpr std::size_t few = 3;
    std::size_t shaped = 0;
    std::size_t word = 0;
    while (words - word > few) {
        const std::size_t now = std::min(tile_words, words - word);
        if (now != shaped) {
            const Shapes config = shapes(now, w.column_blocks % tile_blocks);
            _tile_loadconfig(&config);
            shaped = now;
        }
        multiply_words(w, x + word * x_stride, x_stride, y + word * y_stride, y_stride);
        word += now;
    }
    if (shaped != 0) {
        _tile_release();
    }
    if (word < words) {
        avx512_kernels().multiply(w, x + word * x_stride, x_stride, words - word, y + word * y_stride,
                                  y_stride);
    }
}

/// The kernel keeps tiles for a process only after it has asked.
bool may_use_tiles() {
    constexpr long ask_for_state = 0x1023; // ARCH_REQ_XCOMP_PERM
    constexpr long tile_data = 18;         // XFEATURE_XTILEDATA
    return syscall(SYS_arch_prctl, ask_for_state, tile_data) == 0;
}

} // namespace

bool has_amx() {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    constexpr unsigned tiles = 1U << 24U;
    constexpr unsigned bytes = 1U << 25U; // AMX-INT8
    static const bool has = __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d & tiles) != 0 &&
                            (d & bytes) != 0 && may_use_tiles();
    return has;
}

const Kernels& amx_kernels() {
    static const Kernels version{.multiply = multiply,
                                 .step_cells = avx512_kernels().step_cells,
                                 .round_sums = avx512_kernels().round_sums};
    return version;
}

} // namespace dateline::language::net
