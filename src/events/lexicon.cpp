#include "events/lexicon.hpp"

#include "events/lexicon_row.hpp"
#include "events/lexicon_tables.hpp"

#include <algorithm>
#include <span>

namespace dateline {

namespace {

template <class Row>
const Row* find(std::span<const Row> rows, std::string_view word) {
    const auto at = std::lower_bound(rows.begin(), rows.end(), word,
                                     [](const Row& row, std::string_view w) { return row.word < w; });
    return at != rows.end() && at->word == word ? &*at : nullptr;
}

bool has(std::span<const MaskRow> rows, std::string_view word, std::uint32_t bit) {
    const MaskRow* row = find(rows, word);
    return row != nullptr && (row->mask & bit) != 0;
}

} // namespace

bool is(std::string_view lemma, VerbClass cls) {
    return has(lexicon_tables::verbs, lemma, static_cast<std::uint32_t>(cls));
}

bool is(std::string_view lemma, NounClass cls) {
    return has(lexicon_tables::actor_nouns, lemma, static_cast<std::uint32_t>(cls));
}

bool is(std::string_view lemma, Hint cue) {
    return has(lexicon_tables::cues, lemma, static_cast<std::uint32_t>(cue));
}

Gender gender_of_name(std::string_view first_name) {
    const MaskRow* row = find<MaskRow>(lexicon_tables::first_names, first_name);
    return row == nullptr ? Gender::unknown : static_cast<Gender>(row->mask);
}

std::optional<EventNoun> find_event_noun(std::string_view lemma) {
    const NounRow* row = find<NounRow>(lexicon_tables::event_nouns, lemma);
    if (row == nullptr) {
        return std::nullopt;
    }
    return EventNoun{row->word, row->predicate, row->type, static_cast<NounPoint>(row->point)};
}

std::string_view type_of_verb(std::string_view lemma) {
    const TypeRow* row = find<TypeRow>(lexicon_tables::verb_types, lemma);
    return row == nullptr ? std::string_view{} : row->type;
}

EventClass timeml_class_of(std::string_view lemma) {
    if (is(lemma, VerbClass::say) || is(lemma, VerbClass::report)) {
        return EventClass::reporting;
    }
    if (is(lemma, VerbClass::perceive)) {
        return EventClass::perception;
    }
    if (is(lemma, VerbClass::begin)) {
        return EventClass::aspectual;
    }
    if (is(lemma, VerbClass::demand) || is(lemma, VerbClass::attempt)) {
        return EventClass::i_action;
    }
    if (is(lemma, VerbClass::plan) || is(lemma, VerbClass::mind)) {
        return EventClass::i_state;
    }
    if (is(lemma, VerbClass::state) && !is(lemma, VerbClass::light)) {
        return EventClass::state;
    }
    return EventClass::occurrence;
}

} // namespace dateline
