#include "events/cued_time.hpp"
#include "events/draft.hpp"
#include "events/trailing_speech.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline {

namespace {

std::string quoted_text(const Reading& reading, const Timex& timex) {
    return "“" + std::string(slice(reading.article.text, timex.range)) + "”";
}

/// Whether an expression can say when something happened: it has a place on the calendar, and is no
/// repetition.
bool dates_events(const Timex& timex) {
    return timex.when.has_value() && timex.type != TimexType::set && timex.value != "PRESENT_REF" &&
           (timex.when->span.first.has_value() || timex.when->span.last.has_value());
}

EventTime time_from(const Reading& reading, const TimexSite& site, std::string_view rule) {
    const Timex& timex = *site.timex;
    EventTime time;
    time.when = cued_time(timex, reading.article.published);
    time.timex = timex.id;
    time.rule = rule;
    time.because.push_back(fmt::format("{} stands with it", quoted_text(reading, timex)));
    for (const std::string& reason : timex.derivation.because) {
        time.because.push_back(reason);
    }
    return time;
}

/// The event (index into drafts) that a token names or carries; drafts.size(): none.
class EventAt {
  public:
    EventAt(const Parse& tree, std::span<const Draft> drafts)
        : none_(drafts.size()), of_token_(tree.size(), drafts.size()) {
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            of_token_[drafts[i].candidate.trigger] = i;
            if (drafts[i].candidate.verb != no_token) {
                of_token_[drafts[i].candidate.verb] = i;
            }
        }
    }
    [[nodiscard]] std::size_t at(TokenIndex token) const { return of_token_[token]; }
    [[nodiscard]] std::size_t none() const { return none_; }

  private:
    std::size_t none_;
    std::vector<std::size_t> of_token_;
};

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
            const bool bears = tree.relation(at) == Relation::acl && is(tree.lemma(at), VerbClass::bearing);
            const bool predicate = is_clause(tree.relation(up)) || tree[up].upos == Upos::verb;
            if (!predicate && !bears && !passes_through(tree, up, tree.relation(at))) {
                return events.none();
            }
        }
        at = up;
    }
    return events.none();
}

/// "Put the overflow after midnight": the hour is what is said of the overflow, not when that is said.
bool is_gauged(const Parse& tree, const Draft& draft, const TimexSite& site) {
    const Cue cue = site.timex->cue;
    const bool bounds = cue == Cue::before || cue == Cue::after || cue == Cue::around;
    const auto children = tree.children(draft.candidate.trigger);
    return bounds && site.timex->when->granularity < Granularity::day &&
           is(draft.candidate.lemma, VerbClass::gauge) &&
           std::any_of(children.begin(), children.end(),
                       [&tree](TokenIndex child) { return tree.relation(child) == Relation::obj; });
}

/// "Set sentencing for Jan. 17": the day is that of the object that is set, not of the setting; no_token
/// where it is not so.
TokenIndex set_for(const Parse& tree, TokenIndex verb, const TimexSite& site) {
    const TokenIndex object = tree.child(verb, {Relation::obj});
    return site.timex->cue == Cue::for_ && object != no_token && object < site.span.first ? object : no_token;
}

/// A fronted expression ("On Monday, the mayor said …") belongs to the main clause, whatever the parser hung
/// it on.
bool is_fronted(const Parse& tree, const TimexSite& site) {
    const Sentence& sentence = tree.sentence(site.span.first);
    return site.span.first <= sentence.first + 2;
}

