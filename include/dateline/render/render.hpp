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

/// How the view `timeline` is arranged. `automatic`: with lanes as lanes; a slide or from 900 px on
/// horizontal; a page of paper or below 480 px vertical; else the column.
enum class Arrangement : std::uint8_t {
    automatic,
    column,    ///< a strip true to scale above a list, joined by numbers; 480 … 960 px
    vertical,  ///< time goes down, labels right of the axis; 300 … 960 px
    horizontal ///< time goes right, labels above the axis; 700 … 2400 px
};

/// What a picture must fit on: it is as wide as the page and no higher; where not all labels have room, the
/// most salient ones keep theirs. A PDF has exactly that page. Text on a slide is larger by 1.6.
enum class Page : std::uint8_t { none, a4, letter, slide };

/// A row for each of these, twelve at most. An event stands in the row of its first agent (or other actor),
/// of its place, its type, or of who says so (else of its outlet).
enum class Lanes : std::uint8_t { none, actor, place, type, source };

struct RenderOptions {
    View view = View::timeline;
    Arrangement arrangement = Arrangement::automatic;
    Scale scale = Scale::automatic;
    Page page = Page::none;
    Lanes lanes = Lanes::none; ///< 600 … 2400 px
    int width = 0;             ///< px; 0: what suits arrangement, page and format
    int most_events =
        0; ///< with a label in a picture, the most salient; 0: all, and 24 where there are 40 or more
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
