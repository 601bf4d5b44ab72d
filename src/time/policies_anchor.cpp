#include "time/policies.hpp"

namespace dateline::policies {

bool counts_from_now(const Scene& scene) {
    const bool inside = scene.cue == Cue::in || scene.cue == Cue::within || scene.cue == Cue::over ||
                        scene.cue == Cue::during;
    const bool goes_on = scene.governor.tense == Tense::future || scene.governor.tense == Tense::present;
    return scene.kind == TextKind::report && inside && goes_on;
}

Choice anchor(Anchor anchor, Unit unit, const Scene& scene) {
    const Choice today{
        .cell = day_cell(scene.context.published), .because = "counted from publication", .confidence = 0.9};
    switch (anchor) {
    case Anchor::publication:
        return today;
    case Anchor::reference:
    case Anchor::comparison:
        if (unit == Unit::year && scene.last_quarter) {
            return {.cell = *scene.last_quarter,
                    .because = "a year before, in a text about a quarter, is that quarter's",
                    .confidence = 0.8,
                    .anchor = "narrative"};
        }
        if (anchor == Anchor::comparison && scene.kind == TextKind::report) {
            return today;
        }
        break;
    case Anchor::narrative:
        if (counts_from_now(scene)) {
            return today;
        }
        break;
    }
    const bool fine = unit <= Unit::week;
    // "The attack began in October; four days later …": not from a day that the text has left behind
    const bool behind = scene.last_day && scene.last_named &&
                        scene.last_named->granularity == Granularity::month &&
                        !scene.last_named->span().contains(scene.last_day->first);
    const bool left = scene.kind == TextKind::narrative && behind;
    if (behind && !left && fine && scene.governor.tense == Tense::past) {
        return today; // and so no day: see Evaluator::after_coarse
    }
    const std::optional<Cell>& named = fine && scene.last_day && !left ? scene.last_day : scene.last_named;
    const bool too_wide = named && named->granularity > granularity_of(unit) &&
                          named->span().contains(scene.context.published); // "in 2020 … the previous month"
    if (!named || too_wide || (fine && named->granularity > Granularity::day && !left)) {
        return today;
    }
    return {.cell = *named,
            .because = "counted from the date named last",
            .confidence = 0.8,
            .anchor = "narrative"};
}

} // namespace dateline::policies
