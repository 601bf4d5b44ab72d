#include "stories.hpp"

#include <dateline/render/terminal.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace dateline;

namespace {

std::vector<std::string> lines_of(const Timeline& timeline, const TerminalOptions& options) {
    std::istringstream in(to_terminal(timeline, options));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t count(const std::vector<std::string>& lines, const std::string& piece) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const std::string& l) {
        return l.find(piece) != std::string::npos;
    }));
}

} // namespace

TEST_CASE("terminal: lines keep to the columns", "[render][terminal]") {
    for (const std::size_t columns : {40U, 80U, 120U}) {
        for (const std::string& line : lines_of(stories::twelve_events(), {.columns = columns})) {
            INFO(line);
            CHECK(code_points(line) <= columns);
        }
    }
}

TEST_CASE("terminal: events of one day share its date", "[render][terminal]") {
    const Timeline timeline = stories::one_day();
    REQUIRE(timeline.events.size() > 1);
    const std::vector<std::string> lines = lines_of(timeline, {.columns = 100});
    CHECK(count(lines, "●") == timeline.events.size());
    const std::string year =
        std::to_string(static_cast<int>(civil(*timeline.events[0].when->span.first).year()));
    std::size_t dates = 0;
    for (const std::string& line : lines) {
        dates += line.find("●") != std::string::npos && line.find(year) < 17 ? 1U : 0U;
    }
    CHECK(dates == 1);
}

TEST_CASE("terminal: doubt has its own mark", "[render][terminal]") {
    const std::vector<std::string> lines = lines_of(stories::every_status(), {.columns = 100});
    for (const char* mark : {"●", "○", "◇", "◌", "⊘", "━"}) {
        INFO(mark);
        CHECK(count(lines, mark) > 0);
    }
}

TEST_CASE("terminal: escapes only where colour is wanted", "[render][terminal]") {
    CHECK(to_terminal(stories::dam(), {}).find('\x1b') == std::string::npos);
    CHECK(to_terminal(stories::dam(), {.colour = true}).find('\x1b') != std::string::npos);
}
