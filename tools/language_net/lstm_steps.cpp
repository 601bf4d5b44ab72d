// What bfloat16_lstm.py does from word to word, but for the matrix products: gates, cells and their
// derivatives.
//
// Numbers are bfloat16 (Kalamkar et al. 2019) but for the cells, which are floats. Rows are sentences of one
// length; gates stand in torch's order: in, forget, cell, out. Built for the machine that trains
// (-march=native -ffast-math): a net that is trained is rounded and measured afterwards, so the last bits do
// not matter.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace {

using BFloat = std::uint16_t;

float wide(BFloat x) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(x) << 16U);
}

/// To the nearest, ties to even.
BFloat narrow(float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    return static_cast<BFloat>((bits + 0x7fffU + ((bits >> 16U) & 1U)) >> 16U);
}

/// Cut off where the sigmoid is 0 or 1 anyway: with -ffast-math there must be no infinity.
float cut(float x) {
    return std::min(std::max(x, -30.0F), 30.0F);
}
float sigmoid(float x) {
    return 1.0F / (1.0F + std::exp(-cut(x)));
}
float tangent(float x) {
    return 2.0F * sigmoid(2.0F * x) - 1.0F;
}

} // namespace

extern "C" {

/// `given`: what the inputs bring to the gates, `recurrent`: what the state before brings. `state` and `out`
/// get the same.
void lstm_step(std::size_t rows, std::size_t h, const BFloat* given, std::size_t given_stride,
               const BFloat* recurrent, const float* cell_before, float* cell, BFloat* gates, BFloat* state,
               BFloat* out, std::size_t out_stride) {
    for (std::size_t r = 0; r < rows; ++r) {
        const BFloat* a = given + r * given_stride;
        const BFloat* b = recurrent + r * 4 * h;
        BFloat* g = gates + r * 4 * h;
#pragma GCC ivdep
        for (std::size_t j = 0; j < h; ++j) {
            const float in = sigmoid(wide(a[j]) + wide(b[j]));
            const float forget = sigmoid(wide(a[h + j]) + wide(b[h + j]));
            const float fresh = tangent(wide(a[2 * h + j]) + wide(b[2 * h + j]));
            const float shown = sigmoid(wide(a[3 * h + j]) + wide(b[3 * h + j]));
            const float c = forget * cell_before[r * h + j] + in * fresh;
            cell[r * h + j] = c;
            g[j] = narrow(in);
            g[h + j] = narrow(forget);
            g[2 * h + j] = narrow(fresh);
            g[3 * h + j] = narrow(shown);
            const BFloat s = narrow(shown * tangent(c));
            state[r * h + j] = s;
            out[r * out_stride + j] = s;
        }
    }
}

/// The derivatives by the sums before the gates, twice: for the step before (`gates_grad`) and for the
/// inputs. `above`: by what the layer gave, `state_grad`: by the state, from the step after; `cell_grad` is
/// read and written.
void lstm_step_back(std::size_t rows, std::size_t h, const BFloat* above, std::size_t above_stride,
                    const BFloat* state_grad, const float* cell_before, const float* cell,
                    const BFloat* gates, float* cell_grad, BFloat* gates_grad, BFloat* given_grad,
                    std::size_t given_stride) {
    for (std::size_t r = 0; r < rows; ++r) {
        const BFloat* g = gates + r * 4 * h;
        BFloat* p = gates_grad + r * 4 * h;
        BFloat* q = given_grad + r * given_stride;
#pragma GCC ivdep
        for (std::size_t j = 0; j < h; ++j) {
            const float in = wide(g[j]);
            const float forget = wide(g[h + j]);
            const float fresh = wide(g[2 * h + j]);
            const float shown = wide(g[3 * h + j]);
            const float d = wide(above[r * above_stride + j]) + wide(state_grad[r * h + j]);
            const float t = tangent(cell[r * h + j]);
            const float e = cell_grad[r * h + j] + d * shown * (1 - t * t);
            cell_grad[r * h + j] = e * forget;
            p[j] = q[j] = narrow(e * fresh * in * (1 - in));
            p[h + j] = q[h + j] = narrow(e * cell_before[r * h + j] * forget * (1 - forget));
            p[2 * h + j] = q[2 * h + j] = narrow(e * in * (1 - fresh * fresh));
            p[3 * h + j] = q[3 * h + j] = narrow(d * t * shown * (1 - shown));
        }
    }
}

} // extern "C"
