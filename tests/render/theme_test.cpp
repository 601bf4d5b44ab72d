#include "render/theme.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace dateline;

namespace {

/// The linear value of two digits of "#rrggbb".
double channel(std::string_view colour, std::size_t at) {
    int value = 0;
    std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2, relative luminance.
double luminance(std::string_view colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

double contrast(std::string_view a, std::string_view b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

using Triple = std::array<double, 3>;
/// Linear red, green and blue as they are seen.
using Sight = std::array<Triple, 3>;

/// Everybody's, and without one kind of cones (Machado et al. 2009, severity 1): red, green, blue.
constexpr std::array<Sight, 4> sights = {Sight{Triple{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                                         Sight{Triple{0.152286, 1.052583, -0.204868},
                                               {0.114503, 0.786281, 0.099216},
                                               {-0.003882, -0.048116, 1.051998}},
                                         Sight{Triple{0.367322, 0.860646, -0.227968},
                                               {0.280085, 0.672501, 0.047413},
                                               {-0.011820, 0.042940, 0.968881}},
                                         Sight{Triple{1.255528, -0.076749, -0.178779},
                                               {-0.078411, 0.930809, 0.147602},
                                               {0.004733, 0.691367, 0.303900}}};

/// CIE L*a*b* (D65) of "#rrggbb".
Triple lab(std::string_view colour, const Sight& sight) {
    Triple rgb{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t k = 0; k < 3; ++k) {
            rgb[row] += sight[row][k] * channel(colour, 1 + 2 * k);
        }
        rgb[row] = std::clamp(rgb[row], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

TEST_CASE("theme: black on white has a contrast of 21", "[render][theme]") {
    CHECK(contrast("#000000", "#ffffff") == Approx(21));
}

TEST_CASE("theme: every text has 4.5:1 and every mark 3:1 on its background", "[render][theme]") {
    for (const Theme& theme : themes()) {
        const std::string_view ground = theme.colour(Paint::background);
        for (const Paint text : {Paint::ink, Paint::soft, Paint::accent, Paint::published, Paint::lane1,
                                 Paint::lane2, Paint::lane3, Paint::lane4}) {
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

TEST_CASE("theme: lanes have colours that everybody can tell apart, or one colour", "[render][theme]") {
    constexpr std::array lanes{Paint::lane1, Paint::lane2, Paint::lane3, Paint::lane4};
    CHECK(distance(lab("#000000", sights[0]), lab("#ffffff", sights[0])) == Approx(100).margin(0.1));
    for (const Theme& theme : themes()) {
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const std::string_view a = theme.colour(lanes[i]);
                const std::string_view b = theme.colour(lanes[j]);
                for (const Sight& sight : sights) {
                    INFO(theme.name << " " << a << " " << b);
                    CHECK((a == b || distance(lab(a, sight), lab(b, sight)) >= 36));
                }
            }
        }
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
