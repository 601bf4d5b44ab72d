#include "timeline/mention_unit.hpp"

#include "timeline/slug.hpp"
#include "timeline/union_find.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {

namespace {

template <class T>
void sort_unique(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Classes whose events share predicate and speaker without being one: "he said" ten times in an article.
bool says_or_thinks(EventClass cls) {
    return cls == EventClass::reporting || cls == EventClass::perception || cls == EventClass::i_action ||
           cls == EventClass::i_state || cls == EventClass::state || cls == EventClass::aspectual;
}

bool is_main(Role role) {
    return role == Role::agent || role == Role::patient || role == Role::recipient ||
           role == Role::counterpart;
}

void add_participant(Profile& profile, const Participant& participant, ActorIndex actor,
                     const Article& article) {
    if (actor == ActorClusters::npos) {
        const Range head = participant.head;
        if (participant.role == Role::patient && !head.empty() && head.end <= article.text.size()) {
            profile.things.push_back(folded(slice(article.text, head)));
        }
        return;
    }
    if (!is_main(participant.role)) {
        return;
    }
    profile.main.push_back(actor);
    if (participant.role == Role::agent) {
        profile.agents.push_back(actor);
    }
    if (participant.role == Role::patient) {
        profile.patients.push_back(actor);
    }
}

void add_event(Profile& profile, const EventMention& mention, const Source& source,
               const ActorClusters& actors) {
    const Event& event = *mention.event;
    constexpr std::size_t telling = 4; // shorter words of a title tie nothing together
    if (!event.predicate.empty()) {
        profile.predicates.push_back(event.predicate);
    }
    for (const Participant& participant : event.participants) {
        add_participant(profile, participant, actors.find(mention.source, participant.actor),
                        source.analysis->article);
    }
    if (!event.place.empty()) {
        profile.places.push_back(folded(event.place));
    }
    for (std::string& word : words_of(folded(event.title))) {
        if (word.size() >= telling) {
            profile.words.push_back(std::move(word));
        }
    }
    profile.says_or_thinks = profile.says_or_thinks || says_or_thinks(event.cls);
}

Profile profile_of(const std::vector<EventMention>& mentions, const Source& source,
                   const ActorClusters& actors) {
    Profile profile;
    profile.polarity = mentions.front().event->polarity;
    for (const EventMention& mention : mentions) {
        add_event(profile, mention, source, actors);
    }
    sort_unique(profile.predicates);
    sort_unique(profile.agents);
    sort_unique(profile.patients);
    sort_unique(profile.main);
    sort_unique(profile.things);
    sort_unique(profile.places);
    sort_unique(profile.words);
    return profile;
}

/// Mentions of one article by the happening that they name.
std::vector<std::vector<EventMention>> chains(std::size_t source, const std::vector<Event>& events) {
    std::map<std::string_view, std::size_t> by_id;
    for (std::size_t i = 0; i < events.size(); ++i) {
        by_id.emplace(events[i].id, i);
    }
    UnionFind sets(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto first = by_id.find(events[i].same_as);
        if (!events[i].same_as.empty() && first != by_id.end()) {
            sets.unite(i, first->second);
        }
    }
    std::map<std::size_t, std::vector<EventMention>> by_first;
    for (std::size_t i = 0; i < events.size(); ++i) {
        by_first[sets.find(i)].push_back({.source = source, .position = i, .event = &events[i]});
    }
    std::vector<std::vector<EventMention>> out;
    out.reserve(by_first.size());
    for (auto& [first, mentions] : by_first) {
        out.push_back(std::move(mentions));
    }
    return out;
}

} // namespace

std::vector<MentionUnit> gather_units(std::span<const Source> sources, const ActorClusters& actors) {
    std::vector<MentionUnit> units;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        for (std::vector<EventMention>& mentions : chains(s, sources[s].analysis->events)) {
            MentionUnit unit;
            unit.profile = profile_of(mentions, sources[s], actors);
            const std::size_t dated = best_dated(mentions);
            if (dated < mentions.size()) {
                unit.when = *date_of(*mentions[dated].event);
            }
            unit.mentions = std::move(mentions);
            units.push_back(std::move(unit));
        }
    }
    return units;
}

} // namespace dateline
