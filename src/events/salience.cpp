#include "events/salience.hpp"

#include "events/salience_weights.hpp"
#include "events/trailing_speech.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace dateline {

namespace {

using Feature = SalienceFeature;

/// What the features of one draft need to know of the rest of the article; made once.
struct Neighbours {
    std::vector<std::size_t> body_before{}; ///< sentences of the body before each sentence; last: all of them
    std::vector<std::size_t> events_in{};   ///< by sentence
    std::vector<bool> mentioned_again{};    ///< by draft
    std::vector<bool> is_dated{};           ///< by token: the trigger of an event that has a time of its own
    std::set<std::uint32_t> block_begins{};
};

Neighbours neighbours_of(const Reading& reading, std::span<const Draft> drafts) {
    const std::vector<Sentence>& sentences = reading.tree.document().sentences;
    Neighbours around;
    around.body_before.assign(sentences.size() + 1, 0);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        around.body_before[s + 1] = around.body_before[s] + (sentences[s].block == BlockKind::body ? 1U : 0U);
    }
    around.events_in.assign(sentences.size(), 0);
    around.mentioned_again.assign(drafts.size(), false);
    around.is_dated.assign(reading.tree.size(), false);
    for (const Draft& draft : drafts) {
        around.is_dated[draft.candidate.trigger] = draft.own_time;
        ++around.events_in[reading.tree.sentence_index(draft.candidate.trigger)];
        if (draft.same_as != 0) {
            around.mentioned_again[draft.same_as - 1] = true;
        }
    }
    for (const Block& block : reading.article.blocks) {
        around.block_begins.insert(static_cast<std::uint32_t>(block.range.begin));
    }
    return around;
}

class FeatureReader {
  public:
    FeatureReader(const Reading& reading, const Neighbours& around, const Draft& draft, std::size_t index)
        : reading_(reading), tree_(reading.tree), around_(around), draft_(draft), index_(index) {}

    SalienceFeatures read() {
        clause();
        time();
        verb();
        lemma_class();
        participants();
        position();
        story_type();
        noun();
        speech();
        combinations();
        return features_;
    }

  private:
    void set(Feature feature, bool value = true) { features_.set(static_cast<std::size_t>(feature), value); }
    [[nodiscard]] bool has(Feature feature) const {
        return features_.test(static_cast<std::size_t>(feature));
    }

    void clause() {
        const Candidate& c = draft_.candidate;
        if (c.is_noun()) {
            set(c.verb == no_token ? Feature::bare_noun : Feature::carried_noun);
        }
        set(Feature::main_clause, c.clause == ClauseKind::main);
        set(Feature::content_clause, c.clause == ClauseKind::content);
        set(Feature::relative_clause, c.clause == ClauseKind::relative);
        set(Feature::adverbial_clause, c.clause == ClauseKind::adverbial);
        set(Feature::participle_clause, c.clause == ClauseKind::participle);
        set(Feature::complement_clause, c.clause == ClauseKind::complement);
    }

    void time() {
        if (!draft_.time) {
            set(Feature::undated);
            return;
        }
        const When& when = draft_.time->when;
        if (!draft_.own_time) {
            set(draft_.time->timex.empty() ? Feature::rule_time : Feature::inherited_time);
        } else if (!when.span.first || !when.span.last) {
            set(Feature::own_open);
        } else if (when.extent == Extent::lasting) {
            set(Feature::own_lasting);
        } else {
            set(when.span.is_day() ? Feature::own_day : Feature::own_wider);
        }
        const std::optional<Day> published = reading_.article.published;
        if (published) {
            set(Feature::other_day_than_publication, !when.span.contains(*published));
            set(Feature::future_day, when.span.first && *when.span.first > *published);
        }
    }

