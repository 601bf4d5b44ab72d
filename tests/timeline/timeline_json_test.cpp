#include "sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;

TEST_CASE("merged record: triggers, names and times stand as the scorers read them", "[timeline][record]") {
    Analysis a = sample::article("a", "2021-08-24", "Burns met Baradar on Monday.");
    sample::add_actor(a, "burns", "William Burns", ActorType::person);
    a.actors[0].also = {"Burns"};
    Event& event = sample::add_event(a, "met", "meet", sample::on("2021-08-23"), {{"burns", Role::agent}});
    event.attribution = {{.name = "officials"}};
    event.status = Status::claimed;
    event.place = "Kabul";
    event.reported = sample::day("2021-08-24");
    sample::add_event(a, "Monday", "be", std::nullopt, {});
    const std::string line = to_json_line(merge(std::vector{a}, {}), "x");
    CHECK(line.find('\n') == std::string::npos);
    CHECK(line.find(R"({"id":"x","dateline":1,"title":"Title of a",)") == 0);
    const auto record = nlohmann::json::parse(line);
    const auto& first = record["events"][0];
    CHECK(first["id"] == "meet-william-burns-2021-08-23");
    CHECK(first["time"]["value"] == "2021-08-23");
    CHECK(first["time"]["earliest"] == "2021-08-23");
    CHECK(first["status"] == "claimed");
    CHECK(first["reported"] == "2021-08-24");
    CHECK(first["place"] == "Kabul");
    CHECK(first["says"] == nlohmann::json{"officials"});
    CHECK(first["actors"] ==
          nlohmann::json::parse(
              R"([{"id":"william-burns","name":"William Burns","also":["Burns"],"role":"agent"}])"));
    const auto& evidence = first["evidence"][0];
    CHECK(evidence["article"] == "a");
    CHECK(evidence["event"] == "e1");
    CHECK(evidence["start"] == 6);
    CHECK(evidence["end"] == 9);
    CHECK(evidence["at"] == nlohmann::json{0, 28});
    CHECK(evidence["quote"] == "Burns met Baradar on Monday.");
    CHECK(evidence["says"] == nlohmann::json{"officials"});
    CHECK(evidence["rule"] == "day expression in the clause");
    CHECK_FALSE(evidence.contains("time"));
    CHECK(record["undated"][0]["id"] == "be");
    CHECK_FALSE(record["undated"][0].contains("time"));
    CHECK(to_json_line({}, "").find(R"({"dateline":1,)") == 0);
}

TEST_CASE("merged record: what lasts has a begin and an end", "[timeline][record]") {
    Timeline t;
    t.events.emplace_back();
    t.events[0].when = When{.span = {sample::day("2021-08-01"), sample::day("2021-08-31")},
                            .granularity = Granularity::month,
                            .extent = Extent::lasting,
                            .edtf = "2021-08"};
    const auto time = nlohmann::json::parse(to_json_line(t, ""))["events"][0]["time"];
    CHECK(time["begin"]["latest"] == "2021-08-01");
    CHECK(time["end"]["earliest"] == "2021-08-31");
    CHECK(time["extent"] == "lasting");
}
