#include <dateline/timeline/edit.hpp>
#include <dateline/timeline/timeline.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

const std::string file = R"(dateline: 1
# Checked by hand on Tuesday.
title: "The flood"
events:
  - id: "flood-2016-03-06"   # the main one
    title: 'River "Tarrow" floods'
    when: {date: "2016-03-06", precision: "day", edtf: "2016-03-06"} # Sunday
    status: happened

  - {id: "inquiry", title: "Inquiry opens", when: {precision: "month", edtf: "2016-05"}, status: "planned"}
undated:
  - id: "talks"
    title: Talks go on
)";

std::string edited(const std::string& csv) {
    const Result<EditedTimeline> out = edit_with_csv(file, "t.yaml", csv, "t.csv");
    return out ? out->bytes : "error: " + to_string(out.error());
}

/// The file with one piece replaced.
std::string with(const std::string& old, const std::string& now) {
    std::string out = file;
    const std::size_t at = out.find(old);
    REQUIRE(at != std::string::npos);
    out.replace(at, old.size(), now);
    return out;
}

} // namespace

TEST_CASE("edit: a table without corrections changes no byte", "[timeline][edit]") {
    CHECK(edited("id,title,status\nflood-2016-03-06,\"River \"\"Tarrow\"\" floods\",happened\n") == file);
}

TEST_CASE("edit: a corrected value is replaced and all else stays", "[timeline][edit]") {
    CHECK(edited("id,title\nflood-2016-03-06,River floods town\n") ==
          with("'River \"Tarrow\" floods'", "\"River floods town\""));
    CHECK(edited("id,status\nflood-2016-03-06,claimed\n") == with("status: happened", "status: \"claimed\""));
    CHECK(edited("id,title\ninquiry,\"Inquiry, at last\"\n") ==
          with("\"Inquiry opens\"", "\"Inquiry, at last\""));
    CHECK(edited("id,title\ntalks,Talks end\n") == with("Talks go on", "\"Talks end\""));
}

TEST_CASE("edit: a value that was not there is added", "[timeline][edit]") {
    CHECK(edited("id,place\nflood-2016-03-06,Callow Bridge\n") ==
          with("# the main one\n", "# the main one\n    place: \"Callow Bridge\"\n"));
    CHECK(edited("id,place\ninquiry,Stanmoor\n") ==
          with("{id: \"inquiry\"", "{id: \"inquiry\", place: \"Stanmoor\""));
}

TEST_CASE("edit: dates by EDTF or by days", "[timeline][edit]") {
    CHECK(edited("id,edtf\nflood-2016-03-06,2016-03-07\n") ==
          with("{date: \"2016-03-06\", precision: \"day\", edtf: \"2016-03-06\"}",
               "{date: \"2016-03-07\", precision: \"day\", edtf: \"2016-03-07\"}"));
    const Result<EditedTimeline> out =
        edit_with_csv(file, "t.yaml", "id;earliest;latest\ninquiry;2016-05-10;2016-05-20\n", "t.csv");
    REQUIRE(out);
    const Result<Timeline> timeline = read_yaml(out->bytes, "t.yaml");
    REQUIRE(timeline);
    CHECK(to_iso(*timeline->events[1].when->span.first) == "2016-05-10");
    CHECK(to_iso(*timeline->events[1].when->span.last) == "2016-05-20");
    CHECK(out->events == 1);
    CHECK(out->values == 1);
}

TEST_CASE("edit: what spreadsheets do to a table is undone", "[timeline][edit]") {
    CHECK(edited("\xEF\xBB\xBFid;title\r\ninquiry;'=Inquiry\r\n") ==
          with("\"Inquiry opens\"", "\"=Inquiry\""));
}

TEST_CASE("edit: what cannot be taken over is refused with its place", "[timeline][edit]") {
    CHECK(edited("id,title\nflod,x\n") == "error: t.csv:2: the timeline has no event \"flod\"; new events "
                                          "are written into the timeline file itself");
    CHECK(edited("title\nx\n").find("t.csv:1: there is no column \"id\"") != std::string::npos);
    CHECK(edited("id,earliest\ninquiry,10/05/2016\n").find("t.csv:2: \"10/05/2016\" is no day") !=
          std::string::npos);
    CHECK(edited("id,status\n\ninquiry,done\n").find("t.csv:3: status has no value \"done\"") !=
          std::string::npos);
    CHECK(edited("id,edtf\ntalks,2016\n").find("gets one here") != std::string::npos);
    CHECK(edited("id,edtf,earliest,latest\ninquiry,,,\n").find("and none here") != std::string::npos);
    CHECK(edited("id,title\ninquiry,\"open\n").find("t.csv:2: the quotation marks") != std::string::npos);
    CHECK(edited("").find("the table is empty") != std::string::npos);
}

TEST_CASE("edit: a value of several lines is left to the hand", "[timeline][edit]") {
    std::string folded = file;
    folded.replace(folded.find("Talks go on"), 11, ">\n      Talks\n      go on");
    const Result<EditedTimeline> out =
        edit_with_csv(folded, "t.yaml", "id,title\ntalks,Talks end\n", "t.csv");
    REQUIRE_FALSE(out);
    CHECK(to_string(out.error()).find("the value of title is not in one simple piece") != std::string::npos);
}

TEST_CASE("edit: keys of one's own stay", "[timeline][edit]") {
    const std::string own =
        with("    status: happened\n",
             "    status: happened\n    x-desk: \"foreign\" # ours\n    mood: \"grim\"\n");
    REQUIRE(read_yaml(own, "t.yaml"));
    const Result<EditedTimeline> out =
        edit_with_csv(own, "t.yaml", "id,status\nflood-2016-03-06,claimed\n", "t.csv");
    REQUIRE(out);
    CHECK(out->bytes.find("    x-desk: \"foreign\" # ours\n    mood: \"grim\"\n") != std::string::npos);
}

TEST_CASE("edit: a corrected day keeps its time of day, for which the table has no column",
          "[timeline][edit]") {
    const std::string timed = with("edtf: \"2016-03-06\"}", "edtf: \"2016-03-06\", clock: \"22:00\"}");
    const Result<EditedTimeline> out = edit_with_csv(
        timed, "t.yaml", "id,earliest,latest\nflood-2016-03-06,2016-03-07,2016-03-07\n", "t.csv");
    REQUIRE(out);
    const Result<Timeline> timeline = read_yaml(out->bytes, "t.yaml");
    REQUIRE(timeline);
    CHECK(timeline->events[0].when->clock == ClockTime{.hour = 22, .minute = 0});
    CHECK(timeline->events[0].when->edtf == "2016-03-07");
}
