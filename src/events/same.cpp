#include "events/draft.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

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

/// "ABS's franchise expired", "the franchise of ABS expired": the same thing, differently put.
bool share_a_noun(const Parse& tree, const Draft& a, const Draft& b) {
    const auto is_core = [](const DraftParticipant& p) {
        return p.role == Role::agent || p.role == Role::patient;
    };
    return std::any_of(a.participants.begin(), a.participants.end(), [&](const DraftParticipant& x) {
        return is_core(x) && tree[x.phrase.head].upos == Upos::noun &&
               std::any_of(b.participants.begin(), b.participants.end(), [&](const DraftParticipant& y) {
                   return is_core(y) && tree.lemma(x.phrase.head) == tree.lemma(y.phrase.head);
               });
    });
}

/// "agreed to buy Falken", "in 1995 it bought Fjordkreditt": two named things that it was done to.
bool differ_in_patient(const Draft& a, const Draft& b) {
    const auto named = [](const Draft& draft) {
        std::set<const Actor*> patients;
        for (const DraftParticipant& p : draft.participants) {
            const bool is_name =
                p.actor != nullptr && p.actor->type != ActorType::other && p.actor->type != ActorType::group;
            if (p.role == Role::patient && is_name) {
                patients.insert(p.actor);
            }
        }
        return patients;
    };
    const std::set<const Actor*> first = named(a);
    const std::set<const Actor*> second = named(b);
    return !first.empty() && !second.empty() && !share(first, second);
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
    if (saying || first.group.polarity != later.group.polarity || differ_in_patient(first, later)) {
        return false;
    }
    const std::set<const Actor*> a = actors_of(first);
    const std::set<const Actor*> b = actors_of(later);
    const bool one_time = first.time && later.time && first.time->when.span == later.time->when.span;
    const bool one_day = one_time && first.time->when.span.is_day();
    const bool noun = first.candidate.is_noun() || later.candidate.is_noun();
    if (one_time && share_a_noun(reading.tree, first, later)) {
        return true;
    }
    if (b.empty() || a.empty() || (one_day && noun)) {
        return is_definite(reading, later) || one_day;
    }
    return share(a, b);
}

/// The one agent of a mention that is a person; null: none, or several.
DraftParticipant* only_person(Draft& draft) {
    DraftParticipant* only = nullptr;
    for (DraftParticipant& p : draft.participants) {
        if (p.role == Role::agent) {
            if (only != nullptr || p.actor == nullptr || p.actor->type != ActorType::person) {
                return nullptr;
            }
            only = &p;
        }
    }
    return only;
}

/// "the chief of the agency" who met X is the person who met X by name in another mention.
void adopt_name(const Reading& reading, Draft& first, Draft& later) {
    DraftParticipant* a = only_person(first);
    DraftParticipant* b = only_person(later);
    if (a == nullptr || b == nullptr || a->actor == b->actor) {
        return;
    }
    const auto described = [&](const DraftParticipant& p) {
        const TokenIndex det = reading.tree.child(p.phrase.head, {Relation::det});
        return reading.tree[p.phrase.head].upos == Upos::noun && det != no_token &&
               reading.tree.lemma(det) == "the" &&
               reading.tree[p.phrase.head].features.number != Number::plural;
    };
    const auto named = [&](const DraftParticipant& p) {
        return reading.tree.name_at(p.phrase.head) != nullptr;
    };
    if (named(*a) && described(*b)) {
        b->actor = a->actor;
    } else if (named(*b) && described(*a)) {
        a->actor = b->actor;
    }
}

/// News tells first and names its source in a later sentence: the source stands for the first telling too.
void adopt_claim(Draft& first, const Draft& later) {
    if (later.status == Status::claimed && first.status == Status::happened && first.attribution.empty()) {
        first.status = Status::claimed;
    }
}

/// "drivers begin a strike on Monday": the strike and its beginning are one entry.
bool is_phase_of(const Reading& reading, const Draft& verb, const Draft& noun) {
    if (!noun.candidate.is_noun() || noun.candidate.verb != no_token || verb.candidate.is_noun() ||
        !is(verb.candidate.lemma, VerbClass::begin)) {
        return false;
    }
    const Relation relation = reading.tree.relation(noun.candidate.trigger);
    return (is_subject(relation) || relation == Relation::obj) && !contradict(verb, noun);
}

/// "shelled the town on Thursday, killing nine": a participle that shares the time of its clause tells more
/// of the same happening.
bool accompanies(const Reading& reading, const Draft& participle, const Draft& verb) {
    const Parse& tree = reading.tree;
    const TokenIndex t = participle.candidate.trigger;
    const bool is_speech =
        is(participle.candidate.lemma, VerbClass::say) || is(participle.candidate.lemma, VerbClass::report);
    return tree.relation(t) == Relation::advcl && participle.group.tense == EventTense::prespart &&
           !is_speech && tree.child(t, {Relation::mark}) == no_token && verb.candidate.trigger < t &&
           participle.time && verb.time && !participle.own_time &&
           participle.time->when.span == verb.time->when.span &&
           participle.group.polarity == verb.group.polarity;
}

