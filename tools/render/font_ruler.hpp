#pragma once

#include <dateline/text/error.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// Measures text with one font file through Pango, on a private font configuration: no other font of the
/// machine can stand in, and nothing is rounded or hinted.
class FontRuler {
  public:
    /// `pixels` is the font's size. Fails with Fault::environment where the file cannot be used as a font.
    [[nodiscard]] static Result<FontRuler> open(const std::string& file, bool bold, int pixels);
    FontRuler(FontRuler&&) noexcept;
    FontRuler& operator=(FontRuler&&) noexcept;
    ~FontRuler();

    /// Width of the shaped text (kerning and ligatures included) in 1/1024 px.
    [[nodiscard]] int width(std::string_view text) const;
    /// Whether the font has all characters of `text`.
    [[nodiscard]] bool has(std::string_view text) const;
    /// In 1/1024 px, both positive.
    [[nodiscard]] int ascent() const;
    [[nodiscard]] int descent() const;

  private:
    struct Handles;
    explicit FontRuler(std::unique_ptr<Handles> handles);
    std::unique_ptr<Handles> handles_;
};

} // namespace dateline
