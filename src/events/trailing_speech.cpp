#include "events/trailing_speech.hpp"

#include "events/lexicon.hpp"

namespace dateline {

namespace {

constexpr TokenIndex longest_tail = 8;     ///< "said in a statement on Tuesday"
constexpr TokenIndex longest_speaker = 16; ///< "Ann Berg, a spokeswoman for the port of Oslo"
constexpr TokenIndex shortest_content = 3;

bool is_verb(const Parse& tree, TokenIndex t) {
    return tree[t].upos == Upos::verb && tree.relation(t) != Relation::aux &&
           tree.relation(t) != Relation::amod;
}

bool is_speech(const Parse& tree, TokenIndex t) {
    const bool finite = tree[t].xpos == Xpos::vbd || tree[t].xpos == Xpos::vbz || tree[t].xpos == Xpos::vbp;
    return finite && (is(tree.lemma(t), VerbClass::say) || is(tree.lemma(t), VerbClass::report));
}

bool is_quote(const Parse& tree, TokenIndex t) {
    return tree[t].xpos == Xpos::close_quote || tree.form(t) == "\"" || tree.form(t) == "”";
}

/// The comma right before `t`, or before the quotation mark there; no_token: none.
TokenIndex comma_before(const Parse& tree, TokenIndex t, TokenIndex first) {
    if (t > first && is_quote(tree, t - 1)) {
        --t;
    }
    return t > first && tree.form(t - 1) == "," ? t - 1 : no_token;
}

} // namespace

std::optional<TrailingSpeech> trailing_speech(const Parse& tree, const Sentence& sentence) {
    TokenIndex verb = no_token;
    for (TokenIndex t = sentence.last;
         t-- > sentence.first && sentence.last - t <= longest_speaker + longest_tail;) {
        if (is_verb(tree, t) || is_speech(tree, t)) {
            verb = t;
            break;
        }
    }
    if (verb == no_token || !is_speech(tree, verb)) {
        return std::nullopt;
    }
    const auto found = [&](TokenIndex comma) {
        return comma >= sentence.first + shortest_content ? std::optional(TrailingSpeech{comma, verb})
                                                          : std::nullopt;
    };
    if (const TokenIndex comma = comma_before(tree, verb, sentence.first); comma != no_token) {
        return found(comma); // "…, said Ann Berg, a spokeswoman"
    }
    if (sentence.last - verb > longest_tail ||
        tree.lemma(verb + 1 < tree.size() ? verb + 1 : verb) == "that") {
        return std::nullopt; // "…, the court ruled that …": it says what follows
    }
    // The speaker may have a comma of its own ("Ann Berg, a spokeswoman, said"): the first that follows a
    // verb counts.
    std::optional<TrailingSpeech> speech;
    for (TokenIndex t = verb; t-- > sentence.first && verb - t <= longest_speaker && !is_verb(tree, t);) {
        if (tree[t].upos == Upos::sconj) {
            break; // "…, two days after the court ruled"
        }
        const TokenIndex comma = comma_before(tree, t, sentence.first);
        if (comma != no_token) {
            speech = found(comma);
        }
    }
    return speech;
}

} // namespace dateline