    void verb() {
        const VerbGroup& g = draft_.group;
        set(Feature::planned, draft_.status == Status::planned);
        set(Feature::possible, draft_.status == Status::possible);
        set(Feature::conditional, draft_.status == Status::conditional);
        set(Feature::negative, g.polarity == Polarity::neg);
        if (draft_.candidate.verb == no_token) {
            return;
        }
        const bool plain = g.aspect == EventAspect::none;
        const bool perfective =
            g.aspect == EventAspect::perfective || g.aspect == EventAspect::perfective_progressive;
        set(Feature::past_simple, g.tense == EventTense::past && plain);
        set(Feature::present_perfect, g.tense == EventTense::present && perfective);
        set(Feature::past_perfect, g.tense == EventTense::past && perfective);
        set(Feature::present_simple, g.tense == EventTense::present && plain);
        set(Feature::present_progressive,
            g.tense == EventTense::present && g.aspect == EventAspect::progressive);
        set(Feature::past_progressive, g.tense == EventTense::past && g.aspect == EventAspect::progressive);
        set(Feature::infinitive, g.tense == EventTense::infinitive);
        set(Feature::gerund, g.tense == EventTense::prespart);
        set(Feature::bare_participle, g.tense == EventTense::pastpart);
        set(Feature::passive, g.passive);
    }

    void lemma_class() {
        const std::string_view lemma = draft_.candidate.lemma;
        const bool noun = draft_.candidate.is_noun();
        set(Feature::typed, !draft_.candidate.type.empty());
        set(Feature::untyped_verb, !noun && draft_.candidate.type.empty());
        if (noun) {
            return;
        }
        set(Feature::says, is(lemma, VerbClass::say));
        set(Feature::reports, is(lemma, VerbClass::report));
        set(Feature::demands, is(lemma, VerbClass::demand));
        set(Feature::attempts, is(lemma, VerbClass::attempt));
        set(Feature::plans, is(lemma, VerbClass::plan));
        set(Feature::minds, is(lemma, VerbClass::mind));
        set(Feature::begins, is(lemma, VerbClass::begin));
        set(Feature::is_state, is(lemma, VerbClass::state) && !is(lemma, VerbClass::light));
        set(Feature::perceives, is(lemma, VerbClass::perceive));
        set(Feature::occurs, is(lemma, VerbClass::occur));
    }

    void participants() {
        bool agent = false;
        for (const DraftParticipant& p : draft_.participants) {
            const bool pronoun = tree_[p.phrase.head].upos == Upos::pron;
            const bool named = p.actor != nullptr && tree_.name_at(p.phrase.head) != nullptr;
            if (p.role == Role::agent) {
                agent = true;
                set(pronoun ? Feature::agent_pronoun : named ? Feature::agent_named : Feature::agent_noun);
            } else if (p.role == Role::patient) {
                set(named ? Feature::patient_named : Feature::patient_noun);
            }
        }
        set(Feature::no_agent, !agent);
        set(Feature::no_participant, draft_.participants.empty());
        set(Feature::attributed, !draft_.attribution.empty());
        set(Feature::has_place, draft_.place.has_value());
    }

    void position() {
        const TokenIndex trigger = draft_.candidate.trigger;
        const std::vector<Sentence>& sentences = tree_.document().sentences;
        const std::size_t sentence = tree_.sentence_index(trigger);
        const std::size_t before = around_.body_before[sentence];
        const std::size_t body = around_.body_before.back();
        set(Feature::lead_sentence, before == 0);
        set(Feature::second_sentence, before == 1);
        set(Feature::last_third, before * 3 >= body * 2);
        set(Feature::opens_paragraph,
            sentence == 0 || around_.block_begins.contains(sentences[sentence].range.begin));
        set(Feature::quoted, tree_.quoted(trigger));
        set(Feature::many_events_in_sentence, around_.events_in[sentence] > 4);
        set(Feature::mentioned_again, around_.mentioned_again[index_]);
    }

    /// What kind of happening it is.
    void story_type() {
        constexpr auto first = static_cast<std::size_t>(Feature::attack);
        for (std::size_t type = first; type < salience_feature_count; ++type) {
            set(static_cast<Feature>(type), salience_feature_names()[type] == draft_.candidate.type);
        }
    }

