#include "language/sparse_weights.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace dateline::language {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");

bool SparseWeights::attach(std::span<const std::byte> bytes) {
    std::array<std::uint32_t, 2> head{};
    if (bytes.size() < sizeof(head)) {
        return false;
    }
    std::memcpy(head.data(), bytes.data(), sizeof(head));
    const std::size_t slot_bytes = std::size_t{head[1]} * sizeof(Slot);
    if (head[0] == 0 || head[0] > 256 || head[1] == 0 || bytes.size() < sizeof(head) + slot_bytes) {
        return false;
    }
    classes_ = head[0];
    slot_count_ = head[1];
    // The sections of the file are aligned to 8 bytes (model_file.hpp), mapped memory to pages.
    slots_ = reinterpret_cast<const Slot*>(bytes.data() + sizeof(head));
    lists_ = reinterpret_cast<const std::uint8_t*>(bytes.data() + sizeof(head) + slot_bytes);
    return lists_fit(bytes.size() - sizeof(head) - slot_bytes);
}

bool SparseWeights::lists_fit(std::size_t bytes) const {
    std::size_t used = 0;
    for (std::uint32_t i = 0; i < slot_count_; ++i) {
        const std::size_t offset = slots_[i].offset;
        if (offset == 0) {
            continue;
        }
        if (offset >= bytes || offset + 1 + std::size_t{2} * lists_[offset] > bytes) {
            return false;
        }
        for (std::size_t k = 0; k < lists_[offset]; ++k) {
            if (lists_[offset + 1 + k] >= classes_) {
                return false;
            }
        }
        ++used;
    }
    return used < slot_count_; // a full table would make a look-up run forever
}

void SparseWeights::add(std::span<const Feature> features, std::span<std::int32_t> scores) const {
    for (const Feature feature : features) {
        __builtin_prefetch(&slots_[slot_of(feature, slot_count_)]);
    }
    std::array<const std::uint8_t*, 128> found{};
    std::size_t count = 0;
    for (const Feature feature : features) {
        const std::uint32_t check = check_of(feature);
        for (std::uint32_t at = slot_of(feature, slot_count_); slots_[at].offset != 0;
             at = at + 1 < slot_count_ ? at + 1 : 0) {
            if (slots_[at].check == check) {
                found[count++] = lists_ + slots_[at].offset;
                __builtin_prefetch(found[count - 1]);
                break;
            }
        }
        if (count == found.size()) {
            break;
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t n = *found[i];
        const std::uint8_t* classes = found[i] + 1;
        const auto* weights = reinterpret_cast<const std::int8_t*>(classes + n);
        for (std::size_t k = 0; k < n; ++k) {
            scores[classes[k]] += weights[k];
        }
    }
}

} // namespace dateline::language
