#pragma once

#include "events/draft.hpp"

#include <string_view>

namespace dateline {

/// Whether an expression can say when something happened: it has a place on the calendar, and is no
/// repetition.
[[nodiscard]] bool dates_events(const Timex& timex);
/// The time that an expression gives to the event that it dates; `rule` names the sieve.
[[nodiscard]] EventTime time_from(const Reading& reading, const TimexSite& site, std::string_view rule);

/// The same where no word beside the expression bends it: "since" bends "1981", not what happened "when".
[[nodiscard]] EventTime time_of(const Reading& reading, const TimexSite& site, std::string_view rule);

/// "from May to July", "between 1999 and 2004": the second expression, where the two bound one time; else
/// null.
[[nodiscard]] const TimexSite* range_end(const Reading& reading, const TimexSite& begin);
/// From the begin of the first expression to the end of the second.
void extend_to(const Reading& reading, const TimexSite& begin, const TimexSite& end, EventTime& time);

/// "its highest level since 2009", "the first summit since May": the expression bounds the comparison, not
/// what happened.
[[nodiscard]] bool bounds_comparison(const Parse& tree, const TimexSite& site);
/// "Put the overflow after midnight": the hour is what is said of the overflow, not when that is said.
[[nodiscard]] bool is_gauged(const Parse& tree, const Draft& draft, const TimexSite& site);
/// "Set sentencing for Jan. 17": the day is that of the object that is set, not of the setting; no_token
/// where it is not so.
[[nodiscard]] TokenIndex set_for(const Parse& tree, TokenIndex verb, const TimexSite& site);
/// A fronted expression ("On Monday, the mayor said …") belongs to the main clause, whatever the parser hung
/// it on.
[[nodiscard]] bool is_fronted(const Parse& tree, const TimexSite& site);
/// "promised a report by the end of May": what is promised lies ahead, not the promise.
[[nodiscard]] bool is_promised(const Reading& reading, const Draft& draft, const TimexSite& site);

} // namespace dateline