    void noun() {
        if (!draft_.candidate.is_noun()) {
            return;
        }
        const TokenIndex trigger = draft_.candidate.trigger;
        const TokenIndex det = tree_.child(trigger, {Relation::det});
        const bool possessed = tree_.child(trigger, {Relation::nmod_poss}) != no_token;
        const bool indefinite = det != no_token && (tree_.lemma(det) == "a" || tree_.lemma(det) == "an");
        set(Feature::definite_noun, possessed || (det != no_token && !indefinite));
        set(Feature::indefinite_noun, indefinite);
        set(Feature::plural_noun, tree_[trigger].features.number == Number::plural);
        const auto& below = tree_.children(trigger);
        const bool says_more = std::any_of(below.begin(), below.end(), [this](TokenIndex c) {
            const Relation relation = tree_.relation(c);
            return relation == Relation::amod || relation == Relation::compound ||
                   relation == Relation::nmod || relation == Relation::nmod_poss ||
                   relation == Relation::nummod || relation == Relation::acl ||
                   relation == Relation::acl_relcl;
        });
        set(Feature::lone_noun, draft_.candidate.verb == no_token && !says_more &&
                                    draft_.participants.empty() && !draft_.place.has_value());
        set(Feature::condition_noun, draft_.candidate.point == NounPoint::condition);
        set(Feature::scheduled_noun, draft_.candidate.point == NounPoint::scheduled);
    }

    /// Whose words an event is, and whether it tells anything but that somebody spoke.
    void speech() {
        const TokenIndex trigger = draft_.candidate.trigger;
        const bool makes_known = has(Feature::says) || has(Feature::reports);
        const bool told = tree_.child(trigger, {Relation::ccomp, Relation::xcomp, Relation::obj,
                                                Relation::obl}) != no_token;
        const TokenIndex content = tree_.child(trigger, {Relation::ccomp});
        set(Feature::tells_dated, makes_known && content != no_token && around_.is_dated[content]);
        set(Feature::tells_nothing,
            makes_known && !draft_.candidate.is_noun() && !told && !draft_.group.passive);
        set(Feature::hearsay, (makes_known || has(Feature::minds)) && draft_.group.passive &&
                                  tree_.child(trigger, {Relation::xcomp}) != no_token);
        for (const DraftParticipant& p : draft_.participants) {
            const std::string lemma = lower_case(tree_.lemma(p.phrase.head));
            set(Feature::first_person, has(Feature::first_person) || lemma == "i" || lemma == "we");
            set(Feature::outlet_speaks,
                has(Feature::outlet_speaks) || ((makes_known || has(Feature::perceives)) &&
                                                p.role == Role::agent && is(lemma, NounClass::outlet)));
        }
    }

    void combinations() {
        set(Feature::outcome_of_talks, draft_.candidate.is_noun() && draft_.candidate.verb != no_token &&
                                           is(tree_.lemma(draft_.candidate.verb), VerbClass::outcome));
        const std::optional<TrailingSpeech> trailing =
            trailing_speech(tree_, tree_.sentence(draft_.candidate.trigger));
        set(Feature::trailing_speech, trailing && trailing->verb == draft_.candidate.trigger);
        set(Feature::says_on_own_day, has(Feature::says) && draft_.own_time);
        set(Feature::undated_past_main,
            has(Feature::undated) && has(Feature::past_simple) && has(Feature::main_clause));
        set(Feature::late_time, draft_.time && draft_.time->rule == "only expression of the clause");
        set(Feature::lasting_condition,
            has(Feature::condition_noun) && draft_.time && draft_.time->when.extent == Extent::lasting);
        const bool names = std::any_of(
            draft_.participants.begin(), draft_.participants.end(), [&](const DraftParticipant& p) {
                return p.actor != nullptr && tree_.name_at(p.phrase.head) != nullptr;
            });
        set(Feature::noun_with_names, draft_.candidate.is_noun() && names);
        const bool parties = std::any_of(
            draft_.participants.begin(), draft_.participants.end(),
            [](const DraftParticipant& p) { return p.role == Role::counterpart && p.actor != nullptr; });
        set(Feature::dated_noun, has(Feature::bare_noun) && draft_.own_time);
        set(Feature::noun_between_parties, draft_.candidate.is_noun() && parties);
        set(Feature::fronted_or_root, tree_.head(draft_.candidate.trigger) == no_token);
        set(Feature::purpose_of_noun, draft_.group.tense == EventTense::infinitive &&
                                          tree_.relation(draft_.candidate.trigger) == Relation::acl);
        set(Feature::dated_state, has(Feature::is_state) && draft_.own_time);
    }

