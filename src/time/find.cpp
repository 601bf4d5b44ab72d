#include "time/find.hpp"

#include "time/build_tree.hpp"
#include "time/grammar_data.hpp"
#include "time/matcher.hpp"

namespace dateline {

namespace {

using grammar::WordClass;

constexpr std::size_t verb_window = 12; // lexemes to each side that are looked at for a verb

/// The preposition right before the expression, past its article.
Cue cue_before(const std::vector<Lexeme>& lexemes, std::size_t first) {
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
        const Lexeme& lexeme = lexemes[first - back];
        if (lexeme.is(WordClass::cue)) {
            return static_cast<Cue>(meaning(lexeme, WordClass::cue));
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

bool ends_sentence(const Lexeme& lexeme, std::string_view text) {
    return lexeme.kind == LexemeKind::edge ||
           (lexeme.kind == LexemeKind::punctuation &&
            (slice(text, lexeme.range) == "." || slice(text, lexeme.range) == "?"));
}

/// Tense of one lexeme: a verb form of the lexicon, or an unknown word with a verb's ending.
Tense tense_of(const Lexeme& lexeme, std::string_view text) {
    if (lexeme.is(WordClass::verb)) {
        return static_cast<Tense>(meaning(lexeme, WordClass::verb));
    }
    if (lexeme.kind == LexemeKind::word && lexeme.word == grammar::no_word &&
        !lexeme.is(WordClass::capitalised)) {
        if (const std::int32_t tense = tense_of_ending(slice(text, lexeme.range)); tense > 0) {
            return static_cast<Tense>(tense);
        }
    }
    return Tense::none;
}

/// "will be held": a future auxiliary up to three words before makes a verb future; so does "is to".
Tense tense_with_auxiliary(const std::vector<Lexeme>& lexemes, std::size_t at, std::string_view text) {
    const Tense tense = tense_of(lexemes[at], text);
    if (tense == Tense::none) {
        return tense;
    }
    for (std::size_t back = 1; back <= auxiliary_window && back <= at; ++back) {
        if (lexemes[at - back].kind != LexemeKind::word) {
            break;
        }
        if (tense_of(lexemes[at - back], text) == Tense::future) {
            return Tense::future;
        }
    }
    const bool is_to = tense == Tense::present && at + 1 < lexemes.size() &&
                       lexemes[at + 1].is(WordClass::cue) &&
                       static_cast<Cue>(meaning(lexemes[at + 1], WordClass::cue)) == Cue::to;
    return is_to ? Tense::future : tense;
}

/// What the lexemes [from, to) say, if they only join two dates: "and", "to", "-", with a preposition or
/// article.
Joint joint_of(const std::vector<Lexeme>& lexemes, std::size_t from, std::size_t to) {
    if (to - from > longest_joint) {
        return Joint::none;
    }
    Joint joint = Joint::none;
    for (std::size_t at = from; at < to; ++at) {
        const Lexeme& lexeme = lexemes[at];
        if (lexeme.is(WordClass::joining)) {
            joint = static_cast<Joint>(meaning(lexeme, WordClass::joining));
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
        if (ends_sentence(lexeme, text) || slice(text, lexeme.range) == ":") {
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
    bool left = true;
    bool right = true;
    for (std::size_t distance = 1; distance <= verb_window && (left || right); ++distance) {
        if (left) {
            left = distance <= first && !ends_sentence(lexemes[first - distance], text);
            const Tense tense = left ? tense_with_auxiliary(lexemes, first - distance, text) : Tense::none;
            if (tense != Tense::none) {
                return {.tense = tense, .word = std::string(slice(text, lexemes[first - distance].range))};
            }
        }
        if (right) {
            const std::size_t at = last + distance - 1;
            right = at < lexemes.size() && lexemes[at].kind != LexemeKind::punctuation &&
                    lexemes[at].kind != LexemeKind::edge;
            const Tense tense = right ? tense_with_auxiliary(lexemes, at, text) : Tense::none;
            if (tense != Tense::none) {
                return {.tense = tense, .word = std::string(slice(text, lexemes[at].range))};
            }
        }
    }
    return {};
}

void find_mentions(std::string_view text, Range range, const GovernorFinder& governors,
                   std::vector<Lexeme>& lexemes, std::vector<Mention>& mentions) {
    lexemes.clear();
    cut_lexemes(slice(text, range), range.begin, lexemes);
    Matcher matcher(lexemes);
    std::uint32_t end_of_last = 0; // lexeme behind the mention before
    for (std::uint32_t at = 0; at < lexemes.size();) {
        const Match* match = matcher.match_at(at);
        if (match == nullptr) {
            ++at;
            continue;
        }
        const grammar::Leaf& leaf = grammar::tables::leaves[match->leaf];
        const auto end_of = [&](std::size_t element) {
            return element < match->length ? match->starts[element] : match->end;
        };
        const std::uint32_t first = end_of(leaf.first);
        std::uint32_t last = end_of(leaf.last);
        if (auto tree = build_tree(matcher, *match)) {
            Mention mention{.range = {lexemes[first].range.begin, lexemes[last - 1].range.end},
                            .rule = grammar::tables::rules[leaf.rule].name,
                            .tree = std::move(*tree),
                            .cue = cue_before(lexemes, first),
                            .governor = governors.find(text, lexemes, first, last),
                            .narrative_only = grammar::tables::rules[leaf.rule].narrative_only,
                            .opens = opens_sentence(lexemes, first, text),
                            .joint = end_of_last > 0 ? joint_of(lexemes, end_of_last, first) : Joint::none};
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

} // namespace dateline
