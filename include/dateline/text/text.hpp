#pragma once

#include <dateline/text/error.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// Half-open range of byte offsets into the text of one article. The text itself is owned by the Article.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(Range other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Range other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(const Range&, const Range&) = default;
};
static_assert(sizeof(Range) == 8);

/// The characters of `range`; `range` must lie inside `text`.
[[nodiscard]] inline std::string_view slice(std::string_view text, Range range) {
    return text.substr(range.begin, range.size());
}

/// The largest text that the program takes, in bytes (32 MiB): offsets are 32-bit, and memory is bounded.
inline constexpr std::size_t max_text_bytes = std::size_t{32} << 20;

/// Checks that `bytes` is UTF-8 (RFC 3629: no surrogates, no overlong forms) without NUL.
/// The error names line and column (both from 1) of the first bad byte. Linear.
[[nodiscard]] Result<void> check_utf8(std::string_view bytes, std::string_view file);

/// Half-open range of Unicode code points: what crosses the program's border (JSON, YAML, CoNLL-U).
struct CodePointRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend constexpr auto operator<=>(const CodePointRange&, const CodePointRange&) = default;
};

/// Converts between bytes and code points of one text. The only place where this is done.
/// Building is linear; a look-up reads at most 256 bytes. The text must outlive the index.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text);
    [[nodiscard]] std::uint32_t from_byte(std::uint32_t byte) const;     ///< byte may equal text.size()
    [[nodiscard]] std::uint32_t to_byte(std::uint32_t code_point) const; ///< past the end: text.size()
    [[nodiscard]] CodePointRange from_bytes(Range range) const {
        return {from_byte(range.begin), from_byte(range.end)};
    }
    [[nodiscard]] Range to_bytes(CodePointRange range) const {
        return {to_byte(range.begin), to_byte(range.end)};
    }
    [[nodiscard]] std::uint32_t size() const { return size_; } ///< code points in the text

  private:
    std::string_view text_;
    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> every_256_; ///< code points before byte 256 * i
};

} // namespace dateline
