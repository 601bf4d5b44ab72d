#include "time/nearest_verb.hpp"

#include <algorithm>

namespace dateline {

namespace {

using grammar::WordClass;

constexpr int longest_climb = 12;

/// The token that begins at or holds that byte; no_token: none.
TokenIndex token_at(const Document& document, std::uint32_t byte) {
    const auto after =
        std::upper_bound(document.tokens.begin(), document.tokens.end(), byte,
                         [](std::uint32_t at, const Token& token) { return at < token.range.begin; });
    if (after == document.tokens.begin()) {
        return no_token;
    }
    const auto index = static_cast<TokenIndex>(after - document.tokens.begin() - 1);
    return document.tokens[index].range.end > byte ? index : no_token;
}

bool is_future_word(const grammar::Grammar& tables, std::string_view lemma) {
    const std::uint16_t id = find_word(tables, lemma);
    if (id == grammar::no_word) {
        return false;
    }
    const grammar::Word& word = tables.words[id];
    const auto* senses = tables.senses.data() + word.first_sense;
    return std::any_of(senses, senses + word.sense_count, [](const grammar::Sense& sense) {
        return sense.word_class == static_cast<std::uint8_t>(WordClass::verb) &&
               static_cast<Tense>(sense.value) == Tense::future;
    });
}

/// Tense of a verb with its auxiliaries, which stand before it in the same sentence.
Tense tense_of(const grammar::Grammar& tables, const Document& document, TokenIndex verb) {
    const Token& token = document.tokens[verb];
    Tense tense = Tense::none;
    bool modal = false;
    bool perfect = false;
    const TokenIndex from = verb > 6 ? verb - 6 : 0;
    for (TokenIndex i = from; i < verb; ++i) {
        const Token& aux = document.tokens[i];
        if (aux.head != verb || (aux.relation != Relation::aux && aux.relation != Relation::aux_pass &&
                                 aux.relation != Relation::cop)) {
            continue;
        }
        if (is_future_word(tables, document.lemma(i))) {
            return Tense::future;
        }
        modal = modal || aux.xpos == Xpos::md;
        perfect = perfect || document.lemma(i) == "have";
        if (aux.features.tense != VerbTense::none) {
            tense = aux.features.tense == VerbTense::past ? Tense::past : Tense::present;
        }
    }
    if (modal) { // "must be held by June" lies ahead, "could have burst in March" does not
        return perfect ? Tense::past : Tense::future;
    }
    if (tense != Tense::none) {
        return tense;
    }
    const bool result = token.relation == Relation::xcomp && token.features.form == VerbForm::participle;
    if (token.features.form == VerbForm::infinitive || result) {
        return Tense::none; // "will stay closed through Friday": the verb above has the tense
    }
    if (token.features.tense == VerbTense::past) {
        return Tense::past;
    }
    return token.features.tense == VerbTense::present && token.features.form == VerbForm::finite
               ? Tense::present
               : Tense::none;
}

/// "had been due", "had planned": what lay ahead then lies back now.
bool is_pluperfect(const Document& document, TokenIndex verb) {
    for (TokenIndex i = verb > 6 ? verb - 6 : 0; i < verb; ++i) {
        const Token& aux = document.tokens[i];
        if (aux.head == verb && aux.relation == Relation::aux && aux.features.tense == VerbTense::past &&
            document.lemma(i) == "have") {
            return true;
        }
    }
    return false;
}

/// "Saturday, 7.40 p.m.: Flight 602 leaves", an entry of a chronology: no verb behind the colon governs its
/// date.
bool behind_colon(const Document& document, std::string_view text, TokenIndex from, TokenIndex verb) {
    constexpr TokenIndex reach = 8;
    for (TokenIndex t = from + 1; t < verb && t <= from + reach; ++t) {
        if (slice(text, document.tokens[t].range) == ":") {
            return true;
        }
    }
    return false;
}

/// The first verb with a tense on the way up from that token.
Governor verb_above(const grammar::Grammar& tables, const Document& document, std::string_view text,
                    TokenIndex at) {
    bool under_infinitive = false;
    const TokenIndex from = at;
    for (int step = 0; at != no_token && step < longest_climb; ++step) {
        const Token& token = document.tokens[at];
        if (token.upos == Upos::verb || token.upos == Upos::aux) {
            const Tense tense = tense_of(tables, document, at);
            if (tense != Tense::future && behind_colon(document, text, from, at)) {
                return {};
            }
            if (tense != Tense::none) {
                // "is expected to end", "plans to meet": the verb above makes its infinitive future; so does
                // "a vote scheduled for Friday" its day
                const std::string word(slice(text, token.range));
                const bool points = under_infinitive || token.features.form == VerbForm::participle;
                const bool ahead = points && is_future_word(tables, word) && !is_pluperfect(document, at);
                return {.tense = ahead ? Tense::future : tense,
                        .word = word,
                        .direct = step == 1 && token.upos == Upos::verb};
            }
            under_infinitive = token.features.form == VerbForm::infinitive;
        }
        at = token.head;
    }
    return {};
}

} // namespace

Governor GoverningVerb::find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                             std::size_t last) const {
    const TokenIndex at = last > first ? token_at(document_, lexemes[last - 1].range.begin) : no_token;
    Governor above = verb_above(tables, document_, text, at);
    const Governor near = NearestVerb(tables).find(text, lexemes, first, last);
    above.says = near.says && above.word == near.word;
    above.planned_then = near.planned_then;
    const bool open = near.tense == Tense::none || near.tense == Tense::present;
    return above.tense == near.tense || (open && above.tense != Tense::none) ? above : near;
}

} // namespace dateline
