#pragma once

#include <dateline/render/render.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// One function a format; the registry lists them. What a format cannot say is counted, never bent into a
// finer date.

[[nodiscard]] Result<Rendering> write_svg(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_png(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_pdf(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_html(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_markdown(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_csv(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_edtf_csv(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_json(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_json_ld(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_icalendar(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_timelinejs(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_timeml(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_vis(const Timeline& timeline, const RenderOptions& options);
[[nodiscard]] Result<Rendering> write_mermaid(const Timeline& timeline, const RenderOptions& options);

/// Counts what a format leaves out: "events without a date, left out: 3".
class Losses {
  public:
    void add(std::string_view what, std::size_t count = 1);
    /// In the order of their first count.
    [[nodiscard]] std::vector<std::string> in_words() const;

  private:
    struct Loss {
        std::string what{};
        std::size_t count = 0;
    };
    std::vector<Loss> losses_{};
};

} // namespace dateline
