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
    if (lexeme.kind == LexemeKind::word && lexeme.word == grammar::no_word &&
        !lexeme.is(WordClass::capitalised)) {
        if (const std::int32_t tense = tense_of_form(tables, slice(text, lexeme.range)); tense > 0) {
            return static_cast<Tense>(tense);
        }
    }
    return Tense::none;
}

bool is_to(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at) {
    return at < lexemes.size() && lexemes[at].is(WordClass::cue) &&
           static_cast<Cue>(meaning(tables, lexemes[at], WordClass::cue)) == Cue::to;
}

/// "on Thursday that he plans", "on Saturday and were driving": the verb behind it governs no more what
/// stands before it.
bool begins_clause(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at,
                   std::string_view text) {
    const bool joins = lexemes[at].is(WordClass::joining) && at + 1 < lexemes.size() &&
                       tense_of(tables, lexemes[at + 1], text) != Tense::none;
    return joins || lexemes[at].is(WordClass::clause) || is_to(tables, lexemes, at);
}

/// "will be held": a future auxiliary up to three words before makes a verb future; so do "is to", "set to"
/// and "to be". "long-awaited" is no verb.
Tense tense_with_auxiliary(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t at,
                           std::size_t from, std::string_view text) {
    const auto is_named = [&](std::size_t i) { // "May", "Will"
        return lexemes[i].capital && i > 0 && !ends_sentence(lexemes, i - 1, text);
    };
    const bool joined = at > 0 && !lexemes[at].space_before && slice(text, lexemes[at - 1].range) == "-";
    const bool attributive = tense_of(tables, lexemes[at], text) == Tense::past && at > 0 && // "its proposed plan"
                             lexemes[at - 1].is(WordClass::determiner) && !lexemes[at - 1].is(WordClass::clause);
    if (is_named(at) || joined || attributive) {
        return Tense::none;
    }
    if (lexemes[at].is(WordClass::to_come) && is_to(tables, lexemes, at + 1)) {
        const bool before = at > 0 && lexemes[at - 1].is(WordClass::pluperfect);
        return before ? Tense::past : Tense::future;
    }
    const Tense tense = tense_of(tables, lexemes[at], text);
    if (tense == Tense::none) {
        return tense;
    }
    if (lexemes[at].is(WordClass::pluperfect)) {
        return tense;
    }
    const auto could_not = [&](std::size_t i) {
        return lexemes[i].is(WordClass::ability) && i + 1 < lexemes.size() &&
               lexemes[i + 1].is(WordClass::negation);
    };
    if (could_not(at)) {
        return Tense::past;
    }
    bool future = tense == Tense::future;
    for (std::size_t back = 1; back <= auxiliary_window && at >= from + back; ++back) {
        const Lexeme& before = lexemes[at - back];
        if (before.kind != LexemeKind::word) {
            break;
        }
        if (future && before.is(WordClass::pluperfect)) {
            return Tense::past; // "had been scheduled to expire"
        }
        if (could_not(at - back)) {
            return Tense::past;
        }
        const bool to_be =
            before.is(WordClass::copula) && at > back && is_to(tables, lexemes, at - back - 1);
        future = future || to_be ||
                 (!is_named(at - back) && tense_of(tables, before, text) == Tense::future);
    }
    future = future || (tense == Tense::present && is_to(tables, lexemes, at + 1)); // "plan to"
    return future ? Tense::future : tense;
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
    const bool opens =
        opens_sentence(lexemes, first, text); // "On Monday, they will meet": the comma is no border
    const bool owns = last < lexemes.size() && lexemes[last].is(WordClass::genitive);
    bool left = !owns;
    bool right = true;
    for (std::size_t distance = 1; distance <= verb_window && (left || right); ++distance) {
        if (left) {
            left = distance <= first && !ends_sentence(lexemes, first - distance, text);
            const Tense tense =
                left ? tense_with_auxiliary(tables, lexemes, first - distance, 0, text) : Tense::none;
            if (tense != Tense::none) {
                return {.tense = tense, .word = std::string(slice(text, lexemes[first - distance].range))};
            }
        }
        if (right) {
            const std::size_t at = last + distance - 1;
            const bool comma =
                opens && distance == 1 && at < lexemes.size() && slice(text, lexemes[at].range) == ",";
            right = at < lexemes.size() && (comma || lexemes[at].kind != LexemeKind::punctuation) &&
                    lexemes[at].kind != LexemeKind::edge && !begins_clause(tables, lexemes, at, text);
            const Tense tense = right ? tense_with_auxiliary(tables, lexemes, at, last, text) : Tense::none;
            if (tense != Tense::none) {
                return {.tense = tense, .word = std::string(slice(text, lexemes[at].range))};
            }
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
