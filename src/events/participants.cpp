#include "events/draft.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool inside_timex(const Reading& reading, TokenIndex head) {
    return std::any_of(reading.sites.begin(), reading.sites.end(),
                       [head](const TimexSite& s) { return s.span.contains(head); });
}

/// "who", "which", "that": stands for the noun that the clause hangs on.
TokenIndex antecedent(const Parse& tree, TokenIndex token, TokenIndex verb) {
    const Xpos xpos = tree[token].xpos;
    const bool relative = xpos == Xpos::wdt || xpos == Xpos::wp ||
                          (tree.relation(verb) == Relation::acl_relcl && tree.lemma(token) == "that");
    TokenIndex clause = verb;
    while (tree.relation(clause) == Relation::conj && tree.head(clause) != no_token) {
        clause = tree.head(clause);
    }
    if (!relative) {
        return token;
    }
    if (tree.relation(clause) == Relation::acl_relcl) {
        return tree.head(clause);
    }
    // The parser did not see a relative clause: the nearest noun before the pronoun.
    const Sentence& sentence = tree.sentence(token);
    for (TokenIndex t = token; t-- > sentence.first;) {
        if (tree[t].upos == Upos::noun || tree[t].upos == Upos::propn) {
            return t;
        }
    }
    return token;
}

void add(const Reading& reading, Draft& draft, Role role, TokenIndex head, std::string_view preposition,
         bool inherited) {
    for (const Phrase& phrase : coordinated(reading.tree, head)) {
        if (inside_timex(reading, phrase.head)) {
            continue;
        }
        draft.participants.push_back({.role = role,
                                      .phrase = phrase,
                                      .preposition = preposition,
                                      .actor = reading.cast.at(phrase.head),
                                      .inherited = inherited});
    }
}

bool has_role(const Draft& draft, Role role) {
    return std::any_of(draft.participants.begin(), draft.participants.end(),
                       [role](const DraftParticipant& p) { return p.role == role; });
}

Role role_of_preposition(std::string_view preposition) {
    if (preposition == "with") {
        return Role::counterpart;
    }
    if (preposition == "to") {
        return Role::recipient;
    }
    if (preposition == "against" || preposition == "on" || preposition == "for" || preposition == "over") {
        return Role::patient;
    }
    return Role::other;
}

bool is_place_word(const Reading& reading, TokenIndex head) {
    const Actor* actor = reading.cast.at(head);
    const Name* name = reading.tree.name_at(head);
    return (name != nullptr && name->type == NameType::place) ||
           (actor != nullptr && actor->type == ActorType::place) ||
           is(reading.tree.lemma(head), NounClass::place);
}

bool is_locative(std::string_view preposition) {
    return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "outside" ||
           preposition == "on" || preposition == "off" || preposition == "inside";
}

void set_place(const Reading& reading, Draft& draft, TokenIndex head) {
    if (draft.place || inside_timex(reading, head)) {
        return;
    }
    draft.place = phrase_at(reading.tree, head);
    if (const Name* name = reading.tree.name_at(head)) {
        draft.place_name = words_of(reading.tree, {name->first, name->last}, Determiner::drop);
    } else {
        draft.place_name = words_of(reading.tree, draft.place->core, Determiner::drop);
    }
}

/// Prepositional phrases of a verb or noun: places, and those who take part.
void add_oblique(const Reading& reading, Draft& draft, TokenIndex head) {
    const std::string_view preposition = reading.tree.preposition(head);
    if (is_locative(preposition) && is_place_word(reading, head)) {
        set_place(reading, draft, head);
        return;
    }
    const Role role = role_of_preposition(preposition);
    const Actor* actor = reading.cast.at(head);
    if (role == Role::recipient && actor != nullptr && actor->type == ActorType::place) {
        set_place(reading, draft, head); // "flew to Moscow"
        return;
    }
    add(reading, draft, role, head, preposition, false);
}

/// The subject that a clause without its own one takes from above.
TokenIndex subject_above(const Parse& tree, TokenIndex verb, const VerbGroup& group) {
    const bool past = group.tense == EventTense::past && !group.passive;
    TokenIndex at = verb;
    for (int steps = 0; steps < 6; ++steps) {
        const Relation relation = tree.relation(at);
        const TokenIndex up = tree.head(at);
        if (up == no_token) {
            return no_token;
        }
        if (relation == Relation::acl || relation == Relation::acl_relcl) {
            // "The US and its allies invaded …" taken for a clause on "allies": all of them act
            TokenIndex noun = up;
            while (past && tree.relation(noun) == Relation::conj && tree.head(noun) != no_token &&
                   tree[tree.head(noun)].upos != Upos::verb) {
                noun = tree.head(noun);
            }
            return noun;
        }
        if (relation != Relation::conj && relation != Relation::xcomp && relation != Relation::advcl) {
            return no_token;
        }
        if (relation == Relation::xcomp) {
            const TokenIndex object = tree.child(up, {Relation::obj, Relation::iobj});
            if (object != no_token) {
                return object; // "asked the US to waive": the object acts
            }
        }
        const TokenIndex subject = tree.child(up, {Relation::nsubj, Relation::nsubj_pass});
        if (subject != no_token) {
            return antecedent(tree, subject, up);
        }
        at = up;
    }
    return no_token;
}

