// JSON-LD with the terms of schema.org: an ItemList of Events, each the subject of the articles that tell it.

#include "events/clock_text.hpp"
#include "render/clean_text.hpp"
#include "render/event_facts.hpp"
#include "render/formats/writers.hpp"
#include "render/row_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace dateline {

namespace {

using nlohmann::ordered_json;

void add_text(ordered_json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = text;
    }
}

std::string_view type_of(ActorType type) {
    switch (type) {
    case ActorType::person:
        return "Person";
    case ActorType::organisation:
        return "Organization";
    case ActorType::place:
        return "Place";
    case ActorType::group:
    case ActorType::other:
        return "Thing";
    }
    return "Thing";
}

ordered_json write(const SourceArticle& article) {
    ordered_json out{{"@type", "NewsArticle"}};
    add_text(out, "headline", clean_text(article.title));
    out["datePublished"] = to_iso(article.published);
    if (!article.outlet.empty()) {
        out["publisher"] = {{"@type", "Organization"}, {"name", clean_text(article.outlet)}};
    }
    add_text(out, "url", web_address(article.url));
    return out;
}

void add_actors(ordered_json& out, const TimelineEvent& event, const Timeline& timeline) {
    for (const NamedActor& actor : actors_of(event, timeline)) {
        const char* key = actor.role == Role::agent ? "performer" : "about";
        out[key].push_back({{"@type", type_of(actor.type)}, {"name", actor.name}});
    }
}

ordered_json write(const TimelineEvent& event, const Timeline& timeline) {
    ordered_json out{
        {"@type", "Event"}, {"identifier", clean_text(event.id)}, {"name", clean_text(event.title)}};
    add_text(out, "description", words_of(event, timeline).caption);
    if (event.when) {
        const When& when = *event.when;
        const std::optional<Day> last = when.span.is_day() ? std::nullopt : when.span.last;
        if (when.span.first) {
            const std::optional<ClockTime> clock = moment_of_day(when);
            const std::string day = reduced_iso(*when.span.first, when.granularity);
            out["startDate"] = clock ? fmt::format("{}T{}", day, clock_text(*clock)) : day;
        }
        if (last) {
            out["endDate"] = reduced_iso(*last, when.granularity);
        }
        add_text(out, "dateline:edtf", when.edtf);
    }
    if (event.status == Status::planned) {
        out["eventStatus"] = "https://schema.org/EventScheduled";
    }
    out["dateline:status"] = to_string(event.status);
    if (!event.place.empty()) {
        out["location"] = {{"@type", "Place"}, {"name", clean_text(event.place)}};
    }
    add_actors(out, event, timeline);
    for (const SourceArticle* article : articles_of(event, timeline)) {
        out["subjectOf"].push_back(write(*article));
    }
    if (event.status == Status::claimed || event.status == Status::denied) {
        ordered_json claim{{"@type", "Claim"}, {"name", clean_text(event.title)}};
        for (const std::string& source : sources_of(event)) {
            claim["author"].push_back({{"@type", "Thing"}, {"name", source}});
        }
        out["subjectOf"].push_back(claim);
    }
    return out;
}

} // namespace

Result<Rendering> write_json_ld(const Timeline& timeline, const RenderOptions&) {
    // The vocabulary by its address: a processor need not fetch anything.
    ordered_json out{{"@context", {{"@vocab", "https://schema.org/"}, {"dateline", "urn:dateline:"}}},
                     {"@type", "ItemList"},
                     {"name", title_of(timeline)},
                     {"itemListElement", ordered_json::array()}};
    int position = 0;
    for (const std::vector<TimelineEvent>* events : {&timeline.events, &timeline.undated}) {
        for (const TimelineEvent& event : *events) {
            out["itemListElement"].push_back(
                {{"@type", "ListItem"}, {"position", ++position}, {"item", write(event, timeline)}});
        }
    }
    Losses losses;
    std::size_t roles = 0;
    for (const std::vector<TimelineEvent>* events : {&timeline.events, &timeline.undated}) {
        for (const TimelineEvent& event : *events) {
            for (const EventActor& part : event.actors) {
                roles += part.role == Role::agent || part.role == Role::other ? 0 : 1;
            }
        }
    }
    losses.add("roles for which schema.org has no term, written as \"about\"", roles);
    return Rendering{.bytes = out.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n",
                     .losses = losses.in_words()};
}

} // namespace dateline
