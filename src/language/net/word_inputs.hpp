#pragma once

#include "language/net/matrix.hpp"
#include "language/net/tensors.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::language::net {

/// Work memory for the spelling of a word.
struct SpellingWork {
    std::string lower{};
    std::vector<std::uint32_t> starts{}; ///< of the code points of <lower>, in bytes; then its end
    std::vector<std::uint32_t> rows{};
    std::vector<std::int16_t> sums{};
};

/// At most so many pieces of a word are looked at, so that a long one costs no more than another.
inline constexpr std::size_t most_pieces = 32;

/// Rows of the table of pieces for a word: its shape, its length, its begins and ends, and all runs of three
/// and four letters, each by its hash (Bojanowski et al. 2017 for the idea). Row 0 is none.
void find_pieces(std::string_view form, std::size_t table_rows, SpellingWork& work);

/// What the net sees of a word: the vector of its form beside the sum of the vectors of its pieces.
class WordInputs {
  public:
    /// Takes the tensors words.*, pieces.* and input.scale.
    [[nodiscard]] bool attach(const Tensors& tensors);

    [[nodiscard]] std::size_t width() const { return word_width_ + piece_width_; }
    /// What one unit of an activation stands for.
    [[nodiscard]] float unit() const { return unit_; }
    /// Writes width() activations.
    void write(std::string_view form, SpellingWork& work, std::uint8_t* out) const;

  private:
    [[nodiscard]] bool attach_codes(const Tensors& tensors);
    [[nodiscard]] std::size_t row_of(std::string_view lower) const;
    void write_vector(std::size_t row, std::uint8_t* out) const;

    /// A rare word has one byte for each part of its vector, which says which of so many it is (product
    /// quantisation, Jegou et al. 2011).
    static constexpr std::size_t codes_a_part = 256;

    std::span<const std::int8_t> words_{};  ///< vectors, row by row
    std::span<const std::uint8_t> codes_{}; ///< of the rows after those of words_, parts_ a row
    std::span<const std::int8_t> books_{};  ///< for each part codes_a_part runs of components
    std::size_t parts_ = 0;
    std::span<const std::int32_t> keys_{}; ///< sorted 64-bit hashes of forms, low half first
    std::span<const std::int32_t> rows_{}; ///< of words_, then of codes_, by key
    std::span<const std::int8_t> pieces_{};
    std::size_t word_width_ = 0;
    std::size_t piece_width_ = 0;
    std::size_t piece_rows_ = 0;
    std::array<std::uint8_t, 256> word_activation_{}; ///< by component of a word vector, as a byte
    float piece_units_ = 0.0F;                        ///< activations by one unit of the vector of a piece
    float unit_ = 0.0F;
};

} // namespace dateline::language::net
