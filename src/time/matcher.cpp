#include "time/matcher.hpp"

#include "time/grammar_data.hpp"

#include <algorithm>

namespace dateline {

namespace {

using namespace grammar;

/// Classes and words that can begin a match of the category, with all that its inner categories begin with.
struct Beginnings {
    ClassSet classes{};
    std::array<std::uint64_t, (std::size(tables::words) + 63) / 64> words{};

    constexpr void add_category(std::uint16_t category) {
        const State& state = tables::states[tables::category_states[category]];
        for (std::size_t i = 0; i < state.edge_count; ++i) {
            const Edge& edge = tables::edges[state.first_edge + i];
            if (edge.kind == EdgeKind::word_class) {
                classes |= ClassSet::of(edge.what);
            } else if (edge.kind == EdgeKind::literal) {
                words[edge.what / 64] |= std::uint64_t{1} << (edge.what % 64);
            } else {
                add_category(edge.what);
            }
        }
    }
    [[nodiscard]] bool hold(const Lexeme& lexeme) const {
        return lexeme.classes.meets(classes) ||
               (lexeme.word != no_word && ((words[lexeme.word / 64] >> (lexeme.word % 64)) & 1U) != 0);
    }
};

constexpr std::size_t category_count = std::size(tables::category_states);

constexpr std::array<Beginnings, category_count> all_beginnings() {
    std::array<Beginnings, category_count> all{};
    for (std::uint16_t category = 0; category < category_count; ++category) {
        all[category].add_category(category);
    }
    return all;
}

constexpr std::array<Beginnings, category_count> beginnings = all_beginnings();

bool has(const Condition& condition, const Lexeme& lexeme) {
    if (lexeme.kind == LexemeKind::edge) {
        return condition.edge;
    }
    if (lexeme.classes.meets(condition.classes)) {
        return true;
    }
    for (std::size_t i = 0; i < condition.word_count; ++i) {
        if (tables::condition_words[condition.first_word + i] == lexeme.word) {
            return true;
        }
    }
    return false;
}

} // namespace

const Match* Matcher::match_at(std::uint32_t at) {
    if (!beginnings[tables::root_category].hold(lexemes_[at])) {
        return nullptr;
    }
    matches_.clear();
    ends_.clear();
    found_.clear();
    const Found found = find(tables::root_category, at);
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
    if (at < lexemes_.size() && beginnings[category].hold(lexemes_[at])) {
        std::vector<std::uint32_t> results;
        Match path{.begin = at};
        walk(tables::category_states[category], path, at, results);
        std::stable_sort(results.begin(), results.end(), [&](std::uint32_t a, std::uint32_t b) {
            return matches_[a].end != matches_[b].end
                       ? matches_[a].end > matches_[b].end
                       : tables::leaves[matches_[a].leaf].rule < tables::leaves[matches_[b].leaf].rule;
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
    const State& state = tables::states[state_index];
    if (state.leaf_count > 0) {
        path.end = at;
        accept(state_index, path, results);
    }
    if (at >= lexemes_.size() || path.length == longest_path) {
        return;
    }
    const Lexeme& lexeme = lexemes_[at];
    for (std::size_t i = 0; i < state.edge_count; ++i) {
        const Edge& edge = tables::edges[state.first_edge + i];
        const std::uint8_t step = path.length;
        path.starts[step] = at;
        path.inner[step] = no_inner;
        path.classes[step] = edge.what;
        path.length = static_cast<std::uint8_t>(step + 1);
        if (edge.kind == EdgeKind::word_class) {
            if (lexeme.classes.has(edge.what)) {
                walk(edge.to, path, at + 1, results);
            }
        } else if (edge.kind == EdgeKind::literal) {
            if (lexeme.word == edge.what) {
                walk(edge.to, path, at + 1, results);
            }
        } else if (beginnings[edge.what].hold(lexeme)) {
            const Found found = find(edge.what, at);
            for (std::uint32_t e = found.first; e < found.last; ++e) {
                path.inner[step] = ends_[e];
                walk(edge.to, path, matches_[ends_[e]].end, results);
            }
        }
        path.length = step;
    }
}

void Matcher::accept(std::uint16_t state_index, const Match& path, std::vector<std::uint32_t>& results) {
    const State& state = tables::states[state_index];
    for (std::size_t i = 0; i < state.leaf_count; ++i) {
        const auto leaf = static_cast<std::uint16_t>(state.first_leaf + i);
        if (holds(tables::leaves[leaf].rule, path)) {
            results.push_back(static_cast<std::uint32_t>(matches_.size()));
            matches_.push_back(path);
            matches_.back().leaf = leaf;
            return; // leaves of a state stand in the order of the file
        }
    }
}

bool Matcher::holds(std::uint16_t rule_index, const Match& path) const {
    const Rule& rule = tables::rules[rule_index];
    for (std::size_t i = 0; i < rule.condition_count; ++i) {
        const Condition& condition = tables::conditions[rule.first_condition + i];
        if (condition.kind == ConditionKind::letter_case) {
            if (lexemes_[path.begin].capital != condition.capital) {
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
        if (has(condition, lexeme) != wanted) {
            return false;
        }
    }
    return true;
}

} // namespace dateline
