#pragma once

#include <dateline/language/document.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::language {

/// How a lemma is made of a form: its letters' case, bytes cut off the end, bytes put there.
enum class LemmaCase : std::uint8_t { keep, lower, capital };
struct LemmaEdit {
    LemmaCase letters = LemmaCase::keep;
    std::uint8_t cut = 0; ///< 255: all
    std::uint8_t added = 0;
    std::array<char, 29> text{};
    friend auto operator<=>(const LemmaEdit&, const LemmaEdit&) = default;
};
static_assert(sizeof(LemmaEdit) == 32);

/// Appends `form` edited.
void apply(const LemmaEdit& edit, std::string_view form, std::string& out);
/// Appends `form` in the letters asked for.
void append_cased(std::string& out, std::string_view form, LemmaCase letters);

/// How a form is written: all small, a capital first, all capitals.
enum class Writing : std::uint8_t { small, capital, capitals };
[[nodiscard]] Writing writing_of(std::string_view form);

inline constexpr std::size_t max_lemma_suffix = 6;
/// Keys of the table: a whole form, or the last `size` bytes of it.
[[nodiscard]] std::uint64_t form_key(Xpos xpos, Writing writing, std::string_view lower);
[[nodiscard]] std::uint64_t suffix_key(Xpos xpos, Writing writing, std::string_view lower, std::size_t size);

/// Lemmas as the model file holds them: edits by whole form, else by the longest known suffix.
/// Bytes: u32 edits, u32 slots (a power of two), edits, slots {u32 check, u32 edit + 1}.
class LemmaRules {
  public:
    struct Slot {
        std::uint32_t check = 0;
        std::uint32_t edit = 0; ///< 0: empty
    };
    [[nodiscard]] bool attach(std::span<const std::byte> bytes);
    /// Appends the lemma of `form` to `out`; `lower` is work memory.
    void append_lemma(std::string_view form, Xpos xpos, std::string& lower, std::string& out) const;

  private:
    [[nodiscard]] const LemmaEdit* find(std::uint64_t key) const;
    std::span<const LemmaEdit> edits_{};
    std::span<const Slot> slots_{};
};

} // namespace dateline::language
