#include "time/nearest_verb.hpp"

#include <algorithm>

namespace dateline {

using grammar::Grammar;
using grammar::WordClass;

bool ends_sentence(const std::vector<Lexeme>& lexemes, std::size_t at, std::string_view text) {
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.kind == LexemeKind::edge) {
        return true;
    }
    if (lexeme.kind != LexemeKind::punctuation || slice(text, lexeme.range) != ".") {
        return lexeme.kind == LexemeKind::punctuation &&
               (slice(text, lexeme.range) == "?" || slice(text, lexeme.range) == ";");
    }
    if (at + 1 == lexemes.size()) {
        return true;
    }
    const bool initial = at > 0 && lexemes[at - 1].capital && lexemes[at - 1].range.size() == 1;
    if (initial) { // "George W. Bush", "the U.S. Congress"
        return false;
    }
    const Lexeme& next = lexemes[at + 1];
    const bool goes_on =
        next.kind == LexemeKind::word ? !next.capital && next.space_before : slice(text, next.range) == ",";
    return !goes_on;
}

namespace {

constexpr std::size_t verb_window = 24; // lexemes to each side that are looked at for a verb
constexpr std::size_t auxiliary_window = 3;

/// One paragraph and what its words say of tense.
class Clause {
  public:
    Clause(const Grammar& words, std::string_view whole, const std::vector<Lexeme>& cut)
        : tables(words), text(whole), lexemes(cut) {}

    /// Tense of the verb there, with its auxiliaries from `from` on; none where no verb is. "will be held" is
    /// future, and so are "is to", "set to" and "to be held"; "had been scheduled", "could not" and "should
    /// have met" are past.
    [[nodiscard]] Tense tense(std::size_t at, std::size_t from) const {
        if (is_no_verb(at)) {
            return Tense::none;
        }
        if (lexemes[at].is(WordClass::to_come) && is_to(at + 1)) {
            return at > from && lexemes[at - 1].is(WordClass::pluperfect) ? Tense::past : Tense::future;
        }
        const Tense own = form(at);
        if (own == Tense::none || lexemes[at].is(WordClass::pluperfect)) {
            return own;
        }
        return could_not(at) ? Tense::past : with_auxiliaries(at, from, own);
    }

    /// "are meeting", "is also facing".
    [[nodiscard]] bool is_progressive(std::size_t at) const {
        constexpr std::size_t window = 2;
        for (std::size_t next = at + 1; next <= at + window && next < lexemes.size(); ++next) {
            if (lexemes[at].is(WordClass::present_be) &&
                has_form_of(tables, slice(text, lexemes[next].range), WordClass::progressive)) {
                return true;
            }
        }
        return false;
    }

    /// "The deadline is Friday", "the vote is on Friday".
    [[nodiscard]] bool equates(std::size_t at) const { return lexemes[at].is(WordClass::present_be); }

    /// "was postponed until Thursday", "moved to Friday": the verb is past, the day is not.
    [[nodiscard]] bool defers(std::size_t at) const { return lexemes[at].is(WordClass::deferring); }

    /// "was to meet".
    [[nodiscard]] bool was_to(std::size_t at) const {
        return lexemes[at].is(WordClass::past_be) && is_to(at + 1);
    }

    /// "told to leave by Friday", "is banned until October", "unless he left by Sunday": what ends there lies
    /// ahead.
    [[nodiscard]] bool bounds_ahead(std::size_t at, std::size_t distance) const {
        constexpr std::size_t reach = 8;
        bool stands = false; // "is", "has been", "is being"
        for (std::size_t back = 0; back <= std::min(reach, at); ++back) {
            const Lexeme& lexeme = lexemes[at - back];
            if (lexeme.is(WordClass::proviso)) {
                return true;
            }
            if (lexeme.kind == LexemeKind::punctuation || lexeme.kind == LexemeKind::edge) {
                break;
            }
            stands = stands || (back > 0 && back <= 2 && form(at - back) == Tense::present);
        }
        return stands || (lexemes[at].is(WordClass::deadline) && distance > 1);
    }

