#include "layout_faults.hpp"
#include "random_timeline.hpp"
#include "render/layout_steps.hpp"
#include "stories.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <rapidcheck.h>

using namespace dateline;

TEST_CASE("layout: no story has anything on anything else or outside the canvas", "[render][layout]") {
    for (const stories::Named& story : stories::all) {
        for (const Length width : {px(480), px(600), px(724), px(960)}) {
            for (const Scale scale :
                 {Scale::automatic, Scale::linear, Scale::collapsed, Scale::log, Scale::ordinal}) {
                INFO(story.name << " at " << width / one_px << " on scale " << static_cast<int>(scale));
                CHECK(listed(faults_of(lay_out_column(story.make(), {.width = width, .scale = scale})))
                          .empty());
            }
        }
    }
}

TEST_CASE("layout: no random timeline has anything on anything else or outside the canvas",
          "[render][layout]") {
    const bool good = rc::check("sound at every width", [] {
        const Timeline timeline = any_timeline();
        const Length width = *rc::gen::element(px(480), px(724), px(960));
        const Scale scale =
            *rc::gen::element(Scale::automatic, Scale::linear, Scale::collapsed, Scale::log, Scale::ordinal);
        const std::vector<std::string> faults =
            faults_of(lay_out_column(timeline, {.width = width, .scale = scale}));
        if (!faults.empty()) {
            RC_FAIL(listed(faults));
        }
    });
    CHECK(good);
}

TEST_CASE("layout: the list keeps the order of the timeline and numbers what it shows", "[render][layout]") {
    const bool good = rc::check("numbers count up", [] {
        const Timeline timeline = any_timeline();
        const Layout layout = lay_out_column(timeline, {.width = px(724)});
        int number = 0;
        for (const Row& row : layout.rows) {
            for (const TextLine& line : row.lines) {
                if (line.style == TextStyle::number) {
                    ++number;
                    RC_ASSERT(line.text == fmt::format("{}", number));
                }
            }
        }
        const std::size_t dated = timeline.events.size();
        RC_ASSERT(static_cast<std::size_t>(number) == (dated < 40 ? dated : 24));
    });
    CHECK(good);
}

TEST_CASE("layout: from 40 events on, the most salient ones, the first and the last have rows, and the rest "
          "is counted",
          "[render][layout]") {
    const Layout layout = lay_out_column(stories::many_events(), {.width = px(724)});
    CHECK(layout.rows.size() == 24);
    CHECK(layout.rows.front().label.find("for the 1. time") != std::string::npos);
    CHECK(layout.rows.back().label.find("for the 45. time") != std::string::npos);
    REQUIRE(layout.notes.size() == 1);
    CHECK(layout.notes.front().text == "and 21 more, marked as ticks");
    const auto is_tick = [](const Mark& m) { return m.form.shape == MarkShape::tick; };
    CHECK(std::count_if(layout.strip->marks.begin(), layout.strip->marks.end(), is_tick) == 21);
}

TEST_CASE("layout: the most salient events keep their labels, however few", "[render][layout]") {
    Timeline timeline = stories::many_events();
    timeline.events[20].salience = 1.0;
    timeline.events[20].title = "The bridge falls";
    for (const std::size_t most : {1U, 2U, 3U, 5U, 44U}) {
        const Layout layout = lay_out_column(timeline, {.width = px(724), .most_labelled = most});
        CHECK(layout.rows.size() == most);
        const bool is_there = std::any_of(layout.rows.begin(), layout.rows.end(), [](const Row& row) {
            return row.label.find("The bridge falls") != std::string::npos;
        });
        CHECK(is_there == (most != 2)); // two are the first and the last
    }
}

TEST_CASE("layout: events of one day, and no dated event, have no strip", "[render][layout]") {
    CHECK_FALSE(lay_out_column(stories::one_day(), {.width = px(724)}).strip);
    CHECK_FALSE(lay_out_column(stories::only_undated(), {.width = px(724)}).strip);
}

TEST_CASE("layout: what has no day on either side is undated, wherever it stands", "[render][layout]") {
    Timeline timeline = stories::three_events();
    timeline.events[0].when.reset();
    timeline.events[1].when->span = {};
    const Layout layout = lay_out_column(timeline, {.width = px(724)});
    REQUIRE(layout.rows.size() == 3);
    CHECK(layout.rows[0].label.find("The ferry sails again") != std::string::npos);
    CHECK(layout.rows[1].marks.front().form.shape == MarkShape::square);
}

