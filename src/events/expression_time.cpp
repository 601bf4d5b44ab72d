#include "events/expression_time.hpp"

#include "events/cued_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

std::string quoted_text(const Reading& reading, const Timex& timex) {
    return "“" + std::string(slice(reading.article.text, timex.range)) + "”";
}

} // namespace

bool dates_events(const Timex& timex) {
    return timex.when.has_value() && timex.type != TimexType::set && timex.value != "PRESENT_REF" &&
           (timex.when->span.first.has_value() || timex.when->span.last.has_value());
}

EventTime time_from(const Reading& reading, const TimexSite& site, std::string_view rule) {
    EventTime time = time_of(reading, site, rule);
    time.when = cued_time(*site.timex, reading.article.published);
    return time;
}

EventTime time_of(const Reading& reading, const TimexSite& site, std::string_view rule) {
    const Timex& timex = *site.timex;
    EventTime time;
    time.when = *timex.when;
    time.timex = timex.id;
    time.rule = rule;
    time.because.push_back(fmt::format("{} stands with it", quoted_text(reading, timex)));
    for (const std::string& reason : timex.derivation.because) {
        time.because.push_back(reason);
    }
    return time;
}

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

bool is_gauged(const Parse& tree, const Draft& draft, const TimexSite& site) {
    const Cue cue = site.timex->cue;
    const bool bounds = cue == Cue::before || cue == Cue::after || cue == Cue::around;
    const auto children = tree.children(draft.candidate.trigger);
    return bounds && site.timex->when->granularity < Granularity::day &&
           is(draft.candidate.lemma, VerbClass::gauge) &&
           std::any_of(children.begin(), children.end(),
                       [&tree](TokenIndex child) { return tree.relation(child) == Relation::obj; });
}

TokenIndex set_for(const Parse& tree, TokenIndex verb, const TimexSite& site) {
    const TokenIndex object = tree.child(verb, {Relation::obj});
    return site.timex->cue == Cue::for_ && object != no_token && object < site.span.first ? object : no_token;
}

bool is_fronted(const Parse& tree, const TimexSite& site) {
    const Sentence& sentence = tree.sentence(site.span.first);
    return site.span.first <= sentence.first + 2;
}

bool is_promised(const Reading& reading, const Draft& draft, const TimexSite& site) {
    const std::optional<Day>& published = reading.article.published;
    const bool promise = is(draft.candidate.lemma, VerbClass::demand) && !draft.candidate.is_noun() &&
                         draft.group.tense == EventTense::past && !draft.group.passive;
    return promise && published && dates_events(*site.timex) && site.timex->when->span.last &&
           *site.timex->when->span.last > *published &&
           (site.timex->cue == Cue::by ||
            (site.timex->when->span.first && *site.timex->when->span.first > *published));
}

} // namespace dateline
