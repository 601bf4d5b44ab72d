#include "events/candidate.hpp"

#include "events/trailing_speech.hpp"

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

/// A verb form that heads a clause, not an auxiliary, adposition or fixed modifier.
bool is_predicate_verb(const Parse& tree, TokenIndex t) {
    if (tree[t].upos != Upos::verb) {
        return false;
    }
    switch (tree.relation(t)) {
    case Relation::aux:
    case Relation::aux_pass:
    case Relation::cop:
    case Relation::case_:
    case Relation::mark:
    case Relation::fixed:
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
    case Relation::cc:
    case Relation::advmod:
    case Relation::goeswith:
        return false;
    default:
        return true;
    }
}

/// Nouns in compounds ("trial date", "war crimes") name what the head is about, not a happening of their own.
bool is_free_noun(const Parse& tree, TokenIndex t) {
    const Upos upos = tree[t].upos;
    if (upos != Upos::noun && upos != Upos::propn) {
        return false;
    }
    const Relation relation = tree.relation(t);
    if (relation == Relation::compound || relation == Relation::flat || relation == Relation::amod) {
        return false;
    }
    return upos == Upos::noun || tree.name_at(t) == nullptr;
}

/// "cease-fire", "cut-off date": the noun with the words compounded to it, joined by hyphens.
std::string with_compounds(const Parse& tree, TokenIndex noun) {
    std::string joined;
    for (const TokenIndex c : tree.children(noun)) {
        if (tree.relation(c) == Relation::compound && c < noun) {
            const TokenSpan span = tree.subtree(c);
            for (TokenIndex t = span.first; t < span.last; ++t) {
                if (tree[t].upos != Upos::punct) {
                    joined += std::string(tree.lemma(t)) + "-";
                }
            }
        }
    }
    return joined + std::string(tree.lemma(noun));
}

std::optional<EventNoun> event_noun_at(const Parse& tree, TokenIndex t) {
    if (!is_free_noun(tree, t)) {
        return std::nullopt;
    }
    const std::string joined = with_compounds(tree, t);
    if (joined.size() > tree.lemma(t).size()) {
        if (const std::optional<EventNoun> noun = find_event_noun(joined)) {
            return noun;
        }
    }
    return find_event_noun(tree.lemma(t));
}

/// The verb whose complement, content or conjunct the clause headed by `t` is; conjuncts stand where the
/// first stands.
TokenIndex clause_head(const Parse& tree, TokenIndex t) {
    while (tree.relation(t) == Relation::conj && tree.head(t) != no_token) {
        t = tree.head(t);
    }
    return t;
}

ClauseKind kind_of(Relation relation) {
    switch (relation) {
    case Relation::ccomp:
    case Relation::csubj:
    case Relation::csubj_pass:
    case Relation::csubj_outer:
        return ClauseKind::content;
    case Relation::acl_relcl:
        return ClauseKind::relative;
    case Relation::advcl:
    case Relation::advcl_relcl:
        return ClauseKind::adverbial;
    case Relation::acl:
        return ClauseKind::participle;
    case Relation::xcomp:
        return ClauseKind::complement;
    case Relation::root:
    case Relation::parataxis:
        return ClauseKind::main;
    default:
        return ClauseKind::nominal;
    }
}

/// "X said Y": where Y is the root and "said" hangs on it as parataxis, Y is the content all the same.
TokenIndex parenthetical_speaker(const Parse& tree, TokenIndex t) {
    for (const TokenIndex c : tree.children(t)) {
        if (tree.relation(c) == Relation::parataxis && tree[c].upos == Upos::verb &&
            (is(tree.lemma(c), VerbClass::say) || is(tree.lemma(c), VerbClass::report))) {
            return c;
        }
    }
    return no_token;
}

/// "Y, X said", however the parser joined the two: the verb of saying, for the main verb of Y.
TokenIndex trailing_speaker(const Parse& tree, TokenIndex t) {
    const std::optional<TrailingSpeech> speech = trailing_speech(tree, tree.sentence(t));
    if (!speech || t >= speech->comma) {
        return no_token;
    }
    const TokenIndex up = tree.head(t);
    return up == no_token || up > speech->comma ? speech->verb : no_token;
}

/// "reported on Tuesday that the chief had held …", wherever the parser hung the clause: the verb of saying
/// before the "that" that opens it.
TokenIndex speaker_before(const Parse& tree, TokenIndex verb) {
    constexpr TokenIndex longest_subject = 14;
    constexpr TokenIndex longest_adverbial = 4;
    const TokenIndex first = tree.sentence(verb).first;
    TokenIndex that = verb;
    do {
        if (that == first || verb - that >= longest_subject) {
            return no_token;
        }
        --that;
        if (is_predicate_verb(tree, that) || tree.form(that) == ",") {
            return no_token;
        }
    } while (tree[that].upos != Upos::sconj || tree.lemma(that) != "that");
    for (TokenIndex t = that; t-- > first && that - t <= longest_adverbial + 1;) {
        if (is(tree.lemma(t), VerbClass::say) || is(tree.lemma(t), VerbClass::report)) {
            return tree[t].upos == Upos::verb ? t : no_token;
        }
        if (tree[t].upos == Upos::verb || tree[t].upos == Upos::punct) {
            return no_token;
        }
    }
    return no_token;
}

