#include "events/subject.hpp"

#include "events/lexicon.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr TokenIndex longest_insertion = 24; ///< tokens between the commas of "X, citing …, said"

/// "X sold its stores in March; announced a merger in May", "left in 2011, then at their request returned": a
/// clause that goes on about the same one.
bool goes_on(const Parse& tree, TokenIndex verb) {
    return tree.relation(verb) == Relation::parataxis && verb > tree.sentence(verb).first &&
           (tree.form(verb - 1) == ";" || tree.lemma(tree.subtree(verb).first) == "then" ||
            tree.lemma(std::min(tree.subtree(verb).first + 1, verb)) == "then");
}

/// "arrested 26 people for looting": what somebody is blamed or praised for is what he did, not the police.
bool is_charge(const Parse& tree, TokenIndex verb) {
    const TokenIndex mark = tree.child(verb, {Relation::mark});
    return tree[verb].xpos == Xpos::vbg && mark != no_token && tree.form(mark) == "for";
}

/// "told Kestrel in December to replace the blades", where the parser saw a purpose: who is told acts.
bool is_command(const Parse& tree, TokenIndex verb) {
    const TokenIndex up = tree.head(verb);
    const TokenIndex mark = tree.child(verb, {Relation::mark});
    const bool tells = tree.child(up, {Relation::iobj}) != no_token ||
                       (is(tree.lemma(up), VerbClass::demand) && tree.child(up, {Relation::obj}) != no_token);
    return tells && mark != no_token && tree[mark].xpos == Xpos::to && tree.lemma(up) != "promise";
}

/// "The mission, which NASA said might take place": what the pronoun stands for takes place, where the parser
/// saw an object of `said`; no_token: it is not put so.
TokenIndex subject_said_of(const Parse& tree, TokenIndex says) {
    const TokenIndex which = tree.child(says, {Relation::obj});
    const bool relative = which != no_token && which < says && tree.relation(says) == Relation::acl_relcl &&
                          (tree[which].xpos == Xpos::wdt || tree[which].xpos == Xpos::wp);
    return relative ? antecedent(tree, which, says) : no_token;
}

/// The subject that a clause takes from the clause or noun above it.
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
        if (relation == Relation::ccomp) {
            return subject_said_of(tree, up);
        }
        if (relation != Relation::conj && relation != Relation::xcomp && relation != Relation::advcl &&
            !goes_on(tree, at)) {
            return no_token;
        }
        if (relation == Relation::xcomp) {
            const TokenIndex object = tree.child(up, {Relation::obj, Relation::iobj});
            if (object != no_token) {
                return object; // "asked the US to waive": the object acts
            }
        }
        if (relation == Relation::advcl && is_charge(tree, at)) {
            const TokenIndex object = tree.child(up, {Relation::obj});
            if (object != no_token) {
                return object;
            }
        }
        if (relation == Relation::advcl && at == verb && is_command(tree, at)) {
            return tree.child(up, {Relation::obj, Relation::iobj});
        }
        const TokenIndex subject = tree.child(up, {Relation::nsubj, Relation::nsubj_pass});
        if (subject != no_token) {
            return antecedent(tree, subject, up);
        }
        at = up;
    }
    return no_token;
}

/// Only a finite verb, or a participle that reports a clause of its own, can have a subject by position
/// alone.
bool is_finite(const Parse& tree, TokenIndex verb, const VerbGroup& group) {
    const Xpos xpos = tree[verb].xpos;
    return xpos == Xpos::vbd || xpos == Xpos::vbz || xpos == Xpos::vbp ||
           (xpos == Xpos::vbn && group.tense == EventTense::past);
}

/// Finite verbs head clauses; as a modifier of a noun the parser has lost their subject.
bool is_lost(const Parse& tree, TokenIndex verb) {
    const Relation relation = tree.relation(verb);
    const TokenIndex up = tree.head(verb);
    if (relation == Relation::conj) {
        return up != no_token && tree[up].upos != Upos::verb; // joined to a noun
    }
    return relation == Relation::acl || relation == Relation::amod || relation == Relation::appos ||
           relation == Relation::nmod || relation == Relation::root || relation == Relation::ccomp ||
           relation == Relation::parataxis;
}

bool opens_insertion(const Parse& tree, TokenIndex t) {
    switch (tree[t].xpos) {
    case Xpos::vbg:
    case Xpos::vbn:
    case Xpos::wp:
    case Xpos::wdt:
    case Xpos::wp_poss:
    case Xpos::dt:
    case Xpos::cd:
    case Xpos::nn:
    case Xpos::nnp:
    case Xpos::nns:
    case Xpos::in:
        return true;
    default:
        return false;
    }
}

/// Taken for a preposition, these open a clause all the same ("after Mr Berg seized power").
bool opens_clause(std::string_view preposition) {
    return preposition == "after" || preposition == "before" || preposition == "as";
}

