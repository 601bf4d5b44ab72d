#include "golden.hpp"
#include "layout_json.hpp"
#include "render/layout_steps.hpp"
#include "stories.hpp"

#include <dateline/render/render.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

void check_picture(const std::string& name, const std::string& now) {
    check_golden("tests/render/golden/" + name, now);
}

} // namespace

TEST_CASE("golden: a network has its layout and its drawing", "[render][golden][network]") {
    const Timeline timeline = stories::quarrel();
    const Result<Layout> layout = lay_out_network(timeline, px(724));
    REQUIRE(layout);
    check_picture("quarrel_network.json", to_json(*layout));
    const Result<Rendering> svg = render(timeline, "svg", {.view = View::network});
    REQUIRE(svg);
    check_picture("quarrel_network.svg", svg->bytes);
}

TEST_CASE("golden: a sequence has its layout and its drawing", "[render][golden][sequence]") {
    const Timeline timeline = stories::dam();
    const Result<Layout> layout = lay_out_sequence(timeline, px(724));
    REQUIRE(layout);
    check_picture("dam_sequence.json", to_json(*layout));
    const Result<Rendering> svg = render(timeline, "svg", {.view = View::sequence});
    REQUIRE(svg);
    check_picture("dam_sequence.svg", svg->bytes);
}

TEST_CASE("golden: the other arrangements have their layouts and drawings", "[render][golden]") {
    struct Picture {
        const char* name = nullptr;
        Timeline (*make)() = nullptr;
        RenderOptions options{};
    };
    const Picture pictures[] = {{"dam_vertical", stories::dam, {.width = 360}},
                                {"dam_horizontal", stories::dam, {.width = 1200}},
                                {"only_spans_vertical", stories::only_spans, {.page = Page::a4}},
                                {"many_events_slide", stories::many_events, {.page = Page::slide}},
                                {"quarrel_lanes", stories::quarrel, {.lanes = Lanes::actor}}};
    for (const Picture& picture : pictures) {
        const Timeline timeline = picture.make();
        const Result<Layout> layout = lay_out_timeline(timeline, picture.options);
        REQUIRE(layout);
        check_picture(std::string(picture.name) + ".json", to_json(*layout));
        const Result<Rendering> svg = render(timeline, "svg", picture.options);
        REQUIRE(svg);
        check_picture(std::string(picture.name) + ".svg", svg->bytes);
    }
}

TEST_CASE("golden: each story has its layout and its drawing", "[render][golden]") {
    for (const stories::Named& story : stories::all) {
        const Timeline timeline = story.make();
        check_picture(std::string(story.name) + ".json",
                      to_json(lay_out_column(timeline, {.width = px(724)})));
        const Result<Rendering> svg = render(timeline, "svg", {});
        REQUIRE(svg);
        check_picture(std::string(story.name) + ".svg", svg->bytes);
    }
}
