#include "time/resolve.hpp"

#include "time/evaluate.hpp"

namespace dateline {

namespace {

When when_of(const Outcome& outcome, double confidence) {
    When when{.extent = outcome.extent, .modifier = outcome.modifier, .confidence = confidence};
    if (outcome.cell) {
        when.span = outcome.cell->span();
        when.granularity = outcome.cell->granularity;
        when.clock = outcome.cell->clock;
    }
    if (outcome.span) {
        when.span = *outcome.span;
        when.granularity = when.span.is_day() ? Granularity::day : Granularity::interval;
    }
    when.edtf = to_edtf(when.span, when.extent, when.modifier);
    return when;
}

bool is_absent_or_in_calendar(const std::optional<Day>& day) {
    return !day || in_calendar(*day);
}

bool can_be_written(const Outcome& outcome) {
    return (!outcome.cell || (in_calendar(outcome.cell->first) && in_calendar(outcome.cell->last))) &&
           (!outcome.span ||
            (is_absent_or_in_calendar(outcome.span->first) && is_absent_or_in_calendar(outcome.span->last)));
}

} // namespace

std::optional<Resolved> resolve(const Mention& mention, const Scene& scene) {
    Evaluator evaluator(scene);
    auto outcome = evaluator.evaluate(mention.tree);
    if (!outcome || !can_be_written(*outcome)) {
        return std::nullopt;
    }
    if (!is_absent_or_in_calendar(outcome->other)) {
        outcome->other.reset();
    }
    Resolved resolved;
    Timex& timex = resolved.timex;
    timex.range = mention.range;
    timex.type = outcome->type;
    timex.modifier = outcome->modifier;
    timex.cue = mention.cue;
    timex.other_reading = outcome->other;
    timex.begins_at_publication = outcome->begins_at_publication;
    timex.ends_at_publication = outcome->ends_at_publication;
    timex.derivation = evaluator.derivation();
    timex.derivation.rule = mention.rule;
    timex.derivation.tree = to_string(mention.tree);
    if (outcome->cell || outcome->span) {
        timex.when = when_of(*outcome, evaluator.confidence());
    }
    timex.value = std::move(outcome->value);
    resolved.cell = outcome->cell;
    return resolved;
}

} // namespace dateline
