#include "sample.hpp"
#include "timeline/when_text.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

TimelineEvent event(std::string id, std::string title) {
    TimelineEvent out;
    out.id = std::move(id);
    out.title = std::move(title);
    return out;
}

Timeline kabul() {
    Timeline t;
    t.articles = {{.id = "a", .outlet = "Press TV", .published = sample::day("2021-08-24")},
                  {.id = "b", .published = sample::day("2021-08-25")}};
    TimelineEvent meeting = event("meet-burns-baradar-2021-08-23", "Burns meets Baradar in Kabul");
    meeting.when = sample::on("2021-08-23", 0.9);
    meeting.reported = sample::day("2021-08-24");
    meeting.status = Status::claimed;
    meeting.evidence = {{.article = "a",
                         .quote = "He held a secret meeting on Monday.",
                         .expression = "on Monday",
                         .anchor = "publication day 2021-08-24",
                         .rule = "weekday, past",
                         .because = {"the verb is past", "Monday is the day before"},
                         .says = {"unnamed US officials", "The Washington Post"}},
                        {.article = "b",
                         .quote = "They met on Sunday.",
                         .expression = "on Sunday",
                         .when = sample::on("2021-08-22")}};
    t.events = {meeting, event("seize-taliban-kabul-2021-08-15", "Taliban seize Kabul")};
    t.events[1].when = sample::on("2021-08-15");
    t.undated = {event("say-baradar", "Baradar says")};
    return t;
}

std::string error_of(std::string_view part) {
    const Result<std::string> lines = explain(kabul(), part);
    return lines ? "explained" : to_string(lines.error());
}

} // namespace

TEST_CASE("explain: says when, and for each telling the sentence, the rule and the sources",
          "[timeline][explain]") {
    CHECK(explain(kabul(), "meet-burns-baradar-2021-08-23").value() ==
          R"(Burns meets Baradar in Kabul
  id         meet-burns-baradar-2021-08-23
  when       2021-08-23 (Mon), known to the day, confidence 0.9
  reported   2021-08-24
  status     claimed
  sentence   "He held a secret meeting on Monday." (Press TV, 2021-08-24)
  expression "on Monday" → 2021-08-23
  anchor     publication day 2021-08-24
  rule       weekday, past
  because    the verb is past
  because    Monday is the day before
  says       unnamed US officials, The Washington Post

  sentence   "They met on Sunday." (b, 2021-08-25)
  expression "on Sunday" → 2021-08-22
  here       2021-08-22 (Sun), known to the day
)");
    CHECK(explain(kabul(), "say-baradar").value() ==
          "Baradar says\n  id         say-baradar\n  when       undated: no article says when\n"
          "  status     happened\n");
}

TEST_CASE("explain: a part of the id or of the title is enough", "[timeline][explain]") {
    for (const char* part : {"meets baradar", "MEET-burns", "meets  Baradar"}) {
        CHECK(explain(kabul(), part).value().find("Burns meets Baradar") == 0);
    }
}

TEST_CASE("explain: an ambiguous or unknown part fails with what may be meant", "[timeline][explain]") {
    CHECK(error_of("Baradar") ==
          "\"Baradar\" fits 2 events; say which: meet-burns-baradar-2021-08-23, say-baradar");
    CHECK(error_of("meets Baradr") ==
          "there is no event \"meets Baradr\"; the nearest are: meet-burns-baradar-2021-08-23, say-baradar, "
          "seize-taliban-kabul-2021-08-15");
    CHECK(error_of("").find("there is no event \"\"; the nearest are: ") == 0);
    CHECK(to_string(explain({}, "x").error()) == "there is no event \"x\"; the timeline has no events");
}

TEST_CASE("when, for people: as wide as it is known", "[timeline][explain]") {
    const When year = sample::between("2001-01-01", "2001-12-31", Granularity::year, "2001");
    CHECK(when_text(year) == "between 2001-01-01 (Mon) and 2001-12-31 (Mon), known to the year");
    When siege = sample::between("2021-08-10", "2021-08-20", Granularity::interval, "2021-08-10/2021-08-20");
    siege.extent = Extent::lasting;
    CHECK(when_text(siege) == "from 2021-08-10 (Tue) to 2021-08-20 (Fri)");
    siege.span.last.reset();
    CHECK(when_text(siege) == "since 2021-08-10 (Tue)");
    siege.extent = Extent::within;
    CHECK(when_text(siege) == "on or after 2021-08-10 (Tue)");
    When before{.span = {std::nullopt, sample::day("2021-08-20")}, .granularity = Granularity::interval};
    CHECK(when_text(before) == "on or before 2021-08-20 (Fri)");
    before.extent = Extent::lasting;
    CHECK(when_text(before) == "until 2021-08-20 (Fri)");
    When about = sample::on("2021-08-20");
    about.modifier = Modifier::approx;
    about.clock = ClockTime{.hour = 14, .minute = 30};
    CHECK(when_text(about) == "2021-08-20 (Fri), about 14:30");
}
