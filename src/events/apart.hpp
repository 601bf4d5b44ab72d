#pragma once

#include "events/event_at.hpp"

namespace dateline {

/// "withdrew the decree on Thursday, two days after the court ruled": two events a length apart, of which one
/// has a time, give the other its own. A length coarser than that time leaves half a unit to both sides.
void lengths_apart(const Reading& reading, std::span<Draft> drafts, const EventAt& events);

} // namespace dateline
