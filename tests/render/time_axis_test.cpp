#include "render/time_axis.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <rapidcheck.h>

using namespace dateline;

namespace {

AxisTime at(int y, unsigned m, unsigned d) {
    return begin_of(Day{date::year{y} / date::month{m} / date::day{d}});
}

EventMark on(AxisTime begin) {
    return {.begin = begin, .end = begin + one_day};
}

EventMark in_year(int y) {
    return {.form = {.shape = MarkShape::capsule},
            .begin = at(y, 1, 1),
            .end = at(y + 1, 1, 1),
            .unit = AxisUnit::year};
}

AxisPiece stretch(AxisTime begin, AxisTime end, Length width, AxisUnit unit = AxisUnit::day) {
    return {.begin = begin,
            .end = end,
            .right = width,
            .scale_length = width,
            .scale_time = end - begin,
            .unit = unit};
}

std::vector<std::string> labels(const AxisPiece& piece) {
    std::vector<std::string> out;
    for (const AxisTick& tick : ticks_of(piece)) {
        if (!tick.label.empty()) {
            out.push_back(tick.label);
        }
    }
    return out;
}

} // namespace

TEST_CASE("axis: a week's events are linear", "[render][axis]") {
    const std::vector<EventMark> marks{on(at(2023, 5, 7)), on(at(2023, 5, 9)), on(at(2023, 5, 12))};
    const TimeAxis axis = make_axis(marks, {}, 0, px(700));
    CHECK(axis.scale == AxisScale::linear);
    REQUIRE(axis.pieces.size() == 1);
    CHECK(axis.pieces[0].left == 0);
    CHECK(axis.pieces[0].right == px(700));
}

TEST_CASE("axis: twenty years and then a week are broken once, and the year names its own scale",
          "[render][axis]") {
    const std::vector<EventMark> marks{in_year(2003), on(at(2023, 5, 7)), on(at(2023, 5, 9)),
                                       on(at(2023, 5, 12))};
    const TimeAxis axis = make_axis(marks, {}, 0, px(700));
    CHECK(axis.scale == AxisScale::collapsed);
    REQUIRE(axis.pieces.size() == 2);
    CHECK(axis.hidden == std::vector<AxisTime>{at(2023, 5, 7) - at(2004, 1, 1)});
    CHECK(axis.pieces[1].left - axis.pieces[0].right == break_width);
    CHECK(labels(axis.pieces[0]) == std::vector<std::string>{"2003"});
}

TEST_CASE("axis: two events alone stay on one scale, however far apart", "[render][axis]") {
    const std::vector<EventMark> marks{on(at(1923, 5, 7)), on(at(2023, 5, 9))};
    CHECK(make_axis(marks, {}, 0, px(700)).scale == AxisScale::linear);
}

TEST_CASE("axis: a scale that was asked for is taken", "[render][axis]") {
    std::vector<EventMark> marks{in_year(2003), on(at(2023, 5, 7)), on(at(2023, 5, 9)), on(at(2023, 5, 12))};
    CHECK(make_axis(marks, {}, 0, px(700), Scale::linear).pieces.size() == 1);
    CHECK(make_axis(marks, {}, 0, px(700), Scale::ordinal).scale == AxisScale::sequential);
    const std::vector<EventMark> apart{on(at(2000, 5, 7)), on(at(2010, 5, 7)), on(at(2011, 5, 7)),
                                       on(at(2012, 5, 7))};
    CHECK(make_axis(apart, {}, 0, px(700)).scale == AxisScale::linear);
    CHECK(make_axis(apart, {}, 0, px(700), Scale::collapsed).pieces.size() == 2);
    for (const int year : {1784, 1845, 1910, 1958, 1980, 2023}) {
        marks.push_back(on(at(year, 5, 3)));
        marks.push_back(on(at(year, 5, 4)));
    }
    const TimeAxis collapsed = make_axis(marks, {}, 0, px(700), Scale::collapsed);
    CHECK(collapsed.scale == AxisScale::collapsed);
    CHECK(collapsed.pieces.size() == 4);
}

