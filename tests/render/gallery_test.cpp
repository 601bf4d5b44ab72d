#include "golden.hpp"
#include "layout_faults.hpp"
#include "render/layout_steps.hpp"

#include <dateline/render/render.hpp>
#include <dateline/timeline/timeline.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace dateline;

namespace {

/// The hard cases: timelines/cases/NAME.yaml, by name.
std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/timelines/cases")) {
        if (file.path().extension() == ".yaml") {
            names.push_back(file.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("gallery: each hard case has its pictures for a report column, a slide and a page",
          "[render][golden]") {
    REQUIRE(cases().size() >= 11);
    for (const std::string& name : cases()) {
        const std::string path = "timelines/cases/" + name;
        const Result<Timeline> timeline = read_yaml(read_source(path + ".yaml"), path + ".yaml");
        REQUIRE(timeline);
        const Lanes lanes = name == "twelve-lanes" ? Lanes::actor : Lanes::none;
        const std::pair<const char*, RenderOptions> pictures[] = {
            {".svg", {.lanes = lanes, .width = 700}},
            {".slide.svg", {.page = Page::slide, .lanes = lanes}},
            {".a4.svg", {.page = Page::a4, .lanes = lanes}}};
        for (const auto& [suffix, options] : pictures) {
            INFO(path << suffix);
            const Result<Layout> layout = lay_out_timeline(*timeline, options);
            REQUIRE(layout);
            CHECK(listed(faults_of(*layout)) == "");
            const Result<Rendering> svg = render(*timeline, "svg", options);
            REQUIRE(svg);
            check_golden(path + suffix, svg->bytes);
        }
    }
}
