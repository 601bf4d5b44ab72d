#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using sample::add_actor;
using sample::add_event;
using sample::article;
using sample::on;

namespace {

/// "Burns met Baradar in Kabul" told on the given day with the given date.
Analysis meeting(std::string id, std::string_view published, std::optional<When> when) {
    Analysis a =
        article(std::move(id), published, "William Burns met Abdul Ghani Baradar in Kabul on Monday.");
    add_actor(a, "abdul-ghani-baradar", "Abdul Ghani Baradar", ActorType::person);
    add_actor(a, "william-burns", "William Burns", ActorType::person);
    add_event(a, "met", "meet", when,
              {{"william-burns", Role::agent}, {"abdul-ghani-baradar", Role::counterpart}});
    return a;
}

std::size_t size(const Timeline& timeline) {
    return timeline.events.size() + timeline.undated.size();
}

} // namespace

TEST_CASE("merge: one meeting in two articles is one event with two pieces of evidence",
          "[timeline][merge]") {
    const std::vector analyses{meeting("a", "2021-08-24", on("2021-08-23")),
                               meeting("b", "2021-08-25", on("2021-08-23"))};
    const Timeline timeline = merge(analyses, {});
    REQUIRE(timeline.events.size() == 1);
    const TimelineEvent& event = timeline.events.front();
    CHECK(event.id == "meet-william-burns-abdul-ghani-baradar-2021-08-23");
    REQUIRE(event.evidence.size() == 2);
    CHECK(event.evidence[0].article == "a");
    CHECK(event.evidence[1].article == "b");
    CHECK_FALSE(event.evidence[0].when.has_value());
    CHECK(event.actors == std::vector<EventActor>{{"william-burns", Role::agent},
                                                  {"abdul-ghani-baradar", Role::counterpart}});
    REQUIRE(timeline.actors.size() == 2);
    CHECK(timeline.actors[0].id == "abdul-ghani-baradar");
}

TEST_CASE("merge: what two texts tell is a little more salient, a copy adds nothing", "[timeline][merge]") {
    Analysis other = meeting("b", "2021-08-25", on("2021-08-23"));
    const Analysis first = meeting("a", "2021-08-24", on("2021-08-23"));
    CHECK(merge(std::vector{first, other}, {}).events.at(0).salience == Approx(0.6));
    other.article.text += " More.";
    CHECK(merge(std::vector{first, other}, {}).events.at(0).salience == Approx(0.65));
}

TEST_CASE("merge: other days keep two meetings apart", "[timeline][merge]") {
    const std::vector analyses{meeting("a", "2021-08-24", on("2021-08-23")),
                               meeting("b", "2021-08-25", on("2021-08-24"))};
    CHECK(merge(analyses, {}).events.size() == 2);
}

TEST_CASE("merge: a month that holds the day joins it when two names agree", "[timeline][merge]") {
    const When august = sample::between("2021-08-01", "2021-08-31", Granularity::month, "2021-08");
    Analysis vague = meeting("b", "2021-09-25", august);
    const Analysis exact = meeting("a", "2021-08-24", on("2021-08-23"));
    const Timeline timeline = merge(std::vector{vague, exact}, {});
    REQUIRE(timeline.events.size() == 1);
    CHECK(timeline.events[0].when->span == Span{sample::day("2021-08-23"), sample::day("2021-08-23")});
    REQUIRE(timeline.events[0].evidence[1].when.has_value());
    CHECK(timeline.events[0].evidence[1].when->edtf == "2021-08");

    vague.events[0].participants.pop_back(); // only Burns: he may have met others in August
    CHECK(merge(std::vector{vague, exact}, {}).events.size() == 2);
}

TEST_CASE("merge: two exact days in one month do not become one through the month", "[timeline][merge]") {
    const When august = sample::between("2021-08-01", "2021-08-31", Granularity::month, "2021-08");
    const std::vector analyses{meeting("a", "2021-08-24", on("2021-08-23")),
                               meeting("b", "2021-08-26", on("2021-08-25")),
                               meeting("c", "2021-09-25", august)};
    CHECK(merge(analyses, {}).events.size() == 2);
}

TEST_CASE("merge: an undated telling joins only near the date", "[timeline][merge]") {
    const Analysis dated = meeting("a", "2021-08-24", on("2021-08-23"));
    CHECK(size(merge(std::vector{dated, meeting("b", "2021-08-26", std::nullopt)}, {})) == 1);
    CHECK(size(merge(std::vector{dated, meeting("b", "2021-12-26", std::nullopt)}, {})) == 2);
}

