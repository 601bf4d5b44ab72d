// What users of other date parsers complain of, each as a test, and sentences that hold no time at all.
#include "tagging.hpp"

#include <fstream>
#include <thread>

using namespace dateline;

namespace {

std::string values(std::string_view published, std::string_view text, TimexContext context = {}) {
    context.published = day(published);
    std::string all;
    for (const Timex& timex : tag_timexes(text, context)) {
        all += (all.empty() ? "" : " ") + std::string(slice(text, timex.range)) + "=" + timex.value;
    }
    return all;
}

} // namespace

TEST_CASE("no time: sentences without a time expression stay untagged", "[time][negative]") {
    std::ifstream file(DATELINE_TIME_DATA "/no_time.txt");
    REQUIRE(file);
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        INFO(line);
        CHECK(values("2021-08-24", line).empty());
        ++count;
    }
    CHECK(count > 40);
}

TEST_CASE("complaint: Monday, past or coming: the tense decides, today counts, the caller may set it",
          "[time][field]") {
    CHECK(values("2021-08-24", "They met on Monday.") == "Monday=2021-08-23");
    CHECK(values("2021-08-24", "They will meet on Monday.") == "Monday=2021-08-30");
    CHECK(values("2021-08-24", "They met on Tuesday.") == "Tuesday=2021-08-24");
    CHECK(values("2021-08-24", "They met on Monday.", {.prefer = Prefer::future}) == "Monday=2021-08-30");
    CHECK(values("2021-08-24", "They will meet on Monday.", {.prefer = Prefer::past}) == "Monday=2021-08-23");
    const auto both = tag_timexes("They met on Monday.", {.published = day("2021-08-24")});
    REQUIRE(both.size() == 1);
    CHECK(both.front().other_reading == day("2021-08-30"));
}

TEST_CASE("complaint: next Saturday is that of the next week, with the reason", "[time][field]") {
    CHECK(values("2021-08-24", "They meet next Saturday.") == "next Saturday=2021-09-04");
    CHECK(values("2021-08-24", "They meet this coming Saturday.") == "this coming Saturday=2021-08-28");
    const auto next = tag_timexes("They meet next Saturday.", {.published = day("2021-08-24")});
    REQUIRE(next.size() == 1);
    CHECK(next.front().derivation.because.front() == "counted from the week that holds 2021-08-24");
}

TEST_CASE("complaint: weekday, part of day and date make one expression; a wrong weekday is flagged",
          "[time][field]") {
    CHECK(values("2015-06-20", "It began Sunday night, 7th June 2015.").find("2015-06-07") !=
          std::string::npos);
    CHECK(values("2015-06-20", "It began on Sunday, June 7, 2015.") == "Sunday, June 7, 2015=2015-06-07");
    const auto wrong = tag_timexes("It began on Monday, June 7, 2015.", {.published = day("2015-06-20")});
    REQUIRE(wrong.size() == 1);
    CHECK(wrong.front().value == "2015-06-07");
    CHECK(wrong.front().when->confidence < 0.7);
}

TEST_CASE("passages: a history that comes back to today counts from publication there", "[time][narrative]") {
    const std::string text =
        "It was begun in 1871 and opened in May 1882. In 1906 it was full; in 1934 it broke. In 1921 "
        "they sold it.\n\nToday it is a reserve. Twenty years ago one could row there.\n\n"
        "In June 1919 it was given back. Two years later it was sold.";
    CHECK(values("2011-06-05", text)
              .find("Today=2011-06-05 Twenty years ago=1991 June 1919=1919-06 Two years "
                    "later=1921") != std::string::npos);
}

TEST_CASE("precision: six months after a year are no month", "[time][precision]") {
    CHECK(values("2019-02-07", "They bought it in late 2015. The deal closed six months later.") ==
          "late 2015=2015 six months later=2016");
}

TEST_CASE("complaint: only whole words count", "[time][field]") {
    CHECK(values("2021-08-24", "The information on friction is monumental.").empty());
    CHECK(values("2021-08-24", "$MAR and the Julian calendar.").empty());
}

TEST_CASE("complaint: numbers and degrees are no dates", "[time][field]") {
    CHECK(values("2021-08-24", "It turned 123\u00b0 to the left.").empty());
    CHECK(values("2021-08-24", "The lots 6005 and 73 20 were sold.").empty());
    CHECK(values("2021-08-24", "The file 2882015 is lost.").empty());
}

TEST_CASE("complaint: impossible dates are not bent", "[time][field]") {
    CHECK(values("2021-08-24", "On February 29, 2015 they met.").empty());
    CHECK(values("2021-08-24", "On June 31 they met.").empty());
    CHECK(values("2021-08-24", "Gross in june 2018 was fine.") == "june 2018=2018-06");
}

