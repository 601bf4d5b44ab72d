#include <dateline/timeline/timeline.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

Timeline cut(Timeline timeline, const CutOptions& options) {
    std::set<std::string, std::less<>> named;
    for (auto* events : {&timeline.events, &timeline.undated}) {
        std::erase_if(*events,
                      [&](const TimelineEvent& event) { return event.salience < options.min_salience; });
        for (const TimelineEvent& event : *events) {
            for (const EventActor& actor : event.actors) {
                named.insert(actor.actor);
            }
        }
    }
    std::erase_if(timeline.actors, [&](const TimelineActor& actor) { return !named.contains(actor.id); });
    return timeline;
}

} // namespace dateline
