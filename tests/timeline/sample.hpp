#pragma once

#include <dateline/timeline/timeline.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small analyses made by hand: sentences in, events on their words.
namespace sample {

inline dateline::Day day(std::string_view iso) {
    return dateline::parse_day(iso).value();
}

inline dateline::When on(std::string_view iso, double confidence = 1.0) {
    return {.span = {day(iso), day(iso)}, .edtf = std::string(iso), .confidence = confidence};
}

inline dateline::When between(std::string_view first, std::string_view last,
                              dateline::Granularity granularity, std::string_view edtf) {
    return {.span = {day(first), day(last)}, .granularity = granularity, .edtf = std::string(edtf)};
}

/// Where `words` stand in the article; they must be there.
inline dateline::Range at(const dateline::Article& article, std::string_view words) {
    const std::size_t begin = article.text.find(words);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

inline dateline::Analysis article(std::string id, std::string_view published, std::string text) {
    dateline::Analysis out;
    out.article.id = std::move(id);
    out.article.title = "Title of " + out.article.id;
    out.article.published = day(published);
    out.article.outlet = "Outlet of " + out.article.id;
    out.article.text = std::move(text);
    return out;
}

inline void add_actor(dateline::Analysis& to, std::string id, std::string name, dateline::ActorType type) {
    to.actors.push_back({.id = std::move(id), .name = std::move(name), .type = type});
}

struct Part {
    std::string actor{};
    dateline::Role role = dateline::Role::agent;
};

/// An event whose trigger is `word`, in the whole text as its sentence.
inline dateline::Event& add_event(dateline::Analysis& to, std::string_view word, std::string predicate,
                                  std::optional<dateline::When> when, const std::vector<Part>& parts) {
    dateline::Event event;
    event.id = fmt::format("e{}", to.events.size() + 1);
    event.trigger = at(to.article, word);
    event.phrase = event.trigger;
    event.sentence = {0, static_cast<std::uint32_t>(to.article.text.size())};
    event.lemma = predicate;
    event.title = predicate;
    event.predicate = std::move(predicate);
    event.cls = dateline::EventClass::occurrence;
    event.salience = 0.6;
    if (when) {
        event.time = dateline::EventTime{.when = *when, .rule = "day expression in the clause"};
    }
    for (const Part& part : parts) {
        event.participants.push_back({.role = part.role, .range = event.trigger, .actor = part.actor});
    }
    to.events.push_back(std::move(event));
    return to.events.back();
}

} // namespace sample
