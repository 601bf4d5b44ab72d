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