std::size_t main_event(const Reading& reading, const EventAt& events, const TimexSite& site) {
    const Parse& tree = reading.tree;
    const Sentence& sentence = tree.sentence(site.span.first);
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        if (tree.head(t) == no_token) {
            return events.at(t);
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

/// "its highest level since 2009", "the first summit since May": the expression bounds the comparison, not
/// what happened.
bool bounds_comparison(const Parse& tree, const TimexSite& site) {
    constexpr TokenIndex reach = 6;
    if (site.timex->cue != Cue::since) {
        return false;
    }
    const TokenIndex first =
        std::max(tree.sentence(site.span.first).first, site.span.first - std::min(site.span.first, reach));
    for (TokenIndex t = first; t < site.span.first; ++t) {
        if (tree[t].xpos == Xpos::jjs || tree[t].xpos == Xpos::rbs ||
            (tree.lemma(t) == "first" && tree.form(t + 1) != "-")) {
            return true;
        }
    }
    return false;
}

/// "from May to July", "between 1999 and 2004": the second expression, where the two bound one time.
const TimexSite* range_end(const Reading& reading, const TimexSite& begin) {
    const TimexSite* end = &begin + 1;
    if (end == reading.sites.data() + reading.sites.size()) {
        return nullptr;
    }
    const Parse& tree = reading.tree;
    const Cue opens = begin.timex->cue;
    const Cue closes = end->timex->cue;
    const bool next_to = end->span.first >= begin.span.last && end->span.first - begin.span.last <= 2 &&
                         tree.sentence(begin.span.first).first == tree.sentence(end->span.first).first;
    const bool lasting =
        opens == Cue::from && (closes == Cue::to || closes == Cue::until || closes == Cue::through);
    const bool within = opens == Cue::between && end->span.first == begin.span.last + 1 &&
                        tree[begin.span.last].upos == Upos::cconj;
    const bool joined = end->span.first == begin.span.last + 1 &&
                        (tree.form(begin.span.last) == "-" || tree.form(begin.span.last) == "–"); // "2020-21"
    const bool dated = dates_events(*begin.timex) && dates_events(*end->timex);
    return next_to && (lasting || within || joined) && dated && begin.timex->when->span.first &&
                   end->timex->when->span.last &&
                   *begin.timex->when->span.first < *end->timex->when->span.last
               ? end
               : nullptr;
}

/// From the begin of the first expression to the end of the second.
void extend_to(const Reading& reading, const TimexSite& begin, const TimexSite& end, EventTime& time) {
    When& when = time.when;
    const When& last = *end.timex->when;
    when.span = {begin.timex->when->span.first, last.span.last};
    const bool lasting = begin.timex->cue == Cue::from;
    when.extent = lasting ? Extent::lasting : Extent::within;
    when.granularity = Granularity::interval;
    when.modifier = Modifier::none;
    when.clock.reset();
    when.confidence = std::min(when.confidence, last.confidence);
    when.edtf = to_edtf(when.span, when.extent);
    time.until = end.timex->id;
    time.because.push_back(fmt::format("it ends with {}", quoted_text(reading, *end.timex)));
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

/// "promised a report by the end of May": what is promised lies ahead, not the promise.
bool is_promised(const Reading& reading, const Draft& draft, const TimexSite& site) {
    const std::optional<Day>& published = reading.article.published;
    const bool promise = is(draft.candidate.lemma, VerbClass::demand) && !draft.candidate.is_noun() &&
                         draft.group.tense == EventTense::past && !draft.group.passive;
    return promise && published && dates_events(*site.timex) && site.timex->when->span.last &&
           *site.timex->when->span.last > *published &&
           (site.timex->cue == Cue::by ||
            (site.timex->when->span.first && *site.timex->when->span.first > *published));
}

/// Sieve 1: the expression hangs on the event. Where several do, a day beats a year, then the nearest.
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
        if (event == events.none()) {
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
        if (draft.time || draft.candidate.verb == no_token) {
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
        const bool participle = relation == Relation::advcl && draft.group.tense == EventTense::prespart;
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
        if (t != token && tree[t].upos == Upos::verb && tree.relation(t) != Relation::amod) {
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
                in_clause(tree, verb, site.head)) {
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

} // namespace

void anchor(const Reading& reading, std::span<Draft> drafts) {
    const EventAt events(reading.tree, drafts);
    own_expression(reading, drafts, events);
    same_clause(reading, drafts, events);
    clause_of_time(reading, drafts, events);
    noun_of_verb(reading, drafts, events);
    only_day_in_clause(reading, drafts);
    for (Draft& draft : drafts) {
        said_without_day(reading, draft);
    }
}

} // namespace dateline
