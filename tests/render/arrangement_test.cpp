#include "layout_faults.hpp"
#include "random_timeline.hpp"
#include "render/layout_steps.hpp"
#include "stories.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <rapidcheck.h>

using namespace dateline;

namespace {

struct Way {
    const char* name = nullptr;
    Layout (*lay_out)(const Timeline&, const LayoutRequest&) = nullptr;
    Length widths[3]{};
};
constexpr Way ways[] = {{"vertical", lay_out_vertical, {px(300), px(360), px(960)}},
                        {"horizontal", lay_out_horizontal, {px(700), px(1200), px(2400)}},
                        {"lanes", lay_out_lanes, {px(600), px(960), px(2400)}}};
constexpr Scale scales[] = {Scale::automatic, Scale::linear, Scale::collapsed, Scale::log, Scale::ordinal};
constexpr Lanes kinds[] = {Lanes::actor, Lanes::place, Lanes::type, Lanes::source};

} // namespace

TEST_CASE("arrangements: no story has anything on anything else or outside the canvas", "[render][layout]") {
    for (const stories::Named& story : stories::all) {
        for (const Way& way : ways) {
            for (const Length width : way.widths) {
                for (const Scale scale : scales) {
                    for (const Lanes lanes : kinds) {
                        INFO(story.name << " " << way.name << " at " << width / one_px << " on scale "
                                        << static_cast<int>(scale) << " by " << static_cast<int>(lanes));
                        const Layout layout =
                            way.lay_out(story.make(), {.width = width, .scale = scale, .lanes = lanes});
                        CHECK(listed(faults_of(layout)) == "");
                        if (way.lay_out != lay_out_lanes) {
                            break; // the others know no lanes
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("arrangements: no random timeline has anything on anything else or outside the canvas",
          "[render][layout]") {
    for (const Way& way : ways) {
        const bool good = rc::check(way.name, [&way] {
            const Timeline timeline = any_timeline();
            const LayoutRequest request{
                .width = *rc::gen::element(way.widths[0], way.widths[1], way.widths[2]),
                .scale = *rc::gen::elementOf(std::vector<Scale>(std::begin(scales), std::end(scales))),
                .lanes = *rc::gen::elementOf(std::vector<Lanes>(std::begin(kinds), std::end(kinds)))};
            const std::vector<std::string> faults = faults_of(way.lay_out(timeline, request));
            if (!faults.empty()) {
                RC_FAIL(listed(faults));
            }
        });
        CHECK(good);
    }
}

TEST_CASE(
    "arrangements: a picture for a page is as wide as the page and no higher, and says what it left out",
    "[render][layout]") {
    for (const Page page : {Page::a4, Page::letter, Page::slide}) {
        for (const Arrangement arrangement :
             {Arrangement::automatic, Arrangement::column, Arrangement::vertical, Arrangement::horizontal}) {
            const Result<Layout> layout =
                lay_out_timeline(stories::many_events(), {.arrangement = arrangement, .page = page});
            REQUIRE(layout);
            const Length height = page == Page::a4 ? px(1122.5) : page == Page::letter ? px(1056) : px(675);
            CHECK(layout->height <= height);
            CHECK(listed(faults_of(*layout)) == "");
            const auto dated = layout->rows.size();
            REQUIRE_FALSE(layout->notes.empty());
            CHECK(layout->notes.front().text == fmt::format("and {} more, marked as ticks", 45 - dated));
        }
    }
}

TEST_CASE("arrangements: three events on a page leave no empty half", "[render][layout]") {
    const Result<Layout> layout = lay_out_timeline(stories::three_events(), {.page = Page::a4});
    REQUIRE(layout);
    CHECK(layout->rows.size() == 3);
    CHECK(layout->height < px(600));
}

TEST_CASE("arrangements: the width decides, unless the layout is given", "[render][layout]") {
    const auto height = [](const RenderOptions& options) {
        const Result<Layout> layout = lay_out_timeline(stories::dam(), options);
        REQUIRE(layout);
        return layout->height;
    };
    CHECK(height({.width = 400}) == lay_out_vertical(stories::dam(), {.width = px(400)}).height);
    CHECK(height({.width = 724}) == lay_out_column(stories::dam(), {.width = px(724)}).height);
    CHECK(height({.width = 1200}) == lay_out_horizontal(stories::dam(), {.width = px(1200)}).height);
    CHECK(height({.arrangement = Arrangement::column, .width = 960}) ==
          lay_out_column(stories::dam(), {.width = px(960)}).height);
}

TEST_CASE("arrangements: what does not go together is refused with a way out", "[render][layout]") {
    const auto remedy = [](const RenderOptions& options) {
        const Result<Layout> layout = lay_out_timeline(stories::dam(), options);
        REQUIRE_FALSE(layout);
        CHECK(layout.error().fault == Fault::usage);
        return layout.error().remedy;
    };
    CHECK(remedy({.arrangement = Arrangement::column, .width = 400}) == "choose 480 to 960");
    CHECK(remedy({.page = Page::a4, .width = 400}) == "give a page or a width, not both");
    CHECK(remedy({.arrangement = Arrangement::vertical, .lanes = Lanes::actor}) ==
          "leave the layout out, or choose horizontal");
}

TEST_CASE("arrangements: leaders join labels in the order of their marks", "[render][layout]") {
    const Layout layout = lay_out_vertical(stories::twelve_events(), {.width = px(360)});
    REQUIRE(layout.strip);
    const std::vector<Leader>& leaders = layout.strip->leaders;
    REQUIRE(leaders.size() > 5);
    for (std::size_t i = 1; i < leaders.size(); ++i) {
        CHECK(leaders[i - 1].points.front().y <= leaders[i].points.front().y);
        CHECK(leaders[i - 1].points.back().y < leaders[i].points.back().y);
    }
}

TEST_CASE("arrangements: a lane holds the events of its actor, and what has none comes last",
          "[render][lanes]") {
    const Layout layout = lay_out_lanes(stories::quarrel(), {.width = px(960), .lanes = Lanes::actor});
    REQUIRE(layout.strip);
    std::vector<std::string> names;
    for (const TextLine& line : layout.strip->lines) {
        if (line.style == TextStyle::row_title) {
            names.push_back(line.text);
        }
    }
    CHECK(names.size() >= 4);
    const Layout by_place = lay_out_lanes(stories::three_events(), {.width = px(960), .lanes = Lanes::place});
    const auto last = std::find_if(by_place.strip->lines.rbegin(), by_place.strip->lines.rend(),
                                   [](const TextLine& l) { return l.style == TextStyle::row_title; });
    CHECK(last->text == "no place named");
}
