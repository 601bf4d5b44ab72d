#include "tagging.hpp"

using namespace dateline;

namespace {

/// Published on Tuesday, 24 August 2021.
struct Fact {
    std::string_view text{};
    std::string_view value{};
    std::string_view earliest{};
    std::string_view latest{};
    std::string_view why{};
};

constexpr std::string_view published = "2021-08-24";

} // namespace

TEST_CASE("timex: what news says stands on the calendar as wide as it was said", "[time][resolve]") {
    const auto fact = GENERATE(values<Fact>({
        {"They met on Monday.", "2021-08-23", "2021-08-23", "2021-08-23", "the last Monday"},
        {"He said so Tuesday.", "2021-08-24", "2021-08-24", "2021-08-24", "the publication's own weekday"},
        {"They will meet on Friday.", "2021-08-27", "2021-08-27", "2021-08-27", "a future verb"},
        {"They were meant to go by August 31.", "2021-08-31", "2021-08-31", "2021-08-31", "the nearest"},
        {"They came 20 years ago.", "2001", "2001-01-01", "2001-12-31", "years give a year"},
        {"It was built in 2001.", "2001", "2001-01-01", "2001-12-31", "a year is no day"},
        {"The city fell last week.", "2021-W33", "2021-08-16", "2021-08-22", "the ISO week before"},
        {"They meet next week.", "2021-W35", "2021-08-30", "2021-09-05", "the ISO week after"},
        {"It grew for the past two weeks.", "P2W", "2021-08-10", "2021-08-24", "up to publication"},
        {"They lost towns in recent weeks.", "PAST_REF", "open", "2021-08-24", "nobody knows since when"},
        {"It grew in the past few years.", "PXY", "open", "2021-08-24", "how many is not said"},
        {"It said so earlier this year.", "2021", "2021-01-01", "2021-08-24", "what of it has passed"},
        {"They meet later this month.", "2021-08", "2021-08-24", "2021-08-31", "what of it is left"},
        {"He will go by the end of the month.", "2021-08", "2021-08-01", "2021-08-31",
         "a month with its end named"},
        {"In the night of Monday to Tuesday shots fell.", "2021-08-23TNI/2021-08-24", "2021-08-23",
         "2021-08-24", "both days"},
        {"It was so in the 1990s.", "199", "1990-01-01", "1999-12-31", "a decade"},
        {"It was so in the 19th century.", "18", "1800-01-01", "1899-12-31", "a century"},
        {"They meet on Christmas Eve.", "2020-12-24", "2020-12-24", "2020-12-24",
         "no future verb form known"},
    }));
    INFO(fact.text << " (" << fact.why << ")");
    const Timex timex = only(published, fact.text);
    CHECK(timex.value == fact.value);
    CHECK(earliest(timex) == fact.earliest);
    CHECK(latest(timex) == fact.latest);
}

TEST_CASE("timex: a length without a place has no when", "[time][resolve]") {
    const Timex timex = only(published, "It came more than a week after the fall.");
    CHECK(timex.type == TimexType::duration);
    CHECK(timex.value == "P1W");
    CHECK(timex.modifier == Modifier::more_than);
    CHECK_FALSE(timex.when);
}

TEST_CASE("timex: lasting and within are told apart", "[time][resolve]") {
    CHECK(only(published, "It grew for the past two weeks.").when->extent == Extent::lasting);
    CHECK(only(published, "It fell last week.").when->extent == Extent::within);
}

TEST_CASE("timex: the preposition before is a cue and stays outside the range", "[time][cue]") {
    const std::string_view text = "It has grown since December in the east.";
    const Timex timex = only(published, text);
    CHECK(slice(text, timex.range) == "December");
    CHECK(timex.cue == Cue::since);
    CHECK(only(published, "It must end by August 31.").cue == Cue::by);
    CHECK(only(published, "Until the end of the month it holds.").cue == Cue::until);
}

TEST_CASE("timex: the same day counts from the date named last", "[time][narrative]") {
    const auto timexes = tag(published, "On August 15 the city fell. The same day he fled.");
    REQUIRE(timexes.size() == 2);
    CHECK(timexes[1].value == "2021-08-15");
    CHECK(timexes[1].derivation.anchor == "narrative");
}

