#include "events/own_expression.hpp"

#include "events/expression_time.hpp"
#include "events/trailing_speech.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// Nouns keep an expression to themselves only as their own modifier ("the August 2 resignation", "talks on
/// Monday").
bool passes_through(const Parse& tree, TokenIndex noun, Relation below) {
    const Relation relation = tree.relation(noun);
    const bool nominal = tree[noun].upos == Upos::noun || tree[noun].upos == Upos::propn ||
                         tree[noun].upos == Upos::num ||
                         tree[noun].upos == Upos::sym; // "€3.6bn last October"
    return nominal &&
           (below == Relation::obl || below == Relation::nmod || below == Relation::obl_unmarked ||
            below == Relation::nmod_unmarked || below == Relation::compound || below == Relation::advmod ||
            below == Relation::nmod_poss || below == Relation::amod || below == Relation::appos ||
            below == Relation::nummod || below == Relation::conj) &&
           relation != Relation::root;
}

/// "The 1939 law bars", "amended the 1939 law": the year of a work does not date what is done with it.
bool only_names_work(const Parse& tree, const TimexSite& site, TokenIndex event) {
    const TokenIndex work = tree.head(site.head);
    return work != no_token && work >= site.span.last && work != event &&
           is(tree.lemma(work), NounClass::work);
}

/// "On Friday growers are due to hold a protest": the day hangs on `due`, and is that of what they are due to
/// do.
std::size_t due(const Parse& tree, const EventAt& events, TokenIndex adjective) {
    const TokenIndex verb =
        tree[adjective].upos == Upos::adj ? tree.child(adjective, {Relation::xcomp}) : no_token;
    if (verb == no_token) {
        return events.none();
    }
    const TokenIndex object = tree.child(verb, {Relation::obj}); // of "hold a protest" the noun is the event
    return events.at(verb) != events.none() || object == no_token ? events.at(verb) : events.at(object);
}

/// The event that the expression hangs on in the tree: the first one above it.
std::size_t event_above(const Reading& reading, const EventAt& events, const TimexSite& site) {
    const Parse& tree = reading.tree;
    TokenIndex at = site.head;
    for (int steps = 0; steps < 8; ++steps) {
        const TokenIndex up = tree.head(at);
        if (up == no_token) {
            return events.none();
        }
        if (!site.span.contains(up)) {
            const std::size_t event = events.at(up);
            if (event != events.none()) {
                return event;
            }
            if (const std::size_t ahead = due(tree, events, up); ahead != events.none()) {
                return ahead;
            }
            const bool bears = tree.relation(at) == Relation::acl && is(tree.lemma(at), VerbClass::bearing);
            const bool predicate = is_clause(tree.relation(up)) || tree[up].upos == Upos::verb;
            if (tree.relation(up) == Relation::parataxis && tree.child(up, {Relation::nsubj}) != no_token) {
                return events.none(); // "they were rescued; the others were missing last night"
            }
            if (!predicate && !bears && !passes_through(tree, up, tree.relation(at))) {
                return events.none();
            }
        }
        at = up;
    }
    return events.none();
}

std::size_t main_event(const Reading& reading, const EventAt& events, const TimexSite& site) {
    const Parse& tree = reading.tree;
    const Sentence& sentence = tree.sentence(site.span.first);
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        if (tree.head(t) == no_token) {
            return events.at(t) != events.none() ? events.at(t) : due(tree, events, t);
        }
    }
    return events.none();
}

/// A past time does not date a purpose ("invaded to remove the Taliban 20 years ago"): it belongs to the verb
/// above.
std::size_t above_purpose(const Reading& reading, std::span<const Draft> drafts, const EventAt& events,
                          std::size_t event, const Timex& timex) {
    const bool past = timex.when && timex.when->span.last && reading.article.published &&
                      *timex.when->span.last <= *reading.article.published;
    while (past && drafts[event].group.tense == EventTense::infinitive &&
           !drafts[event].candidate.is_noun()) {
        const TokenIndex up = reading.tree.head(drafts[event].candidate.trigger);
        if (up == no_token || events.at(up) == events.none()) {
            break;
        }
        event = events.at(up);
    }
    return event;
}

