#include "render/theme.hpp"

#include <catch2/catch.hpp>

#include <charconv>
#include <cmath>

using namespace dateline;

namespace {

/// WCAG 2.2, relative luminance of "#rrggbb".
double luminance(std::string_view colour) {
    const auto channel = [colour](std::size_t at) {
        int value = 0;
        std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(std::string_view a, std::string_view b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("theme: black on white has a contrast of 21", "[render][theme]") {
    CHECK(contrast("#000000", "#ffffff") == Approx(21));
}

TEST_CASE("theme: every text has 4.5:1 and every mark 3:1 on its background", "[render][theme]") {
    for (const Theme& theme : themes()) {
        const std::string_view ground = theme.colour(Paint::background);
        for (const Paint text : {Paint::ink, Paint::soft, Paint::accent, Paint::published}) {
            INFO(theme.name << " " << to_string(text));
            CHECK(contrast(theme.colour(text), ground) >= 4.5);
        }
        for (const Paint mark : {Paint::axis, Paint::accent, Paint::published}) {
            INFO(theme.name << " " << to_string(mark));
            CHECK(contrast(theme.colour(mark), ground) >= 3.0);
        }
        // In lanes a wash may lie behind words.
        for (const Paint text : {Paint::ink, Paint::soft}) {
            INFO(theme.name << " " << to_string(text) << " on wash");
            CHECK(contrast(theme.colour(text), theme.colour(Paint::wash)) >= 4.5);
        }
        // An outline is seen against the wash that it holds as well.
        CHECK(contrast(theme.colour(Paint::accent), theme.colour(Paint::wash)) >= 3.0);
    }
}

TEST_CASE("theme: the first one is for every reader, the others come by media query", "[render][theme]") {
    CHECK(themes().size() == 3);
    CHECK(themes().front().name == "light");
    CHECK(themes().front().media.empty());
    for (const Theme& theme : themes().subspan(1)) {
        CHECK_FALSE(theme.media.empty());
    }
}

TEST_CASE("theme: an unknown name is answered with the known ones", "[render][theme]") {
    const Result<const Theme*> theme = find_theme("sepia");
    REQUIRE_FALSE(theme);
    CHECK(to_string(theme.error()) == "there is no theme \"sepia\"; known themes: auto, light, dark, print");
    CHECK(theme.error().fault == Fault::usage);
}