TEST_CASE("axis: on a log scale ten times as long ago is a like step", "[render][axis]") {
    const AxisTime end = at(2023, 5, 12) + one_day;
    std::vector<EventMark> marks;
    for (const AxisTime days : {1, 10, 100, 1000, 10000}) {
        marks.push_back(on(end - one_day * days));
    }
    const TimeAxis axis = make_axis(marks, {}, 0, px(700), Scale::log);
    REQUIRE(axis.scale == AxisScale::logarithmic);
    Length before = axis.x(marks[1].begin);
    CHECK(before < axis.x(marks[0].begin));
    const Length step = before - axis.x(marks[2].begin);
    for (std::size_t i = 2; i < marks.size(); ++i) {
        const Length x = axis.x(marks[i].begin);
        CHECK(x < before);
        CHECK(std::abs((before - x) - step) < px(10));
        before = x;
    }
    CHECK(axis.x(end) <= px(700));
    CHECK(axis.x(marks.back().begin) >= 0);
}

TEST_CASE("axis: more than three breaks are a sequence, not to scale", "[render][axis]") {
    std::vector<EventMark> marks;
    for (const int year : {1784, 1845, 1910, 1958, 2023}) {
        marks.push_back(on(at(year, 5, 3)));
        marks.push_back(on(at(year, 5, 4)));
    }
    const TimeAxis axis = make_axis(marks, {}, 0, px(700));
    CHECK(axis.scale == AxisScale::sequential);
    CHECK(axis.x_of(marks[1]) - axis.x_of(marks[0]) == axis.x_of(marks[9]) - axis.x_of(marks[8]));
}

TEST_CASE("axis: in a sequence what began earlier comes earlier, however long it lasts", "[render][axis]") {
    std::vector<EventMark> marks{on(at(2016, 1, 1)), on(at(2018, 3, 1)), on(at(2021, 5, 1))};
    marks[0].end = at(2022, 2, 15); // since 2016
    const TimeAxis axis = make_axis(marks, {}, 0, px(700), Scale::ordinal);
    CHECK(axis.x_of(marks[0]) < axis.x_of(marks[1]));
    CHECK(axis.x_of(marks[1]) < axis.x_of(marks[2]));
}

TEST_CASE("axis: the larger unit is named once, at its first tick", "[render][axis]") {
    const AxisPiece days = stretch(at(2023, 5, 29), at(2023, 6, 5), px(700));
    CHECK(labels(days) == std::vector<std::string>{"29 May 2023", "30", "31", "1 Jun", "2", "3", "4", "5"});
    const AxisPiece weeks = stretch(at(2023, 5, 1), at(2023, 6, 10), px(700));
    CHECK(labels(weeks) == std::vector<std::string>{"1 May 2023", "8", "15", "22", "29", "5 Jun"});
    const AxisPiece months = stretch(at(2022, 11, 1), at(2023, 3, 20), px(300));
    CHECK(labels(months) == std::vector<std::string>{"Nov 2022", "Dec", "Jan 2023", "Feb", "Mar"});
    const AxisPiece years = stretch(at(1996, 3, 1), at(2004, 3, 1), px(700), AxisUnit::year);
    CHECK(labels(years) ==
          std::vector<std::string>{"1996", "1997", "1998", "1999", "2000", "2001", "2002", "2003"});
}

TEST_CASE("axis: ages are counted in centuries and millennia", "[render][axis]") {
    const AxisPiece ages = stretch(at(-3000, 1, 1), at(2100, 1, 1), px(700), AxisUnit::century);
    CHECK(labels(ages) == std::vector<std::string>{"3001 BC", "2001 BC", "1001 BC", "1 BC", "1000", "2000"});
}

TEST_CASE("axis: ticks are never finer than what is known", "[render][axis]") {
    const AxisPiece years = stretch(at(2003, 1, 1), at(2006, 1, 1), px(700), AxisUnit::year);
    CHECK(ticks_of(years).size() == 4);
}

