#include <dateline/text/text.hpp>

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t step = 256;

bool begins_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

} // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
    every_256_.reserve(text.size() / step + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % step == 0) {
            every_256_.push_back(size_);
        }
        size_ += begins_code_point(text[i]) ? 1U : 0U;
    }
    if (text.size() % step == 0) {
        every_256_.push_back(size_);
    }
}

std::uint32_t CodePoints::from_byte(std::uint32_t byte) const {
    byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
    std::uint32_t count = every_256_[byte / step];
    for (std::uint32_t i = byte / step * step; i < byte; ++i) {
        count += begins_code_point(text_[i]) ? 1U : 0U;
    }
    return count;
}

std::uint32_t CodePoints::to_byte(std::uint32_t code_point) const {
    if (code_point >= size_) {
        return static_cast<std::uint32_t>(text_.size());
    }
    // The last mark that has at most code_point code points before it.
    const auto after = std::upper_bound(every_256_.begin(), every_256_.end(), code_point);
    const auto mark = static_cast<std::uint32_t>(after - every_256_.begin() - 1);
    std::uint32_t count = every_256_[mark];
    auto byte = mark * step;
    for (; byte < text_.size(); ++byte) {
        if (begins_code_point(text_[byte]) && count++ == code_point) {
            break;
        }
    }
    return byte;
}

} // namespace dateline
