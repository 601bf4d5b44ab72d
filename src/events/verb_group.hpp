#pragma once

#include "events/parse.hpp"

#include <dateline/events/analysis.hpp>

#include <string>

namespace dateline {

/// A verb with its auxiliaries, read as TimeML does.
struct VerbGroup {
    EventTense tense = EventTense::none;
    EventAspect aspect = EventAspect::none;
    Polarity polarity = Polarity::pos;
    std::string modality{};
    bool passive = false;
};

/// `verb`: a verb, or an adjective or noun with a copula.
[[nodiscard]] VerbGroup read_verb_group(const Parse& tree, TokenIndex verb);

} // namespace dateline
