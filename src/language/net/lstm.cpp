#include "language/net/lstm.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace dateline::language::net {

std::optional<Lstm::Direction> Lstm::read_direction(const Tensors& tensors, const std::string& name,
                                                    std::size_t width, float input_unit) {
    Direction out{.bias = tensors.floats(name + ".bias")};
    const bool whole = out.input.attach(tensors, name + ".input", input_unit) &&
                       out.recurrent.attach(tensors, name + ".recurrent", unit) &&
                       out.input.columns() == width && out.input.rows() == 4 * out.recurrent.columns() &&
                       out.recurrent.rows() == out.input.rows() && out.bias.size() == out.input.rows() &&
                       out.recurrent.columns() % block_rows == 0;
    return whole ? std::optional(std::move(out)) : std::nullopt;
}

bool Lstm::attach(const Tensors& tensors, std::size_t width, float input_unit) {
    layers_.clear();
    for (;;) {
        const std::string name = "lstm." + std::to_string(layers_.size());
        auto forward = read_direction(tensors, name + ".f", width, input_unit);
        auto backward = read_direction(tensors, name + ".b", width, input_unit);
        if (!forward || !backward || forward->recurrent.columns() != backward->recurrent.columns()) {
            return !layers_.empty();
        }
        layers_.push_back({.forward = std::move(*forward), .backward = std::move(*backward)});
        width = this->width();
        input_unit = Lstm::unit;
    }
}

std::size_t Lstm::width() const {
    return 2 * layers_.back().forward.recurrent.columns();
}

void Lstm::run(std::span<const Stretch> sentences, Activations& words, Activations& other,
               LstmWork& work) const {
    work.order.resize(sentences.size());
    std::iota(work.order.begin(), work.order.end(), std::size_t{0});
    const auto length = [&](std::size_t s) { return sentences[s].last - sentences[s].first; };
    std::stable_sort(work.order.begin(), work.order.end(),
                     [&](std::size_t a, std::size_t b) { return length(a) > length(b); });
    for (const Layer& layer : layers_) {
        other.reset(words.words(), 2 * layer.forward.recurrent.columns());
        run_direction(layer.forward, false, sentences, words, other, work);
        run_direction(layer.backward, true, sentences, words, other, work);
        std::swap(words, other);
    }
}

void Lstm::run_direction(const Direction& direction, bool backward, std::span<const Stretch> sentences,
                         const Activations& in, Activations& out, LstmWork& work) {
    const std::size_t size = direction.recurrent.columns();
    const std::size_t stride = direction.input.stride();
    work.input.resize(in.words() * stride);
    direction.input.multiply(in.row(0), in.stride(), in.words(), work.input.data());
    work.recurrent.assign(sentences.size() * stride, 0); // the state before the first word is zero
    work.cells.assign(sentences.size() * size, 0.0F);
    work.hidden.reset(sentences.size(), size);
    std::size_t active = sentences.size();
    for (std::size_t step = 0;; ++step) {
        const auto is_over = [&](std::size_t s) { return sentences[s].last - sentences[s].first <= step; };
        while (active > 0 && is_over(work.order[active - 1])) {
            --active;
        }
        if (active == 0) {
            return;
        }
        if (step > 0) {
            direction.recurrent.multiply(work.hidden.row(0), work.hidden.stride(), active,
                                         work.recurrent.data());
        }
        for (std::size_t k = 0; k < active; ++k) {
            const Stretch& sentence = sentences[work.order[k]];
            const std::size_t word = backward ? sentence.last - 1 - step : sentence.first + step;
            kernels().step_cells({.size = size,
                                  .input = work.input.data() + word * stride,
                                  .recurrent = work.recurrent.data() + k * stride,
                                  .input_scale = direction.input.scales().data(),
                                  .recurrent_scale = direction.recurrent.scales().data(),
                                  .bias = direction.bias.data(),
                                  .cell = work.cells.data() + k * size,
                                  .output = work.hidden.row(k)});
            std::memcpy(out.row(word) + (backward ? size : 0), work.hidden.row(k), size);
        }
    }
}

} // namespace dateline::language::net
