#include "events/apart.hpp"
#include "events/date_labels.hpp"
#include "events/expression_time.hpp"
#include "events/own_expression.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

void inherit(const Reading& reading, Draft& to, const Draft& from, std::string_view rule) {
    to.time = from.time;
    to.time->rule = rule;
    to.time->because.insert(to.time->because.begin(), fmt::format("shares the time of “{}”",
                                                                  reading.tree.form(from.candidate.trigger)));
    to.site = from.site;
}

/// Sieve 2: conjuncts ("laid siege on Sunday and took the palace") and complements ("tried on Friday to
/// leave") share a time.
void same_clause(const Reading& reading, std::span<Draft> drafts, const EventAt& events) {
    const Parse& tree = reading.tree;
    for (Draft& draft : drafts) {
        if (draft.time || draft.site != nullptr || draft.candidate.verb == no_token) {
            continue;
        }
        const TokenIndex verb = draft.candidate.verb;
        const TokenIndex up = tree.head(verb);
        if (up == no_token) {
            continue;
        }
        const Relation relation = tree.relation(verb);
        const std::size_t above = events.at(up);
        if (above == events.none() || !drafts[above].time || !drafts[above].own_time) {
            continue;
        }
        const bool continues = relation == Relation::conj && drafts[above].group.tense == draft.group.tense &&
                               draft.group.aspect == drafts[above].group.aspect;
        const TokenIndex mark = tree.child(verb, {Relation::mark});
        const bool charge = mark != no_token && tree.form(mark) == "for"; // "jailed on Friday for stealing"
        const bool participle =
            relation == Relation::advcl && draft.group.tense == EventTense::prespart && !charge;
        const bool result = relation == Relation::xcomp && tree[verb].xpos == Xpos::vbn; // "will stay closed"
        if (continues) {
            inherit(reading, draft, drafts[above], "time of the verb it is joined to");
        } else if (participle) {
            inherit(reading, draft, drafts[above], "time of the clause it accompanies");
        } else if (result) {
            inherit(reading, draft, drafts[above], "time of the verb whose outcome it is");
        }
    }
}

/// Sieve 3: "five men drowned when their boat sank on Saturday": both are of one time.
void clause_of_time(const Reading& reading, std::span<Draft> drafts, const EventAt& events) {
    const Parse& tree = reading.tree;
    for (Draft& draft : drafts) {
        if (draft.time || draft.candidate.verb == no_token || draft.group.tense != EventTense::past) {
            continue;
        }
        for (const TokenIndex c : tree.children(draft.candidate.verb)) {
            const TokenIndex mark = tree.child(c, {Relation::mark, Relation::advmod});
            const bool at_once =
                mark != no_token && mark < c && (tree.lemma(mark) == "when" || tree.lemma(mark) == "as");
            const std::size_t below = events.at(c);
            if (tree.relation(c) == Relation::advcl && at_once && below != events.none() &&
                drafts[below].own_time && drafts[below].group.tense == EventTense::past &&
                drafts[below].group.aspect == draft.group.aspect) {
                inherit(reading, draft, drafts[below], "time of the clause that says when");
                break;
            }
        }
    }
}

/// "the war began in 1981, when students stormed the barracks": the clause tells of that time, whatever
/// "since" or "until" makes of it for the clause above.
void when_clause(const Reading& reading, std::span<Draft> drafts, const EventAt& events) {
    const Parse& tree = reading.tree;
    for (const TimexSite& site : reading.sites) {
        const bool comma = site.span.last < tree.size() && tree.form(site.span.last) == ",";
        const TokenIndex when = site.span.last + (comma ? 1 : 0);
        if (when >= tree.size() || tree.lemma(when) != "when" || !dates_events(*site.timex)) {
            continue;
        }
        const TokenIndex verb = tree.head(when);
        if (verb == no_token || verb < when || events.at(verb) == events.none()) {
            continue;
        }
        Draft& draft = drafts[events.at(verb)];
        if (!draft.time && draft.candidate.verb == verb && draft.group.tense == EventTense::past) {
            draft.time = time_of(reading, site, "clause that says what happened then");
            draft.site = &site;
            draft.own_time = true;
        }
    }
}