    /// The verb for a reason, with the word behind it that makes it future: "is expected", "set to".
    [[nodiscard]] std::string words(std::size_t at, Tense tense) const {
        const bool led = tense == Tense::future && form(at) != Tense::future && at + 1 < lexemes.size() &&
                         (is_to(at + 1) || form(at + 1) == Tense::future);
        return std::string(slice(text, {lexemes[at].range.begin, lexemes[at + (led ? 1 : 0)].range.end}));
    }

    /// "on Thursday that he plans", "on Saturday and were driving", "in May to consider": the verb behind it
    /// governs no more what stands before it.
    [[nodiscard]] bool begins(std::size_t at) const {
        const Lexeme& lexeme = lexemes[at];
        const bool joins = lexeme.is(WordClass::joining) && at + 1 < lexemes.size() &&
                           (lexemes[at + 1].is(WordClass::pronoun) || form(at + 1) != Tense::none);
        return joins || lexeme.is(WordClass::clause) || is_to(at);
    }

  private:
    /// Of one word: a verb form of the lexicon, or an unknown word with a verb's ending.
    [[nodiscard]] Tense form(std::size_t at) const {
        const Lexeme& lexeme = lexemes[at];
        if (lexeme.is(WordClass::verb)) {
            return static_cast<Tense>(meaning(tables, lexeme, WordClass::verb));
        }
        const bool unknown = lexeme.kind == LexemeKind::word && !lexeme.is(WordClass::multiplier) &&
                             !lexeme.is(WordClass::capitalised);
        const std::int32_t tense = unknown ? tense_of_form(tables, slice(text, lexeme.range)) : 0;
        return tense > 0 ? static_cast<Tense>(tense) : Tense::none;
    }

    /// A word with a capital inside a sentence is a name or a month: "May", "Will".
    [[nodiscard]] bool is_named(std::size_t at) const {
        return lexemes[at].capital && at > 0 && !ends_sentence(lexemes, at - 1, text);
    }

    /// A name; "long-awaited"; "its proposed merger", "a set".
    [[nodiscard]] bool is_no_verb(std::size_t at) const {
        if (at == 0) {
            return false;
        }
        const Lexeme& before = lexemes[at - 1];
        const bool joined = !lexemes[at].space_before && slice(text, before.range) == "-";
        const bool attributive =
            before.is(WordClass::one) || (!lexemes[at].is(WordClass::verb) &&
                                          before.is(WordClass::determiner) && !before.is(WordClass::clause));
        return is_named(at) || joined || attributive;
    }

    [[nodiscard]] bool is_to(std::size_t at) const {
        return at < lexemes.size() && lexemes[at].is(WordClass::cue) &&
               static_cast<Cue>(meaning(tables, lexemes[at], WordClass::cue)) == Cue::to;
    }
    /// "they plan another rally Tuesday"; not "a plan on Tuesday".
    [[nodiscard]] bool plans(std::size_t at) const {
        const Lexeme& object = lexemes[at + 1];
        const bool subject = at > 0 && lexemes[at - 1].is(WordClass::pronoun);
        return lexemes[at].is(WordClass::planning) &&
               (subject || object.is(WordClass::determiner) || object.is(WordClass::one));
    }
    [[nodiscard]] bool could_not(std::size_t at) const {
        return lexemes[at].is(WordClass::ability) && at + 1 < lexemes.size() &&
               lexemes[at + 1].is(WordClass::negation);
    }

    [[nodiscard]] Tense with_auxiliaries(std::size_t at, std::size_t from, Tense own) const {
        bool future = own == Tense::future;
        bool perfect = false;
        for (std::size_t back = 1; back <= auxiliary_window && at >= from + back; ++back) {
            const std::size_t here = at - back;
            const Lexeme& before = lexemes[here];
            const bool joins = before.is(WordClass::joining) &&
                               static_cast<Joint>(meaning(tables, before, WordClass::joining)) == Joint::and_;
            if (before.kind != LexemeKind::word || joins ||
                (before.is(WordClass::clause) && !before.is(WordClass::verb))) {
                break;
            }
            if ((future && before.is(WordClass::pluperfect)) || could_not(here)) {
                return Tense::past;
            }
            perfect = perfect || (own == Tense::past && !future && before.is(WordClass::perfect));
            const bool to_be = before.is(WordClass::copula) && here > from && is_to(here - 1);
            future = future || to_be || (!is_named(here) && form(here) == Tense::future);
        }
        const bool more = at + 1 < lexemes.size();
        const bool leads = more && (is_to(at + 1) || form(at + 1) == Tense::future || plans(at));
        future = future || (own == Tense::present && leads); // "plan to", "is expected"
        return !future ? own : (perfect ? Tense::past : Tense::future);
    }

