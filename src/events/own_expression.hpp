#pragma once

#include "events/event_at.hpp"

namespace dateline {

/// The first sieve: the expression hangs on the event. Where several do, a day beats a year, then the
/// nearest.
void own_expression(const Reading& reading, std::span<Draft> drafts, const EventAt& events);

} // namespace dateline
