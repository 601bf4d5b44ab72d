#include "time/find.hpp"

#include <algorithm>

namespace dateline {

namespace {

using grammar::WordClass;

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

/// "had been due", "was to have been done": what lay ahead then lies back now. `had`: only the first.
bool is_perfect(const Document& document, TokenIndex verb, bool had) {
    for (TokenIndex i = verb > 6 ? verb - 6 : 0; i < verb; ++i) {
        const Token& aux = document.tokens[i];
        if (aux.head == verb && aux.relation == Relation::aux && document.lemma(i) == "have" &&
            (!had || aux.features.tense == VerbTense::past)) {
            return true;
        }
    }
    return false;
}

} // namespace

Governor GoverningVerb::find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                             std::size_t last) const {
    const TokenIndex own = last > first ? token_at(document_, lexemes[last - 1].range.begin) : no_token;
    const TokenIndex verb = own == no_token ? no_token : document_.tokens[own].head;
    if (verb != no_token) {
        const Token& token = document_.tokens[verb];
        const bool is_verb = token.upos == Upos::verb || token.upos == Upos::aux;
        if (const Tense tense = is_verb ? tense_of(tables, document_, verb) : Tense::none;
            tense != Tense::none) {
            // "a vote scheduled for Friday": the participle makes its day future
            const std::string word(slice(text, token.range));
            const bool ahead = token.features.form == VerbForm::participle && is_future_word(tables, word) &&
                               !is_perfect(document_, verb, true);
            return {.tense = ahead ? Tense::future : tense,
                    .word = word,
                    .perfect = is_perfect(document_, verb, false),
                    .direct = token.upos == Upos::verb};
        }
    }
    // Further up the tree is wrong more often than the nearest words are.
    return NearestVerb(tables).find(text, lexemes, first, last);
}

} // namespace dateline
