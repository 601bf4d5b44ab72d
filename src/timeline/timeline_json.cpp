#include "events/value_names.hpp"
#include "events/when_json.hpp"

#include <dateline/timeline/timeline.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace dateline {

namespace {

using nlohmann::ordered_json;

using ActorsById = std::map<std::string_view, const TimelineActor*>;

void add_text(ordered_json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = text;
    }
}

void add_texts(ordered_json& object, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) {
        object[key] = texts;
    }
}

ordered_json write(const When& when) {
    ordered_json out = ordered_json::object();
    add_when(out, when, "value");
    add_ends(out, when);
    return out;
}

ordered_json write(const SourceArticle& article) {
    ordered_json out = ordered_json::object();
    out["id"] = article.id;
    add_text(out, "title", article.title);
    add_text(out, "outlet", article.outlet);
    out["published"] = to_iso(article.published);
    add_text(out, "url", article.url);
    add_text(out, "fingerprint", article.fingerprint);
    return out;
}

ordered_json write(const TimelineActor& actor) {
    ordered_json out = ordered_json::object();
    out["id"] = actor.id;
    out["name"] = actor.name;
    out["type"] = to_string(actor.type);
    add_texts(out, "also", actor.also);
    return out;
}

/// With name and other forms: a reader of one event needs no second list.
ordered_json write(const EventActor& part, const ActorsById& actors) {
    ordered_json out = ordered_json::object();
    out["id"] = part.actor;
    const auto actor = actors.find(part.actor);
    if (actor != actors.end()) {
        out["name"] = actor->second->name;
        add_texts(out, "also", actor->second->also);
    }
    out["role"] = to_string(part.role);
    return out;
}

ordered_json write(const Evidence& evidence) {
    ordered_json out = ordered_json::object();
    out["article"] = evidence.article;
    out["event"] = evidence.event;
    out["start"] = evidence.trigger.begin;
    out["end"] = evidence.trigger.end;
    out["at"] = {evidence.at.begin, evidence.at.end};
    add_text(out, "quote", evidence.quote);
    add_texts(out, "says", evidence.says);
    add_text(out, "expression", evidence.expression);
    add_text(out, "anchor", evidence.anchor);
    add_text(out, "rule", evidence.rule);
    add_texts(out, "because", evidence.because);
    if (evidence.when) {
        out["time"] = write(*evidence.when);
    }
    return out;
}

/// All sources of an event, in order of the evidence.
std::vector<std::string> all_sources(const TimelineEvent& event) {
    std::vector<std::string> names;
    for (const Evidence& evidence : event.evidence) {
        for (const std::string& name : evidence.says) {
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    return names;
}

ordered_json write(const TimelineEvent& event, const ActorsById& actors) {
    ordered_json out = ordered_json::object();
    out["id"] = event.id;
    out["title"] = event.title;
    if (event.when) {
        out["time"] = write(*event.when);
    }
    if (event.reported) {
        out["reported"] = to_iso(*event.reported);
    }
    add_text(out, "type", event.type);
    out["status"] = to_string(event.status);
    out["actors"] = ordered_json::array();
    for (const EventActor& part : event.actors) {
        out["actors"].push_back(write(part, actors));
    }
    add_text(out, "place", event.place);
    out["salience"] = to_thousandths(event.salience);
    add_texts(out, "says", all_sources(event));
    out["evidence"] = ordered_json::array();
    for (const Evidence& evidence : event.evidence) {
        out["evidence"].push_back(write(evidence));
    }
    return out;
}

} // namespace

std::string to_json_line(const Timeline& timeline, std::string_view id) {
    ActorsById by_id;
    for (const TimelineActor& actor : timeline.actors) {
        by_id.emplace(actor.id, &actor);
    }
    ordered_json out = ordered_json::object();
    if (!id.empty()) {
        out["id"] = id;
    }
    out["dateline"] = 1;
    out["title"] = timeline.title;
    out["articles"] = ordered_json::array();
    for (const SourceArticle& article : timeline.articles) {
        out["articles"].push_back(write(article));
    }
    out["actors"] = ordered_json::array();
    for (const TimelineActor& actor : timeline.actors) {
        out["actors"].push_back(write(actor));
    }
    out["events"] = ordered_json::array();
    for (const TimelineEvent& event : timeline.events) {
        out["events"].push_back(write(event, by_id));
    }
    out["undated"] = ordered_json::array();
    for (const TimelineEvent& event : timeline.undated) {
        out["undated"].push_back(write(event, by_id));
    }
    return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace dateline