/// The noun phrase that ends with `last`, by its head; no_token where it stands behind a preposition.
TokenIndex phrase_ending_at(const Parse& tree, TokenIndex last, TokenIndex first) {
    TokenIndex head = last;
    for (TokenIndex up = tree.head(head); !opens_clause(tree.preposition(head)) && up != no_token &&
                                          up >= first && up <= last && is_nominal(tree, up);
         up = tree.head(head)) {
        head = up;
    }
    const std::string_view preposition = tree.preposition(head);
    return preposition.empty() || opens_clause(preposition) ? head : no_token;
}

/// The noun before the verb, or before what is inserted between two commas.
TokenIndex subject_before(const Parse& tree, TokenIndex verb) {
    const TokenIndex first = tree.sentence(verb).first;
    TokenIndex t = verb;
    while (t > first && (tree[t - 1].upos == Upos::adv || tree[t - 1].upos == Upos::aux)) {
        --t;
    }
    if (t == first) {
        return no_token;
    }
    if (is_nominal(tree, t - 1)) {
        return phrase_ending_at(tree, t - 1, first);
    }
    if (tree.form(t - 1) != ",") {
        return no_token;
    }
    for (TokenIndex comma = t - 1; comma-- > first + 1 && t - comma < longest_insertion;) {
        if (tree.form(comma) == "," && is_nominal(tree, comma - 1) && opens_insertion(tree, comma + 1)) {
            return phrase_ending_at(tree, comma - 1, first);
        }
    }
    return no_token;
}

/// "the return of the money from Bayline, which filed …": a name right before the comma is what `which`
/// means where the parser chose a common noun further back; no_token: it did not.
TokenIndex name_before_which(const Parse& tree, TokenIndex which, TokenIndex chosen) {
    if (which < tree.sentence(which).first + 2 || tree.lemma(which) != "which" ||
        tree.form(which - 1) != "," || tree.name_at(chosen) != nullptr) {
        return no_token;
    }
    const Name* name = tree.name_at(which - 2);
    if (name == nullptr || name->type == NameType::person) {
        return no_token;
    }
    TokenIndex head = which - 2;
    while (tree.head(head) != no_token && tree.head(head) >= name->first && tree.head(head) < name->last) {
        head = tree.head(head);
    }
    const std::string_view preposition = tree.preposition(head); // "an office in Oslo, which opens in May"
    return preposition == "in" || preposition == "at" || preposition == "near" ? no_token : head;
}

/// "Berg is a former judge who became minister": Berg became minister; "it was the judge who" is the judge.
TokenIndex who_is(const Parse& tree, TokenIndex noun) {
    TokenIndex first = noun;
    while (tree.relation(first) == Relation::conj && tree.head(first) != no_token) {
        first = tree.head(first);
    }
    const TokenIndex subject = tree.child(first, {Relation::nsubj});
    const bool same = subject != no_token && tree.child(first, {Relation::cop}) != no_token;
    return same && (tree.name_at(subject) != nullptr || tree.lemma(subject) == "he" ||
                    tree.lemma(subject) == "she")
               ? subject
               : noun;
}

/// "Observers held as spies could be released, a rebel leader said": who stands behind what is said says it,
/// where the parser hung him on the first noun; no_token: nobody does.
TokenIndex behind_what_is_said(const Parse& tree, TokenIndex subject, TokenIndex verb) {
    const TokenIndex said = tree.child(verb, {Relation::ccomp});
    const TokenIndex speaker = tree.child(subject, {Relation::appos});
    const bool behind = said != no_token && speaker != no_token && subject < said && said < speaker;
    return behind && tree.subtree(speaker).last == verb ? speaker : no_token;
}

} // namespace

TokenIndex antecedent(const Parse& tree, TokenIndex token, TokenIndex verb) {
    if (const TokenIndex speaker = behind_what_is_said(tree, token, verb); speaker != no_token) {
        return speaker;
    }
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
        const TokenIndex name = name_before_which(tree, token, tree.head(clause));
        return name != no_token ? name : who_is(tree, tree.head(clause));
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

TokenIndex subject_of(const Parse& tree, TokenIndex verb, const VerbGroup& group) {
    const TokenIndex auxiliary = tree.child(verb, {Relation::aux, Relation::aux_pass});
    if (auxiliary != no_token) {
        const TokenIndex subject = tree.child(auxiliary, {Relation::nsubj, Relation::nsubj_pass});
        if (subject != no_token) {
            return antecedent(tree, subject, verb);
        }
    }
    const bool follows_noun = verb > tree.sentence(verb).first && is_nominal(tree, verb - 1);
    if (is_finite(tree, verb, group) && !group.passive && (is_lost(tree, verb) || follows_noun)) {
        const TokenIndex before = subject_before(tree, verb);
        if (before != no_token) {
            return before;
        }
    }
    return subject_above(tree, verb, group);
}

} // namespace dateline
