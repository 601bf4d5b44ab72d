#include "time/grammar_tables.hpp"

#include <dateline/time/timex.hpp>

#include <array>

namespace dateline {

std::string_view to_string(TimexType type) {
    constexpr std::array<std::string_view, 4> names{"DATE", "TIME", "DURATION", "SET"};
    return names.at(static_cast<std::size_t>(type));
}

std::string_view to_string(Cue cue) {
    return cue == Cue::none ? std::string_view{} : grammar::cue_names[static_cast<std::size_t>(cue)];
}

} // namespace dateline