void read_verb(const Reading& reading, Draft& draft, TokenIndex verb, bool passive) {
    const Parse& tree = reading.tree;
    for (const TokenIndex c : tree.children(verb)) {
        switch (tree.relation(c)) {
        case Relation::nsubj:
        case Relation::nsubj_outer:
            add(reading, draft, passive ? Role::patient : Role::agent, antecedent(tree, c, verb), {}, false);
            break;
        case Relation::nsubj_pass:
            add(reading, draft, passive ? Role::patient : Role::agent, antecedent(tree, c, verb), {}, false);
            break;
        case Relation::obj:
            if (c != draft.candidate.trigger) {
                add(reading, draft, Role::patient, antecedent(tree, c, verb), {}, false);
            }
            break;
        case Relation::iobj:
            add(reading, draft, Role::recipient, antecedent(tree, c, verb), {}, false);
            break;
        case Relation::obl_agent:
            add(reading, draft, Role::agent, c, "by", false);
            break;
        case Relation::obl:
            if (tree.preposition(c) == "by" && passive) {
                add(reading, draft, Role::agent, c, "by", false);
            } else {
                add_oblique(reading, draft, c);
            }
            break;
        default:
            break;
        }
    }
}

void read_noun(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex noun = draft.candidate.trigger;
    for (const TokenIndex c : tree.children(noun)) {
        const Relation relation = tree.relation(c);
        const std::string_view preposition = tree.preposition(c);
        if (relation == Relation::nmod_poss ||
            (relation == Relation::compound && reading.cast.at(c) != nullptr)) {
            add(reading, draft, Role::agent, c, {}, false);
        } else if (relation == Relation::nmod || relation == Relation::obl ||
                   relation == Relation::obl_agent) {
            if (preposition == "of") {
                // "death of X": X is who it happened to; with a possessor ("the Taliban's capture of Kabul")
                // too.
                add(reading, draft, Role::patient, c, "of", false);
            } else if (preposition == "by" || preposition == "between" || preposition == "among" ||
                       preposition == "from") {
                add(reading, draft, Role::agent, c, preposition, false);
            } else {
                add_oblique(reading, draft, c);
            }
        }
    }
}

/// A locative phrase that the parser hung on another noun of the clause ("on Monday in Oslo"): the first with
/// a place name.
void find_place_in_clause(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex top = draft.candidate.verb != no_token ? draft.candidate.verb : draft.candidate.trigger;
    const TokenSpan span = tree.subtree(top);
    for (TokenIndex t = span.first; t < span.last && !draft.place; ++t) {
        const Name* name = tree.name_at(t);
        if (name == nullptr || name->type != NameType::place || !is_locative(tree.preposition(t))) {
            continue;
        }
        bool same_clause = true;
        for (TokenIndex up = t; up != top && up != no_token; up = tree.head(up)) {
            same_clause = same_clause && (up == t || tree[up].upos != Upos::verb);
        }
        if (same_clause) {
            set_place(reading, draft, t);
        }
    }
}

void drop_doubles(Draft& draft) {
    std::vector<DraftParticipant> kept;
    for (const DraftParticipant& p : draft.participants) {
        const bool double_head = std::any_of(kept.begin(), kept.end(), [&](const DraftParticipant& k) {
            return k.phrase.head == p.phrase.head || (p.actor != nullptr && k.actor == p.actor);
        });
        if (!double_head) {
            kept.push_back(p);
        }
    }
    draft.participants = std::move(kept);
}

} // namespace

void find_participants(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const Candidate& candidate = draft.candidate;
    const TokenIndex verb = candidate.verb;
    if (verb != no_token) {
        read_verb(reading, draft, verb, draft.group.passive);
        const bool own_subject =
            tree.child(verb, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer}) != no_token;
        if (!own_subject) {
            const TokenIndex subject = subject_above(tree, verb, draft.group);
            const Role role = draft.group.passive ? Role::patient : Role::agent;
            if (subject != no_token && subject != candidate.trigger && !has_role(draft, role)) {
                add(reading, draft, role, subject, {}, true);
            }
        }
    }
    if (candidate.is_noun()) {
        read_noun(reading, draft);
    }
    find_place_in_clause(reading, draft);
    std::stable_sort(draft.participants.begin(), draft.participants.end(),
                     [](const DraftParticipant& a, const DraftParticipant& b) { return a.role < b.role; });
    drop_doubles(draft);
}

} // namespace dateline