/// Sieve 4: an event noun that is the subject or object of a dated verb happened then ("the vote took place
/// on Sunday").
void noun_of_verb(const Reading& reading, std::span<Draft> drafts, const EventAt& events) {
    const Parse& tree = reading.tree;
    for (Draft& draft : drafts) {
        if (draft.time || !draft.candidate.is_noun() || draft.candidate.verb != no_token) {
            continue;
        }
        const TokenIndex noun = draft.candidate.trigger;
        const Relation relation = tree.relation(noun);
        const TokenIndex up = tree.head(noun);
        if (up == no_token || events.at(up) == events.none()) {
            // "Kabul's airport has been the scene of chaos for two weeks": the predicate is no event, but it
            // is dated
            const Sentence& sentence = tree.sentence(noun);
            for (const TimexSite& site : sites_in(reading.sites, sentence.first, sentence.last)) {
                if (draft.candidate.point == NounPoint::condition && dates_events(*site.timex) &&
                    site.timex->when->extent == Extent::lasting) {
                    draft.time = time_from(reading, site, "lasting expression in the clause");
                    draft.site = &site;
                    draft.own_time = true;
                }
            }
            continue;
        }
        const Draft& verb = drafts[events.at(up)];
        const bool carried =
            is(verb.candidate.lemma, VerbClass::begin) || is(verb.candidate.lemma, VerbClass::light);
        if (verb.time && verb.own_time && carried && (is_subject(relation) || relation == Relation::obj)) {
            inherit(reading, draft, verb, "time of the verb it stands with");
        }
    }
}

/// The tokens of a clause: below its verb, without those below other verbs.
bool in_clause(const Parse& tree, TokenIndex verb, TokenIndex token) {
    for (TokenIndex t = token; t != no_token; t = tree.head(t)) {
        if (t == verb) {
            return true;
        }
        const bool verbal = tree[t].upos == Upos::verb && tree.relation(t) != Relation::amod;
        if (t != token && (verbal || (tree.relation(t) == Relation::parataxis &&
                                      tree.child(t, {Relation::nsubj}) != no_token))) {
            return false;
        }
    }
    return false;
}

/// Sieve 5: the only day of the clause, wherever the parser hung it ("won the run-off for the presidency on
/// Sunday").
void only_day_in_clause(const Reading& reading, std::span<Draft> drafts) {
    const Parse& tree = reading.tree;
    for (Draft& draft : drafts) {
        const TokenIndex verb = draft.candidate.verb;
        if (draft.time || verb == no_token || draft.group.tense == EventTense::infinitive) {
            continue;
        }
        const TimexSite* only = nullptr;
        std::size_t found = 0;
        const Sentence& sentence = tree.sentence(verb);
        for (const TimexSite& site : sites_in(reading.sites, sentence.first, sentence.last)) {
            const bool adverbial =
                is_adverbial(tree, site) && (site.span.first > verb || is_fronted(tree, site));
            if (dates_events(*site.timex) && adverbial && !bounds_comparison(tree, site) &&
                !is_quoted_apart(tree, site, verb) && in_clause(tree, verb, site.head)) {
                only = &site;
                ++found;
            }
        }
        if (found == 1 && !is_gauged(tree, draft, *only) && !is_promised(reading, draft, *only) &&
            set_for(tree, verb, *only) == no_token) {
            draft.site = only;
            draft.time = time_from(reading, *only, "only expression of the clause");
            draft.own_time = true;
            if (const TimexSite* end = range_end(reading, *only)) {
                extend_to(reading, *only, *end, *draft.time);
            }
        }
    }
}

/// Sieve 6: a saying in the past without an expression of its own belongs to the publication day (65 to 89 %
/// on gold data).
void said_without_day(const Reading& reading, Draft& draft) {
    const bool speech = is(draft.candidate.lemma, VerbClass::say);
    if (draft.time || !speech || draft.site != nullptr || !reading.article.published ||
        draft.group.tense != EventTense::past || draft.group.aspect == EventAspect::perfective) {
        return;
    }
    EventTime time;
    time.when.span = {*reading.article.published, *reading.article.published};
    time.when.edtf = to_edtf(time.when.span, Extent::within);
    time.when.confidence = 0.65;
    time.rule = "saying in the past without a day: publication day";
    time.because.emplace_back("news reports what was said on the day it is published");
    draft.time = std::move(time);
}

