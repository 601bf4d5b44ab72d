#include "language/tag_features.hpp"

namespace dateline::language {
namespace {

constexpr std::uint64_t outside = 0xFFFFFFFFFULL;

} // namespace

void tag_features(std::span<const Atoms> words, std::size_t i, std::span<const std::uint8_t> tags,
                  FeatureList& out) {
    const auto word = [&](std::size_t back, std::size_t ahead) -> std::uint64_t {
        const bool inside = i >= back && i - back + ahead < words.size();
        return inside ? words[i - back + ahead].word : outside;
    };
    const auto near = [&](std::size_t back, std::size_t ahead) -> const Atoms* {
        const bool inside = i >= back && i - back + ahead < words.size();
        return inside ? &words[i - back + ahead] : nullptr;
    };
    const auto tag = [&](std::size_t back) -> std::uint64_t { return i >= back ? tags[i - back] : 0xFFFULL; };
    const auto suffix = [](const Atoms* a) -> std::uint64_t { return a != nullptr ? a->suffix3 : outside; };
    const auto suffix2 = [](const Atoms* a) -> std::uint64_t { return a != nullptr ? a->suffix2 : outside; };
    const auto profile = [](const Atoms* a) -> std::uint64_t { return a != nullptr ? a->profile : outside; };
    const Atoms& w = words[i];
    const Atoms* before = near(1, 0);
    const Atoms* after = near(0, 1);
    const Atoms* second = near(0, 2);
    const std::uint64_t first = i == 0 ? 1 : 0;
    out.clear();
    out.add(w.word);
    out.add(w.word, tag(1));
    out.add(w.word, tag(1), tag(2));
    out.add(w.word, word(0, 1));
    out.add(w.word, word(1, 0));
    out.add(w.word, suffix2(after));
    out.add(w.word, w.profile, first);
    out.add(w.suffix1);
    out.add(w.suffix2);
    out.add(w.suffix3);
    out.add(w.suffix4);
    out.add(w.suffix3, tag(1));
    out.add(w.suffix2, w.profile);
    out.add(w.prefix1);
    out.add(w.prefix2);
    out.add(w.prefix3);
    out.add(w.shape);
    out.add(w.profile, first);
    out.add(w.profile, first, tag(1));
    out.add(w.profile, profile(before), profile(after));
    out.add(tag(1));
    out.add(tag(1), tag(2));
    out.add(tag(1), tag(2), tag(3));
    out.add(word(1, 0));
    out.add(word(2, 0));
    out.add(word(0, 1));
    out.add(word(0, 2));
    out.add(tag(1), word(0, 1));
    out.add(tag(1), suffix(after));
    out.add(suffix(before));
    out.add(suffix(after));
    out.add(suffix(second));
    out.add(word(1, 0), word(0, 1));
    out.add(word(0, 1), word(0, 2));
    out.add(profile(after));
    out.add(suffix2(after), suffix2(second));
    out.add(w.suffix3, suffix(after));
    out.add(word(1, 0), word(2, 0));
}

} // namespace dateline::language
