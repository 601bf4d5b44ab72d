#include "layout_json.hpp"
#include "render/layout_steps.hpp"
#include "stories.hpp"

#include <dateline/render/render.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace dateline;

namespace {

std::string path_of(const std::string& name) {
    return std::string(DATELINE_SOURCE_DIR) + "/tests/render/golden/" + name;
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The first line that differs, for the eye.
std::string first_difference(const std::string& old, const std::string& now) {
    std::size_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < std::min(old.size(), now.size()) && old[i] == now[i]; ++i) {
        if (old[i] == '\n') {
            ++line;
            begin = i + 1;
        }
    }
    const auto rest = [begin](const std::string& s) {
        return begin < s.size() ? s.substr(begin, s.find('\n', begin) - begin) : std::string("(end)");
    };
    return "line " + std::to_string(line) + "\n  was " + rest(old) + "\n  now " + rest(now);
}

/// Compares byte for byte; `./check --approve` sets DATELINE_APPROVE and rewrites the file instead.
void check_golden(const std::string& name, const std::string& now) {
    if (std::getenv("DATELINE_APPROVE") != nullptr) {
        std::ofstream(path_of(name), std::ios::binary) << now;
        return;
    }
    const std::string old = read(path_of(name));
    INFO("tests/render/golden/" << name << ", " << first_difference(old, now)
                                << "\nif that is right: ./check --approve");
    CHECK((old == now));
}

} // namespace

TEST_CASE("golden: a network has its layout and its drawing", "[render][golden][network]") {
    const Timeline timeline = stories::quarrel();
    const Result<Layout> layout = lay_out_network(timeline, px(724));
    REQUIRE(layout);
    check_golden("quarrel_network.json", to_json(*layout));
    const Result<Rendering> svg = render(timeline, "svg", {.view = View::network});
    REQUIRE(svg);
    check_golden("quarrel_network.svg", svg->bytes);
}

TEST_CASE("golden: a sequence has its layout and its drawing", "[render][golden][sequence]") {
    const Timeline timeline = stories::dam();
    const Result<Layout> layout = lay_out_sequence(timeline, px(724));
    REQUIRE(layout);
    check_golden("dam_sequence.json", to_json(*layout));
    const Result<Rendering> svg = render(timeline, "svg", {.view = View::sequence});
    REQUIRE(svg);
    check_golden("dam_sequence.svg", svg->bytes);
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
        check_golden(std::string(picture.name) + ".json", to_json(*layout));
        const Result<Rendering> svg = render(timeline, "svg", picture.options);
        REQUIRE(svg);
        check_golden(std::string(picture.name) + ".svg", svg->bytes);
    }
}

TEST_CASE("golden: each story has its layout and its drawing", "[render][golden]") {
    for (const stories::Named& story : stories::all) {
        const Timeline timeline = story.make();
        check_golden(std::string(story.name) + ".json",
                     to_json(lay_out_column(timeline, {.width = px(724)})));
        const Result<Rendering> svg = render(timeline, "svg", {});
        REQUIRE(svg);
        check_golden(std::string(story.name) + ".svg", svg->bytes);
    }
}
