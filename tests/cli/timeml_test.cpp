#include "cli/highlight.hpp"
#include "cli/timeml.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("timeml: text is escaped, expressions are elements, control characters become U+FFFD",
          "[cli][timeml]") {
    Analysis analysis;
    analysis.article.id = "a<b";
    analysis.article.published = *parse_day("2021-08-24");
    analysis.article.text = "R&D \x01 met \"Monday\" & left";
    Timex timex;
    timex.id = "t1";
    timex.range = {11, 17};
    timex.value = "2021-08-23";
    timex.modifier = Modifier::approx;
    analysis.timexes.push_back(timex);
    CHECK(to_timeml(analysis) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><TimeML><DOCID>a&lt;b</DOCID><DCT><TIMEX3 tid=\"t0\" "
          "type=\"DATE\" "
          "value=\"2021-08-24\" temporalFunction=\"false\" "
          "functionInDocument=\"CREATION_TIME\">2021-08-24</TIMEX3></DCT>"
          "<TEXT>R&amp;D \xef\xbf\xbd met \"<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-08-23\" "
          "mod=\"APPROX\">Monday"
          "</TIMEX3>\" &amp; left</TEXT></TimeML>\n");
}

TEST_CASE("highlight: expressions stand in brackets, or in colour; a text does not steer the terminal",
          "[cli][highlight]") {
    Analysis analysis;
    analysis.article.text = "They met \x1b[2J on Monday.";
    Timex timex;
    timex.range = {17, 23};
    timex.value = "2021-08-23";
    analysis.timexes.push_back(timex);
    CHECK(highlight(analysis, false) == "They met \xef\xbf\xbd[2J on [Monday|2021-08-23].\n");
    CHECK(highlight(analysis, true) ==
          "They met \xef\xbf\xbd[2J on \x1b[4;34mMonday\x1b[0m\x1b[2m 2021-08-23\x1b[0m.\n");
}
