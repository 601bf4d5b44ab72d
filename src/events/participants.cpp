#include "events/draft.hpp"
#include "events/subject.hpp"

#include <algorithm>
#include <iterator>

namespace dateline {

namespace {

/// "Doug Hurley", and "retailer Salling Group", whose name stands beside its noun.
bool is_named(const Parse& tree, TokenIndex head) {
    const TokenIndex apposed = tree.child(head, {Relation::appos});
    const Name* name = tree.name_at(apposed == no_token ? head : apposed);
    return name != nullptr &&
           (apposed == no_token || name->first == head + 1 || tree.name_at(head) != nullptr);
}

/// "two astronauts, Doug Hurley and Bob Behnken": the first name stands for the noun, the others beside it.
void append_listed(const Parse& tree, std::vector<Phrase>& phrases) {
    const std::size_t count = phrases.size();
    for (std::size_t i = 0; i < count; ++i) {
        const TokenIndex first = tree.child(phrases[i].head, {Relation::appos});
        if (first == no_token || first < phrases[i].head || tree.name_at(first) == nullptr) {
            continue;
        }
        const std::vector<Phrase> listed = coordinated(tree, first);
        std::copy_if(listed.begin() + 1, listed.end(), std::back_inserter(phrases),
                     [&tree](const Phrase& p) { return is_named(tree, p.head); });
    }
}

void add(const Reading& reading, Draft& draft, Role role, TokenIndex head, std::string_view preposition,
         bool inherited) {
    if (inside_timex(reading.sites, head)) {
        return; // "died on Oct. 21 and a man four days later": nobody is joined to a day
    }
    std::vector<Phrase> phrases = coordinated(reading.tree, head);
    append_listed(reading.tree, phrases);
    for (const Phrase& phrase : phrases) {
        if (inside_timex(reading.sites, phrase.head)) {
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
           preposition == "on" || preposition == "off" || preposition == "inside" ||
           preposition == "across" || preposition == "through" || preposition == "throughout" ||
           preposition == "around";
}

void set_place(const Reading& reading, Draft& draft, TokenIndex head) {
    if (draft.place || inside_timex(reading.sites, head)) {
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
    const bool asked =
        preposition == "on" && is(draft.candidate.lemma, VerbClass::demand); // "called on Turkey"
    if (is_locative(preposition) && is_place_word(reading, head) && !asked) {
        set_place(reading, draft, head);
        return;
    }
    const Role role = role_of_preposition(preposition);
    const Actor* actor = reading.cast.at(head);
    const bool speaks =
        is(draft.candidate.lemma, VerbClass::say) || is(draft.candidate.lemma, VerbClass::demand);
    const bool gets = is(draft.candidate.lemma, VerbClass::transfer); // "supplied fuel to Norway"
    if (role == Role::recipient && !speaks && !gets && actor != nullptr && actor->type == ActorType::place) {
        set_place(reading, draft, head); // "flew to Moscow"
        return;
    }
    add(reading, draft, role, head, preposition, false);
}

/// "Monday saw police with dogs searching a block": the police search, whatever the parser hung the dogs on;
/// no_token: it is not put so.
TokenIndex seen_acting(const Parse& tree, TokenIndex subject) {
    if (tree.preposition(subject) != "with") {
        return no_token;
    }
    TokenIndex seeing = tree.head(subject);
    for (int steps = 0; seeing != no_token && steps < 2; ++steps) {
        if (is(tree.lemma(seeing), VerbClass::perceive)) {
            return tree.child(seeing, {Relation::obj});
        }
        seeing = tree.head(seeing);
    }
    return no_token;
}

void read_verb(const Reading& reading, Draft& draft, TokenIndex verb, bool passive) {
    const Parse& tree = reading.tree;
    for (const TokenIndex c : tree.children(verb)) {
        switch (tree.relation(c)) {
        case Relation::nsubj:
        case Relation::nsubj_outer:
        case Relation::nsubj_pass:
            if (const TokenIndex seen = seen_acting(tree, c); seen != no_token) {
                add(reading, draft, Role::agent, seen, {}, false);
                break;
            }
            add(reading, draft, passive ? Role::patient : Role::agent, antecedent(tree, c, verb), {}, false);
            break;
        case Relation::obj: // "was fined a million": that is no second one that was fined
            if (c != draft.candidate.trigger) {
                add(reading, draft, passive ? Role::other : Role::patient, antecedent(tree, c, verb), {},
                    false);
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
        const bool taken = std::any_of(draft.participants.begin(), draft.participants.end(),
                                       [t](const DraftParticipant& p) { return p.phrase.head == t; });
        if (name == nullptr || name->type != NameType::place || !is_locative(tree.preposition(t)) || taken) {
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

/// The same actor or phrase twice, or a part of a longer phrase that the parser took for a phrase of its own.
void drop_doubles(Draft& draft) {
    std::vector<DraftParticipant> kept;
    for (const DraftParticipant& p : draft.participants) {
        const bool again = std::any_of(kept.begin(), kept.end(), [&](const DraftParticipant& k) {
            return k.phrase.head == p.phrase.head || (p.actor != nullptr && k.actor == p.actor) ||
                   (k.role == p.role && k.phrase.core.contains(p.phrase.head));
        });
        if (again) {
            continue;
        }
        std::erase_if(kept, [&](const DraftParticipant& k) {
            return k.role == p.role && p.phrase.core.contains(k.phrase.head);
        });
        kept.push_back(p);
    }
    draft.participants = std::move(kept);
}

/// A thing stands for the one whose it is ("confirms Berg's nomination", "62 Halden outlets closed")
/// and for the one that it is aimed at ("imposes sanctions on Norland", "ends its venture with Halden").
bool stands_for(const Parse& tree, const Candidate& event, TokenIndex thing, TokenIndex other,
                const Actor& actor) {
    if (tree.relation(other) == Relation::nmod_poss) {
        return tree[other].upos != Upos::pron;
    }
    const Relation relation = tree.relation(other);
    if ((relation != Relation::nmod && relation != Relation::compound) || tree.name_at(other) == nullptr) {
        return false;
    }
    const std::string_view preposition = tree.preposition(other);
    const bool place = actor.type == ActorType::place;
    if (relation == Relation::compound) {
        return !place || find_event_noun(tree.lemma(thing));
    }
    if (preposition == "of") {
        return !place;
    }
    const bool aimed = preposition == "against" || preposition == "on";
    const bool gets = is(event.lemma, VerbClass::transfer); // "sold its stores to Halden"
    return preposition == "with" || (preposition == "to" && (!place || gets)) ||
           (aimed && (!place || find_event_noun(tree.lemma(thing))));
}

/// Those that the things of an event stand for take part in the same role.
void add_owners(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    std::vector<DraftParticipant> owners;
    for (const DraftParticipant& p : draft.participants) {
        const bool core = p.preposition.empty() && (p.role == Role::agent || p.role == Role::patient);
        if (!core || (p.actor != nullptr && p.actor->type != ActorType::other) ||
            tree.name_at(p.phrase.head) != nullptr) {
            continue;
        }
        for (const TokenIndex c : tree.children(p.phrase.head)) {
            const Actor* actor = reading.cast.at(c);
            const auto same = [actor](const DraftParticipant& q) { return q.actor == actor; };
            const bool known = std::any_of(draft.participants.begin(), draft.participants.end(), same) ||
                               std::any_of(owners.begin(), owners.end(), same);
            if (actor != nullptr && actor->type != ActorType::other && !known &&
                stands_for(tree, draft.candidate, p.phrase.head, c, *actor)) {
                owners.push_back({.role = p.role,
                                  .phrase = phrase_at(tree, c),
                                  .preposition = "of",
                                  .actor = actor,
                                  .inherited = true});
            }
        }
    }
    draft.participants.insert(draft.participants.end(), owners.begin(), owners.end());
}

/// "filed a petition, accusing the network of fraud": a thing is aimed at the one that is accused with it.
void add_accused(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex verb = draft.candidate.verb;
    const bool somebody =
        std::any_of(draft.participants.begin(), draft.participants.end(), [](const DraftParticipant& p) {
            return p.role != Role::agent && p.role != Role::other && p.actor != nullptr;
        });
    const bool speaks = !draft.candidate.is_noun() && (is(draft.candidate.lemma, VerbClass::say) ||
                                                       is(draft.candidate.lemma, VerbClass::report));
    if (verb == no_token || somebody || draft.group.passive || speaks) {
        return; // "announced it, blaming the rebels": nothing is aimed at them
    }
    for (const TokenIndex c : tree.children(verb)) {
        const bool accompanies = tree.relation(c) == Relation::advcl && tree[c].xpos == Xpos::vbg &&
                                 c > verb && tree.child(c, {Relation::mark, Relation::nsubj}) == no_token &&
                                 is(tree.lemma(c), VerbClass::demand);
        const TokenIndex object = accompanies ? tree.child(c, {Relation::obj}) : no_token;
        if (object != no_token && reading.cast.at(object) != nullptr) {
            add(reading, draft, Role::patient, object, "against", true);
        }
    }
}

/// "invaded Norland", "blocked the road", "left Oslo": what is done to a place is done there. One that is
/// accused or sued is a state or a town as somebody.
void find_place_in_object(const Reading& reading, Draft& draft) {
    const std::string& type = draft.candidate.type;
    const bool there = type == "attack" || type == "condition" || type == "move" || type == "meet" ||
                       is(draft.candidate.lemma, Hint::there);
    if (draft.place || !there || draft.candidate.is_noun()) {
        return;
    }
    for (const DraftParticipant& p : draft.participants) {
        if (p.role == Role::patient && p.preposition.empty() && !p.inherited &&
            is_place_word(reading, p.phrase.head)) {
            set_place(reading, draft, p.phrase.head);
            return;
        }
    }
}

/// "The airport has been the scene of chaos": a condition is where the subject of its clause is, if that is a
/// place.
void find_scene(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex scene = tree.head(draft.candidate.trigger);
    if (draft.place || draft.candidate.point != NounPoint::condition || scene == no_token ||
        tree.child(scene, {Relation::cop}) == no_token) {
        return;
    }
    const TokenIndex subject = tree.child(scene, {Relation::nsubj});
    if (subject != no_token && is_place_word(reading, subject)) {
        set_place(reading, draft, subject);
    }
}

} // namespace

void find_participants(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const Candidate& candidate = draft.candidate;
    const TokenIndex verb = candidate.verb;
    if (verb != no_token) {
        read_verb(reading, draft, verb, draft.group.passive);
        const TokenIndex own =
            tree.child(verb, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer});
        const bool own_subject = own != no_token && !inside_timex(reading.sites, own);
        if (!own_subject) {
            const TokenIndex governing = subject_of(tree, verb, draft.group);
            const TokenIndex seen = governing == no_token ? no_token : seen_acting(tree, governing);
            const TokenIndex subject = seen == no_token ? governing : seen;
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
    find_scene(reading, draft);
    find_place_in_object(reading, draft);
    std::stable_sort(draft.participants.begin(), draft.participants.end(),
                     [](const DraftParticipant& a, const DraftParticipant& b) { return a.role < b.role; });
    drop_doubles(draft);
    add_owners(reading, draft);
    add_accused(reading, draft);
}

} // namespace dateline
