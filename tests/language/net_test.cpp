#include "language/net/kernels_by_processor.hpp"
#include "language/net/matrix.hpp"
#include "language/net/word_inputs.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstring>
#include <rapidcheck.h>
#include <vector>

using namespace dateline::language::net;

namespace {

/// A matrix in the blocks of the kernels, and the same as plain rows.
struct Blocks {
    std::size_t row_blocks = 0;
    std::size_t column_blocks = 0;
    std::vector<std::int8_t> plain{}; ///< [row][column]
    std::vector<std::int32_t> offsets{};
    struct alignas(64) Line {
        std::int8_t weights[64]{};
    };
    std::vector<Line> lines{};

    Blocks(std::size_t rows, std::size_t columns, const std::vector<int>& weights)
        : row_blocks(rows), column_blocks(columns), plain(rows * columns * 64), offsets(rows * block_rows, 0),
          lines(rows * columns) {
        const std::size_t width = columns * block_columns;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            plain[i] = static_cast<std::int8_t>(weights[i % weights.size()]);
            const std::size_t row = i / width;
            const std::size_t column = i % width;
            lines[row / block_rows * columns + column / block_columns]
                .weights[row % block_rows * block_columns + column % block_columns] = plain[i];
            offsets[row] -= zero_activation * plain[i];
        }
    }
    [[nodiscard]] Weights weights() const {
        return {.blocks = lines.data()->weights,
                .offsets = offsets.data(),
                .row_blocks = row_blocks,
                .column_blocks = column_blocks};
    }
};

std::vector<const Kernels*> all_kernels() {
    std::vector<const Kernels*> out{&portable_kernels()};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        out.push_back(&avx2_kernels());
    }
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) {
        out.push_back(&avx512_kernels());
        if (has_amx()) {
            out.push_back(&amx_kernels());
        }
    }
#endif
    return out;
}

} // namespace

TEST_CASE("kernels: each version gives the sums of a plain product", "[language][net]") {
    CHECK(rc::check([] {
        const auto rows = *rc::gen::inRange<std::size_t>(1, 5);
        const auto columns = *rc::gen::inRange<std::size_t>(1, 40);
        const auto words = *rc::gen::inRange<std::size_t>(1, 40);
        const auto numbers = *rc::gen::container<std::vector<int>>(97, rc::gen::inRange(-63, 64));
        const Blocks m(rows, columns, numbers);
        const std::size_t width = columns * block_columns;
        std::vector<std::uint8_t> x(words * width);
        for (std::size_t i = 0; i < x.size(); ++i) { // the extremes too: where 16 bits would not do
            x[i] = static_cast<std::uint8_t>(i % 5 == 0 ? 255 : numbers[(7 * i) % 97] * 2 + zero_activation);
        }
        for (const Kernels* k : all_kernels()) {
            std::vector<std::int32_t> y(words * rows * block_rows, -1);
            k->multiply(m.weights(), x.data(), width, words, y.data(), rows * block_rows);
            for (std::size_t i = 0; i < y.size(); ++i) {
                const std::size_t word = i / (rows * block_rows);
                const std::size_t row = i % (rows * block_rows);
                std::int32_t sum = 0;
                for (std::size_t c = 0; c < width; ++c) {
                    sum += m.plain[row * width + c] * (x[word * width + c] - zero_activation);
                }
                RC_ASSERT(y[i] == sum);
            }
        }
    }));
}