TEST_CASE("axis: later never stands left of earlier, and no mark leaves its piece", "[render][axis]") {
    const bool good = rc::check("monotone", [] {
        std::vector<EventMark> marks;
        const int reach = *rc::gen::element(5, 50, 4000, 100000);
        const int count = *rc::gen::inRange(1, 30);
        for (int i = 0; i < count; ++i) {
            EventMark mark = on(one_day * AxisTime{*rc::gen::inRange(-reach, reach)});
            mark.end += one_day * *rc::gen::inRange(0, 3) * *rc::gen::inRange(0, 40);
            mark.unit = *rc::gen::element(AxisUnit::day, AxisUnit::month, AxisUnit::year);
            marks.push_back(mark);
        }
        const TimeAxis axis = make_axis(marks, {}, px(12), px(712));
        const bool in_order = axis.scale == AxisScale::sequential; // as in a list: by begin, then end
        std::sort(marks.begin(), marks.end(), [in_order](const EventMark& a, const EventMark& b) {
            return in_order ? std::pair(a.begin, a.end) < std::pair(b.begin, b.end) : a.middle() < b.middle();
        });
        Length before = px(12);
        for (const EventMark& mark : marks) {
            const Length x = axis.x_of(mark);
            RC_ASSERT(x >= before);
            RC_ASSERT(x <= px(712));
            before = x;
            if (!in_order) {
                const AxisPiece& piece = axis.piece_at(mark.middle());
                RC_ASSERT(piece.begin <= mark.begin);
                RC_ASSERT(mark.end <= piece.end);
                RC_ASSERT(piece.left <= piece.x(mark.begin));
                RC_ASSERT(piece.x(mark.end) <= piece.right);
            }
        }
        for (std::size_t i = 1; i < axis.pieces.size(); ++i) {
            RC_ASSERT(axis.pieces[i - 1].end <= axis.pieces[i].begin);
        }
    });
    CHECK(good);
}

TEST_CASE("axis: hours are labelled as the room allows, each at its tick", "[render][axis]") {
    const AxisTime day = at(2017, 9, 12);
    const AxisPiece morning = stretch(day + 6 * one_hour, day + 12 * one_hour, px(420), AxisUnit::hour);
    CHECK(labels(morning) ==
          std::vector<std::string>{"6 a.m.", "7 a.m.", "8 a.m.", "9 a.m.", "10 a.m.", "11 a.m.", "noon"});
    CHECK(labels(stretch(day, day + one_day, px(420), AxisUnit::hour)) ==
          std::vector<std::string>{"midnight", "6 a.m.", "noon", "6 p.m.", "midnight"});
    for (const AxisTick& tick : ticks_of(morning)) {
        CHECK(tick.names_moment);
    }
}

TEST_CASE("axis: hours are shown whole", "[render][axis]") {
    const AxisTime ten_past_nine = at(2017, 9, 12) + 9 * one_hour + 10;
    const EventMark mark{.begin = ten_past_nine, .end = ten_past_nine, .unit = AxisUnit::hour};
    const TimeAxis axis = make_axis(std::vector{mark}, {}, 0, px(700));
    REQUIRE(axis.pieces.size() == 1);
    CHECK(axis.pieces[0].begin == ten_past_nine - 10);
    CHECK(axis.pieces[0].end == ten_past_nine + 50);
}

TEST_CASE("axis: hours are never on a log scale, which tells half days apart", "[render][axis]") {
    const AxisTime morning = at(2017, 9, 12) + 7 * one_hour;
    const EventMark first{.begin = morning, .end = morning, .unit = AxisUnit::hour};
    const EventMark later{.begin = morning + 90, .end = morning + 90, .unit = AxisUnit::hour};
    const TimeAxis axis = make_axis(std::vector{first, later}, {}, 0, px(700), Scale::log);
    CHECK(axis.scale == AxisScale::linear);
    CHECK(axis.x_of(first) + px(100) < axis.x_of(later));
}

TEST_CASE("axis units: a unit holds its time and ends where the next one begins", "[render][axis]") {
    const bool holds = rc::check([] {
        const AxisTime time = *rc::gen::inRange<AxisTime>(at(-500, 1, 1), at(3000, 1, 1));
        const auto unit = static_cast<AxisUnit>(*rc::gen::inRange(0, axis_units));
        const AxisTime start = floor_of(time, unit);
        RC_ASSERT(start <= time);
        RC_ASSERT(time < next_of(start, unit));
        RC_ASSERT(floor_of(start, unit) == start);
        RC_ASSERT(floor_of(next_of(start, unit), unit) == next_of(start, unit));
    });
    CHECK(holds);
}

TEST_CASE("axis: a piece of one year names that year, not a multiple of five in it", "[render][axis]") {
    const std::vector<EventMark> marks{in_year(1994), on(at(2023, 5, 7)), on(at(2023, 5, 9)),
                                       on(at(2023, 5, 12))};
    const TimeAxis axis = make_axis(marks, {}, 0, px(700));
    REQUIRE(axis.pieces.size() == 2);
    CHECK(labels(axis.pieces[0]) == std::vector<std::string>{"1994"});
}
