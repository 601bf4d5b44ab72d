#pragma once

#include "sample.hpp"

#include <dateline/timeline/timeline.hpp>

#include <fmt/format.h>

#include <rapidcheck.h>
#include <string>
#include <vector>

/// Analyses from a small world, so that names, predicates and days meet often.
namespace sample {

inline dateline::When random_when() {
    const dateline::Day first = day("2021-08-20") + date::days{*rc::gen::inRange(0, 6)};
    dateline::When when{.span = {first, first}};
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        when.span.last = first + date::days{*rc::gen::inRange(0, 40)};
        when.granularity = dateline::Granularity::interval;
        when.extent = *rc::gen::element(dateline::Extent::within, dateline::Extent::lasting);
        break;
    case 1:
        when.span.first.reset();
        when.granularity = dateline::Granularity::interval;
        break;
    case 2:
        when.span = dateline::cell(first, dateline::Granularity::month);
        when.granularity = dateline::Granularity::month;
        break;
    default:
        break;
    }
    when.edtf = dateline::to_edtf(when);
    when.confidence = *rc::gen::inRange(0, 1001) / 1000.0;
    return when;
}

inline dateline::Event random_event(const dateline::Analysis& in, std::size_t number) {
    const auto begin = *rc::gen::inRange<std::uint32_t>(0, 10);
    dateline::Event event;
    event.id = fmt::format("e{}", number);
    event.trigger = {begin, begin + 1};
    event.phrase = event.trigger;
    event.sentence = {0, 12};
    event.predicate = *rc::gen::element<std::string>("meet", "attack", "say");
    event.lemma = event.predicate;
    event.title = event.predicate + *rc::gen::element<std::string>("", " in Kabul", " again today");
    event.cls = *rc::gen::element(dateline::EventClass::occurrence, dateline::EventClass::reporting);
    event.status = *rc::gen::element(dateline::Status::happened, dateline::Status::planned);
    event.salience = *rc::gen::inRange(0, 1001) / 1000.0;
    event.place = *rc::gen::element<std::string>("", "", "Kabul", "Doha");
    if (*rc::gen::inRange(0, 4) != 0) {
        event.time = dateline::EventTime{.when = random_when(), .rule = "a sieve", .because = {"a reason"}};
    }
    if (*rc::gen::inRange(0, 3) == 0) {
        event.reported = in.article.published;
    }
    for (const dateline::Actor& actor : in.actors) {
        if (*rc::gen::inRange(0, 2) == 0) {
            event.participants.push_back(
                {.role = *rc::gen::element(dateline::Role::agent, dateline::Role::patient,
                                           dateline::Role::counterpart),
                 .range = {0, 3},
                 .head = {0, 3},
                 .actor = actor.id});
        }
    }
    if (number > 1 && *rc::gen::inRange(0, 4) == 0) {
        event.same_as = fmt::format("e{}", *rc::gen::inRange<std::size_t>(1, number));
    }
    return event;
}

inline dateline::Analysis random_analysis() {
    dateline::Analysis out;
    out.article.id = *rc::gen::element<std::string>("a", "b", "c", "d", "e", "f");
    out.article.title = "T " + out.article.id;
    out.article.published = day("2021-08-22") + date::days{*rc::gen::inRange(0, 4)};
    out.article.outlet = *rc::gen::element<std::string>("Press TV", "AP");
    out.article.text =
        *rc::gen::element<std::string>("one two thre four", "eins zwei drei", "un deux trois q");
    const std::vector<dateline::Actor> cast{
        {.id = "x", .name = "William Burns", .type = dateline::ActorType::person, .also = {"CIA director"}},
        {.id = "y", .name = "Burns", .type = dateline::ActorType::person},
        {.id = "z", .name = "Taliban", .type = dateline::ActorType::group},
        {.id = "w", .name = "Nicholas Burns", .type = dateline::ActorType::person},
        {.id = "v", .name = "CIA Director William Burns", .type = dateline::ActorType::person},
        {.id = "u", .name = "Kabul", .type = dateline::ActorType::place},
        {.id = "t", .name = "Kabul", .type = dateline::ActorType::other}};
    for (const dateline::Actor& actor : cast) {
        if (*rc::gen::inRange(0, 2) == 0) {
            out.actors.push_back(actor);
        }
    }
    const auto events = *rc::gen::inRange<std::size_t>(0, 6);
    for (std::size_t i = 1; i <= events; ++i) {
        out.events.push_back(random_event(out, i));
    }
    return out;
}

inline std::vector<dateline::Analysis> random_analyses() {
    std::vector<dateline::Analysis> out;
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        out.push_back(random_analysis());
    }
    return out;
}

} // namespace sample