TEST_CASE("kernels: LSTM cells are those of the books, and the same bits in each version",
          "[language][net]") {
    CHECK(rc::check([] {
        constexpr std::size_t n = 32;
        const auto numbers = *rc::gen::container<std::vector<int>>(4 * n, rc::gen::inRange(-100000, 100000));
        std::vector<std::int32_t> input(numbers.begin(), numbers.end());
        std::vector<std::int32_t> recurrent(numbers.rbegin(), numbers.rend());
        const std::vector<float> scale(4 * n, 5e-5F);
        const std::vector<float> bias(4 * n, 0.25F);
        std::vector<std::vector<float>> cells;
        std::vector<std::vector<std::uint8_t>> outputs;
        for (const Kernels* k : all_kernels()) {
            cells.emplace_back(n, 0.5F);
            outputs.emplace_back(n);
            k->step_cells({.size = n,
                           .input = input.data(),
                           .recurrent = recurrent.data(),
                           .input_scale = scale.data(),
                           .recurrent_scale = scale.data(),
                           .bias = bias.data(),
                           .cell = cells.back().data(),
                           .output = outputs.back().data()});
            RC_ASSERT(std::memcmp(cells.back().data(), cells.front().data(), n * sizeof(float)) == 0);
            RC_ASSERT(outputs.back() == outputs.front());
        }
        const auto gate = [&](std::size_t i) { return 5e-5 * input[i] + 5e-5 * recurrent[i] + 0.25; };
        const auto sigmoid = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
        for (std::size_t i = 0; i < n; ++i) {
            const double cell = sigmoid(gate(n + i)) * 0.5 + sigmoid(gate(i)) * std::tanh(gate(2 * n + i));
            const double hidden = 127.0 * sigmoid(gate(3 * n + i)) * std::tanh(cell);
            RC_ASSERT(std::abs(cells.front()[i] - cell) < 1e-3);
            RC_ASSERT(std::abs(outputs.front()[i] - zero_activation - hidden) < 0.65);
        }
    }));
}

TEST_CASE("kernels: sums are rounded to activations, ties to even, cut at both ends", "[language][net]") {
    std::vector<std::int32_t> sums(block_rows, 0);
    const std::vector<int> given = {0, 1, 2, 3, 5, -1, -3, 1000, -1000};
    std::copy(given.begin(), given.end(), sums.begin());
    const std::vector<float> scale(block_rows, 0.25F);
    const std::vector<float> bias(block_rows, 0.0F);
    for (const Kernels* k : all_kernels()) {
        std::vector<std::uint8_t> out(block_rows);
        RoundedSums row{.size = block_rows,
                        .sums = sums.data(),
                        .scale = scale.data(),
                        .bias = bias.data(),
                        .units = 2.0F,
                        .output = out.data()};
        k->round_sums(row);
        std::vector<int> signed_out(out.begin(), out.begin() + 9);
        for (int& value : signed_out) {
            value -= zero_activation;
        }
        CHECK(signed_out == std::vector<int>{0, 0, 1, 2, 2, 0, -2, 127, -127});
        row.least = 0.0F;
        k->round_sums(row);
        CHECK(int{out[6]} == zero_activation);
    }
}

TEST_CASE("pieces: shape, length, begins, ends and runs of a word", "[language][net]") {
    SpellingWork work;
    const auto rows = [&](std::string_view form) {
        find_pieces(form, 32768, work);
        return std::vector<std::uint32_t>(work.rows.begin(), work.rows.end());
    };
    // The same rows as pieces_of in tools/language_net/corpus.py gives.
    CHECK(rows("I") == std::vector<std::uint32_t>{18988, 28973, 4404, 32446, 561});
    CHECK(rows("na\xC3\xAFve") == std::vector<std::uint32_t>{11357, 2042, 29876, 25445, 13228, 14938, 314,
                                                             17678, 20142, 11131, 14067, 26519, 8191, 25266,
                                                             20934, 27328, 22225, 16797});
    CHECK(rows("1,900") == std::vector<std::uint32_t>{20601, 2042, 22460, 1963, 26188, 23813, 28136, 32522,
                                                      11294, 12073, 14771, 2115, 28793, 31711, 32378, 5280,
                                                      6001, 5404});
    CHECK(rows("\xE2\x80\x99s") ==
          std::vector<std::uint32_t>{1645, 583, 21670, 25374, 348, 2903, 29435, 12458, 26033});
    CHECK(rows(std::string(100000, 'a')).size() == most_pieces);
    CHECK(rows("\xFF\x00\xC3").size() > 2);
}
