#include "events/salience.hpp"

#include <dateline/events/analysis.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

Event to_event(const Reading& reading, const Draft& draft, std::size_t number) {
    const Parse& tree = reading.tree;
    const TokenIndex trigger = draft.candidate.trigger;
    Event event;
    event.id = fmt::format("e{}", number + 1);
    event.trigger = tree[trigger].range;
    event.phrase = event.trigger;
    if (draft.candidate.is_noun() && draft.candidate.verb != no_token) {
        event.phrase = tree.range_of(
            {std::min(trigger, draft.candidate.verb), std::max(trigger, draft.candidate.verb) + 1});
    }
    event.lemma = draft.candidate.lemma;
    event.predicate = draft.candidate.predicate;
    event.cls = draft.candidate.is_noun() ? EventClass::occurrence : timeml_class_of(draft.candidate.lemma);
    event.type = draft.candidate.type;
    event.tense = draft.candidate.is_noun() ? EventTense::none : draft.group.tense;
    event.aspect = draft.candidate.is_noun() ? EventAspect::none : draft.group.aspect;
    event.polarity = draft.group.polarity;
    event.modality = draft.group.modality;
    event.status = draft.status;
    event.title = draft.title;
    event.salience = draft.salience;
    event.time = draft.time;
    event.place = draft.place_name;
    event.place_range = draft.place ? tree.range_of(draft.place->core) : Range{};
    event.attribution = draft.attribution;
    event.sentence = tree.sentence(trigger).range;
    for (const DraftParticipant& p : draft.participants) {
        event.participants.push_back({.role = p.role,
                                      .range = tree.range_of(p.phrase.core),
                                      .head = tree[p.phrase.head].range,
                                      .actor = p.actor == nullptr ? std::string{} : p.actor->id});
    }
    if (draft.same_as != 0) {
        event.same_as = fmt::format("e{}", draft.same_as);
    }
    if (!event.attribution.empty() && reading.article.published &&
        !(event.time &&
          event.time->when.span == Span{reading.article.published, reading.article.published})) {
        event.reported = reading.article.published;
    }
    return event;
}

} // namespace

std::vector<Draft> draft_events(const Reading& reading) {
    std::vector<Draft> drafts;
    for (Candidate& candidate : find_candidates(reading.tree)) {
        Draft draft;
        if (candidate.verb != no_token) {
            draft.group = read_verb_group(reading.tree, candidate.verb);
        }
        draft.candidate = std::move(candidate);
        drafts.push_back(std::move(draft));
    }
    for (Draft& draft : drafts) {
        find_participants(reading, draft);
        find_attribution(reading, draft);
    }
    anchor(reading, drafts);
    for (Draft& draft : drafts) {
        find_status(reading, draft);
    }
    find_same(reading, drafts);
    return drafts;
}

Analysis extract(Article article, const Document& document, std::vector<Timex> timexes) {
    Analysis analysis;
    {
        const Parse tree(document, article.text);
        const std::vector<TimexSite> sites = place_timexes(tree, timexes);
        const Cast cast(tree, sites);
        const Reading reading{.article = article, .tree = tree, .cast = cast, .sites = sites};
        std::vector<Draft> drafts = draft_events(reading);
        weigh(reading, drafts);
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            const std::size_t told_by = drafts[i].told_by;
            drafts[i].title = title_of(reading, told_by == 0 ? drafts[i] : drafts[told_by - 1]);
            analysis.events.push_back(to_event(reading, drafts[i], i));
        }
        analysis.actors = cast.sorted();
    }
    analysis.timexes = std::move(timexes);
    analysis.article = std::move(article);
    return analysis;
}

} // namespace dateline