TEST_CASE("layout: three events have a low strip", "[render][layout]") {
    const Layout layout = lay_out_column(stories::three_events(), {.width = px(724)});
    REQUIRE(layout.strip);
    CHECK(layout.strip->box.height <= px(80));
}

TEST_CASE("layout: with less room the caption keeps the doubt and drops the place", "[render][layout]") {
    const auto caption = [](Length width) {
        const Layout layout = lay_out_column(stories::dam(), {.width = width});
        return layout.rows[1].lines.back().text;
    };
    CHECK(caption(px(724)) == "Upper valley · “for the past two weeks” · start not exact");
    CHECK(caption(px(480)) == "“for the past two weeks” · start not exact");
}

TEST_CASE("layout: what is cut off is whole in the row's title", "[render][layout]") {
    const Layout layout = lay_out_column(stories::long_titles(), {.width = px(724)});
    CHECK(layout.rows[2].full.find("and for time to read it") != std::string::npos);
    CHECK(layout.rows[0].full.empty());
}

TEST_CASE("layout: a network is sound at every width, and nobody who acts on nobody is in it",
          "[render][network]") {
    for (const Length width : {px(480), px(724), px(960)}) {
        const Result<Layout> layout = lay_out_network(stories::quarrel(), width);
        REQUIRE(layout);
        CHECK(listed(faults_of(*layout)).empty());
        CHECK(layout->nodes.size() == 6);
        CHECK(layout->edges.size() == 7);
        CHECK(layout->width >= width);
    }
}

TEST_CASE("layout: a timeline that names no actors says so", "[render][network]") {
    const Result<Layout> layout = lay_out_network(stories::dam(), px(724));
    REQUIRE(layout);
    REQUIRE(layout->notes.size() == 1);
    CHECK(layout->notes.front().text == "no actors are named");
}

TEST_CASE("sequence: times that overlap have no order, and what follows from two steps is not drawn",
          "[render][layout][sequence]") {
    const auto day = [](int y, unsigned m, unsigned d) {
        return Day{date::year{y} / date::month{m} / date::day{d}};
    };
    const auto event = [](const char* title, Day first, Day last) {
        return TimelineEvent{.id = title, .title = title, .when = When{.span = {first, last}}};
    };
    Timeline timeline;
    timeline.events = {event("built", day(2001, 5, 1), day(2001, 5, 1)),
                       event("checked", day(2014, 1, 1), day(2014, 12, 31)),
                       event("sold", day(2014, 3, 7), day(2014, 3, 7)),
                       event("broke", day(2016, 2, 1), day(2016, 2, 1))};
    const Result<Layout> layout = lay_out_sequence(timeline, px(724));
    REQUIRE(layout);
    std::vector<std::string> steps;
    for (const Edge& edge : layout->edges) {
        steps.push_back(edge.label);
    }
    CHECK(steps ==
          std::vector<std::string>{"Tue 1 May 2001 before 2014", "Tue 1 May 2001 before Fri 7 Mar 2014",
                                   "2014 before Mon 1 Feb 2016", "Fri 7 Mar 2014 before Mon 1 Feb 2016"});
}

TEST_CASE("sequence: no story has a box on another one or outside the canvas", "[render][layout][sequence]") {
    for (const stories::Named& story : stories::all) {
        const Result<Layout> layout = lay_out_sequence(story.make(), px(724));
        REQUIRE(layout);
        INFO(story.name);
        CHECK(listed(faults_of(*layout)).empty());
        for (const Node& node : layout->nodes) {
            for (const TextLine& line : node.lines) {
                CHECK(line.box().x >= node.box.x);
                CHECK(line.box().right() <= node.box.right());
                CHECK(line.box().bottom() <= node.box.bottom());
            }
            for (const Node& other : layout->nodes) {
                CHECK((&node == &other || !node.box.overlaps(other.box)));
            }
        }
    }
}

TEST_CASE("layout: events stand in order of time, whatever the order of the file", "[render][layout]") {
    Timeline timeline = stories::twelve_events();
    const Layout sorted = lay_out_column(timeline, {.width = px(724)});
    std::reverse(timeline.events.begin(), timeline.events.end());
    CHECK(listed(faults_of(lay_out_column(timeline, {.width = px(724)}))).empty());
    const Layout again = lay_out_column(timeline, {.width = px(724)});
    REQUIRE(again.rows.size() == sorted.rows.size());
    CHECK(again.rows.front().label == sorted.rows.front().label);
    CHECK(again.strip == sorted.strip);
}
