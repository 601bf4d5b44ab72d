#include "sample.hpp"
#include "timeline/actor_clusters.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace dateline;

namespace {

struct Named {
    std::string name{};
    ActorType type = ActorType::person;
};

/// Each name in an article of its own; the ids that they get.
std::vector<std::string> ids_of(const std::vector<Named>& names) {
    std::vector<Analysis> analyses;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Analysis analysis = sample::article(fmt::format("a{}", i), "2021-08-24", "text");
        sample::add_actor(analysis, "x", names[i].name, names[i].type);
        analyses.push_back(std::move(analysis));
    }
    const std::vector<Source> sources = gather_sources(analyses);
    const ActorClusters clusters(sources);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < names.size(); ++i) {
        ids.push_back(clusters.actors()[clusters.find(i, "x")].id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("actors: who is who across articles", "[timeline][actors]") {
    SECTION("case and full stops do not tell names apart") {
        CHECK(ids_of({{"U.S. Army", ActorType::organisation}, {"US army", ActorType::organisation}}) ==
              Ids{"us-army", "us-army"});
    }
    SECTION("a title in front is the same person") {
        const Ids ids = ids_of({{"President Joe Biden"}, {"Joe Biden"}, {"US President Joe Biden"}});
        CHECK(ids[0] == ids[1]);
        CHECK(ids[1] == ids[2]);
    }
    SECTION("a lone surname is the one who bears it") {
        CHECK(ids_of({{"William Burns"}, {"Burns"}}) == Ids{"william-burns", "william-burns"});
        CHECK(ids_of({{"Director William Burns"}, {"William Burns"}, {"Burns"}}) ==
              Ids{"director-william-burns", "director-william-burns", "director-william-burns"});
    }
    SECTION("a surname of two stays alone") {
        CHECK(ids_of({{"William Burns"}, {"Nicholas Burns"}, {"Burns"}}) ==
              Ids{"william-burns", "nicholas-burns", "burns"});
    }
    SECTION("who runs a firm is not the firm, even where it was taken for a person") {
        const Ids ids = ids_of({{"CEO of Norvik"}, {"Norvik"}});
        CHECK(ids[0] != ids[1]);
    }
    SECTION("a person is no place") {
        CHECK(ids_of({{"Washington", ActorType::place}, {"Denzel Washington"}, {"Washington"}}) ==
              Ids{"washington", "denzel-washington", "denzel-washington"});
    }
    SECTION("organisations and places of one name are one: reporters mean the government") {
        CHECK(ids_of({{"Iran", ActorType::place}, {"Iran", ActorType::organisation}}) == Ids{"iran", "iran"});
    }
    SECTION("the same name of a person and of a thing gives two ids") {
        CHECK(ids_of({{"Ford", ActorType::organisation}, {"Ford"}}) == Ids{"ford-2", "ford"});
    }
}

TEST_CASE("actors: the name is the full form most articles use, the others stand beside it",
          "[timeline][actors]") {
    std::vector<Analysis> analyses;
    for (const char* name :
         {"Burns", "Burns", "William Burns", "William Burns", "CIA Director William Burns"}) {
        Analysis analysis = sample::article(fmt::format("a{}", analyses.size()), "2021-08-24", "text");
        sample::add_actor(analysis, "x", name, ActorType::person);
        analysis.actors[0].also = {"CIA director"};
        analyses.push_back(std::move(analysis));
    }
    const std::vector<Source> sources = gather_sources(analyses);
    const ActorClusters clusters(sources);
    REQUIRE(clusters.actors().size() == 1);
    CHECK(clusters.actors()[0].name == "William Burns");
    CHECK(clusters.actors()[0].also == Ids{"Burns", "CIA Director William Burns", "CIA director"});
    CHECK(clusters.find(0, "nobody") == ActorClusters::npos);
}
