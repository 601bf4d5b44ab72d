#include "events/verb_group.hpp"

#include "events/lexicon.hpp"

namespace dateline {

namespace {

/// Finds auxiliaries; a conjunct without its own takes those of the first verb ("was rescued and flown").
struct Auxiliaries {
    TokenIndex modal = no_token;
    TokenIndex have = no_token;
    TokenIndex be = no_token;
    TokenIndex passive = no_token;
    TokenIndex does = no_token;
    TokenIndex to = no_token;
};

void collect(const Parse& tree, TokenIndex verb, Auxiliaries& aux) {
    for (const TokenIndex c : tree.children(verb)) {
        const Relation relation = tree.relation(c);
        if (relation == Relation::aux_pass) {
            aux.passive = c;
        } else if (relation == Relation::aux || relation == Relation::cop) {
            if (tree[c].xpos == Xpos::md) {
                aux.modal = c;
            } else if (relation == Relation::cop || tree[verb].xpos == Xpos::vbg) {
                aux.be = tree.lemma(c) == "have" ? aux.be : c;
                aux.have = tree.lemma(c) == "have" ? c : aux.have;
            } else if (tree[verb].xpos == Xpos::vb) {
                aux.does = c;
            } else {
                aux.have = c;
            }
        } else if (relation == Relation::mark && tree[c].xpos == Xpos::to) {
            aux.to = c;
        }
    }
}

bool none(const Auxiliaries& aux) {
    return aux.modal == no_token && aux.have == no_token && aux.be == no_token && aux.passive == no_token &&
           aux.does == no_token && aux.to == no_token;
}

EventTense tense_of(Xpos xpos) {
    switch (xpos) {
    case Xpos::vbd:
        return EventTense::past;
    case Xpos::vbz:
    case Xpos::vbp:
        return EventTense::present;
    case Xpos::vbg:
        return EventTense::prespart;
    case Xpos::vbn:
        return EventTense::pastpart;
    case Xpos::vb:
        return EventTense::infinitive;
    default:
        return EventTense::none;
    }
}

bool is_negated(const Parse& tree, TokenIndex verb) {
    for (const TokenIndex c : tree.children(verb)) {
        // "did not stay", "instead of staying"
        const bool modifies = tree.relation(c) == Relation::advmod || tree.relation(c) == Relation::mark;
        if (modifies && is(tree.lemma(c), Hint::negation)) {
            return true;
        }
    }
    return false;
}

/// "…, reported on Tuesday that …": what the verb says begins right after it or after a short phrase,
/// wherever the parser hung it.
bool reports_a_clause(const Parse& tree, TokenIndex verb) {
    constexpr TokenIndex reach = 5;
    if (!is(tree.lemma(verb), VerbClass::say) && !is(tree.lemma(verb), VerbClass::report)) {
        return false;
    }
    for (TokenIndex t = verb + 1; t < tree.sentence(verb).last && t <= verb + reach; ++t) {
        if (tree[t].upos == Upos::sconj && tree.lemma(t) == "that") {
            return true;
        }
        if (tree[t].upos == Upos::verb || tree[t].upos == Upos::punct) {
            return false;
        }
    }
    return false;
}

/// A participle without an auxiliary that heads a main clause, or has an object of its own, is a past tense:
/// taggers take one for the other, and a passive participle neither heads a sentence nor takes an object.
bool is_past_tense_after_all(const Parse& tree, TokenIndex verb, const Auxiliaries& aux) {
    if (tree[verb].xpos != Xpos::vbn || !none(aux)) {
        return false;
    }
    const bool subject =
        tree.child(verb, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer}) != no_token;
    const bool object = tree.child(verb, {Relation::obj, Relation::ccomp}) != no_token;
    TokenIndex first = verb;
    while (tree.relation(first) == Relation::conj && tree.head(first) != no_token) {
        first = tree.head(first);
    }
    const Relation relation = tree.relation(first);
    const bool main =
        relation == Relation::root || relation == Relation::parataxis || relation == Relation::ccomp;
    // "Police revealed on Saturday": a noun as the root of the sentence, and the verb hung on it
    const TokenIndex up = tree.head(first);
    const bool only_verb = relation == Relation::acl && up != no_token && tree.head(up) == no_token &&
                           tree[up].upos != Upos::verb &&
                           tree.child(up, {Relation::cop, Relation::aux}) == no_token;
    return object || only_verb || (main && subject && tree[first].upos == Upos::verb) ||
           reports_a_clause(tree, verb);
}

/// The first finite word of the group decides present or past.
EventTense finite_tense(const Parse& tree, TokenIndex verb, const Auxiliaries& aux) {
    TokenIndex first = no_token;
    for (const TokenIndex t : {aux.have, aux.be, aux.passive, aux.does}) {
        if (t != no_token && (first == no_token || t < first)) {
            first = t;
        }
    }
    return tense_of(tree[first == no_token ? verb : first].xpos);
}

} // namespace

VerbGroup read_verb_group(const Parse& tree, TokenIndex verb) {
    Auxiliaries aux;
    collect(tree, verb, aux);
    const TokenIndex up = tree.head(verb);
    const bool alone =
        none(aux) && up != no_token && tree.child(verb, {Relation::nsubj, Relation::nsubj_pass}) == no_token;
    const bool joined = tree.relation(verb) == Relation::conj && alone && tree[up].xpos == tree[verb].xpos;
    // "will stay closed": the verb above has the auxiliaries of the state that it leads to
    const bool result = tree.relation(verb) == Relation::xcomp && alone && tree[verb].xpos == Xpos::vbn;
    if (joined || result) {
        collect(tree, up, aux);
    }
    VerbGroup group;
    const bool past = is_past_tense_after_all(tree, verb, aux);
    group.passive = aux.passive != no_token ||
                    (tree[verb].xpos == Xpos::vbn && aux.have == no_token && aux.be == no_token && !past);
    group.polarity = is_negated(tree, verb) ? Polarity::neg : Polarity::pos;
    const bool progressive = tree[verb].xpos == Xpos::vbg && aux.be != no_token;
    const bool perfective = aux.have != no_token;
    group.aspect = perfective && progressive ? EventAspect::perfective_progressive
                   : perfective              ? EventAspect::perfective
                   : progressive             ? EventAspect::progressive
                                             : EventAspect::none;
    if (aux.modal != no_token) {
        group.modality = tree.lemma(aux.modal);
        group.tense = is(group.modality, Hint::future) && group.modality != "would" ? EventTense::future
                                                                                    : EventTense::none;
        return group;
    }
    group.tense = past                 ? EventTense::past
                  : aux.to != no_token ? EventTense::infinitive
                                       : finite_tense(tree, verb, aux);
    return group;
}

} // namespace dateline
