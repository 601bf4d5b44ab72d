#include "assignment.hpp"
#include "floor.hpp"
#include "score.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>

using namespace dateline;
using namespace dateline::accuracy;

namespace {

NameWords known_words() {
    return read_name_words(DATELINE_SOURCE_DIR "/tests/accuracy/names.json");
}

std::optional<Day> day(const char* iso) {
    return parse_day(iso).value();
}

TimelineEvent shown(const char* title, CodePointRange trigger, std::optional<Span> span,
                    std::vector<EventActor> actors = {}) {
    TimelineEvent event;
    event.title = title;
    if (span) {
        event.when = When{.span = *span};
    }
    event.actors = std::move(actors);
    event.evidence.push_back({.trigger = trigger});
    return event;
}

GoldEvent gold(const char* title, Need need, CodePointRange trigger, std::vector<Span> readings) {
    return {.title = title, .need = need, .triggers = {trigger}, .readings = std::move(readings)};
}

} // namespace

TEST_CASE("pairing: the greatest total worth wins over the greatest single one", "[accuracy][scorer]") {
    CHECK(best_pairing({{5, 9}, {4, 0}, {1, 1}}) == Pairing{{0, 1}, {1, 0}});
    CHECK(best_pairing({{9, 8}, {8, 0}}) == Pairing{{0, 1}, {1, 0}});
    CHECK(best_pairing({{0, 0}}).empty());
    CHECK(best_pairing({}).empty());
}

TEST_CASE("names: titles, plurals and missing first names do not part two names", "[accuracy][scorer]") {
    const NameWords words = known_words();
    CHECK(same_name("President Luis Arkady", "Mr Arkady", words));
    CHECK(same_name("Korvane's board", "board", words));
    CHECK(same_name("U.S.", "US", words));
    CHECK_FALSE(same_name("Ilsa Varga", "Tomas Rehn", words));
    CHECK_FALSE(same_name("the", "of", words));
}

TEST_CASE("dates: four fifths of a closed span are enough, an open side must be open", "[accuracy][scorer]") {
    const Span week{day("2022-06-13"), day("2022-06-19")};
    CHECK(is_right(week, {week}));
    CHECK(is_right({day("2022-06-14"), day("2022-06-19")}, {week}));
    CHECK_FALSE(is_right({day("2022-06-15"), day("2022-06-19")}, {week}));
    CHECK_FALSE(is_right({day("2022-06-13"), std::nullopt}, {week}));
    CHECK(is_right({day("2022-06-13"), std::nullopt}, {week, {day("2022-06-13"), std::nullopt}}));
    CHECK(is_right(Span{}, {week, Span{}}));
}

TEST_CASE("score: a pair needs a common trigger, and its date counts for itself", "[accuracy][scorer]") {
    const Span monday{day("2022-06-13"), day("2022-06-13")};
    const Span friday{day("2022-06-17"), day("2022-06-17")};
    GoldArticle article{.id = "x", .published = *day("2022-06-17")};
    article.events = {gold("Arkady meets Oduya", Need::must, {10, 13}, {monday}),
                      gold("Police arrest fishermen", Need::must, {50, 57}, {monday}),
                      gold("Office opens", Need::may, {90, 95}, {friday})};
    article.events[0].who = {{"Luis Arkady"}};
    article.events[0].whom = {{"Miriam Oduya"}};
    article.events[0].neutral = {{"Dunmar"}};

    Timeline timeline;
    timeline.actors = {{.id = "arkady", .name = "Mr Arkady"},
                       {.id = "dunmar", .name = "Dunmar"},
                       {.id = "holm", .name = "Jan Holm"}};
    timeline.events = {
        shown("Arkady meets Oduya", {10, 13}, monday, {{"arkady"}, {"dunmar"}, {"holm"}}),
        shown("Police arrest fishermen", {52, 55}, friday),
        shown("somebody says something", {70, 74}, friday),
    };
    timeline.undated = {shown("Office opens", {90, 95}, std::nullopt)};

    const ArticleScore scored = score(article, timeline, known_words());
    CHECK(scored.counts.shown == 4);
    CHECK(scored.counts.matched == 3);
    CHECK(scored.counts.must == 2);
    CHECK(scored.counts.must_found == 2);
    CHECK(scored.counts.dated == 1);
    CHECK(scored.counts.must_dated == 1);
    CHECK(scored.counts.leaks == 1);
    CHECK(scored.counts.who_gold == 2);
    CHECK(scored.counts.who_found == 1);
    CHECK(scored.counts.who_right == 1);
    CHECK(scored.counts.who_wrong == 1);
    CHECK(scored.faults.extra == std::vector<std::string>{"2022-06-17: somebody says something"});
    CHECK(scored.faults.misdated ==
          std::vector<std::string>{"LEAK 2022-06-17 instead of 2022-06-13: Police arrest fishermen",
                                   "undated instead of 2022-06-17: Office opens"});
    auto f = figures(scored.counts);
    CHECK(f["found_p"] == Approx(75));
    CHECK(f["found_r"] == Approx(100));
    CHECK(f["dated_f1"] == Approx(100.0 / 3)); // P 1/4, R 1/2
}

TEST_CASE("score: two shown events for one gold event are one too many", "[accuracy][scorer]") {
    const Span monday{day("2022-06-13"), day("2022-06-13")};
    GoldArticle article{.id = "x", .published = *day("2022-06-17")};
    article.events = {gold("They met", Need::must, {4, 20}, {monday})};
    Timeline timeline;
    timeline.events = {shown("meet", {4, 8}, Span{}), shown("meeting", {10, 17}, monday)};
    const ArticleScore scored = score(article, timeline, known_words());
    CHECK(scored.counts.matched == 1);
    CHECK(scored.counts.dated == 1);
    CHECK(scored.faults.extra.size() == 1);
}

TEST_CASE("floor: it rises when approved and never falls", "[accuracy][scorer]") {
    const std::string file = "floor_under_test.json";
    std::remove(file.c_str());
    CHECK(below_floor(file, "part", {{"found_f1", 50.0}}, false).size() == 1);
    CHECK(below_floor(file, "part", {{"found_f1", 50.0}, {"leaks", 4.0}}, true).empty());
    CHECK(below_floor(file, "part", {{"found_f1", 49.96}, {"leaks", 4.0}}, false).empty());
    const std::vector<std::string> both{"part found_f1 is 40.0, below 50.0", "part leaks is 5.0, above 4.0"};
    CHECK(below_floor(file, "part", {{"found_f1", 40.0}, {"leaks", 5.0}}, false) == both);
    CHECK(below_floor(file, "part", {{"found_f1", 40.0}, {"leaks", 5.0}}, true) == both);
    CHECK(below_floor(file, "part", {{"found_f1", 60.0}, {"leaks", 3.0}}, true).empty());
    CHECK(below_floor(file, "part", {{"found_f1", 59.0}, {"leaks", 3.0}}, false).size() == 1);
    std::remove(file.c_str());
}
