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

std::vector<std::string_view> timex_languages() {
    std::vector<std::string_view> codes;
    for (const grammar::Grammar* tables : grammar::grammars()) {
        codes.push_back(tables->language);
    }
    return codes;
}

const grammar::Grammar* grammar::find_grammar(std::string_view language) {
    for (const Grammar* tables : grammars()) {
        if (tables->language == language) {
            return tables;
        }
    }
    return nullptr;
}

} // namespace dateline
