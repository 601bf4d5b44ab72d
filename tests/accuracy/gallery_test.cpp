#include "chain.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace dateline;
using namespace dateline::accuracy;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The first lines that differ, up to five of each side, each cut to a screen's width.
std::string short_diff(std::string_view expected, std::string_view made) {
    const auto was = lines_of(expected);
    const auto is = lines_of(made);
    const auto from = static_cast<std::size_t>(
        std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin());
    std::string diff = fmt::format("first difference in line {}\n", from + 1);
    const auto append = [&](char sign, const std::vector<std::string>& lines) {
        for (std::size_t i = from; i < std::min(from + 5, lines.size()); ++i) {
            diff += fmt::format("{} {}\n", sign, lines[i].substr(0, 140));
        }
    };
    append('-', was);
    append('+', is);
    return diff;
}

/// Compares with timelines/NAME, or writes it under DATELINE_APPROVE=1.
void check_golden(const std::string& name, const std::string& made) {
    const std::string path = std::string(DATELINE_SOURCE_DIR "/timelines/") + name;
    const char* approve = std::getenv("DATELINE_APPROVE");
    if (approve != nullptr && std::string(approve) == "1") {
        std::filesystem::create_directories(DATELINE_SOURCE_DIR "/timelines");
        std::ofstream(path, std::ios::binary) << made;
        return;
    }
    const std::string expected = std::filesystem::exists(path) ? read_file(path) : std::string();
    if (made != expected) {
        FAIL_CHECK(fmt::format("timelines/{}: {}look at it, then: ./check --approve timelines/{}", name,
                               short_diff(expected, made), name));
    }
}

void check_outputs(const std::string& name, const std::vector<Analysis>& analyses) {
    const Timeline timeline = default_timeline(analyses);
    check_golden(name + ".yaml", write_yaml(timeline));
    const auto svg = render(timeline, "svg", RenderOptions{});
    REQUIRE(svg.has_value());
    check_golden(name + ".svg", svg->bytes);
}

} // namespace

TEST_CASE("gallery: each example makes the timeline and the picture in timelines/", "[accuracy][golden]") {
    for (const std::string& name : example_names()) {
        check_outputs(name, {analyze_example(name)});
    }
}

TEST_CASE("gallery: the articles of one story make one timeline", "[accuracy][golden]") {
    std::vector<Analysis> story;
    for (const std::string& name : running_story()) {
        story.push_back(analyze_example(name));
    }
    check_outputs("2016-03-flood", story);
}

TEST_CASE("gallery: a timeline that is read back and written again is the same file", "[accuracy][golden]") {
    for (const std::string& name : example_names()) {
        const std::vector<Analysis> one{analyze_example(name)};
        const std::string yaml = write_yaml(default_timeline(one));
        const auto again = read_yaml(yaml, name + ".yaml");
        REQUIRE(again.has_value());
        CHECK(write_yaml(*again) == yaml);
    }
}
