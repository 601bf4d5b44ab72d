#include "time/matcher.hpp"

#include <algorithm>

namespace dateline {

namespace {

using namespace grammar;

bool has(const Grammar& tables, const Condition& condition, const Lexeme& lexeme) {
    if (lexeme.kind == LexemeKind::edge) {
        return condition.edge;
    }
    if (lexeme.classes.meets(condition.classes)) {
        return true;
    }
    for (std::size_t i = 0; i < condition.word_count; ++i) {
        if (tables.condition_words[condition.first_word + i] == lexeme.word) {
            return true;
        }
    }
    return false;
}

} // namespace

bool Matcher::may_begin(std::uint16_t category, const Lexeme& lexeme) const {
    const Beginnings& beginnings = tables.beginnings[category];
    return lexeme.classes.meets(beginnings.classes) ||
           (lexeme.word != no_word &&
            ((tables.beginning_words[beginnings.first_bit + lexeme.word / 64] >> (lexeme.word % 64)) & 1U) !=
                0);
}

const Match* Matcher::match_at(std::uint32_t at) {
    if (!may_begin(tables.root_category, lexemes_[at])) {
        return nullptr;
    }
    matches_.clear();
    ends_.clear();
    found_.clear();
    const Found found = find(tables.root_category, at);
    return found.first == found.last ? nullptr : &matches_[ends_[found.first]];
}

/// All ends of the category from `at` on, longest first, each with its best rule.
Matcher::Found Matcher::find(std::uint16_t category, std::uint32_t at) {
    for (const Found& known : found_) {
        if (known.category == category && known.at == at) {
            return known;
        }
    }
    Found found{.category = category, .at = at};
    if (at < lexemes_.size() && may_begin(category, lexemes_[at])) {
        std::vector<std::uint32_t> results;
        Match path{.begin = at};
        walk(tables.category_states[category], path, at, results);
        std::stable_sort(results.begin(), results.end(), [&](std::uint32_t a, std::uint32_t b) {
            return matches_[a].end != matches_[b].end
                       ? matches_[a].end > matches_[b].end
                       : tables.leaves[matches_[a].leaf].rule < tables.leaves[matches_[b].leaf].rule;
        });
        results.erase(
            std::unique(results.begin(), results.end(),
                        [&](std::uint32_t a, std::uint32_t b) { return matches_[a].end == matches_[b].end; }),
            results.end());
        found.first = static_cast<std::uint32_t>(ends_.size());
        ends_.insert(ends_.end(), results.begin(), results.end());
    } else {
        found.first = static_cast<std::uint32_t>(ends_.size());
    }
    found.last = static_cast<std::uint32_t>(ends_.size());
    found_.push_back(found);
    return found;
}

void Matcher::walk(std::uint16_t state_index, Match& path, std::uint32_t at,
                   std::vector<std::uint32_t>& results) {
    const State& state = tables.states[state_index];
    if (state.leaf_count > 0) {
        path.end = at;
        accept(state_index, path, results);
    }
    if (at >= lexemes_.size() || path.length == longest_path) {
        return;
    }
    const Lexeme& lexeme = lexemes_[at];
    const auto* edges = tables.edges.data() + state.first_edge;
    const auto* literals = edges + (state.edge_count - state.literal_count);
    for (const auto* edge = edges; edge != literals; ++edge) {
        if (edge->kind == EdgeKind::word_class ? lexeme.classes.has(edge->what)
                                               : may_begin(edge->what, lexeme)) {
            step(*edge, path, at, results);
        }
    }
    if (lexeme.word == no_word || state.literal_count == 0) {
        return;
    }
    const auto* end = literals + state.literal_count;
    const auto* found = std::lower_bound(
        literals, end, lexeme.word, [](const Edge& edge, std::uint16_t word) { return edge.what < word; });
    if (found != end && found->what == lexeme.word) {
        step(*found, path, at, results);
    }
}

/// Goes on along an edge that the lexeme fits.
void Matcher::step(const Edge& edge, Match& path, std::uint32_t at, std::vector<std::uint32_t>& results) {
    const std::uint8_t element = path.length;
    path.starts[element] = at;
    path.inner[element] = no_inner;
    path.classes[element] = edge.what;
    path.length = static_cast<std::uint8_t>(element + 1);
    if (edge.kind != EdgeKind::category) {
        walk(edge.to, path, at + 1, results);
    } else {
        const Found found = find(edge.what, at);
        for (std::uint32_t e = found.first; e < found.last; ++e) {
            path.inner[element] = ends_[e];
            walk(edge.to, path, matches_[ends_[e]].end, results);
        }
    }
    path.length = element;
}

void Matcher::accept(std::uint16_t state_index, const Match& path, std::vector<std::uint32_t>& results) {
    const State& state = tables.states[state_index];
    for (std::size_t i = 0; i < state.leaf_count; ++i) {
        const auto leaf = static_cast<std::uint16_t>(state.first_leaf + i);
        if (holds(tables.leaves[leaf].rule, path)) {
            results.push_back(static_cast<std::uint32_t>(matches_.size()));
            matches_.push_back(path);
            matches_.back().leaf = leaf;
            return; // leaves of a state stand in the order of the file
        }
    }
}

bool Matcher::is_near(const Condition& condition, const Match& path) const {
    const std::size_t first = path.begin - std::min<std::size_t>(path.begin, near_window);
    const std::size_t last = std::min<std::size_t>(path.end + near_window, lexemes_.size());
    return std::any_of(lexemes_.begin() + static_cast<std::ptrdiff_t>(first),
                       lexemes_.begin() + static_cast<std::ptrdiff_t>(last),
                       [&](const Lexeme& lexeme) { return has(tables, condition, lexeme); });
}

bool Matcher::holds(std::uint16_t rule_index, const Match& path) const {
    const Rule& rule = tables.rules[rule_index];
    for (std::size_t i = 0; i < rule.condition_count; ++i) {
        const Condition& condition = tables.conditions[rule.first_condition + i];
        if (condition.kind == ConditionKind::letter_case) {
            if (lexemes_[path.begin].capital != condition.capital) {
                return false;
            }
            continue;
        }
        if (condition.kind == ConditionKind::not_near) {
            if (is_near(condition, path)) {
                return false;
            }
            continue;
        }
        const bool left =
            condition.kind == ConditionKind::after || condition.kind == ConditionKind::not_after;
        const bool wanted = condition.kind == ConditionKind::after || condition.kind == ConditionKind::before;
        static constexpr Lexeme outside{.kind = LexemeKind::edge};
        const Lexeme& lexeme = left ? (path.begin > 0 ? lexemes_[path.begin - 1] : outside)
                                    : (path.end < lexemes_.size() ? lexemes_[path.end] : outside);
        if (has(tables, condition, lexeme) != wanted) {
            return false;
        }
    }
    return true;
}

} // namespace dateline
