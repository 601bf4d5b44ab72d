#include "time/find.hpp"

#include "time/build_tree.hpp"
#include "time/matcher.hpp"
#include "time/scan.hpp"

#include <algorithm>

namespace dateline {

namespace {

using grammar::Grammar;
using grammar::WordClass;

constexpr std::size_t verb_window = 24; // lexemes to each side that are looked at for a verb

/// The preposition right before the expression, past its article.
Cue cue_before(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t first) {
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
        const Lexeme& lexeme = lexemes[first - back];
        if (lexeme.is(WordClass::cue)) {
            return static_cast<Cue>(meaning(tables, lexeme, WordClass::cue));
        }
        if (!lexeme.is(WordClass::determiner)) {
            break;
        }
    }
    return Cue::none;
}

constexpr std::size_t auxiliary_window = 3;
constexpr std::size_t longest_joint = 3;
constexpr std::size_t longest_opening = 3;

/// A full stop before a comma or a small letter belongs to an abbreviation: "Hatfield, Pa., on Friday".
bool ends_sentence(const std::vector<Lexeme>& lexemes, std::size_t at, std::string_view text) {
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.kind == LexemeKind::edge) {
        return true;
    }
    if (lexeme.kind != LexemeKind::punctuation || slice(text, lexeme.range) != ".") {
        return lexeme.kind == LexemeKind::punctuation && slice(text, lexeme.range) == "?";
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

/// Tense of one lexeme: a verb form of the lexicon, or an unknown word with a verb's ending.
Tense tense_of(const Grammar& tables, const Lexeme& lexeme, std::string_view text) {
    if (lexeme.is(WordClass::verb)) {
        return static_cast<Tense>(meaning(tables, lexeme, WordClass::verb));
    }
    if (lexeme.kind == LexemeKind::word && !lexeme.is(WordClass::multiplier) &&
        !lexeme.is(WordClass::capitalised)) {
        if (const std::int32_t tense = tense_of_form(tables, slice(text, lexeme.range)); tense > 0) {
            return static_cast<Tense>(tense);
        }
    }
    return Tense::none;
}

/// "on Thursday that he plans", "on Saturday and were driving": the verb behind it governs no more what
/// stands before it.
bool begins_clause(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at,
                   std::string_view text) {
    const bool joins =
        lexemes[at].is(WordClass::joining) && at + 1 < lexemes.size() &&
        (lexemes[at + 1].is(WordClass::pronoun) || tense_of(tables, lexemes[at + 1], text) != Tense::none);
    return joins || lexemes[at].is(WordClass::clause);
}

/// A word with a capital inside a sentence is a name or a month, and no verb: "May", "Will".
bool is_named(const std::vector<Lexeme>& lexemes, std::size_t at, std::string_view text) {
    return lexemes[at].capital && at > 0 && !ends_sentence(lexemes, at - 1, text);
}

/// "its proposed merger", "a revised offer": behind an article the form is no verb.
bool is_adjective(const std::vector<Lexeme>& lexemes, std::size_t at) {
    return !lexemes[at].is(WordClass::verb) && at > 0 && lexemes[at - 1].is(WordClass::determiner);
}

bool stands_before_to(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at) {
    return at + 1 < lexemes.size() && lexemes[at + 1].is(WordClass::cue) &&
           static_cast<Cue>(meaning(tables, lexemes[at + 1], WordClass::cue)) == Cue::to;
}

/// "have" of "should have met", and not of "have to be removed".
bool is_have_of_perfect(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at) {
    return lexemes[at].is(WordClass::perfect) && !stands_before_to(tables, lexemes, at);
}

/// "had been built", "was to have been built".
bool is_perfect(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at) {
    for (std::size_t back = 1; back <= auxiliary_window && back <= at; ++back) {
        if (is_have_of_perfect(tables, lexemes, at - back) || lexemes[at - back].is(WordClass::pluperfect)) {
            return true;
        }
    }
    return false;
}

/// "are meeting", "is also facing".
bool is_progressive(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at,
                    std::string_view text) {
    constexpr std::size_t window = 2;
    for (std::size_t next = at + 1; next <= at + window && next < lexemes.size(); ++next) {
        if (lexemes[at].is(WordClass::copula) &&
            has_form_of(tables, slice(text, lexemes[next].range), WordClass::progressive)) {
            return true;
        }
    }
    return false;
}

/// "will be held": a future auxiliary up to three words before makes a verb future; so does "is to".
Tense tense_with_auxiliary(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at,
                           std::string_view text) {
    const bool no_verb = is_named(lexemes, at, text) || is_adjective(lexemes, at);
    const bool poised = lexemes[at].is(WordClass::poised) && stands_before_to(tables, lexemes, at);
    const Tense tense =
        no_verb ? Tense::none : (poised ? Tense::future : tense_of(tables, lexemes[at], text));
    if (tense == Tense::none) {
        return tense;
    }
    bool future = tense == Tense::future;
    bool perfect = false;
    for (std::size_t back = 1; back <= auxiliary_window && back <= at; ++back) {
        const Lexeme& before = lexemes[at - back];
        const bool joins = before.is(WordClass::joining) &&
                           static_cast<Joint>(meaning(tables, before, WordClass::joining)) == Joint::and_;
        if (before.kind != LexemeKind::word || joins ||
            (before.is(WordClass::clause) && !before.is(WordClass::verb))) {
            break;
        }
        if (future && before.is(WordClass::pluperfect)) {
            return Tense::past; // "had been scheduled to expire"
        }
        perfect =
            perfect || (tense == Tense::past && !future && is_have_of_perfect(tables, lexemes, at - back));
        future = future ||
                 (!is_named(lexemes, at - back, text) && tense_of(tables, before, text) == Tense::future);
    }
    if (future) {
        return perfect ? Tense::past : Tense::future; // "should have met" lies back
    }
    const bool is_to = tense == Tense::present && stands_before_to(tables, lexemes, at);
    return is_to ? Tense::future : tense;
}

/// What the lexemes [from, to) say, if they only join two dates: "and", "to", "-", with a preposition or
/// article; these alone: "the treaty of 1920 on July 12".
Joint joint_of(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t from, std::size_t to) {
    if (to - from > longest_joint) {
        return Joint::none;
    }
    Joint joint = from < to ? Joint::beside : Joint::none;
    for (std::size_t at = from; at < to; ++at) {
        const Lexeme& lexeme = lexemes[at];
        if (lexeme.is(WordClass::joining)) {
            joint = static_cast<Joint>(meaning(tables, lexeme, WordClass::joining));
        } else if (!lexeme.is(WordClass::cue) && !lexeme.is(WordClass::determiner)) {
            return Joint::none;
        }
    }
    return joint;
}

/// "In 1917, …": nothing but a preposition, an article or a quotation mark stands between the beginning of
/// the sentence and the lexeme.
bool opens_sentence(const std::vector<Lexeme>& lexemes, std::size_t first, std::string_view text) {
    for (std::size_t back = 1; back <= longest_opening && back <= first; ++back) {
        const Lexeme& lexeme = lexemes[first - back];
        if (ends_sentence(lexemes, first - back, text) || slice(text, lexeme.range) == ":") {
            return true;
        }
        const bool quotes = lexeme.kind == LexemeKind::punctuation && slice(text, lexeme.range) != "," &&
                            slice(text, lexeme.range) != "(" && slice(text, lexeme.range) != "-";
        if (!quotes && !lexeme.is(WordClass::cue) && !lexeme.is(WordClass::determiner)) {
            return false;
        }
    }
    return false;
}

/// "1998-99" as two mentions: from the one, to the other.
void push_range(std::vector<Mention>& mentions, Mention whole, Range second) {
    Mention to = whole;
    to.range = second;
    to.cue = Cue::to;
    to.tree = Tree{.node = SideOf{.last = true}, .parts = {whole.tree}};
    whole.tree = Tree{.node = SideOf{}, .parts = {std::move(whole.tree)}};
    whole.cue = Cue::from;
    mentions.push_back(std::move(whole));
    mentions.push_back(std::move(to));
}

} // namespace

Governor NearestVerb::find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                           std::size_t last) const {
    const auto governor_at = [&](std::size_t at) {
        Governor governor{.tense = tense_with_auxiliary(tables, lexemes, at, text)};
        if (governor.tense != Tense::none) {
            governor.word = slice(text, lexemes[at].range);
            governor.perfect = is_perfect(tables, lexemes, at);
            governor.progressive = at < first && is_progressive(tables, lexemes, at, text);
        }
        return governor;
    };
    bool left = true;
    bool right = true;
    for (std::size_t distance = 1; distance <= verb_window && (left || right); ++distance) {
        left = left && distance <= first && !ends_sentence(lexemes, first - distance, text);
        Governor governor = left ? governor_at(first - distance) : Governor{};
        if (left && distance <= 2 && lexemes[first - distance].is(WordClass::copula) &&
            (distance == 1 || lexemes[first - 1].is(WordClass::cue))) {
            governor.tense = Tense::future; // "the deadline is Friday"
        }
        const std::size_t at = last + distance - 1;
        right = right && at < lexemes.size() && lexemes[at].kind != LexemeKind::punctuation &&
                lexemes[at].kind != LexemeKind::edge && !begins_clause(tables, lexemes, at, text);
        if (governor.tense == Tense::none && right) {
            governor = governor_at(at);
        }
        if (governor.tense != Tense::none) {
            return governor;
        }
    }
    // "In a speech on Monday, he said": before the first verb of its sentence the comma is no border
    for (std::size_t at = last; at < std::min(last + verb_window, lexemes.size()); ++at) {
        if (ends_sentence(lexemes, at, text) || begins_clause(tables, lexemes, at, text)) {
            break;
        }
        if (Governor governor = governor_at(at); governor.tense != Tense::none) {
            return governor;
        }
    }
    return {};
}

