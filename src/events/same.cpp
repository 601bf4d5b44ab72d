#include "events/draft.hpp"

#include <algorithm>
#include <set>

namespace dateline {

namespace {

std::set<const Actor*> actors_of(const Draft& draft) {
    std::set<const Actor*> actors;
    for (const DraftParticipant& p : draft.participants) {
        if (p.actor != nullptr &&
            (p.role == Role::agent || p.role == Role::patient || p.role == Role::counterpart)) {
            actors.insert(p.actor);
        }
    }
    return actors;
}

bool share(const std::set<const Actor*>& a, const std::set<const Actor*>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Actor* x) { return b.count(x) != 0; });
}

bool contradict(const Draft& a, const Draft& b) {
    return a.time && b.time && !intersect(a.time->when.span, b.time->when.span);
}

bool is_definite(const Reading& reading, const Draft& draft) {
    const TokenIndex det = reading.tree.child(draft.candidate.trigger, {Relation::det, Relation::nmod_poss});
    return draft.candidate.is_noun() && det != no_token && reading.tree.lemma(det) != "a" &&
           reading.tree.lemma(det) != "an";
}

/// Same predicate, dates that can agree, and either common actors or a definite noun that names nobody new.
bool same_happening(const Reading& reading, const Draft& first, const Draft& later) {
    if (first.candidate.predicate != later.candidate.predicate || contradict(first, later)) {
        return false;
    }
    const bool saying = is(first.candidate.predicate, VerbClass::say);
    if (saying || first.group.polarity != later.group.polarity) {
        return false;
    }
    const std::set<const Actor*> a = actors_of(first);
    const std::set<const Actor*> b = actors_of(later);
    const bool one_day = first.time && later.time && first.time->when.span == later.time->when.span &&
                         first.time->when.span.is_day();
    const bool noun = first.candidate.is_noun() || later.candidate.is_noun();
    if (b.empty() || a.empty() || (one_day && noun)) {
        return is_definite(reading, later) || one_day;
    }
    return share(a, b);
}

} // namespace

void find_same(const Reading& reading, std::span<Draft> drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (same_happening(reading, drafts[j], drafts[i])) {
                drafts[i].same_as = drafts[j].same_as != 0 ? drafts[j].same_as : j + 1;
                break;
            }
        }
    }
}

} // namespace dateline
