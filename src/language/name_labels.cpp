#include "language/name_labels.hpp"

#include <array>

namespace dateline::language {

void best_labels(std::span<const float> scores, std::span<std::uint8_t> labels,
                 std::span<std::uint8_t> back) {
    constexpr std::uint32_t n = name_label_count;
    constexpr float never = -1e30F;
    std::array<float, n> best{};
    best.fill(never);
    best[0] = 0.0F; // before the first word no name is open
    for (std::size_t i = 0; i < labels.size(); ++i) {
        std::array<float, n> now{};
        for (std::uint32_t l = 0; l < n; ++l) {
            std::uint32_t from = 0;
            float most = never;
            for (std::uint32_t b = 0; b < n; ++b) {
                if (may_follow(b, l) && best[b] > most) {
                    most = best[b];
                    from = b;
                }
            }
            back[i * n + l] = static_cast<std::uint8_t>(from);
            now[l] = most > never ? most + scores[i * n + l] : never;
        }
        best = now;
    }
    std::uint32_t last = 0;
    for (std::uint32_t l = 1; l < n; ++l) {
        last = best[l] > best[last] ? l : last;
    }
    for (std::size_t i = labels.size(); i-- > 0;) {
        labels[i] = static_cast<std::uint8_t>(last);
        last = back[i * n + last];
    }
}

} // namespace dateline::language
