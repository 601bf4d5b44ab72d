#include "language/name_labels.hpp"

#include <array>
#include <limits>

namespace dateline::language {
namespace {

constexpr std::uint64_t outside = 0xFFFFFFFFFULL;

} // namespace

void name_features(std::span<const Atoms> words, std::span<const std::uint8_t> tags, std::size_t i,
                   FeatureList& out) {
    const auto near = [&](std::size_t back, std::size_t ahead) -> const Atoms* {
        const bool inside = i >= back && i - back + ahead < words.size();
        return inside ? &words[i - back + ahead] : nullptr;
    };
    const auto tag = [&](std::size_t back, std::size_t ahead) -> std::uint64_t {
        const bool inside = i >= back && i - back + ahead < words.size();
        return inside ? tags[i - back + ahead] : 0xFFFULL;
    };
    const auto word = [](const Atoms* a) -> std::uint64_t { return a != nullptr ? a->word : outside; };
    const auto profile = [](const Atoms* a) -> std::uint64_t { return a != nullptr ? a->profile : outside; };
    const Atoms& w = words[i];
    const Atoms* before = near(1, 0);
    const Atoms* before2 = near(2, 0);
    const Atoms* after = near(0, 1);
    const Atoms* after2 = near(0, 2);
    const std::uint64_t first = i == 0 ? 1 : 0;
    out.clear();
    out.add(1);
    out.add(w.word);
    out.add(w.word, w.profile);
    out.add(w.word, word(before));
    out.add(w.word, word(after));
    out.add(w.suffix2, w.capital ? 1U : 0U);
    out.add(w.suffix3, w.capital ? 1U : 0U);
    out.add(w.suffix4, w.capital ? 1U : 0U);
    out.add(w.prefix3, w.capital ? 1U : 0U);
    out.add(w.prefix2, w.capital ? 1U : 0U);
    out.add(w.shape);
    out.add(w.profile, first);
    out.add(w.profile, profile(before), profile(after));
    out.add(w.profile, profile(before), profile(before2));
    out.add(w.profile, profile(after), profile(after2));
    out.add(word(before), w.profile);
    out.add(word(before2), w.profile);
    out.add(word(after), w.profile);
    out.add(word(after2), w.profile);
    out.add(word(before), word(before2), w.profile);
    out.add(word(after), word(after2), w.profile);
    out.add(word(before), word(after), w.profile);
    out.add(tag(0, 0));
    out.add(tag(0, 0), tag(1, 0));
    out.add(tag(0, 0), tag(0, 1));
    out.add(tag(1, 0), tag(0, 0), tag(0, 1));
    out.add(tag(0, 1), w.profile, word(before));
    out.add(before != nullptr ? before->suffix3 : outside, w.profile);
    out.add(after != nullptr ? after->suffix3 : outside, w.profile);
}

void best_labels(std::span<const std::int32_t> scores, std::span<const std::int32_t> transitions,
                 std::span<std::uint8_t> labels, std::span<std::uint8_t> back) {
    constexpr std::size_t n = name_label_count;
    constexpr std::int64_t worst = std::numeric_limits<std::int64_t>::min() / 4;
    std::array<std::int64_t, n> best{};
    if (labels.empty()) {
        return;
    }
    for (std::size_t l = 0; l < n; ++l) {
        best[l] = may_follow(0, static_cast<std::uint32_t>(l)) ? scores[l] + transitions[l] : worst;
    }
    for (std::size_t i = 1; i < labels.size(); ++i) {
        std::array<std::int64_t, n> now{};
        for (std::size_t l = 0; l < n; ++l) {
            now[l] = worst;
            for (std::size_t b = 0; b < n; ++b) {
                const std::int64_t score = best[b] + transitions[b * n + l];
                if (may_follow(static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(l)) &&
                    score > now[l]) {
                    now[l] = score;
                    back[i * n + l] = static_cast<std::uint8_t>(b);
                }
            }
            now[l] = now[l] > worst ? now[l] + scores[i * n + l] : worst;
        }
        best = now;
    }
    std::size_t last = 0;
    for (std::size_t l = 1; l < n; ++l) {
        last = best[l] > best[last] ? l : last;
    }
    for (std::size_t i = labels.size(); i-- > 0;) {
        labels[i] = static_cast<std::uint8_t>(last);
        last = i > 0 ? back[i * n + last] : 0;
    }
}

} // namespace dateline::language
