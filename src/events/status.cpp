#include "events/draft.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool has_cue(const Parse& tree, TokenIndex token, Hint cue) {
    return std::any_of(tree.children(token).begin(), tree.children(token).end(), [&](TokenIndex c) {
        const Relation relation = tree.relation(c);
        return (relation == Relation::advmod || relation == Relation::mark || relation == Relation::amod) &&
               is(tree.lemma(c), cue);
    });
}

/// "whether to appeal": what is to be decided, and no condition of the deciding.
bool is_to_clause(const Parse& tree, TokenIndex verb) {
    const auto children = tree.children(verb);
    return std::any_of(children.begin(), children.end(),
                       [&tree](TokenIndex c) { return tree[c].xpos == Xpos::to; });
}

/// A condition ("if the vote passes") that hangs on the clause or introduces it.
bool is_conditional(const Parse& tree, TokenIndex verb) {
    if (has_cue(tree, verb, Hint::conditional)) {
        return true;
    }
    for (const TokenIndex c : tree.children(verb)) {
        if (tree.relation(c) == Relation::advcl && has_cue(tree, c, Hint::conditional) &&
            !is_to_clause(tree, c)) {
            return true;
        }
    }
    return false;
}

/// A predicate above that says its complement lies ahead: "is due to", "plans to", "is expected to".
bool is_planned_by(const Parse& tree, TokenIndex governor) {
    const std::string_view lemma = tree.lemma(governor);
    return is(lemma, VerbClass::plan) || (tree[governor].upos != Upos::verb && is(lemma, Hint::planned)) ||
           (is(lemma, Hint::planned) && tree[governor].xpos == Xpos::vbn);
}

/// "Closed the bridge until June": the closing is done.
bool is_done_until(const Draft& draft) {
    return draft.group.tense == EventTense::past && draft.site != nullptr &&
           draft.site->timex->cue == Cue::until;
}

bool is_after_publication(const Reading& reading, const TimexSite* site) {
    return site != nullptr && site->timex->when && site->timex->when->span.first &&
           reading.article.published && *site->timex->when->span.first > *reading.article.published;
}

std::optional<Status> status_from_above(const Reading& reading, const Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex governor = draft.candidate.governor;
    TokenIndex up = tree.head(draft.candidate.trigger);
    if (up != no_token && is_nominal(tree, up) && tree.relation(up) == Relation::obj) {
        up = tree.head(up); // hung on the one who is accused
    }
    if (up != no_token && tree[up].upos == Upos::verb && is(tree.lemma(up), Hint::claimed) &&
        draft.group.tense == EventTense::prespart) {
        return Status::claimed; // "accused of cutting", "suspected of stealing"
    }
    if (up != no_token && is_nominal(tree, up) && draft.group.tense == EventTense::infinitive &&
        tree.relation(draft.candidate.trigger) == Relation::acl && draft.group.modality.empty()) {
        return Status::possible; // "pressure from allies to keep troops there": nothing happened yet
    }
    if (governor == no_token) {
        return std::nullopt;
    }
    const std::string_view lemma = tree.lemma(governor);
    if (draft.candidate.clause == ClauseKind::content && is(lemma, Hint::beyond)) {
        return Status::denied;
    }
    if (draft.candidate.clause == ClauseKind::complement || draft.candidate.clause == ClauseKind::content) {
        if (is_planned_by(tree, governor) && draft.group.tense != EventTense::past) {
            return Status::planned;
        }
        const bool noun = is_nominal(tree, governor) || tree[governor].upos == Upos::det;
        if (noun && draft.group.tense == EventTense::infinitive) {
            return Status::possible; // "under pressure to keep troops there": nothing happened yet
        }
        if (is(lemma, VerbClass::demand) || is(lemma, VerbClass::mind) || is(lemma, VerbClass::attempt)) {
            if (draft.group.tense == EventTense::infinitive) {
                return Status::possible;
            }
        }
    }
    return std::nullopt;
}

/// Somebody claims it, or a source that does not give its name says so.
bool is_claim(const Attribution& attribution) {
    if (is(attribution.kind, Hint::claimed) || attribution.kind == "claim" || attribution.kind == "allege") {
        return true;
    }
    const std::vector<std::string> words = lower_words(attribution.name);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& w) { return is(w, Hint::anonymous); });
}

} // namespace

void find_status(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex verb = draft.candidate.verb != no_token ? draft.candidate.verb : draft.candidate.trigger;
    if (is_conditional(tree, verb)) {
        draft.status = Status::conditional;
        return;
    }
    if (const std::optional<Status> above = status_from_above(reading, draft)) {
        draft.status = *above;
        return;
    }
    const std::string_view modal = draft.group.modality;
    if (is(modal, Hint::possible)) {
        draft.status = Status::possible;
    } else if (draft.group.tense == EventTense::future || is(modal, Hint::future) ||
               is(modal, Hint::irrealis)) {
        draft.status = Status::planned;
    } else if (draft.candidate.point == NounPoint::scheduled ||
               (is_after_publication(reading, draft.site) && !is_done_until(draft))) {
        draft.status = is_after_publication(reading, draft.site) || draft.candidate.is_noun()
                           ? Status::planned
                           : Status::happened;
    } else if (draft.group.aspect == EventAspect::progressive && draft.group.tense == EventTense::present) {
        draft.status = Status::ongoing;
    } else if (has_cue(tree, draft.candidate.trigger, Hint::claimed) || has_cue(tree, verb, Hint::claimed)) {
        draft.status = Status::claimed;
    } else if (draft.group.polarity == Polarity::neg) {
        draft.status = Status::denied;
    }
    const bool claims = std::any_of(draft.attribution.begin(), draft.attribution.end(), is_claim);
    const bool speech =
        is(draft.candidate.lemma, VerbClass::say) || is(draft.candidate.lemma, VerbClass::report);
    if (draft.status == Status::happened && claims && !speech) { // that somebody said it is no claim
        draft.status = Status::claimed;
    }
}

} // namespace dateline
