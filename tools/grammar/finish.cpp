#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::grammar {

namespace {

constexpr std::size_t index_of(WordClass word_class) {
    return static_cast<std::size_t>(word_class);
}

bool has_class(const CompiledWord& word, std::size_t word_class) {
    return std::any_of(word.senses.begin(), word.senses.end(),
                       [&](const Sense& sense) { return sense.word_class == word_class; });
}

/// A mark, or a word that the lexicon calls common.
bool is_common(const CompiledWord& word) {
    const auto first = static_cast<unsigned char>(word.text.front());
    const bool letters = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9') || first >= 0x80;
    return !letters || has_class(word, index_of(WordClass::common));
}

class Marker {
  public:
    explicit Marker(Compiled& grammar)
        : grammar_(grammar), category_is_sign_(grammar.categories.size(), false) {}

    /// The rule of the first way that holds no sign; -1: all hold one.
    int mark() {
        for (std::size_t round = 0; round <= grammar_.categories.size(); ++round) {
            for (std::size_t category = 0; category < grammar_.categories.size(); ++category) {
                category_is_sign_[category] = unsigned_rule(grammar_.category_states[category]) < 0;
            }
        }
        for (const CompiledState& state : grammar_.states) {
            for (const Edge& edge : state.edges) {
                mark_words(edge);
            }
        }
        mark_pieces();
        mark_centuries();
        for (const std::uint16_t state : grammar_.category_states) {
            grammar_.longest_lead = std::max(grammar_.longest_lead, lead_of(state));
        }
        const auto root = std::find(grammar_.categories.begin(), grammar_.categories.end(), "timex");
        return unsigned_rule(
            grammar_.category_states[static_cast<std::size_t>(root - grammar_.categories.begin())]);
    }

  private:
    [[nodiscard]] bool class_is_sign(std::size_t word_class) const {
        switch (static_cast<WordClass>(word_class)) {
        case WordClass::number:
        case WordClass::capitalised:
        case WordClass::any_word:
        case WordClass::half_word:
        case WordClass::common:
            return false;
        default:
            break;
        }
        return std::none_of(grammar_.words.begin(), grammar_.words.end(), [&](const CompiledWord& word) {
            return has_class(word, word_class) && is_common(word);
        });
    }
    [[nodiscard]] bool edge_is_sign(const Edge& edge) const {
        switch (edge.kind) {
        case EdgeKind::literal:
            return !is_common(grammar_.words[edge.what]);
        case EdgeKind::word_class:
            return class_is_sign(edge.what);
        case EdgeKind::category:
            return category_is_sign_[edge.what];
        }
        return false;
    }
    /// Some rule that ends on a way from that state without a sign; vetoes need none. -1: there is none.
    [[nodiscard]] int unsigned_rule(std::uint16_t index) const {
        const CompiledState& state = grammar_.states[index];
        for (const Leaf& leaf : state.leaves) {
            if (grammar_.builds[leaf.build].op != Op::nothing) {
                return leaf.rule;
            }
        }
        for (const Edge& edge : state.edges) {
            if (!edge_is_sign(edge)) {
                if (const int rule = unsigned_rule(edge.to); rule >= 0) {
                    return rule;
                }
            }
        }
        return -1;
    }
    /// The most elements from that state on that are no sign.
    [[nodiscard]] std::size_t lead_of(std::uint16_t index) const {
        std::size_t longest = 0;
        for (const Edge& edge : grammar_.states[index].edges) {
            if (!edge_is_sign(edge)) {
                longest = std::max(longest, 1 + lead_of(edge.to));
            }
        }
        return longest;
    }
    /// "o'clock": the scan reads the letters on both sides of an apostrophe as two words.
    void mark_pieces() {
        for (std::size_t i = 0; i < grammar_.words.size(); ++i) {
            const std::string text = grammar_.words[i].text;
            const std::size_t mark = text.find('\'');
            if (grammar_.words[i].is_trigger && mark != std::string::npos && mark + 2 < text.size()) {
                grammar_.words[grammar_.word(text.substr(mark + 1))].is_trigger = true;
            }
        }
    }
    /// "nineteen ninety-eight": the lexer makes a year of words that begin with these numbers.
    void mark_centuries() {
        for (CompiledWord& word : grammar_.words) {
            for (const Sense& sense : word.senses) {
                word.is_trigger = word.is_trigger || (sense.word_class == index_of(WordClass::cardinal) &&
                                                      sense.value >= 17 && sense.value <= 20);
            }
        }
    }
    /// Whether all ways from that state on end in a veto: its words are no sign by themselves.
    [[nodiscard]] bool only_vetoes(std::uint16_t index) const {
        const CompiledState& state = grammar_.states[index];
        return std::all_of(state.leaves.begin(), state.leaves.end(),
                           [&](const Leaf& leaf) { return grammar_.builds[leaf.build].op == Op::nothing; }) &&
               std::all_of(state.edges.begin(), state.edges.end(),
                           [&](const Edge& edge) { return only_vetoes(edge.to); });
    }
    void mark_words(const Edge& edge) {
        if (!edge_is_sign(edge) || only_vetoes(edge.to)) {
            return;
        }
        if (edge.kind == EdgeKind::literal) {
            grammar_.words[edge.what].is_trigger = true;
        } else if (edge.kind == EdgeKind::word_class) {
            for (CompiledWord& word : grammar_.words) {
                word.is_trigger = word.is_trigger || has_class(word, edge.what);
            }
        }
    }

