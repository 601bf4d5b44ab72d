#include "events/draft.hpp"
#include "events/subject.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// Source phrases keep their determinerless words; actors their full name.
Attribution source(const Reading& reading, TokenIndex head, std::string kind) {
    const Phrase phrase = phrase_at(reading.tree, head);
    const Actor* actor = reading.cast.at(head);
    Attribution attribution;
    attribution.name = actor != nullptr ? actor->name : words_of(reading.tree, phrase.core, Determiner::drop);
    attribution.actor = actor != nullptr ? actor->id : std::string{};
    attribution.range = reading.tree.range_of(phrase.core);
    attribution.kind = std::move(kind);
    return attribution;
}

bool can_speak(const Reading& reading, TokenIndex head) {
    const Parse& tree = reading.tree;
    if (inside_timex(reading.sites, head)) {
        return false;
    }
    return reading.cast.at(head) != nullptr || is(tree.lemma(head), NounClass::unnamed) ||
           is(tree.lemma(head), NounClass::outlet) || tree[head].upos == Upos::propn;
}

bool is_speech(const Parse& tree, TokenIndex verb) {
    return is(tree.lemma(verb), VerbClass::say) || is(tree.lemma(verb), VerbClass::report);
}

/// "the ministry hopes to reopen it", "forecasters expect rain", "warned that the mills would shut": whose
/// view it is.
bool is_view(const Parse& tree, TokenIndex verb, ClauseKind clause) {
    if (tree[verb].xpos == Xpos::vbn) {
        return false; // "is expected to"
    }
    const std::string_view lemma = tree.lemma(verb);
    return is(lemma, Hint::foreseeing) || (clause == ClauseKind::content && is(lemma, VerbClass::demand));
}

/// Whom the speaker cites: "X, citing two officials, reported", "X said, citing …", wherever the parser hung
/// it.
TokenIndex cited_by(const Parse& tree, TokenIndex verb) {
    const Sentence& sentence = tree.sentence(verb);
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        if (tree[t].xpos == Xpos::vbg && tree.lemma(t) == "cite") {
            const TokenIndex object = tree.child(t, {Relation::obj});
            if (object != no_token) {
                return object;
            }
        }
    }
    return no_token;
}

/// The subject or agent of a verb of saying, after those whom it cites.
void add_speaker(const Reading& reading, Draft& draft, TokenIndex verb) {
    const Parse& tree = reading.tree;
    const std::string kind(tree.lemma(verb));
    if (const TokenIndex cited = cited_by(tree, verb); cited != no_token) {
        draft.attribution.push_back(source(reading, cited, "cite"));
    }
    bool found = false;
    for (const TokenIndex c : tree.children(verb)) {
        if (is_subject(tree.relation(c)) || tree.relation(c) == Relation::obl_agent) {
            for (const Phrase& phrase : coordinated(tree, c)) {
                if (can_speak(reading, phrase.head)) {
                    draft.attribution.push_back(source(reading, phrase.head, kind));
                    found = true;
                }
            }
        }
    }
    const TokenIndex subject = found ? no_token : subject_of(tree, verb, read_verb_group(tree, verb));
    if (subject != no_token && can_speak(reading, subject)) {
        draft.attribution.push_back(source(reading, subject, kind));
    }
}

/// "according to X", at either end of a sentence, stands for all of it.
void add_according(const Reading& reading, Draft& draft, TokenIndex trigger) {
    const Parse& tree = reading.tree;
    const Sentence& sentence = tree.sentence(trigger);
    for (TokenIndex t = sentence.first; t + 2 < sentence.last; ++t) {
        if (!is(tree.lemma(t), Hint::attribution) || tree.lemma(t + 1) != "to") {
            continue;
        }
        TokenIndex head = t + 2;
        while (head + 1 < sentence.last && !is_nominal(tree, head)) {
            ++head;
        }
        for (TokenIndex up = tree.head(head); up != no_token && up > head && is_nominal(tree, up);
             up = tree.head(head)) {
            head = up;
        }
        if (is_nominal(tree, head) && !inside_timex(reading.sites, head)) {
            draft.attribution.push_back(source(reading, head, "according to"));
        }
    }
}

} // namespace

void find_attribution(const Reading& reading, Draft& draft) {
    const Parse& tree = reading.tree;
    const TokenIndex start =
        draft.candidate.verb != no_token ? draft.candidate.verb : draft.candidate.trigger;
    const TokenIndex governor = draft.candidate.governor;
    if (governor != no_token &&
        (is_speech(tree, governor) || is_view(tree, governor, draft.candidate.clause))) {
        add_speaker(reading, draft, governor);
    }
    if (draft.candidate.is_noun() && draft.candidate.verb != no_token &&
        is_view(tree, start, ClauseKind::nominal)) {
        add_speaker(reading, draft, start); // "forecasters expect a storm"
    }
    // A report names its own sources.
    if (is_speech(tree, start)) {
        if (const TokenIndex cited = cited_by(tree, start); cited != no_token) {
            draft.attribution.push_back(source(reading, cited, "cite"));
        }
    }
    // Everything below the content of a saying is said by the same source.
    for (TokenIndex t = start; tree.head(t) != no_token; t = tree.head(t)) {
        const TokenIndex up = tree.head(t);
        const Relation relation = tree.relation(t);
        const bool content =
            relation == Relation::ccomp || (relation == Relation::parataxis && is_speech(tree, up));
        if (content && is_speech(tree, up) && up != draft.candidate.governor) {
            add_speaker(reading, draft, up);
        }
    }
    add_according(reading, draft, start);
    std::vector<Attribution> unique;
    for (Attribution& a : draft.attribution) {
        if (std::none_of(unique.begin(), unique.end(),
                         [&](const Attribution& u) { return u.name == a.name; })) {
            unique.push_back(std::move(a));
        }
    }
    draft.attribution = std::move(unique);
}

} // namespace dateline
