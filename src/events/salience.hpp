#pragma once

#include "events/draft.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

namespace dateline {

/// What decides how much a reader would miss an event. The order is that of salience_feature_names.
enum class SalienceFeature : std::uint8_t {
    main_clause,
    content_clause,
    relative_clause,
    adverbial_clause,
    participle_clause,
    complement_clause,
    bare_noun,
    carried_noun,
    own_day,
    own_wider,
    own_lasting,
    own_open,
    inherited_time,
    rule_time,
    undated,
    past_simple,
    present_perfect,
    past_perfect,
    present_simple,
    present_progressive,
    past_progressive,
    planned,
    possible,
    conditional,
    infinitive,
    gerund,
    bare_participle,
    passive,
    says,
    reports,
    demands,
    attempts,
    plans,
    minds,
    begins,
    is_state,
    perceives,
    typed,
    untyped_verb,
    agent_named,
    agent_noun,
    agent_pronoun,
    no_agent,
    patient_named,
    patient_noun,
    no_participant,
    quoted,
    negative,
    lead_sentence,
    second_sentence,
    last_third,
    opens_paragraph,
    attributed,
    has_place,
    definite_noun,
    indefinite_noun,
    plural_noun,
    condition_noun,
    scheduled_noun,
    mentioned_again,
    other_day_than_publication,
    future_day,
    says_on_own_day,
    undated_past_main,
    dated_state,
    many_events_in_sentence,
    late_time,
    lasting_condition,
    noun_with_names,
    fronted_or_root,
    dated_noun,
    noun_between_parties,
    lone_noun,        ///< "Law", "Crash": one word, and nobody with it
    purpose_of_noun,  ///< "pressure to keep troops there"
    trailing_speech,  ///< "…, officials said": who says so, not a happening
    outcome_of_talks, ///< "resulted in an agreement"
    hearsay,          ///< "was reported to be alive": the reporting is none
    outlet_speaks,    ///< "the website reported": who says so
    tells_nothing,    ///< "Russia reported.": neither what, nor to whom
    tells_dated,      ///< "said it had met them on Monday": the meeting is the happening
    first_person,     ///< "We warned them": somebody's own words
    occurs,           ///< "the exchange came": its noun names the happening
    attack,           ///< types of data/en/event_nouns.lexicon
    business,
    ceremony,
    deadline,
    die,
    disaster,
    law,
    meet,
    move,
    politics,
    science,
    sport,
    count_
};
inline constexpr std::size_t salience_feature_count = static_cast<std::size_t>(SalienceFeature::count_);
using SalienceFeatures = std::bitset<salience_feature_count>;

[[nodiscard]] const std::array<std::string_view, salience_feature_count>& salience_feature_names();
/// Features of each draft; after all sieves. Linear.
[[nodiscard]] std::vector<SalienceFeatures> salience_features(const Reading& reading,
                                                              std::span<const Draft> drafts);

/// All drafts of an article, with everything but salience and titles.
[[nodiscard]] std::vector<Draft> draft_events(const Reading& reading);

} // namespace dateline