TEST_CASE("merge: other actors, places and polarity keep events apart", "[timeline][merge]") {
    const Analysis first = meeting("a", "2021-08-24", on("2021-08-23"));
    Analysis second = meeting("b", "2021-08-24", on("2021-08-23"));
    SECTION("the place") {
        Analysis kabul = first;
        kabul.events[0].place = "Kabul";
        second.events[0].place = "Doha";
        CHECK(size(merge(std::vector{kabul, second}, {})) == 2);
    }
    SECTION("the polarity") {
        second.events[0].polarity = Polarity::neg;
        CHECK(size(merge(std::vector{first, second}, {})) == 2);
    }
    SECTION("the predicate") {
        second.events[0].predicate = "attack";
        CHECK(size(merge(std::vector{first, second}, {})) == 2);
    }
    SECTION("who did it, when one name is shared") {
        second.actors[1] = {.id = "antony-blinken", .name = "Antony Blinken", .type = ActorType::person};
        second.events[0].participants[0].actor = "antony-blinken";
        CHECK(size(merge(std::vector{first, second}, {})) == 2);
    }
    SECTION("but not the order of the two who met") {
        std::swap(second.events[0].participants[0].actor, second.events[0].participants[1].actor);
        CHECK(size(merge(std::vector{first, second}, {})) == 1);
    }
}

TEST_CASE("merge: what somebody says is told apart unless the hearer is the same", "[timeline][merge]") {
    Analysis first = meeting("a", "2021-08-24", on("2021-08-23"));
    Analysis second = meeting("b", "2021-08-24", on("2021-08-23"));
    for (Analysis* analysis : {&first, &second}) {
        analysis->events[0].predicate = "say";
        analysis->events[0].cls = EventClass::reporting;
        analysis->events[0].participants.pop_back();
    }
    CHECK(size(merge(std::vector{first, second}, {})) == 2);
}

TEST_CASE("merge: conflicting dates within one event stay with their evidence", "[timeline][merge]") {
    Analysis a = meeting("a", "2021-08-25", on("2021-08-23", 0.9));
    add_event(a, "Monday", "meet", on("2021-08-24", 0.5), {}).same_as = "e1";
    const Timeline timeline = merge(std::vector{a}, {});
    REQUIRE(timeline.events.size() == 1);
    CHECK(timeline.events[0].when->edtf == "2021-08-23");
    REQUIRE(timeline.events[0].evidence.size() == 2);
    CHECK_FALSE(timeline.events[0].evidence[0].when.has_value());
    CHECK(timeline.events[0].evidence[1].when->edtf == "2021-08-24");
}

TEST_CASE("merge: news told after the date supersedes the plan", "[timeline][merge]") {
    Analysis plan = meeting("a", "2021-08-21", on("2021-08-23"));
    plan.events[0].status = Status::planned;
    plan.events[0].salience = 0.9;
    Analysis news = meeting("b", "2021-08-24", on("2021-08-23"));
    const Timeline timeline = merge(std::vector{plan, news}, {});
    REQUIRE(timeline.events.size() == 1);
    CHECK(timeline.events[0].status == Status::happened);
    CHECK(merge(std::vector{plan}, {}).events[0].status == Status::planned);
}

TEST_CASE("merge: the earliest reported day is kept where it is not the day itself", "[timeline][merge]") {
    Analysis a = meeting("a", "2021-08-24", on("2021-08-23"));
    a.events[0].reported = sample::day("2021-08-24");
    Analysis b = meeting("b", "2021-08-25", on("2021-08-23"));
    b.events[0].reported = sample::day("2021-08-25");
    CHECK(merge(std::vector{a, b}, {}).events[0].reported == sample::day("2021-08-24"));
    a.events[0].reported = sample::day("2021-08-23");
    CHECK_FALSE(merge(std::vector{a}, {}).events[0].reported.has_value());
}

TEST_CASE("merge: an id that is taken gets a number by order of telling", "[timeline][merge]") {
    Analysis a = article("a", "2021-08-24", "Attacked first, attacked again.");
    add_actor(a, "taliban", "Taliban", ActorType::group);
    add_event(a, "Attacked", "attack", on("2021-08-23"), {{"taliban", Role::agent}});
    add_event(a, "attacked", "attack", on("2021-08-23"), {{"taliban", Role::agent}});
    const Timeline timeline = merge(std::vector{a}, {});
    REQUIRE(timeline.events.size() == 2);
    CHECK(timeline.events[0].id == "attack-taliban-2021-08-23");
    CHECK(timeline.events[0].evidence[0].event == "e1");
    CHECK(timeline.events[1].id == "attack-taliban-2021-08-23-2");
}

