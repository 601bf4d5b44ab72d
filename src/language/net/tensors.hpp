#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::language::net {

enum class ElementType : std::uint8_t { float32, int8, int32, text };

/// Named arrays of numbers as tools/language_net/export.py writes them, read in place.
///
/// Bytes, little-endian: "DLNET001", u32 count, then for each tensor: u16 length of the name, the name, u8
/// element type, u8 dimensions, u32 for each dimension, zeros up to a multiple of 64 from the begin, the
/// elements row by row.
class Tensors {
  public:
    /// Nothing if the bytes are not of this form. They stay where they are.
    [[nodiscard]] static std::optional<Tensors> read(std::span<const std::byte> bytes);

    struct Tensor {
        std::string_view name{};
        ElementType type = ElementType::float32;
        std::vector<std::size_t> shape{};
        std::span<const std::byte> bytes{};
    };
    /// Nothing if there is none of that name, type and number of dimensions.
    [[nodiscard]] const Tensor* find(std::string_view name, ElementType type, std::size_t dimensions) const;

    /// The elements of a tensor of one dimension; empty if there is no such tensor.
    [[nodiscard]] std::span<const float> floats(std::string_view name) const;
    [[nodiscard]] std::span<const std::int32_t> integers(std::string_view name) const;
    [[nodiscard]] std::string_view text(std::string_view name) const;
    /// The only element of a tensor of floats.
    [[nodiscard]] std::optional<float> number(std::string_view name) const;

  private:
    std::vector<Tensor> tensors_{};
};

} // namespace dateline::language::net
