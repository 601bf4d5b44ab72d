#include "gold.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>

namespace dateline::accuracy {

namespace {

using Json = nlohmann::json;

std::optional<Day> read_day(const Json& json) {
    if (json.is_null()) {
        return std::nullopt;
    }
    const auto day = parse_day(json.get<std::string>());
    if (!day) {
        throw std::runtime_error(to_string(day.error()));
    }
    return *day;
}

Span read_span(const Json& json) {
    return json.is_null() ? Span{} : Span{read_day(json.at("earliest")), read_day(json.at("latest"))};
}

void append_names(const Json& event, const char* key, std::vector<Names>& to) {
    if (const auto listed = event.find(key); listed != event.end()) {
        for (const Json& names : *listed) {
            to.push_back(names.is_string() ? Names{names.get<std::string>()} : names.get<Names>());
        }
    }
}

GoldEvent read_event(const Json& json) {
    GoldEvent event;
    event.title = json.at("title").get<std::string>();
    event.need = json.at("need") == "must" ? Need::must : Need::may;
    for (const Json& trigger : json.at("triggers")) {
        event.triggers.push_back({trigger.at(0).get<std::uint32_t>(), trigger.at(1).get<std::uint32_t>()});
    }
    event.readings.push_back(read_span(json.at("when")));
    for (const Json& reading : json.at("also_right")) {
        event.readings.push_back(read_span(reading));
    }
    append_names(json, "who", event.who);
    append_names(json, "whom", event.whom);
    for (const char* key : {"says", "where", "others"}) {
        append_names(json, key, event.neutral);
    }
    return event;
}

} // namespace

GoldArticle read_gold(const std::string& file) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("cannot read " + file);
    }
    try {
        const Json json = Json::parse(in);
        GoldArticle article;
        article.id = json.at("id").get<std::string>();
        article.published = read_day(json.at("published")).value();
        for (const Json& event : json.at("events")) {
            article.events.push_back(read_event(event));
        }
        return article;
    } catch (const std::exception& wrong) {
        throw std::runtime_error(file + ": " + wrong.what());
    }
}

} // namespace dateline::accuracy
