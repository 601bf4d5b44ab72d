#pragma once

#include <dateline/text/error.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace dateline::language {

/// A file mapped into memory, read-only.
class MappedFile {
  public:
    MappedFile() = default;
    [[nodiscard]] static Result<MappedFile> open(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

  private:
    std::span<const std::byte> bytes_{};
};

} // namespace dateline::language