void place_clause(const Parse& tree, Candidate& candidate, TokenIndex clause) {
    const TokenIndex first = clause_head(tree, clause);
    candidate.clause = kind_of(tree.relation(first));
    const TokenIndex above = tree.head(first);
    if (candidate.clause == ClauseKind::content || candidate.clause == ClauseKind::complement) {
        candidate.governor = above;
        return;
    }
    candidate.governor = candidate.clause == ClauseKind::main ? parenthetical_speaker(tree, first) : no_token;
    if (candidate.governor == no_token) {
        candidate.governor = trailing_speaker(tree, first);
    }
    if (candidate.governor == no_token && tree[clause].upos == Upos::verb) {
        candidate.governor = speaker_before(tree, clause);
    }
    if (candidate.governor != no_token) {
        candidate.clause = ClauseKind::content;
    }
}

/// "happened", "took place": says only that its subject was.
bool only_occurs(const Parse& tree, TokenIndex verb) {
    if (is(tree.lemma(verb), VerbClass::occur)) {
        return verb + 1 >= tree.size() || !is(tree.lemma(verb + 1), Hint::whither); // not "came ashore"
    }
    const TokenIndex object = tree.child(verb, {Relation::obj, Relation::compound_prt});
    return object != no_token && tree.lemma(verb) == "take" && tree.lemma(object) == "place";
}

/// The verb that carries an event noun: an empty one whose object or passive subject it is ("held a
/// meeting"), one that ends in it ("resulted in an agreement"), or one that only says that it was ("the
/// meeting took place").
TokenIndex light_verb_of(const Parse& tree, TokenIndex noun) {
    const TokenIndex first = clause_head(tree, noun);
    const TokenIndex verb = tree.head(first);
    if (verb != no_token && tree[verb].upos == Upos::verb) {
        const std::string_view preposition = tree.preposition(first);
        const std::string_view lemma = tree.lemma(verb);
        const Relation relation = tree.relation(first);
        const bool object = relation == Relation::obj || relation == Relation::nsubj_pass;
        const bool carries = (object && is(lemma, VerbClass::light)) ||
                             // "the vote is planned for May", "the judge set sentencing for May"
                             (object && (is(lemma, VerbClass::plan) || is(lemma, Hint::planned))) ||
                             (relation == Relation::nsubj && only_occurs(tree, verb)) ||
                             (relation == Relation::obl && is(lemma, VerbClass::outcome) &&
                              (preposition == "in" || preposition == "to"));
        if (carries) {
            return verb;
        }
    }
    // "the meeting held on Monday", "a strike planned for May": the verb hangs on the noun
    for (const TokenIndex c : tree.children(noun)) {
        if (tree.relation(c) == Relation::acl && tree[c].xpos == Xpos::vbn &&
            (is(tree.lemma(c), VerbClass::light) || is(tree.lemma(c), VerbClass::plan))) {
            return c;
        }
    }
    return no_token;
}

/// "An order dated Tuesday": the day is that of what is done with the order.
bool only_bears_date(const Parse& tree, TokenIndex verb) {
    const Relation relation = tree.relation(verb);
    const bool begins = tree[verb].xpos == Xpos::vbg && is(tree.lemma(verb), VerbClass::begin) &&
                        tree.head(verb) < verb && tree.child(verb, {Relation::obj}) == no_token &&
                        (relation == Relation::acl ||
                         relation == Relation::xcomp); // "three days of mourning beginning today"
    return begins || (relation == Relation::acl && is(tree.lemma(verb), VerbClass::bearing));
}

} // namespace

std::vector<Candidate> find_candidates(const Parse& tree) {
    std::vector<Candidate> found;
    std::vector<bool> carries(tree.size(), false); // empty verbs whose noun names the happening
    for (TokenIndex t = 0; t < tree.size(); ++t) {
        if (tree.sentence(t).block != BlockKind::body) {
            continue;
        }
        if (const std::optional<EventNoun> noun = event_noun_at(tree, t)) {
            Candidate candidate;
            candidate.trigger = t;
            candidate.lemma = tree.lemma(t);
            candidate.predicate = noun->predicate;
            candidate.type = noun->type;
            candidate.point = noun->point;
            candidate.verb = light_verb_of(tree, t);
            candidate.clause = ClauseKind::nominal;
            if (candidate.verb != no_token) {
                carries[candidate.verb] = true;
                place_clause(tree, candidate, candidate.verb);
            }
            found.push_back(std::move(candidate));
        } else if (is_predicate_verb(tree, t) && !only_bears_date(tree, t)) {
            Candidate candidate;
            candidate.trigger = t;
            candidate.verb = t;
            candidate.lemma = tree.lemma(t);
            candidate.predicate = candidate.lemma;
            candidate.type = type_of_verb(candidate.lemma);
            place_clause(tree, candidate, t);
            found.push_back(std::move(candidate));
        }
    }
    std::erase_if(found, [&](const Candidate& c) { return !c.is_noun() && carries[c.trigger]; });
    return found;
}

} // namespace dateline
