#include "timeline/noted_timeline.hpp"

#include <dateline/timeline/timeline.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <string>

using namespace dateline;

namespace {

/// The keys that the reader names when it meets an unknown one.
std::set<std::string> known_keys(std::string_view yaml) {
    const Result<NotedTimeline> read = read_yaml_with_notes(yaml, "t.yaml");
    constexpr std::string_view before = "its keys are: ";
    const std::string said = read ? read->notes.at(0) : read.error().remedy;
    const std::string list = said.substr(said.find(before) + before.size());
    std::set<std::string> keys;
    std::size_t begin = 0;
    while (begin < list.size()) {
        const std::size_t end = std::min(list.find(", ", begin), list.size());
        keys.insert(list.substr(begin, end - begin));
        begin = end + 2;
    }
    return keys;
}

std::set<std::string> keys_of(const nlohmann::json& schema) {
    std::set<std::string> keys;
    for (const auto& [key, value] : schema.at("properties").items()) {
        keys.insert(key);
    }
    return keys;
}

std::string with_event(std::string_view line) {
    return fmt::format("dateline: 1\narticles: [{{id: a, published: \"2021-08-24\"}}]\nevents: []\nundated:\n"
                       "  - id: e\n    title: t\n    {}\n",
                       line);
}

} // namespace

TEST_CASE("schema: it has the keys that the reader knows", "[timeline][yaml]") {
    std::ifstream file(DATELINE_SOURCE_DIR "/data/schema/timeline.schema.json");
    const auto schema = nlohmann::json::parse(file);
    const auto& defs = schema.at("$defs");
    CHECK(known_keys("dateline: 1\nevents: []\nx: 1\n") == keys_of(schema));
    CHECK(known_keys("dateline: 1\nevents: []\narticles: [{x: 1}]\n") == keys_of(defs.at("article")));
    CHECK(known_keys("dateline: 1\nevents: []\nactors: [{x: 1}]\n") == keys_of(defs.at("actor")));
    CHECK(known_keys("dateline: 1\nevents: [{x: 1}]\n") == keys_of(defs.at("dated_event")));
    CHECK(known_keys(with_event("actors: [{x: 1}]")) == keys_of(defs.at("part")));
    CHECK(known_keys("dateline: 1\nevents: [{id: e, title: t, when: {x: 1}}]\n") == keys_of(defs.at("when")));
    CHECK(known_keys(with_event("evidence: [{x: 1}]")) == keys_of(defs.at("evidence")));
}