namespace {

/// Where the paragraph of that byte begins and ends: at a blank line, or at the borders.
Range paragraph_at(std::string_view text, std::size_t from, std::size_t at) {
    const auto is_blank_line = [&](std::size_t line_end) {
        std::size_t next = line_end + 1;
        while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
            ++next;
        }
        return next < text.size() && text[next] == '\n';
    };
    std::size_t end = text.find('\n', at);
    while (end != std::string_view::npos && !is_blank_line(end)) {
        end = text.find('\n', end + 1);
    }
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(std::min(end, text.size()))};
}

/// The places of the lexemes that are signs of a time.
bool is_sign(const Grammar& tables, const Lexeme& lexeme) {
    return lexeme.kind == LexemeKind::number ||
           (lexeme.word != grammar::no_word && tables.words[lexeme.word].is_trigger);
}

/// "was postponed until Thursday", "moved to Friday": the verb is past, the day is not.
bool defers(const Grammar& tables, const Governor& governor, Cue cue) {
    const bool points = cue == Cue::until || cue == Cue::to || cue == Cue::for_;
    const std::uint16_t id = points ? find_word(tables, governor.word) : grammar::no_word;
    if (id == grammar::no_word) {
        return false;
    }
    const auto* senses = tables.senses.data() + tables.words[id].first_sense;
    return std::any_of(senses, senses + tables.words[id].sense_count, [](const grammar::Sense& sense) {
        return sense.word_class == static_cast<std::uint8_t>(WordClass::deferring);
    });
}