/// "drowned on Sunday when his car was swept away": how it came about is no entry of its own. After a comma
/// the clause tells more, and so it does where somebody else acts in it.
bool is_how_of(const Reading& reading, const Draft& clause, const Draft& verb) {
    const Parse& tree = reading.tree;
    const TokenIndex t = clause.candidate.trigger;
    const TokenIndex mark = tree.child(t, {Relation::mark, Relation::advmod});
    const TokenIndex subject = tree.child(t, {Relation::nsubj, Relation::nsubj_pass});
    const TokenIndex owner = subject == no_token ? no_token : tree.child(subject, {Relation::nmod_poss});
    const bool own = owner != no_token && tree[owner].upos == Upos::pron;
    const bool follows = mark != no_token && mark < t && verb.candidate.trigger < mark;
    return own && follows && tree.relation(t) == Relation::advcl && tree.lemma(mark) == "when" &&
           tree.form(mark - 1) != "," && !verb.candidate.is_noun() && clause.time && verb.time &&
           clause.time->when.span == verb.time->when.span && clause.group.polarity == verb.group.polarity;
}

/// "will discuss it at a meeting on Monday": the occasion and what is done there are one entry.
bool is_occasion_of(const Reading& reading, const Draft& noun, const Draft& verb) {
    if (!noun.candidate.is_noun() || noun.candidate.verb != no_token || verb.candidate.is_noun() ||
        !noun.time || !verb.time || noun.time->when.span != verb.time->when.span ||
        verb.group.polarity == Polarity::neg) {
        return false;
    }
    const TokenIndex t = noun.candidate.trigger;
    const std::string_view preposition = reading.tree.preposition(t);
    return reading.tree.relation(t) == Relation::obl &&
           (preposition == "at" || preposition == "in" || preposition == "during" || preposition == "for");
}

/// "will stay closed", "ordered the mine closed": what comes of it is no entry of its own.
bool is_outcome_of(const Reading& reading, const Draft& participle, const Draft& verb) {
    const TokenIndex t = participle.candidate.trigger;
    return reading.tree.relation(t) == Relation::xcomp && reading.tree[t].xpos == Xpos::vbn &&
           (is(verb.candidate.lemma, VerbClass::state) || is(verb.candidate.lemma, VerbClass::demand)) &&
           !contradict(participle, verb);
}

/// "The case goes back to May, when he sued": only the clause tells what happened then.
bool tells_origin(const Reading& reading, const Draft& clause, const Draft& verb) {
    const Parse& tree = reading.tree;
    const TokenIndex t = clause.candidate.trigger;
    if (clause.site == nullptr || clause.site != verb.site || verb.candidate.is_noun() ||
        verb.candidate.trigger > clause.site->span.first || t < clause.site->span.last) {
        return false;
    }
    const TokenIndex mark = tree.child(t, {Relation::mark, Relation::advmod});
    const bool goes_back = verb.candidate.lemma == "go" && tree.form(verb.candidate.trigger + 1) == "back";
    return mark != no_token && mark < t && tree.lemma(mark) == "when" &&
           (goes_back || is(verb.candidate.lemma, VerbClass::bearing));
}

void join_origins(const Reading& reading, std::span<Draft> drafts) {
    constexpr std::size_t reach = 12; // drafts between a verb and the clause that ends its sentence
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        for (std::size_t j = i; j-- > 0 && i - j <= reach;) {
            if (drafts[i].same_as == 0 && tells_origin(reading, drafts[i], drafts[j])) {
                drafts[i].same_as = drafts[j].same_as != 0 ? drafts[j].same_as : j + 1;
                drafts[j].told_by = i + 1;
                break;
            }
        }
    }
}

void join_phases(const Reading& reading, std::span<Draft> drafts) {
    constexpr std::size_t none = 0;
    std::vector<std::size_t> at(reading.tree.size(), none); // draft of a token, plus one
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        at[drafts[i].candidate.trigger] = i + 1;
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const TokenIndex up = reading.tree.head(drafts[i].candidate.trigger);
        const std::size_t verb = up == no_token ? none : at[up];
        if (verb == none) {
            continue;
        }
        if (is_phase_of(reading, drafts[verb - 1], drafts[i])) {
            drafts[std::max(i, verb - 1)].same_as = std::min(i, verb - 1) + 1; // the earlier mention
            drafts[i].told_by = verb;
        } else if (accompanies(reading, drafts[i], drafts[verb - 1]) ||
                   is_outcome_of(reading, drafts[i], drafts[verb - 1]) ||
                   is_how_of(reading, drafts[i], drafts[verb - 1]) ||
                   is_occasion_of(reading, drafts[i], drafts[verb - 1])) {
            const Draft& main = drafts[verb - 1];
            drafts[i].same_as = main.same_as != 0 ? main.same_as : verb;
        }
    }
}

} // namespace

void find_same(const Reading& reading, std::span<Draft> drafts) {
    constexpr std::size_t compared = 256; // mentions of one predicate that a later one is compared with
    join_phases(reading, drafts);
    join_origins(reading, drafts);
    std::map<std::string_view, std::vector<std::size_t>> by_predicate;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        std::vector<std::size_t>& earlier = by_predicate[drafts[i].candidate.predicate];
        for (const std::size_t j : earlier) {
            if (same_happening(reading, drafts[j], drafts[i])) {
                drafts[i].same_as = drafts[j].same_as != 0 ? drafts[j].same_as : j + 1;
                adopt_name(reading, drafts[j], drafts[i]);
                adopt_claim(drafts[j], drafts[i]);
                break;
            }
        }
        if (earlier.size() < compared) {
            earlier.push_back(i);
        }
    }
}

} // namespace dateline