    const Grammar& tables;
    std::string_view text;
    const std::vector<Lexeme>& lexemes;
};

/// "by" or "until" right before the day, or a word or two away: "until at least May".
bool is_bound(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t first) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && back <= first; ++back) {
        const Lexeme& lexeme = lexemes[first - back];
        if (lexeme.is(WordClass::cue)) {
            const Cue cue = static_cast<Cue>(meaning(tables, lexeme, WordClass::cue));
            if (cue == Cue::by || cue == Cue::until) {
                return true;
            }
        }
    }
    return false;
}

/// "until", "to" or "for" between the verb and the day.
bool is_onward(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t begin,
               std::size_t first) {
    if (begin == first) {
        return false;
    }
    const Cue cue = static_cast<Cue>(meaning(tables, lexemes[begin], WordClass::cue));
    return cue == Cue::until || cue == Cue::to || cue == Cue::for_;
}

} // namespace

Governor NearestVerb::find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                           std::size_t last) const {
    const Clause clause(tables, text, lexemes);
    const auto governor_at = [&](std::size_t at, std::size_t from) {
        const Tense tense = clause.tense(at, from);
        return tense == Tense::none ? Governor{} : Governor{.tense = tense, .word = clause.words(at, tense)};
    };
    const bool owns = last < lexemes.size() && lexemes[last].is(WordClass::genitive);
    // "won in November are": the preposition is no step
    const std::size_t begin = first > 0 && lexemes[first - 1].is(WordClass::cue) ? first - 1 : first;
    bool left = !owns;
    bool right = true;
    for (std::size_t distance = 1; distance <= verb_window && (left || right); ++distance) {
        left = left && distance <= begin && !ends_sentence(lexemes, begin - distance, text);
        Governor governor = left ? governor_at(begin - distance, 0) : Governor{};
        if (left && governor.tense != Tense::none) {
            const std::size_t at = begin - distance;
            governor.progressive = clause.is_progressive(at);
            governor.planned_then = clause.was_to(at);
            const bool ahead = (distance == 1 && clause.equates(at)) ||
                               (is_onward(tables, lexemes, begin, first) && clause.defers(at)) ||
                               (is_bound(tables, lexemes, first) && clause.bounds_ahead(at, distance));
            governor.tense = ahead ? Tense::future : governor.tense;
        }
        governor.beside = governor.tense != Tense::none && distance <= 2; // "recused himself in March"
        governor.says = governor.beside && lexemes[begin - distance].is(WordClass::speech);
        const std::size_t at = last + distance - 1;
        right = right && at < lexemes.size() && lexemes[at].kind != LexemeKind::punctuation &&
                lexemes[at].kind != LexemeKind::edge && !clause.begins(at);
        if (governor.tense == Tense::none && right) {
            governor = governor_at(at, last);
        }
        if (governor.tense != Tense::none) {
            return governor;
        }
    }
    // "Saturday, 7.40 p.m.: Flight 602 leaves": tense tells nothing behind a label, unless it will leave.
    bool label = false;
    // "In a speech on Monday, he said": before the first verb of its sentence the comma is no border
    for (std::size_t at = last; at < std::min(last + verb_window, lexemes.size()); ++at) {
        const std::string_view mark = slice(text, lexemes[at].range);
        label = label || mark == ":" || (at == last && mark == "-" && lexemes[at].space_before);
        if (ends_sentence(lexemes, at, text) || clause.begins(at)) {
            break;
        }
        Governor governor = governor_at(at, last);
        const bool tells_when =
            !label || lexemes[at].is(WordClass::modal) || lexemes[at].is(WordClass::to_come);
        if (governor.tense != Tense::none && tells_when) {
            return governor;
        }
    }
    return {};
}

} // namespace dateline