/// Matches the grammar against the lexemes of one paragraph.
void match_paragraph(const Grammar& tables, std::string_view text, const GovernorFinder& governors,
                     const std::vector<Lexeme>& lexemes, Matcher& matcher, std::vector<Mention>& mentions) {
    const std::uint32_t paragraph = lexemes.empty() ? 0 : lexemes.front().range.begin;
    std::uint32_t end_of_last = 0; // lexeme behind the mention before
    std::uint32_t sign = 0;        // the next lexeme, from `at` on, that is a sign of a time
    std::uint32_t sentence = 0;    // lexeme where the sentence of the mention before begins
    std::uint32_t read_to = 0;     // lexemes that were looked at for its end
    const auto size = static_cast<std::uint32_t>(lexemes.size());
    for (std::uint32_t at = 0; at < size;) {
        for (sign = std::max(sign, at); sign < size && !is_sign(tables, lexemes[sign]);) {
            ++sign;
        }
        if (sign == size) {
            return;
        }
        at = std::max(at, sign - std::min<std::uint32_t>(sign, tables.longest_lead));
        const Match* match = matcher.match_at(at);
        if (match == nullptr) {
            ++at;
            continue;
        }
        const grammar::Leaf& leaf = tables.leaves[match->leaf];
        const auto end_of = [&](std::size_t element) {
            return element < match->length ? match->starts[element] : match->end;
        };
        const std::uint32_t first = end_of(leaf.first);
        std::uint32_t last = end_of(leaf.last);
        for (; read_to < first; ++read_to) {
            sentence = ends_sentence(lexemes, read_to, text) ? read_to + 1 : sentence;
        }
        if (auto tree = build_tree(matcher, *match)) {
            Mention mention{.range = {lexemes[first].range.begin, lexemes[last - 1].range.end},
                            .rule = tables.rules[leaf.rule].name,
                            .tree = std::move(*tree),
                            .cue = cue_before(tables, lexemes, first),
                            .governor = governors.find(text, lexemes, first, last),
                            .narrative_only = tables.rules[leaf.rule].narrative_only,
                            .opens = opens_sentence(lexemes, first, text),
                            .joint =
                                end_of_last > 0 ? joint_of(tables, lexemes, end_of_last, first) : Joint::none,
                            .paragraph = paragraph,
                            .sentence = lexemes[sentence].range.begin};
            if (defers(tables, mention.governor, mention.cue)) {
                mention.governor.tense = Tense::future;
            }
            if (leaf.second_last > 0) {
                const std::uint32_t second = end_of(leaf.second_first);
                last = end_of(leaf.second_last);
                push_range(mentions, std::move(mention),
                           {lexemes[second].range.begin, lexemes[last - 1].range.end});
            } else {
                mentions.push_back(std::move(mention));
            }
            end_of_last = last;
        }
        at = last;
    }
}

} // namespace

void find_mentions(const Grammar& tables, std::string_view text, Range range, const GovernorFinder& governors,
                   std::vector<Lexeme>& lexemes, std::vector<Mention>& mentions) {
    const std::string_view piece = slice(text, range);
    Matcher matcher(tables);
    std::size_t from = 0; // of the paragraph that is looked at
    for (std::size_t sign = next_sign(tables, piece, 0); sign < piece.size();
         sign = next_sign(tables, piece, from)) {
        for (std::size_t line = piece.find('\n', from); line < sign; line = piece.find('\n', line + 1)) {
            if (piece.substr(line + 1, sign - line - 1).find_first_not_of(" \t\r") !=
                    std::string_view::npos &&
                piece[piece.find_first_not_of(" \t\r", line + 1)] == '\n') {
                from = line + 1;
            }
        }
        const Range paragraph = paragraph_at(piece, from, sign);
        lexemes.clear();
        cut_lexemes(tables, slice(piece, paragraph), range.begin + paragraph.begin, lexemes);
        matcher.read(lexemes);
        match_paragraph(tables, text, governors, lexemes, matcher, mentions);
        from = paragraph.end;
    }
}

} // namespace dateline