    const Reading& reading_;
    const Parse& tree_;
    const Neighbours& around_;
    const Draft& draft_;
    std::size_t index_;
    SalienceFeatures features_{};
};

double weight_of(std::string_view name) {
    const auto at = std::lower_bound(salience_weights.begin(), salience_weights.end(), name,
                                     [](const WeightRow& row, std::string_view n) { return row.name < n; });
    return at != salience_weights.end() && at->name == name ? at->weight : 0.0;
}

} // namespace

const std::array<std::string_view, salience_feature_count>& salience_feature_names() {
    static constexpr std::array<std::string_view, salience_feature_count> names = {
        "main_clause",
        "content_clause",
        "relative_clause",
        "adverbial_clause",
        "participle_clause",
        "complement_clause",
        "bare_noun",
        "carried_noun",
        "own_day",
        "own_wider",
        "own_lasting",
        "own_open",
        "inherited_time",
        "rule_time",
        "undated",
        "past_simple",
        "present_perfect",
        "past_perfect",
        "present_simple",
        "present_progressive",
        "past_progressive",
        "planned",
        "possible",
        "conditional",
        "infinitive",
        "gerund",
        "bare_participle",
        "passive",
        "says",
        "reports",
        "demands",
        "attempts",
        "plans",
        "minds",
        "begins",
        "is_state",
        "perceives",
        "typed",
        "untyped_verb",
        "agent_named",
        "agent_noun",
        "agent_pronoun",
        "no_agent",
        "patient_named",
        "patient_noun",
        "no_participant",
        "quoted",
        "negative",
        "lead_sentence",
        "second_sentence",
        "last_third",
        "opens_paragraph",
        "attributed",
        "has_place",
        "definite_noun",
        "indefinite_noun",
        "plural_noun",
        "condition_noun",
        "scheduled_noun",
        "mentioned_again",
        "other_day_than_publication",
        "future_day",
        "says_on_own_day",
        "undated_past_main",
        "dated_state",
        "many_events_in_sentence",
        "late_time",
        "lasting_condition",
        "noun_with_names",
        "fronted_or_root",
        "dated_noun",
        "noun_between_parties",
        "lone_noun",
        "purpose_of_noun",
        "trailing_speech",
        "outcome_of_talks",
        "hearsay",
        "outlet_speaks",
        "tells_nothing",
        "tells_dated",
        "first_person",
        "occurs",
        "attack",
        "business",
        "ceremony",
        "deadline",
        "die",
        "disaster",
        "law",
        "meet",
        "move",
        "politics",
        "science",
        "sport"};
    return names;
}

std::vector<SalienceFeatures> salience_features(const Reading& reading, std::span<const Draft> drafts) {
    const Neighbours around = neighbours_of(reading, drafts);
    std::vector<SalienceFeatures> features;
    features.reserve(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        features.push_back(FeatureReader(reading, around, drafts[i], i).read());
    }
    return features;
}

void weigh(const Reading& reading, std::span<Draft> drafts) {
    std::array<double, salience_feature_count> weights{};
    for (std::size_t f = 0; f < salience_feature_count; ++f) {
        weights[f] = weight_of(salience_feature_names()[f]);
    }
    const double bias = weight_of("bias");
    const std::vector<SalienceFeatures> all = salience_features(reading, drafts);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const SalienceFeatures& features = all[i];
        double sum = bias;
        for (std::size_t f = 0; f < salience_feature_count; ++f) {
            sum += features.test(f) ? weights[f] : 0.0;
        }
        // Two decimals: the last bits of exp() may differ from one machine to the next.
        drafts[i].salience = std::round(100.0 / (1.0 + std::exp(-sum))) / 100.0;
    }
    // One happening has one salience; the merged event then takes its words from the first mention.
    for (const Draft& draft : drafts) {
        if (draft.same_as != 0) {
            Draft& first = drafts[draft.same_as - 1];
            first.salience = std::max(first.salience, draft.salience);
        }
    }
    for (Draft& draft : drafts) {
        draft.salience = draft.same_as != 0 ? drafts[draft.same_as - 1].salience : draft.salience;
    }
}

} // namespace dateline
