#include "time/find.hpp"

#include "time/build_tree.hpp"
#include "time/matcher.hpp"
#include "time/nearest_verb.hpp"
#include "time/scan.hpp"

#include <algorithm>

namespace dateline {

namespace {

using grammar::Grammar;
using grammar::WordClass;

/// The preposition right before the expression, past its article; of "until at least June", "since at least
/// 2009" the first.
Cue cue_before(const Grammar& tables, const std::vector<Lexeme>& lexemes, std::size_t first) {
    constexpr std::size_t bent = 3; // "until", "at", "least"
    if (first >= bent && !lexemes[first - 1].is(WordClass::cue) && lexemes[first - 2].is(WordClass::cue) &&
        lexemes[first - bent].is(WordClass::cue)) {
        return static_cast<Cue>(meaning(tables, lexemes[first - bent], WordClass::cue));
    }
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

constexpr std::size_t longest_joint = 3;
constexpr std::size_t longest_opening = 3;

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
