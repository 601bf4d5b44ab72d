#pragma once

#include <dateline/timeline/timeline.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// `network`: who acted on whom; `sequence`: what was before what.
enum class View : std::uint8_t { timeline, network, sequence };

/// How time becomes place. `automatic`: linear, with long empty stretches left out where marks would lie on
/// each other (docs/pictures.md); an axis that is not linear always says so.
enum class Scale : std::uint8_t {
    automatic,
    linear,
    collapsed, ///< the longest empty stretches are left out, three at most
    log,       ///< by the time before the last day shown
    ordinal    ///< in order, at equal distance
};

struct RenderOptions {
    View view = View::timeline;
    Scale scale = Scale::automatic;
    int width = 0;   ///< px; the column layout takes 480 … 960; 0: what suits the format
    double zoom = 2; ///< pixels of a PNG for each px of the picture
    std::string theme =
        "auto"; ///< a name of data/themes: only that one; auto: light, and dark and print for readers who ask
};

/// A timeline in some format.
struct Rendering {
    std::string bytes{};
    /// What the format cannot say, counted, a line each: "events without a date, left out: 3". No date is
    /// ever made finer than it is known.
    std::vector<std::string> losses{};
};

/// An output format, found by name in one registry.
struct Writer {
    std::string_view name{};   ///< "svg"
    std::string_view suffix{}; ///< ".svg"
    std::string_view description{};
    Result<Rendering> (*write)(const Timeline& timeline, const RenderOptions& options) = nullptr;
};
[[nodiscard]] const std::vector<Writer>& writers();
/// Fails on an unknown name with the list of known ones.
[[nodiscard]] Result<Rendering> render(const Timeline& timeline, std::string_view format,
                                       const RenderOptions& options);

} // namespace dateline