TEST_CASE("merge: evidence carries sentence, expression, anchor, rule, reasons and sources",
          "[timeline][merge]") {
    Analysis a = meeting("a", "2021-08-24", on("2021-08-23"));
    a.article.text = "“Yes”:\nWilliam Burns met Abdul Ghani Baradar on Monday, officials said.";
    a.article.outlet = "Press TV";
    Event& event = a.events[0];
    event.sentence = {0, static_cast<std::uint32_t>(a.article.text.size())};
    event.trigger = sample::at(a.article, "met");
    event.phrase = event.trigger;
    event.time->timex = "t1";
    event.attribution = {{.name = "unnamed US officials"}, {.name = "Press TV"}, {.actor = "william-burns"}};
    a.timexes.push_back({.id = "t1",
                         .range = sample::at(a.article, "Monday"),
                         .derivation = {.rule = "weekday",
                                        .anchor = "publication",
                                        .anchor_day = sample::day("2021-08-24"),
                                        .direction = "past",
                                        .because = {"the verb is past"}}});
    const Timeline timeline = merge(std::vector{a}, {});
    const Evidence& evidence = timeline.events.at(0).evidence.at(0);
    CHECK(evidence.quote == "“Yes”: William Burns met Abdul Ghani Baradar on Monday, officials said.");
    CHECK(evidence.at == CodePointRange{0, 71});
    CHECK(evidence.trigger == CodePointRange{21, 24});
    CHECK(evidence.expression == "Monday");
    CHECK(evidence.anchor == "publication day 2021-08-24");
    CHECK(evidence.rule == "day expression in the clause; weekday, past");
    CHECK(evidence.because == std::vector<std::string>{"the verb is past"});
    CHECK(evidence.says == std::vector<std::string>{"unnamed US officials", "William Burns"});
}

TEST_CASE("merge: the title is the given one, the article's, or that of the article most others tell",
          "[timeline][merge]") {
    const Analysis a = article("a", "2021-08-20", "Elsewhere.");
    const Analysis b = meeting("b", "2021-08-24", on("2021-08-23"));
    const Analysis c = meeting("c", "2021-08-24", on("2021-08-23"));
    CHECK(merge(std::vector{a}, {.title = "Mine"}).title == "Mine");
    CHECK(merge(std::vector{a}, {}).title == "Title of a");
    CHECK(merge(std::vector{a, b, c}, {}).title == "Title of b");
    CHECK(merge(std::vector<Analysis>{}, {}).title.empty());
}

TEST_CASE("merge: two texts under one id are two articles", "[timeline][merge]") {
    const Analysis a = meeting("a", "2021-08-24", on("2021-08-23"));
    Analysis b = a;
    b.article.text += " And left.";
    const Timeline timeline = merge(std::vector{a, b}, {});
    REQUIRE(timeline.articles.size() == 2);
    CHECK(timeline.articles[0].id == "a");
    CHECK(timeline.articles[1].id == "a-2");
}

TEST_CASE("merge: events stand by day, what has no date stands apart", "[timeline][merge]") {
    Analysis a = article("a", "2021-08-24", "one two three four");
    add_event(a, "three", "leave", on("2021-08-23"), {});
    add_event(a, "two", "arrive", std::nullopt, {});
    add_event(a, "one", "fall", sample::between("2001-01-01", "2001-12-31", Granularity::year, "2001"), {});
    When until{.span = {std::nullopt, sample::day("2010-01-01")}, .edtf = "[..2010-01-01]"};
    add_event(a, "four", "rule", until, {});
    const Timeline timeline = merge(std::vector{a}, {});
    REQUIRE(timeline.events.size() == 3);
    CHECK(timeline.events[0].id == "fall-2001");
    CHECK(timeline.events[1].id == "rule-2010-01-01");
    CHECK(timeline.events[2].id == "leave-2021-08-23");
    REQUIRE(timeline.undated.size() == 1);
    CHECK(timeline.undated[0].id == "arrive");
}

TEST_CASE("cut: hides what is below the threshold and the actors only it names", "[timeline][cut]") {
    Analysis a = meeting("a", "2021-08-24", on("2021-08-23"));
    add_actor(a, "taliban", "Taliban", ActorType::group);
    add_event(a, "Kabul", "seize", std::nullopt, {{"taliban", Role::agent}}).salience = 0.4;
    const Timeline all = merge(std::vector{a}, {});
    REQUIRE(all.actors.size() == 3);
    const Timeline shown = cut(all, {});
    CHECK(shown.events.size() == 1);
    CHECK(shown.undated.empty());
    CHECK(shown.actors.size() == 2);
    CHECK(shown.articles == all.articles);
    CHECK(cut(all, {.min_salience = 0.0}) == all);
}