/// An expression before the comma of "…, officials said" belongs to what is said, the parser notwithstanding.
std::size_t before_speech(const Reading& reading, std::span<const Draft> drafts, std::size_t event,
                          const TimexSite& site) {
    const TokenIndex verb = drafts[event].candidate.trigger;
    const std::optional<TrailingSpeech> speech = trailing_speech(reading.tree, reading.tree.sentence(verb));
    if (!speech || speech->verb != verb || site.span.last > speech->comma + 1) {
        return event;
    }
    std::size_t said = event; // the nearest main verb before the expression
    for (std::size_t i = event;
         i-- > 0 && drafts[i].candidate.trigger >= reading.tree.sentence(verb).first;) {
        if (drafts[i].candidate.governor == verb && drafts[i].candidate.trigger < site.span.first) {
            said = i;
            break;
        }
    }
    return said;
}

/// "Monday saw police searching the block": a time that sees something is when it happened.
std::size_t seen_by(const Reading& reading, const EventAt& events, const TimexSite& site) {
    const Parse& tree = reading.tree;
    const TokenIndex verb = tree.head(site.head);
    if (verb == no_token || !is_subject(tree.relation(site.head)) ||
        !is(tree.lemma(verb), VerbClass::perceive)) {
        return events.none();
    }
    for (TokenIndex t = verb + 1; t < tree.subtree(verb).last; ++t) {
        if (events.at(t) != events.none()) {
            return events.at(t);
        }
    }
    return events.none();
}

} // namespace

void own_expression(const Reading& reading, std::span<Draft> drafts, const EventAt& events) {
    const TimexSite* closing = nullptr; // it bounds the time of the expression before it
    for (const TimexSite& site : reading.sites) {
        if (bounds_comparison(reading.tree, site) || &site == closing) {
            continue;
        }
        std::size_t event = event_above(reading, events, site);
        const bool after_verb = event != events.none() && drafts[event].candidate.trigger < site.span.first;
        if (is_fronted(reading.tree, site) && !after_verb) { // not "Founded in 1871, the bank …"
            const std::size_t root = main_event(reading, events, site);
            event = root != events.none() ? root : event;
        }
        const std::size_t seen = seen_by(reading, events, site);
        event = seen != events.none() ? seen : event;
        if (event == events.none() || only_names_work(reading.tree, site, drafts[event].candidate.trigger) ||
            is_quoted_apart(reading.tree, site, drafts[event].candidate.trigger)) {
            continue;
        }
        event = before_speech(reading, drafts, event, site);
        event = above_purpose(reading, drafts, events, event, *site.timex);
        const TokenIndex set = set_for(reading.tree, drafts[event].candidate.trigger, site);
        if (set != no_token && events.at(set) != events.none()) {
            event = events.at(set);
        }
        if (is_promised(reading, drafts[event], site)) {
            const TokenIndex promised = reading.tree.child(drafts[event].candidate.trigger, {Relation::obj});
            event = promised == no_token ? events.none() : events.at(promised);
            if (event == events.none()) {
                continue;
            }
        }
        Draft& draft = drafts[event];
        if (draft.site == nullptr) {
            draft.site = &site;
        }
        if (!dates_events(*site.timex) || is_gauged(reading.tree, draft, site)) {
            continue;
        }
        EventTime time = time_from(reading, site, "expression on the event");
        const TimexSite* end = range_end(reading, site);
        if (end != nullptr && !is(draft.candidate.lemma, VerbClass::shift)) {
            extend_to(reading, site, *end, time);
            closing = end;
        }
        const bool narrower = draft.time && time.when.granularity < draft.time->when.granularity &&
                              intersect(time.when.span, draft.time->when.span).has_value();
        if (!draft.time || narrower) {
            draft.site = &site;
            draft.time = std::move(time);
            draft.own_time = true;
        }
    }
}

} // namespace dateline