/// "Analysts expect a loss, after a profit in 2020": who expects now did not expect then.
bool expects_now(const Reading& reading, const Draft& draft) {
    const TokenIndex verb = draft.candidate.verb;
    if (verb == no_token || !draft.time || !draft.time->when.span.last ||
        draft.time->when.extent == Extent::lasting) {
        return false;
    }
    const bool now = draft.group.tense == EventTense::present && draft.group.aspect == EventAspect::none &&
                     !draft.group.passive && draft.group.modality.empty();
    const std::string_view lemma = reading.tree.lemma(verb);
    return now && (is(lemma, VerbClass::plan) || is(lemma, VerbClass::mind)) &&
           *draft.time->when.span.last < *reading.article.published;
}

/// What a verb tells as done cannot lie ahead of the publication: the time is that of something else, or
/// counted from it
/// ("is to sign on March 15 … she said the next morning").
void drop_impossible(const Reading& reading, std::span<Draft> drafts) {
    for (Draft& draft : drafts) {
        // "was postponed until Thursday" lies ahead; "was acquitted a week later", counted from a day ahead,
        // does not.
        const bool counted = draft.site != nullptr && draft.site->timex->derivation.anchor == "narrative";
        const bool done = !draft.candidate.is_noun() && draft.group.tense == EventTense::past &&
                          (!draft.group.passive || counted) && draft.group.modality.empty() &&
                          !is(draft.candidate.lemma, VerbClass::plan);
        if (!reading.article.published) {
            break;
        }
        const bool ahead = draft.time && draft.time->when.span.first &&
                           *draft.time->when.span.first > *reading.article.published;
        if ((done && ahead) || expects_now(reading, draft)) {
            draft.time.reset();
            draft.site = nullptr;
            draft.own_time = false;
        }
    }
}

/// "to leave"; in "ships tow the bow out and sink it" taggers see an infinitive too.
bool is_infinitive(const Parse& tree, TokenIndex verb) {
    const auto children = tree.children(verb);
    return std::any_of(children.begin(), children.end(),
                       [&tree](TokenIndex c) { return tree[c].xpos == Xpos::to; });
}

/// What an entry of a chronology tells was on the day that it begins with ("July 23: Police arrest the
/// captain").
void labelled(const Reading& reading, std::span<Draft> drafts) {
    const Parse& tree = reading.tree;
    for (const DateLabel& label : find_date_labels(reading)) {
        // Drafts stand in the order of their words, and the entries too.
        const auto first = std::partition_point(drafts.begin(), drafts.end(), [&label](const Draft& d) {
            return d.candidate.trigger < label.told.first;
        });
        for (auto at = first; at != drafts.end() && at->candidate.trigger < label.told.last; ++at) {
            Draft& draft = *at;
            const bool tells =
                draft.candidate.verb != no_token && !is_infinitive(tree, draft.candidate.verb) &&
                !is(draft.candidate.lemma, VerbClass::plan) && draft.group.tense != EventTense::future &&
                draft.group.aspect != EventAspect::perfective;
            if (tells && !draft.time && draft.site == nullptr) {
                draft.time = time_of(reading, *label.site, "label of the entry");
                draft.site = label.site;
                draft.own_time = true;
            }
        }
    }
}

} // namespace

void anchor(const Reading& reading, std::span<Draft> drafts) {
    const EventAt events(reading.tree, drafts);
    own_expression(reading, drafts, events);
    same_clause(reading, drafts, events);
    clause_of_time(reading, drafts, events);
    when_clause(reading, drafts, events);
    noun_of_verb(reading, drafts, events);
    only_day_in_clause(reading, drafts);
    drop_impossible(reading, drafts);
    lengths_apart(reading, drafts, events);
    labelled(reading, drafts);
    for (Draft& draft : drafts) {
        said_without_day(reading, draft);
    }
}

} // namespace dateline