    Compiled& grammar_;
    std::vector<bool> category_is_sign_;
};

/// A category that holds itself would make matching unbounded.
Result<void> check_categories(const Compiled& grammar) {
    const std::size_t count = grammar.categories.size();
    std::vector<std::vector<std::size_t>> uses(count);
    for (std::size_t c = 0; c < count; ++c) {
        std::vector<std::uint16_t> open{grammar.category_states[c]};
        if (grammar.states[open.front()].edges.empty()) {
            return fail(
                Place{grammar.language, 0}.error(fmt::format("no rule gives '{}'", grammar.categories[c])));
        }
        while (!open.empty()) {
            const CompiledState& state = grammar.states[open.back()];
            open.pop_back();
            for (const Edge& edge : state.edges) {
                open.push_back(edge.to);
                if (edge.kind == EdgeKind::category) {
                    uses[c].push_back(edge.what);
                }
            }
        }
    }
    std::vector<std::size_t> depth(count, 0);
    for (std::size_t round = 0; round <= count; ++round) {
        bool changed = false;
        for (std::size_t c = 0; c < count; ++c) {
            for (const std::size_t used : uses[c]) {
                if (depth[c] <= depth[used]) {
                    depth[c] = depth[used] + 1;
                    changed = true;
                }
            }
        }
        if (!changed) {
            return {};
        }
    }
    const auto worst = std::max_element(depth.begin(), depth.end()) - depth.begin();
    return fail(Place{grammar.language, 0}.error(
        fmt::format("category '{}' contains itself", grammar.categories[static_cast<std::size_t>(worst)])));
}

} // namespace

Result<void> finish(Compiled& grammar) {
    if (auto checked = check_categories(grammar); !checked) {
        return checked;
    }
    for (CompiledState& state : grammar.states) { // as State::first_edge says
        std::stable_sort(state.edges.begin(), state.edges.end(), [](const Edge& a, const Edge& b) {
            const bool a_literal = a.kind == EdgeKind::literal;
            const bool b_literal = b.kind == EdgeKind::literal;
            return a_literal != b_literal ? b_literal : a_literal && a.what < b.what;
        });
    }
    const int rule = Marker(grammar).mark();
    if (rule < 0) {
        return {};
    }
    const CompiledRule& found = grammar.rules[static_cast<std::size_t>(rule)];
    return fail(Place{found.file, found.line}.error(
        fmt::format("rule '{}' can match words of class COMMON alone", found.name),
        "take one of its words out of COMMON, or write the rule more narrowly"));
}

} // namespace dateline::grammar
