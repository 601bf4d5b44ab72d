#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::language {

/// A feature is a hash of its template and its parts; trainer and program make it with the same functions.
using Feature = std::uint64_t;

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    seed = (seed ^ value) * 0x9E3779B97F4A7C15ULL;
    return seed ^ (seed >> 29U);
}

/// FNV-1a, 32 bit: for the short strings inside words.
[[nodiscard]] constexpr std::uint32_t hash_short(std::string_view bytes, std::uint32_t seed = 2166136261U) {
    for (const char c : bytes) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return seed;
}

/// Collects the features of one decision, each with the number of its template.
class FeatureList {
  public:
    void clear() {
        features_.clear();
        next_ = 1;
    }
    void add(std::uint64_t a) { put(mix(next_ * 0xD6E8FEB86659FD93ULL, a)); }
    void add(std::uint64_t a, std::uint64_t b) { put(mix(mix(next_ * 0xD6E8FEB86659FD93ULL, a), b)); }
    void add(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        put(mix(mix(mix(next_ * 0xD6E8FEB86659FD93ULL, a), b), c));
    }
    void add(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
        put(mix(mix(mix(mix(next_ * 0xD6E8FEB86659FD93ULL, a), b), c), d));
    }
    [[nodiscard]] const std::vector<Feature>& features() const { return features_; }

  private:
    void put(std::uint64_t feature) {
        features_.push_back(mix(feature, 0x5bd1e995));
        ++next_;
    }
    std::vector<Feature> features_{};
    std::uint64_t next_ = 1;
};

} // namespace dateline::language