TEST_CASE("complaint: the result depends on nothing that was read before, nor on the thread",
          "[time][field]") {
    const std::string text = "It began on May 3, 2019. Three days later it ended. On Monday they met.";
    const std::string alone = values("2021-08-24", text);
    static_cast<void>(values("1990-01-01", "In 1812 and on the following Monday they met."));
    CHECK(values("2021-08-24", text) == alone);
    std::vector<std::string> found(8);
    std::vector<std::thread> threads;
    for (std::string& each : found) {
        threads.emplace_back([&each, &text] { each = values("2021-08-24", text); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& each : found) {
        CHECK(each == alone);
    }
}

TEST_CASE("complaint: a reference with a time of day gives the same days", "[time][field]") {
    const std::string text = "They met yesterday, two weeks ago and last Friday.";
    CHECK(values("2021-08-24", text) ==
          values("2021-08-24", text, {.published_time = ClockTime{.hour = 23, .minute = 59}}));
}

TEST_CASE("complaint: zones and offsets are kept", "[time][field]") {
    CHECK(values("2021-08-24", "Logged 2021-08-23T10:30:00Z there.") ==
          "2021-08-23T10:30:00Z=2021-08-23T10:30:00Z");
    CHECK(values("2021-08-24", "Logged 2021-08-23T10:30-05:30 there.") ==
          "2021-08-23T10:30-05:30=2021-08-23T10:30-05:30");
    CHECK(values("2021-08-24", "It ends at 5 p.m. EST there.") == "5 p.m. EST=2021-08-24T17:00-05:00");
}

TEST_CASE("complaint: a fiscal quarter is settled by the day on which it ended", "[time][field]") {
    CHECK(values("1989-10-26", "It lost money in the quarter ended Sept. 30 again.") ==
          "the quarter=1989-Q3 Sept. 30=1989-09-30");
}

TEST_CASE("complaint: the modifier is kept", "[time][field]") {
    const auto over = tag_timexes("They talked for over an hour.", {.published = day("2021-08-24")});
    REQUIRE(over.size() == 1);
    CHECK(over.front().modifier == Modifier::more_than);
}

TEST_CASE("complaint: 12-04 is no range inside 12-04-2019", "[time][field]") {
    CHECK(values("2021-08-24", "Signed 12-04-2019 in ink.") == "12-04-2019=2019-04-12");
}

TEST_CASE("complaint: the day of publication is never put where the text names no day", "[time][field]") {
    CHECK(values("2021-08-24", "The bank failed and the minister resigned.").empty());
}

TEST_CASE("anchored lengths: in two weeks, with a future verb, names the day too", "[time][duration]") {
    const TimexContext context{.published = day("2021-08-24")};
    const auto of = [&](std::string_view text) {
        const auto timexes = tag_timexes(text, context);
        REQUIRE(timexes.size() == 1);
        return timexes.front();
    };
    const Timex vote = of("The council will vote in two weeks.");
    CHECK(vote.value == "P2W");
    CHECK(earliest(vote) == "2021-09-07");
    const Timex answer = of("The mayor must answer within ten days.");
    CHECK(earliest(answer) == "2021-08-24");
    CHECK(latest(answer) == "2021-09-03");
    CHECK(!of("The firm built the bridge in two years.").when);
    CHECK(vote.derivation.because.size() == 1);
}

TEST_CASE("commas: the verb behind the comma counts where the expression opens the sentence",
          "[time][tense]") {
    CHECK(values("2021-08-24", "On Friday, the court will rule.") == "Friday=2021-08-27");
    CHECK(values("2021-08-24", "The court will rule on Friday, officials said.") == "Friday=2021-08-27");
}

TEST_CASE("figures: the order of day and month is that of the other dates of the text", "[time][figures]") {
    CHECK(values("2021-08-24", "Signed 3/4/2020 in ink.") == "3/4/2020=2020-03-04");
    CHECK(values("2021-08-24", "Signed 3/4/2020, sealed 25/4/2020.") ==
          "3/4/2020=2020-04-03 25/4/2020=2020-04-25");
    CHECK(values("2021-08-24", "Signed 3/4/2020, sealed 4/25/2020.") ==
          "3/4/2020=2020-03-04 4/25/2020=2020-04-25");
}

TEST_CASE("anchored lengths: they say which end touches publication", "[time][duration]") {
    const auto past = tag_timexes("It grew for the past two weeks.", {.published = day("2021-08-24")});
    REQUIRE(past.size() == 1);
    CHECK(past.front().ends_at_publication);
    CHECK(!past.front().begins_at_publication);
    const auto next = tag_timexes("It will grow for the next two weeks.", {.published = day("2021-08-24")});
    REQUIRE(next.size() == 1);
    CHECK(next.front().begins_at_publication);
}