TEST_CASE("timex: other reading of a bare weekday is the coming one", "[time][policy]") {
    const Timex timex = only(published, "They met on Monday.");
    REQUIRE(timex.other_reading);
    CHECK(to_iso(*timex.other_reading) == "2021-08-30");
}

TEST_CASE("timex: the derivation says rule, tree, anchor, direction and why", "[time][derivation]") {
    const Timex timex = only(published, "They will meet on Friday.");
    CHECK(timex.derivation.rule == "weekday");
    CHECK(timex.derivation.tree == "Field(weekday=5)");
    CHECK(timex.derivation.anchor == "publication");
    CHECK(timex.derivation.direction == "future");
    REQUIRE(timex.derivation.because.size() == 1);
    CHECK(timex.derivation.because.front() == "the governing verb 'will' is future");
}

TEST_CASE("timex: words that look like time are left alone", "[time][negative]") {
    const std::string_view text = GENERATE(
        as<std::string_view>{}, "They may march.", "Theresa May spoke to Mrs May.",
        "The Sunday Times wrote it.", "They won 3-2 and then 21-19.", "Call 555-1998 or +49 30 2005 1234.",
        "1,900 people came, 2000 soldiers too.", "He is a 12-year-old.", "It cost $1999.", "The sun sat low.",
        "A Boeing 747 and a B-52 fell.", "The second man spoke.", "After the fall of Kabul they fled.",
        "It rose 2001%.");
    INFO(text);
    for (const Timex& timex : tag(published, text)) {
        FAIL_CHECK("found '" << slice(text, timex.range) << "'");
    }
}

TEST_CASE("timex: what is not in the calendar is not tagged", "[time][impossible]") {
    const std::string_view text =
        GENERATE(as<std::string_view>{}, "It is due on April 31 at most.", "On February 29, 1900 it rained.",
                 "At 25:00 it began.", "It ended 9999999999 years ago.", "Born 2021-02-30 there.",
                 "The fifth quarter.", "By February 30th he left.", "On 31 June 1999 he left.");
    INFO(text);
    for (const Timex& timex : tag(published, text)) {
        CHECK((timex.value == "2021" || timex.value == "1900" || timex.value == "1999" ||
               timex.value == "2021-02" || timex.value == "2021-04"));
        FAIL_CHECK("found '" << slice(text, timex.range) << "' as " << timex.value);
    }
}

TEST_CASE("timex: the day on which someone said something is not the day of what is told",
          "[time][narrative]") {
    const auto timexes =
        tag("2022-02-15", "Thieves broke into the museum on Monday, the police said on Tuesday. "
                          "The alarm went off at 3:40 a.m.");
    REQUIRE(timexes.size() == 3);
    CHECK(earliest(timexes[2]) == "2022-02-14");
    const auto first =
        tag("2022-02-15", "The mayor said on Monday that nobody was hurt. The fire began at 6 p.m.");
    REQUIRE(first.size() == 2);
    CHECK(earliest(first[1]) == "2022-02-14"); // no other day was named
}

TEST_CASE("timex: a narrative takes the year of the passage, a report that of its day", "[time][kind]") {
    const std::string_view story =
        "The war began in 1914. In 1915 Italy joined; in 1916 Romania. In 1917 it was worse. "
        "On November 7 there was a revolution.";
    CHECK(tag(published, story).back().value == "1917-11-07");
    CHECK(tag(published, "On November 7 there was a meeting.").back().value == "2021-11-07");
}

TEST_CASE("resolve_phrase: takes one whole expression, with its preposition", "[time][phrase]") {
    const TimexContext context{.published = day(published)};
    CHECK(resolve_phrase("20 years ago", context)->value == "2001");
    CHECK(resolve_phrase(" next week ", context)->value == "2021-W35");
    CHECK(resolve_phrase("on Monday", context)->value == "2021-08-23");
    const auto refused = resolve_phrase("a green door", context);
    REQUIRE_FALSE(refused);
    CHECK(to_string(refused.error()) == "'a green door' is no time expression as a whole; write one such as "
                                        "'20 years ago', 'next week' or '2021-08-24'");
    CHECK_FALSE(resolve_phrase("Monday and other days of joy", context));
    CHECK_FALSE(resolve_phrase("", context));
}
