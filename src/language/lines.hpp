#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::language {

/// The lines of a file that is in memory, without their ends (LF or CR LF).
class Lines {
  public:
    explicit Lines(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::optional<std::string_view> next() {
        if (rest_.empty()) {
            return std::nullopt;
        }
        const std::size_t end = rest_.find('\n');
        std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        ++number_;
        return line;
    }
    [[nodiscard]] std::uint32_t number() const { return number_; } ///< of the line given last, from 1

  private:
    std::string_view rest_;
    std::uint32_t number_ = 0;
};

/// The value of "# key = value"; nothing where the line is another comment. "# key" alone has an empty value.
[[nodiscard]] std::optional<std::string_view> comment_value(std::string_view line, std::string_view key);

} // namespace dateline::language
